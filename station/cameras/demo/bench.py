"""The empty bench: a dark table, a green cutting mat with its grid, a roll of tape, a marker."""

import cv2
import numpy as np

from station.cameras.demo.paint import Paint, disc, rod, rounded
from station.cameras.demo.sprite import Planes, Sprite

MAT = (170, 58, 1580, 964)
CELL = 79  # the mat's grid


def ground(width: int, height: int, scale: float) -> Planes:
    """The table, filling the picture whatever its shape; planes as `sprite.lay` wants them."""
    paint = Paint(width / scale, height / scale, scale)
    dx, dy = paint.width / 2 - 960, paint.height / 2 - 540  # the design stands in the middle
    paint.box(-9, -9, paint.width + 18, paint.height + 18, (74, 76, 80), (62, 63, 67))
    paint.grain(np.random.default_rng(7), 2.2)
    _mat(paint, dx, dy)
    _tape(paint, dx + 330, dy + 875)
    _marker(paint, dx, dy)
    _vignette(paint)
    y, u, v = Sprite.of(paint.rgba).colour
    return y[:height, :width], u[: height // 2, : width // 2], v[: height // 2, : width // 2]


def _mat(paint: Paint, dx: float, dy: float) -> None:
    left, top, w, h = MAT[0] + dx, MAT[1] + dy, MAT[2], MAT[3]
    edge = rounded(left, top, w, h, 26)
    paint.shadow(edge, 14, 0.5, 4, 8)
    paint.fill(edge, (40, 84, 74), (33, 71, 63))
    for place in range(1, int(w / CELL) + 1):
        _line(paint, left + place * CELL - 20, top + 22, 1.6, h - 44, strength=0.34 if place % 5 else 0.6)
    for place in range(1, int(h / CELL) + 1):
        _line(paint, left + 22, top + place * CELL - 10, w - 44, 1.6, strength=0.34 if place % 5 else 0.6)
    for place in range(int((w - 60) / (CELL / 5))):
        _line(paint, left + 30 + place * CELL / 5, top + 8, 1.4, 12 if place % 5 else 18, strength=0.5)


def _line(paint: Paint, x: float, y: float, w: float, h: float, strength: float) -> None:
    paint.fill(rounded(x, y, w, h, 0), (98, 148, 132), strength=strength)


def _tape(paint: Paint, x: float, y: float) -> None:
    paint.shadow(disc(x, y, 100), 10, 0.6, 6, 12)
    paint.fill(disc(x, y, 100), (202, 168, 116), (150, 118, 74))
    paint.fill(disc(x, y, 94), (188, 152, 100), (168, 134, 88))
    for ring in range(72, 94, 5):
        paint.fill(disc(x, y, ring), (176, 142, 92), (190, 156, 104), strength=0.5)
    paint.fill(disc(x, y, 62), (96, 84, 70), (120, 106, 88))
    paint.fill(disc(x, y, 54), (30, 62, 55), (38, 78, 69))


def _marker(paint: Paint, dx: float, dy: float) -> None:
    a, b = (dx + 1480, dy + 965), (dx + 1690, dy + 925)
    paint.shadow(rod(a, b, 13, 13), 6, 0.5, 3, 8)
    paint.fill(rod(a, b, 13, 13), (44, 46, 52), (30, 31, 36))
    paint.fill(rod((dx + 1620, dy + 938), b, 14, 13), (178, 48, 42), (140, 34, 30))


def _vignette(paint: Paint) -> None:
    """Light falls from the middle, as under a lamp over the bench."""
    height, width = paint.rgba.shape[:2]
    x = cv2.getGaussianKernel(width, width * 0.62)
    y = cv2.getGaussianKernel(height, height * 0.72)
    light = (y / y.max()) @ (x / x.max()).T
    paint.rgba[..., :3] *= (0.72 + 0.36 * light).astype(np.float32)[..., None]
    np.clip(paint.rgba[..., :3], 0, 255, out=paint.rgba[..., :3])
