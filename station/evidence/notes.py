"""Access notes: who only reads beside the owner leaves one in `notes/`; the owner folds it into the ledger.

Whoever can write the folder can leave a note. So one that names a person is sealed with the pepper, which
lies in `keys/` or in the key store; without that seal it is folded in as unproven.
"""

import json
import logging
import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db import ledger as entries
from db import people
from station import pins
from station.account import PREFIX
from station.errors import StorageError
from station.evidence import canonical
from station.evidence.ledger import Type, parse
from station.evidence.paths import DataFolder
from station.evidence.pepper import pepper, proof
from station.writer import Writer

log = logging.getLogger(__name__)

UNPROVEN = "unproven:"
WRONG_PIN = "wrong_pin"
_SUFFIX = ".json"
_MOST_BYTES = 64_000
_LATELY = 50
_ALLOWED = (Type.VIEW, Type.SEARCH, Type.LOGIN, Type.REFUSED, Type.LOGOUT, Type.DENIED)
_NO_NOTE = (ValueError, RecursionError, OSError)
"""What a file that anybody may leave there can raise."""
_Note = tuple[Type, dict[str, Any], bool]
"""Type, body, and whether somebody with the pepper sealed it."""


def leave(folder: DataFolder, kind: Type, body: Mapping[str, Any]) -> None:
    """Leave a note; a folder that cannot be written (a copy on a read-only disk) is read without one."""
    now_ms = time.time_ns() // 1_000_000
    path = folder.notes / f"{now_ms:015d}-{secrets.token_hex(4)}{_SUFFIX}"
    part = path.with_suffix(".part")
    note = {"type": str(kind), "body": {**body, "noted_ms": now_ms}}
    if _names_somebody(kind, body) and (secret := _secret(folder)) is not None:
        note["proof"] = proof(secret, canonical.encode(note))
    try:
        folder.notes.mkdir(exist_ok=True)
        part.write_bytes(canonical.encode(note))
        part.replace(path)
    except OSError as error:
        log.warning("no note of this access can be left: %s", error.strerror)


def fold_in(folder: DataFolder, writer: Writer) -> int:
    """Take the notes into the ledger, oldest first; how many. One that is none is set aside."""
    done = 0
    secret: bytes | None = None
    for path in _left(folder):
        secret = secret or _secret(folder)
        try:
            note = _read(path, secret)
            writer.call(lambda s, note=note: _fold(s, writer, note))  # type: ignore[misc]
            path.unlink(missing_ok=True)
            done += 1
        except _NO_NOTE as error:
            log.warning("a note cannot be taken in, or away, and is set aside: %s", _why(error))
            _set_aside(folder, path)
    return done


def _set_aside(folder: DataFolder, path: Path) -> None:
    try:
        path.replace(folder.quarantine / path.name)
    except OSError as error:
        log.warning("it cannot be set aside, and is passed over: %s", error.strerror)


def _why(error: Exception) -> str:
    """Without a word of the note, or its name: both are somebody's."""
    return error.strerror or "" if isinstance(error, OSError) else type(error).__name__


def wrong_pins(folder: DataFolder, name: str) -> tuple[int, int]:
    """Wrong PINs of a person in notes that nobody folded in yet: how many, and when the last was."""
    secret = _secret(folder)
    times = [0]
    for path in _left(folder):
        try:
            kind, body, proven = _read(path, secret)
        except _NO_NOTE:  # the owner sets it aside, or took it in just now
            continue
        if proven and _wrong_pin_of(kind, body) == name:
            times.append(int(body["noted_ms"]))
    return len(times) - 1, max(times)


def _fold(s: Session, writer: Writer, note: _Note) -> None:
    kind, body, proven = note
    if not proven and _names_somebody(kind, body):
        body = {**body, "actor": f"{UNPROVEN}{canonical.clean(str(body.get('actor', '')))}"}
    if _taken_in(s, kind, body):
        return
    if proven:
        _count(s, kind, body)
    writer.scribe.append(s, kind, body)


def _taken_in(s: Session, kind: Type, body: Mapping[str, Any]) -> bool:
    """Whether the ledger has this note: a crash left its file behind, or somebody brought it back."""
    lately = (parse(row.line).entry.body for row in entries.latest_of_type(s, kind, _LATELY))
    return "noted_ms" in body and any(said == body for said in lately)


def _count(s: Session, kind: Type, body: Mapping[str, Any]) -> None:
    """Tries at a PIN beside the owner count like those in its window."""
    name = str(body.get("actor")) if kind is Type.LOGIN else _wrong_pin_of(kind, body)
    person = next((one for one in people.everybody(s) if name and one.name == name), None)
    pin = people.pin_of(s, person.id) if person else None
    if person is None or pin is None:
        return
    tries = 0 if kind is Type.LOGIN else pin.tries + 1
    pause_ms = pins.pause_s(tries) * 1000
    people.count_tries(s, person.id, tries, int(body["noted_ms"]) + pause_ms if pause_ms else 0)


def _wrong_pin_of(kind: Type, body: Mapping[str, Any]) -> str:
    """Whose PIN was wrong; empty: the note says something else."""
    return str(body.get("name", "")) if kind is Type.REFUSED and body.get("reason") == WRONG_PIN else ""


def _names_somebody(kind: Type, body: Mapping[str, Any]) -> bool:
    """Whether it says that a person did something, or tried to; accounts and nobody need no proof."""
    actor = str(body.get("actor", ""))
    return kind in (Type.LOGIN, Type.REFUSED) or not (actor == "" or actor.startswith(PREFIX))


def _secret(folder: DataFolder) -> bytes | None:
    try:
        return pepper(folder.keys)
    except StorageError as error:
        log.warning("%s", error)
        return None


def _left(folder: DataFolder) -> list[Path]:
    return sorted(folder.notes.glob(f"*{_SUFFIX}"))


def _read(path: Path, secret: bytes | None) -> _Note:
    """Anybody who can write the folder can write this: types, size and form are checked."""
    if not path.is_file():  # a folder; or a pipe, which would be waited for
        raise ValueError("no file")
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError("far too long")
    note = json.loads(data)
    if (
        not isinstance(note, dict)
        or not isinstance(note.get("body"), dict)
        or note.get("type") not in _ALLOWED
    ):
        raise ValueError("no note")
    canonical.encode(note["body"])
    given = note.pop("proof", None)
    said = canonical.encode({"type": note["type"], "body": note["body"]})
    proven = secret is not None and isinstance(given, str) and _same(proof(secret, said), given)
    if proven and type(note["body"].get("noted_ms")) is not int:
        raise ValueError("no time")
    return Type(note["type"]), note["body"], proven


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode(), other.encode(errors="replace"))
