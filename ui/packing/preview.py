"""Scales the newest frame to the size of the picture, on a thread of its own."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from station import pixels
from station.barcodes import Quad
from station.types import CameraName, Frame, Image

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Picture:
    """A preview picture, ready to paint: BGRA of shape (height, width, 4)."""

    bgra: Image
    labels: tuple[Quad, ...]  # in pixels of this picture
    at_ns: int


def fit(width: int, height: int, room: tuple[int, int]) -> tuple[int, int]:
    """The largest even size of the same shape inside `room`; never cropped, at least 2×2."""
    scale = min(room[0] / width, room[1] / height)
    return max(2, int(width * scale) & ~1), max(2, int(height * scale) & ~1)


def cover(width: int, height: int, room: tuple[int, int]) -> tuple[int, int]:
    """The smallest even size of the same shape that fills `room`, for a cut-out."""
    scale = max(room[0] / width, room[1] / height)
    return (int(np.ceil(width * scale)) + 1) & ~1, (int(np.ceil(height * scale)) + 1) & ~1


def shrink(frame: Frame, size: tuple[int, int]) -> Image:
    """BGRA of an even size; the planes are scaled first, which is cheaper than scaling colours."""
    parts = zip(pixels.planes(frame.i420), (size, _half(size), _half(size)), strict=True)
    small = [_scale(plane, to) for plane, to in parts]
    flat = np.concatenate([plane.reshape(-1) for plane in small])
    return np.asarray(cv2.cvtColor(flat.reshape(-1, size[0]), cv2.COLOR_YUV2BGRA_I420), np.uint8)


def _scale(plane: Image, to: tuple[int, int]) -> Image:
    """Halved first where there is much to lose: linear alone would drop rows of small print."""
    height, width = plane.shape
    while to[0] * 2 <= width and to[1] * 2 <= height and not (width % 2 or height % 2):
        width, height = width // 2, height // 2
        plane = np.asarray(cv2.resize(plane, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    return np.asarray(cv2.resize(plane, to, interpolation=cv2.INTER_LINEAR), np.uint8)


def _half(size: tuple[int, int]) -> tuple[int, int]:
    return size[0] // 2, size[1] // 2


class PreviewThread:
    """Keeps one finished picture; the main thread asks for the next when it takes one."""

    def __init__(
        self,
        newest: Callable[[CameraName], Frame | None],
        labels: Callable[[CameraName], Sequence[Quad]],
    ) -> None:
        self._newest = newest
        self._labels = labels
        self._wake = threading.Condition()
        self._wanted: tuple[CameraName, tuple[int, int], bool] | None = None
        self._ready: Picture | None = None
        self._last: tuple[CameraName, int, tuple[int, int]] | None = None
        self._pending = self._closed = False
        self._thread = threading.Thread(target=self._run, name="preview", daemon=True)
        self._thread.start()

    def want(self, camera: CameraName | None, room: tuple[int, int], *, cut_out: bool = False) -> None:
        """Which camera, in which room in device pixels."""
        with self._wake:
            self._wanted = None if camera is None or min(room) < 2 else (camera, room, cut_out)

    def take(self, wait_s: float = 0.0) -> Picture | None:
        """The finished picture, if there is a new one; asks for the next. The window never waits."""
        with self._wake:
            if self._ready is None and wait_s:
                self._ask()
                self._wake.wait_for(lambda: self._ready is not None, wait_s)
            picture, self._ready = self._ready, None
            self._ask()
        return picture

    def _ask(self) -> None:
        self._pending = True
        self._wake.notify_all()

    def close(self) -> None:
        with self._wake:
            self._closed = True
            self._wake.notify_all()
        self._thread.join(2)

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._pending or self._closed)
                if self._closed:
                    return
                self._pending, wanted = False, self._wanted
            try:
                picture = self._next(*wanted) if wanted else None
            except Exception:  # noqa: BLE001 - a picture missed is no reason to go dark
                _log.exception("preview")
                picture = None
            if picture is not None:
                with self._wake:
                    self._ready = picture
                    self._wake.notify_all()

    def _next(self, camera: CameraName, room: tuple[int, int], cut_out: bool) -> Picture | None:
        frame = self._newest(camera)
        if frame is None or self._last == (camera, frame.index, room):
            return None
        self._last = (camera, frame.index, room)
        width, height = pixels.size(frame.i420)
        size = (cover if cut_out else fit)(width, height, room)
        scale = size[0] / width
        labels = tuple(_scaled(quad, scale) for quad in self._labels(camera))
        return Picture(shrink(frame, size), labels, frame.mono_ns)


def _scaled(quad: Quad, scale: float) -> Quad:
    a, b, c, d = ((x * scale, y * scale) for x, y in quad)
    return a, b, c, d
