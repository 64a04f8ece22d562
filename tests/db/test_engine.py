import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from db.engine import checkpoint, open_reader, open_writer, sqlite_warning, transaction
from db.errors import BusyError, CorruptError, DbError, DiskFullError, OlderSchemaError, ReadOnlyError
from db.migrate import migrate

ENTRY = text("INSERT INTO entry (at_ms, actor, action, body) VALUES (1, 'a', 'b', :body)")
COUNT = text("SELECT count(*) FROM entry")


@pytest.fixture
def path(database: Path) -> Path:
    return database


@pytest.fixture
def writer(path: Path) -> Iterator[Engine]:
    engine = open_writer(path)
    yield engine
    engine.dispose()


def _pragma(engine: Engine, name: str) -> object:
    with transaction(engine) as s:
        return s.scalar(text(f"PRAGMA {name}"))


def _add(engine: Engine, body: str = "{}") -> None:
    with transaction(engine) as s:
        s.execute(ENTRY, {"body": body})


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("temp_store", 2),
    ],
)
def test_the_writer_never_loses_a_commit_to_a_power_cut(writer: Engine, pragma: str, value: object) -> None:
    assert _pragma(writer, pragma) == value


def test_a_writing_transaction_takes_the_lock_at_its_beginning(writer: Engine, path: Path) -> None:
    with transaction(writer) as s:
        s.execute(COUNT)
        with (
            sqlite3.connect(path, timeout=0) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN IMMEDIATE")
        other.close()


def test_an_error_rolls_the_transaction_back(writer: Engine) -> None:
    def half_done() -> None:
        with transaction(writer) as s:
            s.execute(ENTRY, {"body": "{}"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    with transaction(writer) as s:
        assert s.scalar(COUNT) == 0


def test_a_reader_cannot_write(writer: Engine, path: Path) -> None:
    reader = open_reader(path)
    with pytest.raises(ReadOnlyError):
        _add(reader)
    _add(writer)
    with transaction(reader) as s:
        assert s.scalar(COUNT) == 1


def test_a_reader_that_closes_last_does_not_checkpoint(path: Path) -> None:
    crashed = sqlite3.connect(path)
    crashed.execute("INSERT INTO entry (at_ms, actor, action, body) VALUES (1, 'a', 'b', '{}')")
    crashed.commit()
    before = path.read_bytes()
    with transaction(open_reader(path)) as s:
        assert s.scalar(COUNT) == 1
    assert path.read_bytes() == before
    crashed.close()


def test_a_checkpoint_empties_the_log(writer: Engine, path: Path) -> None:
    _add(writer)
    wal = path.with_name("packwitness.db-wal")
    assert wal.stat().st_size > 0
    checkpoint(writer)
    assert wal.stat().st_size == 0


def test_a_full_disk_is_said_and_keeps_what_was_committed(writer: Engine) -> None:
    _add(writer)
    with transaction(writer) as s:
        pages = s.scalar(text("PRAGMA page_count"))
        s.execute(text(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(DiskFullError) as caught:
        _add(writer, "x" * 100_000)
    assert isinstance(caught.value.__cause__, sqlite3.Error)
    with transaction(writer) as s:
        assert s.scalar(COUNT) == 1


def test_a_held_lock_is_busy(writer: Engine, path: Path) -> None:
    with transaction(writer) as s:
        s.execute(text("PRAGMA busy_timeout=0"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError):
        _add(writer)
    other.close()


def test_a_broken_constraint_is_our_own_fault(writer: Engine) -> None:
    bad = text("INSERT INTO gap (session, camera, started_ms) VALUES (99, 'cam1', 1)")
    with pytest.raises(IntegrityError), transaction(writer) as s:
        s.execute(bad)


def test_a_file_that_is_no_database_is_corrupt(tmp_path: Path) -> None:
    fake = tmp_path / "packwitness.db"
    fake.write_bytes(b"hello" * 100)
    for opened in (open_writer, open_reader):
        with pytest.raises(CorruptError):
            opened(fake)


def test_a_damaged_page_is_corrupt(path: Path) -> None:
    writer = open_writer(path)
    _add(writer, "x" * 50_000)
    checkpoint(writer)
    writer.dispose()
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 8] = os.urandom(4096 * 7)
    path.write_bytes(data)
    with pytest.raises(CorruptError), transaction(open_reader(path)) as s:
        s.execute(text("SELECT * FROM session JOIN entry")).all()


def test_a_missing_database_is_not_made_by_a_reader(tmp_path: Path) -> None:
    with pytest.raises(OlderSchemaError):
        open_reader(tmp_path / "packwitness.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_database_is_our_error(tmp_path: Path) -> None:
    (tmp_path / "packwitness.db").mkdir()
    with pytest.raises(DbError):
        open_reader(tmp_path / "packwitness.db")


@pytest.fixture
def sealed_off() -> Iterator[Path]:
    """A folder that this process may read and not write, root or not."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no POSIX rights here")
    folder = Path(tempfile.mkdtemp())
    migrate(folder / "packwitness.db")
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def test_a_reader_works_in_a_read_only_folder(sealed_off: Path) -> None:
    with transaction(open_reader(sealed_off / "packwitness.db")) as s:
        assert s.scalar(COUNT) == 0


def test_a_writer_in_a_read_only_folder_is_refused(sealed_off: Path) -> None:
    engine = open_writer(sealed_off / "packwitness.db")
    with pytest.raises((ReadOnlyError, DbError)):
        _add(engine)
    engine.dispose()


@pytest.mark.parametrize(
    ("version", "warned"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((4, 0, 0), False),
    ],
)
def test_sqlite_with_the_wal_reset_fault_is_named(version: tuple[int, int, int], warned: bool) -> None:
    assert (sqlite_warning(version) is not None) is warned


def test_odd_letters_in_the_path_do_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "a?b#c%20 订单"
    folder.mkdir()
    migrate(folder / "packwitness.db")
    engine = open_writer(folder / "packwitness.db")
    _add(engine)
    engine.dispose()
    assert [name.name for name in tmp_path.iterdir()] == [folder.name]
