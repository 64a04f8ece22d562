"""Free space, watched from a thread of its own: stop cleanly before the disk is full."""

import logging
import os
import shutil
import threading
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from station.evidence.paths import DataFolder

log = logging.getLogger(__name__)

EVERY_S = 5.0
ANSWER_S = 1.0
NOTHING_BYTES = 8 << 20  # less is no room to finish anything in
_BLOCK_BYTES = 1 << 20


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


class Free(NamedTuple):
    """Room in bytes."""

    growing: int  # where clips grow
    least: int  # there, or in the vault where that has less


class Volumes:
    """The disk of the data folder, and that of the vault, which may be another one or a share.

    A vault that hangs is not waited for, but for a moment: what it said last counts.
    """

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._in_vault: int | None = None
        self._asking: threading.Thread | None = None

    def look(self) -> Free:
        """Ask both. OSError where the disk of the data folder does not answer."""
        if self._asking is None or not self._asking.is_alive():
            self._asking = threading.Thread(target=self._ask, name="vault's room", daemon=True)
            self._asking.start()
        self._asking.join(ANSWER_S)
        return self.now()

    def now(self) -> Free:
        """The same without a question to the vault: from any thread, at once."""
        growing, in_vault = free_bytes(self._folder.root), self._in_vault
        return Free(growing, growing if in_vault is None else min(growing, in_vault))

    def _ask(self) -> None:
        try:
            self._in_vault = free_bytes(self._folder.vault)
        except OSError:  # it is away: that is told by who needs it
            self._in_vault = None


class Reserve:
    """A file that only takes up room; given back when the disk is full all the same, to finish what runs."""

    def __init__(self, path: Path, size_bytes: int = 64 << 20) -> None:
        self._path = path
        self._size_bytes = size_bytes

    def tend(self, free: Free) -> None:
        """Given back where nothing is left, whoever took it; taken again where there is plenty."""
        if free.growing < NOTHING_BYTES:
            self.release()
        else:
            self.hold()

    def hold(self) -> None:
        """Take the room, where there is plenty."""
        try:
            held = self._path.exists() and self._path.stat().st_size >= self._size_bytes
            if not held and free_bytes(self._path.parent) > 4 * self._size_bytes:
                with self._path.open("wb") as file:
                    _fill(file, self._size_bytes)
        except OSError as error:
            log.warning("no room is held in reserve: %s", error)
            self.release()

    def release(self) -> None:
        """Give it back, where the disk lets us."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("the room held in reserve cannot be set free: %s", error)


def _fill(file: BinaryIO, size_bytes: int) -> None:
    """Room that is really taken: at once where the system can, else by writing."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, size_bytes)
        return
    block = os.urandom(_BLOCK_BYTES)  # of zeros a system may keep none
    file.writelines(block[: size_bytes - begin] for begin in range(0, size_bytes, _BLOCK_BYTES))


class DiskWatch:
    """Looks every five seconds and tells each change once.

    It is low where either volume is, full only where clips grow: a full vault loses nothing, what was
    packed waits in `incoming/`. `on_look` is told each measure.
    """

    def __init__(
        self,
        free: Callable[[], Free],
        *,
        reserve_bytes: int,
        warn_bytes: int,
        on_state: OnDiskState,
        on_look: Callable[[Free], None] = lambda _: None,
    ) -> None:
        self._free = free
        self._reserve_bytes = reserve_bytes
        self._warn_bytes = max(warn_bytes, reserve_bytes)
        self._on_state = on_state
        self._on_look = on_look
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
        self._on_look(free)
        state = self._judge(free)
        if state is not self._state:
            self._state = state
            self._on_state(state, free.least)
        return state

    def _judge(self, free: Free) -> DiskState:
        """A little more than the limit must be free again before a state ends, else it would flicker."""
        for state, limit, room in (
            (DiskState.FULL, self._reserve_bytes, free.growing),
            (DiskState.LOW, self._warn_bytes, free.least),
        ):
            margin = limit // 20 if self._state >= state else 0
            if room < limit + margin:
                return state
        return DiskState.FINE

    def _run(self) -> None:
        while not self._stopped.wait(EVERY_S):
            try:
                self.look()
            except OSError as error:
                log.warning("free space cannot be measured: %s", error)
