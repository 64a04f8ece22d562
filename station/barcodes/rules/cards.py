"""Control cards and operator badges: letters at the same keys on QWERTY, QWERTZ and AZERTY."""

import re

from station.barcodes.rules.verdict import refused
from station.types import Accept, Checksum, Control, Kind, Label

CARDS = {
    "XXSTOPXX": Control.STOP,
    "XXPHOTOXX": Control.PHOTO,
    "XXUNDOXX": Control.CANCEL,
    "XXBROKENXX": Control.DAMAGED,
    "XXBEGINXX": Control.BEGIN,
    "XXSKIPXX": Control.SKIP,
}
_BADGE = "XXID[B-LN-PR-V]{4,8}XX"


def read(text: str, *, obeyed: bool) -> Label | None:
    """A card or badge by its whole text, never by a part of it; the rest of `XX…XX` is reserved."""
    if control := CARDS.get(text):
        if not obeyed:
            return refused("Control cards are switched off.", Kind.CONTROL)
        return Label(Kind.CONTROL, "", text, Checksum.NONE, Accept.YES, "A control card.", control)
    if re.fullmatch(_BADGE, text):
        return Label(Kind.BADGE, "", text, Checksum.NONE, Accept.YES, "An operator badge.")
    return refused("No control card and no badge is written so.") if re.fullmatch("XX.*XX", text) else None
