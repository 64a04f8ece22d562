"""GS1 element strings of GS1-128 and DataMatrix, in brackets, and as a Digital Link."""

import re

from biip import ParseError
from biip.gs1_digital_link_uris import GS1DigitalLinkURI
from biip.gs1_element_strings import GS1ElementStrings
from biip.gs1_messages import GS1Message

from station.barcodes.rules.checkdigits import mod10
from station.barcodes.rules.couriers import usps
from station.barcodes.rules.verdict import checked, refused
from station.types import Accept, Checksum, Kind, Label

FNC1 = "\x1d"
_IDENTIFYING = {"00", "01", "02"}  # SSCC, GTIN, GTIN of the contents: those with a check digit


def symbol(text: str, on: frozenset[str]) -> Label:
    """What a GS1 symbol says, without its leading FNC1: USPS or GS1, nothing else."""
    waybill = usps(text, on)
    if waybill is not None:
        return waybill
    if re.fullmatch(r"420[0-9]{5}(?:[0-9]{4})?|\[\)>.*", text, re.DOTALL):
        return refused("A routing code.", Kind.CONTENT)
    try:
        return _label(GS1Message.parse(text).element_strings)
    except ParseError:
        return refused("A GS1 symbol without GS1 data.")


def printed(text: str) -> Label | None:
    """GS1 data with its brackets printed into the code, or behind the address of GS1."""
    try:
        if re.match(r"\(0[012]\)", text):
            return _label(GS1Message.parse_hri(text).element_strings)
        if re.match(r"https?://id\.gs1\.org/", text, re.IGNORECASE):
            return _label(GS1DigitalLinkURI.parse(text).element_strings)
    except ParseError:
        return None
    return None


def _label(elements: GS1ElementStrings) -> Label:
    named = [element.value for element in elements if element.ai.ai in _IDENTIFYING]
    checksum = checked(all(map(mod10, named))) if named else Checksum.NONE
    return Label(Kind.GS1, "", "", checksum, Accept.NO, "GS1 data of goods, not a waybill.")
