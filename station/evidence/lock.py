"""One owner of a data folder: an OS file lock, which a crash lets go; beside it a note who holds it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from station.errors import DataFolderBusyError, StorageError


@dataclass(frozen=True, slots=True)
class Ownership:
    """Held while the process owns the folder."""

    folder: Path
    program: str


@contextmanager
def own(lock: Path, program: str) -> Iterator[Ownership]:
    """Hold the lock; DataFolderBusyError at once where another process has it."""
    held = FileLock(lock, timeout=0)
    try:
        held.acquire()
    except Timeout as error:
        raise DataFolderBusyError(
            f"The data folder {lock.parent} is in use by {_holder(lock)}.",
            "Use its window, or close it first. Nothing was changed.",
        ) from error
    except OSError as error:
        raise StorageError(
            f"The data folder {lock.parent} cannot be locked: {error.strerror}.",
            "Free it for writing, or choose another one with --data.",
        ) from error
    try:
        note_of(lock).write_text(json.dumps({"program": program, "pid": os.getpid()}), encoding="utf-8")
        yield Ownership(lock.parent, program)
    finally:
        with suppress(OSError):
            note_of(lock).unlink()
        held.release()


def note_of(lock: Path) -> Path:
    """Says who holds it, in words, and that it may be held; who owns the folder is decided by the lock alone."""
    return lock.with_name(f"{lock.name}.holder")


def _holder(lock: Path) -> str:
    try:
        note = json.loads(note_of(lock).read_text(encoding="utf-8"))
        return f"{note['program']} (process {note['pid']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another program"
