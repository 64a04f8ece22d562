import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from db import ledger
from db.engine import transaction
from db.errors import BusyError, DiskFullError
from station import database
from station.errors import IntegrityError, StorageError
from station.evidence.following import Follower
from station.evidence.ledger import parse
from station.evidence.mirror import Mirror
from station.evidence.paths import DataFolder
from station.writer import Writer
from tests.station.vaults import scribe_of


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "data")
    made.create()
    return made


@pytest.fixture
def engine(folder: DataFolder) -> Engine:
    return database.prepare(folder)


@pytest.fixture
def writer(engine: Engine, folder: DataFolder) -> Iterator[Writer]:
    made = _writer(engine, folder)
    yield made
    made.close()


def _bodies(folder: DataFolder) -> list[str]:
    reader = database.reader(folder)
    assert reader is not None
    with transaction(reader) as s:
        return [row.line for row in ledger.page(s, 0, 1000)]


def _writer(engine: Engine, folder: DataFolder) -> Writer:
    beside = database.reader(folder)
    assert beside is not None
    return Writer(engine, scribe_of(folder), Follower(Mirror(folder.vault), beside))


def _append(s: Session, line: str) -> int:
    last = ledger.last(s)
    row = ledger.Stored(last.seq + 1 if last else 1, 1, "test", None, line)
    ledger.append(s, [row])
    return row.seq


def _add(writer: Writer, body: str) -> int:
    return writer.call(lambda s: _append(s, body))


def test_a_result_comes_after_the_commit(writer: Writer, folder: DataFolder) -> None:
    assert _add(writer, "one") == 1
    assert _bodies(folder) == ["one"]


def test_closures_run_in_the_order_they_were_handed_in(writer: Writer, folder: DataFolder) -> None:
    waiting = [
        writer.submit(lambda s, n=n: _append(s, str(n)))  # type: ignore[misc]
        for n in range(50)
    ]
    for future in waiting:
        future.result()
    assert _bodies(folder) == [str(n) for n in range(50)]


def test_all_closures_run_on_one_thread_that_is_not_the_callers(writer: Writer) -> None:
    threads = {writer.call(lambda _: threading.get_ident()) for _ in range(5)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_an_error_reaches_who_asked_and_undoes_the_whole_closure(writer: Writer, folder: DataFolder) -> None:
    def fails(s: Session) -> None:
        _append(s, "half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        writer.call(fails)
    _add(writer, "next")
    assert _bodies(folder) == ["next"]


def test_trouble_of_the_disk_arrives_in_words_with_its_cause(writer: Writer, folder: DataFolder) -> None:
    _add(writer, "before")
    writer.call(lambda s: s.execute(text(f"PRAGMA max_page_count={s.scalar(text('PRAGMA page_count'))}")))
    with pytest.raises(StorageError) as caught:
        _add(writer, "x" * 100_000)
    assert isinstance(caught.value.__cause__, DiskFullError)
    assert caught.value.hint
    assert _bodies(folder) == ["before"]


def test_a_busy_database_is_tried_again(writer: Writer) -> None:
    tries: list[int] = []

    def busy_once(_: Session) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise BusyError
        return "done"

    assert writer.call(busy_once) == "done"


def test_a_database_that_stays_busy_is_said(writer: Writer) -> None:
    def busy(_: Session) -> None:
        raise BusyError

    with pytest.raises(StorageError):
        writer.call(busy)


def test_closing_finishes_what_was_handed_in(engine: Engine, folder: DataFolder) -> None:
    writer = _writer(engine, folder)
    started, go_on = threading.Event(), threading.Event()

    def slow(_: Session) -> None:
        started.set()
        go_on.wait(10)

    writer.submit(slow)
    started.wait(10)
    last = writer.submit(lambda s: _append(s, "last"))
    go_on.set()
    writer.close()
    assert last.result() == 1
    assert _bodies(folder) == ["last"]


def test_closing_leaves_nothing_in_the_log(engine: Engine, folder: DataFolder) -> None:
    writer = _writer(engine, folder)
    _add(writer, "one")
    writer.close()
    assert [file.name for file in folder.root.iterdir() if file.name.endswith("-wal")] == []


def test_a_closed_writer_takes_nothing_more(engine: Engine, folder: DataFolder) -> None:
    writer = _writer(engine, folder)
    writer.close()
    writer.close()
    with pytest.raises(StorageError):
        writer.submit(lambda _: None)


def test_what_was_given_up_before_its_turn_is_not_done(writer: Writer, folder: DataFolder) -> None:
    started, go_on = threading.Event(), threading.Event()

    def slow(_: Session) -> None:
        started.set()
        go_on.wait(10)

    first = writer.submit(slow)
    started.wait(10)
    given_up = writer.submit(lambda s: _append(s, "no"))
    assert given_up.cancel()
    go_on.set()
    first.result()
    with pytest.raises(CancelledError):
        given_up.result()
    _add(writer, "yes")
    assert _bodies(folder) == ["yes"]


def _notes(folder: DataFolder) -> list[tuple[int, str]]:
    return [(parse(line).entry.seq, parse(line).entry.type) for line in _bodies(folder)]


def test_a_note_keeps_its_place_and_goes_in_one_transaction_with_the_next_closure(
    writer: Writer, folder: DataFolder
) -> None:
    before: list[object] = []
    held, go = threading.Event(), threading.Event()
    writer.submit(lambda _: (held.set(), go.wait(10)))
    held.wait(10)
    writer.note("scan", {"n": 1})
    writer.note("scan", {"n": 2})

    def closure(s: Session) -> None:
        before.append(_notes(folder))  # as another connection sees it
        writer.scribe.append(s, "session.open", {})

    last = writer.submit(closure)
    go.set()
    last.result()
    assert _notes(folder) == [(1, "scan"), (2, "scan"), (3, "session.open")]
    assert before == [[]]


def test_notes_alone_are_written_after_a_moment_and_at_the_end(engine: Engine, folder: DataFolder) -> None:
    with closing_writer(engine, folder) as writer:
        writer.note("scan", {"n": 1})
    assert _notes(folder) == [(1, "scan")]


def test_a_note_outlives_a_closure_that_fails(writer: Writer, folder: DataFolder) -> None:
    writer.note("scan", {"n": 1})

    def fail(_: Session) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        writer.call(fail)
    writer.call(lambda _: None)
    assert _notes(folder) == [(1, "scan")]


def test_a_ledger_whose_last_line_is_damaged_leaves_nobody_waiting(
    writer: Writer, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = threading.Event()
    monkeypatch.setattr("station.writer.log.warning", lambda *_: tried.set())
    _add(writer, "no entry")
    writer.note("scan", {"n": 1})
    assert tried.wait(10)
    with pytest.raises(IntegrityError):
        writer.submit(lambda s: writer.scribe.append(s, "scan", {"n": 2})).result(10)
    writer._notes.clear()  # as if somebody had mended the line
    assert writer.submit(lambda _: "alive").result(10) == "alive"


def test_a_note_without_canonical_form_is_refused_where_it_is_made(writer: Writer) -> None:
    with pytest.raises(ValueError, match="canonical"):
        writer.note("scan", {"seconds": 1.5})


@contextmanager
def closing_writer(engine: Engine, folder: DataFolder) -> Iterator[Writer]:
    made = _writer(engine, folder)
    yield made
    made.close()
