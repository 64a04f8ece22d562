"""Nothing moves: a warning, then the end."""

import dataclasses

from station import packing
from station.packing import (
    NS,
    CameraDown,
    CameraUp,
    EndPart,
    Finish,
    Moved,
    Policy,
    StartPart,
    State,
    Tick,
    Unwarn,
    WarnIdle,
)
from station.session import step
from station.types import CameraName, Control, Reason, SessionId, Source, Status

POLICY = Policy(idle_limit_ns=60 * NS)
A, CAM, SIDE = SessionId("A"), CameraName("cam1"), CameraName("cam2")


def recording(*cameras: CameraName) -> State:
    begun = packing.Commanded(0, Control.BEGIN, Source.KEY, A)
    return step(State(cameras=frozenset(cameras or (CAM,))), begun, POLICY)[0]


def ticks(state: State, seconds: range, policy: Policy = POLICY) -> tuple[State, list[tuple[int, object]]]:
    said: list[tuple[int, object]] = []
    for second in seconds:
        state, effects = step(state, Tick(second * NS), policy)
        said += [(second, effect) for effect in effects if isinstance(effect, WarnIdle | Finish)]
    return state, said


def test_a_warning_comes_ten_seconds_before_the_end_and_once() -> None:
    _, said = ticks(recording(), range(1, 60))
    assert said == [(50, WarnIdle(A, 10 * NS))]


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


def test_while_no_camera_delivers_nothing_is_idle() -> None:
    state, _ = ticks(recording(), range(1, 5))
    state, effects = step(state, CameraDown(5 * NS, CAM), POLICY)
    assert effects == (EndPart(A, CAM),)
    state, said = ticks(state, range(6, 301))
    assert said == []
    assert state.running is not None


def test_the_wait_begins_anew_when_a_camera_is_back() -> None:
    state, _ = step(recording(), CameraDown(5 * NS, CAM), POLICY)
    state, effects = step(state, CameraUp(300 * NS, CAM), POLICY)
    assert effects == (StartPart(A, CAM),)
    state, said = ticks(state, range(301, 361))
    assert [(at, type(one)) for at, one in said] == [(350, WarnIdle), (360, Finish)]


def test_a_warning_is_taken_back_when_the_last_camera_is_lost_and_comes_again() -> None:
    state, _ = ticks(recording(), range(1, 56))
    state, effects = step(state, CameraDown(56 * NS, CAM), POLICY)
    assert effects == (EndPart(A, CAM), Unwarn(A))
    state, _ = step(state, CameraUp(100 * NS, CAM), POLICY)
    assert [(at, type(one)) for at, one in ticks(state, range(101, 161))[1]] == [
        (150, WarnIdle),
        (160, Finish),
    ]


def test_one_of_two_cameras_lost_or_back_changes_nothing_about_the_wait() -> None:
    state, _ = step(recording(CAM, SIDE), CameraDown(5 * NS, SIDE), POLICY)
    state, said = ticks(state, range(6, 53))
    assert [at for at, _ in said] == [50]
    state, effects = step(state, CameraUp(55 * NS, SIDE), POLICY)
    assert effects == (StartPart(A, SIDE),)
    assert [at for at, _ in ticks(state, range(56, 61))[1]] == [60]


def test_without_a_camera_the_longest_parcel_still_ends() -> None:
    state, _ = step(recording(), CameraDown(5 * NS, CAM), POLICY)
    _, said = ticks(state, range(1799, 1801))
    ((at, finish),) = said
    assert at == 1800
    assert isinstance(finish, Finish)
    assert (finish.reason, finish.outcome) == (Reason.LENGTH_LIMIT, Status.INCOMPLETE)
