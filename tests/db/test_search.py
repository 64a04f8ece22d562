import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from db import search as searching
from db import sessions
from db.columns import CleanText
from db.engine import open_reader, open_writer, transaction
from db.search import normalised, search
from db.sessions import NewCode, NewSession
from tests.hostile import TEXTS

NOW = 1_763_800_000_000


def _add(s: Session, number: int, *values: str) -> None:
    session = f"{number:026d}"
    first = values[0] if values else ""
    sessions.insert(s, NewSession(session, "S-01", "", first, 1, "video", NOW + number, 1, 0))
    for value in values:
        sessions.add_code(s, session, NewCode("waybill", value, value, "Code128", "gun", "", NOW))


def _found(s: Session, text: str, limit: int = 50) -> list[str]:
    return [view.codes[0].value for view in search(s, text, limit)]


@pytest.mark.parametrize("text", ["SF1234569035", "SF12", "9035", "569035", "sf12", " 90 35 ", "９０３５"])
def test_a_number_is_found_whole_by_its_beginning_and_by_its_end(s: Session, text: str) -> None:
    _add(s, 1, "SF1234569035")
    _add(s, 2, "YT8888888888")
    assert _found(s, text) == ["SF1234569035"]


def test_the_middle_of_a_number_is_no_hit(s: Session) -> None:
    _add(s, 1, "SF1234569035")
    assert _found(s, "3456") == []


def test_hits_come_newest_first_whatever_matched(s: Session) -> None:
    _add(s, 1, "9035")
    _add(s, 3, "9035111")
    _add(s, 2, "SF9035")
    assert _found(s, "9035") == ["9035111", "SF9035", "9035"]


def test_a_whole_hit_is_never_cut_by_partial_ones(s: Session) -> None:
    _add(s, 1, "9035")
    for number in range(2, 9):
        _add(s, number, f"SF{number}9035")
    found = _found(s, "9035", limit=3)
    assert found == ["SF89035", "SF79035", "9035"]


def test_a_session_is_found_once_though_two_of_its_numbers_match(s: Session) -> None:
    _add(s, 1, "SF9035", "YT9035")
    assert _found(s, "9035") == ["SF9035"]


@pytest.mark.parametrize("text", ["5", "35", "035"])
def test_fewer_than_four_characters_search_the_newest_sessions(
    s: Session, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(searching, "_NEWEST", 3)
    for number in range(1, 6):
        _add(s, number, f"SF{number}9035")
    assert _found(s, text) == ["SF59035", "SF49035", "SF39035"]


def test_a_beginning_that_half_the_year_shares_still_finds_the_newest(
    s: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "_MOST_HITS", 4)
    for number in range(1, 9):
        _add(s, number, f"2025{9 - number}")
    assert _found(s, "2025", limit=2) == ["20251", "20252"]


@pytest.mark.parametrize("text", ["%", "____", "SF12%", "[0-9]*", "*", "SF1_3456"])
def test_wildcards_mean_nothing(s: Session, text: str) -> None:
    _add(s, 1, "SF1234569035")
    assert _found(s, text) == []


@pytest.mark.parametrize("text", ["", "   ", "\t\n", "\u200b\ufeff", "\x1d", "x" * 5000])
def test_nothing_asked_finds_nothing(s: Session, text: str) -> None:
    _add(s, 1, "SF1234569035")
    assert _found(s, text) == []


@pytest.fixture(scope="module")
def hostile_database(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("hostile") / "packwitness.db"))
    engine = open_writer(path)
    with transaction(engine) as s:
        _add(s, 1, "SF1234569035")
        for place, text in enumerate(TEXTS):
            _add(s, 2 + place, text)
    engine.dispose()
    return path


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_finds_only_what_is_stored_under_it(hostile_database: Path, text: str) -> None:
    with transaction(open_reader(hostile_database)) as s:
        found = _found(s, text)
    wanted, stored = normalised(text), CleanText().process_bind_param(text, None)
    assert all(
        value == stored or normalised(value).startswith(wanted) or normalised(value).endswith(wanted)
        for value in found
    )
    assert "SF1234569035" not in found


class _Asked:
    """The statements a session sends, with their parameters."""

    def __init__(self, s: Session) -> None:
        self.sent: list[tuple[str, Any]] = []
        event.listen(s.connection(), "before_cursor_execute", self._note)

    def _note(self, *call: Any) -> None:
        _, _, sql, args, *_ = call
        self.sent.append((sql, args))


YEAR_OF_THREE_HUNDRED_BENCHES = (
    ("session", "ix_session_started", "10000000 1 1"),
    ("session", "sqlite_autoindex_session_1", "10000000 1"),
    ("code", "ix_code_value", "20000000 2 1"),
    ("code", "ix_code_value_rev", "20000000 2 1"),
    ("code", "ix_code_session", "20000000 2"),
)


@pytest.mark.parametrize("analysed", [False, True])
@pytest.mark.parametrize("text", ["SF0000079035", "9035", "35"])
def test_no_search_reads_a_whole_table(s: Session, text: str, analysed: bool) -> None:
    for number in range(1, 60):
        _add(s, number, f"SF{number:06d}9035", f"2025-{number:07d}")
    if analysed:
        _pretend_to_be_large(s)
    asked = _Asked(s)
    assert search(s, text) != []
    assert len(asked.sent) >= 4
    for sql, args in list(asked.sent):
        plan = s.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", args).all()
        scans = [row[3] for row in plan if row[3].startswith("SCAN")]
        # Walking an index backwards up to the limit is what "the newest" means; so is our own small list.
        whole = [scan for scan in scans if "ix_session_started" not in scan and scan != "SCAN anon_1"]
        assert whole == [], sql
        assert "LIKE" not in sql


def _pretend_to_be_large(s: Session) -> None:
    connection = s.connection()
    connection.exec_driver_sql("ANALYZE")
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    connection.exec_driver_sql(
        "INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", list(YEAR_OF_THREE_HUNDRED_BENCHES)
    )
    connection.exec_driver_sql("ANALYZE sqlite_master")
