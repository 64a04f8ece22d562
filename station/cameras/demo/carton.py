"""The carton: its inside, its four flaps between open and shut, the tape over the seam."""

import numpy as np

from station.cameras.demo.paint import Paint, Points, Rgb, rounded
from station.cameras.demo.sprite import Sprite

HALF_W, HALF_H = 360, 262  # of the opening
MARGIN = 190  # room for flaps and shadow
STEPS = 12  # pictures of the flaps from open to shut
KRAFT: Rgb = (200, 154, 100)
KRAFT_DARK: Rgb = (172, 128, 78)


def inside(scale: float) -> Sprite:
    """Bottom and walls, with crumpled paper; the flaps come on top."""
    paint = _sheet(scale)
    cx, cy = paint.width / 2, paint.height / 2
    rim = rounded(cx - HALF_W, cy - HALF_H, 2 * HALF_W, 2 * HALF_H, 0)
    paint.shadow(rim, 26, 0.62, 10, 22)
    paint.fill(rim, (112, 78, 44), (150, 108, 64))
    x, y, w, h = cx - HALF_W + 46, cy - HALF_H + 42, 2 * HALF_W - 92, 2 * HALF_H - 84
    paint.shadow(rounded(x, y, w, h, 0), 16, 0.45)
    paint.fill(rounded(x, y, w, h, 0), (132, 94, 54), (144, 104, 62))
    paint.grain(np.random.default_rng(3), 2.0)
    _crumpled(paint, x, y, w, h)
    return paint.sprite()


def flaps(shut: float, scale: float) -> Sprite:
    """`shut` from 0 (all open) to 1: the short ones fold first, then the long ones over them."""
    paint = _sheet(scale)
    short, long = min(2 * shut, 1.0), max(2 * shut - 1, 0.0)
    for side in (-1, 1):
        _flap(paint, _short(paint, side, short), short)
    for side in (-1, 1):
        _flap(paint, _long(paint, side, long), long)
    if shut == 1:
        y = paint.height / 2
        paint.box(paint.width / 2 - HALF_W, y - 1.5, 2 * HALF_W, 3, (96, 68, 38))
    paint.grain(np.random.default_rng(5), 1.8)
    return paint.sprite()


def tape(scale: float) -> Sprite:
    """The whole strip of tape; less of it is `Sprite.left`."""
    paint = Paint(2 * HALF_W + 70, 84, scale)
    strip = rounded(4, 8, 2 * HALF_W + 62, 66, 2)
    paint.shadow(strip, 3, 0.3, 0, 2)
    paint.fill(strip, (214, 184, 134), (196, 162, 110), strength=0.9)
    paint.box(4, 18, 2 * HALF_W + 62, 5, (232, 210, 170))
    for place in range(5):
        paint.text(34 + place * 158, 34, "FRAGILE", 24, (178, 60, 44))
    return paint.sprite()


def _sheet(scale: float) -> Paint:
    return Paint(2 * (HALF_W + MARGIN), 2 * (HALF_H + MARGIN), scale)


def _reach(shut: float, out: float, over: float) -> tuple[float, float]:
    """How far a flap's edge lies outside the rim (inside: negative), and how much it flares."""
    turn = np.cos(np.pi * shut)
    return float(out * turn if turn > 0 else over * turn), float(22 * turn)


def _short(paint: Paint, side: int, shut: float) -> Points:
    cx, cy = paint.width / 2, paint.height / 2
    reach, flare = _reach(shut, 118, 230)
    x, edge = cx + side * HALF_W, cx + side * (HALF_W + reach)
    return [(x, cy - HALF_H), (edge, cy - HALF_H - flare), (edge, cy + HALF_H + flare), (x, cy + HALF_H)]


def _long(paint: Paint, side: int, shut: float) -> Points:
    cx, cy = paint.width / 2, paint.height / 2
    reach, flare = _reach(shut, 104, HALF_H)
    y, edge = cy + side * HALF_H, cy + side * (HALF_H + reach)
    return [(cx - HALF_W, y), (cx - HALF_W - flare, edge), (cx + HALF_W + flare, edge), (cx + HALF_W, y)]


def _flap(paint: Paint, points: Points, shut: float) -> None:
    lit = 0.86 + 0.14 * abs(float(np.cos(np.pi * shut)))  # upright it takes least light
    paint.shadow(points, 9, 0.4, 3, 8)
    paint.fill(points, _dim(KRAFT, lit), _dim(KRAFT_DARK if shut < 0.5 else (190, 145, 92), lit))
    paint.fill(_hinge(points), (110, 78, 44), strength=0.55)


def _hinge(points: Points) -> Points:
    """A thin dark line along the edge where the flap is joined to the carton."""
    (x0, y0), (x1, y1) = points[0], points[3]
    upright = x0 == x1
    dx, dy = (3.0, 0.0) if upright else (0.0, 3.0)
    return [(x0 - dx, y0 - dy), (x1 - dx, y1 - dy), (x1 + dx, y1 + dy), (x0 + dx, y0 + dy)]


def _dim(colour: Rgb, share: float) -> Rgb:
    r, g, b = (round(part * share) for part in colour)
    return r, g, b


def _crumpled(paint: Paint, x: float, y: float, w: float, h: float) -> None:
    rng = np.random.default_rng(11)
    for _ in range(46):
        px, py = x + rng.uniform(10, w - 10), y + rng.uniform(10, h - 10)
        turns = np.sort(rng.uniform(0, 2 * np.pi, int(rng.integers(4, 7))))
        size = rng.uniform(16, 44)
        piece = [(px + size * float(np.cos(a)), py + size * float(np.sin(a))) for a in turns]
        light = int(rng.integers(-18, 30))
        paint.shadow(piece, 4, 0.35, 2, 4)
        paint.fill(piece, (190 + light, 152 + light, 102 + light), (160 + light, 122 + light, 76 + light))
