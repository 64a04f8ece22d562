"""Drawn labels for the readers: grey pictures with codes at any place, angle and size."""

from collections.abc import Callable

import cv2
import numpy as np
import zxingcpp

from station.barcodes import Sighting
from station.types import Frame, Image

Code = Callable[..., Image]
Draw = Callable[..., Image]
Seen = Callable[..., Sighting]
MakeFrame = Callable[[Image, int, int], Frame]
Accepted = list[list[str]]

GROUND = 150


def code_image(
    text: str | bytes, symbology: str = "Code128", module_px: int = 2, height_px: int = 90
) -> Image:
    """A code with its quiet zone, grey."""
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, symbology))
    image = np.array(zxingcpp.write_barcode_to_image(barcode, scale=module_px, add_quiet_zones=True))
    if symbology in {"QRCode", "DataMatrix"}:
        return image
    middle = image[image.shape[0] // 2]
    white = np.full((10, middle.size), 255, np.uint8)
    bars = np.repeat(middle[None, :], height_px, axis=0)
    pad = np.full((height_px + 20, 10 * module_px), 255, np.uint8)
    return np.hstack([pad, np.vstack([white, bars, white]), pad])


def draw_codes(
    *codes: tuple[Image, tuple[int, int]],
    angle: float = 0.0,
    blur: float = 0.0,
    size: tuple[int, int] = (1280, 720),
) -> Image:
    """A bench of (width, height) with code images centred at places, all turned about its middle."""
    width, height = size
    scene = np.full((height, width), GROUND, np.uint8)
    for image, (x, y) in codes:
        top, left = y - image.shape[0] // 2, x - image.shape[1] // 2
        scene[top : top + image.shape[0], left : left + image.shape[1]] = image
    if angle:
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        scene = cv2.warpAffine(scene, turn, size, flags=cv2.INTER_AREA, borderValue=GROUND)
    if blur:
        scene = cv2.GaussianBlur(scene, (0, 0), blur)
    return np.asarray(scene, np.uint8)
