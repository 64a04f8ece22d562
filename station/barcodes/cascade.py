"""Which pass looks next: from the quick look at the whole frame to the levelled, sharpened crop."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle

import cv2
import numpy as np

from station.barcodes import LabelReader, Quad, Read
from station.barcodes.locate import COPY_SIDE, Region, level, locate, squared
from station.barcodes.places import overlap
from station.barcodes.readers import LABELS, MATRIX
from station.barcodes.readers.soft import Soft
from station.barcodes.readers.zbar import Zbar
from station.barcodes.readers.zxing import Zxing
from station.types import Image

_NS = 1_000_000_000
_SLOW_EVERY_NS = _NS
_COSTLY = frozenset({"DataMatrix"})  # its search costs as much as all the others together
_COSTLY_EVERY = 3  # looks, until one was read
COPY_SIDES = (COPY_SIDE, COPY_SIDE // 2, COPY_SIDE // 3)
_ROWS = 60  # of a quick crop
_ZBAR_ROWS = 4  # zbar looks at every fourth row of a crop: its cost is by the pixel


@dataclass(frozen=True, slots=True)
class Pass:
    """One way to read a levelled crop."""

    name: str
    prepare: Callable[[Image], Image]
    reader: LabelReader

    def read(self, crop: Image, region: Region) -> list[Read]:
        """The whole region is the place of what is read, whichever row it was."""
        return [replace(read, quad=region.quad) for read in self.reader.read(self.prepare(crop))]


class Cascade:
    """The passes on one camera's frames, in order of cost; remembers where codes were last read."""

    def __init__(self, symbologies: Iterable[str] = LABELS) -> None:
        wanted = frozenset(symbologies)
        bars = wanted - MATRIX
        upright = Zxing(bars, rotate=False)
        self._fast, self._usual = Zxing(wanted), Zxing(wanted - _COSTLY)
        self._matrix = Zxing(wanted & MATRIX)
        self._thorough = Zxing(wanted, downscale=True, invert=True)
        self._quick = (Pass("sharpened", sharpened, upright), Pass("plain", plain, upright))
        self._second = Pass("zbar", thinned, Zbar(bars))
        self._hard = (Pass("soft", plain, Soft(bars)), Pass("smoothed", smoothed, upright))
        self._tracked: list[tuple[Region, tuple[Pass, ...]]] = []
        self._slow_after_ns = self._costly_after = 0
        self._sides = cycle(COPY_SIDES)
        self.located: list[Quad] = []
        self.regions: list[Region] = []

    def read(self, grey: Image, now_ns: int) -> list[Read]:
        """Look at the whole frame of shape (height, width)."""
        regions = self.regions = locate(grey)
        self.located = [region.quad for region in regions]
        reads = self._glance(grey)
        reads += self._unknown(grey, [(region, self._quick) for region in regions], reads)
        self._tracked = [
            (region, self._quick)
            for region in regions
            if any(overlap(region.quad, read.quad) for read in reads)
        ]
        if not reads and now_ns >= self._slow_after_ns:
            self._slow_after_ns = now_ns + _SLOW_EVERY_NS
            reads = self._slowly(grey)
        return reads

    def track(self, grey: Image) -> list[Read]:
        """Look only where something was read last, in the way that read it."""
        return self._unknown(grey, self._tracked, [])

    def all_reads(self, grey: Image) -> Iterator[tuple[str, list[Read]]]:
        """Each pass by its name, cheap ones first, for a picture with time to spare."""
        yield "fast", self._fast.read(grey)
        for passes in ((*self._quick, self._second), self._hard):
            for side in COPY_SIDES:
                for region in locate(grey, 8, side):
                    crop = level(grey, region).grey
                    yield from ((each.name, each.read(crop, region)) for each in passes)
        yield "thorough", self._thorough.read(grey)
        yield "squared", self._squared(grey)
        yield "doubled", _halved(self._thorough.read(doubled(grey)))

    def _glance(self, grey: Image) -> list[Read]:
        """The whole frame, as quickly as it goes."""
        if self._costly_after > 0:
            self._costly_after -= 1
            return self._usual.read(grey)
        reads = self._fast.read(grey)
        if not any(read.symbology in _COSTLY for read in reads):
            self._costly_after = _COSTLY_EVERY - 1
        return reads

    def _unknown(
        self, grey: Image, places: list[tuple[Region, tuple[Pass, ...]]], known: list[Read]
    ) -> list[Read]:
        """Reads of places that nothing is known of, and second opinions on all that was read."""
        found: list[Read] = []
        for region, passes in places:
            crop = level(grey, region, rows=_ROWS).grey
            old = any(overlap(read.quad, region.quad) for read in known)
            new = [] if old else _first(passes, crop, region)
            if old or new:
                found += [*new, *self._second.read(crop, region)]
        return found

    def _slowly(self, grey: Image) -> list[Read]:
        """What takes too long for each frame: whole characters, light on dark, other sizes."""
        passes = (*self._quick, *self._hard)
        for region in locate(grey, 2, next(self._sides)):
            crop = level(grey, region).grey
            if reads := _first(passes, crop, region):
                self._tracked = [(region, passes)]
                return [*reads, *self._second.read(crop, region)]
        return self._thorough.read(grey) or self._squared(grey) or _halved(self._matrix.read(doubled(grey)))

    def _squared(self, grey: Image) -> list[Read]:
        """2D codes of the frame turned level."""
        turned = squared(grey)
        return [replace(read, quad=turned.to_frame(read.quad)) for read in self._matrix.read(turned.grey)]


def _first(passes: Iterable[Pass], crop: Image, region: Region) -> list[Read]:
    return next(filter(None, (each.read(crop, region) for each in passes)), [])


def plain(crop: Image) -> Image:
    """As it is."""
    return crop


def thinned(crop: Image) -> Image:
    """Fewer rows."""
    return crop[::_ZBAR_ROWS] if crop.shape[0] > 20 * _ZBAR_ROWS else crop


def sharpened(crop: Image) -> Image:
    """Mean along the bars against noise, then an unsharp mask against blur."""
    calm = cv2.blur(crop, (1, 21))
    soft = cv2.GaussianBlur(calm, (0, 0), 2.5)
    return np.asarray(cv2.addWeighted(calm, 2.5, soft, -1.5, 0), np.uint8)


def smoothed(crop: Image) -> Image:
    """A long mean along the bars."""
    return np.asarray(cv2.blur(crop, (1, 61)), np.uint8)


def doubled(grey: Image) -> Image:
    """Twice the size, for small 2D codes."""
    return np.asarray(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)


def _halved(reads: list[Read]) -> list[Read]:
    def half(quad: Quad) -> Quad:
        a, b, c, d = ((x / 2, y / 2) for x, y in quad)
        return (a, b, c, d)

    return [replace(read, quad=half(read.quad)) for read in reads]
