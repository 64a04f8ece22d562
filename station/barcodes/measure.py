"""How well a camera sees a code: pixels a module, turn, light, contrast, edges, glare. Pure.

All edges of a code lie on a grid whose pitch is the module. The distances between edges of the same kind
(light to dark, dark to light) are therefore whole modules, whatever ink and blur did to the bars; and only
near ones are compared, since a tilted label's pitch changes along the code.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from station.barcodes import Quad
from station.barcodes.locate import Region, level
from station.barcodes.places import points
from station.barcodes.readers.profiles import straightened
from station.types import Image

Floats = NDArray[np.float64]

_BLACK, _WHITE = 16.0, 235.0  # luma of limited range
_FINER = 4  # samples a pixel, so that edges are found between pixels
_NEIGHBOURS = 5  # edges of the same kind that one is compared with
_FEWEST_GAPS = 8  # between edges of the same kind
_LEAST_GAP, _MOST_GAP = 2.5, 12.0  # modules of a long gap (80 %); 5 where no edge is lost or made up
_SWING = 0.12  # of the contrast: a smaller one is noise
_WIDE_SWING = 0.75  # of the contrast: bars wide enough for the full swing
_STEP = 1.005  # between pitches that are tried
_AS_GOOD = 0.82  # every part of the true pitch fits nearly as well: the largest that does is it
_POOR = 0.3  # mean cosine; below there is no grid
_BLURS = (0.0, 6.0, 9.0, 13.0, 18.0)  # samples
_NOISE = 0.003
_RISK = 0.12  # of each step: what is sharpened may show the grid of the pixels
_LOST = 0.995  # of white: nothing is left there
_NEAR = 1.7  # times the code's sides: where glare is looked for
_BANDS = (1, 2, 3, 4, 6, 8)  # parts of a region's height that are tried
_LOWEST_BAND = 4  # rows
_AS_BARRED = 0.85
_MATRIX_SIDE = 480


@dataclass(frozen=True, slots=True)
class Measured:
    """What a code looks like to the camera. Lengths are in pixels of the full frame, lights 0 to 1."""

    quad: Quad
    module_px: float  # 0: it could not be measured
    turn_deg: float  # of the line across the bars, clockwise; bars -90 to 90, a matrix -180 to 180
    paper: float
    contrast: float  # between paper and ink
    edge_px: float  # length of the way from paper to ink; 0: it could not be measured
    glare: float  # share of the label in which nothing but white is left


def bars(grey: Image, region: Region) -> Measured:
    """Measure a region of bars in a grey frame of shape (height, width); it may hold more than the bars."""
    crop = level(grey, region)
    scale = float(np.hypot(*crop.back[:, 0]))  # frame pixels for one of the crop
    top, bottom = _bar_band(crop.grey)
    turn = float(np.degrees(region.angle + angle(crop.grey[top:bottom])))
    band = straightened(crop.grey[top:bottom])
    line = band.mean(axis=0, dtype=np.float32)
    left, right = _extent(line)
    quad = crop.to_frame(((left, top), (right, top), (right, bottom), (left, bottom)))
    code, lines = band[:, left:right], [_finer(line)]
    measured = _measured(quad, code, lines, scale / _FINER, (turn + 90) % 180 - 90)
    return replace(measured, glare=_glare(grey, region.quad))


def matrix(grey: Image, quad: Quad) -> Measured:
    """Measure a QR code or a DataMatrix by its corners."""
    corners = points(quad)
    across = corners[1] - corners[0]
    wide, high = float(np.linalg.norm(across)), float(np.linalg.norm(corners[3] - corners[0]))
    scale = max(wide, 1.0) / _MATRIX_SIDE
    right, low = _MATRIX_SIDE, max(8.0, min(high / scale, 2.0 * _MATRIX_SIDE))
    upright = np.array(((0, 0), (right, 0), (right, low), (0, low)), np.float32)
    turned = cv2.getPerspectiveTransform(corners, upright)
    flat = np.asarray(cv2.warpPerspective(grey, turned, (right, round(low)), flags=cv2.INTER_CUBIC), np.uint8)
    lines = [row.astype(np.float64) for row in cv2.blur(flat, (1, 3))[4:-4:8]]
    turn = float(np.degrees(np.arctan2(across[1], across[0])))
    return replace(_measured(quad, flat, lines, scale, turn), glare=_glare(grey, quad))


def _measured(quad: Quad, crop: Image, lines: list[Floats], scale: float, turn_deg: float) -> Measured:
    low, high = (_light(float(each)) for each in np.percentile(crop, (5, 95)))
    widths = [width for line in lines for width in _edges(line).widths]
    _, pitch = max(
        (fit - _RISK * step, pitch)
        for step, blur in enumerate(_BLURS)
        for fit, pitch in [_pitch([_edges(_unblurred(line, blur)) for line in lines])]
    )
    return Measured(
        quad=quad,
        module_px=pitch * scale,
        turn_deg=turn_deg,
        paper=high,
        contrast=high - low,
        edge_px=float(np.median(widths)) * scale if widths else 0.0,
        glare=0.0,
    )


def _bar_band(crop: Image) -> tuple[int, int]:
    """First and last row of the bars: the tallest band whose mean still swings as much as that of any other.

    Along bars a mean loses nothing; text, tools and a second code beneath cancel out.
    """
    height = crop.shape[0]
    sums = np.concatenate((np.zeros((1, crop.shape[1])), np.cumsum(crop, axis=0, dtype=np.float64)))
    bands = []
    for part in _BANDS:
        tall = max(_LOWEST_BAND, height // part)
        for top in range(0, max(1, height - tall + 1), max(1, tall // 3)):
            bottom = min(height, top + tall)
            mean = (sums[bottom] - sums[top]) / (bottom - top)
            bands.append((float(np.abs(np.diff(mean)).sum()), top, bottom))
    most = max(swing for swing, _, _ in bands)
    return next((top, bottom) for swing, top, bottom in bands if swing >= most * _AS_BARRED)


def _extent(line: NDArray[np.float32]) -> tuple[int, int]:
    """First and last column of the bars."""
    swing = np.cumsum(np.diff(line) ** 2)  # squared: what lies beside a label swings less
    left, right = (int(np.searchsorted(swing, swing[-1] * share)) for share in (0.005, 0.995))
    return left, max(left + 1, right + 1)


def angle(patch: Image) -> float:
    """Radians of the line across the bars of a patch, -π/2 to π/2; finer than `locate`, which errs by 3°."""
    soft = cv2.GaussianBlur(patch, (0, 0), 1.5)
    gx, gy = cv2.Scharr(soft, cv2.CV_32F, 1, 0), cv2.Scharr(soft, cv2.CV_32F, 0, 1)
    return float(np.arctan2(2 * (gx * gy).sum(), (gx * gx - gy * gy).sum()) / 2)


def _light(luma: float) -> float:
    return float(np.clip((luma - _BLACK) / (_WHITE - _BLACK), 0.0, 1.0))


def _finer(line: NDArray[np.float32]) -> Floats:
    """Linear, since what a cubic overshoots at a sharp edge would count as an edge of its own."""
    wide = cv2.resize(line.reshape(1, -1), (line.size * _FINER, 1), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.GaussianBlur(wide, (0, 0), _FINER / 2), np.float64).ravel()


def _unblurred(line: Floats, blur: float) -> Floats:
    """Blur of that many samples taken back, as far as the noise lets it (Wiener)."""
    if not blur:
        return line
    lost = np.exp(-2 * (np.pi * blur * np.fft.rfftfreq(2 * line.size)) ** 2)
    spectrum = np.fft.rfft(np.concatenate((line, line[::-1])))  # mirrored: no jump at the ends
    return np.fft.irfft(spectrum * lost / (lost**2 + _NOISE))[: line.size]


@dataclass(frozen=True, slots=True)
class _Edges:
    """Places of edges along a line, in samples, and how long the clearest ones are."""

    rising: Floats
    falling: Floats
    widths: tuple[float, ...]


def _edges(line: Floats) -> _Edges:
    low, high = np.percentile(line, (3, 97))
    turns = _turning_points(line, max(float(high - low) * _SWING, 3.0))
    rising: list[float] = []
    falling: list[float] = []
    widths: list[float] = []
    for start, end in pairwise(turns):
        swing = line[end] - line[start]
        (rising if swing > 0 else falling).append(_crossing(line, start, end))
        if abs(swing) > _WIDE_SWING * (high - low):
            widths.append(float(abs(swing) / np.abs(np.diff(line[start : end + 1])).max()))
    return _Edges(np.array(rising), np.array(falling), tuple(widths))


def _turning_points(line: Floats, least: float) -> list[int]:
    """Extremes that swing far enough, dark and bright in turn."""
    turns: list[int] = []
    rising, extreme, place = True, float(line[0]), 0
    for at, value in enumerate(line.tolist()):
        if value > extreme if rising else value < extreme:
            extreme, place = value, at
        elif abs(value - extreme) > least:
            turns.append(place)
            rising, extreme, place = not rising, value, at
    return turns


def _crossing(line: Floats, start: int, end: int) -> float:
    """Where the line passes the middle between two extremes, to a part of a sample."""
    middle = (line[start] + line[end]) / 2
    part = line[start : end + 1] - middle
    at = int(np.flatnonzero(np.diff(np.signbit(part)))[0])
    return start + at + float(part[at] / (part[at] - part[at + 1]))


def _pitch(lines: list[_Edges]) -> tuple[float, float]:
    """How well a grid fits, and its pitch in samples: the largest that fits about as well as the best."""
    kinds = [kind for each in lines for kind in (each.rising, each.falling)]
    gaps = np.concatenate([np.diff(kind) for kind in kinds])
    if gaps.size < _FEWEST_GAPS:
        return 0.0, 0.0
    largest = float(np.percentile(gaps, 80)) / _LEAST_GAP
    steps = np.arange(int(np.log(_MOST_GAP / _LEAST_GAP) / np.log(_STEP)))
    tried = np.asarray(largest * _STEP**-steps, np.float64)
    apart = np.concatenate([_distances(kind) for kind in kinds])
    fits = np.asarray(np.cos(2 * np.pi * apart[None, :] / tried[:, None]).mean(axis=1), np.float64)
    best = float(fits.max())
    if best < _POOR:
        return 0.0, 0.0
    return best, _summit(tried, fits, int(np.flatnonzero(fits >= best * _AS_GOOD)[0]))


def _distances(places: Floats) -> Floats:
    """From each edge to the next few of its kind."""
    return np.concatenate([places[step:] - places[:-step] for step in range(1, _NEIGHBOURS + 1)])


def _summit(tried: Floats, fits: Floats, at: int) -> float:
    """Climb from a place on the slope to the top of its hill."""
    while at + 1 < fits.size and fits[at + 1] > fits[at]:
        at += 1
    return float(tried[at])


def _glare(grey: Image, quad: Quad) -> float:
    """Share of the code's surroundings where only white is left, though the paper as a whole is not white."""
    corners = points(quad)
    middle = corners.mean(axis=0)
    mask = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(mask, np.rint((corners - middle) * _NEAR + middle).astype(np.int32), 1)
    seen = grey[mask > 0]
    if not seen.size:
        return 0.0
    return float((seen >= _BLACK + _LOST * (_WHITE - _BLACK)).mean())
