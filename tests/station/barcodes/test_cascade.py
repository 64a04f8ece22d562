"""The passes: turned, small, blurred and several codes in one frame."""

import numpy as np
import pytest
from drawn_codes import Code, Draw

from station.barcodes import Read
from station.barcodes.cascade import Cascade
from station.barcodes.places import centre

SECOND = 1_000_000_000


def texts(reads: list[Read]) -> set[str]:
    return {read.text for read in reads}


@pytest.mark.parametrize("angle", [0, 10, 25, 45, 60, 90, 160, 275])
def test_a_label_is_read_at_any_angle(draw: Draw, code: Code, angle: float) -> None:
    grey = draw((code("SF1234567890123"), (640, 360)), angle=angle)
    assert texts(Cascade().read(grey, 0)) == {"SF1234567890123"}


def test_a_plain_label_has_two_witnesses_in_one_frame(draw: Draw, code: Code) -> None:
    reads = Cascade().read(draw((code("SF1234567890123"), (640, 360)), angle=40), 0)
    assert {read.decoder for read in reads} == {"zxing", "zbar"}


def test_a_level_and_a_turned_label_are_both_read(draw: Draw, code: Code) -> None:
    turned = draw((code("JT1234567890123"), (300, 300)), angle=40, size=(600, 600))
    grey = draw((code("SF1234567890123"), (300, 120)), (turned, (900, 400)))
    assert texts(Cascade().read(grey, 0)) == {"SF1234567890123", "JT1234567890123"}


def test_order_and_waybill_below_each_other_are_both_read(draw: Draw, code: Code) -> None:
    order, waybill = code("251122-123456789012345"), code("SF1234567890123")
    grey = draw((order, (640, 250)), (waybill, (640, 390)))
    assert texts(Cascade().read(grey, 0)) == {"251122-123456789012345", "SF1234567890123"}


def test_qr_and_bars_are_read_in_the_same_look(draw: Draw, code: Code) -> None:
    grey = draw((code("OR1", "QRCode", 4), (200, 300)), (code("SF1234567890123"), (800, 300)))
    assert texts(Cascade().read(grey, 0)) == {"OR1", "SF1234567890123"}


def test_goods_codes_are_off(draw: Draw, code: Code) -> None:
    assert Cascade().read(draw((code("4006381333931", "EAN13", 3), (640, 360))), 0) == []


def test_tracking_reads_the_crop_alone(draw: Draw, code: Code) -> None:
    cascade = Cascade()
    label = code("SF1234567890123")
    cascade.read(draw((label, (640, 360)), angle=30), 0)
    both = draw((label, (640, 360)), (code("OR1", "QRCode", 4), (150, 150)), angle=30)
    assert texts(cascade.track(both)) == {"SF1234567890123"}


def test_nothing_is_tracked_before_something_was_read(draw: Draw, code: Code) -> None:
    assert Cascade().track(draw((code("SF1234567890123"), (640, 360)))) == []


def test_a_place_is_in_pixels_of_the_whole_frame(draw: Draw, code: Code) -> None:
    (read, *_) = Cascade().read(draw((code("SF1234567890123"), (900, 500))), 0)
    x, y = centre(read.quad)
    assert abs(x - 900) < 40
    assert abs(y - 500) < 60


def test_the_slow_pass_comes_once_a_second(draw: Draw, code: Code) -> None:
    cascade = Cascade()
    light_on_dark = 255 - draw((code("SF1234567890123", "QRCode", 4), (640, 360)))
    empty = np.full((720, 1280), 150, np.uint8)
    cascade.read(empty, 0)
    assert cascade.read(light_on_dark, SECOND // 2) == []
    assert texts(cascade.read(light_on_dark, SECOND)) == {"SF1234567890123"}


def test_datamatrix_is_looked_for_in_each_third_look_and_once_read_in_each(draw: Draw, code: Code) -> None:
    cascade = Cascade()
    empty = np.full((720, 1280), 150, np.uint8)
    matrix = draw((code("OR123456", "DataMatrix", 6), (640, 360)))
    looks = [empty, *[matrix] * 5]
    seen = [bool(cascade.read(grey, 0)) for grey in looks]
    assert seen == [False, False, False, True, True, True]


def test_a_blurred_label_found_by_the_slow_pass_is_tracked_the_same_way(draw: Draw, code: Code) -> None:
    cascade = Cascade()
    grey = draw((code("SF1234567890123"), (640, 360)), angle=17, blur=1.6)
    assert texts(cascade.read(grey, 0)) == {"SF1234567890123"}
    assert texts(cascade.track(grey)) == {"SF1234567890123"}


def test_located_bars_are_told_even_if_they_cannot_be_read(draw: Draw, code: Code) -> None:
    cascade = Cascade()
    cascade.read(draw((code("SF1234567890123"), (640, 360)), blur=6.0), 0)
    assert len(cascade.located) >= 1
