"""Files on their way into the vault, which may lie on another disk, and the note of the smaller copy under way."""

import errno
import shutil
from dataclasses import dataclass
from pathlib import Path

from station.evidence.hashing import digest_while
from station.evidence.paths import DataFolder
from station.recording.sync import sync_file

PART = ".part"


@dataclass(frozen=True, slots=True)
class Work:
    """Where the one smaller copy under way grows, and the note of session and place it is meant for."""

    copy: Path
    note: Path


def work_of(folder: DataFolder) -> Work:
    """Its files in the cache."""
    home = folder.cache / "archive"
    return Work(home / "copy.mp4", home / "target")


def announced(folder: DataFolder, path: str) -> bool:
    """Whether the note names this place, or the one where what belongs there grows."""
    try:
        noted = work_of(folder).note.read_text(encoding="utf-8").partition("\n")[2]
    except (OSError, UnicodeDecodeError):
        return False
    return path in (noted, noted + PART)


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
