"""Hazard stripes: a fault is known by more than its colour."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from ui.theme import color
from ui.tokens import WHITE, Unit

HIGH, PITCH, SLANT = 18, 43, 18


def hazard(painter: QPainter, width: int, height: int, unit: Unit) -> None:
    """White slanted bars along the upper and lower edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    high, pitch, slant = (unit.u * value for value in (HIGH, PITCH, SLANT))
    for top in (0.0, height - high):
        painter.setClipRect(QRectF(0, top, width, high))
        for index in range(-1, int(width / pitch) + 2):
            left = index * pitch
            bar = [(left, high), (left + pitch / 2, high), (left + pitch / 2 + slant, 0), (left + slant, 0)]
            painter.setPen(color(WHITE))
            painter.setBrush(color(WHITE))
            painter.drawPolygon(QPolygonF([QPointF(x, top + y) for x, y in bar]))
    painter.restore()
