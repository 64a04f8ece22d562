"""Nothing moves: a warning, then the end."""

import dataclasses

from station import packing
from station.packing import NS, Finish, Moved, Policy, State, Tick, WarnIdle
from station.session import step
from station.types import CameraName, Control, Reason, SessionId, Source

POLICY = Policy(idle_limit_ns=60 * NS)


def recording() -> State:
    begun = packing.Commanded(0, Control.BEGIN, Source.KEY, SessionId("A"))
    return step(State(cameras=frozenset({CameraName("cam1")})), begun, POLICY)[0]


def ticks(state: State, seconds: range, policy: Policy = POLICY) -> tuple[State, list[tuple[int, object]]]:
    said: list[tuple[int, object]] = []
    for second in seconds:
        state, effects = step(state, Tick(second * NS), policy)
        said += [(second, effect) for effect in effects if isinstance(effect, WarnIdle | Finish)]
    return state, said


def test_a_warning_comes_ten_seconds_before_the_end_and_once() -> None:
    _, said = ticks(recording(), range(1, 60))
    assert said == [(50, WarnIdle(SessionId("A"), 10 * NS))]


def test_at_the_limit_the_session_is_finished() -> None:
    state, said = ticks(recording(), range(1, 62))
    assert state.running is None
    at, finish = said[-1]
    assert at == 60
    assert isinstance(finish, Finish)
    assert finish.reason is Reason.IDLE_LIMIT


def test_a_movement_begins_the_wait_anew_warning_and_all() -> None:
    state, _ = ticks(recording(), range(1, 55))
    state, _ = step(state, Moved(55 * NS), POLICY)
    state, said = ticks(state, range(56, 114))
    assert [at for at, _ in said] == [105]
    assert state.running is not None


def test_without_a_limit_nothing_is_said() -> None:
    _, said = ticks(recording(), range(1, 600), dataclasses.replace(POLICY, idle_limit_ns=0))
    assert said == []
