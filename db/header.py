"""Reads the schema's version from the file's first bytes: opening it would leave `-wal` and `-shm`."""

from pathlib import Path

from db.errors import CorruptError, DbError, NewerSchemaError, OlderSchemaError, ReadOnlyError

SCHEMA_VERSION = 5
"""The newest schema this program knows; each file in `migrations/versions` raises it by one."""

_MAGIC = b"SQLite format 3\x00"
_USER_VERSION = slice(60, 64)


def schema_version(path: Path) -> int:
    """`user_version` of the file; 0: it does not exist, is empty, or holds no schema yet."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return 0
    except PermissionError as error:
        raise ReadOnlyError(f"{path.name} cannot be read: {error.strerror}") from error
    except OSError as error:
        raise DbError(f"{path.name} cannot be read: {error.strerror}") from error
    if not head:
        return 0
    if not head.startswith(_MAGIC) or len(head) < 100:
        raise CorruptError(f"{path.name} is no SQLite database")
    return int.from_bytes(head[_USER_VERSION], "big")


def refuse_newer(path: Path, version: int | None = None) -> None:
    """Raise NewerSchemaError, the file untouched, if a newer program made it."""
    found = schema_version(path) if version is None else version
    if found > SCHEMA_VERSION:
        raise NewerSchemaError(f"{path.name} has schema {found}, this program knows {SCHEMA_VERSION}")


def refuse_foreign_schema(path: Path) -> None:
    """Raise unless the file has exactly this program's schema."""
    found = schema_version(path)
    refuse_newer(path, found)
    if found < SCHEMA_VERSION:
        raise OlderSchemaError(f"{path.name} has schema {found}, this program needs {SCHEMA_VERSION}")
