"""A copy that is known to be good: hashed while written, synced, read back, compared, then named."""

import errno
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from station.errors import ExportError, IntegrityError
from station.types import Progress

PART = ".part"
_CHUNK_BYTES = 1 << 20

_WORDS = {
    errno.ENOSPC: ("The target is full.", "Free space there, or choose another stick."),
    errno.EFBIG: ("A file is too big for the target.", "FAT32 takes files up to 4 GB: format it as exFAT."),
    errno.EROFS: ("The target is read-only.", "Open the stick's lock, or choose another folder."),
    errno.EACCES: ("The target cannot be written.", "Choose a folder that you may write."),
    errno.EPERM: ("The target cannot be written.", "Choose a folder that you may write."),
}


class ExportStoppedError(ExportError):
    """The person stopped it; nothing half-made is left."""


@dataclass(frozen=True, slots=True)
class Item:
    """One sealed file to be copied, and what it must be."""

    name: str  # in the take's folder
    source: Path
    sha256: str
    size_bytes: int


class Copier:
    """Copies into one folder and counts: each byte twice, once written and once read back."""

    def __init__(
        self, total_bytes: int, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._total = total_bytes * 2
        self._done = 0
        self._progress = progress
        self._cancelled = cancelled

    def copy(self, item: Item, target: Path) -> str:
        """Copy one file; returns its SHA-256. IntegrityError if it is not what was sealed."""
        part = target.with_name(target.name + PART)
        source = _opened(item)
        with source, part.open("xb") as sink:
            digest = self._pump(source, sink, item.name)
            _to_disk(sink)
        if digest != item.sha256:
            raise IntegrityError(
                f"{item.name} is not what was sealed; it was not taken out.",
                "The vault's own file is kept as it is. Run verify to see what else was changed.",
            )
        self._read_back(part, digest, item.name)
        part.rename(target)
        return digest

    def write(self, data: bytes, target: Path) -> str:
        """Write a small file the same way; returns its SHA-256."""
        part = target.with_name(target.name + PART)
        with part.open("xb") as sink:
            sink.write(data)
            _to_disk(sink)
        digest = hashlib.sha256(data).hexdigest()
        _compare(digest, hashlib.sha256(part.read_bytes()).hexdigest(), target.name)
        part.rename(target)
        return digest

    def _pump(self, source: BinaryIO, sink: BinaryIO, name: str) -> str:
        digest = hashlib.sha256()
        while chunk := _read(source, name):
            digest.update(chunk)
            sink.write(chunk)
            self._count(len(chunk), name)
        return digest.hexdigest()

    def _read_back(self, path: Path, expected: str, name: str) -> None:
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
                self._count(len(chunk), name)
        _compare(expected, digest.hexdigest(), name)

    def _count(self, size: int, name: str) -> None:
        if self._cancelled is not None and self._cancelled():
            raise ExportStoppedError("The export was stopped.", "Nothing half-made was left behind.")
        self._done += size
        if self._progress is not None:
            self._progress(self._done, self._total, name)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk where the system can."""
    with suppress(OSError):  # Windows opens no folder, some network drives sync none
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def target_error(error: OSError) -> ExportError:
    """A failing target in words."""
    fallback = (
        f"The target failed: {error.strerror or error}.",
        "Put the stick in again, or choose another.",
    )
    message, hint = _WORDS.get(error.errno or 0, fallback)
    return ExportError(f"{message} The evidence itself is safe.", hint)


def _opened(item: Item) -> BinaryIO:
    try:
        return item.source.open("rb")
    except OSError as error:
        raise _unreadable(item.name, error) from error


def _read(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(_CHUNK_BYTES)
    except OSError as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: OSError) -> IntegrityError:
    return IntegrityError(
        f"{name} cannot be read from the vault: {error.strerror}.", "Run verify to see what else is missing."
    )


def _to_disk(sink: BinaryIO) -> None:
    """Sync, and drop the copy in memory: what is read back then comes from the stick."""
    sink.flush()
    os.fsync(sink.fileno())
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(sink.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _compare(written: str, read: str, name: str) -> None:
    if written != read:
        raise ExportError(
            f"The target gave back other bytes than were written ({name}).",
            "The stick is failing: use another one. The evidence itself is safe.",
        )
