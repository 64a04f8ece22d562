"""Which pass looks next: from the quick look at the whole frame to the levelled, sharpened crop."""

from collections.abc import Iterable
from dataclasses import replace

import cv2
import numpy as np

from station.barcodes import LabelReader, Quad, Read
from station.barcodes.locate import Crop, Region, level, locate
from station.barcodes.places import overlap
from station.barcodes.readers import LABELS, MATRIX
from station.barcodes.readers.zbar import Zbar
from station.barcodes.readers.zxing import Zxing
from station.types import Image

_NS = 1_000_000_000
_SLOW_EVERY_NS = _NS


class Cascade:
    """The passes on one camera's frames, in order of cost; remembers where codes were last read."""

    def __init__(self, symbologies: Iterable[str] = LABELS) -> None:
        wanted = frozenset(symbologies)
        self._fast = Zxing(wanted)
        self._thorough = Zxing(wanted, downscale=True, invert=True)
        self._crop = Zxing(wanted - MATRIX, rotate=False)
        self._second: LabelReader = Zbar(wanted - MATRIX)
        self._places: list[Region] = []
        self._slow_after_ns = 0
        self.located: list[Quad] = []

    def read(self, grey: Image, now_ns: int) -> list[Read]:
        """Look at the whole frame of shape (height, width)."""
        reads = self._fast.read(grey)
        regions = locate(grey)
        self.located = [region.quad for region in regions]
        reads += self._crops(grey, regions, reads)
        if not reads and now_ns >= self._slow_after_ns:
            self._slow_after_ns = now_ns + _SLOW_EVERY_NS
            reads = self._thorough.read(grey)
        self._places = [
            region for region in regions if any(overlap(region.quad, read.quad) for read in reads)
        ]
        return reads

    def track(self, grey: Image) -> list[Read]:
        """Look only where something was read last."""
        return self._crops(grey, self._places, [])

    def _crops(self, grey: Image, regions: list[Region], known: list[Read]) -> list[Read]:
        found: list[Read] = []
        for region in regions:
            crop = level(grey, region)
            at_home = [read for read in known if overlap(read.quad, region.quad)]
            if not at_home:
                found += _home(
                    crop, region, self._crop.read(sharpened(crop.grey)) or self._crop.read(crop.grey)
                )
            if at_home or found:
                found += _home(crop, region, self._second.read(crop.grey))
        return found


def sharpened(crop: Image) -> Image:
    """Mean along the bars against noise, then an unsharp mask against blur."""
    calm = cv2.blur(crop, (1, 21))
    soft = cv2.GaussianBlur(calm, (0, 0), 2.5)
    return np.asarray(cv2.addWeighted(calm, 2.5, soft, -1.5, 0), np.uint8)


def _home(crop: Crop, region: Region, reads: list[Read]) -> list[Read]:
    """Reads of a crop, placed in the frame; the region is their place, whichever row was read."""
    del crop
    return [replace(read, quad=region.quad) for read in reads]
