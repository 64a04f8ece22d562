"""Queries of sessions: functions, the database session first.

A session that is not there, or is in the wrong state, is our own fault: LookupError.
"""

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any, TypeVar

from sqlalchemy import (
    Text,
    cast,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Session, selectinload

from db.columns import is_id
from db.models import (
    NOT_FINAL,
    UNSEALED,
    Base,
    ClipRow,
    CodeRow,
    GapRow,
    PartRow,
    PhotoRow,
    RemarkRow,
    SessionRow,
)
from db.views import (
    WRONG,
    ClipView,
    NewClip,
    NewCode,
    NewGap,
    NewPhoto,
    NewSession,
    PartView,
    PhotoView,
    RecentValue,
    Remark,
    SessionView,
)

__all__ = [
    "NewClip",
    "NewCode",
    "NewGap",
    "NewPhoto",
    "NewSession",
    "RecentValue",
    "SessionView",
    "add_clip",
    "add_code",
    "began_between",
    "count",
    "count_since",
    "finish",
    "get",
    "half_true",
    "insert",
    "last_of",
    "loose_children",
    "mark_damaged",
    "mark_demo",
    "mark_purged",
    "misspelled",
    "newest",
    "page",
    "probe",
    "recent_values",
    "seal",
    "set_hold",
    "set_operator",
    "set_take",
    "take_back_cancel",
    "unsealed",
    "view",
    "views",
    "with_value",
]

V = TypeVar("V")

_LONGEST_MS = 5 * 3_600_000  # no session lasts longer: the length limit allows four hours
CHILDREN = (
    selectinload(SessionRow.codes),
    selectinload(SessionRow.clips),
    selectinload(SessionRow.photos),
    selectinload(SessionRow.gaps),
    selectinload(SessionRow.remarks),
    selectinload(SessionRow.parts),
)
FILES = (ClipRow, PhotoRow)
_NEWEST_FIRST = (SessionRow.started_ms.desc(), SessionRow.pk.desc())
_FINAL_OR_COMING = func.coalesce(SessionRow.outcome, SessionRow.status)


def insert(s: Session, new: NewSession) -> None:
    """A session that records from now on."""
    s.add(SessionRow(**asdict(new), status="recording"))
    s.flush()


def add_code(s: Session, session_id: str, code: NewCode) -> None:
    """Bind a number; the first one gives an unbound session its name."""
    row = _row(s, session_id)
    row.opened_with = row.opened_with or code.value
    s.add(CodeRow(session=row.pk, value_rev=code.value[::-1], **asdict(code)))
    s.flush()


def finish(s: Session, session_id: str, *, ended_ms: int, ended_ns: int, reason: str, outcome: str) -> None:
    """The recording ended; `outcome` is the status it gets when it is sealed."""
    row = _row(s, session_id, UNSEALED)
    row.status = "finishing"
    row.ended_ms, row.ended_ns = ended_ms, ended_ns
    row.reason, row.outcome = reason, outcome


def seal(
    s: Session,
    session_id: str,
    *,
    path: str,
    manifest_sha256: str,
    size_bytes: int,
    clips: Sequence[NewClip],
    photos: Sequence[NewPhoto],
    gaps: Sequence[NewGap],
) -> str:
    """Make it final with all its files; returns the final status (`recovered` if none was foreseen)."""
    row = _row(s, session_id, UNSEALED)
    row.path, row.manifest_sha256, row.size_bytes = path, manifest_sha256, size_bytes
    row.status = row.outcome = row.outcome or "recovered"
    s.add_all(ClipRow(session=row.pk, **asdict(clip)) for clip in clips)
    s.add_all(PhotoRow(session=row.pk, **asdict(photo)) for photo in photos)
    s.add_all(GapRow(session=row.pk, **asdict(gap)) for gap in gaps)
    s.flush()
    return row.status


def add_clip(s: Session, session_id: str, clip: NewClip) -> None:
    """One more clip of a sealed session, made from one that it has."""
    s.add(ClipRow(session=_row(s, session_id).pk, **asdict(clip)))
    s.flush()


def mark_damaged(s: Session, session_id: str) -> None:
    """The parcel is damaged."""
    _row(s, session_id).damaged = True


def mark_purged(s: Session, session_id: str, paths: Sequence[str], purged_ms: int) -> None:
    """These files of it are removed by policy; their rows and hashes stay."""
    pk = _row(s, session_id).pk
    for kind in FILES:
        gone = update(kind).where(kind.session == pk, kind.path.in_(paths))
        s.execute(gone.values(purged_ms=purged_ms))


def set_hold(s: Session, session_id: str, why: str | None) -> None:
    """Retention must not touch it (None: it may again)."""
    _row(s, session_id).hold = why


def mark_demo(s: Session, session_id: str) -> None:
    """A drawn camera joined: the session is no evidence of a real parcel."""
    _row(s, session_id).demo = True


def set_take(s: Session, session_id: str, take: int) -> None:
    """The number that came late was packed before."""
    _row(s, session_id).take = take


def set_operator(s: Session, session_id: str, operator: str) -> None:
    """Somebody else packs on."""
    _row(s, session_id).operator = operator


def take_back_cancel(s: Session, session_id: str) -> bool:
    """Let a cancelled (or too short) session count again; False: it was not cancelled."""
    row = _row(s, session_id)
    if row.outcome != "cancelled":
        return False
    row.outcome = "sealed"
    if row.status == "cancelled":
        row.status = "sealed"
    return True


def get(s: Session, session_id: str) -> SessionView | None:
    """One session by its id; any other text finds none."""
    if not is_id(session_id):
        return None
    row = s.scalar(select(SessionRow).where(SessionRow.id == session_id).options(*CHILDREN))
    return view(row) if row else None


def unsealed(s: Session) -> list[SessionView]:
    """What a crash may have left, oldest first."""
    query = select(SessionRow).where(NOT_FINAL).order_by(SessionRow.pk)
    return [view(row) for row in s.scalars(query.options(*CHILDREN))]


def views(s: Session, pks: Sequence[int]) -> list[SessionView]:
    """These sessions, newest first."""
    query = select(SessionRow).where(SessionRow.pk.in_(pks)).options(*CHILDREN)
    return [view(row) for row in s.scalars(query.order_by(*_NEWEST_FIRST))]


def newest(s: Session, limit: int) -> list[SessionView]:
    """The last sessions of any status, newest first."""
    query = select(SessionRow).order_by(*_NEWEST_FIRST).limit(limit)
    return [view(row) for row in s.scalars(query.options(*CHILDREN))]


def page(s: Session, after_pk: int, limit: int) -> list[SessionView]:
    """Sessions in the order of their rows, from behind `after_pk` on: the way through all of them."""
    query = select(SessionRow).where(SessionRow.pk > after_pk).order_by(SessionRow.pk).limit(limit)
    return [view(row) for row in s.scalars(query.options(*CHILDREN))]


def with_value(s: Session, *values: str) -> list[SessionView]:
    """All sessions of exactly this number, in one of these spellings, newest first."""
    return views(s, list(s.scalars(select(CodeRow.session).where(CodeRow.value.in_(values)).distinct())))


def last_of(s: Session, value: str) -> tuple[int, SessionView | None]:
    """(highest take, newest session) among the sessions of this number that count."""
    counts = (CodeRow.value == value, _FINAL_OR_COMING != "cancelled")
    query = select(SessionRow.take, SessionRow.pk).join(CodeRow).where(*counts)
    wrong = _called_wrong(s, value)
    takes = [one for one in s.execute(query.order_by(*_NEWEST_FIRST)) if one.pk not in wrong]
    if not takes:
        return 0, None
    return max(take for take, _ in takes), views(s, [takes[0].pk])[0]


def _called_wrong(s: Session, value: str) -> set[int]:
    """Sessions that this number never belonged to, as a person said."""
    said = select(RemarkRow.session).join(CodeRow, CodeRow.session == RemarkRow.session)
    pks = s.scalars(said.where(CodeRow.value == value, RemarkRow.kind == WRONG, RemarkRow.text == value))
    return {view.pk for view in views(s, list(pks.unique())) if value in view.wrong}


def recent_values(s: Session, since_ms: int) -> list[RecentValue]:
    """Numbers of sessions that ended since then, newest first; cancelled ones too."""
    query = (
        select(CodeRow.value, CodeRow.kind, SessionRow.id, _FINAL_OR_COMING, SessionRow.ended_ms)
        .join(SessionRow)
        # The index is on the start: a range of starts first, the end is compared on those few rows.
        .where(SessionRow.started_ms >= max(0, since_ms - _LONGEST_MS), SessionRow.ended_ms >= since_ms)
        .order_by(SessionRow.started_ms.desc(), CodeRow.pk)
    )
    return [
        RecentValue(value, kind, session, status, ended_ms or 0)
        for value, kind, session, status, ended_ms in s.execute(query)
    ]


def count(s: Session) -> int:
    """How many sessions there are."""
    return s.scalar(select(func.count()).select_from(SessionRow)) or 0


def count_since(s: Session, since_ms: int) -> int:
    """How many sessions that count began since then."""
    query = select(func.count()).where(SessionRow.started_ms >= since_ms, _FINAL_OR_COMING != "cancelled")
    return s.scalar(query) or 0


def began_between(s: Session, from_ms: int, to_ms: int) -> bool:
    """Whether a session began in that time."""
    query = select(SessionRow.pk).where(SessionRow.started_ms.between(from_ms, to_ms))
    return s.scalar(query.limit(1)) is not None


def loose_children(s: Session) -> list[str]:
    """Tables with a row that belongs to no session."""
    return [
        child.__tablename__
        for child in (CodeRow, ClipRow, PhotoRow, GapRow, PartRow)
        if s.scalar(select(child.pk).where(child.session.not_in(select(SessionRow.pk))).limit(1)) is not None
    ]


def misspelled(s: Session, pks: Sequence[int]) -> set[int]:
    """Those of these sessions with a number whose backward form is not its own: it would not be found."""
    query = select(CodeRow.session, CodeRow.value, CodeRow.value_rev).where(CodeRow.session.in_(pks))
    return {pk for pk, value, backwards in s.execute(query) if str(value)[::-1] != backwards}


def half_true(s: Session, pks: Sequence[int]) -> set[int]:
    """Those of these sessions with a mark that is neither 0 nor 1, which every reader takes for true."""
    marks = (SessionRow.damaged, SessionRow.demo, SessionRow.media_time)
    odd = or_(*(cast(mark, Text).not_in(("0", "1")) for mark in marks))
    return set(s.scalars(select(SessionRow.pk).where(SessionRow.pk.in_(pks), odd)))


def probe(s: Session) -> None:
    """Write something and change nothing: raises where the database cannot be written."""
    version = s.scalar(text("PRAGMA user_version"))
    s.execute(text(f"PRAGMA user_version = {int(version)}"))


def view(row: SessionRow) -> SessionView:
    """Plain data of a row whose children are loaded."""
    plain = {
        field.name: getattr(row, field.name)
        for field in fields(SessionView)
        if field.name not in {"codes", "clips", "photos", "gaps", "remarks", "parts"}
    }
    return SessionView(
        **plain,
        codes=tuple(_plain(NewCode, code) for code in row.codes),
        clips=tuple(_plain(ClipView, clip) for clip in row.clips),
        photos=tuple(_plain(PhotoView, photo) for photo in row.photos),
        gaps=tuple(_plain(NewGap, gap) for gap in row.gaps),
        remarks=tuple(_plain(Remark, remark) for remark in row.remarks),
        parts=tuple(_plain(PartView, part) for part in row.parts),
    )


def _plain(kind: type[V], row: Base) -> V:
    names = fields(kind)  # type: ignore[arg-type]
    values: dict[str, Any] = {field.name: getattr(row, field.name) for field in names}
    return kind(**values)


def _row(s: Session, session_id: str, states: Sequence[str] = ()) -> SessionRow:
    row = s.scalar(select(SessionRow).where(SessionRow.id == session_id))
    if row is None:
        raise LookupError(f"no session {session_id}")
    if states and row.status not in states:
        raise LookupError(f"session {session_id} is {row.status}")
    return row
