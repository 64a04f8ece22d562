"""The picture of the player: fitted whole, zoomed and moved by hand, never mirrored."""

import cv2
import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.types import Image
from ui import theme, tokens
from ui.painting import pill
from ui.search.frames import image_of
from ui.search.view import STEP, Box, View, fitted
from ui.search.widgets import START
from ui.tokens import Unit


class Stage(QWidget):
    """Shows one picture, or a sentence where there is none."""

    clicked = Signal()
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.picture: Image | None = None
        self._words = ""
        self._chips: list[tuple[str, tuple[str, str]]] = []
        self._view, self._unit = View(), START
        self._smooth = True
        self._grip: QPointF | None = None
        self._dragged = False

    def show_picture(self, picture: Image, *, smooth: bool) -> None:
        """Shape (height, width, 3); `smooth` costs time and is for a picture that stands still."""
        self.picture, self._smooth = picture, smooth
        self.update()

    def show_words(self, words: str) -> None:
        """No picture: say why."""
        self.picture, self._words = None, words
        self.reset()

    def mark(self, chips: list[tuple[str, tuple[str, str]]]) -> None:
        """Words over the picture that must never be overlooked: DEMO, cancelled."""
        self._chips = chips
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.update()

    @property
    def zoom(self) -> float:
        """1.0: the whole picture."""
        return self._view.zoom

    def zoom_by(self, steps: int) -> None:
        """Nearer (positive) or farther, around the middle."""
        self._see(self._view.zoomed(STEP**steps, (self._view.centre_x, self._view.centre_y)))

    def reset(self) -> None:
        """See the whole picture."""
        self._see(View())

    def _see(self, view: View) -> None:
        changed = view.zoom != self._view.zoom
        self._view = view
        self.update()
        if changed:
            self.zoom_changed.emit(view.zoom)

    def _place(self) -> Box:
        height, width = self.picture.shape[:2] if self.picture is not None else (9, 16)
        return fitted(width, height, self.width(), self.height())

    def _share(self, point: QPointF) -> tuple[float, float]:
        """The point of the picture under the pointer, as shares of its sides."""
        box, seen = self._place(), self._view.source(1, 1)
        across = min(max((point.x() - box.x) / box.width, 0.0), 1.0)
        down = min(max((point.y() - box.y) / box.height, 0.0), 1.0)
        return seen.x + across * seen.width, seen.y + down * seen.height

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        self._see(self._view.zoomed(STEP ** (event.angleDelta().y() / 120), self._share(event.position())))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._grip, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._grip is None:
            return
        moved = event.position() - self._grip
        if self._dragged or moved.manhattanLength() > 6:
            box = self._place()
            self._dragged, self._grip = True, event.position()
            self._see(
                self._view.moved(-moved.x() / box.width / self.zoom, -moved.y() / box.height / self.zoom)
            )

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        if self._grip is not None and not self._dragged:
            self.clicked.emit()
        self._grip = None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), 16 * self._unit.u, 16 * self._unit.u)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), theme.color(tokens.INK))
        if self.picture is not None:
            box = self._place()
            painter.drawImage(QRectF(box.x, box.y, box.width, box.height), self._scaled(self.picture, box))
            self._paint_chips(painter)
            return
        painter.setPen(theme.color(tokens.TEXT3))
        painter.setFont(theme.font(20 * self._unit.u))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()).adjusted(24, 24, -24, -24), flags, self._words)

    def _paint_chips(self, painter: QPainter) -> None:
        u, left = self._unit.u, 20 * self._unit.u
        for text, (ground, ink) in self._chips:
            font = theme.font(18 * u, theme.SEMIBOLD)
            left = pill(painter, QPointF(left, 38 * u), text, font, ground, ink).right() + 10 * u

    def _scaled(self, picture: Image, box: Box) -> QImage:
        """The seen part in the screen's own pixels; OpenCV scales quicker and finer than Qt."""
        height, width = picture.shape[:2]
        seen = self._view.source(width, height)
        part = picture[int(seen.y) : round(seen.y + seen.height), int(seen.x) : round(seen.x + seen.width)]
        ratio = self.devicePixelRatioF()
        size = (max(1, round(box.width * ratio)), max(1, round(box.height * ratio)))
        smaller = size[0] < part.shape[1]
        how = cv2.INTER_AREA if smaller and self._smooth else cv2.INTER_LINEAR
        return image_of(np.asarray(cv2.resize(part, size, interpolation=how), np.uint8))
