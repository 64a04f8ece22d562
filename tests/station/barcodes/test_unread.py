"""Why bars are not read: said only of a code that is shown, and only when two measures agree."""

from collections.abc import Iterable

import numpy as np
import pytest

from station.barcodes.locate import Region
from station.barcodes.measure import Measured
from station.barcodes.unread import Unread, reason
from station.events import Doubt

GREY = np.zeros((4, 4), np.uint8)
STEP_NS = 200_000_000


def measured(
    module_px: float = 2.0, paper: float = 0.8, edge_px: float = 1.5, modules: int = 120
) -> Measured:
    wide = modules * module_px
    quad = ((0.0, 0.0), (wide, 0.0), (wide, 30.0), (0.0, 30.0))
    return Measured(quad, module_px, 0.0, paper, 0.9 * paper, edge_px, 0.0)


FAR, DARK, FINE, NO_CODE = measured(1.0), measured(paper=0.15), measured(), measured(0.0)


def bars(x: float = 100.0) -> list[Region]:
    return [Region(x, 100.0, 200.0, 60.0, 0.0, 1.0)]


class Bench:
    """Looks five times a second at bars that measure as told."""

    def __init__(self, *measures: Measured) -> None:
        self.measures, self.count, self.now_ns = measures, 0, 0
        self.unread = Unread(lambda _grey, _region: self._next())

    def _next(self) -> Measured:
        self.count += 1
        return self.measures[min(self.count, len(self.measures)) - 1]

    def look(self, regions: list[Region], *, read: bool = False) -> Doubt | None:
        self.unread.step(self.now_ns, GREY, regions, read=read)
        self.now_ns += STEP_NS
        return self.unread.doubt

    def moving(self, looks: int) -> list[Doubt | None]:
        start = self.now_ns / STEP_NS
        return [self.look(bars(100 + 15 * (start + each))) for each in range(looks)]


def told(doubts: Iterable[Doubt | None]) -> set[Doubt]:
    return {each for each in doubts if each}


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (measured(0.8), Doubt.TOO_FAR),
        (measured(1.4), Doubt.TOO_FAR),
        (measured(1.5), None),
        (measured(paper=0.29), Doubt.TOO_DARK),
        (measured(paper=0.31), None),
        (measured(0.8, paper=0.1), Doubt.TOO_DARK),  # light comes first: it spoils what is measured
        (measured(0.0, paper=0.1), None),
        (measured(0.8, edge_px=0.0), None),
        (measured(0.8, edge_px=3.4), None),
        (measured(0.8, modules=45), None),
    ],
)
def test_a_code_that_is_small_or_dark_gives_the_reason(seen: Measured, expected: Doubt | None) -> None:
    assert reason(seen) is expected


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ((FAR,), {Doubt.TOO_FAR}),
        ((DARK,), {Doubt.TOO_DARK}),
        ((FINE,), set()),
        ((NO_CODE,), set()),
        ((FAR, FINE), set()),
        ((FAR, DARK, FINE), set()),
        ((measured(1.0), measured(1.3), FINE), set()),  # another grid is another thing
    ],
)
def test_two_measures_have_to_agree(measures: tuple[Measured, ...], expected: set[Doubt]) -> None:
    assert told(Bench(*measures).moving(20)) == expected


def test_the_doubt_comes_one_and_a_half_seconds_after_the_bars() -> None:
    doubts = Bench(FAR).moving(20)
    assert 1.5 <= doubts.index(Doubt.TOO_FAR) * STEP_NS / 1e9 <= 2.0


def test_bars_are_measured_once_a_second() -> None:
    bench = Bench(FAR)
    bench.moving(51)
    assert bench.count == 10


def test_a_read_ends_the_doubt_and_the_wait_begins_anew() -> None:
    bench = Bench(FAR)
    bench.moving(15)
    assert bench.look(bars(), read=True) is None
    assert told(bench.moving(7)) == set()


def test_what_is_read_now_and_then_is_never_doubted() -> None:
    bench = Bench(FAR)
    assert told(bench.look(bars(100 + 15 * each), read=each % 6 == 0) for each in range(40)) == set()


def test_what_lies_unread_is_let_be() -> None:
    bench = Bench(FAR)
    for _ in range(35):
        bench.look(bars())
    measures = bench.count
    assert told(bench.look(bars()) for _ in range(60)) == set()
    assert bench.count == measures


def test_a_label_shown_beside_what_lies_there_is_measured() -> None:
    bench = Bench(FAR)
    for _ in range(40):
        bench.look(bars(900))
    shown = (bench.look([*bars(900), *bars(100 + 15 * each)]) for each in range(15))
    assert told(shown) == {Doubt.TOO_FAR}


def test_bars_that_flicker_in_a_hand_keep_the_doubt() -> None:
    bench = Bench(FAR)
    bench.moving(15)
    assert bench.look([]) is Doubt.TOO_FAR


def test_the_doubt_ends_when_the_bars_are_gone() -> None:
    bench = Bench(FAR)
    bench.moving(15)
    assert [bench.look([]) for _ in range(4)][-1] is None
