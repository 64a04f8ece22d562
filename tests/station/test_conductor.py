"""The rules carried out: rows before files, faults said aloud, parts and gaps kept."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bench_parts import CAM, Parts, bench_at, of

from db import sessions as rows
from station import events
from station.access import Role, Who
from station.archive import Archive
from station.events import Refusal, Trouble
from station.evidence.checking import Level
from station.evidence.ledger import Type
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.people import People
from station.types import CameraName, Control, Kind, Moment, Source, Status
from tests.station.vaults import told

A, B = "SF1690060267735", "YT6680574720737"
ORDER, BADGE = "6921234567890123456", "XXIDGDGDXX"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Parts]:
    with bench_at(tmp_path / "data") as parts:
        parts.camera()
        parts.film(2)
        parts.settled()
        yield parts


def finish(bench: Parts) -> events.SessionSealed:
    bench.conductor.command(Control.STOP)
    bench.settled()
    return sealed(bench)


def sealed(bench: Parts) -> events.SessionSealed:
    done = of(bench.said, events.SessionSealed)
    return done[-1] if done else bench.wait_for(events.SessionSealed)


def test_the_row_of_a_session_is_committed_before_anybody_hears_of_it(bench: Parts) -> None:
    (opened,) = of(bench.scan(A), events.SessionOpened)
    row = bench.writer.call(lambda s: rows.get(s, opened.session))
    assert row is not None
    assert (row.status, [code.value for code in row.codes]) == (Status.RECORDING, [A])


def test_the_readers_are_told_the_running_sessions_numbers(bench: Parts) -> None:
    bench.scan(A)
    bench.scan(ORDER)
    assert bench.own == [frozenset({A}), frozenset({A, ORDER})]
    bench.film(4)
    finish(bench)
    assert bench.own[-1] == frozenset()


def test_a_number_bound_later_stands_in_row_manifest_and_search(bench: Parts) -> None:
    bench.scan(A)
    bench.film(4)
    (bound,) = of(bench.scan(ORDER), events.NumberBound)
    assert (bound.kind, bound.value) == (Kind.ORDER, ORDER)
    done = finish(bench)
    assert (done.order, done.codes) == (A, (A, ORDER))
    assert [found.session for found in Archive(bench.folder).find(ORDER[-4:])] == [done.session]


def test_a_session_that_cannot_be_committed_is_refused_aloud_and_nothing_is_begun(bench: Parts) -> None:
    bench.database(writable=False)
    said = bench.scan(A)
    assert [one.why for one in of(said, events.Refused)] == [Refusal.DATABASE]
    assert [one.trouble for one in of(said, events.TroubleBegan)] == [Trouble.DATABASE]
    assert not list(bench.folder.incoming.iterdir())


def test_a_database_that_can_be_written_again_ends_the_refusal(bench: Parts) -> None:
    bench.database(writable=False)
    bench.scan(A)
    bench.database(writable=True)
    bench.film(6)
    bench.conductor.tick()
    assert [one.trouble for one in of(bench.settled(), events.TroubleEnded)] == [Trouble.DATABASE]
    assert of(bench.scan(A), events.SessionOpened)


def test_the_next_order_without_a_row_ends_the_running_one_and_is_refused(bench: Parts) -> None:
    bench.scan(A)
    bench.film(5)
    bench.database(writable=False)
    said = bench.scan(B)
    assert len(of(said, events.SessionFinished)) == 1
    assert of(said, events.Refused)[-1].why is Refusal.DATABASE
    assert not of(said, events.SessionOpened)
    bench.wait_for(events.SealFailed)


@pytest.fixture
def no_folder(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From the call on no session gets a folder."""
    make = Path.mkdir

    def refuses(path: Path, *given: Any, **more: Any) -> None:
        if path.parent.name == "incoming" and not path.exists():
            raise OSError(errno.EIO, "input/output error", str(path))
        make(path, *given, **more)

    return lambda: monkeypatch.setattr(Path, "mkdir", refuses)


def test_a_session_without_a_folder_is_refused_aloud_and_has_no_row(
    bench: Parts, no_folder: Callable[[], None]
) -> None:
    no_folder()
    said = bench.scan(A)
    assert [one.why for one in of(said, events.Refused)] == [Refusal.DATABASE]
    assert "input/output error" in of(said, events.TroubleBegan)[0].detail["message"]
    assert bench.writer.call(rows.unsealed) == []
    assert not bench.conductor.recording


def test_the_next_order_without_a_folder_ends_the_running_one_and_is_not_in_its_clip(
    bench: Parts, no_folder: Callable[[], None]
) -> None:
    bench.scan(A)
    bench.film(5)
    no_folder()
    said = bench.scan(B)
    assert [one.order for one in of(said, events.SessionFinished)] == [A]
    assert of(said, events.Refused)[-1].why is Refusal.DATABASE
    bench.film(5)
    done = finish(bench)
    assert (done.order, done.codes) == (A, (A,))
    assert done.clips[0].duration_s == pytest.approx(7, abs=0.2)  # two of them before the scan
    assert [view.opened_with for view in bench.writer.call(lambda s: rows.newest(s, 5))] == [A]


def test_what_could_not_be_committed_is_sealed_by_the_next_start(tmp_path: Path) -> None:
    with bench_at(tmp_path / "data") as bench:
        bench.camera()
        bench.film(2)
        bench.scan(A)
        bench.film(5)
        bench.database(writable=False)
        bench.conductor.command(Control.STOP)
        bench.wait_for(events.SealFailed)
    with bench_at(tmp_path / "data") as bench:
        (done,) = recover(bench.folder, bench.writer, bench.clock.wall_ms()).sealed
        assert (done.order, done.status, len(done.clips)) == (A, Status.RECOVERED, 1)
        assert verify_vault(bench.folder, level=Level.FULL).findings == ()


def test_a_lost_camera_leaves_a_gap_and_a_second_part(bench: Parts) -> None:
    bench.scan(A)
    bench.film(5)
    bench.conductor.camera_lost(CAM, "pulled out", 1, bench.clock.mono_ns())
    assert of(bench.settled(), events.CameraLost)[0].last_frame_ms is not None
    bench.clock.go_on(7)
    bench.camera()
    bench.film(5)
    done = finish(bench)
    assert [clip.part for clip in done.clips] == [1, 2]
    (record,) = Archive(bench.folder).show(A)
    (gap,) = record.gaps
    assert gap.ended_ms is not None
    assert gap.ended_ms - gap.started_ms == 7000
    assert done.status is Status.SEALED


@pytest.mark.parametrize("broken", [True, False])
def test_only_a_camera_that_is_lost_unawares_may_have_left_half_a_picture(
    bench: Parts, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    told: list[bool] = []
    monkeypatch.setattr(bench.recorders[CAM], "lost", lambda *, broken: told.append(broken))
    if broken:
        bench.conductor.camera_lost(CAM, "pulled out", 1, None)
    else:
        bench.conductor.camera_ended(CAM, last=False)
    bench.settled()
    assert told == [broken]


def test_a_gap_begins_with_the_last_picture_and_not_when_the_silence_was_noticed(bench: Parts) -> None:
    bench.scan(A)
    bench.film(5)
    last_ns = bench.clock.mono_ns()
    bench.clock.go_on(0.9)
    bench.conductor.camera_lost(CAM, "No picture comes.", 1, last_ns)
    bench.settled()
    bench.clock.go_on(2.1)
    bench.camera()
    bench.film(1)
    finish(bench)
    (gap,) = Archive(bench.folder).show(A)[0].gaps
    assert gap.ended_ms is not None
    assert gap.ended_ms - gap.started_ms == 3000


SIDE = CameraName("cam2")


@pytest.mark.parametrize("delivered", [False, True])
def test_a_camera_that_was_lost_before_misses_the_parcel_from_its_start(
    bench: Parts, delivered: bool
) -> None:
    if delivered:
        bench.camera(SIDE)
        bench.film(1)
    bench.conductor.camera_lost(SIDE, "pulled out", 1, bench.clock.mono_ns() if delivered else None)
    bench.clock.go_on(60)
    bench.scan(A)
    bench.clock.go_on(4)
    bench.conductor.camera_lost(SIDE, "pulled out", 2, None)  # the next attempt; nothing new
    bench.settled()
    bench.clock.go_on(1)
    bench.camera(SIDE)
    bench.film(2)
    done = finish(bench)
    (gap,) = Archive(bench.folder).show(A)[0].gaps
    assert (gap.camera, gap.started_ms, gap.ended_ms) == (SIDE, done.started_ms, done.started_ms + 5000)


def test_a_camera_that_was_taken_away_is_missed_by_no_parcel(bench: Parts) -> None:
    bench.camera(SIDE)
    bench.conductor.camera_lost(SIDE, "pulled out", 1, bench.clock.mono_ns())
    bench.conductor.take_camera_away(SIDE)
    bench.settled()
    bench.scan(A)
    bench.film(4)
    finish(bench)
    assert Archive(bench.folder).show(A)[0].gaps == ()


def test_a_session_that_ends_while_its_only_camera_is_lost_is_incomplete(bench: Parts) -> None:
    bench.scan(A)
    bench.film(5)
    bench.conductor.camera_lost(CAM, "pulled out", 1, None)
    done = finish(bench)
    assert (done.status, len(done.clips)) == (Status.INCOMPLETE, 1)
    assert Moment.FINISH not in [photo.moment for photo in done.photos]


def test_a_second_camera_that_comes_late_joins_the_running_session(bench: Parts) -> None:
    bench.scan(A)
    bench.film(3)
    bench.camera(CameraName("cam2"))
    bench.film(3)
    assert {clip.camera for clip in finish(bench).clips} == {"cam1", "cam2"}


def test_a_typed_number_that_would_be_asked_for_counts_as_confirmed(bench: Parts) -> None:
    (opened,) = of(bench.scan("123456789012", Source.TYPED), events.SessionOpened)
    assert opened.order == "123456789012"


def test_a_badge_changes_the_operator_of_the_running_session_too(bench: Parts) -> None:
    bench.scan(A)
    bench.scan(BADGE)
    bench.film(4)
    session = finish(bench).session
    row = bench.writer.call(lambda s: rows.get(s, session))
    assert row is not None
    assert row.operator == BADGE


@pytest.mark.parametrize(
    ("listed", "name", "known"), [((), "", True), ((BADGE,), "P-03", True), (("XXIDBCDFXX",), "", False)]
)
def test_a_badge_that_is_not_on_the_list_is_said_and_packing_goes_on(
    bench: Parts, listed: tuple[str, ...], name: str, known: bool
) -> None:
    for badge in listed:
        People(bench.folder, bench.writer).add(Who("system:test"), "P-03", Role.PACKER, badge)
    bench.scan(A)
    (changed,) = of(bench.scan(BADGE), events.OperatorChanged)
    assert (changed.operator, changed.name, changed.known) == (BADGE, name, known)
    bench.film(4)
    assert finish(bench).status is Status.SEALED


def test_a_cancelled_session_taken_back_counts_as_sealed(bench: Parts) -> None:
    bench.scan(A)
    bench.film(5)
    bench.conductor.command(Control.CANCEL)
    bench.settled()
    (back,) = of(bench.scan(A), events.CancelTakenBack)
    (entry,) = told(bench.folder, Type.TAKE_BACK)
    assert "actor" not in entry.body  # a badge is no name at the door
    assert back.order == A
    sealed(bench)
    assert [found.status for found in Archive(bench.folder).find(A)] == [Status.SEALED]


def test_packed_before_says_when_and_by_whom(bench: Parts) -> None:
    bench.scan(A)
    bench.film(5)
    first = finish(bench)
    bench.film(3)
    (opened,) = of(bench.scan(A), events.SessionOpened)
    assert opened.take == 2
    assert opened.earlier is not None
    assert (opened.earlier.session, opened.earlier.duration_s) == (first.session, 5.0)
    assert opened.earlier.photo in [photo.path for photo in first.photos]


def test_a_gun_shot_at_the_own_label_is_answered(bench: Parts) -> None:
    bench.scan(A)
    assert len(of(bench.scan(A), events.OwnNumber)) == 1


def test_disk_states_are_troubles_and_a_full_disk_finishes(bench: Parts) -> None:
    from station.evidence.disk import DiskState

    bench.scan(A)
    bench.film(5)
    bench.conductor.disk(DiskState.LOW, 10)
    bench.conductor.disk(DiskState.FULL, 1)
    said = bench.settled()
    assert [one.trouble for one in of(said, events.TroubleBegan)] == [Trouble.DISK_LOW, Trouble.DISK_FULL]
    assert of(said, events.SessionFinished)
    assert of(bench.scan(B), events.Refused)[0].why is Refusal.DISK_FULL
    bench.conductor.disk(DiskState.FINE, 100)
    assert len(of(bench.settled(), events.TroubleEnded)) == 2
    assert of(bench.scan(B), events.SessionOpened)


def test_each_scan_is_an_entry_before_what_it_causes(bench: Parts) -> None:
    bench.scan("SF1690060267735")
    bench.writer.call(lambda _: None)
    scan, opened = told(bench.folder, Type.SCAN, Type.OPEN)
    assert (scan.type, scan.session) == (Type.SCAN, opened.session)
    assert (scan.body["value"], scan.body["source"], scan.body["refused"]) == ("SF1690060267735", "gun", None)


def test_of_a_confirmed_code_that_holds_more_only_the_number_is_kept(bench: Parts) -> None:
    data = f'{{"waybillNo":"{B}","mobile":"13800138000"}}'
    assert of(bench.scan(data), events.Refused)[0].why is Refusal.CONFIRM
    assert of(bench.scan(data), events.SessionOpened)[0].order == B
    assert data in bench.own[-1]
    bench.film(4)
    finish(bench)
    stored = [path for path in bench.folder.root.rglob("*") if path.is_file() and path.suffix != ".mp4"]
    assert any(B.encode() in path.read_bytes() for path in stored)
    assert not [path for path in stored if b"13800138000" in path.read_bytes()]


@pytest.mark.parametrize(
    "text", ["https://evil.example/?tel=13800138000", "tel:13800138000", "张三 13800138000"]
)
def test_the_text_of_a_foreign_code_is_never_kept(bench: Parts, text: str) -> None:
    bench.scan(text)
    bench.writer.call(lambda _: None)
    (scan,) = told(bench.folder, Type.SCAN)
    assert "13800138000" not in str(scan.body)
    assert {"value", "raw"}.isdisjoint(scan.body)
