"""Every row of the table in `station.again`, a rule a test."""

import pytest
from bench_script import SIDE, Bench, kinds, only

from station.events import Refusal, Weakness
from station.packing import (
    AskAgain,
    Blocked,
    Finish,
    Ignore,
    Moved,
    Open,
    OpenPart,
    Own,
    Policy,
    Refuse,
    SetOperator,
    TakePhoto,
    Tick,
    Weak,
)
from station.types import Control, Keep, Kind, Moment, Reason, Status


def weak(bench: Bench, session: str = "S1", why: Weakness = Weakness.LABEL) -> tuple:
    numbers = tuple(
        effect.number for effect in bench.effects if isinstance(effect, Open) and effect.session == session
    )
    return bench.happen(Weak(bench.now_ns, session, numbers, 2, why))  # type: ignore[arg-type]


def packed(policy: Policy | None = None) -> Bench:
    """Parcel A is packed and sealed; the bench is idle."""
    bench = Bench(policy or Policy(idle_limit_ns=60_000_000_000))
    bench.camera()
    bench.scan("A")
    bench.wait(30).key(Control.STOP)
    return bench.wait(2)


@pytest.fixture
def asked() -> Bench:
    """The packer was asked to show parcel A again."""
    bench = packed()
    weak(bench)
    return bench.wait(3)


@pytest.fixture
def showing(asked: Bench) -> Bench:
    """Parcel A is being shown again."""
    asked.scan("A")
    return asked.wait(2)


# ---------------------------------------------------------------- asked, or only marked


def test_a_camera_that_missed_much_is_only_marked() -> None:
    bench = packed()
    assert weak(bench, why=Weakness.MISSED) == ()
    assert only(bench.wait(3).scan("A", take=2), Open)


def test_while_idle_the_packer_is_told_what_to_show_again_and_why() -> None:
    (ask,) = weak(packed())
    assert isinstance(ask, AskAgain)
    assert (ask.session, ask.why) == ("S1", Weakness.LABEL)


def test_once_the_next_parcel_has_begun_nothing_is_asked() -> None:
    bench = packed()
    bench.scan("B")
    assert weak(bench) == ()


def test_once_the_next_parcel_is_over_nothing_is_asked_either() -> None:
    bench = packed()
    bench.scan("B")
    bench.wait(30).key(Control.STOP)
    assert weak(bench) == ()


def test_with_a_reason_to_refuse_nothing_is_asked() -> None:
    bench = packed()
    bench.happen(Blocked(bench.now_ns, Refusal.DATABASE))
    assert weak(bench) == ()


def test_a_shop_that_wants_no_such_question_gets_none() -> None:
    assert weak(packed(Policy(show_again_ns=0))) == ()


# ---------------------------------------------------------------- shown again


@pytest.mark.parametrize("how", [Bench.scan, Bench.gun])
def test_its_label_shown_again_opens_its_next_part_and_no_take(asked: Bench, how: object) -> None:
    effects = asked.scan("A") if how is Bench.scan else asked.gun("A")
    part = only(effects, OpenPart)
    assert (part.session, part.part) == ("S1", 2)
    assert only(effects, TakePhoto).moment is Moment.PHOTO
    assert "Open" not in kinds(effects)


def test_photo_opens_it_too_where_the_label_cannot_be_read(asked: Bench) -> None:
    assert only(asked.key(Control.PHOTO), OpenPart).session == "S1"


def test_where_only_video_is_kept_no_photo_is_taken() -> None:
    bench = packed(Policy(keep=Keep.VIDEO))
    weak(bench)
    assert kinds(bench.scan("A")) == ["OpenPart"]


def test_after_a_minute_its_number_opens_take_two_again(asked: Bench) -> None:
    assert only(asked.wait(60).scan("A", take=2), Open).take == 2


def test_another_number_begins_the_next_parcel_with_pre_roll(asked: Bench) -> None:
    assert only(asked.scan("B"), Open).pre_roll
    assert only(asked.wait(30).gun("A"), Open).number.value == "A"


def test_without_a_camera_it_is_refused_aloud(asked: Bench) -> None:
    asked.lose()
    assert only(asked.gun("A"), Refuse).why is Refusal.NO_CAMERA


# ---------------------------------------------------------------- what ends it


@pytest.mark.parametrize("end", ["scan", "begin"])
def test_the_next_parcel_ends_it_and_shares_no_picture_with_it(showing: Bench, end: str) -> None:
    effects = showing.scan("B") if end == "scan" else showing.key(Control.BEGIN)
    assert kinds(effects)[:2] == ["Finish", "Open"]
    finish, opened = only(effects, Finish), only(effects, Open)
    assert (finish.session, finish.part, finish.post_roll) == ("S1", 2, False)
    assert not opened.pre_roll


@pytest.mark.parametrize("control", [Control.STOP, Control.CANCEL])
def test_stop_and_cancel_end_it_and_nothing_of_the_session_changes(showing: Bench, control: Control) -> None:
    finish = only(showing.key(control), Finish)
    assert (finish.part, finish.outcome, finish.reason) == (2, Status.SEALED, Reason.STOP)


def test_it_ends_when_nothing_moves_for_eight_seconds(showing: Bench) -> None:
    showing.happen(Moved(showing.now_ns))
    assert showing.wait(7.9).happen(Tick(showing.now_ns)) == ()
    showing.wait(0.1)
    assert only(showing.happen(Tick(showing.now_ns)), Finish).reason is Reason.IDLE_LIMIT


def test_while_no_camera_delivers_it_does_not_end_by_stillness(showing: Bench) -> None:
    showing.lose()
    assert showing.wait(20).happen(Tick(showing.now_ns)) == ()
    showing.camera()
    assert showing.wait(7).happen(Tick(showing.now_ns)) == ()


def test_it_ends_after_half_a_minute_whatever_moves(showing: Bench) -> None:
    showing.wait(28)
    showing.happen(Moved(showing.now_ns))
    assert only(showing.happen(Tick(showing.now_ns)), Finish).reason is Reason.LENGTH_LIMIT


def test_disk_full_and_quit_end_it(showing: Bench) -> None:
    finish = only(showing.happen(Blocked(showing.now_ns, Refusal.DISK_FULL)), Finish)
    assert (finish.part, finish.reason) == (2, Reason.DISK_FULL)


# ---------------------------------------------------------------- while it is shown


def test_its_own_number_is_ignored_in_view_and_answered_by_gun(showing: Bench) -> None:
    assert only(showing.scan("A"), Ignore)
    assert only(showing.gun("A"), Own)


def test_a_missing_kind_of_number_is_the_next_parcels_never_bound_to_what_is_sealed(showing: Bench) -> None:
    assert only(showing.gun("1", Kind.ORDER), Open).number.value == "1"


@pytest.mark.parametrize("control", [Control.DAMAGED, Control.SKIP])
def test_what_the_sealed_manifest_cannot_say_is_refused(showing: Bench, control: Control) -> None:
    assert only(showing.key(control), Refuse).why is Refusal.NO_SENSE_HERE


def test_a_badge_changes_who_packs_next_and_not_who_packed_it(showing: Bench) -> None:
    assert only(showing.scan("B-12", Kind.BADGE), SetOperator).session is None


def test_a_camera_that_comes_back_goes_on_with_the_next_clip(showing: Bench) -> None:
    assert kinds(showing.camera(SIDE)) == ["StartPart"]


def test_it_is_asked_for_once(showing: Bench) -> None:
    showing.key(Control.STOP)
    assert weak(showing.wait(2)) == ()
