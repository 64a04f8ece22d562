"""What keeps a session from retention: each source (a hand, a case) holds and releases for itself. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from station.evidence.ledger import Entry, Type

HAND = "hand"
"""Source of a hold that a person set without a case."""

HOLDING = (Type.ADOPT, Type.HOLD, Type.RELEASE)
"""Entries that say what holds a session."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One reason to keep a session, and the entry that set it."""

    source: str
    why: str
    actor: str
    at_ms: int
    entry: int


Holds = dict[str, Hold]
"""By source, the newest last."""


def follow(holds: Holds, entry: Entry) -> None:
    """Take in one more entry."""
    body = entry.body
    if entry.type == Type.ADOPT:  # from before there was a ledger: who set it is not known
        before = body["row"].get("hold")
        if before is not None:
            holds[HAND] = Hold(HAND, before, "", entry.wall_ms, entry.seq)
    elif entry.type in (Type.HOLD, Type.RELEASE):
        source = body.get("source", HAND)
        holds.pop(source, None)
        if entry.type == Type.HOLD:
            holds[source] = Hold(source, body["why"], body["actor"], entry.wall_ms, entry.seq)


def standing(entries: Iterable[Entry]) -> Holds:
    """What holds a session after all of these."""
    holds: Holds = {}
    for entry in entries:
        follow(holds, entry)
    return holds


def current(holds: Holds) -> str | None:
    """What the session's row says: the newest reason; None: nothing holds it."""
    return next((hold.why for hold in reversed(holds.values())), None)
