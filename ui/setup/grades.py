"""A grade in colour and icon, so that neither has to say it alone; and the card of one measure."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.barcodes.advice import Grade
from ui import theme, tokens
from ui.painting import fitted, write
from ui.search.widgets import START
from ui.tokens import Unit

ICONS = {
    Grade.NONE: "circle-dashed",
    Grade.GOOD: "circle-check",
    Grade.FAIR: "triangle-alert",
    Grade.BAD: "octagon-alert",
}
COLOURS = {
    Grade.NONE: tokens.TEXT3,
    Grade.GOOD: tokens.OK,
    Grade.FAIR: tokens.WARN,
    Grade.BAD: tokens.FAULT,
}


class GradeCard(QWidget):
    """Icon, what it means, and the number behind it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.grade, self.title, self.detail = Grade.NONE, "", ""
        self._unit = START

    def say(self, grade: Grade, title: str, detail: str) -> None:
        """Another look."""
        self.grade, self.title, self.detail = grade, title, detail
        self.setAccessibleName(f"{title} {detail}".strip())
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._unit.px(220), self._unit.px(108))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = COLOURS[self.grade]
        warns = self.grade in {Grade.FAIR, Grade.BAD}
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(theme.color(tokens.PANEL))
        painter.setPen(QPen(theme.color(color), 2) if warns else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 18 * u, 18 * u)
        side = (38 if self._unit.compact else 46) * u
        middle = QPointF((18 if self._unit.compact else 24) * u + side / 2, box.center().y())
        theme.draw_icon(painter, ICONS[self.grade], theme.square(middle, side), color)
        left = middle.x() + side / 2 + (14 if self._unit.compact else 20) * u
        room = box.right() - left - 12 * u
        sizes = [size * u for size in (27, 24, 21, 18)]
        title = fitted(self.title, room, sizes, theme.SEMIBOLD)
        detail = fitted(self.detail, room, [size * u for size in (22, 20, 18)], theme.REGULAR)
        at = box.center().y() - (6 * u if self.detail else -9 * u)
        write(painter, QPointF(left, at), self.title, title, tokens.TEXT, room)
        write(
            painter,
            QPointF(left, box.center().y() + 30 * u),
            self.detail,
            detail,
            color if warns else tokens.TEXT2,
            room,
        )
