"""What is burned into the picture."""

import time
from collections.abc import Iterator

import numpy as np
import pytest

from station.recording.caption import caption_text, draw_caption

AT_MS = 1_763_779_381_250  # 2025-11-22 02:43:01.250 UTC


@pytest.fixture
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot set a time zone for one process")
    monkeypatch.setenv("TZ", "CST-8")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_it_shows_local_time_with_tenths_and_offset_station_and_order(shanghai: None) -> None:
    assert caption_text(AT_MS, "S-01", "759012") == "2025-11-22 10:43:01.2 +08:00  S-01  759012"


def test_without_an_order_it_ends_with_the_station(shanghai: None) -> None:
    assert caption_text(AT_MS, "S-01", "") == "2025-11-22 10:43:01.2 +08:00  S-01"


@pytest.mark.parametrize("size", [(720, 1280), (1080, 1920), (1280, 720), (240, 320)])
def test_the_text_stands_light_on_dark_inside_the_picture(size: tuple[int, int]) -> None:
    luma = np.full(size, 230, np.uint8)
    draw_caption(luma, caption_text(AT_MS, "STATION-0001", "SF1234567890123-0000000001"))
    dark = np.argwhere(luma < 70)
    assert len(dark) > 0
    bottom, right = dark.max(axis=0)
    assert right < size[1] - 1, "the band ends before the right edge: no text is cut off"
    assert bottom < size[0] // 8
    assert luma[: bottom + 1, : right + 1].max() >= 230


def test_the_picture_below_the_band_is_untouched() -> None:
    luma = np.full((720, 1280), 100, np.uint8)
    draw_caption(luma, "2025-11-22 10:43:01.2 +08:00  S-01")
    assert (luma[100:] == 100).all()
