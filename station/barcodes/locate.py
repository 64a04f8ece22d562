"""Find bars anywhere in a frame, at any angle, and level them.

Bars are where the gradient has one direction only: the structure tensor, averaged over small cells, tells
how much of it (coherence) and which way (angle).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from station.barcodes import Quad
from station.barcodes.places import Points, overlap, quad_of
from station.types import Image

Cells = NDArray[np.float32]

COPY_SIDE = 960
_LARGEST_SCALE = 2.0
_CELL = 8  # pixels of the copy
_SECTORS = 6  # overlapping ranges of angles, looked at one after the other
_HALF_WIDTH = np.pi / 8
_COHERENT = 0.55
_FAINTEST = 120.0  # mean squared gradient of a cell; below is noise
_FEWEST = 3  # cells
_SHORTEST = 32.0  # pixels of the copy, across the bars


@dataclass(frozen=True, slots=True)
class Region:
    """An oriented box around bars, in pixels of the full frame; its width runs across the bars."""

    x: float
    y: float
    width: float
    height: float
    angle: float  # radians, of the direction across the bars
    strength: float

    @property
    def quad(self) -> Quad:
        """The four corners."""
        return quad_of(self.corners())

    def corners(self, along: float = 0.0) -> Points:
        """Shape (4, 2); `along` pixels more at both ends, for the quiet zones."""
        u = np.array((np.cos(self.angle), np.sin(self.angle))) * (self.width / 2 + along)
        v = np.array((-np.sin(self.angle), np.cos(self.angle))) * (self.height / 2)
        middle = np.array((self.x, self.y))
        return np.array((middle - u - v, middle + u - v, middle + u + v, middle - u + v), np.float32)


@dataclass(frozen=True, slots=True)
class Crop:
    """A levelled piece of a frame: bars stand upright. `back` maps its pixels to the full frame."""

    grey: Image
    back: NDArray[np.float64]  # (2, 3)

    def to_frame(self, quad: Quad) -> Quad:
        """A place in the crop as a place in the full frame."""
        there = np.array(quad, np.float64) @ self.back[:, :2].T + self.back[:, 2]
        return quad_of(there.astype(np.float32))


def locate(grey: Image, most: int = 4, copy_side: int = COPY_SIDE) -> list[Region]:
    """The strongest regions of bars, best first, as seen on a copy of that longer side.

    A small copy finds wide bars, and codes that a gap would part in two.
    """
    scale = min(_LARGEST_SCALE, copy_side / max(grey.shape))
    kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    copy = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=kind)
    if min(copy.shape) < 2 * _CELL:
        return []
    return _strongest(_regions(_tensor(np.asarray(copy, np.uint8)), 1 / scale), most)


def level(
    grey: Image, region: Region, widest: int = 900, zoom: float = 2.5, rows: float = float("inf")
) -> Crop:
    """Cut the region out of the full frame, upright, enlarged by up to `zoom`.

    Along the bars, where nothing changes, it is enlarged only until there are that many `rows`.
    """
    margin = 0.1 * region.width + 8
    corners = region.corners(margin)
    factor = max(1.0, min(zoom, widest / (region.width + 2 * margin)))
    width = max(1, round((region.width + 2 * margin) * factor))
    height = max(1, round(region.height), round(min(region.height * factor, rows)))
    target = np.array(((0, 0), (width, 0), (width, height)), np.float32)
    forth = cv2.getAffineTransform(corners[:3], target)
    crop = cv2.warpAffine(
        grey, forth, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return Crop(np.asarray(crop, np.uint8), np.asarray(cv2.invertAffineTransform(forth), np.float64))


def squared(grey: Image) -> Crop:
    """The whole frame turned so that most edges run level or upright: zxing misses turned DataMatrix."""
    height, width = grey.shape
    angle = np.degrees(_grid_angle(grey))
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    across, down = np.abs(turn[:, :2]) @ (width, height)
    turn[:, 2] += ((across - width) / 2, (down - height) / 2)
    size = (int(np.ceil(across)), int(np.ceil(down)))
    paper = float(np.percentile(grey[::4, ::4], 90))  # outside counts as quiet zone
    out = cv2.warpAffine(grey, turn, size, flags=cv2.INTER_LINEAR, borderValue=paper)
    return Crop(np.asarray(out, np.uint8), np.asarray(cv2.invertAffineTransform(turn), np.float64))


def _grid_angle(grey: Image) -> float:
    """Radians within a quarter turn: the direction that edges of a square grid have in common."""
    scale = min(1.0, COPY_SIDE / max(grey.shape))
    copy = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    gx, gy = cv2.Sobel(copy, cv2.CV_32F, 1, 0), cv2.Sobel(copy, cv2.CV_32F, 0, 1)
    squared = (gx + 1j * gy) ** 2
    return float(np.angle(np.sum(squared * squared / (np.abs(squared) + 1.0))) / 4)


def _tensor(copy: Image) -> tuple[Cells, Cells, Cells]:
    """Mean of gx², gy², gx·gy over cells."""
    height, width = copy.shape[0] // _CELL, copy.shape[1] // _CELL
    cut = copy[: height * _CELL, : width * _CELL]
    gx = cv2.Sobel(cut, cv2.CV_32F, 1, 0, scale=0.25)
    gy = cv2.Sobel(cut, cv2.CV_32F, 0, 1, scale=0.25)
    products = (cv2.multiply(gx, gx), cv2.multiply(gy, gy), cv2.multiply(gx, gy))
    xx, yy, xy = (
        cv2.blur(cv2.resize(product, (width, height), interpolation=cv2.INTER_AREA), (3, 3))
        for product in products
    )
    return (
        np.asarray(xx, np.float32),
        np.asarray(yy, np.float32),
        np.asarray(xy, np.float32),
    )


def _regions(tensor: tuple[Cells, Cells, Cells], scale: float) -> Iterator[Region]:
    """Best first. Boxes cost most, so that they are made one by one, as long as somebody asks."""
    for group in sorted(_groups(*tensor), key=lambda each: -each.strength):
        region = _box(group, tensor, scale)
        if region.width >= _SHORTEST * scale:
            yield region


def _groups(xx: Cells, yy: Cells, xy: Cells) -> Iterator["_Group"]:
    """Cells that hang together, from each range of angles; specks are left out."""
    # A gradient's direction is that of (across, skew), halved: so a range of angles needs no angle.
    energy, across, skew = xx + yy, xx - yy, 2 * xy
    directed = np.hypot(across, skew)
    coherence = directed / (energy + 1e-3)
    bars = (coherence > _COHERENT) & (energy > _FAINTEST)
    strength = (coherence * np.sqrt(energy)).ravel()
    for twice in np.arange(_SECTORS) * (2 * np.pi / _SECTORS):
        along = across * np.float32(np.cos(twice)) + skew * np.float32(np.sin(twice))
        mask = (bars & (along > directed * np.float32(np.cos(2 * _HALF_WIDTH)))).astype(np.uint8)
        count, labels, boxes, _ = cv2.connectedComponentsWithStats(mask)
        strengths = np.bincount(labels.ravel(), strength, count)
        for label in range(1, count):
            left, top, width, height, cells = boxes[label].tolist()
            if cells >= _FEWEST and math.hypot(width, height) + 1 >= _SHORTEST / _CELL:
                ys, xs = slice(top, top + height), slice(left, left + width)
                yield _Group(ys, xs, labels[ys, xs], label, float(strengths[label]))


@dataclass(frozen=True, slots=True)
class _Group:
    """The cells of `label` among the `labels` of these rows and columns."""

    rows: slice
    columns: slice
    labels: NDArray[np.int32]
    label: int
    strength: float

    def cells(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Their rows and columns."""
        ys, xs = np.nonzero(self.labels == self.label)
        return ys + self.rows.start, xs + self.columns.start


def _box(group: _Group, tensor: tuple[Cells, Cells, Cells], scale: float) -> Region:
    """The box of a group of cells, turned to their common angle."""
    ys, xs = group.cells()
    xx, yy, xy = (float(each[ys, xs].sum()) for each in tensor)
    angle = float(np.arctan2(2 * xy, xx - yy) / 2)
    u = (xs + 0.5) * np.cos(angle) + (ys + 0.5) * np.sin(angle)
    v = (ys + 0.5) * np.cos(angle) - (xs + 0.5) * np.sin(angle)
    (u0, u1), (v0, v1) = _span(u), _span(v)
    middle_u, middle_v = (u0 + u1) / 2, (v0 + v1) / 2
    unit = _CELL * scale
    return Region(
        x=float(middle_u * np.cos(angle) - middle_v * np.sin(angle)) * unit,
        y=float(middle_u * np.sin(angle) + middle_v * np.cos(angle)) * unit,
        width=float(u1 - u0 + 1) * unit,
        height=float(v1 - v0 + 1) * unit,
        angle=angle,
        strength=group.strength,
    )


def _span(side: NDArray[np.float64]) -> tuple[float, float]:
    """2nd and 98th percentile; NumPy's own take ten times as long for so few numbers."""
    low, high = np.interp(np.array((0.02, 0.98)) * (len(side) - 1), np.arange(len(side)), np.sort(side))
    return float(low), float(high)


def _strongest(regions: Iterator[Region], most: int) -> list[Region]:
    """The first of them; the same bars found in two sectors count once."""
    chosen: list[Region] = []
    for region in regions:
        if not any(overlap(region.quad, other.quad) for other in chosen):
            chosen.append(region)
            if len(chosen) == most:
                break
    return chosen
