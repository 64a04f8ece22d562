"""A table of number forms: whole text, ASCII, capital letters."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from station.barcodes.rules.verdict import checked, numbered, refused, switched
from station.types import Accept, Checksum, Kind, Label


@dataclass(frozen=True, slots=True)
class Shape:
    """One form of number. Group `number` is canonical where it is not the whole text."""

    carrier: str
    pattern: str  # matched whole; digits are [0-9], since \d takes Arabic ones too
    check: Callable[[str], bool] | None = None  # of the text without what follows group `number`
    sure: bool = True  # false: asked even when the carrier is switched on
    fits: Callable[[str], bool] | None = None  # a date or country inside that must exist

    def label(self, text: str, kind: Kind, on: frozenset[str]) -> Label | None:
        """What the text is as this form; None: another form."""
        found = re.fullmatch(self.pattern, text)
        if found is None:
            return None
        if self.fits is not None and not self.fits(text):
            return refused("The form is known, but a date or country inside does not exist.")
        parts = found.groupdict()
        number = parts.get("number") or text
        if parts.get("of") and not 1 <= int(parts["part"]) <= int(parts["of"]):
            return numbered(kind, self.carrier, number, Accept.NO, "Such a part of so many cannot be.")
        checksum = checked(self.check(text)) if self.check else Checksum.NONE
        accept = switched(on, self.carrier) if self.sure else Accept.ASK
        return numbered(kind, self.carrier, number, accept, f"The form of {self.carrier}.", checksum)


def first(shapes: Iterable[Shape], text: str, kind: Kind, on: frozenset[str]) -> Label | None:
    """The label of the first form that fits."""
    labels = (shape.label(text, kind, on) for shape in shapes)
    return next((label for label in labels if label is not None), None)
