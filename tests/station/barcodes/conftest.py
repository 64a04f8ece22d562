"""Fixtures of the readers' tests."""

import numpy as np
import pytest
from drawn_codes import Code, Draw, MakeFrame, Seen, code_image, draw_codes

from station.barcodes import Quad, Read, Sighting
from station.types import CameraName, Frame, Image


@pytest.fixture
def code() -> Code:
    return code_image


@pytest.fixture
def draw() -> Draw:
    return draw_codes


@pytest.fixture
def frame() -> MakeFrame:
    """(grey, index, ns) → a frame with that luma plane."""

    def make(grey: Image, index: int, mono_ns: int) -> Frame:
        height, width = grey.shape
        colour = np.full((height // 2, width), 128, np.uint8)
        return Frame(CameraName("cam1"), index, mono_ns, np.vstack([grey, colour]))

    return make


@pytest.fixture
def seen() -> Seen:
    """A sighting of a text in a box of 200×60 pixels whose corner is at (x, y)."""

    def make(
        text: str,
        at_ns: int,
        symbology: str = "Code128",
        decoder: str = "zxing",
        at: tuple[float, float] = (100.0, 100.0),
    ) -> Sighting:
        x, y = at
        quad: Quad = ((x, y), (x + 200, y), (x + 200, y + 60), (x, y + 60))
        return Sighting(Read(text, symbology, decoder, quad), CameraName("cam1"), at_ns // 33_000_000, at_ns)

    return make
