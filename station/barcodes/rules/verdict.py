"""Building labels: every rule ends in one of these."""

from dataclasses import replace

from station.types import Accept, Checksum, Kind, Label


def refused(reason: str, kind: Kind = Kind.UNKNOWN) -> Label:
    """A text that is not taken and not kept."""
    return Label(kind, "", "", Checksum.NONE, Accept.NO, reason)


def asked(text: str, reason: str) -> Label:
    """A text that may be a number; a person decides."""
    return numbered(Kind.UNKNOWN, "", text, Accept.ASK, reason)


def numbered(
    kind: Kind,
    carrier: str,
    canonical: str,
    accept: Accept,
    reason: str,
    checksum: Checksum = Checksum.NONE,
) -> Label:
    """A number of the given kind; a wrong check digit refuses it, and so do zeros alone."""
    if not canonical.strip("0"):
        return refused("Only zeros: nobody gives out such a number.")
    if checksum is Checksum.NO:
        return Label(kind, carrier, canonical, checksum, Accept.NO, "Wrong check digit: read it again.")
    return Label(kind, carrier, canonical, checksum, accept, reason)


def at_most_ask(label: Label, reason: str) -> Label:
    """The same label, but no longer accepted at once."""
    return replace(label, accept=Accept.ASK, reason=reason) if label.accept is Accept.YES else label


def checked(right: bool) -> Checksum:
    """The word for a check digit that was worked out."""
    return Checksum.YES if right else Checksum.NO


def switched(on: frozenset[str], *claimants: str) -> Accept:
    """Yes where one of the claimants is switched on, else ask."""
    return Accept.YES if on.intersection(claimants) else Accept.ASK
