"""What to change on the bench, from what the camera sees of a label: pure rules, one sentence at a time."""

from dataclasses import dataclass
from enum import StrEnum

from station.barcodes.measure import Measured
from station.types import Accept, Kind, Label

NEEDED_MODULE_PX = 1.5
READABLE_MODULE_PX = 1.2  # sharpened crops still read this, single libraries do not
ENOUGH_SHARPNESS, SOME_SHARPNESS = 60, 40
_DARK, _DIM = 0.3, 0.45  # of white, the label's paper
_PALE, _FAINT = 0.3, 0.45  # of the paper's own light, from paper to ink
_GLARE, _BURNT = 0.1, 0.5  # share of the label in which only white is left
_CLEAR_EDGE_PX = 2.0  # no camera makes an edge shorter than one pixel
_STEADY_PX_S = 15.0


class Grade(StrEnum):
    """How good one measure is."""

    NONE = "none"  # nothing to measure
    GOOD = "good"
    FAIR = "fair"  # works, but not always
    BAD = "bad"


class Advice(StrEnum):
    """The one thing to do next."""

    SHOW_LABEL = "show_label"
    MORE_LIGHT = "more_light"
    LESS_LIGHT = "less_light"
    LAMP_ASIDE = "lamp_aside"
    CLOSER = "closer"
    SHORTER_EXPOSURE = "shorter_exposure"
    FOCUS = "focus"
    CONTRAST = "contrast"
    FLATTER = "flatter"
    OTHER_CODE = "other_code"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at the bench: the code in view, what was read of it, and how fast it moves."""

    measured: Measured | None = None
    text: str = ""  # as read; empty: nothing was read
    label: Label | None = None
    speed_px_s: float = 0.0


def module(measured: Measured | None) -> Grade:
    """Pixels a module."""
    if measured is None or not measured.module_px:
        return Grade.NONE
    return _graded(measured.module_px, NEEDED_MODULE_PX, READABLE_MODULE_PX)


def sharpness(measured: Measured) -> int:
    """0 to 100; 60 where an edge is as long as a module, or as two pixels."""
    if not measured.edge_px:
        return 0
    allowed = max(_CLEAR_EDGE_PX, measured.module_px)
    return round(min(100.0, ENOUGH_SHARPNESS * allowed / measured.edge_px))


def sharp(measured: Measured | None) -> Grade:
    """Blur, of whatever cause."""
    if measured is None or not measured.edge_px:
        return Grade.NONE
    return _graded(sharpness(measured), ENOUGH_SHARPNESS, SOME_SHARPNESS)


def light(measured: Measured | None) -> Grade:
    """Too dark, too bright, or glaring."""
    if measured is None:
        return Grade.NONE
    if measured.glare >= _GLARE:
        return Grade.BAD if measured.glare >= _BURNT else Grade.FAIR
    return _graded(measured.paper, _DIM, _DARK)


def dark(measured: Measured) -> bool:
    """The label's paper is too dark."""
    return measured.paper < _DARK


def darkness(measured: Measured) -> float:
    """How much darker the ink is than the paper, 0 to 1, in whatever light."""
    return measured.contrast / max(measured.paper, 0.01)


def contrast(measured: Measured | None) -> Grade:
    """Black on white, or grey on grey."""
    return Grade.NONE if measured is None else _graded(darkness(measured), _FAINT, _PALE)


def read(seen: Seen) -> Grade:
    """Whether the bench would take what was read."""
    if seen.measured is None:
        return Grade.NONE
    if seen.label is None:
        return Grade.BAD
    return Grade.GOOD if seen.label.accept is Accept.YES else Grade.FAIR


def advise(seen: Seen) -> Advice:
    """What hurts most; light comes first, since it spoils every other measure."""
    measured = seen.measured
    if measured is None:
        return Advice.SHOW_LABEL
    return _light(measured) or _geometry(measured) or _blur(measured, seen.speed_px_s) or _reading(seen)


def _light(measured: Measured) -> Advice | None:
    if measured.glare >= _BURNT:
        return Advice.LESS_LIGHT
    if measured.glare >= _GLARE:
        return Advice.LAMP_ASIDE
    return Advice.MORE_LIGHT if measured.paper < _DIM else None


def _geometry(measured: Measured) -> Advice | None:
    return Advice.CLOSER if module(measured) in {Grade.FAIR, Grade.BAD} else None


def _blur(measured: Measured, speed_px_s: float) -> Advice | None:
    if sharp(measured) in {Grade.FAIR, Grade.BAD}:
        return Advice.SHORTER_EXPOSURE if speed_px_s > _STEADY_PX_S else Advice.FOCUS
    return None


def _reading(seen: Seen) -> Advice:
    if seen.label is None:
        return Advice.CONTRAST if contrast(seen.measured) is not Grade.GOOD else Advice.FLATTER
    if seen.label.kind in {Kind.WAYBILL, Kind.ORDER} or seen.label.accept is not Accept.NO:
        return Advice.FINE
    return Advice.OTHER_CODE


def _graded(value: float, good: float, fair: float) -> Grade:
    if value >= good:
        return Grade.GOOD
    return Grade.FAIR if value >= fair else Grade.BAD
