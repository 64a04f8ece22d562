"""What is drawn over the camera's picture: where to lay the label, and where it was found."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from station.barcodes import Quad
from ui import theme
from ui.tokens import INK, OK, WHITE, Unit

GUIDE_WIDE, GUIDE_HIGH = 0.43, 0.74  # of the picture
GROW = 1.25  # the corners stand around the code, not on it


def dim(painter: QPainter, area: QRectF) -> None:
    """Darken a picture that is no longer live."""
    painter.fillRect(area, theme.color(INK, 0.62))


def guides(painter: QPainter, area: QRectF, unit: Unit) -> None:
    """Four white corners in the middle of the picture."""
    wide, high = area.width() * GUIDE_WIDE, area.height() * GUIDE_HIGH
    box = QRectF(area.center().x() - wide / 2, area.center().y() - high / 2, wide, high)
    points = [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]
    _brackets(painter, points, unit.px(88), _pen(WHITE, unit.u * 8))


def label_corners(
    painter: QPainter, quad: Quad, origin: QPointF, scale: float, unit: Unit, color: str = OK
) -> QPointF:
    """Corners around a label found, green where it was read; returns the middle of its upper edge."""
    points = [QPointF(x, y) * scale + origin for x, y in quad]
    centre = sum(points, QPointF()) / 4
    points = [centre + (point - centre) * GROW for point in points]
    shortest = min(_length(points[i] - points[i - 1]) for i in range(4))
    _brackets(painter, points, min(unit.px(52), shortest * 0.32), _pen(color, unit.u * 7))
    return QPointF(centre.x(), min(point.y() for point in points))


def _pen(color: str, wide: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(color), wide, Qt.PenStyle.SolidLine, cap, join)


def _brackets(painter: QPainter, points: list[QPointF], arm: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for i, corner in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % 4]
        painter.drawPolyline([_towards(corner, before, arm), corner, _towards(corner, after, arm)])


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    whole = _length(end - start)
    return start + (end - start) * (distance / whole) if whole else start


def _length(vector: QPointF) -> float:
    return hypot(vector.x(), vector.y())
