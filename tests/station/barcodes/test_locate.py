"""Bars are found and levelled at any angle."""

import numpy as np
import pytest
from drawn_codes import Code, Draw

from station.barcodes.locate import level, locate
from station.barcodes.places import centre, distance, overlap, quad_of
from station.barcodes.readers.zxing import Zxing


@pytest.mark.parametrize("angle", [0, 20, 45, 70, 90, 135, 200])
def test_a_turned_code_is_levelled_so_that_a_row_decoder_reads_it(
    draw: Draw, code: Code, angle: float
) -> None:
    grey = draw((code("SF1234567890123"), (640, 360)), angle=angle)
    region = locate(grey)[0]
    assert [read.text for read in Zxing(["Code128"], rotate=False).read(level(grey, region).grey)] == [
        "SF1234567890123"
    ]


def test_the_region_lies_where_the_code_lies(draw: Draw, code: Code) -> None:
    region = locate(draw((code("SF1234567890123"), (300, 500))))[0]
    x, y = centre(region.quad)
    assert abs(x - 300) < 25
    assert abs(y - 500) < 25


def test_a_place_in_the_crop_goes_back_to_its_place_in_the_frame(draw: Draw, code: Code) -> None:
    grey = draw((code("SF1234567890123"), (640, 360)), angle=30)
    region = locate(grey)[0]
    crop = level(grey, region)
    height, width = crop.grey.shape
    whole = quad_of(np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32))
    assert distance(crop.to_frame(whole), region.quad) < 3


def test_two_codes_are_two_regions(draw: Draw, code: Code) -> None:
    grey = draw((code("SF1234567890123"), (300, 200)), (code("JT1234567890123"), (900, 500)))
    regions = locate(grey)[:2]
    assert not overlap(regions[0].quad, regions[1].quad)


def test_an_empty_bench_has_no_regions() -> None:
    assert locate(np.full((720, 1280), 150, np.uint8)) == []


@pytest.mark.parametrize("shape", [(1, 1), (5, 400), (400, 5)])
def test_a_tiny_picture_has_no_regions(shape: tuple[int, int]) -> None:
    assert locate(np.zeros(shape, np.uint8)) == []


def test_thin_places_on_the_same_bars_overlap() -> None:
    upper = ((0.0, 10.0), (200.0, 10.0), (200.0, 11.0), (0.0, 11.0))
    lower = ((2.0, 22.0), (201.0, 22.0), (201.0, 23.0), (2.0, 23.0))
    assert overlap(upper, lower)


def test_codes_printed_below_each_other_do_not_overlap() -> None:
    upper = ((0.0, 0.0), (200.0, 0.0), (200.0, 50.0), (0.0, 50.0))
    lower = ((0.0, 80.0), (200.0, 80.0), (200.0, 130.0), (0.0, 130.0))
    assert not overlap(upper, lower)
