"""Small disks of their own, for tests and benchmarks: a file as an ext4 disk, or one in memory. Root only."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoDiskError(Exception):
    """None can be made here; the text says why."""


def call(*command: str | Path) -> str:
    """Output of a command; NoDiskError where it fails."""
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    except OSError as error:
        raise NoDiskError(f"{command[0]}: {error.strerror}") from error
    if done.returncode:
        raise NoDiskError(f"{command[0]}: {done.stderr.strip() or done.returncode}")
    return done.stdout.strip()


def require_root() -> None:
    """NoDiskError for anybody else."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise NoDiskError("only root may mount a disk")


@contextmanager
def mounted(*options: str | Path, at: Path | None = None) -> Iterator[Path]:
    """`mount` with these options, here or at a new place; lazily taken away: a codec may still hold a file."""
    require_root()
    place = at or Path(tempfile.mkdtemp(prefix="packwitness-disk-"))
    try:
        call("mount", *options, place)
        try:
            yield place
        finally:
            call("umount", "--lazy", place)
    finally:
        if at is None:
            place.rmdir()


@contextmanager
def memory_disk(size: str, at: Path | None = None) -> Iterator[Path]:
    """A disk of this size in memory."""
    with mounted("-t", "tmpfs", "-o", f"size={size}", "tmpfs", at=at) as place:
        yield place


def make_ext4(image: Path, size_bytes: int) -> None:
    """A file that can be mounted as a disk."""
    with image.open("wb") as file:
        file.truncate(size_bytes)
    call("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)


@contextmanager
def attached(image: Path) -> Iterator[Path]:
    """The file as a block device."""
    require_root()
    device = Path(call("losetup", "--find", "--show", image))
    try:
        yield device
    finally:
        call("losetup", "--detach", device)
