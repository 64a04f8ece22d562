"""Bare digits: who claims what, by their count."""

import re

from station.barcodes.rules.checkdigits import luhn, mod7, mod10
from station.barcodes.rules.couriers import long_digits
from station.barcodes.rules.goods import goods
from station.barcodes.rules.verdict import asked, numbered, refused, switched
from station.types import Accept, Checksum, Kind, Label

# Prefix → who claims it; two or three: the courier stays open.
_POST = {
    **dict.fromkeys(("10", "11", "12", "95", "96", "97", "98", "99"), ("chinapost",)),
    **dict.fromkeys(("50", "51", "52"), ("chinapost", "yunda")),
}
_FOURTEEN = {**dict.fromkeys(("73", "74", "75", "76", "78"), ("zto",)), "77": ("sto",)}
_FIFTEEN = {
    **dict.fromkeys((str(prefix) for prefix in range(30, 50)), ("yunda",)),
    "43": ("sto", "yunda", "zto"),
    "77": ("sto",),
}
_LINEAR = {"Code128", "Code39", "Code93", "Codabar", "ITF"}  # symbols that no goods code uses for 13 digits


def read(text: str, symbology: str, on: frozenset[str]) -> Label:
    """What digits alone mean, ASCII digits and at least one."""
    if not text.strip("0"):
        return refused("Only zeros: nobody gives out such a number.")
    match len(text):
        case 12:
            label = asked(text, "12 digits: many couriers and shops use them.")
        case 13:
            label = _thirteen(text, symbology, on)
        case 14:
            label = _fourteen(text, symbology, on)
        case 15:
            label = _fifteen(text, on)
        case 16:
            label = asked(text, "16 digits: an order, a bank card or a foreign waybill.")
        case 18:
            label = _eighteen(text)
        case 19:
            label = numbered(Kind.ORDER, "", text, Accept.YES, "19 digits: an order.")
        case count:
            found = long_digits(text, on)
            label = found or refused("Too few digits." if count < 12 else "So many digits mean nothing here.")
    return label


def _claimed(text: str, claimants: tuple[str, ...], on: frozenset[str]) -> Label:
    carrier = claimants[0] if len(claimants) == 1 else ""
    reason = f"{len(text)} digits with a prefix of {', '.join(claimants)}."
    return numbered(Kind.WAYBILL, carrier, text, switched(on, *claimants), reason)


def _thirteen(text: str, symbology: str, on: frozenset[str]) -> Label:
    """One true number in ten passes the goods check by chance: then the symbology must decide."""
    claimants = _POST.get(text[:2])
    if not mod10(text):
        return _claimed(text, claimants, on) if claimants else asked(text, "13 digits of nobody known.")
    is_book = text[:3] in {"978", "979"}
    if text.startswith("69") or (symbology not in _LINEAR and (is_book or not claimants)):
        return goods(text)
    if claimants and not is_book and symbology in _LINEAR:
        return _claimed(text, claimants, on)
    return asked(text, "13 digits: goods or a waybill.")


def _fourteen(text: str, symbology: str, on: frozenset[str]) -> Label:
    if symbology == "ITF":
        return goods(text) if mod10(text) else asked(text, "14 digits in a carton's symbol.")
    claimants = _FOURTEEN.get(text[:2])
    return _claimed(text, claimants, on) if claimants else asked(text, "14 digits of nobody known.")


def _fifteen(text: str, on: frozenset[str]) -> Label:
    if text[:2] in {"35", "86"} and luhn(text):
        return asked(text, "15 digits: the number of a telephone, or a waybill.")
    if text.startswith("621"):
        return numbered(Kind.WAYBILL, "cainiao", text, switched(on, "cainiao"), "15 digits with 621.")
    claimants = _FIFTEEN.get(text[:2])
    return _claimed(text, claimants, on) if claimants else asked(text, "15 digits of nobody known.")


def _eighteen(text: str) -> Label:
    if text[0] in "12345":
        return numbered(Kind.ORDER, "", text, Accept.YES, "18 digits: an order.")
    return asked(text, "18 digits: an order, an old waybill or a pallet.")


def codabar(text: str) -> Label | None:
    """Waybills between start and stop letters, which some readers drop; None: digits as elsewhere."""
    found = re.fullmatch("([A-D]?)([0-9]+)([A-D]?)", text.upper())
    if found is None:
        return refused("A Codabar text of nobody known.")
    letters, digits = found[1] + found[3], found[2]
    if letters == "CD" and len(digits) == 16:
        return refused("An old airbill.", Kind.CONTENT)
    carrier = {"": "", "AA": "yamato", "DD": "sagawa"}.get(letters)
    if carrier is not None and len(digits) == 12 and mod7(digits):
        return numbered(Kind.WAYBILL, carrier, digits, Accept.ASK, "12 digits in Codabar.", Checksum.YES)
    if not letters:
        return None
    checksum = Checksum.NO if carrier and len(digits) == 12 else Checksum.NONE
    return Label(Kind.UNKNOWN, "", "", checksum, Accept.NO, "A Codabar text of nobody known.")
