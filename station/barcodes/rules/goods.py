"""EAN, UPC and GTIN: numbers of goods, which open nothing."""

import re

from station.barcodes.rules.checkdigits import mod10
from station.barcodes.rules.verdict import checked, refused
from station.types import Accept, Checksum, Kind, Label

_OWNERS = {"cn": "69[0-9]", "isbn": "97[89]", "issn": "977", "instore": "2[0-9]{2}"}


def _owner(digits: str) -> str:
    prefix = digits.zfill(13)[:3] if len(digits) != 8 else digits[:3]
    owners = (name for name, pattern in _OWNERS.items() if re.fullmatch(pattern, prefix))
    owner = next(owners, "")
    return "" if len(digits) == 8 and owner in {"isbn", "issn"} else owner


def goods(digits: str, checksum: Checksum = Checksum.YES) -> Label:
    """A goods number; 14 digits name no owner, since they stand for a carton."""
    owner = "" if len(digits) == 14 or checksum is Checksum.NONE else _owner(digits)
    return Label(Kind.GOODS, owner, digits, checksum, Accept.NO, "A goods code, not a waybill.")


def by_symbology(text: str, symbology: str) -> Label:
    """What an EAN or UPC symbol says; its check digit must be right."""
    if symbology == "UPCE" and re.fullmatch("[0-9]{6,8}", text):
        return goods(text, Checksum.NONE)
    if not re.fullmatch("[0-9]{8}|[0-9]{12,13}", text):
        return refused("A goods symbol without a goods number.")
    if checked(mod10(text)) is Checksum.YES:
        return goods(text)
    return Label(Kind.UNKNOWN, "", "", Checksum.NO, Accept.NO, "Wrong check digit of a goods code.")
