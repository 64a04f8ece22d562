"""AIM identifiers (ISO/IEC 15424): a gun that sends `]C0` before the text names its symbology."""

import re

WEDGE = "Wedge"
"""A gun or a hand; the symbology is not known."""

_FAMILIES = {
    "A": "Code39",
    "C": "Code128",
    "E": "EAN13",
    "F": "Codabar",
    "G": "Code93",
    "I": "ITF",
    "L": "PDF417",
    "Q": "QRCode",
    "U": "MaxiCode",
    "d": "DataMatrix",
    "e": "DataBar",
    "z": "Aztec",
}
_EXACT = {"C1": "GS1-128", "E4": "EAN8"}
_FNC1 = {"C1", "Q3", "d2", "e0", "e1", "e2"}  # GS1 data: the table of labels writes FNC1 as a leading GS
_GS = "\x1d"


def split(text: str) -> tuple[str, str]:
    """(text without the identifier, symbology); without one the text as it is, and `Wedge`."""
    found = re.match(r"\](([ACEFGILQUdez])[0-9A-Za-z])", text)
    if found is None:
        return text, WEDGE
    code, family = found.groups()
    rest = text[found.end() :]
    lead = _GS if code in _FNC1 and not rest.startswith(_GS) else ""
    return lead + rest, _EXACT.get(code, _FAMILIES[family])
