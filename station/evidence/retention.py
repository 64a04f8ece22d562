"""Removal by policy and no other way: first the signed entry and the mark, then the file; a hold wins.

What was removed stays known: its row, its hash, its manifest, and the entry that says why.
"""

import logging
from pathlib import Path

from sqlalchemy.orm import Session

from db import ledger
from db import sessions as rows
from db.sessions import SessionView
from station.errors import IntegrityError
from station.evidence import acts
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.writer import Writer

log = logging.getLogger(__name__)

DAY_MS = 86_400_000
_BATCH = 20  # a bench that packs must get its turn in between
_LATEST = 200


def expire(folder: DataFolder, writer: Writer, now_ms: int, keep_days: int) -> int:
    """Remove the files of one batch of sessions that are older than the policy keeps; how many sessions."""
    if keep_days <= 0:
        return 0
    before_ms = now_ms - keep_days * DAY_MS
    why = acts.Why("age", f"{keep_days} days", "retention")
    views = writer.call(lambda s: rows.expired(s, before_ms, _BATCH))
    for view in views:
        retire(folder, writer, view, now_ms, why)
    return len(views)


def retire(folder: DataFolder, writer: Writer, view: SessionView, now_ms: int, why: acts.Why) -> None:
    """Remove all files of one session: entry and mark are committed before the first one goes."""
    files = {file.path: file.sha256 for file in view.files if file.purged_ms is None}

    def work(s: Session) -> bool:
        held = rows.get(s, view.id)
        if held is None or held.hold is not None:  # somebody was quicker
            return False
        acts.purge(s, writer.scribe, view.id, files, now_ms, why)
        return True

    if writer.call(work):
        for path in files:
            remove(folder, path)


def finish(folder: DataFolder, writer: Writer) -> None:
    """Remove what a crash, or a player that had it open, left behind its mark; the latest removals only."""
    for view in writer.call(_lately_retired):
        for file in view.files:
            if file.purged_ms is not None:
                remove(folder, file.path)


def _lately_retired(s: Session) -> list[SessionView]:
    lines = ledger.latest_of_type(s, Type.PURGE, _LATEST)
    sessions = dict.fromkeys(line.session for line in lines if line.session)
    found = (rows.get(s, session) for session in sessions)
    return [view for view in found if view is not None]


def remove(folder: DataFolder, path: str) -> None:
    """Unlink a file whose mark is committed.

    One that cannot go now (open in a player, on Windows) goes at the next start.
    """
    try:
        real: Path = folder.inside(path)
        real.unlink(missing_ok=True)
    except (OSError, IntegrityError) as error:
        log.warning("a retired file cannot be removed yet: %s", error)
