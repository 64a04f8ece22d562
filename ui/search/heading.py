"""The number above the picture, its last four in an inverse box; it shrinks, it never elides."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme, tokens
from ui.format import grouped
from ui.painting import card
from ui.search.widgets import START
from ui.tokens import Unit

SIZES = (38, 34, 30, 26, 22, 18)  # the largest that fits is taken


class NumberHeading(QWidget):
    """An order or waybill number; without one, a word instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("number")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head, self._tail = "", ""
        self._unit = START

    def show_number(self, number: str, otherwise: str) -> None:
        """`otherwise` stands where a session has no number."""
        self._head, self._tail = grouped(number) if number else (otherwise, "")
        self.setAccessibleName(number or otherwise)
        self.updateGeometry()
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(self._width(self._font(SIZES[0]))), self._unit.px(54))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(round(self._width(self._font(SIZES[-1]))), self._unit.px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fonts = [self._font(size) for size in SIZES]
        font = next((font for font in fonts if self._width(font) <= self.width()), fonts[-1])
        painter.setFont(font)
        painter.setPen(theme.color(tokens.TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), middle, self._head)
        if not self._tail:
            return
        metrics = QFontMetricsF(font)
        left = metrics.horizontalAdvance(self._head) + (12 * u if self._head else 0)
        wide, high = metrics.horizontalAdvance(self._tail) + 14 * u, metrics.capHeight() + 20 * u
        box = QRectF(left, (self.height() - high) / 2, wide, high)
        card(painter, box, tokens.TEXT, 6 * u)
        painter.setPen(theme.color(tokens.INK))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._tail)

    def _width(self, font: QFont) -> float:
        metrics, u = QFontMetricsF(font), self._unit.u
        tail = metrics.horizontalAdvance(self._tail) + 26 * u if self._tail else 0
        return metrics.horizontalAdvance(self._head) + tail + 2

    def _font(self, size: float) -> QFont:
        return theme.font(size * self._unit.u, theme.BOLD, spacing=0.03)
