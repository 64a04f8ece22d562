"""The packing screen as a pure function of events and time: which state, and what ends it."""

import packing_fixtures as fx
import pytest

from station import events as ev
from station.events import Doubt, Refusal, Trouble
from station.types import CameraName, Kind, SessionId, Source
from ui.packing.bench import Health
from ui.packing.model import LASTS_MS, NOTICE_MS, UNSEALED_MS, WARNING_MS, PackingModel
from ui.packing.screen import NoticeKind, Outcome, Screen, Shape, State, StripKind, shape
from ui.tokens import Mood

OTHER = CameraName("cam2")
NEXT = "SF1442778199999"


class Bench:
    """A model with a clock."""

    def __init__(self, *events: ev.Event, packed: int = 0) -> None:
        self.model = PackingModel(packed)
        self.now_ms = 1000
        self.tell(*events)

    def tell(self, *events: ev.Event) -> None:
        for event in events:
            self.model.apply(event, self.now_ms)

    def wait(self, ms: int) -> None:
        self.now_ms += ms

    @property
    def screen(self) -> Screen:
        return self.model.view(self.now_ms, fx.START_MS)


@pytest.fixture
def bench() -> Bench:
    return Bench(fx.ready())


@pytest.fixture
def busy(bench: Bench) -> Bench:
    bench.tell(fx.opened())
    return bench


def began(trouble: Trouble, **detail: float | str) -> ev.TroubleBegan:
    return ev.TroubleBegan(at_ms=fx.START_MS, trouble=trouble, detail=detail)


def ended(trouble: Trouble) -> ev.TroubleEnded:
    return ev.TroubleEnded(at_ms=fx.START_MS, trouble=trouble)


def unsure(doubt: Doubt = Doubt.RIVALS) -> ev.Unsure:
    return ev.Unsure(at_ms=fx.START_MS, camera=fx.CAMERA, doubt=doubt)


# --- quiet states -------------------------------------------------------------------------------------


def test_before_the_first_picture_the_camera_is_starting() -> None:
    assert Bench().screen.state is State.STARTING


def test_a_ready_camera_makes_idle(bench: Bench) -> None:
    assert bench.screen.state is State.IDLE
    assert bench.screen.mood is Mood.READY
    assert bench.screen.camera_text == "1080p · 30"


def test_an_opened_session_is_recording_with_its_number(busy: Bench) -> None:
    assert busy.screen.state is State.RECORDING
    assert busy.screen.number == fx.NUMBER
    assert busy.screen.controls


def test_the_timer_counts_monotonic_time_not_wall_time(busy: Bench) -> None:
    busy.wait(42_900)
    assert busy.model.view(busy.now_ms, fx.START_MS - 3_600_000).elapsed_s == 42


def test_the_end_of_the_session_brings_idle_a_row_and_the_count(busy: Bench) -> None:
    busy.tell(fx.finished())
    screen = busy.screen
    assert (screen.state, screen.packed, screen.recording) == (State.IDLE, 1, False)
    assert [(row.order, row.outcome) for row in screen.rows] == [(fx.NUMBER, Outcome.SAVED)]


def test_the_next_parcel_takes_over_without_idle_in_between(busy: Bench) -> None:
    busy.tell(fx.finished(), fx.opened(NEXT, session="s2"))
    assert busy.screen.number == NEXT
    assert busy.screen.rows[0].order == fx.NUMBER


def test_a_cancelled_parcel_is_listed_and_not_counted(busy: Bench) -> None:
    busy.tell(fx.finished(cancelled=True))
    assert busy.screen.packed == 0
    assert busy.screen.rows[0].outcome is Outcome.CANCELLED


def test_a_cancel_taken_back_counts_again(busy: Bench) -> None:
    busy.tell(
        fx.finished(cancelled=True),
        ev.CancelTakenBack(at_ms=fx.START_MS, session=SessionId("s1"), order=fx.NUMBER),
    )
    assert busy.screen.packed == 1
    assert busy.screen.rows[0].outcome is Outcome.SAVED


def test_a_damaged_parcel_is_marked_in_the_list(busy: Bench) -> None:
    busy.tell(ev.DamagedMarked(at_ms=fx.START_MS, session=SessionId("s1")))
    assert busy.screen.damaged
    busy.tell(fx.finished(damaged=True))
    assert busy.screen.rows[0].outcome is Outcome.DAMAGED


def test_the_count_goes_on_from_the_shift_so_far() -> None:
    assert Bench(fx.ready(), fx.opened(), fx.finished(), packed=385).screen.packed == 386


def test_the_list_keeps_the_newest_three(bench: Bench) -> None:
    for index in range(5):
        bench.tell(fx.finished(f"N{index}", session=f"s{index}"))
    assert [row.order for row in bench.screen.rows] == ["N4", "N3", "N2"]


def test_a_session_begun_without_label_shows_the_number_once_bound(bench: Bench) -> None:
    bench.tell(fx.opened(""))
    assert (bench.screen.state, bench.screen.number) == (State.RECORDING, "")
    bench.tell(ev.NumberBound(at_ms=fx.START_MS, session=SessionId("s1"), kind=Kind.WAYBILL, value=fx.NUMBER))
    assert bench.screen.number == fx.NUMBER


def test_a_bound_second_number_does_not_replace_the_first(busy: Bench) -> None:
    busy.tell(ev.NumberBound(at_ms=fx.START_MS, session=SessionId("s1"), kind=Kind.ORDER, value=NEXT))
    assert busy.screen.number == fx.NUMBER


# --- warnings -------------------------------------------------------------------------------------------


def test_a_second_take_is_amber_for_six_seconds_and_records_from_the_first(bench: Bench) -> None:
    bench.tell(fx.opened(take=2, earlier=fx.earlier()))
    assert (bench.screen.state, bench.screen.recording) == (State.DUPLICATE, True)
    assert bench.screen.earlier == fx.earlier()
    bench.wait(LASTS_MS[State.DUPLICATE] - 1)
    assert bench.screen.state is State.DUPLICATE
    bench.wait(1)
    assert (bench.screen.state, bench.screen.take) == (State.RECORDING, 2)


def test_another_label_ends_the_second_take_warning(bench: Bench) -> None:
    bench.tell(fx.opened(take=2), fx.finished(), fx.opened(NEXT, session="s2"))
    assert bench.screen.state is State.RECORDING


def test_cancel_ends_the_second_take_warning(bench: Bench) -> None:
    bench.tell(fx.opened(take=2), fx.finished(cancelled=True))
    assert bench.screen.state is State.IDLE


@pytest.mark.parametrize(
    ("why", "state"),
    [
        (Refusal.NOT_A_LABEL, State.WRONG_CODE),
        (Refusal.NO_SENSE_HERE, State.REFUSED),
        (Refusal.LEFT_LABEL, State.LEFT_LABEL),
    ],
)
def test_a_refusal_is_amber_for_four_seconds(bench: Bench, why: Refusal, state: State) -> None:
    bench.tell(fx.refused(why))
    assert (bench.screen.state, bench.screen.mood) == (state, Mood.WARN)
    bench.wait(WARNING_MS)
    assert bench.screen.state is State.IDLE


def test_a_code_in_question_stands_for_ten_seconds_without_control_characters(busy: Bench) -> None:
    busy.tell(
        ev.Refused(
            at_ms=1, why=Refusal.CONFIRM, text="AB\x1d12\n34" * 20, kind=Kind.UNKNOWN, source=Source.GUN
        )
    )
    assert (busy.screen.state, busy.screen.headline) == (State.CONFIRM, ("AB1234" * 20)[:40])
    busy.wait(10_000)
    assert (busy.screen.state, busy.screen.headline) == (State.RECORDING, fx.NUMBER)


def test_a_waybill_ends_a_wrong_code_at_once(bench: Bench) -> None:
    bench.tell(fx.refused(Refusal.NOT_A_LABEL), fx.opened())
    assert bench.screen.state is State.RECORDING


def test_after_a_wrong_code_recording_shows_again(busy: Bench) -> None:
    busy.tell(fx.refused(Refusal.NOT_A_LABEL))
    assert (busy.screen.state, busy.screen.number) == (State.WRONG_CODE, fx.NUMBER)
    busy.wait(WARNING_MS)
    assert busy.screen.state is State.RECORDING


def test_goods_that_the_camera_sees_do_not_hide_a_recording(busy: Bench) -> None:
    busy.tell(fx.refused(Refusal.NOT_A_LABEL, Source.CAMERA, Kind.GOODS))
    assert busy.screen.state is State.RECORDING
    assert busy.screen.notice is not None
    assert busy.screen.notice.kind is NoticeKind.WRONG_CODE


def test_a_doubt_warns_while_idle(bench: Bench) -> None:
    bench.tell(unsure(Doubt.TWO_LABELS))
    assert (bench.screen.state, bench.screen.doubt) == (State.UNSURE, Doubt.TWO_LABELS)
    bench.wait(LASTS_MS[State.UNSURE])
    assert bench.screen.state is State.IDLE


def test_a_doubt_never_hides_a_recording(busy: Bench) -> None:
    busy.tell(unsure())
    assert busy.screen.state is State.RECORDING
    assert busy.screen.notice is not None
    busy.wait(NOTICE_MS)
    assert busy.screen.notice is None


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (ev.OwnNumber(at_ms=1, session=SessionId("s1"), text=fx.NUMBER), NoticeKind.OWN_NUMBER),
        (fx.photo_taken(), NoticeKind.PHOTO),
        (ev.OperatorChanged(at_ms=1, operator="B-12"), NoticeKind.OPERATOR),
        (ev.OperatorChanged(at_ms=1, operator="XXIDBCDFXX", known=False), NoticeKind.UNKNOWN_BADGE),
    ],
)
def test_what_changes_no_state_is_answered_on_the_picture(
    busy: Bench, event: ev.Event, kind: NoticeKind
) -> None:
    busy.tell(event)
    assert busy.screen.state is State.RECORDING
    assert busy.screen.notice is not None
    assert busy.screen.notice.kind is kind


def test_a_badge_changes_the_operator(bench: Bench) -> None:
    bench.tell(ev.OperatorChanged(at_ms=1, operator="B-12"))
    assert bench.screen.operator == "B-12"


def test_a_known_badge_is_shown_by_its_name(bench: Bench) -> None:
    bench.tell(ev.OperatorChanged(at_ms=1, operator="XXIDBCDFXX", name="P-03"))
    assert bench.screen.operator == "P-03"


# --- faults ---------------------------------------------------------------------------------------------


def test_a_lost_camera_says_how_much_is_saved_and_counts_the_tries(busy: Bench) -> None:
    busy.tell(fx.lost(fx.START_MS + 19_000), fx.lost(fx.START_MS + 25_000, attempt=3))
    screen = busy.screen
    assert (screen.state, screen.mood) == (State.CAMERA_LOST, Mood.FAULT)
    assert (screen.saved_s, screen.attempt, screen.last_frame_ms) == (18, 3, fx.START_MS + 18_000)


def test_a_camera_that_comes_back_goes_on_as_part_two(busy: Bench) -> None:
    busy.tell(fx.lost(), fx.ready())
    assert (busy.screen.state, busy.screen.part) == (State.RECORDING, 2)


def test_a_camera_lost_while_idle_has_nothing_to_save(bench: Bench) -> None:
    bench.tell(fx.lost())
    assert (bench.screen.state, bench.screen.saved_s) == (State.CAMERA_LOST, None)
    bench.tell(fx.ready())
    assert (bench.screen.state, bench.screen.part) == (State.IDLE, 1)


def test_one_of_two_cameras_lost_is_a_strip(busy: Bench) -> None:
    busy.tell(fx.ready(camera=OTHER), fx.lost(camera=OTHER))
    assert busy.screen.state is State.RECORDING
    assert busy.screen.strip is not None
    assert (busy.screen.strip.kind, busy.screen.strip.text) == (StripKind.CAMERA_MISSING, OTHER)


def test_a_lost_camera_outranks_a_warning(busy: Bench) -> None:
    busy.tell(fx.refused(Refusal.NOT_A_LABEL), fx.lost())
    assert busy.screen.state is State.CAMERA_LOST


@pytest.mark.parametrize(
    ("trouble", "state"), [(Trouble.DISK_FULL, State.DISK_FULL), (Trouble.DATABASE, State.DATABASE)]
)
def test_what_forbids_recording_is_a_fault_until_it_ends(
    bench: Bench, trouble: Trouble, state: State
) -> None:
    bench.tell(began(trouble))
    assert (bench.screen.state, bench.screen.mood) == (state, Mood.FAULT)
    bench.tell(ended(trouble))
    assert bench.screen.state is State.IDLE


def test_no_camera_at_the_start_offers_the_demo() -> None:
    bench = Bench()
    bench.model.know(Health(1, None, "S-01", "", no_camera=True), sound=True)
    assert (bench.screen.state, bench.screen.mood) == (State.NO_CAMERA, Mood.WARN)


def test_a_camera_that_never_delivered_is_not_called_lost() -> None:
    assert Bench(fx.lost()).screen.state is State.NO_CAMERA


def test_the_demo_is_always_marked() -> None:
    bench = Bench(fx.lost(camera=OTHER), fx.ready(demo=True))
    assert (bench.screen.state, bench.screen.demo) == (State.IDLE, True)
    bench.tell(fx.opened())
    assert bench.screen.demo


def test_a_video_at_its_end_is_no_alarm(bench: Bench) -> None:
    bench.tell(ev.CameraEnded(at_ms=1, camera=fx.CAMERA))
    assert (bench.screen.state, bench.screen.mood) == (State.ENDED, Mood.READY)


def test_a_refusal_without_a_camera_names_the_camera() -> None:
    bench = Bench()
    bench.tell(fx.refused(Refusal.NO_CAMERA))
    assert bench.screen.state is State.NO_CAMERA


# --- strips ---------------------------------------------------------------------------------------------


def test_a_disk_that_fills_is_a_strip_with_room_and_hours(busy: Bench) -> None:
    busy.model.know(Health(6_000_000_000, 2.0, "S-01", ""), sound=True)
    busy.tell(began(Trouble.DISK_LOW, free_bytes=9e9, hours_left=3.0))
    strip = busy.screen.strip
    assert busy.screen.state is State.RECORDING
    assert strip is not None
    assert (strip.kind, strip.free_gb, strip.hours) == (StripKind.DISK_LOW, 6.0, 2.0)
    busy.tell(ended(Trouble.DISK_LOW))
    assert busy.screen.strip is None


def test_a_full_disk_does_not_also_say_that_recording_goes_on(bench: Bench) -> None:
    bench.tell(began(Trouble.DISK_LOW, free_bytes=1e9), began(Trouble.DISK_FULL))
    assert bench.screen.strip is None


def test_one_strip_at_a_time_the_most_urgent_first(bench: Bench) -> None:
    bench.model.know(Health(1, None, "S-01", ""), sound=False)
    assert bench.screen.strip is not None
    assert bench.screen.strip.kind is StripKind.NO_SOUND
    for trouble, kind in [
        (Trouble.CLOCK, StripKind.CLOCK),
        (Trouble.DISK_LOW, StripKind.DISK_LOW),
        (Trouble.VAULT, StripKind.VAULT),
        (Trouble.FRAMES_DROPPED, StripKind.FRAMES_DROPPED),
        (Trouble.RECORDING, StripKind.RECORDING),
        (Trouble.PICTURE, StripKind.PICTURE),
        (Trouble.UNSAVED, StripKind.UNSAVED),
    ]:
        bench.tell(began(trouble))
        assert bench.screen.strip is not None
        assert bench.screen.strip.kind is kind


def test_a_parcel_that_was_not_sealed_is_named_and_marked(busy: Bench) -> None:
    failed = ev.SealFailed(
        at_ms=1, session=SessionId("s1"), order=fx.NUMBER, message="The disk is slow.", hint="Wait."
    )
    busy.tell(fx.finished(), failed)
    assert busy.screen.rows[0].outcome is Outcome.UNSEALED
    assert busy.screen.strip is not None
    assert busy.screen.strip.text == fx.NUMBER
    busy.wait(UNSEALED_MS)
    assert busy.screen.strip is None


def test_an_error_that_is_no_event_is_a_strip_too(bench: Bench) -> None:
    bench.model.complain("The stick is full.", bench.now_ms)
    assert bench.screen.strip is not None
    assert bench.screen.strip.text == "The stick is full."


# --- the table of states ----------------------------------------------------------------------------------


def test_controls_are_greyed_unless_a_parcel_is_recorded(bench: Bench) -> None:
    assert not bench.screen.controls


@pytest.mark.parametrize("state", list(State))
def test_amber_and_red_always_say_what_to_do(state: State) -> None:
    screen = Screen(state=state, wall_ms=0, packed=0)
    assert (screen.mood in (Mood.WARN, Mood.FAULT)) == (shape(state) is not Shape.LIST)
