"""The brightness along a levelled 1D code, as one line of numbers."""

import cv2
import numpy as np
from numpy.typing import NDArray

from station.types import Image

Floats = NDArray[np.float32]

PER_MODULE = 4  # samples of a resampled profile
_LOWEST, _NARROWEST = 4, 60  # pixels of a crop in which a code can stand
_BANDS, _FEWEST_BANDS = 24, 3
_APART = 0.6  # of the height lies between the rows that are compared
_ALIKE = 0.6  # correlation
_PROMINENT = 0.04  # of the contrast: a smaller swing is noise
_FEWEST_BARS = 20


def profiles_of(grey: Image) -> list[Floats]:
    """Mean over the rows with bars, over their upper and lower half (labels bend); none: no bars."""
    if grey.shape[0] < _LOWEST or grey.shape[1] < _NARROWEST:
        return []
    first, last = bar_rows(grey)
    if last <= first:
        return []
    upright = straightened(grey[first:last])
    height = upright.shape[0]
    cuts = ((0.05, 0.95), (0.1, 0.5), (0.5, 0.9))
    rows = [upright[int(height * a) : int(np.ceil(height * b))] for a, b in cuts]
    return [each.mean(axis=0, dtype=np.float32) for each in rows]


def bar_rows(grey: Image) -> tuple[int, int]:
    """First row with bars and the first one below them, without text and edges; (0, 0): no bars.

    Bars look alike from row to row; text and texture do not.
    """
    height, width = grey.shape
    bands = cv2.resize(grey, (width, _BANDS), interpolation=cv2.INTER_AREA).astype(np.float32)
    bands -= cv2.blur(bands, (31, 1))
    bands /= np.linalg.norm(bands, axis=1, keepdims=True) + 1.0
    alike = (bands[1:] * bands[:-1]).sum(axis=1) > _ALIKE
    edges = np.flatnonzero(np.diff(np.concatenate(((0,), alike.astype(np.int8), (0,)))))
    runs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    if last - first < _FEWEST_BANDS:
        return 0, 0
    return first * height // _BANDS, (last + 1) * height // _BANDS


def straightened(grey: Image) -> Image:
    """Bars made upright to a fraction of a pixel: a mean over many rows forgives no slant."""
    height, width = grey.shape
    if height < _LOWEST * 5:
        return grey
    left, right = _slant(grey, 0.1, 0.5), _slant(grey, 0.5, 0.9)
    fan = (right - left) * 0.75  # measured at 0.3 and 0.7 of the width, wanted at both ends
    first, last = (left - fan) / 2 / _APART, (right + fan) / 2 / _APART
    slanted = np.array(((-first, 0), (width - last, 0), (width + last, height), (first, height)), np.float32)
    upright = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    turn = cv2.getPerspectiveTransform(upright, slanted)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    out = cv2.warpPerspective(grey, turn, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(out, np.uint8)


def _slant(grey: Image, begin: float, end: float) -> float:
    """Pixels by which bars between these shares of the width move from the upper to the lower rows."""
    height, width = grey.shape
    rows = [
        grey[int(height * a) : int(height * (a + 0.2))].mean(axis=0, dtype=np.float32) for a in (0.1, 0.7)
    ]
    upper, lower = (row.reshape(1, -1) for row in rows)
    first, last, most = int(width * begin), int(width * end), int(width * 0.05)
    matched = cv2.matchTemplate(
        lower[:, first - most : last + most], upper[:, first:last], cv2.TM_CCOEFF_NORMED
    ).ravel()
    best = int(matched.argmax())
    return float(best - most) if matched[best] > _ALIKE else 0.0


def bar_spacing(profile: Floats) -> float:
    """Mean width of a bar or space in pixels, of those that can be told apart; 0: there are too few."""
    turns = np.array(_turning_points(profile), np.float32)
    if len(turns) < _FEWEST_BARS:
        return 0.0
    gaps = np.diff(turns)
    inside = gaps[gaps < 4 * np.median(gaps)]  # without quiet zones
    return float(inside.mean())


def _turning_points(profile: Floats) -> list[int]:
    """Middles of bars and spaces: extremes that swing far enough, dark and bright in turn."""
    smooth = cv2.GaussianBlur(profile.reshape(1, -1), (0, 0), 1.0).ravel()
    low, high = np.percentile(smooth, (5, 95))
    least = max(float(high - low) * _PROMINENT, 1.0)
    turns: list[int] = []
    rising, extreme, place = True, float(smooth[0]), 0
    for at, value in enumerate(smooth.tolist()):
        further = value > extreme if rising else value < extreme
        if further:
            extreme, place = value, at
        elif abs(value - extreme) > least:
            turns.append(place)
            rising, extreme, place = not rising, value, at
    return turns


def resampled(profile: Floats, module: float, turned: bool) -> Floats:
    """`PER_MODULE` samples a module of `module` pixels; turned: from right to left."""
    count = max(8, round(len(profile) / module * PER_MODULE))
    kind = cv2.INTER_AREA if count < len(profile) else cv2.INTER_CUBIC
    line = cv2.resize(profile.reshape(1, -1), (count, 1), interpolation=kind).ravel()
    return np.ascontiguousarray(line[::-1] if turned else line, np.float32)
