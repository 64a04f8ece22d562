"""One sentence of advice, the most useful one first."""

from dataclasses import replace

import pytest

from station.barcodes import advice
from station.barcodes.advice import Advice, Grade, Seen
from station.barcodes.labels import classify
from station.barcodes.measure import Measured

FINE = Measured(
    quad=((0, 0), (200, 0), (200, 60), (0, 60)),
    module_px=1.8,
    turn_deg=12,
    paper=0.85,
    contrast=0.7,
    edge_px=1.4,
    glare=0.0,
)
WAYBILL = classify("SF1442778190352", "Code128")
GOODS = classify("6901234567892", "EAN13")


def seen(label: object = WAYBILL, speed_px_s: float = 0.0, **changes: float) -> Seen:
    return Seen(replace(FINE, **changes), "x", label, speed_px_s)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("look", "wanted"),
    [
        (Seen(), Advice.SHOW_LABEL),
        (seen(), Advice.FINE),
        (seen(paper=0.4, contrast=0.35), Advice.MORE_LIGHT),
        (seen(paper=0.2, module_px=1.0), Advice.MORE_LIGHT),
        (seen(glare=0.2), Advice.LAMP_ASIDE),
        (seen(glare=0.7), Advice.LESS_LIGHT),
        (seen(module_px=1.4), Advice.CLOSER),
        (seen(module_px=1.4, edge_px=4.0), Advice.CLOSER),
        (seen(module_px=0.0, edge_px=5.0), Advice.FOCUS),
        (seen(edge_px=4.0), Advice.FOCUS),
        (seen(edge_px=4.0, speed_px_s=200), Advice.SHORTER_EXPOSURE),
        (seen(speed_px_s=200), Advice.FINE),
        (seen(label=None), Advice.FLATTER),
        (seen(label=None, contrast=0.3), Advice.CONTRAST),
        (seen(label=GOODS), Advice.OTHER_CODE),
        (seen(label=classify("123456789012", "Code128")), Advice.FINE),  # asked: it was read all the same
    ],
)
def test_the_advice_names_what_hurts_most(look: Seen, wanted: Advice) -> None:
    assert advice.advise(look) is wanted


@pytest.mark.parametrize(
    ("module_px", "grade"),
    [(0.0, Grade.NONE), (1.19, Grade.BAD), (1.2, Grade.FAIR), (1.49, Grade.FAIR), (1.5, Grade.GOOD)],
)
def test_a_module_needs_one_and_a_half_pixels(module_px: float, grade: Grade) -> None:
    assert advice.module(replace(FINE, module_px=module_px)) is grade


@pytest.mark.parametrize(
    ("edge_px", "module_px", "points", "grade"),
    [
        (1.0, 1.5, 100, Grade.GOOD),
        (2.0, 1.5, 60, Grade.GOOD),
        (2.5, 1.5, 48, Grade.FAIR),
        (4.0, 1.5, 30, Grade.BAD),
        (4.0, 4.0, 60, Grade.GOOD),  # wide bars forgive a long edge
        (0.0, 2.0, 0, Grade.NONE),
    ],
)
def test_sharpness_is_counted_in_modules(edge_px: float, module_px: float, points: int, grade: Grade) -> None:
    look = replace(FINE, edge_px=edge_px, module_px=module_px)
    assert (advice.sharpness(look), advice.sharp(look)) == (points, grade)


@pytest.mark.parametrize(
    ("paper", "glare", "grade"),
    [
        (0.9, 0.0, Grade.GOOD),
        (0.4, 0.0, Grade.FAIR),
        (0.2, 0.0, Grade.BAD),
        (0.9, 0.2, Grade.FAIR),
        (0.9, 0.6, Grade.BAD),
    ],
)
def test_light_is_graded_from_both_sides(paper: float, glare: float, grade: Grade) -> None:
    assert advice.light(replace(FINE, paper=paper, glare=glare)) is grade


def test_only_what_the_bench_takes_at_once_is_read_well() -> None:
    grades = [advice.read(look) for look in (seen(), seen(label=GOODS), seen(label=None), Seen())]
    assert grades == [Grade.GOOD, Grade.FAIR, Grade.BAD, Grade.NONE]


def test_nothing_in_view_has_no_grade() -> None:
    for grade in (advice.module, advice.sharp, advice.light, advice.contrast):
        assert grade(None) is Grade.NONE
