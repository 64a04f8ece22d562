"""Queries of what fills the disk, what may go, and what must stay."""

from collections.abc import Sequence
from dataclasses import astuple

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select, tuple_
from sqlalchemy.orm import Session

from db.models import UNSEALED, ClipRow, CodeRow, PhotoRow, SessionRow
from db.sessions import CHILDREN, FILES, view
from db.views import Cutoffs, SessionView

_DAY_MS = 24 * 3_600_000


def due(s: Session, video: Cutoffs, photos: Cutoffs, after: tuple[int, int], limit: int) -> list[SessionView]:
    """Final sessions, not held, with a clip or photo that is there and due; oldest first.

    `after`: start and row of the last one seen, (0, 0) at first.
    """
    begun, row = after
    query = (
        select(SessionRow)
        .where(SessionRow.hold.is_(None), SessionRow.path.is_not(None), SessionRow.status.not_in(UNSEALED))
        .where(tuple_(SessionRow.started_ms, SessionRow.pk) > tuple_(literal(begun), literal(row)))
        .where(SessionRow.started_ms < max(*astuple(video), *astuple(photos)))
        .where(or_(_left(ClipRow, video), _left(PhotoRow, photos)))
    )
    oldest = query.order_by(SessionRow.started_ms, SessionRow.pk).limit(limit)
    return [view(row) for row in s.scalars(oldest.options(*CHILDREN))]


def _left(kind: type[ClipRow | PhotoRow], cutoffs: Cutoffs) -> ColumnElement[bool]:
    """Old enough for what it is, and a file of this kind is still there."""
    there = select(kind.pk).where(kind.session == SessionRow.pk, kind.purged_ms.is_(None)).exists()
    before = case(
        (SessionRow.status == "cancelled", cutoffs.cancelled),
        (~_has("order") & ~_has("waybill"), cutoffs.unbound),
        (~_has("waybill"), cutoffs.order),
        (~_has("order"), cutoffs.waybill),
        else_=cutoffs.both,
    )
    return and_(SessionRow.started_ms < before, there)


def _has(kind: str) -> ColumnElement[bool]:
    return select(CodeRow.pk).where(CodeRow.session == SessionRow.pk, CodeRow.kind == kind).exists()


def held(s: Session) -> tuple[int, int]:
    """(how many sessions are held, bytes in them)."""
    query = select(func.count(), func.sum(SessionRow.size_bytes)).where(SessionRow.hold.is_not(None))
    number, size_bytes = s.execute(query).one()
    return number, size_bytes or 0


def purged_paths(s: Session, session_ids: Sequence[str]) -> list[str]:
    """Files of these sessions that were removed by policy."""
    of = SessionRow.id.in_(session_ids)
    queries = (
        select(kind.path)
        .join(SessionRow, SessionRow.pk == kind.session)
        .where(of, kind.purged_ms.is_not(None))
        for kind in FILES
    )
    return [path for query in queries for path in s.scalars(query)]


def bytes_a_day(s: Session, now_ms: int, days: int = 7) -> float:
    """Pace at which evidence grew in the last week, or since the first session; 0.0: none yet."""
    since_ms = now_ms - days * _DAY_MS
    query = select(func.sum(SessionRow.size_bytes), func.min(SessionRow.started_ms))
    grown, first_ms = s.execute(query.where(SessionRow.started_ms >= since_ms)).one()
    if not grown:
        return 0.0
    return float(grown) * _DAY_MS / max(now_ms - first_ms, _DAY_MS)


def total_bytes(s: Session) -> int:
    """All sealed clips and photos together."""
    return s.scalar(select(func.sum(SessionRow.size_bytes))) or 0
