"""Stand-ins behind the ports, shared by the tests of several parts."""

import queue
import threading
from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from station.cameras import CameraInfo, Picture
from station.errors import CameraError, EndOfInput
from station.types import Image

# --- clock ---------------------------------------------------------------------------------------


class HandClock:
    """A clock that moves when told."""

    def __init__(self, wall_ms: int = 1_790_000_000_000, mono_ns: int = 0) -> None:
        self._wall_ms = wall_ms
        self._mono_ns = mono_ns

    def wall_ms(self) -> int:
        return self._wall_ms

    def mono_ns(self) -> int:
        return self._mono_ns

    def go_on(self, seconds: float) -> None:
        """Both clocks move."""
        self._wall_ms += round(seconds * 1000)
        self._mono_ns += round(seconds * 1e9)

    def jump(self, seconds: float) -> None:
        """Only the wall clock moves, as when somebody sets it."""
        self._wall_ms += round(seconds * 1000)


# --- cameras -------------------------------------------------------------------------------------


class Step(StrEnum):
    """What a scripted camera does at one `read`."""

    PICTURE = "picture"  # a new one
    FROZEN = "frozen"  # the last one again
    BLACK = "black"  # nothing but the noise of a sensor, as with a cap on the lens or the lamp off
    SMALLER = "smaller"  # a new one, and from now on half as wide and high
    STALL = "stall"  # blocks until `released` is set, then a picture
    UNPLUG = "unplug"  # a fault
    END = "end"


class ScriptedCamera:
    """Plays its script, one step a read, on across openings; the last step repeats for ever.

    `faults`: how many of the first openings fail. `media_fps`: pictures carry media time.
    """

    def __init__(
        self,
        script: Iterable[Step],
        size: tuple[int, int] = (64, 48),
        faults: int = 0,
        media_fps: float | None = None,
        demo: bool = False,
    ) -> None:
        self._script = list(script)
        self._size = size
        self._faults = faults
        self._media_fps = media_fps
        self._demo = demo
        self._shown = 0
        self._last: Image | None = None
        self._noise = np.random.default_rng(1)
        self.is_open = False
        self.opened = 0
        self.closed = 0
        self.released = threading.Event()
        self.stalling = threading.Event()  # set once a read blocks

    def open(self) -> CameraInfo:
        self.opened += 1
        if self.opened <= self._faults:
            raise CameraError("The scripted camera is not there.", "Plug it in.")
        self.is_open = True
        return CameraInfo(*self._size, self._media_fps or 30.0, "scripted", demo=self._demo)

    def read(self) -> Picture:
        if not self.is_open:
            raise CameraError("The scripted camera is not open.", "Open it first.")
        step = self._script.pop(0) if len(self._script) > 1 else self._script[0]
        if step is Step.END:
            raise EndOfInput("The script is at its end.")
        if step is Step.UNPLUG:
            raise CameraError("The scripted camera was unplugged.", "Plug it in.")
        if step is Step.STALL:
            self.stalling.set()
            self.released.wait()
        return self._picture(step)

    def close(self) -> None:
        self.closed += 1
        self.is_open = False

    def _picture(self, step: Step) -> Picture:
        if step is Step.SMALLER:
            self._size = (self._size[0] // 2, self._size[1] // 2)
        width, height = self._size
        if step is Step.BLACK:
            self._last = np.full((height * 3 // 2, width), 128, np.uint8)
            self._last[:height] = self._noise.integers(16, 22, (height, width))
        elif step is not Step.FROZEN or self._last is None:
            self._last = np.full((height * 3 // 2, width), 40 + self._shown % 160, np.uint8)
        media_s = None if self._media_fps is None else self._shown / self._media_fps
        self._shown += 1
        return Picture(self._last.copy(), media_s)


class HandCamera:
    """Shows a picture when it is handed one, and waits for the next; a fault that is handed in is raised."""

    def __init__(self, size: tuple[int, int] = (64, 48)) -> None:
        self._size = size
        self._handed: queue.SimpleQueue[Image | CameraError] = queue.SimpleQueue()
        self._taken = threading.Semaphore(0)
        self._is_open = self._shown = False

    def hand(self, *what: Image | CameraError) -> None:
        """Queue pictures and faults; nobody is waited for."""
        for one in what:
            self._handed.put(one)

    def show(self, picture: Image) -> None:
        """Hand in one picture and wait until everybody who wants it has it; nothing else may be queued."""
        self.hand(picture)
        if not self._taken.acquire(timeout=20):
            raise TimeoutError("nobody takes the picture")

    def open(self) -> CameraInfo:
        self._is_open, self._shown = True, False
        return CameraInfo(*self._size, 10.0, "by hand")

    def read(self) -> Picture:
        if not self._is_open:
            raise CameraError("The camera by hand is not open.", "Open it first.")
        if self._shown:
            self._taken.release()
        handed = self._handed.get()
        self._shown = not isinstance(handed, CameraError)
        if isinstance(handed, CameraError):
            raise handed
        return Picture(handed)

    def close(self) -> None:
        self._is_open = False


class Told:
    """Collects what a capture worker reports, for a test to wait for."""

    def __init__(self) -> None:
        self.news: queue.Queue[tuple[Any, ...]] = queue.Queue()

    def on_ready(self, camera: str, info: CameraInfo) -> None:
        self.news.put(("ready", camera, info))

    def on_lost(self, camera: str, reason: str, attempt: int, last_frame_ns: int | None) -> None:
        self.news.put(("lost", camera, reason, attempt, last_frame_ns))

    def on_ended(self, camera: str) -> None:
        self.news.put(("ended", camera))

    def on_failed(self, camera: str, error: CameraError) -> None:
        self.news.put(("failed", camera, error))

    @property
    def callbacks(self) -> dict[str, Any]:
        """As the worker takes them."""
        return {name: getattr(self, name) for name in ("on_ready", "on_lost", "on_ended", "on_failed")}

    def next(self, limit_s: float = 10) -> tuple[Any, ...]:
        """The next report; queue.Empty when none comes."""
        return self.news.get(timeout=limit_s)


def film(
    path: Path,
    pictures: Sequence[Image],
    at_s: Sequence[float] | None = None,
    pix_fmt: str = "yuv420p",
    codec: str = "libx264",
    fps: int = 30,
) -> Path:
    """A video of I420 pictures (or any layout of `pix_fmt`), shown at these seconds."""
    with av.open(str(path), "w") as box:
        options = {"crf": "4", "preset": "ultrafast"} if codec == "libx264" else {}
        stream = box.add_stream(codec, rate=fps, options=options)
        height = pictures[0].shape[0] * 2 // 3 if pix_fmt.endswith("420p") else pictures[0].shape[0]
        stream.width, stream.height, stream.pix_fmt = pictures[0].shape[1], height, pix_fmt
        stream.codec_context.time_base = Fraction(1, 90_000)
        for index, picture in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(picture, format=pix_fmt)
            frame.time_base = Fraction(1, 90_000)
            frame.pts = round((at_s[index] if at_s else index / fps) * 90_000)
            box.mux(stream.encode(frame))
        box.mux(stream.encode())
    return path


def greys(count: int, size: tuple[int, int] = (64, 48)) -> list[Image]:
    """Plain I420 pictures, each a little lighter than the one before."""
    width, height = size
    flat = np.full((height * 3 // 2, width), 128, np.uint8)
    pictures = [flat.copy() for _ in range(count)]
    for index, picture in enumerate(pictures):
        picture[:height] = 40 + index * 4 % 180
    return pictures
