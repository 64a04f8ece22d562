"""Which pass looks next: from the quick look at the whole frame to the levelled, sharpened crop."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import cv2
import numpy as np

from station.barcodes import LabelReader, Quad, Read
from station.barcodes.locate import COPY_SIDE, Region, level, locate
from station.barcodes.places import overlap
from station.barcodes.readers import LABELS, MATRIX
from station.barcodes.readers.soft import Soft
from station.barcodes.readers.zbar import Zbar
from station.barcodes.readers.zxing import Zxing
from station.types import Image

_NS = 1_000_000_000
_SLOW_EVERY_NS = _NS
_COPY_SIDES = (COPY_SIDE, COPY_SIDE // 2, COPY_SIDE // 3)
_ZBAR_ROWS = 4  # zbar looks at every fourth row of a crop: its cost is by the pixel


@dataclass(frozen=True, slots=True)
class Pass:
    """One way to read a levelled crop."""

    prepare: Callable[[Image], Image]
    reader: LabelReader


class Cascade:
    """The passes on one camera's frames, in order of cost; remembers where codes were last read."""

    def __init__(self, symbologies: Iterable[str] = LABELS) -> None:
        wanted = frozenset(symbologies)
        bars = wanted - MATRIX
        upright = Zxing(bars, rotate=False)
        self._fast = Zxing(wanted)
        self._thorough = Zxing(wanted, downscale=True, invert=True)
        self._quick = [Pass(sharpened, upright), Pass(plain, upright)]
        self._second = Pass(thinned, Zbar(bars))
        self._hard = [Pass(plain, Soft(bars)), Pass(smoothed, upright)]
        self._places: list[Region] = []
        self._slow_after_ns = 0
        self.located: list[Quad] = []

    def read(self, grey: Image, now_ns: int) -> list[Read]:
        """Look at the whole frame of shape (height, width)."""
        regions = locate(grey)
        self.located = [region.quad for region in regions]
        reads = self._fast.read(grey)
        reads += self._crops(grey, regions, reads)
        if not reads and now_ns >= self._slow_after_ns:
            self._slow_after_ns = now_ns + _SLOW_EVERY_NS
            reads = self.slowly(grey)
        self._places = [
            region for region in regions if any(overlap(region.quad, read.quad) for read in reads)
        ]
        return reads

    def track(self, grey: Image) -> list[Read]:
        """Look only where something was read last."""
        return self._crops(grey, self._places, [])

    def slowly(self, grey: Image) -> list[Read]:
        """All that can be done: whole characters, light on dark, other sizes."""
        passes = [*self._quick, *self._hard, self._second]
        for side in _COPY_SIDES:
            for region in locate(grey, 8, side):
                if reads := _first(passes, level(grey, region).grey, region):
                    return reads
        return self._thorough.read(grey) or _shrunk(self._thorough.read(doubled(grey)))

    def _crops(self, grey: Image, regions: list[Region], known: list[Read]) -> list[Read]:
        """Reads of the crops that nothing is known of, and second opinions on the others."""
        found: list[Read] = []
        for region in regions:
            crop = level(grey, region).grey
            fresh = [] if any(overlap(read.quad, region.quad) for read in known) else self._new(crop, region)
            if fresh or len(known):
                found += [*fresh, *_placed(self._second, crop, region)]
        return found

    def _new(self, crop: Image, region: Region) -> list[Read]:
        return _first(self._quick, crop, region)


def _first(passes: Iterable[Pass], crop: Image, region: Region) -> list[Read]:
    return next(filter(None, (_placed(each, crop, region) for each in passes)), [])


def _placed(how: Pass, crop: Image, region: Region) -> list[Read]:
    """Reads of a crop; the whole region is their place, whichever row was read."""
    return [replace(read, quad=region.quad) for read in how.reader.read(how.prepare(crop))]


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


def _shrunk(reads: list[Read]) -> list[Read]:
    def half(quad: Quad) -> Quad:
        a, b, c, d = ((x / 2, y / 2) for x, y in quad)
        return (a, b, c, d)

    return [replace(read, quad=half(read.quad)) for read in reads]
