"""Writes whole sessions at once, as the ledger tells of them: for `rebuild`."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, Protocol

from sqlalchemy import Dialect, delete, func, select, update
from sqlalchemy.orm import Session

from db import ledger
from db.engine import translated
from db.models import Base, ClipRow, CodeRow, GapRow, PartRow, PhotoRow, RemarkRow, SessionRow

Row = dict[str, Any]

_Child = CodeRow | ClipRow | PhotoRow | GapRow | RemarkRow | PartRow
_CHILDREN: dict[str, type[_Child]] = {
    "codes": CodeRow,
    "clips": ClipRow,
    "photos": PhotoRow,
    "gaps": GapRow,
    "remarks": RemarkRow,
    "parts": PartRow,
}


class Whole(Protocol):
    """A session and its children, columns by name, without local keys."""

    row: Row
    codes: list[Row]
    clips: list[Row]
    photos: list[Row]
    gaps: list[Row]
    remarks: list[Row]
    parts: list[Row]


class Replay:
    """Goes straight to the driver, through the columns' own checks: a rebuild writes millions of rows."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._next = (s.scalar(select(func.max(SessionRow.pk))) or 0) + 1
        dialect = s.connection().dialect
        self._sessions = _Table(SessionRow, "pk", dialect)
        self._children = {name: _Table(row, "session", dialect) for name, row in _CHILDREN.items()}
        self._codes = self._children["codes"]
        self._cursor = s.connection().connection.cursor()

    def lines(self, lines: Sequence[ledger.Stored]) -> None:
        """Lines of the ledger that continue it."""
        with translated():
            self._cursor.executemany(ledger.INSERT, lines)

    def insert(self, sessions: Sequence[Whole]) -> None:
        """New sessions with their children."""
        numbered = list(enumerate(sessions, self._next))
        self._next += len(numbered)
        self._write(self._sessions, [(pk, one.row) for pk, one in numbered])
        self._insert_children(numbered)

    def replace(self, sessions: Sequence[Whole]) -> None:
        """Sessions as they are told now; those that had rows keep their key."""
        ids = [one.row["id"] for one in sessions]
        known = select(SessionRow.id, SessionRow.pk).where(SessionRow.id.in_(ids))
        pks = {id_: pk for id_, pk in self._s.execute(known)}  # noqa: C416 - rows, not pairs
        self.insert([one for one in sessions if one.row["id"] not in pks])
        again = [(pks[one.row["id"]], one) for one in sessions if one.row["id"] in pks]
        for child in _CHILDREN.values():
            self._s.execute(delete(child).where(child.session.in_(pks.values())))
        for pk, one in again:
            self._s.execute(update(SessionRow).where(SessionRow.pk == pk).values(**one.row))
        self._insert_children(again)

    def _insert_children(self, sessions: Sequence[tuple[int, Whole]]) -> None:
        for name, table in self._children.items():
            children = [(pk, child) for pk, one in sessions for child in getattr(one, name)]
            if table is self._codes:
                children = [(pk, code | {"value_rev": code["value"][::-1]}) for pk, code in children]
            self._write(table, children)

    def _write(self, table: "_Table", rows: Sequence[tuple[int, Row]]) -> None:
        if rows:
            with translated():
                self._cursor.executemany(table.insert, list(table.checked(rows)))


class _Table:
    """How rows of a table come to the driver; `key`: the column of the session they belong to."""

    def __init__(self, table: type[Base], key: str, dialect: Dialect) -> None:
        columns = [column for column in table.__table__.columns if column.name not in ("pk", "session")]
        checks = [column.type.bind_processor(dialect) for column in columns]
        self._checks = [(place, check) for place, check in enumerate(checks, 1) if check is not None]
        self._values = itemgetter(*(column.name for column in columns))
        names = ", ".join((key, *(column.name for column in columns)))
        places = ", ".join("?" * (len(columns) + 1))
        self.insert = f"INSERT INTO {table.__tablename__} ({names}) VALUES ({places})"  # noqa: S608 - our names

    def checked(self, rows: Sequence[tuple[int, Row]]) -> Iterable[tuple[object, ...]]:
        """Values in the order of the columns, as they are stored."""
        columns = list(zip(*((pk, *self._values(row)) for pk, row in rows), strict=True))
        for place, check in self._checks:
            columns[place] = tuple(map(check, columns[place]))
        return zip(*columns, strict=True)


def empty(s: Session) -> bool:
    """Whether there is no session yet."""
    return s.scalar(select(SessionRow.pk).limit(1)) is None


def known_ids(s: Session) -> frozenset[str]:
    """Ids of all sessions."""
    return frozenset(s.connection().scalars(select(SessionRow.id)))


@contextmanager
def without_indexes(s: Session) -> Iterator[None]:
    """While an empty database is filled: an index that is made at the end is sorted once."""
    indexes = [index for table in Base.metadata.sorted_tables for index in table.indexes]
    for index in indexes:
        index.drop(s.connection())
    yield
    for index in indexes:
        index.create(s.connection())
