"""Writes whole sessions at once, as the ledger tells of them: for `rebuild`."""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from db.models import Base, ClipRow, CodeRow, GapRow, PartRow, PhotoRow, RemarkRow, SessionRow

Row = dict[str, Any]


class Whole(Protocol):
    """A session and its children, columns by name, without local keys."""

    row: Row
    codes: list[Row]
    clips: list[Row]
    photos: list[Row]
    gaps: list[Row]
    remarks: list[Row]
    parts: list[Row]


def insert_sessions(s: Session, sessions: Sequence[Whole]) -> None:
    """New sessions with their children."""
    first = (s.scalar(select(func.max(SessionRow.pk))) or 0) + 1
    _many(s, SessionRow, [{"pk": pk, **one.row} for pk, one in enumerate(sessions, first)])
    _children(s, dict(enumerate(sessions, first)))


def replace_sessions(s: Session, sessions: Sequence[Whole]) -> None:
    """Sessions as they are told now; those that had rows keep their key."""
    ids = [one.row["id"] for one in sessions]
    pks = {
        id_: pk for pk, id_ in s.execute(select(SessionRow.pk, SessionRow.id).where(SessionRow.id.in_(ids)))
    }
    insert_sessions(s, [one for one in sessions if one.row["id"] not in pks])
    known = {pks[one.row["id"]]: one for one in sessions if one.row["id"] in pks}
    for child in (CodeRow, ClipRow, PhotoRow, GapRow, RemarkRow, PartRow):
        s.execute(delete(child).where(child.session.in_(known)))
    for pk, one in known.items():
        s.execute(update(SessionRow).where(SessionRow.pk == pk).values(**one.row))
    _children(s, known)


def known_ids(s: Session) -> frozenset[str]:
    """Ids of all sessions."""
    return frozenset(s.scalars(select(SessionRow.id)))


def _children(s: Session, sessions: dict[int, Whole]) -> None:
    _many(
        s,
        CodeRow,
        [
            {"session": pk, "value_rev": c["value"][::-1], **c}
            for pk, one in sessions.items()
            for c in one.codes
        ],
    )
    _many(s, ClipRow, [{"session": pk, **clip} for pk, one in sessions.items() for clip in one.clips])
    _many(s, PhotoRow, [{"session": pk, **photo} for pk, one in sessions.items() for photo in one.photos])
    _many(s, GapRow, [{"session": pk, **gap} for pk, one in sessions.items() for gap in one.gaps])
    _many(s, RemarkRow, [{"session": pk, **each} for pk, one in sessions.items() for each in one.remarks])
    _many(s, PartRow, [{"session": pk, **part} for pk, one in sessions.items() for part in one.parts])


def _many(s: Session, table: type[Base], values: list[Row]) -> None:
    """Past the ORM, which would look at each row on its own: a rebuild writes millions."""
    if values:
        s.connection().execute(insert(table.__table__), values)  # type: ignore[arg-type]
