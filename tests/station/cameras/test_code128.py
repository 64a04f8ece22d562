"""Code 128, read back by a real reader."""

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from station.cameras.demo.code128 import WIDTHS, modules


def read_back(text: str) -> list[str]:
    """What a reader sees of it, drawn flat."""
    row = np.where(np.pad(np.array(modules(text)), 12), 0, 255).astype(np.uint8)
    picture = np.pad(np.repeat(np.tile(row, (40, 1)), 2, axis=1), ((10, 10), (0, 0)), constant_values=255)
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_each_sign_is_eleven_modules_and_there_are_no_twins() -> None:
    assert len(set(WIDTHS)) == len(WIDTHS) == 106
    assert all(sum(map(int, widths)) == 11 for widths in WIDTHS)


@given(st.from_regex(r"[A-Z]{0,4}[0-9]{1,15}", fullmatch=True))
def test_what_is_drawn_reads_back(text: str) -> None:
    assert read_back(text) == [text]


def test_pairs_of_digits_are_drawn_by_set_c() -> None:
    assert len(modules("73149649240100")) == 11 * 9 + 13


@pytest.mark.parametrize("text", ["", "顺丰123", "AB\x1d12"])
def test_what_cannot_be_drawn_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Code 128"):
        modules(text)
