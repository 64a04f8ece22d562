"""Who works here: the admin's list. Each change is an entry; nobody is ever deleted, and no name is used twice."""

import re
import unicodedata
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db import ledger as entries
from db import people as rows
from db.engine import transaction
from db.people import PersonView
from station import database, pins
from station.access import DOOR, Right, Role, Who, refuse_without
from station.barcodes.labels import WEDGE, classify
from station.errors import AccessError, SettingsError, StorageError
from station.evidence import persons
from station.evidence.ledger import Type, parse
from station.evidence.paths import DataFolder
from station.evidence.pepper import pepper_or_new
from station.evidence.retention import ACTOR
from station.ids import new_session_id
from station.standing import as_now
from station.types import Kind
from station.writer import Writer

_NAME = re.compile(r"[^\W_][\w-]{0,15}")
_PROGRAMS_OWN = frozenset({ACTOR, "archive", "packwitness", "system"})  # what entries call the program itself
_LONG_NUMBER = re.compile(r"\d{7}")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as shown."""

    id: str
    name: str
    role: Role
    badge: str
    retired: bool
    has_pin: bool


class People:
    """Reads beside the owner, too; changes need the writer, and an admin or the system account."""

    def __init__(self, folder: DataFolder, writer: Writer | None = None) -> None:
        self._folder, self._writer = folder, writer

    def everybody(self) -> list[Person]:
        """All, retired ones too, in the order they were added."""
        engine = database.reader(self._folder)
        if engine is None:
            return []
        with database.in_words(), transaction(engine) as s:
            with_pin = rows.with_pin(s)
            return [_person(one, has_pin=one.id in with_pin) for one in rows.everybody(s)]

    def may_enter(self) -> list[Person]:
        """Those for whom the supervisor's door opens."""
        return [one for one in self.everybody() if one.role in DOOR and not one.retired]

    def has_admin(self) -> bool:
        """Whether somebody must show who they are; until then the system account opens the door."""
        return any(one.role is Role.ADMIN for one in self.may_enter())

    def as_now(self, who: Who) -> Who:
        """Who they are now. AccessError: they work here no more."""
        return as_now(self._folder, who)

    def require(self, right: Right, who: Who) -> Who:
        """Let them as they are now, or raise AccessError; the refused attempt is an entry."""
        try:
            now = as_now(self._folder, who)
            refuse_without(right, now)
        except AccessError:
            writer = self._writer_or_refuse()
            body = {"actor": who.name, "role": str(who.role), "what": str(right)}
            writer.call(lambda s: writer.scribe.append(s, Type.DENIED, body))
            raise
        return now

    def add(self, who: Who, name: str, role: Role, badge: str = "", pin: str = "") -> Person:
        """Somebody new. SettingsError: name, badge or PIN cannot be taken."""
        who = self.require(Right.PEOPLE, who)
        name, badge = _checked_name(name), _checked_badge(badge)
        if role is Role.ACCOUNT:
            raise SettingsError(
                "This is no role of a person; nothing was changed.", "packer, supervisor or admin."
            )
        if role is Role.ADMIN and not pin:
            raise SettingsError("An admin needs a PIN from the start; nobody was added.", "Give one.")
        if pin and role not in DOOR:
            raise SettingsError("A packer has a badge and no PIN; nobody was added.", "Leave the PIN away.")
        view = PersonView(new_session_id(), badge or None, name, role, retired=False)
        hashed = self._hashed(view, pin) if pin else ""
        writer = self._writer_or_refuse()

        def work(s: Session) -> None:
            _refuse_taken(s, view)
            persons.set_person(s, writer.scribe, view, who.name)
            if hashed:
                persons.set_pin(s, writer.scribe, view, hashed, who.name)

        writer.call(work)
        return _person(view, has_pin=bool(hashed))

    def change(self, who: Who, name: str, *, to: str | None = None, badge: str | None = None) -> Person:
        """Another name, another badge (empty: none), or both; the person stays the same, and so do their entries.

        SettingsError: it cannot be taken. A name or badge that somebody else ever had cannot.
        """
        who = self.require(Right.PEOPLE, who)
        named = None if to is None else _checked_name(to)
        code = None if badge is None else _checked_badge(badge)
        writer = self._writer_or_refuse()

        def work(s: Session) -> Person:
            before = _known(s, name)
            after = replace(
                before,
                name=before.name if named is None else named,
                badge=before.badge if code is None else code or None,
            )
            if after != before:
                _refuse_taken(s, after)
                persons.set_person(s, writer.scribe, after, who.name)
            return _person(after, has_pin=rows.pin_of(s, after.id) is not None)

        return writer.call(work)

    def set_role(self, who: Who, name: str, role: Role) -> None:
        """Another role; the last admin stays one, and nobody becomes an admin without a PIN."""
        who = self.require(Right.PEOPLE, who)
        if role is Role.ACCOUNT:
            raise SettingsError(
                "This is no role of a person; nothing was changed.", "packer, supervisor or admin."
            )
        writer = self._writer_or_refuse()

        def work(s: Session) -> None:
            view = _known(s, name)
            if role is Role.ADMIN and rows.pin_of(s, view.id) is None:
                raise SettingsError("An admin needs a PIN; nothing was changed.", "Set a PIN first.")
            _keep_an_admin(s, view, replace(view, role=role))
            persons.set_person(s, writer.scribe, replace(view, role=role), who.name)
            if role not in DOOR:
                rows.drop_pin(s, view.id)

        writer.call(work)

    def set_pin(self, who: Who, name: str, pin: str) -> None:
        """Another PIN: an admin for everybody, a supervisor for themselves. SettingsError: too easy."""
        writer = self._writer_or_refuse()
        view = writer.call(lambda s: _known(s, name))
        who = self.require(Right.SHOW if view.id == who.id or view.name == who.name else Right.PEOPLE, who)
        if view.role == Role.PACKER:
            raise SettingsError(f"{view.name} packs and needs no PIN; nothing was changed.")
        hashed = self._hashed(view, pin)
        writer.call(lambda s: persons.set_pin(s, writer.scribe, view, hashed, who.name))

    def retire(self, who: Who, name: str) -> None:
        """They work here no more: badge and PIN open nothing; what they did stays told. Not the last admin."""
        who = self.require(Right.PEOPLE, who)
        writer = self._writer_or_refuse()

        def work(s: Session) -> None:
            view = _known(s, name)
            gone = replace(view, retired=True)
            _keep_an_admin(s, view, gone)
            persons.set_person(s, writer.scribe, gone, who.name)

        writer.call(work)

    def _hashed(self, view: PersonView, pin: str) -> str:
        if why := pins.weakness(pin):
            raise SettingsError(f"This PIN cannot be taken. {why}", "Choose another; it was not kept.")
        return pins.hashed(pepper_or_new(self._folder.keys), view.id, pin)

    def _writer_or_refuse(self) -> Writer:
        if self._writer is None:
            raise StorageError(
                "This program only reads the data folder: it cannot change who works here.",
                "The program is running: use its settings.",
            )
        return self._writer


def _person(view: PersonView, *, has_pin: bool) -> Person:
    return Person(view.id, view.name, Role(view.role), view.badge or "", view.retired, has_pin)


def _known(s: Session, name: str) -> PersonView:
    wanted = name.strip().casefold()
    for view in rows.everybody(s):
        if view.name.casefold() == wanted and not view.retired:
            return view
    raise SettingsError("Nobody of that name works here.", "`packwitness people list` shows who does.")


def _keep_an_admin(s: Session, before: PersonView, after: PersonView) -> None:
    """Somebody must be able to let others in."""
    admins = [one.id for one in rows.everybody(s) if one.role == Role.ADMIN and not one.retired]
    if admins == [before.id] and (after.retired or after.role != Role.ADMIN):
        raise SettingsError(
            f"{before.name} is the only admin; nothing was changed.", "Make somebody else an admin first."
        )


def _refuse_taken(s: Session, wanted: PersonView) -> None:
    """Names and badges that somebody else has or ever had stay theirs: entries and parcels mean them."""
    ever = (persons.told(parse(row.line).entry) for row in entries.of_type(s, Type.PERSON))
    for one in (*rows.everybody(s), *ever):
        if one.id == wanted.id:
            continue
        if one.name.casefold() == wanted.name.casefold():
            raise SettingsError(
                f"The name {one.name} is taken for good; nothing was changed.", "Choose another."
            )
        if wanted.badge and one.badge == wanted.badge:
            raise SettingsError(f"This badge is {one.name}'s; nothing was changed.", "Print another badge.")


def _checked_name(text: str) -> str:
    name = unicodedata.normalize("NFKC", text).strip()
    if not _NAME.fullmatch(name) or _LONG_NUMBER.search(name) or name.casefold() in _PROGRAMS_OWN:
        raise SettingsError(
            "This is no short code for a person; nothing was changed.",
            "Up to 16 letters, digits and hyphens, like A-07; no telephone number.",
        )
    return name


def _checked_badge(text: str) -> str:
    if not text.strip():
        return ""
    label = classify(text.strip(), WEDGE)
    if label.kind is not Kind.BADGE:
        raise SettingsError(
            "This is no badge; nothing was changed.",
            "A badge reads XXID, four to eight letters of B–L, N–P, R–V, and XX.",
        )
    return label.canonical
