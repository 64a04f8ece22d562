"""The database of a data folder: opened for its owner or for reading, its errors in words for people."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import anew
from db import engine as engines
from db.errors import (
    BusyError,
    CorruptError,
    DbError,
    DiskFullError,
    NewerSchemaError,
    OlderSchemaError,
    ReadOnlyError,
)
from db.migrate import migrate
from station.errors import NewerDatabaseError, StorageError
from station.evidence.paths import DataFolder

_WORDS: dict[type[DbError], tuple[str, str]] = {
    OlderSchemaError: (
        "The database was made by an older version of this program.",
        "Start the program once (or run `recover`): it makes a backup and brings the database up to date.",
    ),
    DiskFullError: (
        "The disk is full: the database took nothing more.",
        "Free space; everything reported as saved before is safe.",
    ),
    ReadOnlyError: (
        "The database cannot be written.",
        "Check the rights of the data folder and whether the disk is mounted read-only.",
    ),
    CorruptError: (
        "The database is damaged.",
        "The vault is not touched by this. Put back the newest backup that lies beside the database.",
    ),
    BusyError: ("Another program holds the database.", "Close it and try again; nothing was changed."),
    DbError: ("The database cannot be used.", "Check the disk and the rights of the data folder."),
}


def prepare(folder: DataFolder) -> Engine:
    """For the owner of the folder: make or upgrade the database (a backup first), and open it to write."""
    with in_words():
        migrate(folder.db)
        return engines.open_writer(folder.db)


@contextmanager
def made_anew(folder: DataFolder) -> Iterator[Session]:
    """One transaction that fills a new database; where it fails there is none."""
    with in_words(), anew.made_anew(folder.db) as s:
        yield s


def reader(folder: DataFolder, *, kept: bool = False) -> Engine | None:
    """To read beside the owner; None: nothing was ever recorded here."""
    if not folder.db.exists():
        return None
    with in_words():
        return engines.open_reader(folder.db, kept=kept)


@contextmanager
def in_words() -> Iterator[None]:
    """Turn an error of the database into one that a person can act on."""
    try:
        yield
    except DbError as error:
        raise storage_error(error) from error


def storage_error(error: DbError) -> StorageError:
    """The words for an error of the database."""
    if isinstance(error, NewerSchemaError):
        return NewerDatabaseError(
            "The database was made by a newer version of this program; it was not touched.",
            "Install that version, or choose another data folder.",
        )
    message, hint = next(words for kind, words in _WORDS.items() if isinstance(error, kind))
    return StorageError(f"{message} ({error})", hint)
