"""Looks at frames for the camera's setup: finds the label, reads it, measures it. Not for the bench."""

from collections.abc import Callable

import numpy as np

from station.barcodes import Quad, Read, measure
from station.barcodes.advice import Seen
from station.barcodes.cascade import Cascade
from station.barcodes.locate import Region, locate
from station.barcodes.measure import Measured
from station.barcodes.places import centre, distance, length, overlap, points
from station.barcodes.readers import LABELS, MATRIX
from station.clock import NS
from station.pixels import grey as grey_of
from station.types import Accept, Frame, Image, Label

Meaning = Callable[[str, str], Label]

_SAME = 0.3  # of the picture's width: what is farther away is another label
_BLURRED_PX = 3.0  # length of an edge; sharp stripes without a grid are text or tools, not a label
_THICKNESS = 0.15  # of a code's length
_HIGH = 0.5
_PATCH_PX = 16.0


class Survey:
    """One camera's looks, a few a second; remembers where the label was last."""

    def __init__(self, meaning: Meaning, reads: Callable[[Image, int], list[Read]] | None = None) -> None:
        self._meaning = meaning
        self._reads = reads or Cascade(LABELS).read
        self._last: tuple[Quad, int] | None = None

    def look(self, frame: Frame) -> Seen:
        """Read and measure the clearest code of a frame."""
        grey = grey_of(frame)
        found = [
            (read, self._meaning(read.text, read.symbology)) for read in self._reads(grey, frame.mono_ns)
        ]
        read, label = min(found, key=_wanted, default=(None, None))
        measured = _measured(grey, read)
        speed = self._speed(measured, frame) if measured else 0.0
        return Seen(measured, read.text if read else "", label, speed)

    def _speed(self, measured: Measured, frame: Frame) -> float:
        """Pixels of the frame a second since the last look; 0 for a label that was not there."""
        last, self._last = self._last, (measured.quad, frame.mono_ns)
        if last is None or frame.mono_ns <= last[1]:
            return 0.0
        moved = distance(last[0], measured.quad)
        return 0.0 if moved > _SAME * frame.i420.shape[1] else moved * NS / (frame.mono_ns - last[1])


def _wanted(found: tuple[Read, Label]) -> int:
    """What the bench takes comes first."""
    return list(Accept).index(found[1].accept)


def _measured(grey: Image, read: Read | None) -> Measured | None:
    """The code that was read, else the strongest bars in view."""
    if read is not None and read.symbology in MATRIX:
        return measure.matrix(grey, read.quad)
    regions = locate(grey)
    if read is not None:
        here = (region for region in regions if overlap(region.quad, read.quad))
        region = _region(grey, read.quad) or next(here, None)
        return measure.bars(grey, region) if region else None
    bars = measure.bars(grey, regions[0]) if regions else None
    return bars if bars is not None and (bars.module_px or bars.edge_px > _BLURRED_PX) else None


def _region(grey: Image, quad: Quad) -> Region | None:
    """The bars of a code that was read in some rows of the frame, level even if the code is turned.

    None for a high place: that is a region which `locate` found, and knows better.
    """
    (x, y), corners = centre(quad), points(quad)
    reach = max(_PATCH_PX, length(quad) * _THICKNESS)
    top, left = max(0, round(y - reach)), max(0, round(x - reach))
    angle = measure.angle(grey[top : round(y + reach), left : round(x + reach)])
    wide = float(np.ptp(corners @ np.array((np.cos(angle), np.sin(angle)), np.float32)))
    high = float(np.ptp(corners @ np.array((-np.sin(angle), np.cos(angle)), np.float32)))
    return None if high > wide * _HIGH else Region(x, y, wide, max(high, wide * _THICKNESS), angle, 0.0)
