"""Readers, one file each; `READERS` names them.

zxing-cpp reads, zbar gives a second opinion, soft is our own for blurred and small 1D codes.
"""

from collections.abc import Callable, Iterable

from station.barcodes import LabelReader
from station.barcodes.readers import soft, zbar, zxing

LABELS = frozenset({"Code128", "Code39", "QRCode", "DataMatrix"})
"""Symbologies that order labels use; misreads of the others cost more than they bring."""

EVERY = LABELS | {"ITF", "EAN13", "EAN8", "UPCA"}
"""All that can be read; goods codes and short ITF are switched on for stills only."""

MATRIX = frozenset({"QRCode", "DataMatrix"})
"""Error-corrected symbologies: one read is proof enough."""

READERS: dict[str, Callable[[Iterable[str]], LabelReader]] = {
    "zxing": zxing.Zxing,
    "zbar": zbar.Zbar,
    "soft": soft.Soft,
}


def available() -> dict[str, str]:
    """Reader name → why it cannot be used; empty: it works."""
    return {"zxing": "", "zbar": zbar.available(), "soft": ""}
