"""Queries of entries: the plain record of who did what."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import EntryRow
from db.views import EntryView


def append(s: Session, at_ms: int, actor: str, action: str, session_id: str | None, body: str) -> int:
    """Add one entry; `body` is JSON. Returns its number."""
    row = EntryRow(at_ms=at_ms, actor=actor, action=action, session=session_id, body=body)
    s.add(row)
    s.flush()
    return row.seq


def newest(s: Session, limit: int) -> list[EntryView]:
    """The last entries, newest first."""
    query = select(EntryRow).order_by(EntryRow.seq.desc()).limit(limit)
    return [
        EntryView(row.seq, row.at_ms, row.actor, row.action, row.session, row.body)
        for row in s.scalars(query)
    ]
