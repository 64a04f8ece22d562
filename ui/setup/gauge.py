"""Pixels a module: the one number that decides whether a label can be read, large, with its limit."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.barcodes.advice import NEEDED_MODULE_PX, READABLE_MODULE_PX, Grade
from ui import theme, tokens
from ui.painting import card, fitted, width, write, write_centred
from ui.search.widgets import START
from ui.setup.grades import COLOURS, ICONS
from ui.tokens import Unit

MOST_PX = 3.0  # end of the scale


class Gauge(QWidget):
    """The number, its grade in words, and a scale with the limit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("module_px")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.value_px, self.grade = 0.0, Grade.NONE
        self._heading = self._word = self._limit = ""
        self._unit = START

    @property
    def number(self) -> str:
        """As shown."""
        return f"{self.value_px:.2f}" if self.value_px else "–"

    def say(self, heading: str, limit: str) -> None:
        """Words that stay."""
        self._heading, self._limit = heading, limit
        self.update()

    def show_value(self, value_px: float, grade: Grade, word: str) -> None:
        """Another look; 0: nothing to measure."""
        self.value_px, self.grade, self._word = value_px, grade, word
        self.setAccessibleName(f"{self._heading}: {self.number}, {word}. {self._limit}")
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._unit.px(400), self._unit.px(348 if self._unit.compact else 400))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, color = QRectF(self.rect()), COLOURS[self.grade]
        card(painter, box, tokens.RAISE, tokens.RADIUS * u)
        left, room = 30 * u, box.width() - 60 * u
        heading = fitted(self._heading, room, [25 * u, 22 * u, 19 * u], theme.SEMIBOLD)
        write(painter, QPointF(left, 52 * u), self._heading, heading, tokens.TEXT2)
        number = theme.font((124 if self._unit.compact else 148) * u, theme.BOLD)
        base = (172 if self._unit.compact else 200) * u
        ink = tokens.TEXT if self.value_px else tokens.LINE  # a white bar alone would look like a fault
        write(painter, QPointF(left - 4 * u, base), self.number, number, ink)
        self._paint_word(painter, QPointF(left, base + 50 * u), room, color)
        self._paint_scale(painter, QRectF(left, box.height() - 84 * u, room, 14 * u), color)

    def _paint_word(self, painter: QPainter, at: QPointF, room: float, color: str) -> None:
        u = self._unit.u
        icon = theme.square(QPointF(at.x() + 17 * u, at.y() - 9 * u), 34 * u)
        theme.draw_icon(painter, ICONS[self.grade], icon, color)
        font = fitted(self._word, room - 48 * u, [27 * u, 24 * u, 21 * u], theme.SEMIBOLD)
        write(painter, QPointF(at.x() + 46 * u, at.y()), self._word, font, color, room - 46 * u)

    def _paint_scale(self, painter: QPainter, bar: QRectF, color: str) -> None:
        u = self._unit.u
        card(painter, bar, tokens.LINE, bar.height() / 2)
        if self.value_px:
            filled = QRectF(bar)
            filled.setWidth(max(bar.height(), bar.width() * min(self.value_px / MOST_PX, 1.0)))
            card(painter, filled, color, bar.height() / 2)
        for limit_px in (READABLE_MODULE_PX, NEEDED_MODULE_PX):
            x = bar.left() + bar.width() * limit_px / MOST_PX
            mark = QRectF(x - 1.5 * u, bar.top() - 8 * u, 3 * u, bar.height() + 16 * u)
            painter.fillRect(mark, theme.color(tokens.TEXT if limit_px == NEEDED_MODULE_PX else tokens.TEXT3))
        small = theme.font(max(12.0, 20 * u), theme.MEDIUM)
        x = bar.left() + bar.width() * NEEDED_MODULE_PX / MOST_PX
        half = width(self._limit, small) / 2
        x = min(max(x, bar.left() + half), bar.right() - half)
        write_centred(painter, QPointF(x, bar.bottom() + 36 * u), self._limit, small, tokens.TEXT2)
