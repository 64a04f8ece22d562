"""What holds for every sequence of inputs, whatever a packer, a camera and a disk do."""

from bench_script import CAM, SIDE, Bench
from hypothesis import given, settings
from hypothesis import strategies as st

from station import packing
from station.events import Refusal
from station.types import Accept, CameraName, Control, Kind, Reason, Source, Status

VALUES = ("A", "B", "C")
FINAL = {Status.SEALED, Status.CANCELLED, Status.INCOMPLETE}

pauses = st.tuples(st.just("wait"), st.sampled_from((0.03, 0.5, 4.0, 11.0, 400.0)))
cameras = st.tuples(st.sampled_from(("up", "down")), st.sampled_from((CAM, SIDE)))
scans = st.tuples(
    st.just("scan"),
    st.sampled_from(VALUES),
    st.sampled_from((Kind.WAYBILL, Kind.ORDER, Kind.GOODS, Kind.BADGE, Kind.UNKNOWN)),
    st.sampled_from((Source.CAMERA, Source.GUN, Source.TYPED)),
    st.sampled_from((Accept.YES, Accept.YES, Accept.ASK, Accept.NO)),
)
commands = st.tuples(st.sampled_from(("card", "key")), st.sampled_from(tuple(Control)))
blocks = st.tuples(
    st.sampled_from(("block", "unblock")), st.sampled_from((Refusal.DISK_FULL, Refusal.DATABASE))
)
happenings = st.lists(st.one_of(pauses, cameras, scans, scans, commands, blocks), max_size=40)


def play(script: list[tuple], policy: packing.Policy | None = None) -> Bench:
    bench = Bench(policy or packing.Policy())
    bench.camera()
    for what, *more in script:
        match what:
            case "wait":
                bench.wait(more[0]).happen(packing.Tick(bench.now_ns))
            case "moved":
                bench.happen(packing.Moved(bench.now_ns))
            case "up":
                bench.camera(more[0])
            case "down":
                bench.lose(more[0])
            case "scan":
                bench.scan(more[0], more[1], more[2], more[3])
            case "card":
                bench.card(more[0])
            case "key":
                bench.key(more[0])
            case "block":
                bench.happen(packing.Blocked(bench.now_ns, more[0]))
            case "unblock":
                bench.happen(packing.Unblocked(bench.now_ns, more[0]))
    bench.quit()
    return bench


@given(happenings)
@settings(max_examples=400, deadline=None)
def test_each_opened_session_ends_in_exactly_one_final_state(script: list[tuple]) -> None:
    bench = play(script)
    opened = [effect.session for effect in bench.effects if isinstance(effect, packing.Open)]
    finished = [effect.session for effect in bench.effects if isinstance(effect, packing.Finish)]
    assert finished == opened
    assert len(set(opened)) == len(opened)
    assert all(effect.outcome in FINAL for effect in bench.effects if isinstance(effect, packing.Finish))


@given(happenings)
@settings(max_examples=400, deadline=None)
def test_no_instant_of_picture_belongs_to_two_orders(script: list[tuple]) -> None:
    """Sessions never overlap, and rolls exist only next to Idle."""
    running = None
    for _, effects in play(script).steps:
        opens = [one for one in effects if isinstance(one, packing.Open)]
        for effect in effects:
            if isinstance(effect, packing.Finish):
                assert effect.session == running
                assert effect.post_roll != bool(opens) or not effect.post_roll
                running = None
            elif isinstance(effect, packing.Open):
                assert running is None
                finished_now = any(isinstance(one, packing.Finish) for one in effects)
                assert effect.pre_roll != finished_now
                running = effect.session
            elif isinstance(effect, packing.TakePhoto | packing.Bind | packing.EndPart | packing.StartPart):
                assert effect.session == running


@given(happenings)
@settings(max_examples=400, deadline=None)
def test_the_packers_scans_are_never_answered_with_silence(script: list[tuple]) -> None:
    for happened, effects in play(script).steps:
        if isinstance(happened, packing.Commanded):
            assert effects
        if isinstance(happened, packing.Scanned):
            assert effects
            if happened.scan.source is not Source.CAMERA:
                assert not any(isinstance(one, packing.Ignore) for one in effects)


@given(happenings)
@settings(max_examples=400, deadline=None)
def test_a_label_left_on_the_bench_never_takes_a_session_away_from_the_next_parcel(
    script: list[tuple],
) -> None:
    bench = play(script)
    ended: dict[str, int] = {}
    numbers: dict[str, list[str]] = {}
    for happened, effects in bench.steps:
        cut = next((one for one in effects if isinstance(one, packing.Finish)), None)
        if (
            isinstance(happened, packing.Scanned)
            and happened.scan.source is Source.CAMERA
            and cut is not None
        ):
            value = happened.label.canonical
            left = value in ended and happened.at_ns - ended[value] < bench.policy.left_label_ns
            assert not left or happened.label.kind not in (Kind.WAYBILL, Kind.ORDER)
        for effect in effects:
            if isinstance(effect, packing.Open):
                numbers[effect.session] = [effect.number.value] if effect.number else []
            elif isinstance(effect, packing.Bind):
                numbers[effect.session].append(effect.number.value)
            elif isinstance(effect, packing.Finish):
                ended.update(dict.fromkeys(numbers[effect.session], effect.at_ns))


@given(happenings)
@settings(max_examples=200, deadline=None)
def test_a_session_holds_one_number_of_each_kind(script: list[tuple]) -> None:
    held: dict[str, list[Kind]] = {}
    for effect in play(script).effects:
        if isinstance(effect, packing.Open):
            held[effect.session] = [effect.number.kind] if effect.number else []
        elif isinstance(effect, packing.Bind):
            held[effect.session].append(effect.number.kind)
    assert all(len(set(kinds)) == len(kinds) for kinds in held.values())


@given(happenings)
@settings(max_examples=200, deadline=None)
def test_nothing_is_ever_deleted(script: list[tuple]) -> None:
    """No rule knows an effect that removes something, and a cancelled session is finished like any other."""
    kept = (
        packing.Open,
        packing.Finish,
        packing.Bind,
        packing.TakePhoto,
        packing.MarkDamaged,
        packing.TakeBack,
        packing.SetOperator,
        packing.EndPart,
        packing.StartPart,
        packing.Refuse,
        packing.Own,
        packing.Ignore,
    )
    assert all(isinstance(effect, kept) for effect in play(script).effects)


waits = st.tuples(st.just("wait"), st.sampled_from((1.0, 9.0, 15.0)))
others = st.sampled_from((("moved",), ("key", Control.BEGIN)))
left_alone = st.lists(st.one_of(waits, waits, cameras, cameras, others), max_size=40)


@given(left_alone)
@settings(max_examples=200, deadline=None)
def test_a_parcel_is_idle_only_after_cameras_saw_no_movement_for_all_that_time(script: list[tuple]) -> None:
    """And the warning stands only while that is being watched."""
    limit_ns, warning_ns = 20 * packing.NS, 10 * packing.NS
    watched: set[CameraName] = set()
    still_ns, warned = 0, False
    script = [("key", Control.BEGIN), *script]
    for happened, effects in play(script, packing.Policy(idle_limit_ns=limit_ns)).steps:
        match happened:
            case packing.CameraUp(at_ns, camera):
                still_ns = still_ns if watched else at_ns
                watched.add(camera)
            case packing.CameraDown(_, camera):
                watched.discard(camera)
            case packing.Moved(at_ns):
                still_ns = at_ns
        for effect in effects:
            match effect:
                case packing.Open(at_ns=at_ns):
                    still_ns = at_ns
                case packing.WarnIdle():
                    assert watched
                    assert happened.at_ns - still_ns >= limit_ns - warning_ns
                case packing.Finish(reason=Reason.IDLE_LIMIT, at_ns=at_ns):
                    assert watched
                    assert at_ns - still_ns >= limit_ns
            warned = isinstance(effect, packing.WarnIdle) or (
                warned and not isinstance(effect, packing.Unwarn | packing.Finish)
            )
        assert watched or not warned
