"""What can go wrong below, in our own words; the driver's error stays chained.

DbError
├── NewerSchemaError  made by a newer program: left untouched
├── OlderSchemaError  not yet migrated: a reader cannot use it
├── DiskFullError     no space; the transaction was rolled back, what was committed is safe
├── ReadOnlyError     the file or its folder cannot be written
├── CorruptError      the file is damaged or no database
└── BusyError         somebody else writes, for longer than we wait

A broken constraint is none of these: it is our own fault and stays SQLAlchemy's error.
"""


class DbError(Exception):
    """Base of all errors of this layer."""


class NewerSchemaError(DbError):
    """The file's schema is newer than this program."""


class OlderSchemaError(DbError):
    """The file's schema is older than this program and was not migrated."""


class DiskFullError(DbError):
    """The disk has no space left."""


class ReadOnlyError(DbError):
    """The database cannot be written."""


class CorruptError(DbError):
    """The file is damaged or is no database."""


class BusyError(DbError):
    """Another connection holds the lock."""


_FAMILIES: dict[str, type[DbError]] = {
    "SQLITE_FULL": DiskFullError,
    "SQLITE_READONLY": ReadOnlyError,
    "SQLITE_PERM": ReadOnlyError,
    "SQLITE_AUTH": ReadOnlyError,
    "SQLITE_CORRUPT": CorruptError,
    "SQLITE_NOTADB": CorruptError,
    "SQLITE_BUSY": BusyError,
    "SQLITE_LOCKED": BusyError,
}
_OURS = ("SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_NOMEM", "SQLITE_PROTOCOL")


def ours(error: BaseException) -> DbError | None:
    """Our error for a driver's error; None where it is no trouble of the outside world."""
    name = str(getattr(error, "sqlite_errorname", ""))
    family = "_".join(name.split("_")[:2])
    if family in _FAMILIES:
        return _FAMILIES[family](str(error))
    if name == "SQLITE_ERROR" and str(error).startswith("no such "):  # a table or a column is gone
        return CorruptError(str(error))
    return DbError(f"{error} ({name})") if family in _OURS else None
