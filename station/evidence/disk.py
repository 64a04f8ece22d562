"""Free space, watched from a thread of its own: stop cleanly before the disk is full."""

import logging
import shutil
import threading
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import Protocol

log = logging.getLogger(__name__)

EVERY_S = 2.0


class DiskState(IntEnum):
    """How much room there is."""

    FINE = 0
    LOW = 1
    FULL = 2


class OnDiskState(Protocol):
    """Told when the state changes; must return at once."""

    def __call__(self, state: DiskState, free_bytes: int) -> None:
        """`free_bytes` as measured now."""
        ...


def free_bytes(folder: Path) -> int:
    """What the system lets us write."""
    return shutil.disk_usage(folder).free


class DiskWatch:
    """Looks every two seconds and tells each change once."""

    def __init__(
        self, free: Callable[[], int], *, reserve_bytes: int, warn_bytes: int, on_state: OnDiskState
    ) -> None:
        self._free = free
        self._reserve_bytes = reserve_bytes
        self._warn_bytes = max(warn_bytes, reserve_bytes)
        self._on_state = on_state
        self._state = DiskState.FINE
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="disk", daemon=True)

    def start(self) -> None:
        """Look once at once, then begin to watch."""
        self.look()
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopped.set()

    def look(self) -> DiskState:
        """Measure now; the state is told if it changed."""
        free = self._free()
        state = self._judge(free)
        if state is not self._state:
            self._state = state
            self._on_state(state, free)
        return state

    def _judge(self, free: int) -> DiskState:
        """A little more than the limit must be free again before a state ends, else it would flicker."""
        for state, limit in ((DiskState.FULL, self._reserve_bytes), (DiskState.LOW, self._warn_bytes)):
            margin = limit // 20 if self._state >= state else 0
            if free < limit + margin:
                return state
        return DiskState.FINE

    def _run(self) -> None:
        while not self._stopped.wait(EVERY_S):
            try:
                self.look()
            except OSError as error:
                log.warning("free space cannot be measured: %s", error)
