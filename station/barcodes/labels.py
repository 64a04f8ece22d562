"""What a text means: the one door to `rules`, a pure function of text, symbology and the owner's rules.

Never a guess: what is not known is refused, what may be several things is asked. The order of the
steps is the rule: a control card is looked for before a number, the shop's own list before any form.
"""

import re
from dataclasses import replace
from functools import partial

from station.barcodes.rules import addresses, bare_digits, cards, couriers, goods, gs1, own, platforms
from station.barcodes.rules.own import CANONICAL, DEFAULT, DOMESTIC, SWITCHES, OwnForm, Rules
from station.barcodes.rules.verdict import at_most_ask, refused
from station.scanners import aim
from station.types import Accept, Kind, Label

__all__ = [
    "CANONICAL",
    "DEFAULT",
    "DOMESTIC",
    "SWITCHES",
    "WEDGE",
    "OwnForm",
    "Rules",
    "classify",
    "confirmed",
    "kept",
]

WEDGE = aim.WEDGE
"""Symbology of what a scanner gun or a hand typed, unless the gun names it."""

_GS1 = {"GS1-128", "DataMatrix", "DataBar", "DataBarExpanded", "DataBarLimited"}
_GOODS = {"EAN13", "EAN8", "UPCA", "UPCE"}
_DATA = {"PDF417", "MaxiCode"}
_LONGEST = 8192  # more than the largest QR code holds
_WIDE: dict[int, int] = {0x3000: 0x20, 0xA0: 0x20, **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}}


def classify(text: str, symbology: str, rules: Rules = DEFAULT) -> Label:
    """What the text of one code means; what was typed by hand goes in as `WEDGE`."""
    if symbology != WEDGE:
        return _decided(text, symbology, rules)
    text, symbology = aim.split(text)
    folded = text.translate(_WIDE)  # no NFKC: it makes a digit of ④ and ²
    label = _decided(folded, symbology, rules)
    return label if folded == text else at_most_ask(label, "Wide letters: an input method was on.")


def confirmed(label: Label) -> Label:
    """The label after a person said yes: what was asked is accepted, an unknown number as a waybill."""
    if label.accept is not Accept.ASK or not label.canonical:
        return label
    kind = Kind.WAYBILL if label.kind is Kind.UNKNOWN else label.kind
    return replace(label, kind=kind, accept=Accept.YES, reason=f"Confirmed by a person. {label.reason}")


def kept(text: str, canonical: str) -> str:
    """What is stored as the text that was read: of somebody's data only the number, not whose telephone it names."""
    return canonical if addresses.is_data(text) else text


def _decided(text: str, symbology: str, rules: Rules) -> Label:
    text = text.strip("\r\n\t ")
    if not text or len(text) > _LONGEST:
        return refused("Nothing, or far too much, to read.")
    if not text.isascii():
        return refused("Letters that no number has.")
    return _by_symbology(text, symbology, rules.on) or _by_form(text, rules) or _plain(text, symbology, rules)


def _by_symbology(text: str, symbology: str, on: frozenset[str]) -> Label | None:
    if symbology in _GS1 or text.startswith(gs1.FNC1):
        return gs1.symbol(text.lstrip(gs1.FNC1), on)
    if symbology in _GOODS:
        return goods.by_symbology(text, symbology)
    if symbology in _DATA:
        return refused("A data block of another courier.", Kind.CONTENT)
    return bare_digits.codabar(text) if symbology == "Codabar" else None


def _by_form(text: str, rules: Rules) -> Label | None:
    return addresses.read(text, rules.on, partial(classify, symbology="QRCode", rules=rules))


def _plain(text: str, symbology: str, rules: Rules) -> Label:
    if not text.isprintable():
        return refused("A control character inside.")
    if " " in text:
        return _without_blanks(text, symbology, rules)
    text = text.upper()
    label = cards.read(text, obeyed=rules.control_codes) or own.imported(text, rules)
    return label or _listed(_patterned(text, symbology, rules), rules)


def _without_blanks(text: str, symbology: str, rules: Rules) -> Label:
    label = _plain(text.replace(" ", ""), symbology, rules)
    if label.kind is not Kind.WAYBILL:
        return refused("Blanks inside, and without them it is no waybill.")
    return at_most_ask(label, "Blanks inside a waybill.")


def _patterned(text: str, symbology: str, rules: Rules) -> Label:
    return (
        own.shaped(text, rules)
        or couriers.lettered(text, rules.on)
        or platforms.orders(text, rules.on)
        or platforms.contents(text)
        or _digits(text, symbology, rules.on)
        or _nothing(text)
    )


def _digits(text: str, symbology: str, on: frozenset[str]) -> Label | None:
    return bare_digits.read(text, symbology, on) if re.fullmatch("[0-9]+", text) else None


def _listed(label: Label, rules: Rules) -> Label:
    """A number asked for by its form is taken when its canonical form was imported."""
    if label.accept is not Accept.ASK:
        return label
    kind = rules.known(label.canonical)
    return replace(label, kind=kind, accept=Accept.YES, reason="On the shop's own list.") if kind else label


def _nothing(text: str) -> Label:
    if couriers.several(text):
        return refused("Two numbers in one text: show one label.")
    if couriers.wrong_length(text):
        return refused("The prefix of a courier with a wrong length: read it again.")
    return refused("No number of any kind that is known.")
