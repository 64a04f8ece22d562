"""Sees the wall clock jump: it is held against the clock that counts since the computer was started."""

from station.evidence.scribe import Now, system_now

TOLERANCE_MS = 2000


class ClockGuard:
    """Remembers both clocks from look to look. Old times are never mended: a jump is only told."""

    def __init__(self, now: Now = system_now) -> None:
        self._now = now
        self._wall_ms, self._mono_ms = now()

    def look(self) -> dict[str, int] | None:
        """What the entry of a jump says; None: both clocks went on alike."""
        wall_ms, mono_ms = self._now()
        before_wall_ms, before_mono_ms = self._wall_ms, self._mono_ms
        self._wall_ms, self._mono_ms = wall_ms, mono_ms
        jump_ms = (wall_ms - before_wall_ms) - (mono_ms - before_mono_ms)
        if abs(jump_ms) <= TOLERANCE_MS:
            return None
        return {"jump_ms": jump_ms, "before_wall_ms": before_wall_ms, "before_mono_ms": before_mono_ms}
