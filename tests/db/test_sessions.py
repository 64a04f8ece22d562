from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from db import sessions
from db.sessions import NewClip, NewCode, NewGap, NewPhoto, NewSession

NOW = 1_763_800_000_000
HOUR = 3_600_000


def _id(number: int) -> str:
    return f"{number:026d}"


def _new(number: int, **changes: object) -> NewSession:
    plain = NewSession(_id(number), "S-01", "li", "", 1, "video+photos", NOW + number, 5, 480)
    return replace(plain, **changes)  # type: ignore[arg-type]


def _code(value: str) -> NewCode:
    return NewCode("waybill", value, value, "Code128", "camera", "sf", NOW)


def _open(s: Session, number: int, value: str = "", **changes: object) -> str:
    sessions.insert(s, _new(number, **changes))
    if value:
        sessions.add_code(s, _id(number), _code(value))
    return _id(number)


def _finish(s: Session, session: str, outcome: str = "sealed", ended_ms: int = NOW + 9) -> None:
    sessions.finish(s, session, ended_ms=ended_ms, ended_ns=6, reason="stop", outcome=outcome)


def _seal(s: Session, session: str, **files: object) -> str:
    given = {"clips": (), "photos": (), "gaps": ()} | files
    return sessions.seal(s, session, path=f"vault/{session}", manifest_sha256="a" * 64, size_bytes=7, **given)  # type: ignore[arg-type]


def _status(s: Session, session: str) -> str:
    view = sessions.get(s, session)
    assert view is not None
    return view.status


def test_a_session_begins_recording_with_what_it_was_given(s: Session) -> None:
    view = sessions.get(s, _open(s, 1, "SF1", demo=True))
    assert view is not None
    assert (view.status, view.outcome, view.demo, view.codes) == ("recording", None, True, (_code("SF1"),))


def test_the_first_number_bound_names_an_unbound_session(s: Session) -> None:
    session = _open(s, 1, "SF1")
    sessions.add_code(s, session, _code("SF2"))
    view = sessions.get(s, session)
    assert view is not None
    assert view.opened_with == "SF1"


def test_raw_text_is_kept_beside_the_canonical_form(s: Session) -> None:
    session = _open(s, 1)
    code = replace(_code("SF1"), raw="\x1dsf1\ud800")
    sessions.add_code(s, session, code)
    view = sessions.get(s, session)
    assert view is not None
    assert view.codes == (code,)


@pytest.mark.parametrize("outcome", ["sealed", "cancelled", "incomplete"])
def test_sealing_gives_the_status_that_was_foreseen(s: Session, outcome: str) -> None:
    session = _open(s, 1)
    _finish(s, session, outcome)
    assert _status(s, session) == "finishing"
    assert _seal(s, session) == outcome
    assert _status(s, session) == outcome


def test_a_session_without_a_foreseen_status_is_recovered(s: Session) -> None:
    session = _open(s, 1)
    assert _seal(s, session) == "recovered"


def test_files_come_back_as_they_were_sealed(s: Session) -> None:
    session = _open(s, 1)
    clip = NewClip("vault/a.mp4", "b" * 64, 5, 900, 9, 1, "cam1", 1, NOW, 4, "vault/torn.mp4")
    photo = NewPhoto("vault/a.jpg", "c" * 64, 2, "scan", "cam1", NOW)
    gap = NewGap("cam1", NOW, None)
    _finish(s, session)
    _seal(s, session, clips=[clip], photos=[photo], gaps=[gap])
    s.expire_all()
    view = sessions.get(s, session)
    assert view is not None
    assert (view.path, view.manifest_sha256, view.size_bytes) == (f"vault/{session}", "a" * 64, 7)
    assert [file.path for file in view.files] == ["vault/a.mp4", "vault/a.jpg"]
    assert view.clips[0].parent == "vault/torn.mp4"
    assert view.gaps == (gap,)


def test_a_sealed_session_is_not_sealed_again(s: Session) -> None:
    session = _open(s, 1)
    _seal(s, session)
    with pytest.raises(LookupError):
        _seal(s, session)


def test_an_unknown_session_is_our_own_fault(s: Session) -> None:
    with pytest.raises(LookupError):
        sessions.mark_damaged(s, _id(9))


@pytest.mark.parametrize("text", ["", "x", "0" * 25, "'; DROP TABLE session;--"])
def test_no_other_text_finds_a_session_by_id(s: Session, text: str) -> None:
    assert sessions.get(s, text) is None


def test_unsealed_are_recording_and_finishing_ones_only(s: Session) -> None:
    one, two, three = (_open(s, number) for number in (1, 2, 3))
    _finish(s, two)
    _seal(s, three)
    assert [view.id for view in sessions.unsealed(s)] == [one, two]


def test_a_cancellation_is_taken_back_before_sealing(s: Session) -> None:
    session = _open(s, 1)
    _finish(s, session, "cancelled")
    assert sessions.take_back_cancel(s, session)
    assert _seal(s, session) == "sealed"


def test_a_cancellation_is_taken_back_after_sealing(s: Session) -> None:
    session = _open(s, 1)
    _finish(s, session, "cancelled")
    _seal(s, session)
    assert sessions.take_back_cancel(s, session)
    assert _status(s, session) == "sealed"


def test_what_was_not_cancelled_is_left_alone(s: Session) -> None:
    session = _open(s, 1)
    _finish(s, session, "incomplete")
    _seal(s, session)
    assert not sessions.take_back_cancel(s, session)
    assert _status(s, session) == "incomplete"


def test_marks_made_while_recording_are_kept(s: Session) -> None:
    session = _open(s, 1)
    sessions.mark_damaged(s, session)
    sessions.mark_demo(s, session)
    sessions.set_operator(s, session, "wang")
    sessions.set_take(s, session, 3)
    view = sessions.get(s, session)
    assert view is not None
    assert (view.damaged, view.demo, view.operator, view.take) == (True, True, "wang", 3)


def test_the_last_of_a_number_is_its_newest_session_that_counts(s: Session) -> None:
    _open(s, 1, "SF1", take=1)
    two = _open(s, 2, "SF1", take=2)
    _open(s, 3, "SF2", take=9)
    cancelled = _open(s, 4, "SF1", take=3)
    _finish(s, cancelled, "cancelled")
    take, view = sessions.last_of(s, "SF1")
    assert view is not None
    assert (take, view.id) == (2, two)


def test_newest_is_by_time_not_by_id(s: Session) -> None:
    _open(s, 9, "SF1", started_ms=NOW)
    early_id = _open(s, 1, "SF1", started_ms=NOW + HOUR)
    _, view = sessions.last_of(s, "SF1")
    assert view is not None
    assert view.id == early_id
    assert [found.id for found in sessions.newest(s, 1)] == [early_id]


def test_a_number_never_packed_has_take_0(s: Session) -> None:
    assert sessions.last_of(s, "SF1") == (0, None)


def test_recent_values_are_those_whose_session_ended_since(s: Session) -> None:
    for number, ended in ((1, NOW - 1), (2, NOW), (3, NOW + 1)):
        session = _open(s, number, f"SF{number}", started_ms=NOW - 4 * HOUR)
        _finish(s, session, "cancelled" if number == 3 else "sealed", ended)
    _open(s, 4, "SF4")
    found = [(recent.value, recent.status, recent.ended_ms) for recent in sessions.recent_values(s, NOW)]
    assert found == [("SF2", "sealed", NOW), ("SF3", "cancelled", NOW + 1)]


def test_cancelled_sessions_do_not_count(s: Session) -> None:
    _open(s, 1)
    _open(s, 2, started_ms=NOW - HOUR)
    cancelled = _open(s, 3)
    _finish(s, cancelled, "cancelled")
    assert sessions.count_since(s, NOW) == 1


def test_pages_go_through_all_sessions_once(s: Session) -> None:
    wanted = [_open(s, number) for number in range(1, 6)]
    seen: list[str] = []
    after = 0
    while page := sessions.page(s, after, 2):
        seen += [view.id for view in page]
        after = page[-1].pk
    assert seen == wanted


def test_a_probe_writes_and_changes_nothing(s: Session) -> None:
    version = s.connection().exec_driver_sql("PRAGMA user_version").scalar()
    sessions.probe(s)
    assert s.connection().exec_driver_sql("PRAGMA user_version").scalar() == version


def test_unsealed_sessions_are_found_without_a_scan(s: Session) -> None:
    asked: list[str] = []
    event.listen(s.connection(), "before_cursor_execute", lambda *call: asked.append(call[2]))
    sessions.unsealed(s)
    plan = s.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0]}").all()
    assert "ix_session_unsealed" in str(plan)
