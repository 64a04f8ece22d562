"""Pictures with soft edges, laid on I420 planes quickly enough for a demo that runs beside an encoder.

All planes are kept `DARKER` below their true value until noise of that mean is added on top: one
saturating addition then does for noise of both signs.
"""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from station.types import Image

DARKER = 8
# RGB of 0…255 to Y, U, V of BT.601, limited range, without their offsets.
TO_YUV = np.array(
    [[0.25679, 0.50413, 0.09791], [-0.14822, -0.29099, 0.43922], [0.43922, -0.36779, -0.07143]], np.float32
)
OFFSETS = (16 - DARKER, 128 - DARKER, 128 - DARKER)

Planes = tuple[Image, Image, Image]


@dataclass(frozen=True, slots=True)
class Sprite:
    """Y, U, V times alpha, and what of the ground shines through (255 - alpha) for Y and for U and V."""

    colour: Planes
    through: Planes

    @classmethod
    def of(cls, rgba: NDArray[np.float32]) -> Self:
        """From RGB of 0…255 times alpha, and alpha of 0…1; shape (height, width, 4), both even."""
        alpha = rgba[..., 3]
        yuv = [rgba[..., :3] @ row + offset * alpha for row, offset in zip(TO_YUV, OFFSETS, strict=True)]
        colour = (_bytes(yuv[0]), _bytes(_half(yuv[1])), _bytes(_half(yuv[2])))
        through = _bytes(255 - 255 * alpha), _bytes(255 - 255 * _half(alpha))
        return cls(colour, (through[0], through[1], through[1]))

    @property
    def size(self) -> tuple[int, int]:
        """(width, height)."""
        return self.colour[0].shape[1], self.colour[0].shape[0]

    def left(self, width: int) -> "Sprite":
        """Its left part, `width` made even."""
        cuts = (width & ~1, width // 2, width // 2)
        return Sprite(_cut(self.colour, cuts), _cut(self.through, cuts))


def lay(ground: Planes, sprite: Sprite, x: float, y: float) -> None:
    """Draw the sprite with its middle at (x, y); what lies outside is cut off."""
    width, height = sprite.size
    left, top = round(x - width / 2), round(y - height / 2)
    for plane, colour, through, step in zip(ground, sprite.colour, sprite.through, (1, 2, 2), strict=True):
        _lay_plane(plane, colour, through, left // step, top // step)


def _lay_plane(plane: Image, colour: Image, through: Image, left: int, top: int) -> None:
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + colour.shape[1], plane.shape[1]), min(top + colour.shape[0], plane.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    spot = plane[y0:y1, x0:x1]
    inside = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    cv2.multiply(spot, through[inside], dst=spot, scale=1 / 255)
    cv2.add(spot, colour[inside], dst=spot)


def _cut(planes: Planes, widths: tuple[int, int, int]) -> Planes:
    y, u, v = (plane[:, :width] for plane, width in zip(planes, widths, strict=True))
    return y, u, v


def _half(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    size = (plane.shape[1] // 2, plane.shape[0] // 2)
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), np.float32)


def _bytes(plane: NDArray[np.float32]) -> Image:
    return np.asarray(np.clip(plane + 0.5, 0, 255), np.uint8)
