"""All codes of one picture, for photos and benchmarks: the passes of the cascade without its haste."""

import cv2
import numpy as np

from station.barcodes import Read
from station.barcodes.cascade import Cascade
from station.barcodes.readers import EVERY, LABELS, MATRIX
from station.types import Image

_SHORTEST_ITF = 10  # digits; ITF is easily read short


def decode(bgr: Image) -> list[tuple[str, str]]:
    """(text, symbology) of everything that can be read, goods codes included; the first pass counts."""
    for _, reads in Cascade(EVERY).all_reads(_grey(bgr)):
        if reads:
            return list(dict.fromkeys((read.text, read.symbology) for read in reads))
    return []


def decode_orders(bgr: Image) -> list[tuple[str, str]]:
    """(text, symbology) with the settings for order labels; 1D codes need two passes that agree."""
    votes: dict[tuple[str, str], set[str]] = {}
    for name, reads in Cascade(LABELS | {"ITF"}).all_reads(_grey(bgr)):
        for read in filter(_may_be_order, reads):
            votes.setdefault((read.text, read.symbology), set()).add(name)
    return [code for code, names in votes.items() if code[1] in MATRIX or len(names) > 1]


def _may_be_order(read: Read) -> bool:
    return read.symbology != "ITF" or len(read.text) >= _SHORTEST_ITF


def _grey(bgr: Image) -> Image:
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY), np.uint8)
