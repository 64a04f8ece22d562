"""A drawing surface with smooth edges, gradients and soft shadows, in design units.

Design units are pixels of a 1920×1080 picture; `scale` turns them into those of the camera.
"""

from collections.abc import Sequence
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image as PilImage
from PIL import ImageDraw, ImageFont

from station.cameras.demo.sprite import Sprite

Rgb = tuple[int, int, int]
Points = Sequence[tuple[float, float]]
Mask = NDArray[np.float32]


class Paint:
    """RGB times alpha, and alpha; (0, 0) is the top left corner."""

    def __init__(self, width: float, height: float, scale: float) -> None:
        self.scale = scale
        self.width = width
        self.height = height
        shape = (_even(height * scale), _even(width * scale), 4)
        self.rgba: NDArray[np.float32] = np.zeros(shape, np.float32)

    def sprite(self) -> Sprite:
        """What was painted."""
        return Sprite.of(self.rgba)

    def fill(self, points: Points, colour: Rgb, to: Rgb | None = None, strength: float = 1.0) -> None:
        """A polygon; with `to` its colour changes from top to bottom."""
        mask, left, top = self._mask(points)
        self._lay(mask * strength, left, top, colour, to or colour)

    def shadow(
        self, points: Points, blur: float, strength: float = 0.5, dx: float = 0, dy: float = 0
    ) -> None:
        """A soft dark spot of that form."""
        moved = [(x + dx, y + dy) for x, y in points]
        mask, left, top = self._mask(moved, pad=3 * blur)
        soft = cv2.GaussianBlur(mask, (0, 0), max(blur * self.scale, 0.3))
        self._lay(np.asarray(soft, np.float32) * strength, left, top, (0, 0, 0), (0, 0, 0))

    def box(
        self, x: float, y: float, w: float, h: float, colour: Rgb, to: Rgb | None = None, r: float = 0
    ) -> None:
        """A rectangle with round corners."""
        self.fill(rounded(x, y, w, h, r), colour, to)

    def text(self, x: float, y: float, words: str, height: float, colour: Rgb, weight: float = 0.06) -> None:
        """Words whose line begins at (x, y), top left."""
        size = height * self.scale
        font = _font(max(round(size * 4), 8))
        stroke = round(size * 4 * weight / 2)
        box = font.getbbox(words, stroke_width=stroke)
        sheet = PilImage.new("L", (int(box[2]) + 8, int(box[3]) + 8))
        ImageDraw.Draw(sheet).text((0, 0), words, fill=255, font=font, stroke_width=stroke)
        large = np.asarray(sheet, np.float32) / 255
        small = (max(large.shape[1] // 4, 1), max(large.shape[0] // 4, 1))
        mask = np.asarray(cv2.resize(large, small, interpolation=cv2.INTER_AREA), np.float32)
        self._lay(mask, round(x * self.scale), round(y * self.scale), colour, colour)

    def grain(self, rng: np.random.Generator, strength: float) -> None:
        """Roughness of the material, the same in every picture."""
        shape = self.rgba.shape[:2]
        fine = rng.normal(0, strength, shape)
        coarse = cv2.resize(rng.normal(0, strength, (shape[0] // 6 + 1, shape[1] // 6 + 1)), shape[::-1])
        rough = ((fine + coarse) * self.rgba[..., 3])[..., None]
        self.rgba[..., :3] = np.clip(self.rgba[..., :3] + rough, 0, 255 * self.rgba[..., 3:])

    def _mask(self, points: Points, pad: float = 0) -> tuple[Mask, int, int]:
        corners = np.asarray(points, np.float64) * self.scale
        edge = pad * self.scale + 2
        left, top = np.floor(corners.min(axis=0) - edge).astype(int)
        right, bottom = np.ceil(corners.max(axis=0) + edge).astype(int)
        mask = np.zeros((bottom - top, right - left), np.uint8)
        fixed = np.round((corners - (left, top)) * 16).astype(np.int32)
        cv2.fillPoly(mask, [fixed], (255,), cv2.LINE_AA, shift=4)
        return mask.astype(np.float32) * np.float32(1 / 255), int(left), int(top)

    def _lay(self, mask: Mask, left: int, top: int, colour: Rgb, to: Rgb) -> None:
        height, width = self.rgba.shape[:2]
        x0, y0 = max(left, 0), max(top, 0)
        x1, y1 = min(left + mask.shape[1], width), min(top + mask.shape[0], height)
        if x1 <= x0 or y1 <= y0:
            return
        share = np.linspace(0, 1, mask.shape[0], dtype=np.float32)[:, None]
        rows = np.asarray(colour, np.float32) * (1 - share) + np.asarray(to, np.float32) * share
        over = np.concatenate([rows, np.ones_like(share)], axis=1)[y0 - top : y1 - top, None, :]
        cut = mask[y0 - top : y1 - top, x0 - left : x1 - left, None]
        spot = self.rgba[y0:y1, x0:x1]
        spot += (over - spot) * cut


def rounded(x: float, y: float, w: float, h: float, r: float) -> Points:
    """Corners of a rectangle, rounded by `r`."""
    if r <= 0:
        return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    turn = np.linspace(0, np.pi / 2, 9)
    middles = ((x + w - r, y + h - r, 0), (x + r, y + h - r, 1), (x + r, y + r, 2), (x + w - r, y + r, 3))
    return [
        (mx + r * float(np.cos(a + q * np.pi / 2)), my + r * float(np.sin(a + q * np.pi / 2)))
        for mx, my, q in middles
        for a in turn
    ]


def disc(x: float, y: float, r: float) -> Points:
    """Corners of a circle."""
    return [(x + r * float(np.cos(a)), y + r * float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 64)]


def rod(a: tuple[float, float], b: tuple[float, float], ra: float, rb: float) -> Points:
    """Corners of a rod with round ends, `ra` thick at `a`, `rb` at `b`: a finger, an arm."""
    heading = float(np.arctan2(b[1] - a[1], b[0] - a[0]))
    ends = ((a, ra, heading + np.pi / 2), (b, rb, heading - np.pi / 2))
    return [
        (x + r * float(np.cos(start + turn)), y + r * float(np.sin(start + turn)))
        for (x, y), r, start in ends
        for turn in np.linspace(0, np.pi, 16)
    ]


def _even(length: float) -> int:
    return max(round(length / 2) * 2, 2)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):  # a Pillow without FreeType has one bitmap font only
        raise TypeError("Pillow was built without FreeType")
    return font
