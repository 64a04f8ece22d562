"""What happens on the drawn bench, and when: pure, and the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

FPS = 30
LEAD_S = 1.9  # the carton comes before its label
FIRST_S = 5.2  # the first label comes no earlier than 5 s, so that a pre-roll can be whole
LAST_S = 5.0  # no label begins later than this before the end (4 s are promised)
ZTO_PREFIXES = ("73", "75", "76", "78")


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel: its waybill, and the moments of its packing in media seconds, in this order."""

    index: int
    text: str
    tilt_deg: float  # of the label
    arrives_s: float
    label_in_s: float  # first picture with the label
    label_still_s: float
    label_leaves_s: float
    label_out_s: float  # first picture without it
    goods_s: tuple[float, ...]  # when each piece is brought
    closes_s: float
    tapes_s: float
    leaves_s: float
    gone_s: float


def parcels(
    seed: int, angle_deg: float = 12.0, orders: int | None = None, seconds: float | None = None
) -> Iterator[Parcel]:
    """The parcels of a run; without `orders` and `seconds` they never end."""
    first = int(np.random.default_rng(seed).integers(10_000))
    begin_s, index = FIRST_S - LEAD_S, 0
    while orders is None or index < orders:
        parcel = _parcel(seed, index, begin_s, first, angle_deg)
        if seconds is not None and parcel.label_in_s > seconds - LAST_S:
            return
        yield parcel
        begin_s, index = parcel.gone_s, index + 1


def _parcel(seed: int, index: int, begin_s: float, first: int, angle_deg: float) -> Parcel:
    rng = np.random.default_rng([seed, index])
    text = _waybill(rng, (first + index * 7919) % 10_000)
    label_in = _snap(begin_s + LEAD_S + rng.uniform(0, 0.5))
    leaves = label_in + 0.9 + rng.uniform(1.6, 2.3)
    out = _snap(leaves + 0.6)
    goods = tuple(out + 0.3 + 1.35 * place for place in range(int(rng.integers(2, 4))))
    closes = goods[-1] + 1.6
    return Parcel(
        index=index,
        text=text,
        tilt_deg=float(rng.uniform(-angle_deg, angle_deg)),
        arrives_s=begin_s,
        label_in_s=label_in,
        label_still_s=label_in + 0.9,
        label_leaves_s=leaves,
        label_out_s=out,
        goods_s=goods,
        closes_s=closes,
        tapes_s=closes + 1.8,
        leaves_s=closes + 3.1,
        gone_s=_snap(closes + 5.0),
    )


def _waybill(rng: np.random.Generator, last_four: int) -> str:
    """A number of a domestic courier; the last four digits differ from parcel to parcel."""
    body = "".join(str(digit) for digit in rng.integers(0, 10, 9))
    courier = ("SF", "YT", "JT", "ZTO")[int(rng.integers(4))]
    head = str(rng.choice(ZTO_PREFIXES)) + body[:8] if courier == "ZTO" else courier + body
    return f"{head}{last_four:04d}"


def _snap(at_s: float) -> float:
    """The time of the nearest picture."""
    return round(at_s * FPS) / FPS
