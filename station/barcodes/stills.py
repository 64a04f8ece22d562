"""All codes of one picture, for photos and benchmarks."""

import cv2
import numpy as np

from station.barcodes.cascade import Cascade
from station.barcodes.readers import EVERY, LABELS
from station.types import Image


def decode(bgr: Image) -> list[tuple[str, str]]:
    """(text, symbology) of everything the cascade reads, goods codes included."""
    return _decode(bgr, Cascade(EVERY))


def decode_orders(bgr: Image) -> list[tuple[str, str]]:
    """The same with the settings for order labels."""
    return _decode(bgr, Cascade(LABELS))


def _decode(bgr: Image, cascade: Cascade) -> list[tuple[str, str]]:
    grey = np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY), np.uint8)
    return list({(read.text, read.symbology): None for read in cascade.read(grey, 0)})
