"""Copies of the database beside it: made while it runs, whole, the newest few kept; and put back.

A copy that is put back is older than the vault: the start that follows brings it up to it.
"""

import logging
from datetime import UTC, datetime
from pathlib import Path

from db import copies
from station.database import in_words
from station.errors import StorageError
from station.evidence.paths import DataFolder

log = logging.getLogger(__name__)

_PATTERN = "packwitness-*.db"
DAY_MS = 86_400_000


def back_up(folder: DataFolder, now_ms: int, keep: int) -> Path:
    """One more copy, checked; older ones beyond `keep` go."""
    at = datetime.fromtimestamp(now_ms / 1000, UTC)
    target = folder.backups / f"packwitness-{at:%Y%m%dT%H%M%SZ}.db"
    folder.backups.mkdir(exist_ok=True)
    with in_words():
        copies.copy(folder.db, target)
    for old in made(folder)[:-keep]:
        old.unlink()
    return target


def made(folder: DataFolder) -> list[Path]:
    """All copies, oldest first."""
    return sorted(folder.backups.glob(_PATTERN))


def due(folder: DataFolder, now_ms: int) -> bool:
    """Whether the newest copy is a day old; a clock that went back makes none due."""
    newest = made(folder)[-1:]
    return not newest or now_ms - newest[0].stat().st_mtime_ns // 1_000_000 >= DAY_MS


def put_back(folder: DataFolder, copy: Path | None) -> Path:
    """Make a copy (the newest) the database; what was there is kept beside it. The lock is held."""
    chosen = copy if copy is not None else next(reversed(made(folder)), None)
    if chosen is None or not chosen.is_file():
        raise StorageError("There is no such copy of the database.", f"Copies lie in {folder.backups}.")
    with in_words():
        copies.check(chosen)
    set_aside(folder)
    with in_words():
        copies.copy(chosen, folder.db)
    return chosen


def set_aside(folder: DataFolder) -> None:
    """Move the database away, its log with it; one older one is overwritten."""
    for suffix in ("", "-wal", "-shm"):
        path = folder.db.with_name(f"{folder.db.name}{suffix}")
        if path.exists():
            path.replace(path.with_name(f"{folder.db.name}.set-aside{suffix}"))
