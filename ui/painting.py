"""Small drawing helpers that every painted widget shares."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.tokens import Unit, unit


class Painted(QWidget):
    """A widget that paints itself in units of its window."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def unit(self) -> Unit:
        """The unit of the window that holds this widget."""
        return unit(self.window().width(), self.window().height())

    def painter(self) -> QPainter:
        """A painter with smooth edges."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        return painter


def card(painter: QPainter, box: QRectF, color: str | QColor, radius: float) -> None:
    """A filled box with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(box, radius, radius)


def corners(painter: QPainter, box: QRectF, color: str, radius: float) -> None:
    """Cover the corners of a square picture, so that it looks round on `color`."""
    path = QPainterPath()
    path.addRect(box)
    inner = QPainterPath()
    inner.addRoundedRect(box, radius, radius)
    painter.fillPath(path.subtracted(inner), QColor(color))


def width(text: str, font: QFont) -> float:
    """How far the text reaches, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def fitted(text: str, room: float, sizes: Sequence[float], weight: QFont.Weight) -> QFont:
    """The first of `sizes` at which the text fits into `room`, else the last."""
    fonts = [theme.font(size, weight, tabular=False) for size in sizes]
    return next((font for font in fonts if width(text, font) <= room), fonts[-1])


def shrunk(text: str, room: float, size: float, weight: QFont.Weight) -> QFont:
    """Never elided: as large as fits, at most `size`."""
    whole = theme.font(size, weight)
    needed = width(text, whole)
    return whole if needed <= room else theme.font(int(size * room / needed), weight)


def write(
    painter: QPainter,
    at: QPointF,
    text: str,
    font: QFont,
    color: str,
    room: float | None = None,
) -> None:
    """Text from its left end on the base line; what is longer than `room` is elided."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    if room is not None:
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(at, text)


def write_right(painter: QPainter, at: QPointF, text: str, font: QFont, color: str) -> None:
    """Text that ends at `at`, on the base line."""
    write(painter, QPointF(at.x() - width(text, font), at.y()), text, font, color)


def write_centred(painter: QPainter, at: QPointF, text: str, font: QFont, color: str) -> None:
    """Text around `at`, on the base line."""
    write(painter, QPointF(at.x() - width(text, font) / 2, at.y()), text, font, color)


def baseline(box: QRectF, font: QFont) -> float:
    """The base line that centres capitals and digits in a box (Chinese sits a little lower, as it should)."""
    return box.center().y() + QFontMetricsF(font).capHeight() / 2


def pill_width(text: str, font: QFont, icon: str = "") -> float:
    """How wide `pill` will be."""
    size = font.pixelSize()
    return width(text, font) + size * (1.2 + (1.32 if icon else 0))


def pill(
    painter: QPainter, left: QPointF, text: str, font: QFont, ground: str, ink: str, icon: str = ""
) -> QRectF:
    """A chip of one line with an optional icon, its left end centred on `left`; returns its box."""
    size = font.pixelSize()
    box = QRectF(left.x(), left.y() - size * 0.95, pill_width(text, font, icon), size * 1.9)
    card(painter, box, ground, box.height() / 2)
    start = box.left() + size * 0.6
    if icon:
        theme.draw_icon(painter, icon, theme.square(QPointF(start + size / 2, left.y()), size), ink)
        start += size * 1.32
    write(painter, QPointF(start, baseline(box, font)), text, font, ink)
    return box
