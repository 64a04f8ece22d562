"""The reader looks as often as needed, no more."""

import numpy as np

from station.barcodes.need import Look, Motion, Need

SECOND = 1_000_000_000


def looks(need: Need, *, moved: bool = False, own: bool = False, fps: int = 30, start: int = 0) -> list[Look]:
    """What it does with one second of frames."""
    return [need.next(start + SECOND * index // fps, moved=moved, own_in_view=own) for index in range(fps)]


def test_a_still_bench_is_looked_at_five_times_a_second() -> None:
    assert looks(Need()).count(Look.FULL) == 5


def test_after_movement_it_is_fifteen_times_a_second() -> None:
    assert looks(Need(), moved=True).count(Look.FULL) == 15


def test_movement_keeps_it_awake_for_one_second() -> None:
    need = Need()
    need.next(0, moved=True, own_in_view=False)
    assert looks(need, start=SECOND // 30).count(Look.FULL) > 12
    assert looks(need, start=3 * SECOND).count(Look.FULL) == 5


def test_while_the_own_label_is_in_view_movement_means_nothing() -> None:
    assert looks(Need(), moved=True, own=True).count(Look.FULL) == 5


def test_an_undecided_code_is_tracked_at_thirty_a_second() -> None:
    need = Need()
    need.undecided(True)
    assert Look.SKIP not in looks(need)
    assert looks(need, start=SECOND).count(Look.TRACK) == 25


def test_a_fast_camera_is_not_tracked_faster_than_thirty() -> None:
    need = Need()
    need.undecided(True)
    assert 60 - looks(need, fps=60).count(Look.SKIP) <= 31


def test_nothing_undecided_means_no_tracking() -> None:
    need = Need()
    need.undecided(True)
    need.undecided(False)
    assert Look.TRACK not in looks(need)


def test_noise_is_no_movement_and_a_hand_is() -> None:
    rng = np.random.default_rng(3)
    bench = rng.integers(100, 110, (720, 1280)).astype(np.uint8)
    motion = Motion()
    motion.moved(bench)
    assert not motion.moved(rng.integers(100, 110, (720, 1280)).astype(np.uint8))
    hand = bench.copy()
    hand[300:400, 500:650] = 200
    assert motion.moved(hand)
