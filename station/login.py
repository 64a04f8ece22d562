"""Showing who one is, by name or badge and a PIN. Packing never waits for it."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from db import people as rows
from db.engine import transaction
from db.people import PersonView, PinView
from station import database, pins
from station.access import DOOR, Role, Who
from station.account import system_account
from station.clock import local
from station.errors import AccessError
from station.evidence import notes
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.pepper import pepper
from station.writer import Writer

log = logging.getLogger(__name__)


class Reason(StrEnum):
    """Why a login was refused."""

    UNKNOWN = "unknown"
    ROLE = "role"  # the person only packs
    NO_PIN = "no_pin"
    LOCKED = "locked"
    WRONG_PIN = notes.WRONG_PIN


class LoginRefusedError(AccessError):
    """With the reason, for who words it otherwise; `until_ms` where there is a pause."""

    def __init__(self, reason: Reason, tries_left: int = 0, until_ms: int = 0) -> None:
        words = _WORDS[reason]
        if until_ms:
            words += f" No PIN is looked at before {local(until_ms):%H:%M:%S}."
        elif reason is Reason.WRONG_PIN:
            words += f" Tries left before a pause: {tries_left}."
        super().__init__(words, _HINTS.get(reason, ""))
        self.reason, self.tries_left, self.until_ms = reason, tries_left, until_ms


_WORDS = {
    Reason.UNKNOWN: "Nobody of that name or badge works here.",
    Reason.ROLE: "This person packs; the supervisor's door opens for supervisors and admins.",
    Reason.NO_PIN: "This person has no PIN (any more).",
    Reason.LOCKED: "Too many wrong PINs.",
    Reason.WRONG_PIN: "This is not the PIN.",
}
_HINTS = {
    Reason.UNKNOWN: "`packwitness people list` shows who does.",
    Reason.NO_PIN: "An admin sets one in the settings, or the system account that owns the data folder:"
    " packwitness people pin NAME --pin-stdin.",
}


@dataclass(frozen=True, slots=True)
class _Try:
    """What is known before the PIN is looked at."""

    person: PersonView | None
    pin: PinView | None
    refused: Reason | None
    until_ms: int = 0
    tries: int = 0  # with this one


class Logins:
    """Beside the owner it reads, and leaves notes; the owner writes."""

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer | None,
        now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        self._folder, self._writer, self._now_ms = folder, writer, now_ms

    def login(self, called: str, pin: str, place: str) -> Who:
        """The person of this name or badge, if this is their PIN; else LoginRefusedError. Takes 0.1 s."""
        attempt = self._begin(called)
        if attempt.refused is not None:
            self._refuse(attempt, attempt.refused, place)
        person, kept = attempt.person, attempt.pin
        assert person is not None
        assert kept is not None
        secret = pepper(self._folder.keys)
        if secret is None or not pins.matches(secret, person.id, pin, kept.hash):
            self._refuse(attempt, Reason.WRONG_PIN, place)
        body = {"actor": person.name, "role": person.role, "how": "pin", "place": place}
        self._tell(Type.LOGIN, body, lambda s: rows.count_tries(s, person.id, 0, 0))
        return Who(person.name, Role(person.role), person.id)

    def logout(self, who: Who, why: str) -> None:
        """They are gone: `asked`, `idle`, `closed`, or their `role` was taken away. Does not wait for the entry."""
        body, writer = {"actor": who.name, "reason": why}, self._writer
        if writer is None:
            notes.leave(self._folder, Type.LOGOUT, body)
        else:
            writer.submit(lambda s: writer.scribe.append(s, Type.LOGOUT, body)).add_done_callback(_noted)

    def _begin(self, called: str) -> _Try:
        if self._writer is not None:
            return self._writer.call(lambda s: self._take_a_try(s, called))
        engine = database.reader(self._folder)
        if engine is None:
            return _Try(None, None, Reason.UNKNOWN)
        with database.in_words(), transaction(engine) as s:
            return self._look(s, called)

    def _take_a_try(self, s: Session, called: str) -> _Try:
        """Counted before the PIN is looked at: tries side by side, or cut short, are none too many."""
        attempt = self._look(s, called)
        if attempt.refused is None and attempt.person is not None:
            rows.count_tries(s, attempt.person.id, attempt.tries, attempt.until_ms)
        return attempt

    def _look(self, s: Session, called: str) -> _Try:
        person = _called(rows.everybody(s), called)
        if person is None:
            return _Try(None, None, Reason.UNKNOWN)
        pin = rows.pin_of(s, person.id)
        if person.role not in DOOR:
            return _Try(person, pin, Reason.ROLE)
        if pin is None:
            return _Try(person, None, Reason.NO_PIN)
        now_ms, (waiting, last_ms) = self._now_ms(), (0, 0)
        if self._writer is None:
            waiting, last_ms = notes.wrong_pins(self._folder, person.name)
        tries = pin.tries + waiting
        until_ms = max(pin.locked_until_ms, last_ms + pins.pause_s(tries) * 1000 if waiting else 0)
        # A clock that went back must not lock anybody out for longer than the longest pause.
        if now_ms < until_ms <= now_ms + pins.LONGEST_PAUSE_S * 1000:
            return _Try(person, pin, Reason.LOCKED, until_ms, tries)
        pause_ms = pins.pause_s(tries + 1) * 1000
        return _Try(person, pin, None, now_ms + pause_ms if pause_ms else 0, tries + 1)

    def _refuse(self, attempt: _Try, reason: Reason, place: str) -> None:
        """Tell it, and raise. What was typed instead of a name may be a PIN: it is not kept."""
        body: dict[str, Any] = {
            "actor": system_account(self._folder).name,
            "name": attempt.person.name if attempt.person else "",
            "reason": str(reason),
            "tries": attempt.tries,
            "place": place,
        }
        self._tell(Type.REFUSED, body)
        raise LoginRefusedError(reason, max(0, pins.FREE_TRIES - attempt.tries), attempt.until_ms)

    def _tell(self, kind: Type, body: dict[str, Any], more: Callable[[Session], None] | None = None) -> None:
        writer = self._writer
        if writer is None:
            notes.leave(self._folder, kind, body)
            return

        def work(s: Session) -> None:
            if more is not None:
                more(s)
            writer.scribe.append(s, kind, body)

        writer.call(work)


def _noted(done: "Future[Any]") -> None:
    if done.exception() is not None:
        log.error("a logout could not be recorded: %s", done.exception())


def _called(everybody: list[PersonView], called: str) -> PersonView | None:
    """By name, whatever its case, or by badge; who is retired is not found."""
    wanted = called.strip().casefold()
    return next(
        (
            one
            for one in everybody
            if not one.retired and wanted and wanted in (one.name.casefold(), (one.badge or "").casefold())
        ),
        None,
    )
