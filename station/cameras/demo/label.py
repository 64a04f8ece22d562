"""A courier label with a real Code 128, drawn large and brought to its size and angle in one step."""

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image as PilImage
from PIL import ImageDraw, ImageFont

from station.cameras.demo.code128 import QUIET, modules
from station.cameras.demo.sprite import Sprite
from station.types import Image

Shade = NDArray[np.float32]

FINE = 6  # pixels a module while drawing
WIDE = 176  # of the label, in modules; a Code 128 of 15 signs with its quiet zones takes 165
PAPER, INK = 240, 26
ROOM = 14  # pixels around it for its shadow


def module_px(scale: float) -> float:
    """Pixels a module; small pictures get a larger label, so that it stays readable."""
    return max(2.5 * scale, 1.9)


def label(text: str, tilt_deg: float, scale: float, tallest: int) -> Sprite:
    """The label turned by `tilt_deg`, at most `tallest` pixels high before turning."""
    module = module_px(scale)
    tall = min(232, int(tallest / module))
    face = _face(text, tall)
    shrink = module / FINE
    turned, alpha = _turn(face, tilt_deg, shrink)
    shade = cv2.GaussianBlur(alpha, (0, 0), 7 * scale)
    shade = cv2.warpAffine(
        shade, np.array([[1, 0, 4 * scale], [0, 1, 9 * scale]], np.float32), alpha.shape[::-1]
    )
    rgba = np.zeros((*alpha.shape, 4), np.float32)
    paper = np.array((1.0, 0.995, 0.97), np.float32)  # not quite white
    rgba[..., :3] = turned[..., None] * paper
    rgba[..., 3] = alpha + (1 - alpha) * 0.5 * shade
    return Sprite.of(rgba)


def _turn(face: Image, tilt_deg: float, shrink: float) -> tuple[Shade, Shade]:
    """(grey times alpha, alpha), both 0…255 and 0…1, with room around for the shadow."""
    height, width = face.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), tilt_deg, shrink)
    reach = np.abs(matrix[:, :2]) @ (width, height) + 2 * ROOM
    size = int(reach[0]) // 2 * 2, int(reach[1]) // 2 * 2
    matrix[:, 2] += size[0] / 2 - width / 2, size[1] / 2 - height / 2
    soft = cv2.GaussianBlur(face, (0, 0), 0.32 / shrink)  # a pixel gathers the light of its area
    solid = np.full(face.shape, 255, np.uint8)
    grey = cv2.warpAffine(soft, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    flat = cv2.warpAffine(solid, matrix, size, flags=cv2.INTER_LINEAR)
    alpha = np.asarray(flat, np.float32) / np.float32(255)
    return grey * alpha, alpha


def _face(text: str, tall: int) -> Image:
    """The label as grey picture, FINE pixels a module."""
    sheet = PilImage.new("L", (WIDE * FINE, tall * FINE), PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 0, WIDE * FINE, 22 * FINE), fill=INK)
    _words(draw, 8, 5, "EXPRESS", 13, PAPER)
    _words(draw, 132, 5, f"S{1 + int(text[-1]) % 6}", 13, PAPER)
    _bars(draw, text, 30, 62)
    _words(draw, (WIDE - len(text) * 7.6) / 2, 96, _grouped(text), 12, INK)
    if tall > 170:
        _lines(draw, text)
        _block(draw, text, WIDE - 48, tall - 50)
    return np.asarray(sheet, np.uint8).copy()


def _bars(draw: ImageDraw.ImageDraw, text: str, top: int, high: int) -> None:
    bars = modules(text)
    left = max((WIDE - len(bars)) // 2, QUIET)
    for place, black in enumerate(bars):
        if black:
            x = (left + place) * FINE
            draw.rectangle((x, top * FINE, x + FINE - 1, (top + high) * FINE - 1), fill=INK)


def _lines(draw: ImageDraw.ImageDraw, text: str) -> None:
    """Where an address would stand: only strokes, no person."""
    rng = np.random.default_rng([int(sign) for sign in text[-6:]])
    for place in range(6):
        y, right = 120 + place * 12, 14 + int(rng.integers(80, 140) if place < 3 else rng.integers(50, 96))
        draw.rectangle((10 * FINE, y * FINE, right * FINE, (y + 4) * FINE), fill=INK + 24)
    draw.line((8 * FINE, 155 * FINE, (WIDE - 8) * FINE, 155 * FINE), fill=150, width=3)


def _block(draw: ImageDraw.ImageDraw, text: str, left: int, top: int) -> None:
    """Looks like a QR code and is none: there is nothing to find it by, so nothing reads it."""
    rng = np.random.default_rng([int(sign) for sign in text[-8:]])
    for (row, column), black in np.ndenumerate(rng.random((13, 13)) < 0.5):
        if black:
            x, y = (left + column * 3) * FINE, (top + row * 3) * FINE
            draw.rectangle((x, y, x + 3 * FINE - 1, y + 3 * FINE - 1), fill=INK)


def _words(draw: ImageDraw.ImageDraw, x: float, y: float, words: str, high: float, ink: int) -> None:
    font = ImageFont.load_default(high * FINE)
    draw.text((x * FINE, y * FINE), words, fill=ink, font=font, stroke_width=FINE // 3, stroke_fill=ink)


def _grouped(text: str) -> str:
    return f"{text[:-8]} {text[-8:-4]} {text[-4:]}"
