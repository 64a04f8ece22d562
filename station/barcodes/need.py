"""How often to look: as often as needed, no more. Pure, on frame time."""

from enum import Enum, auto

import cv2
import numpy as np

from station.types import Image

_NS = 1_000_000_000
_IDLE_NS = _NS // 5
_MOVING_NS = _NS // 15
_TRACKING_NS = _NS // 30
_STIR_NS = _NS  # how long a movement keeps the reader awake
_EARLY_NS = _NS // 200  # frames come a little early or late
_MOVED = 12.0  # grey levels
_THUMB = (160, 90)
_ROWS = 4  # each fourth row is enough for a thumbnail


class Look(Enum):
    """What to do with a frame."""

    SKIP = auto()
    TRACK = auto()
    FULL = auto()


class Need:
    """5 full looks a second; 15 after movement while no own label is in view; 30 on the crop while undecided."""

    def __init__(self) -> None:
        self._full_ns: int | None = None
        self._any_ns: int | None = None
        self._stirred_ns: int | None = None
        self._pending = False

    def next(self, now_ns: int, *, moved: bool, own_in_view: bool) -> Look:
        """What to do with the frame of this moment."""
        if moved:
            self._stirred_ns = now_ns
        stirred = self._stirred_ns is not None and now_ns - self._stirred_ns <= _STIR_NS
        pause_ns = _MOVING_NS if stirred and not own_in_view else _IDLE_NS
        if _due(self._full_ns, pause_ns, now_ns):
            self._full_ns = self._any_ns = now_ns
            return Look.FULL
        if self._pending and _due(self._any_ns, _TRACKING_NS, now_ns):
            self._any_ns = now_ns
            return Look.TRACK
        return Look.SKIP

    def undecided(self, pending: bool) -> None:
        """Is there something in view that is not settled yet?"""
        self._pending = pending


class Motion:
    """Did anything move since the last frame? Compares small grey copies."""

    def __init__(self) -> None:
        self._last: Image | None = None

    def moved(self, grey: Image) -> bool:
        """True at the first frame."""
        thumb = np.asarray(cv2.resize(grey[::_ROWS], _THUMB, interpolation=cv2.INTER_AREA), np.uint8)
        last, self._last = self._last, thumb
        if last is None or last.shape != thumb.shape:
            return True
        return bool(np.count_nonzero(cv2.absdiff(thumb, last) > _MOVED) >= 4)


def _due(last_ns: int | None, pause_ns: int, now_ns: int) -> bool:
    return last_ns is None or now_ns - last_ns >= pause_ns - _EARLY_NS
