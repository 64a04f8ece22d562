"""The shop's shot list of one parcel: which photo is asked for next, and which ones were left out. Pure.

| state | happens | asked next | left out |
|---|---|---|---|
| list empty | – | nothing, ever | – |
| one is asked for | taken | the one after it | as before |
| one is asked for | skipped | the one after it | and this one |
| none is asked for any more | taken, skipped | nothing | as before |
| any | the parcel ends | – | and all that were not reached |
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Shots:
    """How far a parcel is with its list."""

    names: tuple[str, ...] = ()
    at: int = 0
    skipped: tuple[str, ...] = ()

    @property
    def asked(self) -> str | None:
        """The one that is wanted now; None: no more."""
        return self.names[self.at] if self.at < len(self.names) else None

    @property
    def left_out(self) -> tuple[str, ...]:
        """Those that the parcel does not have, in the list's order."""
        return (*self.skipped, *self.names[self.at :])

    def taken(self) -> "Shots":
        """A photo was taken of the one that is asked for."""
        return replace(self, at=min(self.at + 1, len(self.names)))

    def skip(self) -> "Shots":
        """The one that is asked for is left out."""
        return self if self.asked is None else replace(self.taken(), skipped=(*self.skipped, self.asked))


NO_SHOTS = Shots()
"""Of a shop without a list."""
