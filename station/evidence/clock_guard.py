"""Sees the wall clock jump: it is held against the clock that counts since the computer was started."""

from station.evidence.ledger import Entry
from station.evidence.scribe import Now, system_now

TOLERANCE_MS = 2000


class ClockGuard:
    """Remembers both clocks from look to look. Old times are never mended: a jump is only told."""

    def __init__(self, now: Now = system_now) -> None:
        self._now = now
        self._before = now()

    def look(self) -> dict[str, int] | None:
        """What the entry of a jump says; None: both clocks went on alike."""
        before, self._before = self._before, self._now()
        return _jump(before, self._before)


def since(entry: Entry, boot: str, now: Now = system_now) -> dict[str, int] | None:
    """The same since an entry was written, while nobody looked; None, too, where the computer was started since."""
    return _jump((entry.wall_ms, entry.mono_ms), now()) if entry.boot == boot else None


def _jump(before: tuple[int, int], now: tuple[int, int]) -> dict[str, int] | None:
    jump_ms = (now[0] - before[0]) - (now[1] - before[1])
    if abs(jump_ms) <= TOLERANCE_MS:
        return None
    return {"jump_ms": jump_ms, "before_wall_ms": before[0], "before_mono_ms": before[1]}
