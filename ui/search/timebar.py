"""The time bar under the picture: events with their words, what was played, a handle to drag."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme, tokens
from ui.format import length
from ui.painting import card, width
from ui.search.marks import Mark, Placed, place, to_s, to_x
from ui.search.model import ticks
from ui.search.widgets import START, paint_ring
from ui.search.words import MARKS, say
from ui.tokens import Unit

LABELS, BAR, TIMES = 36, 34, 30  # heights of the three rows, design px
HANDLE = 9  # half of the handle; the bar keeps this free at both ends


class TimeBar(QWidget):
    """Seconds of one clip; a click or drag asks for that moment."""

    sought = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("time_bar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._unit = START
        self._duration_s = self._at_s = 0.0
        self._marks: list[Mark] = []
        self._say()

    def set_clip(self, duration_s: float, marks: list[Mark]) -> None:
        """Another clip, at its start."""
        self._duration_s, self._marks, self._at_s = duration_s, marks, 0.0
        self.setEnabled(duration_s > 0)
        self.update()

    def set_position(self, at_s: float) -> None:
        """Where the shown picture lies."""
        self._at_s = at_s
        self.update()

    @property
    def position_s(self) -> float:
        """Where the handle stands."""
        return self._at_s

    @property
    def marks(self) -> list[Mark]:
        """The events of this clip."""
        return self._marks

    def point_of(self, at_s: float) -> QPointF:
        """The pixel of a moment, in the middle of the bar."""
        bar = self._bar()
        return QPointF(bar.left() + to_x(at_s, self._duration_s, bar.width()), bar.center().y())

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.setFixedHeight(unit.px(LABELS + BAR + TIMES))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._unit.px(LABELS + BAR + TIMES))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._seek(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event.position())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        self._paint_bar(painter, bar)
        for placed in self._placed(bar):
            self._paint_mark(painter, bar, placed)
        self._paint_times(painter, bar)
        self._paint_handle(painter, bar)
        if self.hasFocus():
            paint_ring(painter, bar.adjusted(-4, -4, 4, 4), 8)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Time bar"))
        self.update()

    def _seek(self, point: QPointF) -> None:
        bar = self._bar()
        self.sought.emit(to_s(point.x() - bar.left(), self._duration_s, bar.width()))

    def _bar(self) -> QRectF:
        side, u = HANDLE * self._unit.u, self._unit.u
        return QRectF(side, LABELS * u, max(1.0, self.width() - 2 * side), BAR * u)

    def _placed(self, bar: QRectF) -> list[Placed]:
        font = theme.font(18 * self._unit.u, theme.SEMIBOLD)
        labels = [width(say(MARKS[mark.kind][1]), font) + 50 * self._unit.u for mark in self._marks]
        return place(self._marks, self._duration_s, bar.width(), labels)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        card(painter, bar, tokens.RAISE, 6 * self._unit.u)
        played = QRectF(bar)
        played.setWidth(to_x(self._at_s, self._duration_s, bar.width()))
        card(painter, played, theme.color(tokens.FOCUS, 0.38), 6 * self._unit.u)

    def _paint_mark(self, painter: QPainter, bar: QRectF, placed: Placed) -> None:
        icon, words, color = MARKS[placed.mark.kind]
        u, x, left = self._unit.u, bar.left() + placed.x, bar.left() + placed.label_x
        painter.setPen(QPen(theme.color(color), max(1.5, 2 * u)))
        painter.drawLine(QPointF(x, bar.top() - (6 * u if placed.labelled else 0)), QPointF(x, bar.bottom()))
        if not placed.labelled:
            return
        theme.draw_icon(painter, icon, theme.square(QPointF(left + 11 * u, 15 * u), 22 * u), color)
        painter.setFont(theme.font(18 * u, theme.SEMIBOLD))
        box = QRectF(left + 29 * u, 0, bar.width(), 30 * u)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, say(words))

    def _paint_times(self, painter: QPainter, bar: QRectF) -> None:
        font = theme.font(max(12.0, 17 * self._unit.u), theme.MEDIUM)
        painter.setFont(font)
        painter.setPen(theme.color(tokens.TEXT3))
        wide = width("00:00", font)
        for at_s in ticks(self._duration_s, bar.width(), wide * 2.2):
            left = bar.left() + to_x(at_s, self._duration_s, bar.width())
            if left + wide <= self.width():
                box = QRectF(left, bar.bottom() + 6 * self._unit.u, wide * 2, 24 * self._unit.u)
                painter.drawText(box, Qt.AlignmentFlag.AlignTop, length(at_s))

    def _paint_handle(self, painter: QPainter, bar: QRectF) -> None:
        if self._duration_s <= 0:
            return
        u, x = self._unit.u, bar.left() + to_x(self._at_s, self._duration_s, bar.width())
        painter.setPen(QPen(theme.color(tokens.TEXT), max(2.0, 3 * u)))
        painter.drawLine(QPointF(x, bar.top() - 4 * u), QPointF(x, bar.bottom() + 4 * u))
        painter.setBrush(theme.color(tokens.TEXT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, bar.top() - 2 * u), 8 * u, 8 * u)
