"""Time, station and order, drawn into the luma of a picture. Pure."""

from typing import NamedTuple

import cv2
import numpy as np

import station.pixels  # noqa: F401 - it mends what importing cv2 does to the environment
from station.clock import local
from station.types import Image

_FONT = cv2.FONT_HERSHEY_SIMPLEX
_WHITE = 235


class Title(NamedTuple):
    """What a caption says, not written out: a subtitle needs that four times a second only."""

    wall_ms: int
    name: str  # the station's
    order: str

    def __str__(self) -> str:
        return caption_text(*self)


def caption_text(wall_ms: int, name: str, order: str) -> str:
    """`2026-11-22 10:43:01.2 +08:00  S-01  order`: local time, as the double hour needs it."""
    stamp = local(wall_ms).isoformat(sep=" ", timespec="milliseconds")
    return f"{stamp[:21]} {stamp[23:]}  {name}  {order}".rstrip()


def draw_caption(luma: Image, text: str) -> None:
    """Write `text` top left into a luma plane of shape (height, width), in place, on a darkened band."""
    scale, thickness = _fitting(text, luma.shape)
    (text_width, text_height), below = cv2.getTextSize(text, _FONT, scale, thickness)
    margin = text_height // 2 + 1
    band = luma[: text_height + below + 2 * margin, : text_width + 2 * margin]
    # A quarter of the brightness, kept above video black: what lies below stays to be guessed.
    np.right_shift(band, 2, out=band)
    np.maximum(band, 16, out=band)
    cv2.putText(luma, text, (margin, margin + text_height), _FONT, scale, _WHITE, thickness, cv2.LINE_AA)


def _fitting(text: str, shape: tuple[int, ...]) -> tuple[float, int]:
    """Scale and thickness: a thirtieth of the height, less where the text would be too wide."""
    height, width = shape
    scale = height / 800
    while True:
        thickness = max(1, round(scale * 1.8))
        text_width = cv2.getTextSize(text, _FONT, scale, thickness)[0][0]
        if text_width <= 0.94 * width or scale < 0.1:
            return scale, thickness
        scale *= 0.9
