"""The setup page's look at one frame: what is read is also what is measured."""

import cv2
import pytest
from drawn_codes import Code, Draw, MakeFrame

from station.barcodes import Read
from station.barcodes.labels import classify
from station.barcodes.places import centre
from station.barcodes.survey import Survey
from station.types import Image, Kind

NUMBER, GOODS = "SF1442778190352", "6901234567892"
NS = 1_000_000_000


def test_a_label_in_view_is_read_understood_and_measured(code: Code, draw: Draw, frame: MakeFrame) -> None:
    seen = Survey(classify).look(frame(draw((code(NUMBER), (500, 300)), angle=20), 0, 0))
    assert seen.text == NUMBER
    assert seen.label is not None
    assert (seen.label.kind, seen.label.carrier) == (Kind.WAYBILL, "sf")
    assert seen.measured is not None
    assert seen.measured.module_px == pytest.approx(2, rel=0.05)


def test_a_qr_code_is_measured_as_one(code: Code, draw: Draw, frame: MakeFrame) -> None:
    seen = Survey(classify).look(frame(draw((code(NUMBER, "QRCode", module_px=4), (500, 300))), 0, 0))
    assert seen.measured is not None
    assert seen.measured.module_px == pytest.approx(4, rel=0.05)


def test_an_empty_bench_shows_nothing(draw: Draw, frame: MakeFrame) -> None:
    seen = Survey(classify).look(frame(draw(), 0, 0))
    assert (seen.measured, seen.label, seen.text) == (None, None, "")


def test_a_label_that_cannot_be_read_is_measured_all_the_same(
    code: Code, draw: Draw, frame: MakeFrame
) -> None:
    def nothing(_grey: Image, _now_ns: int) -> list[Read]:
        return []

    seen = Survey(classify, nothing).look(frame(draw((code(NUMBER), (500, 300))), 0, 0))
    assert seen.label is None
    assert seen.measured is not None
    assert seen.measured.module_px == pytest.approx(2, rel=0.05)


def test_of_two_codes_the_one_that_the_bench_takes_is_shown(code: Code, draw: Draw, frame: MakeFrame) -> None:
    waybill, other = (code(NUMBER), (400, 200)), (code(GOODS), (800, 500))
    seen = Survey(classify).look(frame(draw(other, waybill), 0, 0))
    assert seen.text == NUMBER
    assert seen.measured is not None
    assert centre(seen.measured.quad) == pytest.approx((400, 200), abs=20)


def test_text_and_tools_are_no_label(draw: Draw, frame: MakeFrame) -> None:
    grey = draw()
    for row in range(8):
        cv2.putText(grey, "fragile, this side up", (200, 200 + row * 30), 0, 0.8, 20, 2)
    assert Survey(classify).look(frame(grey, 0, 0)).measured is None


def test_speed_is_in_pixels_a_second(code: Code, draw: Draw, frame: MakeFrame) -> None:
    survey = Survey(classify)
    first = survey.look(frame(draw((code(NUMBER), (500, 300))), 0, 0))
    second = survey.look(frame(draw((code(NUMBER), (540, 300))), 1, NS // 2))
    assert first.speed_px_s == 0
    assert second.speed_px_s == pytest.approx(80, abs=10)


def test_another_label_far_away_did_not_jump_there(code: Code, draw: Draw, frame: MakeFrame) -> None:
    survey = Survey(classify)
    survey.look(frame(draw((code(NUMBER), (300, 200))), 0, 0))
    assert survey.look(frame(draw((code(NUMBER), (950, 500))), 1, NS // 2)).speed_px_s == 0
