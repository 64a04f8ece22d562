"""Time behind one port.

A session reads wall time once, at its start, and counts on from there on the monotonic clock; a wall
clock that jumps in between is stored, never repaired. At `pace=max` the monotonic clock is the media
clock of the cameras: reader, conductor and limits then run on media time.
"""

import threading
import time
from datetime import UTC, datetime
from typing import Protocol

NS = 1_000_000_000


class Clock(Protocol):
    """Wall and monotonic time of the station."""

    def wall_ms(self) -> int:
        """UTC, in milliseconds since 1970."""
        ...

    def mono_ns(self) -> int:
        """Nanoseconds that never go back; only differences mean something."""
        ...


class SystemClock:
    """The computer's clocks."""

    def wall_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def mono_ns(self) -> int:
        return time.monotonic_ns()


class MediaClock:
    """Time as the cameras' media give it: wall time is the run's start plus media time.

    Several cameras share it; `advance` holds back the one that runs ahead, so that two files played
    as fast as they decode still stand at the same second.
    """

    def __init__(self, start_wall_ms: int | None = None) -> None:
        self._start_ms = time.time_ns() // 1_000_000 if start_wall_ms is None else start_wall_ms
        self._at: dict[str, int] = {}
        self._moved = threading.Condition()
        self._now = 0

    def wall_ms(self) -> int:
        return self._start_ms + self.mono_ns() // 1_000_000

    def mono_ns(self) -> int:
        with self._moved:
            return self._now

    def join(self, camera: str) -> None:
        """Announce a camera before its first frame."""
        with self._moved:
            self._at[camera] = 0

    def leave(self, camera: str) -> None:
        """Let the others run on: this camera is at its end."""
        with self._moved:
            self._at.pop(camera, None)
            self._moved.notify_all()

    def advance(self, camera: str, media_ns: int, slack_ns: int = NS // 10) -> None:
        """Move this camera to `media_ns`; wait while another is more than `slack_ns` behind."""
        with self._moved:
            self._at[camera] = media_ns
            self._now = max(self._now, media_ns)
            self._moved.notify_all()
            self._moved.wait_for(lambda: not self._at or media_ns - min(self._at.values()) <= slack_ns)


class Timeline:
    """Wall time counted on from one reading of both clocks, renewed at the start of each session."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pair = (clock.wall_ms(), clock.mono_ns())

    @property
    def pair(self) -> tuple[int, int]:
        """(wall_ms, mono_ns), read together."""
        return self._pair

    def renew(self) -> tuple[int, int]:
        """Read both clocks again; the tuple is swapped whole, so other threads see one or the other."""
        self._pair = (self._clock.wall_ms(), self._clock.mono_ns())
        return self._pair

    def wall_ms(self, mono_ns: int) -> int:
        """UTC milliseconds of a moment on the monotonic clock."""
        wall_ms, base_ns = self._pair
        return wall_ms + (mono_ns - base_ns) // 1_000_000


def iso(ms: int) -> str:
    """UTC milliseconds as ISO 8601 with milliseconds: `2026-11-22T10:43:01.250Z`."""
    at = datetime.fromtimestamp(ms / 1000, UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{ms % 1000:03d}Z"


def local(ms: int) -> datetime:
    """UTC milliseconds as local time with its offset (the double hour needs it)."""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone()
