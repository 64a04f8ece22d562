"""Without a reader the idle limit still learns of movement."""

import numpy as np
import pytest

from station.barcodes.stir import Stir
from station.types import CameraName, Frame

SECOND = 1_000_000_000


def told(greys: list[int], every_ns: int = SECOND) -> int:
    """How often movement is told, of frames that are as bright as that."""
    moves: list[None] = []
    stir = Stir(lambda: moves.append(None))
    for index, grey in enumerate(greys):
        stir.put(Frame(CameraName("cam1"), index, index * every_ns, np.full((108, 96), grey, np.uint8)))
    return len(moves)


@pytest.mark.parametrize("every_ns", [SECOND, 5 * SECOND])
def test_a_movement_from_one_key_frame_to_the_next_is_told(every_ns: int) -> None:
    assert told([100, 100, 160, 160, 100], every_ns) == 3  # the first picture counts, as for the reader


def test_a_still_bench_is_not_told() -> None:
    assert told([100] * 60) == 1


def test_once_a_second_is_enough() -> None:
    assert told([100, 160] * 45, SECOND // 30) == 3
