"""Where codes lie: small geometry on quads."""

import cv2
import numpy as np
from numpy.typing import NDArray

from station.barcodes import Quad

Points = NDArray[np.float32]

_THICKNESS = 0.15  # of the length: a decoder may report one row of a 1D code as its whole place
_OVERLAP = 0.2  # of the smaller one


def points(quad: Quad) -> Points:
    """Shape (4, 2)."""
    return np.array(quad, np.float32)


def quad_of(corners: Points) -> Quad:
    """The reverse of `points`."""
    a, b, c, d = ((float(x), float(y)) for x, y in corners)
    return (a, b, c, d)


def centre(quad: Quad) -> tuple[float, float]:
    """Mean of the corners, in pixels."""
    x, y = points(quad).mean(axis=0)
    return float(x), float(y)


def length(quad: Quad) -> float:
    """Longest side, in pixels."""
    corners = points(quad)
    return float(np.linalg.norm(corners - np.roll(corners, 1, axis=0), axis=1).max())


def distance(one: Quad, other: Quad) -> float:
    """Between the centres, in pixels."""
    (ax, ay), (bx, by) = centre(one), centre(other)
    return float(np.hypot(ax - bx, ay - by))


def overlap(one: Quad, other: Quad) -> bool:
    """Do both mean the same piece of the picture? Thin ones are thickened first."""
    a, b = _thick(one), _thick(other)
    area, _ = cv2.intersectConvexConvex(a, b)
    return float(area) > _OVERLAP * min(cv2.contourArea(a), cv2.contourArea(b))


def _thick(quad: Quad) -> Points:
    (x, y), (width, height), angle = cv2.minAreaRect(points(quad))
    least = max(width, height) * _THICKNESS
    return cv2.boxPoints(((x, y), (max(width, least, 1.0), max(height, least, 1.0)), angle)).astype(
        np.float32
    )
