"""zbar through pyzbar: the second opinion, on small grey crops only.

On the whole frame it costs five times as much as zxing-cpp; it fails on an empty array, and writes to
stderr unless its symbologies are restricted.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import numpy as np

from station.barcodes import Quad, Read
from station.types import Image

_NAMES = {
    "CODE128": "Code128",
    "CODE39": "Code39",
    "I25": "ITF",
    "EAN13": "EAN13",
    "EAN8": "EAN8",
    "UPCA": "UPCA",
}
"""1D only: its QR texts come in a guessed encoding, and it has no DataMatrix."""

_SMALLEST = 8  # pixels


def _library() -> tuple[Any, str]:
    """(pyzbar module or None, why not). The wheel of Linux needs libzbar from the system."""
    try:
        return import_module("pyzbar.pyzbar"), ""
    except (ImportError, OSError) as error:
        return None, f"The second reader is missing: {error}. Labels are still read, a little slower."


def available() -> str:
    """Empty where zbar works, else one sentence."""
    return _library()[1]


class Zbar:
    """Restricted to what zbar reads reliably."""

    name = "zbar"

    def __init__(self, symbologies: Iterable[str]) -> None:
        self._library = _library()[0]
        wanted = set(symbologies)
        self._symbols = (
            [self._library.ZBarSymbol[theirs] for theirs, ours in _NAMES.items() if ours in wanted]
            if self._library is not None
            else []
        )

    def read(self, grey: Image) -> list[Read]:
        """All 1D codes in a grey crop; none where the library is missing."""
        if not self._symbols or min(grey.shape) < _SMALLEST:
            return []
        found = self._library.decode(np.ascontiguousarray(grey), symbols=self._symbols)
        return [
            Read(code.data.decode("utf-8", "replace"), _NAMES[code.type], self.name, _quad(code))
            for code in found
            if code.type in _NAMES
        ]


def _quad(code: Any) -> Quad:
    left, top, width, height = (float(value) for value in code.rect)
    return ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
