"""Queries of the ledger: signed lines, one a row; nothing is ever changed or deleted here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import EntryRow, LedgerRow, SessionRow


class Stored(NamedTuple):
    """One row; all but `line` is only there to be searched."""

    seq: int
    at_ms: int
    type: str
    session: str | None
    line: str

    @property
    def data(self) -> bytes:
        """The line's bytes as they stand there: a row that was tampered with may hold anything."""
        return str(self.line).encode("utf-8", "surrogateescape")


@dataclass(frozen=True, slots=True)
class OldNote:
    """An unsigned note from before there was a ledger."""

    seq: int
    at_ms: int
    actor: str
    action: str
    session: str | None
    body: str


INSERT = "INSERT INTO ledger (seq, at_ms, type, session, line) VALUES (?, ?, ?, ?, ?)"
# Asked at each entry: put together anew each time, the question costs more than its answer.
_SELECT = "SELECT seq, at_ms, type, session, line FROM ledger"
_COLUMNS = (LedgerRow.seq, LedgerRow.at_ms, LedgerRow.type, LedgerRow.session, LedgerRow.line)


def append(s: Session, rows: Sequence[Stored]) -> None:
    """Add lines, whose numbers the caller took in this transaction."""
    if rows:  # straight to the driver: a rebuild writes millions
        s.connection().exec_driver_sql(INSERT, list(rows))


def last(s: Session) -> Stored | None:
    """The newest line."""
    row = s.connection().exec_driver_sql(f"{_SELECT} ORDER BY seq DESC LIMIT 1").one_or_none()
    return Stored(*row) if row else None


def page(s: Session, after: int, limit: int) -> list[Stored]:
    """Lines in their order, from behind `after` on."""
    query = f"{_SELECT} WHERE seq > ? ORDER BY seq LIMIT ?"
    return [Stored(*row) for row in s.connection().exec_driver_sql(query, (after, limit))]


def newest(s: Session, limit: int, before: int | None = None) -> list[Stored]:
    """The last lines, newest first; those before a number."""
    query = select(*_COLUMNS).order_by(LedgerRow.seq.desc()).limit(limit)
    return [
        Stored(*row) for row in s.execute(query if before is None else query.where(LedgerRow.seq < before))
    ]


def of_sessions(s: Session, sessions: Sequence[str], types: Sequence[str]) -> list[Stored]:
    """Lines of these types that speak of these sessions, in their order."""
    query = select(*_COLUMNS).where(LedgerRow.session.in_(sessions), LedgerRow.type.in_(types))
    return [Stored(*row) for row in s.execute(query.order_by(LedgerRow.seq))]


def seqs_of(s: Session, session: str) -> list[int]:
    """Numbers of all lines that speak of a session."""
    query = select(LedgerRow.seq).where(LedgerRow.session == session).order_by(LedgerRow.seq)
    return list(s.scalars(query))


def of_type(s: Session, *types: str) -> list[Stored]:
    """All lines of these types, in their order."""
    return [
        Stored(*row)
        for row in s.execute(select(*_COLUMNS).where(LedgerRow.type.in_(types)).order_by(LedgerRow.seq))
    ]


def latest_of_type(s: Session, kind: str, limit: int) -> list[Stored]:
    """The newest lines of a type, newest first."""
    query = select(*_COLUMNS).where(LedgerRow.type == kind).order_by(LedgerRow.seq.desc()).limit(limit)
    return [Stored(*row) for row in s.execute(query)]


def told_between(s: Session, kind: str, from_ms: int, to_ms: int) -> bool:
    """Whether a line of this type was written in that time."""
    query = select(LedgerRow.seq).where(LedgerRow.type == kind, LedgerRow.at_ms.between(from_ms, to_ms))
    return s.scalar(query.limit(1)) is not None


def any_after(s: Session, seq: int, but: Sequence[str], only: Sequence[str] = ()) -> bool:
    """Whether there is a line behind this number, of another type than `but`, of one of `only` where given."""
    query = select(LedgerRow.seq).where(LedgerRow.seq > seq, LedgerRow.type.not_in(but)).limit(1)
    return s.scalar(query.where(LedgerRow.type.in_(only)) if only else query) is not None


def around(s: Session, kind: str, seq: int, limit: int) -> tuple[list[Stored], list[Stored]]:
    """Lines of a type next to a number: before it, newest first; behind it, oldest first."""
    query = select(*_COLUMNS).where(LedgerRow.type == kind).limit(limit)
    before = query.where(LedgerRow.seq < seq).order_by(LedgerRow.seq.desc())
    behind = query.where(LedgerRow.seq > seq).order_by(LedgerRow.seq)
    return [Stored(*row) for row in s.execute(before)], [Stored(*row) for row in s.execute(behind)]


def without_row(s: Session, types: Sequence[str]) -> list[Stored]:
    """Lines that begin a session of which there is no row."""
    query = select(*_COLUMNS).where(
        LedgerRow.type.in_(types), LedgerRow.session.not_in(select(SessionRow.id))
    )
    return [Stored(*row) for row in s.execute(query.order_by(LedgerRow.seq))]


def count(s: Session) -> int:
    """How many lines there are."""
    return s.scalar(select(func.count()).select_from(LedgerRow)) or 0


def take_old_notes(s: Session) -> list[OldNote]:
    """The unsigned notes, oldest first; they leave their table for the ledger."""
    rows = s.scalars(select(EntryRow).order_by(EntryRow.seq)).all()
    notes = [OldNote(row.seq, row.at_ms, row.actor, row.action, row.session, row.body) for row in rows]
    for row in rows:
        s.delete(row)
    return notes
