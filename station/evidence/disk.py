"""Free space, watched from a thread of its own: stop cleanly before the disk is full."""

import logging
import os
import shutil
import threading
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import Protocol

log = logging.getLogger(__name__)

EVERY_S = 5.0


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


class Reserve:
    """A file that only takes up room; given back when the disk is full all the same, to finish what runs."""

    def __init__(self, path: Path, size_bytes: int = 64 << 20) -> None:
        self._path = path
        self._size_bytes = size_bytes

    def hold(self) -> None:
        """Take the room, where there is plenty and the system can do it at once."""
        if self._path.exists() or not hasattr(os, "posix_fallocate"):
            return
        try:
            if free_bytes(self._path.parent) > 4 * self._size_bytes:
                with self._path.open("wb") as file:
                    os.posix_fallocate(file.fileno(), 0, self._size_bytes)
        except OSError as error:
            log.warning("no room is held in reserve: %s", error)
            self.release()

    def release(self) -> None:
        """Give it back, where the disk lets us."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the room held in reserve cannot be set free: %s", error)


class DiskWatch:
    """Looks every five seconds and tells each change once."""

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
