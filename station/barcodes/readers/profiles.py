"""The brightness along a levelled 1D code, as one line of numbers."""

import cv2
import numpy as np
from numpy.typing import NDArray

from station.types import Image

Floats = NDArray[np.float32]

PER_MODULE = 4  # samples of a resampled profile
_LOWEST, _NARROWEST = 4, 60  # pixels of a crop in which a code can stand
_PROMINENT = 0.12  # of the contrast: a smaller swing is noise
_FEWEST_BARS = 20


def profiles_of(grey: Image) -> list[Floats]:
    """Mean over the middle rows, over the upper and the lower half (labels bend); none: too small."""
    height, width = grey.shape
    if height < _LOWEST or width < _NARROWEST:
        return []
    cuts = ((0.2, 0.8), (0.1, 0.5), (0.5, 0.9))
    rows = [grey[int(height * a) : int(np.ceil(height * b))] for a, b in cuts]
    return [each.mean(axis=0, dtype=np.float32) for each in rows]


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
