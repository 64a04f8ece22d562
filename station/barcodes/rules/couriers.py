"""Waybills that begin with letters, and the long digit forms of foreign couriers."""

import re

from station.barcodes.rules import checkdigits
from station.barcodes.rules.countries import COUNTRIES
from station.barcodes.rules.shapes import Shape, first
from station.types import Checksum, Kind, Label

_N, _AN = "[0-9]", "[A-Z0-9]"
_PART = rf"(?:-(?P<part>{_N}{{1,4}})-(?P<of>{_N}{{1,4}})-?)?"  # the total changes when a parcel is added


def _country(number: str) -> bool:
    return number[-2:] in COUNTRIES


def _dpd(text: str) -> bool:
    return checkdigits.mod37_36(text[1:])


def _last_22(text: str) -> bool:
    return checkdigits.mod10(text[-22:])


def _last_15(text: str) -> bool:
    return checkdigits.mod10(text[-15:])


DOMESTIC = (
    Shape("sf", rf"SF{_N}{{13}}"),
    Shape("yto", rf"YT{_N}{{13}}"),
    Shape("jt", rf"JT{_N}{{13}}"),
    Shape("jd", rf"(?P<number>JD{_AN}{{2}}{_N}{{11}}|JDAWX{_N}{{12}}){_PART}"),
    Shape("deppon", rf"(?P<number>DPK{_N}{{12}}){_PART}"),
    Shape("chinapost", rf"[A-Z]{{2}}{_N}{{9}}CN", checkdigits.s10),
    Shape("cainiao", rf"LP00{_N}{{14}}"),
    Shape("jt", rf"J(?![DT])[A-Z]{{1,2}}{_N}{{10,12}}", sure=False),  # abroad; one source
)
FOREIGN = (
    Shape("s10", rf"[A-Z]{{2}}{_N}{{9}}[A-Z]{{2}}", checkdigits.s10, fits=_country),
    Shape("ups", rf"1Z{_AN}{{15}}{_N}", checkdigits.ups),
    Shape("dpd", rf"%{_AN}{{7}}(?P<number>{_N}{{14}}){_N}{{6}}"),
    Shape("dpd", rf"%{_AN}{{7}}(?P<number>{_N}{{14}}){_N}{{6}}{_AN}", _dpd),
    Shape("dhl", rf"JJD{_N}{{18}}"),
    Shape("yodel", rf"JJ?D{_N}{{16}}"),
    Shape("yunexpress", rf"YT{_N}{{16}}"),
    Shape("amazon", rf"TB[ACM]{_N}{{12}}"),
    Shape("ekart", rf"FMP[CP]{_N}{{10}}"),
    Shape("spx", rf"SPX[A-Z]{{2}}{_N}{{12}}"),
)
_USPS = Shape("usps", rf"(?:420{_N}{{5}}|420{_N}{{9}})?(?P<number>9[1-5]{_N}{{20}})", _last_22)
DIGITS = (
    _USPS,
    Shape("fedex", rf"[0-8]{_N}{{21}}(?P<number>{_N}{{12}})", checkdigits.fedex),
    Shape("fedex", rf"96{_N}{{5}}(?P<number>{_N}{{15}})", _last_15),
)


def lettered(text: str, on: frozenset[str]) -> Label | None:
    """A waybill with letters in it, domestic forms first."""
    return first(DOMESTIC + FOREIGN, text, Kind.WAYBILL, on)


def usps(text: str, on: frozenset[str]) -> Label | None:
    """A USPS number, alone or behind its routing."""
    return _USPS.label(text, Kind.WAYBILL, on)


def long_digits(text: str, on: frozenset[str]) -> Label | None:
    """22, 30 or 34 bare digits; where two couriers claim them, the check digit decides."""
    found = [label for shape in DIGITS if (label := shape.label(text, Kind.WAYBILL, on))]
    return next((label for label in found if label.checksum is Checksum.YES), found[0] if found else None)


def wrong_length(text: str) -> bool:
    """A known prefix and then digits that are too few or too many."""
    return re.fullmatch(rf"(?:SF|YT|JT|JD{_AN}{{0,3}}|DPK|P){_N}+(?:-[0-9-]*)?", text) is not None


def several(text: str) -> bool:
    """More than one domestic number in one text."""
    return len(re.findall(rf"(?:SF|YT|JT|JD{_AN}{{2}}|DPK){_N}{{11,13}}", text)) > 1
