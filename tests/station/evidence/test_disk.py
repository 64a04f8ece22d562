"""The disk's states are told once each, and do not flicker at a limit."""

import pytest

from station.evidence.disk import DiskState, DiskWatch


class Told:
    def __init__(self) -> None:
        self.states: list[DiskState] = []

    def __call__(self, state: DiskState, free_bytes: int) -> None:  # noqa: ARG002
        self.states.append(state)


@pytest.fixture
def told() -> Told:
    return Told()


def watch(frees: list[int], told: Told) -> None:
    left = iter(frees)
    disk = DiskWatch(lambda: next(left), reserve_bytes=100, warn_bytes=1000, on_state=told)
    for _ in frees:
        disk.look()


def test_each_change_is_told_once(told: Told) -> None:
    watch([5000, 900, 800, 50, 40, 5000, 5000], told)
    assert told.states == [DiskState.LOW, DiskState.FULL, DiskState.FINE]


def test_a_little_more_than_the_limit_must_be_free_before_a_state_ends(told: Told) -> None:
    watch([999, 1001, 1049, 1051], told)
    assert told.states == [DiskState.LOW, DiskState.FINE]


def test_enough_room_says_nothing(told: Told) -> None:
    watch([5000, 5000], told)
    assert told.states == []
