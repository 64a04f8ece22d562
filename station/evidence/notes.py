"""Access notes: who only reads beside the owner leaves one in `notes/`; the owner folds it into the ledger."""

import json
import logging
import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from station.evidence import canonical
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.writer import Writer

log = logging.getLogger(__name__)

_SUFFIX = ".json"
_MOST_BYTES = 64_000
_ALLOWED = (Type.VIEW, Type.SEARCH)


def leave(folder: DataFolder, kind: Type, body: Mapping[str, Any]) -> None:
    """Leave a note; a folder that cannot be written (a copy on a read-only disk) is read without one."""
    now_ms = time.time_ns() // 1_000_000
    path = folder.notes / f"{now_ms:015d}-{secrets.token_hex(4)}{_SUFFIX}"
    part = path.with_suffix(".part")
    try:
        folder.notes.mkdir(exist_ok=True)
        part.write_bytes(canonical.encode({"type": kind, "body": {**body, "noted_ms": now_ms}}))
        part.replace(path)
    except OSError as error:
        log.warning("no note of this access can be left: %s", error.strerror)


def fold_in(folder: DataFolder, writer: Writer) -> int:
    """Take the notes into the ledger, oldest first; how many."""
    done = 0
    for path in _left(folder):
        try:
            kind, body = _read(path)
        except ValueError as error:
            log.warning("a note cannot be read and is set aside: %s", error)
            path.replace(folder.quarantine / path.name)
            continue
        writer.call(lambda s, kind=kind, body=body: writer.scribe.append(s, kind, body))  # type: ignore[misc]
        path.unlink(missing_ok=True)
        done += 1
    return done


def _left(folder: DataFolder) -> list[Path]:
    return sorted(folder.notes.glob(f"*{_SUFFIX}"))


def _read(path: Path) -> tuple[Type, dict[str, Any]]:
    """Anybody who can write the folder can write this: types, size and form are checked."""
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
    return Type(note["type"]), note["body"]
