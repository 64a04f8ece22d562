"""Orders of shops and markets that carry a letter or a dash, and the contents of a label that do."""

import re
from datetime import date

from station.barcodes.rules.shapes import Shape, first
from station.barcodes.rules.verdict import refused
from station.types import Accept, Checksum, Kind, Label

_N = "[0-9]"


def _dated(text: str) -> bool:
    """Does the text begin with a day that exists, as yymmdd?"""
    try:
        date(2000 + int(text[:2]), int(text[2:4]), int(text[4:6]))
    except ValueError:
        return False
    return True


ORDERS = (
    Shape("pdd", rf"{_N}{{6}}-{_N}{{15}}", fits=_dated),
    Shape("xhs", rf"P{_N}{{18}}"),
    Shape("doudian", rf"(?!8986)(?P<number>{_N}{{19}})A"),
    Shape("amazon", rf"{_N}{{3}}-{_N}{{7}}-{_N}{{7}}"),
    Shape("ebay", rf"{_N}{{2}}-{_N}{{5}}-{_N}{{5}}"),
    Shape("shopee", rf"{_N}{{6}}(?={_N}*[A-Z])[A-Z0-9]{{8}}", fits=_dated),
)
_GOODS = r"X00[A-Z0-9]{7}|B0[A-Z0-9]{8}"  # labels of one warehouse: FNSKU, ASIN
_CONTENTS = {
    "A carton number.": r"FBA[A-Z0-9]{6,12}U[0-9]{6}",
    "A routing code.": r"420[0-9]{5}|2L[A-Z]{2}[A-Z0-9]+\+[0-9]+",
    "A sorting code.": r"[0-9]{3}[A-Z]{0,2}(?:-[A-Z0-9]{2,5}){1,2}",
    "A SIM card.": r"8986[0-9]{15,16}",
    "A medicine trace code.": r"8[0-9]{19}",
}


def orders(text: str, on: frozenset[str]) -> Label | None:
    """An order number whose form names its platform."""
    return first(ORDERS, text, Kind.ORDER, on)


def contents(text: str) -> Label | None:
    """What else is printed on labels, cartons and goods."""
    if re.fullmatch(_GOODS, text):
        return Label(Kind.GOODS, "amazon", text, Checksum.NONE, Accept.NO, "Goods of a warehouse.")
    found = (reason for reason, pattern in _CONTENTS.items() if re.fullmatch(pattern, text))
    reason = next(found, None)
    return refused(reason, Kind.CONTENT) if reason else None
