import pytest

from station.evidence.clock_guard import ClockGuard

DAY_MS = 86_400_000


@pytest.mark.parametrize("jump_ms", [-DAY_MS, DAY_MS, 2001, -2001])
def test_a_jump_of_the_wall_clock_is_told_once(jump_ms: int) -> None:
    clocks = [(5000, 100), (5000 + 10_000 + jump_ms, 10_100), (5000 + 20_000 + jump_ms, 20_100)]
    guard = ClockGuard(iter(clocks).__next__)
    assert guard.look() == {"jump_ms": jump_ms, "before_wall_ms": 5000, "before_mono_ms": 100}
    assert guard.look() is None


def test_two_clocks_that_drift_a_little_are_no_jump() -> None:
    assert ClockGuard(iter([(0, 0), (DAY_MS + 2000, DAY_MS)]).__next__).look() is None
