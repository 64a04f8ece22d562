"""A camera's picture on which the part that is kept is drawn with the mouse."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from station import pixels
from station.cameras.address import SMALLEST_CROP, Crop
from station.types import Image
from ui import theme, tokens
from ui.painting import card
from ui.search.view import fitted
from ui.search.widgets import START
from ui.tokens import Unit


class CropPicture(QWidget):
    """Shows a picture whole, dims what a crop leaves away; a drag tells another crop."""

    cropped = Signal(object)  # Crop

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("crop_picture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.crop: Crop | None = None
        self._image: QImage | None = None
        self._words, self._unit = "", START
        self._from: QPointF | None = None

    def show_picture(self, i420: Image | None) -> None:
        """The picture before it is cropped; None: there is none."""
        self._image = None
        if i420 is not None:
            rgb = pixels.to_rgb(i420)
            height, width = rgb.shape[:2]
            self._image = QImage(rgb.data, width, height, width * 3, QImage.Format.Format_RGB888).copy()
        self.update()

    def has_picture(self) -> bool:
        """Whether there is anything to draw on."""
        return self._image is not None

    def show_crop(self, crop: Crop | None) -> None:
        """None: all is kept."""
        self.crop = crop
        self.update()

    def say(self, accessible: str, words: str) -> None:
        """Its name, and what stands there without a picture."""
        self.setAccessibleName(accessible)
        self._words = words
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.setMinimumHeight(unit.px(260))
        self.update()

    def place(self) -> QRectF:
        """Where the picture lies."""
        if self._image is None:
            return QRectF(self.rect())
        box = fitted(self._image.width(), self._image.height(), self.width(), self.height())
        return QRectF(box.x, box.y, box.width, box.height)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._from = event.position() if self._image is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._from is not None and (crop := self._between(self._from, event.position())) is not None:
            self.show_crop(crop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        start, self._from = self._from, None
        if start is not None and (crop := self._between(start, event.position())) is not None:
            self.show_crop(crop)
            self.cropped.emit(crop)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card(painter, QRectF(self.rect()), tokens.INK, 16 * u)
        if self._image is None:
            painter.setPen(theme.color(tokens.TEXT3))
            painter.setFont(theme.font(21 * u))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(24, 24, -24, -24), flags, self._words)
            return
        place = self.place()
        painter.drawImage(place, self._image)
        if self.crop is not None:
            self._paint_crop(painter, place, self.crop)

    def _paint_crop(self, painter: QPainter, place: QRectF, crop: Crop) -> None:
        kept = QRectF(
            place.left() + place.width() * crop.left / 100,
            place.top() + place.height() * crop.top / 100,
            place.width() * crop.width / 100,
            place.height() * crop.height / 100,
        )
        dark = theme.color(tokens.INK, 0.68)
        painter.fillRect(QRectF(place.topLeft(), QPointF(place.right(), kept.top())), dark)
        painter.fillRect(QRectF(QPointF(place.left(), kept.bottom()), place.bottomRight()), dark)
        painter.fillRect(QRectF(QPointF(place.left(), kept.top()), kept.bottomLeft()), dark)
        painter.fillRect(QRectF(kept.topRight(), QPointF(place.right(), kept.bottom())), dark)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(tokens.WARN), max(2.0, 4 * self._unit.u)))
        painter.drawRect(kept)

    def _between(self, start: QPointF, end: QPointF) -> Crop | None:
        """In whole percent; None where it is too small to be meant."""
        place = self.place()
        (left, right), (top, bottom) = (
            sorted(
                (
                    _percent(start.x() - place.left(), place.width()),
                    _percent(end.x() - place.left(), place.width()),
                )
            ),
            sorted(
                (
                    _percent(start.y() - place.top(), place.height()),
                    _percent(end.y() - place.top(), place.height()),
                )
            ),
        )
        if right - left < SMALLEST_CROP or bottom - top < SMALLEST_CROP:
            return None
        return Crop(left, top, right - left, bottom - top)


def _percent(part: float, whole: float) -> int:
    return min(max(round(100 * part / whole), 0), 100) if whole > 0 else 0
