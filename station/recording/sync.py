"""Brings a growing file to the disk once a second, off the writer's thread.

Flushing survives a killed process, never a power cut: without this, 13 of 16 cuts left nothing to read.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

_INTERVAL_S = 1.0
_FIRST_S = 0.3  # a clip that has just begun has nothing yet that could be read


class SyncThread:
    """Syncs through a descriptor of its own; `error` is what went wrong first.

    `on_synced` is told, on this thread, how many bytes have reached the disk: at once, then after each sync.
    """

    def __init__(self, path: Path, on_synced: Callable[[int], None] = lambda _: None) -> None:
        self._on_synced = on_synced
        self.error: OSError | None = None
        self._path = path
        self._fd = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        self._running = threading.Lock()  # an Event costs more, once a second for hours
        self._running.acquire()
        self._thread = threading.Thread(target=self._run, name=f"sync {path.name}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Wait for the descriptor to be closed: Windows renames no open file."""
        if self._running.locked():
            self._running.release()
        self._thread.join()

    def _run(self) -> None:
        try:
            sync_folder(self._path.parent)
            self._on_synced(0)
            pause_s = _FIRST_S
            while not self._running.acquire(timeout=pause_s):
                size_bytes = os.fstat(self._fd).st_size  # what comes during the sync may miss it
                os.fsync(self._fd)
                self._on_synced(size_bytes)
                pause_s = _INTERVAL_S
        except OSError as error:
            self.error = error
        finally:
            with contextlib.suppress(OSError):  # the fault, if any, came up in fsync already
                os.close(self._fd)


def sync_file(path: Path) -> None:
    """Bring a file's bytes to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` last; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
