"""Whole characters are read where single bars are lost, and nothing is guessed."""

import numpy as np
import pytest
from drawn_codes import Code, Draw

from station.barcodes import LabelReader
from station.barcodes.locate import level, locate
from station.barcodes.readers import patterns
from station.barcodes.readers.profiles import bar_spacing, profiles_of
from station.barcodes.readers.soft import Soft
from station.barcodes.readers.zxing import Zxing
from station.types import Image


def texts(reader: LabelReader, grey: Image) -> list[str]:
    return [read.text for region in locate(grey, 1) for read in reader.read(level(grey, region).grey)]


@pytest.mark.parametrize("text", ["SF1234567890123", "778123456789012", "YT2233445566778"])
def test_a_blurred_waybill_that_defeats_zxing_is_read(draw: Draw, code: Code, text: str) -> None:
    grey = draw((code(text), (640, 360)), angle=17, blur=1.6)
    assert texts(Zxing(["Code128"], rotate=False), grey) == []
    assert texts(Soft(["Code128"]), grey) == [text]


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_it_reads_upside_down(draw: Draw, code: Code, angle: float) -> None:
    grey = draw((code("SF1234567890123"), (640, 360)), angle=angle)
    assert texts(Soft(["Code128"]), grey) == ["SF1234567890123"]


def test_a_blurred_goods_code_is_read(draw: Draw, code: Code) -> None:
    grey = draw((code("4006381333931", "EAN13"), (640, 360)), angle=12, blur=1.6)
    assert texts(Soft(["EAN13"]), grey) == ["4006381333931"]


@pytest.mark.parametrize(("text", "symbology"), [("ABC-12345", "Code39"), ("12345678901234", "ITF")])
def test_bars_of_another_symbology_are_not_guessed_at(
    draw: Draw, code: Code, text: str, symbology: str
) -> None:
    assert texts(Soft(["Code128", "EAN13"]), draw((code(text, symbology, 3), (640, 360)))) == []


def test_a_code_that_is_cut_off_is_not_read(draw: Draw, code: Code) -> None:
    image = code("SF1234567890123")
    assert texts(Soft(["Code128"]), draw((image[:, 100:], (640, 360)))) == []


def test_noise_is_not_read() -> None:
    noise = np.random.default_rng(5).integers(0, 255, (200, 800)).astype(np.uint8)
    assert Soft(["Code128", "EAN13"]).read(noise) == []


def test_text_rows_are_not_taken_for_bars() -> None:
    rows = np.random.default_rng(5).integers(0, 255, (24, 800)).astype(np.uint8)
    assert profiles_of(np.repeat(rows, 12, axis=0)) == []


def test_bar_spacing_is_the_mean_width_of_bars_and_spaces() -> None:
    stripes = np.tile(np.repeat((0.0, 255.0), 7), 30).astype(np.float32)
    assert bar_spacing(stripes) == pytest.approx(7, rel=0.05)


def test_code_sets_and_shifts_of_code128() -> None:
    start_b, to_c, to_b, shift = patterns.START_B, patterns.TO_C, patterns.TO_B, patterns.SHIFT
    assert patterns.code128_text([start_b, 51, 38, to_c, 12, 7, to_b, 33, shift, 34]) == "SF1207AB"


def test_fnc4_has_no_place_on_a_label() -> None:
    assert patterns.code128_text([patterns.START_B, patterns.TO_B, 40]) is None


def test_the_check_digit_of_code128_is_weighted_by_place() -> None:
    assert patterns.code128_valid(
        [104, 48, 42, 42, 17, 18, 19, 35, (104 + 48 + 84 + 126 + 68 + 90 + 114 + 245) % 103]
    )
    assert not patterns.code128_valid([104, 42, 48, 42, 17, 18, 19, 35, 53])
