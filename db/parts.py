"""Parts: what was shown again after a session was sealed. Functions, Session first.

A session or part that is not there, or is sealed already, is our own fault: LookupError.
"""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import sessions
from db.models import ClipRow, GapRow, PartRow, PhotoRow, SessionRow
from db.views import NewClip, NewGap, NewPhoto, PartView, SessionView


def insert(s: Session, session_id: str, part: PartView) -> None:
    """A part that records from now on."""
    s.add(PartRow(session=_pk(s, session_id), **asdict(part)))
    s.flush()


def seal(
    s: Session,
    session_id: str,
    sealed: PartView,
    clips: Sequence[NewClip],
    photos: Sequence[NewPhoto],
    gaps: Sequence[NewGap] = (),
) -> None:
    """Make it final with all its files, and what its cameras missed."""
    pk = _pk(s, session_id)
    row = s.scalar(select(PartRow).where(PartRow.session == pk, PartRow.part == sealed.part))
    if row is None or row.path is not None:
        raise LookupError(f"session {session_id} has no part {sealed.part} that records")
    for name, value in asdict(sealed).items():
        setattr(row, name, value)
    s.add_all(ClipRow(session=pk, **asdict(clip)) for clip in clips)
    s.add_all(PhotoRow(session=pk, **asdict(photo)) for photo in photos)
    s.add_all(GapRow(session=pk, **asdict(gap)) for gap in gaps)
    s.flush()


def unsealed(s: Session) -> list[tuple[SessionView, PartView]]:
    """What a crash may have left, oldest first, each with its session."""
    query = (
        select(PartRow.part, SessionRow.id)
        .join(SessionRow)
        .where(PartRow.path.is_(None))
        .order_by(PartRow.pk)
    )
    found = [(sessions.get(s, session_id), number) for number, session_id in s.execute(query)]
    return [
        (view, part)
        for view, number in found
        if view is not None
        for part in view.parts
        if part.part == number
    ]


def total_bytes(s: Session) -> int:
    """All sealed parts together."""
    return s.scalar(select(func.sum(PartRow.size_bytes))) or 0


def _pk(s: Session, session_id: str) -> int:
    pk = s.scalar(select(SessionRow.pk).where(SessionRow.id == session_id))
    if pk is None:
        raise LookupError(f"no session {session_id}")
    return pk
