"""Remarks about sessions: what the program noticed and the supervisor should see. Functions, Session first."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import RemarkRow, SessionRow
from db.views import Remark


def add(s: Session, session_id: str, remark: Remark) -> None:
    """Keep a remark. LookupError: no such session."""
    pk = s.scalar(select(SessionRow.pk).where(SessionRow.id == session_id))
    if pk is None:
        raise LookupError(f"no session {session_id}")
    s.add(RemarkRow(session=pk, kind=remark.kind, text=remark.text, at_ms=remark.at_ms))
    s.flush()
