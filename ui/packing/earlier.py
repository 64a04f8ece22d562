"""The photo of the earlier take, beside the live picture."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.format import clock_hm
from ui.packing.screen import Screen
from ui.painting import Painted, corners, pill
from ui.tokens import FILLS, INK, ON_WARN, RADIUS, TEXT2, WHITE


class EarlierPhoto(Painted):
    """A photo of the earlier take, cut out to its card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("earlier", parent)
        self._screen: Screen | None = None
        self._photo: QImage | None = None

    def show_screen(self, screen: Screen) -> None:
        """Take over the state."""
        self._screen = screen
        self.setAccessibleName(QCoreApplication.translate("packing", "Photo of the earlier recording"))
        self.update()

    def show_photo(self, photo: QImage | None) -> None:
        """Show a photo; None: there is none."""
        self._photo = photo
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        box = QRectF(self.rect())
        painter.fillRect(box, theme.color(INK))
        if self._photo is not None and not self._photo.isNull():
            size = self._photo.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            area = QRectF((box.width() - size.width()) / 2, (box.height() - size.height()) / 2, 0, 0)
            area.setSize(size.toSizeF())
            painter.drawImage(area, self._photo)
        else:
            theme.draw_icon(painter, "image-off", theme.square(box.center(), px(96)), TEXT2)
        screen = self._screen
        if screen is not None and screen.earlier is not None:
            text = QCoreApplication.translate("packing", "Recorded · {time}")
            text = text.format(time=clock_hm(screen.earlier.started_ms))
            pill(painter, QPointF(px(22), px(54)), text, theme.font(px(30), theme.SEMIBOLD), ON_WARN, WHITE)
        corners(painter, box, FILLS[screen.mood].ground if screen else INK, px(RADIUS))
