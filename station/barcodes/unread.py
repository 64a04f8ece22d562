"""Why nothing is read of the bars in view: too far, or too dark. On frame time.

What lies on the bench unread for long (the print on a box) is no label that somebody shows, and is let be.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from station.barcodes import advice
from station.barcodes.advice import Grade
from station.barcodes.locate import Region
from station.barcodes.measure import Measured, bars
from station.barcodes.places import points
from station.clock import NS
from station.events import Doubt
from station.types import Image

_FIRST_NS = NS // 2  # a label that can be read was read by then
_PAUSE_NS = NS  # measuring costs as much as a look
_GONE_NS = NS // 2  # bars in a moving hand come and go
_LYING_NS = 6 * NS
_FORGOTTEN_NS = 5 * NS  # a hand may cover what lies there
_SAME_PLACE = 0.1  # of the width across the bars
_FEWEST_MODULES = 60  # a waybill of ten digits has more
_SAME_MODULE = 0.15  # of it; print and tools measure another grid each time


def reason(measured: Measured) -> Doubt | None:
    """What keeps these bars from being read; None: they are no code, or nothing is wrong with them."""
    if not _is_code(measured):
        return None
    if advice.dark(measured):
        return Doubt.TOO_DARK
    return Doubt.TOO_FAR if advice.module(measured) in {Grade.FAIR, Grade.BAD} else None


class Unread:
    """One camera's bars of which nothing is read; `step` once for each full look, in order."""

    def __init__(self, measure: Callable[[Image, Region], Measured] = bars) -> None:
        self._measure = measure
        self._places: list[_Place] = []
        self._seen_ns = self._next_ns = 0
        self._waiting = False
        self._last: Measured | None = None
        self.doubt: Doubt | None = None

    def step(self, now_ns: int, grey: Image, regions: list[Region], *, read: bool) -> None:
        """Take one look in; two measures in a row, 1.5 s after the bars came, have to agree for a doubt."""
        shown = [region for region in regions if self._since_ns(region, now_ns) > now_ns - _LYING_NS]
        self._places = [place for place in self._places if place.seen_ns > now_ns - _FORGOTTEN_NS]
        if read or (not shown and now_ns - self._seen_ns > _GONE_NS):
            self._waiting, self._last, self.doubt = False, None, None
        elif shown:
            self._seen_ns = now_ns
            self._unread(now_ns, grey, shown[0])

    def _unread(self, now_ns: int, grey: Image, strongest: Region) -> None:
        if not self._waiting:
            self._waiting, self._next_ns = True, now_ns + _FIRST_NS
        if now_ns >= self._next_ns:
            self._next_ns = now_ns + _PAUSE_NS
            last, self._last = self._last, self._measure(grey, strongest)
            self.doubt = reason(self._last) if last and _agree(last, self._last) else None

    def _since_ns(self, region: Region, now_ns: int) -> int:
        """Since when there are bars at that place."""
        place = next((place for place in self._places if place.holds(region)), None)
        if place is None:
            place = _Place(region, now_ns, now_ns)
            self._places.append(place)
        place.seen_ns = now_ns
        return place.since_ns


def _is_code(measured: Measured) -> bool:
    """A grid, clear edges, and long enough: print and tools have a grid by chance, but a short one."""
    if not measured.module_px or advice.sharp(measured) not in {Grade.GOOD, Grade.FAIR}:
        return False
    left, right = points(measured.quad)[:2]
    return float(np.hypot(*(right - left))) >= _FEWEST_MODULES * measured.module_px


def _agree(one: Measured, other: Measured) -> bool:
    """The same reason and the same code."""
    near = abs(one.module_px - other.module_px) <= _SAME_MODULE * one.module_px
    return near and reason(one) is reason(other)


@dataclass(slots=True)
class _Place:
    """Where bars were seen, first and last."""

    first: Region
    since_ns: int
    seen_ns: int

    def holds(self, region: Region) -> bool:
        near = _SAME_PLACE * self.first.width
        return abs(region.x - self.first.x) < near and abs(region.y - self.first.y) < near
