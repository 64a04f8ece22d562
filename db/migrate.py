"""Brings a database to this program's schema; a copy is made first."""

from pathlib import Path

from sqlalchemy import Connection

from db.copies import copy
from db.engine import checkpoint, open_for_migration
from db.errors import CorruptError
from db.header import SCHEMA_VERSION, refuse_newer, schema_version

FOLDER = Path(__file__).with_name("migrations")
_KEPT_BACKUPS = 3


def migrate(path: Path) -> Path | None:
    """Make or upgrade the database; returns the backup, if one was needed.

    Raises NewerSchemaError (the file untouched) and the other errors of this layer. All steps are one
    transaction: after a failure the database is what it was.
    """
    version = schema_version(path)
    refuse_newer(path, version)
    if version == SCHEMA_VERSION:
        return None
    backup = _backup(path, version) if version else None
    engine = open_for_migration(path)
    try:
        with engine.begin() as connection:
            _upgrade(connection)
        checkpoint(engine)
    finally:
        engine.dispose()
    return backup


def _upgrade(connection: Connection) -> None:
    from alembic import command  # 0.2 s that a database of today's schema never pays
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise CorruptError(f"{len(broken)} rows point at nothing after the migration; it was undone")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _backup(path: Path, version: int) -> Path:
    """Copy through SQLite, so that what stands in the write-ahead log is in it; keeps the newest three."""
    target = path.with_name(f"{path.name}.before-{version + 1:04d}.bak")
    copy(path, target)
    made = sorted(path.parent.glob(f"{path.name}.before-*.bak"), key=lambda bak: bak.name)
    for old in made[:-_KEPT_BACKUPS]:
        old.unlink()
    return target
