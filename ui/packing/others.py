"""The other cameras of the bench, live and small beside the main picture, each with its name and how it is."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from station.types import CameraName, Frame
from ui import theme
from ui.cameras import camera_word
from ui.format import clock_hms
from ui.packing import words
from ui.packing.overlay import dim
from ui.packing.preview import Picture, PreviewThread
from ui.packing.screen import Beside, Other, Screen
from ui.painting import Painted, baseline, card, fitted, write, write_centred
from ui.tokens import FAULT, GAP, INK, PANEL, TEXT, TEXT2, WARN

EVERY_MS = 200  # five a second show that it lives
MOST = 3
NAME = 50  # height of the words below a picture, design px
LOOKS = {
    Beside.LIVE: ("video", TEXT2),
    Beside.LOST: ("video-off", FAULT),
    Beside.FROZEN: ("eye-off", WARN),
    Beside.SPOOLING: ("layers", WARN),
}


class Others(Painted):
    """A column of small pictures; each is scaled by a thread of its own."""

    def __init__(self, newest: Callable[[CameraName], Frame | None], parent: QWidget | None = None) -> None:
        super().__init__("others", parent)
        self._newest = newest
        self._others: tuple[Other, ...] = ()
        self._previews: dict[CameraName, PreviewThread] = {}
        self._pictures: dict[CameraName, Picture] = {}
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.show_newest)

    def show_screen(self, screen: Screen) -> None:
        """Take over which cameras stand here, and how they are."""
        if screen.others == self._others:
            return
        self._others = screen.others
        for camera in [*self._previews]:
            if camera not in {other.camera for other in self._others}:
                self._forget(camera)
        said = (f"{camera_word(o.camera)}: {words.beside(o.how)}" for o in self._others)
        self.setAccessibleName(" · ".join(said))
        self._timer.start() if self._others else self._timer.stop()
        self.update()

    def show_newest(self) -> None:
        """Paint what came since; a lost camera keeps its last picture, greyed."""
        ratio = self.devicePixelRatioF()
        fresh = False
        for other, box in zip(self._others, self._boxes(), strict=False):
            if other.how is Beside.LOST:
                continue
            room = (int(box.width() * ratio), int((box.height() - self.unit.px(NAME)) * ratio))
            previews = self._previews.get(other.camera)
            if previews is None:
                previews = self._previews[other.camera] = PreviewThread(self._newest, lambda _: ())
            previews.want(other.camera, room)
            if (picture := previews.take()) is not None:
                self._pictures[other.camera] = picture
                fresh = True
        if fresh:
            self.update()

    def has_picture(self, camera: CameraName) -> bool:
        """Whether there is anything to show."""
        return camera in self._pictures

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        for camera in [*self._previews]:
            self._forget(camera)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = self.painter()
        for other, box in zip(self._others, self._boxes(), strict=False):
            self._paint(painter, other, box)

    def _forget(self, camera: CameraName) -> None:
        self._previews.pop(camera).close()
        self._pictures.pop(camera, None)

    def _boxes(self) -> list[QRectF]:
        """Where each one stands, from the top."""
        gap = self.unit.px(GAP)
        high = min((self.height() - (MOST - 1) * gap) / MOST, self.width() * 9 / 16 + self.unit.px(NAME))
        return [QRectF(0, index * (high + gap), self.width(), high) for index in range(len(self._others))]

    def _paint(self, painter: QPainter, other: Other, box: QRectF) -> None:
        px = self.unit.px
        card(painter, box, INK, px(14))
        icon, color = LOOKS[other.how]
        above = box.adjusted(0, 0, 0, -px(NAME))
        self._paint_picture(painter, other, above)
        words_ = QRectF(box.left(), above.bottom(), box.width(), px(NAME))
        spot = QPointF(words_.left() + px(28), words_.center().y())
        theme.draw_icon(painter, icon, theme.square(spot, px(30)), color)
        text = camera_word(other.camera)
        if other.how is not Beside.LIVE:
            text = f"{text} · {words.beside(other.how)}"
        room = words_.width() - px(66)
        font = fitted(text, room, [px(size) for size in (27, 24, 21, 18)], theme.SEMIBOLD)
        ink = TEXT if other.how is Beside.LIVE else color
        write(painter, QPointF(words_.left() + px(54), baseline(words_, font)), text, font, ink, room)

    def _paint_picture(self, painter: QPainter, other: Other, box: QRectF) -> None:
        px, picture = self.unit.px, self._pictures.get(other.camera)
        if picture is None:
            card(painter, box, PANEL, px(14))
        else:
            height, width = picture.bgra.shape[:2]
            image = QImage(picture.bgra.data, width, height, width * 4, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(self.devicePixelRatioF())
            size = image.deviceIndependentSize()
            if size.height() > box.height() or size.width() > box.width():  # the window has just changed
                size = size.scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left = box.left() + (box.width() - size.width()) // 2
            place = QRectF(QPointF(left, box.top() + (box.height() - size.height()) // 2), size)
            if other.how is Beside.LOST:
                image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(place, image)
            if other.how is Beside.LOST:
                dim(painter, place)
        if other.how is Beside.LOST:
            self._paint_lost(painter, other, box)

    def _paint_lost(self, painter: QPainter, other: Other, box: QRectF) -> None:
        px = self.unit.px
        theme.draw_icon(painter, "video-off", theme.square(box.center() - QPointF(0, px(14)), px(60)), TEXT)
        if other.last_frame_ms is None:
            return
        last = QCoreApplication.translate("packing", "Last picture {time}")
        font = theme.font(px(24), theme.MEDIUM)
        at = QPointF(box.center().x(), box.center().y() + px(52))
        write_centred(painter, at, last.format(time=clock_hms(other.last_frame_ms)), font, TEXT2)
