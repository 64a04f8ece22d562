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
LATEST_MS = 2 * DAY_MS
"""A bench that never rests has its copy made beside the packing."""


def back_up(folder: DataFolder, now_ms: int, keep: int) -> Path:
    """One more copy, checked; of the others those with the fewest entries go, until `keep` are left."""
    at = datetime.fromtimestamp(now_ms / 1000, UTC)
    target = folder.backups / f"packwitness-{at:%Y%m%dT%H%M%SZ}.db"
    folder.backups.mkdir(exist_ok=True)
    with in_words():
        copies.copy(folder.db, target)
    others = [path for path in made(folder) if path != target]
    for old in others[: max(0, len(others) + 1 - keep)]:
        old.unlink()
    return target


def made(folder: DataFolder) -> list[Path]:
    """All copies, oldest first: by how far their ledgers are, because clocks go back; a damaged one comes first."""
    return sorted(folder.backups.glob(_PATTERN), key=lambda path: (copies.newest_entry(path), path.name))


def due(folder: DataFolder, now_ms: int, *, busy: bool = False) -> bool:
    """Whether none was made in the last day, or, while the bench is busy, in the last two.

    One from the future tells nothing: the clock was wrong then, or is now.
    """
    ages_ms = [now_ms - path.stat().st_mtime_ns // 1_000_000 for path in folder.backups.glob(_PATTERN)]
    return not any(0 <= age_ms < (LATEST_MS if busy else DAY_MS) for age_ms in ages_ms)


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
