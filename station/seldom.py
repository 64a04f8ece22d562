"""What goes wrong for days, again and again, is told at once and then once a minute."""

from station.clock import NS

EVERY_NS = 60 * NS


class Seldom:
    """One thing to tell; asked from one thread at a time."""

    def __init__(self) -> None:
        self._told_ns: int | None = None

    def due(self, now_ns: int) -> bool:
        """Whether to tell it now, and it is told then."""
        if self._told_ns is not None and now_ns - self._told_ns < EVERY_NS:
            return False
        self._told_ns = now_ns
        return True
