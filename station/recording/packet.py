"""One encoded picture, free of any container."""

from dataclasses import dataclass
from fractions import Fraction

TICKS_PER_S = 90_000
TIME_BASE = Fraction(1, TICKS_PER_S)


@dataclass(frozen=True, slots=True)
class Packet:
    """H.264 of one frame; no packet waits for a later one (no B-frames), so dts is pts."""

    data: bytes
    pts: int  # ticks since the encoder opened, strictly rising
    mono_ns: int  # capture time
    key: bool


def ticks(ns: int) -> int:
    """Nanoseconds as ticks of the time base, rounded down."""
    return ns * TICKS_PER_S // 1_000_000_000
