"""Clips and photos: what a camera's frames become on the disk.

One writer thread a camera encodes always. Idle, the packets of the last seconds stand in a ring
(pre-roll); recording, they go into a fragmented MP4 in `incoming/`, which a killed process leaves
readable up to its last quarter of a second. A forced key frame parts two clips in a row, so no picture belongs
to two orders and none is lost between them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from station.types import CameraName, Image, Keep, Moment

Watch = Callable[[Path, CameraName, int], Callable[[int], None]]
"""Given a new clip's file, camera and part: who is told, after each sync, how many bytes reached the disk."""


def unwatched(_path: Path, _camera: CameraName, _part: int) -> Callable[[int], None]:
    """Nobody wants to know."""
    return lambda _: None


Sees = Callable[[Image], bool]
"""Whether something is seen in a luma plane of shape (height, width); called on the errands' thread."""


def blind(_grey: Image) -> bool:
    """Nothing is seen."""
    return False


@dataclass(frozen=True, slots=True)
class RecorderOptions:
    """How one camera is recorded."""

    keep: Keep
    pre_roll_s: float
    station: str  # for the caption
    fps: float  # nominal; 0: unknown
    encoder: str = "libx264"  # or one that `probe` found to work
    lockstep: bool = False  # `put` waits while the queue is full (pace=max) instead of dropping
    watch: Watch = unwatched
    sees_label: Sees = blind


@dataclass(frozen=True, slots=True)
class RawClip:
    """A closed file that still lies in `incoming/`."""

    path: Path
    camera: CameraName
    part: int  # from 1; a new part begins after a gap or another picture size
    frames: int
    dropped: int  # frames that came while it ran and are not in it
    duration_s: float
    started_ns: int  # capture time of the first frame, pre-roll and all
    ended_ns: int  # end of the last frame


@dataclass(frozen=True, slots=True)
class RawPhoto:
    """A finished photo that still lies in `incoming/`."""

    path: Path
    camera: CameraName
    moment: Moment
    at_ns: int  # capture time
    shot: str = ""  # which one of the shop's shot list
    blurred: bool = False  # far less sharp than this camera's pictures usually are


class Strain(StrEnum):
    """How the PC keeps up with a camera."""

    SPOOLING = "spooling"  # too slow to encode live: the pictures are kept and encoded later
    CAUGHT_UP = "caught_up"
    DROPPED = "dropped"  # too slow even for that: pictures are missing
