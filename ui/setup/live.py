"""The live picture, whole, with the label outlined as it was read or merely found."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from station.barcodes.advice import Grade
from ui import theme, tokens
from ui.packing.overlay import label_corners
from ui.packing.preview import Picture
from ui.painting import card, corners, pill, pill_width, write_centred
from ui.search.widgets import START
from ui.setup.grades import COLOURS, ICONS
from ui.tokens import Unit


class LivePicture(QWidget):
    """Takes finished pictures; never scales them itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("live_picture")
        self._picture: Picture | None = None
        self._image: QImage | None = None
        self._grade, self._words, self._missing = Grade.NONE, "", ""
        self._unit = START

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.update()

    def room(self) -> tuple[int, int]:
        """Size for the picture in device pixels."""
        ratio = self.devicePixelRatioF()
        return int(self.width() * ratio), int(self.height() * ratio)

    def has_picture(self) -> bool:
        """Whether there is anything to show."""
        return self._image is not None

    def show_picture(self, picture: Picture | None) -> None:
        """Paint the next picture; its pixels are kept as long as Qt looks at them. None: the camera is gone."""
        self._picture, self._image = picture, None
        if picture is not None:
            height, width = picture.bgra.shape[:2]
            self._image = QImage(picture.bgra.data, width, height, width * 4, QImage.Format.Format_RGB32)
            self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def show_seen(self, grade: Grade, words: str) -> None:
        """What stands beside the outline."""
        self._grade, self._words = grade, words
        self.update()

    def say(self, accessible: str, missing: str) -> None:
        """Words in the window's language."""
        self.setAccessibleName(accessible)
        self._missing = missing
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._image is None or self._picture is None:
            card(painter, box, tokens.PANEL, tokens.RADIUS * self._unit.u)
            self._paint_missing(painter, box)
            return
        size = self._image.deviceIndependentSize()
        area = QRectF(
            QPointF((box.width() - size.width()) // 2, (box.height() - size.height()) // 2),
            size,
        )
        painter.drawImage(area.topLeft(), self._image)
        corners(painter, area, tokens.INK, tokens.RADIUS * self._unit.u)
        for quad in self._picture.labels:
            scale = area.width() / self._picture.bgra.shape[1]
            color = COLOURS[self._grade]
            painter.setClipRect(area)  # a label that just left the picture is still outlined for a moment
            above = label_corners(painter, quad, area.topLeft(), scale, self._unit, color)
            painter.setClipping(False)
            self._paint_words(painter, above, area, color)

    def _paint_words(self, painter: QPainter, above: QPointF, area: QRectF, color: str) -> None:
        if not self._words:
            return
        u = self._unit.u
        font = theme.font(26 * u, theme.SEMIBOLD)
        wide = pill_width(self._words, font, ICONS[self._grade])
        left = min(max(above.x() - wide / 2, area.left() + 12 * u), area.right() - wide - 12 * u)
        top = max(above.y() - 40 * u, area.top() + 40 * u)
        pill(painter, QPointF(left, top), self._words, font, color, tokens.ON_WARN, ICONS[self._grade])

    def _paint_missing(self, painter: QPainter, box: QRectF) -> None:
        u = self._unit.u
        theme.draw_icon(
            painter, "video-off", theme.square(box.center() - QPointF(0, 30 * u), 110 * u), tokens.LINE
        )
        font = theme.font(28 * u, theme.SEMIBOLD)
        write_centred(painter, box.center() + QPointF(0, 70 * u), self._missing, font, tokens.TEXT3)
