"""A recorder fed by hand: each drawn frame carries its number, time is counted and never waited for."""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np

from station.clock import NS, MediaClock, Timeline
from station.errors import StationError
from station.recording import RecorderOptions
from station.recording.worker import Recorder
from station.types import CameraName, Frame, Image, Keep

CAMERA = CameraName("bench")
FPS = 30
STEP_NS = NS // FPS
WALL_MS = 1_795_000_000_000
BITS, CELL = 12, 24


def numbered(number: int, width: int = 320, height: int = 240) -> Image:
    """I420 picture with `number` as a row of light and dark squares at its foot."""
    i420 = np.full((height * 3 // 2, width), 128, np.uint8)
    for bit in range(BITS):
        i420[height - CELL : height, bit * CELL : (bit + 1) * CELL] = 200 if number >> bit & 1 else 40
    i420.setflags(write=False)
    return i420


def number_in(luma: Image) -> int:
    """What `numbered` wrote, read from a decoded picture."""
    middle = luma.shape[0] - CELL // 2
    return sum(1 << bit for bit in range(BITS) if luma[middle, bit * CELL + CELL // 2] > 120)


def decoded(path: Path) -> list[tuple[int, float]]:
    """(number, seconds) of each picture in a clip."""
    with av.open(str(path)) as container:
        return [
            (number_in(frame.to_ndarray()[: frame.height]), float(frame.pts * frame.time_base))
            for frame in container.decode(video=0)
        ]


def niceness() -> int:
    """Of the thread that asks (Linux)."""
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


class Bench:
    """One camera, its recorder and its faults."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.folder = folder
        self.faults: list[StationError] = []
        self.next = 0
        self.now_ns = 5 * NS
        defaults: dict[str, Any] = {
            "keep": Keep.BOTH,
            "pre_roll_s": 5.0,
            "station": "S-01",
            "fps": FPS,
            "lockstep": True,
        }
        self.timeline = Timeline(MediaClock(WALL_MS))
        self.recorder = Recorder(
            CAMERA,
            RecorderOptions(**{**defaults, **options}),
            self.timeline,
            lambda _camera, error: self.faults.append(error),
        )

    def feed(self, frames: int, step_ns: int = STEP_NS, size: tuple[int, int] = (320, 240)) -> list[int]:
        """Put frames; returns their numbers. `now_ns` is the capture time of the next one."""
        numbers = list(range(self.next, self.next + frames))
        for number in numbers:
            self.recorder.put(Frame(CAMERA, number, self.now_ns, numbered(number, *size)))
            self.now_ns += step_ns
        self.next += frames
        return numbers

    def clip(self, name: str) -> Path:
        return self.folder / f"{name}.mp4.part"


MakeBench = Callable[..., Bench]
