"""The card of parcels that were just finished; a new one slides in from above."""

from PySide6.QtCore import QCoreApplication, QEasingCurve, QPointF, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.format import clock_hm, short
from ui.packing import words
from ui.packing.screen import Outcome, Row, Screen
from ui.painting import Painted, baseline, card, pill, pill_width, write, write_right
from ui.tokens import INK, LINE, OK, RADIUS, RAISE, TEXT, TEXT2, TEXT3, WARN, Mood

ICONS = {
    Outcome.SAVED: ("circle-check", OK),
    Outcome.DAMAGED: ("package-x", WARN),
    Outcome.CANCELLED: ("undo-2", TEXT3),
    Outcome.UNSEALED: ("triangle-alert", WARN),
}
PITCH = 99
SLIDE_MS = 160


class Rows(Painted):
    """Paints as many rows as fit, newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rows", parent)
        self._screen: Screen | None = None
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setStartValue(1.0)
        self._slide.setEndValue(0.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(lambda _: self.update())

    def show_screen(self, screen: Screen) -> None:
        """Take over the rows."""
        before = self._screen.rows[:1] if self._screen else screen.rows[:1]
        if screen.rows and [row.session for row in before] != [screen.rows[0].session]:
            self._slide.start()
        self._screen = screen
        spoken = [f"{short(row.order)} {words.outcome(row)}" for row in screen.rows]
        self.setAccessibleName(" · ".join([self._heading(), *spoken]))
        self.update()

    def settle(self) -> None:
        """End the slide at once."""
        self._slide.stop()
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        box = QRectF(self.rect())
        card(painter, box, INK, px(RADIUS))
        screen = self._screen
        if screen is None:
            return
        write(painter, QPointF(px(32), px(62)), self._heading(), theme.font(px(32), theme.BOLD), TEXT2)
        if screen.mood is not Mood.READY:  # there the count stands in the header
            self._count(painter, screen)
        top = px(85)
        sliding = self._slide.state() is QVariantAnimation.State.Running
        moving = float(self._slide.currentValue()) if sliding else 0.0
        painter.setClipRect(QRectF(0, top, box.width(), box.height() - top - px(8)))
        painter.translate(0, -moving * px(PITCH))
        for index, row in enumerate(screen.rows):
            if top + (index + 1) * px(PITCH) <= box.height() + px(8):
                self._row(painter, row, top + index * px(PITCH))

    @staticmethod
    def _heading() -> str:
        return QCoreApplication.translate("packing", "Just finished")

    def _count(self, painter: QPainter, screen: Screen) -> None:
        px = self.unit.px
        text = self.tr("%n parcels", "", screen.packed)
        font = theme.font(px(26), theme.SEMIBOLD)
        left = self.width() - px(32) - pill_width(text, font)
        pill(painter, QPointF(left, px(51)), text, font, RAISE, TEXT)

    def _row(self, painter: QPainter, row: Row, top: float) -> None:
        px = self.unit.px
        right = self.width() - px(32)
        painter.fillRect(QRectF(px(32), top, right - px(32), max(1, px(1))), theme.color(LINE))
        icon, color = ICONS[row.outcome]
        theme.draw_icon(painter, icon, theme.square(QPointF(px(54), top + px(50)), px(46)), color)
        number = short(row.order) or QCoreApplication.translate("packing", "No number")
        time_font = theme.font(px(30), theme.MEDIUM)
        time_box = QRectF(right - px(110), top, px(110), px(PITCH))
        at = QPointF(right, baseline(time_box, time_font))
        write_right(painter, at, clock_hm(row.at_ms), time_font, TEXT3)
        room = time_box.left() - px(96)
        number_font = theme.font(px(36), theme.BOLD, spacing=0.02)
        write(painter, QPointF(px(95), top + px(46)), number, number_font, TEXT)
        sub_font = theme.font(px(26), theme.MEDIUM)
        write(painter, QPointF(px(95), top + px(84)), words.outcome(row), sub_font, TEXT2, room)
