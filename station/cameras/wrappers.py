"""What is the same for every kind of camera, around any of them: turning, cropping and pacing."""

import dataclasses
import threading
import time
from collections.abc import Callable

from station import pixels
from station.cameras import Camera, CameraInfo, Picture
from station.cameras.address import Crop
from station.types import Image


class Rotated:
    """A camera that is mounted turned; delivers its pictures upright."""

    def __init__(self, camera: Camera, degrees: int) -> None:
        self._camera = camera
        self._degrees = degrees

    def open(self) -> CameraInfo:
        info = self._camera.open()
        if self._degrees % 180 == 0:
            return info
        return dataclasses.replace(info, width=info.height, height=info.width)

    def read(self) -> Picture:
        picture = self._camera.read()
        upright = None if picture.i420 is None else pixels.rotate(picture.i420, self._degrees)
        coded = picture.coded and picture.coded._replace(rotate=self._degrees)
        passed = [(one._replace(rotate=self._degrees), age_s) for one, age_s in picture.passed]
        return picture._replace(i420=upright, coded=coded, passed=passed)

    def close(self) -> None:
        self._camera.close()


class Cropped:
    """A camera of which a part of the picture is kept; reader, preview, video and photos see that part only.

    A coded picture cannot be cut: it is left away, and the recorder encodes what it sees.
    """

    def __init__(self, camera: Camera, crop: Crop) -> None:
        self._camera = camera
        self._crop = crop
        self.whole: Image | None = None  # the newest picture before it was cut, for whoever sets the crop

    def open(self) -> CameraInfo:
        info = self._camera.open()
        _, _, width, height = self._crop.box(info.width, info.height)
        return dataclasses.replace(info, width=width, height=height)

    def read(self) -> Picture:
        picture = self._camera.read()
        self.whole = picture.i420
        part = None
        if picture.i420 is not None:
            part = pixels.crop(picture.i420, self._crop.box(*pixels.size(picture.i420)))
        return Picture(part, picture.media_s, key=picture.key)

    def close(self) -> None:
        self._camera.close()
        self.whole = None


class Paced:
    """A video that is played as it was filmed: each picture waits for its time in the video.

    Unlike other cameras it may be closed from another thread, which ends a waiting `read`. It never
    drops a picture: a slow computer falls behind and catches up.
    """

    def __init__(
        self,
        camera: Camera,
        now_s: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self._camera = camera
        self._now_s = now_s
        self._closed = threading.Event()
        self._wait = wait or self._closed.wait
        self._begun_s: float | None = None
        self._busy = threading.Lock()  # a codec must not be closed while it decodes

    def open(self) -> CameraInfo:
        self._closed.clear()
        self._begun_s = None
        return self._camera.open()

    def read(self) -> Picture:
        with self._busy:
            picture = self._camera.read()
        media_s = picture.media_s or 0.0
        if self._begun_s is None:
            self._begun_s = self._now_s() - media_s
        ahead_s = self._begun_s + media_s - self._now_s()
        if ahead_s > 0:
            self._wait(ahead_s)
        return picture

    def close(self) -> None:
        self._closed.set()
        with self._busy:
            self._camera.close()
