"""Reading labels: which code stands in a frame, and when a reading may be trusted.

Frame → readers → Sighting → the accept rule → Scan. What a text means is `labels`.
"""

from dataclasses import dataclass
from typing import Protocol

from station.types import CameraName, Image

Quad = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Corners in pixels of the full frame, clockwise from the code's top left."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one decoder says of one code in one picture."""

    text: str
    symbology: str  # Code128, GS1-128, Code39, ITF, EAN13, EAN8, UPCA, UPCE, QRCode, DataMatrix, Codabar …
    decoder: str  # "zxing", "zbar"
    quad: Quad


@dataclass(frozen=True, slots=True)
class Sighting:
    """One code, read in one frame of one camera."""

    read: Read
    camera: CameraName
    frame_index: int
    mono_ns: int
    media_s: float | None = None


class LabelReader(Protocol):
    """A decoding library behind the port: one picture in, what it reads out."""

    name: str

    def read(self, grey: Image) -> list[Read]:
        """All codes in a grey picture of shape (height, width)."""
        ...
