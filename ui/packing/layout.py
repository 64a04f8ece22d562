"""Where everything stands, as rectangles; same place, same thing in every state. No Qt."""

from dataclasses import dataclass

from ui.packing.screen import Shape
from ui.tokens import GAP, MARGIN, Mood, Unit

Box = tuple[int, int, int, int]
"""x, y, width, height in logical pixels."""

TOPS = {Mood.READY: 235, Mood.REC: 259, Mood.WARN: 225, Mood.FAULT: 225}  # where the cards begin
SIDE_LIST, SIDE_STEPS, SIDE_COMPACT = 500, 560, 447
DOOR, DOOR_COMPACT = 1000, 1020  # wide enough for the keypad; the live picture keeps the rest
SHOTS = 116  # under the picture; the button in it is 20 mm high
OTHERS, OTHERS_COMPACT = 320, 250  # width of the small pictures
STRIP, COMMANDS, ONE_BUTTON, TWO_BUTTONS = 76, 262, 122, 138


@dataclass(frozen=True, slots=True)
class Layout:
    """The boxes of one arrangement; None: not there."""

    header: Box
    strip: Box | None
    picture: Box
    photo: Box | None  # the earlier photo, left of the live picture
    shots: Box | None  # under the picture
    side: Box | None  # list or steps
    buttons: Box
    health: Box
    others: Box | None = None  # the small pictures, right of the main one
    door: Box | None = None  # who is asked for a PIN; over the side column


def arrange(
    width: int,
    height: int,
    unit: Unit,
    shape: Shape,
    mood: Mood,
    *,
    strip: bool,
    buttons: int,
    shots: bool = False,
    others: bool = False,
    door: bool = False,
) -> Layout:
    """Boxes for a window of this size; `buttons` counts those below the steps; `others`: several cameras.

    `door`: its panel is open, which takes room from the pictures and hides none of them.
    """
    px, gap, left = unit.px, unit.px(GAP), unit.px(MARGIN)
    across = width - 2 * left
    health_height = px(65 if unit.compact else 77)
    health_top = height - px(28) - health_height
    top = px(min(TOPS[mood], 240) if unit.compact else TOPS[mood])
    header: Box = (0, 0, width, top)
    strip_box: Box | None = None
    if strip:
        strip_box = (left, top, across, px(STRIP))
        top += px(STRIP) + gap
    bottom = health_top - gap
    side_width = px(_door(compact=unit.compact) if door else _side(shape, compact=unit.compact))
    side_left = left + across - side_width
    picture: Box = (left, top, side_left - (px(24) if shape is Shape.LIST else gap) - left, bottom - top)
    shots_box: Box | None = None
    if shots:
        picture, shots_box = _above(picture, px(SHOTS), px(16))
    photo, picture = _pair(picture, px(20)) if shape is Shape.PAIR else (None, picture)
    small: Box | None = None
    if others and shape is not Shape.PAIR:
        picture, small = _split(picture, px(OTHERS_COMPACT if unit.compact else OTHERS), gap)
    door_box = (side_left, top, side_width, bottom - top) if door else None
    side, below = _column((side_left, top, side_width, bottom - top), unit, shape, buttons)
    health: Box = (left, health_top, across, health_height)
    return Layout(header, strip_box, picture, photo, shots_box, side, below, health, small, door_box)


def _door(*, compact: bool) -> int:
    return DOOR_COMPACT if compact else DOOR


def _side(shape: Shape, *, compact: bool) -> int:
    if compact:
        return SIDE_COMPACT
    return SIDE_LIST if shape is Shape.LIST else SIDE_STEPS


def _above(picture: Box, high: int, gap: int) -> tuple[Box, Box]:
    """The picture a little lower, and a bar of this height under it."""
    left, top, width, height = picture
    return (left, top, width, height - high - gap), (left, top + height - high, width, high)


def _split(picture: Box, wide: int, gap: int) -> tuple[Box, Box]:
    left, top, width, height = picture
    return (left, top, width - wide - gap, height), (left + width - wide, top, wide, height)


def _pair(picture: Box, gap: int) -> tuple[Box, Box]:
    left, top, width, height = picture
    half = (width - gap) // 2
    return (left, top, half, height), (left + width - half, top, half, height)


def _column(column: Box, unit: Unit, shape: Shape, buttons: int) -> tuple[Box | None, Box]:
    """The card of the side column and the buttons below it; compact has no list."""
    left, top, width, height = column
    if shape is Shape.LIST:
        if unit.compact:
            return None, column
        below = unit.px(COMMANDS)
    else:
        below = unit.px({0: 0, 1: ONE_BUTTON}.get(buttons, TWO_BUTTONS))
    gap = unit.px(GAP - 1) if below else 0
    side: Box = (left, top, width, height - below - gap)
    return side, (left, top + height - below, width, below)
