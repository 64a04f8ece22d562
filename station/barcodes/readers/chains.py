"""Match a profile with a chain of blurred characters; dynamic programming over their positions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from station.barcodes.readers import patterns
from station.barcodes.readers.profiles import PER_MODULE, Floats

_FINE = 8  # samples a module before blurring
_STRETCHES = np.arange(-4, 5)  # samples by which one character may be longer or shorter
_STRETCH_COSTS = 0.0015 * _STRETCHES.astype(np.float32) ** 2
_ROWS = 40  # of a product: below the size at which OpenBLAS goes parallel
_QUIET = 4  # modules of white before and behind a code, at least
_FLAT = 1.0  # grey levels; where nothing swings, nothing can stand


@dataclass(frozen=True, slots=True)
class Shapes:
    """Characters of one width: their patterns, and whether they begin with a bar."""

    widths: tuple[str, ...]
    bar_first: bool
    before: int = 1  # modules of the neighbour that are known, and matched with it
    after: int = 1

    @property
    def modules(self) -> int:
        """Width of each."""
        return sum(map(int, self.widths[0]))


EAN_LEFT = Shapes((*patterns.EAN_RIGHT, *(each[::-1] for each in patterns.EAN_RIGHT)), bar_first=False)
EAN_RIGHT = Shapes(patterns.EAN_RIGHT, bar_first=True)
LEFT_GUARD = Shapes(("111",), bar_first=True, before=_QUIET)
RIGHT_GUARD = Shapes(("111",), bar_first=True, after=_QUIET)
MIDDLE = Shapes(("11111",), bar_first=False)
START = Shapes(patterns.CODE128[patterns.START_A :], bar_first=True, before=_QUIET)
DATA = Shapes(patterns.CODE128[: patterns.START_A], bar_first=True)
STOP = Shapes((patterns.CODE128_STOP,), bar_first=True, after=_QUIET)


def fits(samples: Floats, shapes: Shapes, blur: float) -> Floats:
    """Correlation, shape (samples, shapes), by the place a module before each begins; -1: no room."""
    templates = _templates(shapes, blur)
    length = templates.shape[1]
    out = np.full((len(samples), len(templates)), -1, np.float32)
    if len(samples) < length:
        return out
    skipped = (shapes.before - 1) * PER_MODULE
    windows = np.lib.stride_tricks.sliding_window_view(samples, length)
    sums = _running(samples, length)
    spread = np.sqrt(np.maximum(_running(samples * samples, length) - sums * sums / length, 0))
    matched = _product(windows, templates) / np.maximum(spread, 1e-3)[:, None]
    out[skipped : len(matched) + skipped] = np.where((spread > _FLAT * length**0.5)[:, None], matched, -1)
    return out


class Chain:
    """Grows character by character over all starting places at once."""

    def __init__(self, size: int) -> None:
        self.costs: Floats = np.zeros(size, np.float32)
        self._moves: list[NDArray[np.intp]] = []

    def __len__(self) -> int:
        return len(self._moves)

    def add(self, misfits: Floats, modules: int) -> None:
        """One more character; `misfits` is the cost of the best one at each place."""
        here = self.costs + misfits
        size, shift = len(here), modules * PER_MODULE
        options = np.full((len(_STRETCHES), size), np.inf, np.float32)
        for row, stretch in enumerate(_STRETCHES.tolist()):
            move = shift + stretch
            if move < size:
                options[row, move:] = here[: size - move] + _STRETCH_COSTS[row]
        best = options.argmin(axis=0)
        self.costs = options[best, np.arange(size)]
        self._moves.append(shift + _STRETCHES[best])

    def places(self, end: int, count: int) -> list[int]:
        """Where each of the first `count` characters begins, if the last one ends at `end`."""
        found = []
        for moves in reversed(self._moves[:count]):
            end -= int(moves[end])
            found.append(end)
        return found[::-1]


def misfits(matched: Floats) -> Floats:
    """Cost of the shape that fits best at each place."""
    return np.asarray(1 - matched.max(axis=1), np.float32)


def chain(size: int, links: Sequence[tuple[Floats, int]]) -> list[int] | None:
    """Best places of a fixed series of characters; None: they do not fit in."""
    grown = Chain(size)
    for costs, modules in links:
        grown.add(costs, modules)
    end = int(grown.costs.argmin())
    return grown.places(end, len(links)) if np.isfinite(grown.costs[end]) else None


def _product(windows: Floats, templates: Floats) -> Floats:
    """`windows @ templates.T` in small pieces.

    For a large one BLAS starts threads of its own, which starve cameras and encoders on a small computer.
    """
    out = np.empty((len(windows), len(templates)), np.float32)
    for first in range(0, len(windows), _ROWS):
        piece = np.ascontiguousarray(windows[first : first + _ROWS])
        np.matmul(piece, templates.T, out=out[first : first + _ROWS])
    return out


def _running(values: Floats, length: int) -> NDArray[np.float64]:
    sums = np.concatenate(((0.0,), np.cumsum(values, dtype=np.float64)))
    return sums[length:] - sums[:-length]


@cache
def _templates(shapes: Shapes, blur: float) -> Floats:
    """Rows of zero mean and unit length, with a module of the neighbour at both ends."""
    rows = np.array([_blurred(shapes, widths, blur) for widths in shapes.widths], np.float32)
    rows -= rows.mean(axis=1, keepdims=True)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def _blurred(shapes: Shapes, widths: str, blur: float) -> Floats:
    bright, signal = shapes.bar_first, []  # the neighbour ends as this one does not begin
    for width in f"{shapes.before}{widths}{shapes.after}":
        signal += [float(bright)] * (int(width) * _FINE)
        bright = not bright
    unknown = [0.5] * (2 * _FINE)
    line = np.array((*unknown, *signal, *unknown), np.float32).reshape(1, -1)
    smooth = cv2.GaussianBlur(line, (0, 0), blur * _FINE).ravel()[2 * _FINE : -2 * _FINE]
    return np.asarray(smooth.reshape(-1, _FINE // PER_MODULE).mean(axis=1), np.float32)
