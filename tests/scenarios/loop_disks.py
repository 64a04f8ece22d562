"""Real disks in files and in memory; a test that can have none is skipped with the reason."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest

from tests.bench.disks import NoDiskError, attached, call, make_ext4, memory_disk, mounted


def in_memory(held: contextlib.ExitStack, size: str, at: Path | None = None) -> Path:
    """Where it is mounted."""
    try:
        return held.enter_context(memory_disk(size, at))
    except NoDiskError as error:
        pytest.skip(str(error))


def ext4(
    held: contextlib.ExitStack, image: Path, size_bytes: int, at: Path | None = None
) -> tuple[Path, Path]:
    """Its device, and where it is mounted."""
    try:
        make_ext4(image, size_bytes)
        device = held.enter_context(attached(image))
        return device, held.enter_context(mounted(device, at=at))
    except NoDiskError as error:
        pytest.skip(str(error))


def fill(disk: Path) -> Path:
    """A file that takes all there is, also what is left to root alone."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(disk).free - (64 << 10))
        file.seek(0, os.SEEK_END)
        while True:
            file.write(bytes(4096))
    return filler


def turn_read_only(disk: Path) -> None:
    """As a kernel does it that meets a broken journal: in the middle of whatever is being written."""
    try:
        call("mount", "-o", "remount,abort", disk)
    except NoDiskError as error:
        pytest.skip(str(error))
