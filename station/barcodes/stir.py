"""Whether something moves, for a camera that no reader looks at: the idle limit wants to know."""

from collections.abc import Callable

from station.barcodes.need import Motion
from station.pixels import grey
from station.types import Frame

_EVERY_NS = 1_000_000_000  # as often as a reader tells it


class Stir:
    """Takes the frames of one camera on its capture thread; key frames alone will do."""

    def __init__(self, on_moved: Callable[[], None]) -> None:
        self._on_moved = on_moved
        self._motion = Motion()
        self._looked_ns: int | None = None

    def put(self, frame: Frame) -> None:
        """One small look a second."""
        if self._looked_ns is None or frame.mono_ns - self._looked_ns >= _EVERY_NS:
            self._looked_ns = frame.mono_ns
            if self._motion.moved(grey(frame)):
                self._on_moved()
