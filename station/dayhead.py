"""The ledger's head, read and signed beside whoever owns the data folder: nothing is written into it."""

from datetime import UTC
from pathlib import Path

from sqlalchemy.orm import Session

from db import ledger
from db import sessions as rows
from db.engine import transaction
from station import database
from station.clock import local
from station.errors import LostKeyError, SettingsError
from station.evidence.anchoring import state
from station.evidence.heads import Head
from station.evidence.keys import KeyFolder
from station.evidence.ledger import parse
from station.evidence.paths import DataFolder
from station.evidence.scribe import Scribe, next_kid
from station.sheets import headsheet


def facts_now(folder: DataFolder) -> headsheet.DayFacts:
    """A head over all entries there are now, and today's parcels; SettingsError: there is no entry yet."""
    engine = database.reader(folder)
    if engine is None:
        raise _nothing_yet()
    try:
        with database.in_words(), transaction(engine) as s:
            return _facts(s, _head(s, KeyFolder(folder.keys)))
    finally:
        engine.dispose()


def save_sheet(folder: DataFolder, path: Path) -> Head:
    """Write the sheet of the day (PDF); the head on it."""
    facts = facts_now(folder)
    headsheet.draw(path, facts)
    return facts.head


def _facts(s: Session, head: Head) -> headsheet.DayFacts:
    newest = state(s).newest
    midnight = local(head.wall_ms).replace(hour=0, minute=0, second=0, microsecond=0)
    since_ms = int(midnight.astimezone(UTC).timestamp() * 1000)
    return headsheet.DayFacts(head, rows.count_since(s, since_ms), newest.at_ms if newest else None)


def _head(s: Session, keys: KeyFolder) -> Head:
    last = ledger.last(s)
    if last is None:
        raise _nothing_yet()
    key = keys.of(str(next_kid(s)))
    if key is None:
        raise LostKeyError(
            "The ledger goes on with another key than keys/ has, so no head can be signed. All evidence is safe.",
            "Start the program once, or put the folder keys/ back.",
        )
    return Scribe(key, parse(last.line).entry.station).head(s)


def _nothing_yet() -> SettingsError:
    return SettingsError("There is no ledger yet, so it has no head.", "The first start begins it.")
