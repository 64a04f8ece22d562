"""zxing-cpp: the first reader, on whole frames and on levelled crops."""

from collections.abc import Iterable

import zxingcpp
from zxingcpp import Barcode, BarcodeFormat, ContentType

from station.barcodes import Quad, Read
from station.types import Image

FORMATS = {
    "Code128": BarcodeFormat.Code128,
    "Code39": BarcodeFormat.Code39,
    "ITF": BarcodeFormat.ITF,
    "EAN13": BarcodeFormat.EAN13,
    "EAN8": BarcodeFormat.EAN8,
    "UPCA": BarcodeFormat.UPCA,
    "UPCE": BarcodeFormat.UPCE,
    "Codabar": BarcodeFormat.Codabar,
    "PDF417": BarcodeFormat.PDF417,
    "QRCode": BarcodeFormat.QRCode,
    "DataMatrix": BarcodeFormat.DataMatrix,
}
_PREFIXES = {"QR": "QRCode", "EAN-13": "EAN13", "EAN-8": "EAN8", "UPC-A": "UPCA", "UPC-E": "UPCE"}
GROUP_SEPARATOR = "\x1d"
_SMALLEST = 8  # pixels; nothing can be read in less


class Zxing:
    """One setting of zxing-cpp: each pass of the cascade is one such object."""

    name = "zxing"

    def __init__(
        self,
        symbologies: Iterable[str],
        *,
        rotate: bool = True,
        downscale: bool = False,
        invert: bool = False,
    ) -> None:
        self._formats = zxingcpp.BarcodeFormats([FORMATS[name] for name in sorted(symbologies)])
        self._rotate, self._downscale, self._invert = rotate, downscale, invert

    def read(self, grey: Image) -> list[Read]:
        """All codes in a grey picture of shape (height, width)."""
        if not self._formats or min(grey.shape) < _SMALLEST:
            return []
        found = zxingcpp.read_barcodes(
            grey,
            formats=self._formats,
            try_rotate=self._rotate,
            try_downscale=self._downscale,
            try_invert=self._invert,
            text_mode=zxingcpp.TextMode.Plain,
        )
        return [Read(_text(code), _symbology(code), self.name, _quad(code)) for code in found if code.valid]


def _symbology(code: Barcode) -> str:
    name = str(code.format).replace(" ", "")
    if name == "Code128" and code.content_type == ContentType.GS1:
        return "GS1-128"
    for prefix, ours in _PREFIXES.items():
        if name.startswith(prefix):
            return ours
    return name


def _text(code: Barcode) -> str:
    """Text as printed; FNC1 at the start stands as a leading GS, as the labels table spells it."""
    text = _decoded(code) if _symbology(code) in {"QRCode", "DataMatrix", "PDF417"} else code.text
    is_gs1 = code.content_type == ContentType.GS1
    return GROUP_SEPARATOR + text if is_gs1 and not text.startswith(GROUP_SEPARATOR) else text


def _decoded(code: Barcode) -> str:
    """UTF-8, or Chinese GBK where that makes sense, or what the library thinks (it takes GBK for Latin-1)."""
    if code.text.isascii():
        return code.text
    try:
        return code.bytes.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        chinese = code.bytes.decode("gb18030")
    except UnicodeDecodeError:
        return code.text
    return chinese if all(_common(letter) for letter in chinese) else code.text


def _common(letter: str) -> bool:
    """ASCII, CJK punctuation, ideograph or full-width form: binary data hits others soon."""
    point = ord(letter)
    return (
        letter.isascii()
        or 0x3000 <= point <= 0x303F
        or 0x4E00 <= point <= 0x9FFF
        or 0xFF00 <= point <= 0xFFEF
    )


def _quad(code: Barcode) -> Quad:
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    a, b, c, d = ((float(corner.x), float(corner.y)) for corner in corners)
    return (a, b, c, d)
