"""Queries of people and their PINs. Functions, Session first.

Names and badges are unique by the one writer's own check, not by the table: a rebuild must take in whatever
the ledger tells.
"""

from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from db.models import PersonRow, PinRow


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person as stored."""

    id: str
    badge: str | None
    name: str
    role: str
    retired: bool


@dataclass(frozen=True, slots=True)
class PinView:
    """A PIN as stored."""

    hash: str
    tries: int
    locked_until_ms: int


def put(s: Session, person: PersonView) -> None:
    """Add a person, or change the one with this id."""
    row = s.scalar(select(PersonRow).where(PersonRow.id == person.id))
    if row is None:
        row = PersonRow(id=person.id)
        s.add(row)
    row.badge, row.name, row.role, row.retired = person.badge, person.name, person.role, person.retired
    s.flush()


def everybody(s: Session) -> list[PersonView]:
    """All people, retired ones too, in the order they were added."""
    return [_view(row) for row in s.scalars(select(PersonRow).order_by(PersonRow.pk))]


def by_badge(s: Session, badge: str) -> PersonView | None:
    """Who works here with this badge."""
    query = select(PersonRow).where(PersonRow.badge == badge, PersonRow.retired.is_(False))
    row = s.scalars(query.order_by(PersonRow.pk)).first()
    return _view(row) if row else None


def pin_of(s: Session, person: str) -> PinView | None:
    """The PIN of a person, if one was set."""
    row = s.get(PinRow, person)
    return PinView(row.hash, row.tries, row.locked_until_ms) if row else None


def with_pin(s: Session) -> frozenset[str]:
    """Ids of those who have a PIN."""
    return frozenset(s.scalars(select(PinRow.person)))


def set_pin(s: Session, person: str, hashed: str) -> None:
    """A new PIN; wrong tries at the old one are forgotten."""
    drop_pin(s, person)
    s.add(PinRow(person=person, hash=hashed, tries=0, locked_until_ms=0))
    s.flush()


def drop_pin(s: Session, person: str) -> None:
    """The person has no PIN any more."""
    s.execute(delete(PinRow).where(PinRow.person == person))


def count_tries(s: Session, person: str, tries: int, locked_until_ms: int) -> None:
    """So many wrong tries by now, and no look at another before that time."""
    values = {"tries": tries, "locked_until_ms": locked_until_ms}
    s.execute(update(PinRow).where(PinRow.person == person).values(**values))


def _view(row: PersonRow) -> PersonView:
    return PersonView(row.id, row.badge, row.name, row.role, row.retired)
