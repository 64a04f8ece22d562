"""Whole copies of a database, made through SQLite while others use it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from db.engine import translated
from db.errors import CorruptError


def copy(source: Path, target: Path) -> None:
    """Copy with what stands in the write-ahead log; the target is there whole or not at all."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    with translated(), closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(part)) as new:
        old.backup(new, pages=1000)  # in pieces: the writer gets its turn in between
        new.execute("PRAGMA journal_mode=DELETE")
    check(part)
    part.replace(target)


def newest_entry(path: Path) -> int:
    """Number of the last entry in a copy's ledger; -1: there is none that can be read."""
    try:
        with closing(sqlite3.connect(path)) as copied:
            return int(copied.execute("SELECT max(seq) FROM ledger").fetchone()[0])
    except (sqlite3.Error, ValueError, TypeError):
        return -1


def check(path: Path) -> None:
    """CorruptError where SQLite itself finds the file damaged."""
    with translated(), closing(sqlite3.connect(path)) as connection:
        found = connection.execute("PRAGMA quick_check").fetchone()
    if found != ("ok",):
        raise CorruptError(f"{path.name}: {found[0]}")
