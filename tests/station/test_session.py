"""Every row of the table in `station.session`, a rule a test."""

import pytest
from bench_script import CAM, SIDE, Bench, kinds, only

from station.events import Refusal
from station.packing import (
    Bind,
    Blocked,
    EndPart,
    Finish,
    Ignore,
    MarkDamaged,
    Moved,
    Open,
    Own,
    Policy,
    Refuse,
    SetOperator,
    StartPart,
    TakeBack,
    TakePhoto,
    Tick,
    Unblocked,
)
from station.types import Accept, Control, Keep, Kind, Moment, Reason, Source, Status


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.camera()
    return bench


@pytest.fixture
def packing_a(bench: Bench) -> Bench:
    """Recording waybill A since a minute."""
    bench.wait(1)
    bench.scan("A")
    return bench.wait(60)


# ---------------------------------------------------------------- Idle


def test_a_new_number_opens_with_pre_roll_and_a_photo(bench: Bench) -> None:
    effects = bench.scan("A", take=2)
    opened = only(effects, Open)
    assert opened.pre_roll
    assert (opened.number.value, opened.take) == ("A", 2)
    assert only(effects, TakePhoto).moment is Moment.SCAN


def test_begin_opens_without_a_number_and_the_next_number_is_bound_however_late(bench: Bench) -> None:
    assert only(bench.card(Control.BEGIN), Open).number is None
    bound = only(bench.wait(300).scan("A", take=3), Bind)
    assert (bound.number.value, bound.first, bound.take) == ("A", True, 3)


def test_begun_and_ended_without_a_number_is_an_unbound_session(bench: Bench) -> None:
    bench.key(Control.BEGIN)
    finish = only(bench.wait(30).key(Control.STOP), Finish)
    assert finish.outcome is Status.SEALED


@pytest.mark.parametrize("why", [Refusal.DISK_FULL, Refusal.DATABASE])
def test_with_a_reason_to_refuse_numbers_and_begin_are_refused_aloud(bench: Bench, why: Refusal) -> None:
    bench.happen(Blocked(bench.now_ns, why))
    assert only(bench.gun("A"), Refuse).why is why
    assert only(bench.key(Control.BEGIN), Refuse).why is why
    bench.happen(Unblocked(bench.now_ns, why))
    assert only(bench.gun("A"), Open)


def test_without_a_camera_a_number_is_refused_aloud() -> None:
    assert only(Bench().gun("A"), Refuse).why is Refusal.NO_CAMERA


# ---------------------------------------------------------------- numbers while recording


def test_the_own_label_in_view_changes_nothing(packing_a: Bench) -> None:
    assert kinds(packing_a.scan("A")) == ["Ignore"]


@pytest.mark.parametrize(("choice", "expected"), [("ignore", Own), ("photo", TakePhoto), ("finish", Finish)])
def test_a_gun_shot_at_the_own_label_does_what_the_owner_chose(choice: str, expected: type) -> None:
    bench = Bench(Policy(own_number=choice))
    bench.camera()
    bench.gun("A")
    assert only(bench.wait(60).gun("A"), expected)


def test_the_next_number_finishes_the_one_and_opens_the_other_without_pre_roll(packing_a: Bench) -> None:
    effects = packing_a.scan("B")
    assert kinds(effects) == ["TakePhoto", "Finish", "Open", "TakePhoto"]
    assert only(effects, Finish).reason is Reason.NEXT_ORDER
    assert not only(effects, Finish).post_roll
    assert not only(effects, Open).pre_roll


def test_the_next_number_with_a_reason_to_refuse_finishes_and_is_refused_aloud(packing_a: Bench) -> None:
    packing_a.happen(Blocked(packing_a.now_ns, Refusal.DATABASE))
    effects = packing_a.gun("B")
    assert only(effects, Finish).reason is Reason.NEXT_ORDER
    assert only(effects, Refuse).why is Refusal.DATABASE
    assert packing_a.state.running is None


def test_a_missing_kind_is_bound_within_ten_seconds(bench: Bench) -> None:
    bench.scan("A")
    assert only(bench.wait(9.9).scan("1", Kind.ORDER), Bind).number.value == "1"


def test_a_missing_kind_after_ten_seconds_by_camera_is_the_next_parcel(packing_a: Bench) -> None:
    assert only(packing_a.scan("1", Kind.ORDER), Open).number.value == "1"


def test_a_missing_kind_by_gun_is_bound_at_any_time(packing_a: Bench) -> None:
    assert only(packing_a.gun("1", Kind.ORDER), Bind)


def test_a_missing_kind_of_the_same_frame_is_bound(bench: Bench) -> None:
    bench.scan("A", frame=7)
    assert only(bench.wait(30).scan("1", Kind.ORDER, frame=7), Bind)


def test_after_begin_the_ten_seconds_count_from_the_first_number(bench: Bench) -> None:
    bench.key(Control.BEGIN)
    bench.wait(120).scan("A")
    assert only(bench.wait(5).scan("1", Kind.ORDER), Bind)


def test_another_number_of_a_held_kind_is_the_next_parcel_even_at_once(bench: Bench) -> None:
    bench.scan("A")
    assert only(bench.wait(1).scan("B"), Finish).reason is Reason.TOO_SHORT


def test_several_waybills_are_bound_where_the_owner_allows_them() -> None:
    bench = Bench(Policy(many_waybills=True))
    bench.camera()
    bench.scan("1", Kind.ORDER)
    for waybill in ("A", "B", "C"):
        assert only(bench.wait(60).scan(waybill), Bind).number.value == waybill


def test_a_number_finished_lately_never_ends_the_running_session_by_camera(packing_a: Bench) -> None:
    packing_a.scan("B")
    for minutes in (0.1, 10, 19):
        assert only(packing_a.wait(minutes * 60).scan("A"), Refuse).why is Refusal.LEFT_LABEL
        packing_a.happen(Tick(packing_a.now_ns))
    assert packing_a.state.running is not None
    assert packing_a.state.running.owns("B")


def test_a_number_finished_lately_opens_by_gun(packing_a: Bench) -> None:
    packing_a.scan("B")
    assert only(packing_a.wait(20).gun("A", take=2), Open).take == 2


def test_a_number_finished_lately_opens_by_camera_while_idle(packing_a: Bench) -> None:
    packing_a.key(Control.STOP)
    assert only(packing_a.wait(20).scan("A", take=2), Open).take == 2


def test_a_number_finished_long_ago_may_be_the_next_parcel(packing_a: Bench) -> None:
    packing_a.policy = Policy(max_session_ns=10**18)
    packing_a.scan("B")
    assert only(packing_a.wait(31 * 60).scan("A", take=2), Open)


# ---------------------------------------------------------------- what is no number


@pytest.mark.parametrize("kind", [Kind.GOODS, Kind.UNKNOWN, Kind.GS1, Kind.ADVERT, Kind.CONTENT])
@pytest.mark.parametrize("source", [Source.GUN, Source.TYPED])
def test_what_is_no_number_by_gun_or_hand_is_refused_aloud(
    packing_a: Bench, kind: Kind, source: Source
) -> None:
    assert only(packing_a.scan("X", kind, source, Accept.NO), Refuse).why is Refusal.NOT_A_LABEL


def test_goods_seen_while_packing_are_passed_over(packing_a: Bench) -> None:
    assert kinds(packing_a.scan("X", Kind.GOODS, accept=Accept.NO)) == ["Ignore"]


def test_goods_shown_while_idle_are_refused_and_an_advert_on_the_label_is_not(bench: Bench) -> None:
    assert only(bench.scan("X", Kind.GOODS, accept=Accept.NO), Refuse)
    assert only(bench.scan("X", Kind.ADVERT, accept=Accept.NO), Ignore)


def test_a_number_that_must_be_asked_for_saves_nothing(bench: Bench) -> None:
    effects = bench.scan("123456789012", accept=Accept.ASK, source=Source.GUN)
    assert only(effects, Refuse).why is Refusal.CONFIRM
    assert bench.state.running is None


def test_a_question_is_answered_by_a_second_showing(bench: Bench) -> None:
    bench.scan("123456789012", Kind.UNKNOWN, accept=Accept.ASK)
    opened = only(bench.wait(5).scan("123456789012", Kind.UNKNOWN, accept=Accept.ASK), Open)
    assert (opened.number.value, opened.number.kind) == ("123456789012", Kind.WAYBILL)


def test_a_question_is_answered_by_begin(bench: Bench) -> None:
    bench.scan("123456789012", Kind.ORDER, accept=Accept.ASK)
    assert only(bench.wait(5).card(Control.BEGIN), Open).number.kind is Kind.ORDER


def test_a_question_is_dropped_by_cancel_and_the_running_session_goes_on(packing_a: Bench) -> None:
    packing_a.gun("123456789012")
    packing_a.scan("999", Kind.UNKNOWN, Source.GUN, Accept.ASK)
    packing_a.key(Control.CANCEL)
    assert packing_a.state.running is not None
    assert only(packing_a.scan("999", Kind.UNKNOWN, Source.GUN, Accept.ASK), Refuse).why is Refusal.CONFIRM


def test_a_question_is_forgotten_after_ten_seconds(bench: Bench) -> None:
    bench.gun("X")
    bench.wait(5).key(Control.STOP)
    bench.scan("123456789012", Kind.UNKNOWN, accept=Accept.ASK)
    late = bench.wait(10.1).scan("123456789012", Kind.UNKNOWN, accept=Accept.ASK)
    assert only(late, Refuse).why is Refusal.CONFIRM


def test_a_badge_changes_the_operator_in_any_state(bench: Bench) -> None:
    assert only(bench.scan("XXIDGDGDXX", Kind.BADGE), SetOperator).session is None
    opened = only(bench.scan("A"), Open)
    assert opened.operator == "XXIDGDGDXX"
    assert only(bench.scan("XXIDRSRSXX", Kind.BADGE), SetOperator).session == opened.session


# ---------------------------------------------------------------- commands


@pytest.mark.parametrize("control", [Control.STOP, Control.PHOTO, Control.CANCEL, Control.DAMAGED])
def test_a_command_without_sense_while_idle_is_refused_aloud(bench: Bench, control: Control) -> None:
    assert only(bench.card(control), Refuse).why is Refusal.NO_SENSE_HERE
    assert only(bench.key(control), Refuse).why is Refusal.NO_SENSE_HERE


def test_begin_while_recording_is_refused_aloud(packing_a: Bench) -> None:
    assert only(packing_a.card(Control.BEGIN), Refuse).why is Refusal.NO_SENSE_HERE


def test_stop_finishes_with_post_roll_and_a_photo(packing_a: Bench) -> None:
    effects = packing_a.card(Control.STOP)
    finish = only(effects, Finish)
    assert (finish.reason, finish.outcome, finish.post_roll) == (Reason.STOP, Status.SEALED, True)
    assert only(effects, TakePhoto).moment is Moment.FINISH


def test_photo_takes_a_photo(packing_a: Bench) -> None:
    assert only(packing_a.key(Control.PHOTO), TakePhoto).moment is Moment.PHOTO


def test_photo_without_a_camera_is_refused_aloud(packing_a: Bench) -> None:
    packing_a.lose()
    assert only(packing_a.key(Control.PHOTO), Refuse).why is Refusal.NO_CAMERA


def test_damaged_marks_the_session_and_takes_a_photo(packing_a: Bench) -> None:
    effects = packing_a.card(Control.DAMAGED)
    assert only(effects, MarkDamaged)
    assert only(effects, TakePhoto).moment is Moment.DAMAGED


def test_cancel_ends_as_cancelled(packing_a: Bench) -> None:
    finish = only(packing_a.card(Control.CANCEL), Finish)
    assert (finish.reason, finish.outcome) == (Reason.CANCELLED, Status.CANCELLED)


@pytest.mark.parametrize("source", [Source.GUN, Source.CAMERA])
def test_a_cancellation_is_taken_back_by_its_number_within_ten_seconds(
    packing_a: Bench, source: Source
) -> None:
    session = packing_a.state.running.id
    packing_a.key(Control.CANCEL)
    assert only(packing_a.wait(9).scan("A", source=source), TakeBack).session == session
    assert packing_a.state.running is None


def test_a_cancelled_number_after_ten_seconds_is_packed_anew(packing_a: Bench) -> None:
    packing_a.key(Control.CANCEL)
    assert only(packing_a.wait(10).gun("A"), Open)


def test_another_number_after_a_cancel_leaves_it_cancelled(packing_a: Bench) -> None:
    packing_a.key(Control.CANCEL)
    packing_a.wait(1).gun("B")
    packing_a.wait(4).key(Control.STOP)
    assert only(packing_a.wait(1).gun("A"), Open)


def test_a_session_under_three_seconds_is_cancelled_as_too_short(bench: Bench) -> None:
    bench.scan("A")
    finish = only(bench.wait(2.9).key(Control.STOP), Finish)
    assert (finish.reason, finish.outcome) == (Reason.TOO_SHORT, Status.CANCELLED)


def test_scanning_again_after_a_session_that_was_too_short_records_again(bench: Bench) -> None:
    bench.scan("A")
    bench.wait(1).key(Control.STOP)
    assert only(bench.wait(1).gun("A"), Open)


# ---------------------------------------------------------------- cameras


def test_a_lost_camera_ends_a_part_and_the_session_stays_open(packing_a: Bench) -> None:
    assert only(packing_a.lose(), EndPart).camera == CAM
    assert packing_a.state.running is not None


def test_a_camera_that_comes_back_begins_the_next_part(packing_a: Bench) -> None:
    packing_a.lose()
    assert only(packing_a.wait(5).camera(), StartPart).camera == CAM


def test_while_one_camera_is_lost_the_other_goes_on() -> None:
    bench = Bench()
    bench.camera(CAM)
    bench.camera(SIDE)
    bench.scan("A")
    bench.wait(30).lose(SIDE)
    assert only(bench.wait(5).key(Control.STOP), Finish).outcome is Status.SEALED


def test_a_session_that_ends_without_a_camera_is_incomplete(packing_a: Bench) -> None:
    packing_a.lose()
    effects = packing_a.wait(5).key(Control.STOP)
    assert only(effects, Finish).outcome is Status.INCOMPLETE
    assert kinds(effects) == ["Finish"]


# ---------------------------------------------------------------- limits, disk, quit


def test_the_length_limit_finishes(packing_a: Bench) -> None:
    assert only(packing_a.wait(1800).happen(Tick(packing_a.now_ns)), Finish).reason is Reason.LENGTH_LIMIT


def test_the_idle_limit_finishes_only_when_nothing_moves() -> None:
    bench = Bench(Policy(idle_limit_ns=60 * 10**9))
    bench.camera()
    bench.scan("A")
    bench.wait(50).happen(Moved(bench.now_ns))
    assert bench.wait(49).happen(Tick(bench.now_ns)) == ()
    assert only(bench.wait(11).happen(Tick(bench.now_ns)), Finish).reason is Reason.IDLE_LIMIT


def test_a_full_disk_finishes_within_the_reserve(packing_a: Bench) -> None:
    effects = packing_a.happen(Blocked(packing_a.now_ns, Refusal.DISK_FULL))
    assert only(effects, Finish).reason is Reason.DISK_FULL


@pytest.mark.parametrize("reason", [Reason.QUIT, Reason.END_OF_INPUT])
def test_quit_finishes(packing_a: Bench, reason: Reason) -> None:
    assert only(packing_a.quit(reason), Finish).reason is reason


def test_video_only_takes_no_photo_unless_it_is_asked_for() -> None:
    bench = Bench(Policy(keep=Keep.VIDEO))
    bench.camera()
    assert kinds(bench.scan("A")) == ["Open"]
    assert kinds(bench.wait(9).key(Control.PHOTO)) == ["TakePhoto"]
    assert kinds(bench.wait(9).key(Control.STOP)) == ["Finish"]
