"""The camera's picture, whole and 1:1 as the preview thread scaled it, with what lies over it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.format import clock_hms
from ui.packing import words
from ui.packing.overlay import dim, guides, label_corners
from ui.packing.preview import Picture
from ui.packing.screen import NoticeKind, Screen, Shape, State
from ui.packing.sharpness import sharpness_bar
from ui.painting import Painted, corners, fitted, pill, pill_width, write_centred
from ui.tokens import FILLS, INK, OK, ON_WARN, RADIUS, TEXT, TEXT2, WARN, WHITE

AMBER_NOTICES = {
    NoticeKind.UNSURE,
    NoticeKind.WRONG_CODE,
    NoticeKind.BLURRED,
    NoticeKind.KEPT_BLURRED,
    NoticeKind.IDLE,
    NoticeKind.LEFT_OUT,
}
DARK = {State.CAMERA_LOST, State.NO_CAMERA, State.STARTING, State.ENDED}


class PictureView(Painted):
    """Live picture; greyed with the time of its last frame when the camera is gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("picture", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._screen: Screen | None = None
        self._picture: Picture | None = None
        self._image: QImage | None = None

    def show_screen(self, screen: Screen) -> None:
        """Take over the state; the picture itself comes by `show_picture`."""
        if self._screen is None or screen.camera != self._screen.camera:
            self._picture = self._image = None
        self._screen = screen
        self.setAccessibleName(QCoreApplication.translate("packing", "Camera picture"))
        self.update()

    def show_picture(self, picture: Picture) -> None:
        """Paint the next picture; its pixels are kept as long as Qt looks at them."""
        height, width = picture.bgra.shape[:2]
        self._picture = picture
        self._image = QImage(picture.bgra.data, width, height, width * 4, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def has_picture(self) -> bool:
        """Whether there is anything to show."""
        return self._image is not None

    def picture_size(self) -> tuple[int, int]:
        """Size of the picture shown, in device pixels; zero before the first."""
        return (self._image.width(), self._image.height()) if self._image else (0, 0)

    def room(self) -> tuple[int, int]:
        """Size for the picture in device pixels."""
        ratio = self.devicePixelRatioF()
        return int(self.width() * ratio), int(self.height() * ratio)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = self.painter()
        painter.fillRect(self.rect(), theme.color(INK))
        if self._screen is None:
            return
        grey = self._screen.frozen or self._screen.state in DARK
        area = self._paint_image(painter, grey=grey)
        if grey:
            self._paint_dark(painter, self._screen)
        else:
            self._paint_over(painter, self._screen, area)
        self._paint_marks(painter, self._screen, area)
        corners(painter, QRectF(self.rect()), FILLS[self._screen.mood].ground, self.unit.px(RADIUS))

    def _paint_image(self, painter: QPainter, *, grey: bool) -> QRectF:
        """The picture in the middle; returns where it lies."""
        if self._image is None:
            return QRectF(self.rect())
        image = self._image
        area = self._area(image.deviceIndependentSize())
        if grey:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            image.setDevicePixelRatio(self._image.devicePixelRatio())
        if area.size() == image.deviceIndependentSize():
            painter.drawImage(area.topLeft(), image)
        else:  # the window has just changed: the next one comes in the right size, but none after a lost camera's last
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=grey)
            painter.drawImage(area, image)
        if grey:
            dim(painter, area)
        return area

    def _area(self, size: QSizeF) -> QRectF:
        """Where a picture of this size lies: whole and 1:1, scaled only while it does not fit."""
        room = QSizeF(self.size())
        cut_out = self._screen is not None and self._screen.shape is Shape.PAIR
        mode = (
            Qt.AspectRatioMode.KeepAspectRatioByExpanding if cut_out else Qt.AspectRatioMode.KeepAspectRatio
        )
        scaled = size.scaled(room, mode)
        if abs(scaled.width() - size.width()) > 3:  # more than the rounding to even sides
            size = scaled
        left, top = (room.width() - size.width()) // 2, (room.height() - size.height()) // 2
        return QRectF(QPointF(left, top), size)

    def _paint_over(self, painter: QPainter, screen: Screen, area: QRectF) -> None:
        unit = self.unit
        if screen.state is State.IDLE:
            guides(painter, area, unit)
            text = QCoreApplication.translate("packing", "Label here")
            font = theme.font(unit.px(40), theme.SEMIBOLD)
            write_centred(painter, area.center() + QPointF(0, unit.px(14)), text, font, WHITE)
        elif self._picture is not None and screen.shape is Shape.LIST:
            scale = area.width() / self._picture.bgra.shape[1]
            for quad in self._picture.labels:
                self._label_chip(painter, label_corners(painter, quad, area.topLeft(), scale, unit), area)

    def _label_chip(self, painter: QPainter, above: QPointF, area: QRectF) -> None:
        """Above the code: the number is printed below it."""
        px = self.unit.px
        text = QCoreApplication.translate("packing", "Label recognised")
        font = theme.font(px(28), theme.SEMIBOLD)
        wide = pill_width(text, font, "check")
        left = min(max(above.x() - wide / 2, area.left() + px(12)), area.right() - wide - px(12))
        top = max(above.y() - px(40), area.top() + px(40))
        pill(painter, QPointF(left, top), text, font, OK, INK, "check")

    def _paint_dark(self, painter: QPainter, screen: Screen) -> None:
        px = self.unit.px
        middle = QRectF(self.rect()).center()
        icon = "video" if screen.state is State.STARTING else "video-off"
        text = QCoreApplication.translate("packing", "No picture")
        if screen.state not in DARK:
            icon, text = "eye-off", QCoreApplication.translate("packing", "Picture is frozen")
        theme.draw_icon(painter, icon, theme.square(middle - QPointF(0, px(75)), px(150)), WHITE)
        write_centred(painter, middle + QPointF(0, px(70)), text, theme.font(px(44), theme.BOLD), TEXT)
        if screen.state is State.CAMERA_LOST and screen.last_frame_ms is not None:
            last = QCoreApplication.translate("packing", "Last picture {time}")
            last = last.format(time=clock_hms(screen.last_frame_ms))
            font = theme.font(px(30), theme.MEDIUM)
            write_centred(painter, middle + QPointF(0, px(122)), last, font, TEXT2)
        if screen.state is State.CAMERA_LOST and screen.saved_s is not None:  # else it stands under the title
            why, room = words.reason(screen), self.width() - px(60)
            font = fitted(why, room, [px(30), px(26), px(22)], theme.MEDIUM)
            write_centred(painter, middle + QPointF(0, px(174)), why, font, TEXT2)

    def _paint_marks(self, painter: QPainter, screen: Screen, area: QRectF) -> None:
        """Time, DEMO and the short answers, over everything."""
        px = self.unit.px
        font = theme.font(px(30), theme.SEMIBOLD)
        area = area.intersected(QRectF(self.rect()))
        corner = area.topLeft() + QPointF(px(24), px(52))
        if screen.shape is Shape.PAIR:
            now = QCoreApplication.translate("packing", "Now")
            pill(painter, corner, now, font, WHITE, INK)
        elif screen.recording and screen.state not in DARK and not screen.frozen:
            pill(painter, corner, clock_hms(screen.wall_ms), font, INK, WHITE, "circle-dot")
        if screen.demo:
            self._demo(painter, area)
        if screen.retake is not None:
            sharpness_bar(painter, area, screen.retake, self.unit)
        if screen.notice is not None and screen.state not in DARK:
            self._notice(painter, screen)

    def _demo(self, painter: QPainter, area: QRectF) -> None:
        px = self.unit.px
        text = QCoreApplication.translate("packing", "DEMO · no real parcel")
        font = theme.font(px(30), theme.BOLD)
        above = px(52) if self._screen is None or self._screen.retake is None else px(152)
        pill(painter, area.bottomLeft() + QPointF(px(24), -above), text, font, WHITE, INK)

    def _notice(self, painter: QPainter, screen: Screen) -> None:
        if screen.notice is None:
            return
        px = self.unit.px
        amber = screen.notice.kind in AMBER_NOTICES
        text, font = words.notice(screen.notice), theme.font(px(40), theme.BOLD)
        ground, icon = (WARN, "triangle-alert") if amber else (OK, "check")
        left = (self.width() - pill_width(text, font, icon)) / 2
        pill(painter, QPointF(left, self.height() - px(70)), text, font, ground, ON_WARN, icon)
