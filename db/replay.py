"""Writes whole sessions at once, as the ledger tells of them: for `rebuild`."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, Protocol

from sqlalchemy import delete, func, select, update
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
    numbered = dict(enumerate(sessions, first))
    _many(s, SessionRow, "pk", ((pk, one.row) for pk, one in numbered.items()))
    _children(s, numbered)


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


def empty(s: Session) -> bool:
    """Whether there is no session yet."""
    return s.scalar(select(SessionRow.pk).limit(1)) is None


def known_ids(s: Session) -> frozenset[str]:
    """Ids of all sessions."""
    return frozenset(s.scalars(select(SessionRow.id)))


@contextmanager
def without_indexes(s: Session) -> Iterator[None]:
    """While an empty database is filled: an index that is made at the end is sorted once."""
    indexes = [index for table in Base.metadata.sorted_tables for index in table.indexes]
    for index in indexes:
        index.drop(s.connection())
    yield
    for index in indexes:
        index.create(s.connection())


def _children(s: Session, sessions: dict[int, Whole]) -> None:
    whole = sessions.items()
    codes = ((pk, {"value_rev": c["value"][::-1], **c}) for pk, one in whole for c in one.codes)
    _many(s, CodeRow, "session", codes)
    _many(s, ClipRow, "session", ((pk, clip) for pk, one in whole for clip in one.clips))
    _many(s, PhotoRow, "session", ((pk, photo) for pk, one in whole for photo in one.photos))
    _many(s, GapRow, "session", ((pk, gap) for pk, one in whole for gap in one.gaps))
    _many(s, RemarkRow, "session", ((pk, each) for pk, one in whole for each in one.remarks))
    _many(s, PartRow, "session", ((pk, part) for pk, one in whole for part in one.parts))


def _many(s: Session, table: type[Base], key: str, rows: Iterable[tuple[int, Row]]) -> None:
    """Straight to the driver, through the columns' own checks: a rebuild writes millions of rows."""
    given = list(rows)
    if not given:
        return
    columns = [column for column in table.__table__.columns if column.name in given[0][1]]
    dialect = s.connection().dialect
    checks = [column.type.bind_processor(dialect) for column in columns]
    checked = [(place, check) for place, check in enumerate(checks, 1) if check is not None]
    chosen = itemgetter(*(column.name for column in columns))
    values = [[pk, *chosen(row)] for pk, row in given]
    for value in values:
        for place, check in checked:
            if value[place] is not None:
                value[place] = check(value[place])
    names = ", ".join((key, *(column.name for column in columns)))
    places = ", ".join("?" * (len(columns) + 1))
    insert = f"INSERT INTO {table.__tablename__} ({names}) VALUES ({places})"  # noqa: S608 - our own names
    s.connection().exec_driver_sql(insert, [tuple(value) for value in values])
