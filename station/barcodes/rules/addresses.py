"""Texts that only a matrix code carries: addresses, courier blocks, JSON, contacts, encrypted blocks."""

import json
import re
from collections.abc import Callable, Iterator

from station.barcodes.rules import gs1
from station.barcodes.rules.verdict import at_most_ask, numbered, refused, switched
from station.types import Accept, Kind, Label

_SF_NUMBER = "SF[0-9]{13}|[0-9]{12}"
_PAGES = {
    "sf": rf"(?i:https?://ucmp\.sf-express\.com)/service/weixin/activity/wx_b2sf_order\?p1=({_SF_NUMBER})",
    "chinapost": r"(?i:https://mini\.ems\.com\.cn)/youzheng/mini/([0-9]{13})",
}
_ADDRESS = r"(?i)[a-z][a-z0-9+.-]*://|www\."
_CONTACTS = r"(?i)(?:WIFI|TEL|SMS|SMSTO|MMSTO|MAILTO|MATMSG|MECARD|GEO|BEGIN):"
_SF_START = r"[0-9]{0,8}%?M*MMM=\{"
_SF_BLOCK = rf"{_SF_START}(.*)\}}"
_SF_FIELD = r"'(k[0-9]+)':'([^']*)'"
_ENCRYPTED = r"(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=[^0-9]*[0-9])[A-Za-z0-9+/_-]{40,}={0,2}"


def read(text: str, on: frozenset[str], inner: Callable[[str], Label]) -> Label | None:
    """What a matrix code's own form says; `inner` tells what a single value in it means."""
    if label := gs1.printed(text):
        return label
    if re.match(_ADDRESS, text):
        return _page(text, on) or refused("An address of somebody.", Kind.ADVERT)
    if re.match(_SF_START, text):
        return _sf_block(text, on) or refused("A courier's block without its number.", Kind.CONTENT)
    if text.startswith("{"):
        return _json(text, inner) or refused("Data without exactly one number.", Kind.CONTENT)
    if re.match(_CONTACTS, text) or text.startswith("[)>") or re.fullmatch(_ENCRYPTED, text):
        return refused("Data for another program.", Kind.CONTENT)
    return None


def is_data(text: str) -> bool:
    """Whether the text holds more than the number that it may give: who knows what."""
    return text.lstrip().startswith("{") or re.match(_SF_START, text.lstrip()) is not None


def _page(text: str, on: frozenset[str]) -> Label | None:
    """A courier's own address: exact host, no user part, exact path, its one parameter."""
    for carrier, pattern in _PAGES.items():
        if found := re.fullmatch(pattern, text):
            return numbered(
                Kind.WAYBILL, carrier, found[1], switched(on, carrier), f"The address of {carrier}."
            )
    return None


def _sf_block(text: str, on: frozenset[str]) -> Label | None:
    """SF's label block looks like JSON and is not: single quotes; `k5` is the number."""
    block = re.fullmatch(_SF_BLOCK, text)
    if block is None or not re.fullmatch(rf"{_SF_FIELD}(?:,{_SF_FIELD})*", block[1]):
        return None
    numbers = [value for name, value in re.findall(_SF_FIELD, block[1]) if name == "k5"]
    if len(numbers) != 1 or not re.fullmatch(_SF_NUMBER, numbers[0]):
        return None
    return numbered(Kind.WAYBILL, "sf", numbers[0], switched(on, "sf"), "The label block of sf.")


def _json(text: str, inner: Callable[[str], Label]) -> Label | None:
    """Exactly one distinct number that would be taken as a QR code of its own."""
    try:
        data = json.loads(
            text,
            object_pairs_hook=lambda pairs: [value for _, value in pairs],  # a name given twice hides nothing
            parse_int=str,
            parse_float=str,
        )
    except (ValueError, RecursionError):
        return None
    labels = {
        label.canonical: label for value in _texts(data) if (label := inner(value)).accept is Accept.YES
    }
    numbers = [label for label in labels.values() if label.kind in {Kind.WAYBILL, Kind.ORDER}]
    return at_most_ask(numbers[0], "One number in foreign data.") if len(numbers) == 1 else None


def _texts(data: object) -> Iterator[str]:
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str):
            yield value
