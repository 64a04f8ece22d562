"""One encoded picture, free of any container."""

from fractions import Fraction
from typing import NamedTuple

from station.recording.caption import Title

TICKS_PER_S = 90_000
TIME_BASE = Fraction(1, TICKS_PER_S)


class Packet(NamedTuple):
    """One encoded frame; no packet waits for a later one (no B-frames), so dts is pts."""

    data: bytes
    pts: int  # ticks since its maker began, strictly rising
    mono_ns: int  # capture time
    key: bool
    title: Title | None = None  # where it is not burned in


def ticks(ns: int) -> int:
    """Nanoseconds as ticks of the time base, rounded down."""
    return ns * TICKS_PER_S // 1_000_000_000


class Stamps:
    """Capture times as ticks since the first one, strictly rising."""

    def __init__(self) -> None:
        self._first_ns: int | None = None
        self._last = -1

    def of(self, mono_ns: int) -> int:
        """The next stamp."""
        if self._first_ns is None:
            self._first_ns = mono_ns
        self._last = max(self._last + 1, ticks(mono_ns - self._first_ns))
        return self._last
