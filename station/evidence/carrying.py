"""Files on their way to another disk: the vault may lie on a share."""

import errno
import shutil
from pathlib import Path

from station.evidence.hashing import digest_while
from station.recording.sync import sync_file

PART = ".part"


def move(source: Path, target: Path) -> None:
    """Give a file its new place; on another disk it has that name only when it has arrived whole."""
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        part = arriving(target)
        copy(source, part)
        part.replace(target)
        source.unlink()


def arriving(target: Path) -> Path:
    """Where it grows meanwhile."""
    return target.with_name(f"{target.name}{PART}")


def copy(source: Path, target: Path) -> None:
    """Copy, sync and compare. OSError: it did not arrive as it was sent."""
    shutil.copyfile(source, target)
    sync_file(target)
    arrived, sent = (digest_while(path, lambda _: True, chunked=False) for path in (target, source))
    if arrived != sent:
        raise OSError(errno.EIO, f"{source.name} did not arrive as it was sent")
