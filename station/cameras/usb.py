"""USB cameras through OpenCV, by index.

Windows: DirectShow first, because Media Foundation takes seconds, with some cameras minutes, to open;
it is tried second. MJPEG is asked for, since raw 1080p does not fit through USB 2 at 30 pictures a
second.

The capture runs in a child process (see `child`): a driver whose `read` never returns is ended and opened
anew within 3 s, where else the camera would be gone until the program is started again. Decided by
measurement: the price is in docs/hardware-checklist.md.
"""

import sys
from collections.abc import Iterable
from typing import Self, cast

import cv2
import numpy as np

from station import pixels
from station.cameras import CameraInfo, Picture
from station.cameras.address import Address
from station.cameras.child import Capture, ChildCapture, DriverHangsError, Source
from station.cameras.controls import CONTROLS, Found, Wish, apply, search, wishes
from station.cameras.devices import devices
from station.cameras.jpeg import JpegDecoder, is_jpeg
from station.errors import CameraError, SettingsError
from station.types import Image

BACKENDS = {"DirectShow": cv2.CAP_DSHOW, "Media Foundation": cv2.CAP_MSMF} if sys.platform == "win32" else {}
SMALLEST, LARGEST = (160, 120), (4096, 2160)
MJPG = cv2.VideoWriter.fourcc(*"MJPG")
EMPTY_AT_START = 5  # pictures that some cameras miss while they wake up
SETTLE_S = 1.0  # of pictures: so long exposure, focus and white balance are looked for before they are locked


class UsbCamera:
    """One USB camera."""

    query = frozenset({"size", "fps", *CONTROLS})

    def __init__(
        self,
        index: int,
        size: tuple[int, int] = (1920, 1080),
        fps: float = 30.0,
        source: Source | None = None,
        asked: tuple[Wish, ...] = (),
    ) -> None:
        self._asked = asked
        self._found: Found = {}
        self._index = index
        self._size = size
        self._fps = fps
        self._source = source or _device
        self._capture: Capture | None = None
        self._jpegs: JpegDecoder | None = None  # where the driver hands out JPEGs
        self._first: Picture | None = None  # read while opening, handed out by the first `read`

    @classmethod
    def at(cls, address: Address) -> Self:
        if not (address.rest.isascii() and address.rest.isdigit() and int(address.rest) < 100):
            raise SettingsError(f"“usb:{address.rest}” names no camera.", "Write its number: usb:0, usb:1 …")
        size = address.size((1920, 1080), SMALLEST, LARGEST)
        fps = address.number("fps", 1, 240) or 30.0
        return cls(int(address.rest), size, fps, asked=wishes(address))

    def open(self) -> CameraInfo:
        self.close()
        reason: CameraError | None = None
        for name, backend in (BACKENDS or {"": cv2.CAP_ANY}).items():
            try:
                return self._open(name, backend)
            except (CameraError, DriverHangsError) as error:
                self.close()
                reason = reason or (error if isinstance(error, CameraError) else self._hangs())
        raise reason or self._fault("is not there")

    def read(self) -> Picture:
        first, self._first = self._first, None
        picture = first or self._picture(2 if self._jpegs else 1)
        if picture is None:
            raise self._fault("stopped giving pictures")
        return picture

    def close(self) -> None:
        capture, self._capture = self._capture, None
        self._first = self._jpegs = None
        if capture is not None:
            capture.release()

    def _open(self, name: str, backend: int) -> CameraInfo:
        self._capture = self._source(self._index, backend)
        if not self._capture.isOpened():
            raise self._fault("is not there")
        self._ask(self._capture)
        self._first = self._picture(EMPTY_AT_START)
        if self._first is None or self._first.i420 is None:
            raise self._fault("opens but gives no picture")
        width, height = pixels.size(self._first.i420)  # what it delivers, not what was asked for
        fps = max(self._capture.get(cv2.CAP_PROP_FPS), 0.0) or self._fps
        if search(self._asked, self._capture, self._found):
            for _ in range(round(min(fps, self._fps) * SETTLE_S)):
                self._grab()
            self._first = None  # it is old by now
        refused = apply(self._asked, self._capture, self._found)
        label = f"USB camera {self._index}" + (f", {name}" if name else "")
        return CameraInfo(width, height, fps, label, refused=refused)

    def _ask(self, capture: Capture) -> None:
        """Wishes; a camera that cannot fulfil one keeps its own value."""
        capture.set(cv2.CAP_PROP_FOURCC, MJPG)
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, self._size[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, self._size[1])
        capture.set(cv2.CAP_PROP_FPS, self._fps)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)  # an old picture in a queue would get a wrong time

        # JPEGs as they come cost the recorder nothing when the PC is slow; other formats need converting.
        if int(capture.get(cv2.CAP_PROP_FOURCC)) == MJPG:
            capture.set(cv2.CAP_PROP_CONVERT_RGB, 0)
            self._jpegs = JpegDecoder()

    def _picture(self, tries: int) -> Picture | None:
        """The next picture that is whole, or None."""
        for _ in range(tries):
            grabbed = self._grab()
            if grabbed is None:
                continue
            if self._jpegs is None or not is_jpeg(grabbed):
                return Picture(pixels.from_bgr(_three_channels(grabbed)))
            picture = self._jpegs.picture(grabbed)
            if picture is not None:
                return picture
        return None

    def _grab(self) -> Image | None:
        """What the driver gives: a BGR or grey picture, or the bytes of a JPEG; None: nothing."""
        if self._capture is None:
            raise self._fault("is not open")
        try:
            good, bgr = self._capture.read()
        except cv2.error as error:
            raise self._fault("stopped giving pictures") from error
        except DriverHangsError as error:
            raise self._hangs() from error
        return bgr if good and bgr is not None and bgr.size else None

    def _hangs(self) -> CameraError:
        return CameraError(
            f"The driver of USB camera {self._index} does not answer.",
            "It was ended and is started again; if that does not help, plug the camera in again.",
        )

    def _fault(self, what: str) -> CameraError:
        return CameraError(
            f"USB camera {self._index} {what}.",
            "Check its cable, plug it in again, and close other programs that use it.",
        )


def _three_channels(picture: Image) -> Image:
    return picture if picture.ndim == 3 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR), np.uint8)


def _device(index: int, backend: int) -> Capture:
    return ChildCapture(_opencv, index, backend)


def _opencv(index: int, backend: int) -> Capture:
    """In the child; what OpenCV has to say of a device that is not there comes as an error of ours."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    return cast("Capture", cv2.VideoCapture(index, backend))


def find(indexes: Iterable[int] | None = None, source: Source | None = None) -> dict[str, CameraInfo]:
    """The cameras that give a picture, by address; by default of the first four."""
    found = {}
    for index in _present() if indexes is None else indexes:
        camera = UsbCamera(index, source=source)
        try:
            found[f"usb:{index}"] = camera.open()
        except CameraError:
            continue
        finally:
            camera.close()
    return found


def _present(count: int = 4) -> list[int]:
    """Asking the system first spares a process for each device that is not there."""
    found = [int(device.address.removeprefix("usb:")) for device in devices()]
    return found if found or sys.platform == "linux" else list(range(count))
