import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from db import header, migrate
from db.engine import open_reader, open_writer
from db.errors import CorruptError, NewerSchemaError, OlderSchemaError
from db.header import SCHEMA_VERSION, schema_version
from db.models import Base

ADD_COLUMN = '''"""Next."""

import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{before}"


def upgrade() -> None:
    with op.batch_alter_table("session", recreate="always") as table:
        table.add_column(sa.Column("weight_g", sa.Integer()))
'''


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "packwitness.db"


def _program_of_tomorrow(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "") -> None:
    """The same program with one more migration."""
    tomorrow = folder / "migrations"
    shutil.copytree(migrate.FOLDER, tomorrow)
    number = SCHEMA_VERSION + 1
    text = ADD_COLUMN.format(next=f"{number:04d}", before=f"{SCHEMA_VERSION:04d}")
    (tomorrow / "versions" / "v_next.py").write_text(text + more)
    monkeypatch.setattr(migrate, "FOLDER", tomorrow)
    monkeypatch.setattr(migrate, "SCHEMA_VERSION", number)
    monkeypatch.setattr(header, "SCHEMA_VERSION", number)


def _fill(path: Path) -> None:
    """A session with a code; the connection stays open, so that the rows are in the log only."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(
        "INSERT INTO session VALUES"
        "(1,'0','S','','',1,'both','sealed',NULL,NULL,1,1,NULL,NULL,0,0,0,0,NULL,NULL,NULL,NULL)"
    )
    connection.execute("INSERT INTO code VALUES (1,1,'order','A','A','A','x','gun','',1)")
    connection.close()


def _count(path: Path, table: str) -> int:
    connection = sqlite3.connect(path)
    (found,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    connection.close()
    return int(found)


def test_a_new_database_gets_the_schema_and_no_backup(path: Path) -> None:
    assert schema_version(path) == 0
    assert migrate.migrate(path) is None
    assert schema_version(path) == SCHEMA_VERSION
    assert [file.name for file in path.parent.iterdir()] == ["packwitness.db"]


def test_the_migrations_end_at_what_the_models_say(path: Path) -> None:
    migrate.migrate(path)
    with open_writer(path).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_every_revision_raises_the_version_by_one() -> None:
    assert len(list((migrate.FOLDER / "versions").glob("v*.py"))) == SCHEMA_VERSION


def test_a_current_database_is_left_alone(path: Path) -> None:
    migrate.migrate(path)
    before = path.read_bytes()
    assert migrate.migrate(path) is None
    assert path.read_bytes() == before


@pytest.mark.parametrize("door", [migrate.migrate, open_writer, open_reader])
def test_a_newer_database_is_refused_untouched(path: Path, door: object) -> None:
    migrate.migrate(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before, names = path.read_bytes(), sorted(path.parent.iterdir())
    assert callable(door)
    with pytest.raises(NewerSchemaError):
        door(path)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == (before, names)


@pytest.mark.parametrize("door", [open_writer, open_reader])
def test_a_newer_schema_that_stands_only_in_the_log_is_refused(path: Path, door: object) -> None:
    migrate.migrate(path)
    crashed = sqlite3.connect(path)
    crashed.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert schema_version(path) == SCHEMA_VERSION
    assert callable(door)
    with pytest.raises(NewerSchemaError):
        door(path).connect()
    crashed.close()


@pytest.mark.parametrize("door", [open_writer, open_reader])
def test_an_older_database_is_not_opened(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, door: object
) -> None:
    migrate.migrate(path)
    _program_of_tomorrow(monkeypatch, tmp_path)
    assert callable(door)
    with pytest.raises(OlderSchemaError):
        door(path)


def test_an_upgrade_keeps_all_rows_children_too(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate.migrate(path)
    _fill(path)
    _program_of_tomorrow(monkeypatch, tmp_path)
    migrate.migrate(path)
    assert schema_version(path) == SCHEMA_VERSION + 1
    assert (_count(path, "session"), _count(path, "code")) == (1, 1)


def test_a_backup_is_made_before_an_upgrade_with_what_is_in_the_log(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate.migrate(path)
    reader = sqlite3.connect(path)  # keeps the log from being emptied
    reader.execute("SELECT * FROM session").fetchall()
    _fill(path)
    _program_of_tomorrow(monkeypatch, tmp_path)
    reader.close()
    backup = migrate.migrate(path)
    assert backup is not None
    assert backup.name == f"packwitness.db.before-{SCHEMA_VERSION + 1:04d}.bak"
    assert schema_version(backup) == SCHEMA_VERSION
    assert _count(backup, "session") == 1


def test_only_the_newest_three_backups_are_kept(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate.migrate(path)
    for old in range(-3, 0):
        path.with_name(f"packwitness.db.before-{SCHEMA_VERSION + 4 + old:04d}.bak").touch()
    path.with_name("packwitness.db.before-0000.bak").touch()
    _program_of_tomorrow(monkeypatch, tmp_path)
    migrate.migrate(path)
    assert len(list(tmp_path.glob("*.bak"))) == 3
    assert not path.with_name("packwitness.db.before-0000.bak").exists()


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ("    raise ZeroDivisionError\n", ZeroDivisionError),
        (
            "    op.execute(\"INSERT INTO gap (session, camera, started_ms) VALUES (99, 'c', 1)\")\n",
            CorruptError,
        ),
    ],
)
def test_a_failed_upgrade_changes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str, error: type[Exception]
) -> None:
    migrate.migrate(path)
    _fill(path)
    _program_of_tomorrow(monkeypatch, tmp_path, more)
    with pytest.raises(error):
        migrate.migrate(path)
    assert schema_version(path) == SCHEMA_VERSION
    assert (_count(path, "session"), _count(path, "code"), _count(path, "gap")) == (1, 1, 0)
    connection = sqlite3.connect(path)
    assert "weight_g" not in str(connection.execute("SELECT sql FROM sqlite_master").fetchall())
    connection.close()


def test_an_empty_file_counts_as_new(path: Path) -> None:
    path.touch()
    migrate.migrate(path)
    assert schema_version(path) == SCHEMA_VERSION


def test_a_short_file_is_corrupt_not_new(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")
    with pytest.raises(CorruptError):
        migrate.migrate(path)
    assert path.read_bytes() == b"SQLite format 3\0"
