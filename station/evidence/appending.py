"""Appends to a file in the vault through a handle of the vault itself.

A share that vanishes leaves an empty folder behind. By its path alone, a file that was about to be written
would be made there; below a handle of the vault that is open, it is not.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_END = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)


def append(vault: Path, name: Path, data: bytes, mark: str | None) -> None:
    """To the end of the vault's file of this relative name, on the disk; OSError without the vault's `mark`."""
    below = _below_handles if os.open in os.supports_dir_fd else _below_paths
    with below(vault, name, mark) as (folder, handle, new):
        with open(handle, "ab", closefd=False) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if new and folder is not None:
            os.fsync(folder)


@contextmanager
def _below_handles(vault: Path, name: Path, mark: str | None) -> Iterator[tuple[int | None, int, bool]]:
    with ExitStack() as opened:

        def keep(handle: int) -> int:
            opened.callback(os.close, handle)
            return handle

        folder = keep(os.open(vault, _FOLDER))
        if mark is not None:
            os.stat(mark, dir_fd=folder)
        for step in name.parts[:-1]:
            with suppress(FileExistsError):
                os.mkdir(step, dir_fd=folder)
            folder = keep(os.open(step, _FOLDER, dir_fd=folder))
        new = not _is_there(name.name, folder)
        yield folder, keep(os.open(name.name, _END, 0o666, dir_fd=folder)), new


@contextmanager
def _below_paths(vault: Path, name: Path, mark: str | None) -> Iterator[tuple[int | None, int, bool]]:
    """On Windows a share that is gone is no empty folder: its paths fail."""
    path = vault / name
    if mark is not None and not (vault / mark).is_file():
        raise OSError(errno.ENXIO, "the vault is not reachable")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        yield None, file.fileno(), False


def _is_there(name: str, folder: int) -> bool:
    try:
        os.stat(name, dir_fd=folder)
    except FileNotFoundError:
        return False
    return True
