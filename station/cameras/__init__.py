"""Cameras: one port, one file for each kind, one table that names them.

A camera is opened from its address: `usb:0`, `file:/path/clip.mp4?pace=max`, `demo:?seed=3`. The query
holds what belongs to the camera: `rotate=0|90|180|270` for each kind, `pace=real|max` for `file:` and
`demo:`; the rest is the kind's own.
"""

from dataclasses import dataclass
from typing import Protocol

from station.types import Image


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """What an open camera delivers, after rotation."""

    width: int
    height: int
    fps: float  # nominal
    description: str  # for people: "USB camera 0, MSMF", "demo"
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """What `read` hands out; the capture thread adds name, index and time and makes it a `Frame`."""

    i420: Image  # contiguous, both sides even, limited range, already rotated
    media_s: float | None = None  # time in the video, from 0; None for a live camera


class Camera(Protocol):
    """One source of pictures. All calls come from one thread; `close` may be called twice."""

    def open(self) -> CameraInfo:
        """Open the device. Raises CameraError with what to do about it."""
        ...

    def read(self) -> Picture:
        """Wait for the next picture. Raises EndOfInput at the end of a video, CameraError on a fault."""
        ...

    def close(self) -> None:
        """Let go of the device; never raises."""
        ...
