"""Remarks about sessions: what the program noticed and the supervisor should see. Functions, Session first."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import RemarkRow, SessionRow
from db.sessions import views
from db.views import Remark, SessionView

WEAK, MENDED = "weak", "mended"
"""Kinds: the saved files would hardly serve as evidence; what was shown again will do."""


def weak(s: Session, limit: int) -> list[SessionView]:
    """Sessions of which that was said last, newest first; cancelled ones are nobody's evidence."""
    last = (
        select(RemarkRow.session, func.max(RemarkRow.pk).label("pk"))
        .where(RemarkRow.kind.in_((WEAK, MENDED)))
        .group_by(RemarkRow.session)
        .subquery()
    )
    query = (
        select(SessionRow.pk)
        .join(last, last.c.session == SessionRow.pk)
        .join(RemarkRow, RemarkRow.pk == last.c.pk)
        .where(RemarkRow.kind == WEAK, SessionRow.status != "cancelled")
        .order_by(SessionRow.started_ms.desc(), SessionRow.pk.desc())
    )
    return views(s, list(s.scalars(query.limit(limit))))


def add(s: Session, session_id: str, remark: Remark) -> None:
    """Keep a remark. LookupError: no such session."""
    pk = s.scalar(select(SessionRow.pk).where(SessionRow.id == session_id))
    if pk is None:
        raise LookupError(f"no session {session_id}")
    s.add(RemarkRow(session=pk, kind=remark.kind, text=remark.text, at_ms=remark.at_ms))
    s.flush()
