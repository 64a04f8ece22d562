"""The photos of a session beside the video; a click shows one large."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from station.types import PhotoFile
from ui import theme, tokens
from ui.format import clock_hms
from ui.search.widgets import START, paint_picture, paint_ring, see_through
from ui.search.words import MOMENTS, say
from ui.shots import shot
from ui.tokens import Unit

WIDTH = 184  # design px
RATIO = 16 / 9
BAR_WIDTH = 10  # px that the scroll bar takes


class PhotoTile(QAbstractButton):
    """One photo with its moment."""

    def __init__(self, photo: PhotoFile, unit: Unit) -> None:
        super().__init__()
        self.setObjectName("photo_tile")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.photo = photo
        self._picture = QPixmap()
        self._unit = unit
        self.setAccessibleName(self.words)

    @property
    def words(self) -> str:
        """`Scan 10:42:59`, or which one of the shot list it is."""
        name = shot(self.photo.shot) if self.photo.shot else say(MOMENTS[self.photo.moment])
        return f"{name} {clock_hms(self.photo.at_ms)}"

    def put(self, picture: QImage) -> None:
        """The small picture has arrived."""
        self._picture = QPixmap.fromImage(picture)
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._unit.px(WIDTH), round(self._unit.px(WIDTH) / RATIO))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box, path = QRectF(self.rect()), QPainterPath()
        path.addRoundedRect(box, 8 * u, 8 * u)
        painter.setClipPath(path)
        painter.fillRect(box, theme.color(tokens.INK))
        if not self._picture.isNull():
            paint_picture(painter, box, self._picture)
        foot = QRectF(0, box.height() - 26 * u, box.width(), 26 * u)
        painter.fillRect(foot, theme.color(tokens.INK, 0.82))
        painter.setFont(theme.font(max(12.0, 15 * u), theme.SEMIBOLD))
        painter.setPen(theme.color(tokens.TEXT))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.words)
        if self.hasFocus() or self.isChecked():
            paint_ring(painter, box, 8 * u)


class PhotoStrip(QScrollArea):
    """All photos of a session, by time, one under the other."""

    opened = Signal(object)  # PhotoFile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photo_strip")
        see_through(self)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(inner)
        inner.setStyleSheet("background: transparent;")
        self._unit = START
        self.tiles: list[PhotoTile] = []

    def show_photos(self, photos: tuple[PhotoFile, ...]) -> None:
        """Other photos; their pictures follow by `PhotoTile.put`."""
        for tile in self.tiles:
            self._column.removeWidget(tile)
            tile.deleteLater()
        self.tiles = [self._tile(photo) for photo in sorted(photos, key=lambda photo: photo.at_ms)]

    def mark(self, photo: PhotoFile | None) -> None:
        """Which photo is shown large."""
        for tile in self.tiles:
            tile.setChecked(tile.photo == photo)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window; room for a scroll bar at the side."""
        self._unit = unit
        self._column.setSpacing(unit.px(10))
        self.setFixedWidth(unit.px(WIDTH) + BAR_WIDTH)
        for tile in self.tiles:
            tile.rescale(unit)

    def _tile(self, photo: PhotoFile) -> PhotoTile:
        tile = PhotoTile(photo, self._unit)
        tile.clicked.connect(lambda: self.opened.emit(tile.photo))
        self._column.addWidget(tile)
        return tile
