"""Clips as files of their own, apart from their sessions. Functions, Session first."""

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from db import sessions
from db.models import ClipRow, SessionRow
from db.views import ClipView, SessionView


def next_original(s: Session, after_pk: int, before_ms: int) -> tuple[int, SessionView, ClipView] | None:
    """The first clip behind `after_pk` of a sealed session begun before then, of which nothing was made yet.

    With its key and its session; held and removed ones are passed over.
    """
    made = aliased(ClipRow)
    query = (
        select(ClipRow.pk, ClipRow.path, SessionRow.id)
        .join(SessionRow)
        .where(ClipRow.pk > after_pk, ClipRow.parent.is_(None), ClipRow.purged_ms.is_(None))
        .where(SessionRow.started_ms < before_ms, SessionRow.hold.is_(None), SessionRow.path.is_not(None))
        .where(~select(made.pk).where(made.session == ClipRow.session, made.parent == ClipRow.path).exists())
    )
    found = s.execute(query.order_by(ClipRow.pk).limit(1)).first()
    view = sessions.get(s, found.id) if found else None
    if found is None or view is None:
        return None
    return found.pk, view, next(clip for clip in view.clips if clip.path == found.path)
