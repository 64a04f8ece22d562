"""What changes a person, with its entry; and from the entries back to the rows. A PIN leaves no hash in one."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from db import people as rows
from db.people import PersonView
from station.errors import IntegrityError
from station.evidence.canonical import clean
from station.evidence.ledger import Entry, Type
from station.evidence.scribe import Scribe


def set_person(s: Session, scribe: Scribe, person: PersonView, actor: str) -> None:
    """A person is so from now on; who is retired has no PIN any more."""
    rows.put(s, person)
    if person.retired:
        rows.drop_pin(s, person.id)
    body = {
        "person": person.id,
        "badge": person.badge,
        "name": clean(person.name),
        "role": person.role,
        "retired": person.retired,
    }
    scribe.append(s, Type.PERSON, {**body, "actor": clean(actor)})


def set_pin(s: Session, scribe: Scribe, person: PersonView, hashed: str, actor: str) -> None:
    """A person has another PIN from now on."""
    rows.set_pin(s, person.id, hashed)
    scribe.append(s, Type.PIN, {"person": person.id, "name": clean(person.name), "actor": clean(actor)})


def fold(entries: Iterable[Entry]) -> dict[str, PersonView]:
    """Everybody of whom these entries tell, by id: the last word counts."""
    return {view.id: view for view in map(told, entries)}


def told(entry: Entry) -> PersonView:
    """The person of one entry. IntegrityError: it makes no sense."""
    body = entry.body
    kinds = {"person": str, "name": str, "role": str, "retired": bool}
    badge = body.get("badge")
    if any(type(body.get(name)) is not kind for name, kind in kinds.items()) or not (
        badge is None or isinstance(badge, str)
    ):
        raise IntegrityError(f"Entry {entry.seq} ({entry.type}) does not say what such an entry says.")
    return PersonView(body["person"], badge, body["name"], body["role"], body["retired"])


def take_in(s: Session, entry: Entry) -> None:
    """The row of an entry that the database does not know yet; a PIN older than that is dropped."""
    if entry.type == Type.PIN:
        rows.drop_pin(s, str(entry.body.get("person")))
        return
    person = told(entry)
    rows.put(s, person)
    if person.retired:
        rows.drop_pin(s, person.id)
