"""What the owner of a station decides: couriers switched on, forms of his own, numbers he imported."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from station.barcodes.rules.verdict import numbered
from station.errors import SettingsError
from station.types import Accept, Kind, Label

DOMESTIC = frozenset({"sf", "zto", "sto", "yunda", "yto", "jt", "jd", "deppon", "chinapost", "pdd", "xhs"})
"""Couriers and platforms that are on from the start; the others are recognised and asked."""

SWITCHES = DOMESTIC | {
    *("cainiao", "s10", "ups", "fedex", "usps", "dpd", "dhl", "yodel", "yunexpress"),
    *("amazon", "ekart", "spx", "ebay", "shopee", "doudian"),
}
"""Everything that can be switched on."""

CANONICAL = "[A-Z0-9][A-Z0-9-]{0,63}"
"""What a stored number looks like."""

_IMPORTED = "[A-Z0-9#][A-Z0-9#._-]{0,63}"  # shops number their orders freely: #1001, A_12
_VARIABLE = r"[*+?]|\{[0-9]*,[0-9]*\}"


@dataclass(frozen=True, slots=True)
class OwnForm:
    """A number form of the owner's: a regular expression for the whole text, in capital letters."""

    name: str  # shown as the carrier
    pattern: str
    kind: Kind = Kind.WAYBILL

    def __post_init__(self) -> None:
        """Refuse what would never end, or take anything: the texts come from strangers."""
        if not re.fullmatch("[a-z0-9][a-z0-9-]{0,19}", self.name):
            raise SettingsError(f"“{self.name}” cannot name a form.", "Use small letters, digits and dashes.")
        if self.kind not in {Kind.WAYBILL, Kind.ORDER}:
            raise SettingsError(f"“{self.name}” is neither a waybill nor an order.", "Choose one of the two.")
        if fault := _fault(self.pattern):
            raise SettingsError(f"The form “{self.name}” cannot be used: {fault}.", "Example: AB[0-9]{10}")


def _fault(pattern: str) -> str:
    if not pattern.isascii() or not 0 < len(pattern) <= 200:
        return "it is empty, too long or not plain ASCII"
    if re.search(r"\\[0-9]|\(\?(?!:)|\)[*+?{]", pattern):
        return "repeated groups, look-around and back references are not allowed"
    if len(re.findall(_VARIABLE, pattern)) > 3 or pattern.count("|") > 8:
        return "more than 3 variable lengths or 8 alternatives"
    try:
        form = re.compile(pattern, re.ASCII)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
    return (
        "it takes texts of less than 4 characters"
        if any(map(form.fullmatch, ("", "A", "1", "AA", "11")))
        else ""
    )


def _nothing_known(_: str) -> Kind | None:
    return None


@dataclass(frozen=True, slots=True)
class Rules:
    """The owner's decisions; `known` tells the kind of a number that was imported, in capital letters."""

    on: frozenset[str] = DOMESTIC
    own: tuple[OwnForm, ...] = ()
    known: Callable[[str], Kind | None] = field(default=_nothing_known)
    control_codes: bool = True

    def __post_init__(self) -> None:
        if strange := sorted(self.on - SWITCHES):
            raise SettingsError(
                f"Nobody knows the courier “{strange[0]}”.", f"Known: {', '.join(sorted(SWITCHES))}."
            )


DEFAULT = Rules()


def imported(text: str, rules: Rules) -> Label | None:
    """A number of the shop's own lists, before any form is looked at."""
    kind = rules.known(text) if re.fullmatch(_IMPORTED, text) else None
    return numbered(kind, "", text, Accept.YES, "On the shop's own list.") if kind else None


def shaped(text: str, rules: Rules) -> Label | None:
    """A number in a form of the owner's."""
    if not re.fullmatch(CANONICAL, text):
        return None
    forms = (form for form in rules.own if re.fullmatch(form.pattern, text, re.ASCII))
    form = next(forms, None)
    return numbered(form.kind, form.name, text, Accept.YES, "A form of the owner's.") if form else None
