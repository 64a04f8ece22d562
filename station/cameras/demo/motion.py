"""Where the moving things are at a moment: pure, in design units."""

from collections.abc import Sequence
from itertools import pairwise

from station.cameras.demo.schedule import Parcel

Spot = tuple[float, float]
Key = tuple[float, Spot]  # (seconds, where)

CARTON: Spot = (880, 540)
LABEL: Spot = (1610, 430)
GRIP = 150  # from the label's middle down to the finger tips under it
LEFT_REST: Spot = (520, 830)
RIGHT_REST: Spot = (1230, 830)


def along(keys: Sequence[Key], at_s: float) -> Spot:
    """The place on the way through `keys`, starting and stopping softly at each."""
    if at_s <= keys[0][0]:
        return keys[0][1]
    for (begin, a), (end, b) in pairwise(keys):
        if at_s < end:
            share = soft((at_s - begin) / (end - begin))
            return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
    return keys[-1][1]


def soft(share: float) -> float:
    """0 to 1 with a soft start and end; outside it stays there."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def carton(parcel: Parcel, at_s: float) -> Spot:
    """It comes from the left and leaves to the right."""
    x, y = CARTON
    keys = (
        (parcel.arrives_s + 0.6, (x - 1560, y)),
        (parcel.arrives_s + 1.5, (x, y)),
        (parcel.leaves_s, (x, y)),
        (parcel.leaves_s + 1.1, (x + 1640, y)),
    )
    return along(keys, at_s)


def label(parcel: Parcel, at_s: float, home: Spot, edge: float) -> Spot:
    """Comes in from `edge`, where it is just out of sight, nearly stops at `home`, and goes back."""
    x, y = home
    keys = (
        (parcel.label_in_s - 0.12, (edge, y + 120)),
        (parcel.label_still_s, (x + 14, y)),
        (parcel.label_leaves_s, (x, y + 4)),
        (parcel.label_out_s, (edge, y + 120)),
    )
    return along(keys, at_s)


def carried(parcel: Parcel, place: int, target: Spot, at_s: float) -> Spot:
    """A piece of goods on its way into the carton."""
    begin = parcel.goods_s[place]
    side = (-260.0, 820.0) if _by_left(place) else (2120.0, 860.0)
    return along(((begin, side), (begin + 0.95, target)), at_s)


def left_hand(parcel: Parcel, at_s: float, targets: Sequence[Spot]) -> Spot:
    """Pushes the carton in, brings goods, folds flaps, holds while it is taped, pushes it out."""
    keys: list[Key] = [
        (parcel.arrives_s, LEFT_REST),
        (parcel.arrives_s + 0.6, (-300, 720)),
        (parcel.arrives_s + 1.5, (500, 640)),
        (parcel.arrives_s + 2.1, LEFT_REST),
        *_bringing(parcel, targets, LEFT_REST, (-260, 980), left=True),
        (parcel.closes_s + 0.1, (390, 520)),
        (parcel.closes_s + 0.75, (640, 520)),
        (parcel.closes_s + 0.95, (700, 860)),
        (parcel.closes_s + 1.7, (700, 620)),
        (parcel.tapes_s + 0.1, (350, 700)),
        (parcel.leaves_s - 0.4, (360, 690)),
        (parcel.leaves_s, (470, 640)),
        (parcel.leaves_s + 0.9, (1300, 720)),
        (parcel.gone_s, LEFT_REST),
    ]
    return along(keys, at_s)


def right_hand(parcel: Parcel, at_s: float, targets: Sequence[Spot], home: Spot, edge: float) -> Spot:
    """Holds the label from below, brings goods, folds flaps, draws the tape."""
    if parcel.label_in_s - 0.12 <= at_s < parcel.label_out_s:
        x, y = label(parcel, at_s, home, edge)
        return x + 20, y + GRIP
    keys: list[Key] = [
        (parcel.arrives_s, RIGHT_REST),
        (parcel.label_in_s - 0.12, (edge + 20, home[1] + 120 + GRIP)),
        (parcel.label_out_s, (edge + 20, home[1] + 120 + GRIP)),
        (parcel.label_out_s + 0.7, RIGHT_REST),
        *_bringing(parcel, targets, RIGHT_REST, (2120, 1000), left=False),
        (parcel.closes_s + 0.1, (1370, 520)),
        (parcel.closes_s + 0.75, (1120, 520)),
        (parcel.closes_s + 0.95, (1060, 300)),
        (parcel.closes_s + 1.7, (1060, 500)),
        (parcel.tapes_s, (560, 545)),
        (parcel.tapes_s + 1.1, (1260, 545)),
        (parcel.leaves_s + 0.2, (1180, 700)),
        (parcel.leaves_s + 0.9, (1720, 740)),
        (parcel.gone_s, RIGHT_REST),
    ]
    return along(keys, at_s)


def _by_left(place: int) -> bool:
    return place % 2 == 0


def _bringing(parcel: Parcel, targets: Sequence[Spot], rest: Spot, side: Spot, *, left: bool) -> list[Key]:
    """A way out to the side, in with the piece, and back to rest, for each piece of this hand."""
    keys: list[Key] = []
    for place, begin in enumerate(parcel.goods_s):
        if _by_left(place) is left:
            x, y = targets[place]
            keys += [(begin - 0.5, rest), (begin, side), (begin + 0.95, (x, y + 40)), (begin + 1.5, rest)]
    return keys
