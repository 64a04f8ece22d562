"""Lines of the ledger that a bundle carries where it lacks files: that policy removed them, and under which key."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db import ledger as rows
from station.errors import IntegrityError
from station.evidence.chain import proves, public_of
from station.evidence.keys import kid_of
from station.evidence.ledger import Entry, Line, Type, parse

NAME = "ledger.jsonl"
_KEYS = (Type.GENESIS, Type.ROTATE)


def lines_for(s: Session, session: str) -> bytes:
    """What a stranger needs to believe it: the keys since the first, and each removal; empty: no entry tells."""
    gone = rows.of_sessions(s, [session], [Type.PURGE])
    lines = sorted((*rows.of_type(s, *_KEYS), *gone), key=lambda row: row.seq)
    return b"".join(row.data + b"\n" for row in lines) if gone else b""


@dataclass(frozen=True, slots=True)
class Told:
    """`gone`: (file, SHA-256) → the entry of its removal; `fingerprints` 64 hex; `wrong`: what cannot be believed."""

    gone: Mapping[tuple[str, str], Entry]
    fingerprints: tuple[str, ...]
    wrong: tuple[str, ...]


def read(data: bytes, session: str) -> Told:
    """Only what is signed counts, by a key that is brought along: hold its fingerprint against the station's."""
    keys: dict[str, bytes] = {}
    gone: dict[tuple[str, str], Entry] = {}
    wrong = []
    for number, raw in enumerate(data.splitlines(), 1):
        try:
            line = parse(raw.decode())
        except (IntegrityError, UnicodeDecodeError):
            wrong.append(f"Its line {number} is no entry of a ledger.")
            continue
        entry = line.entry
        if entry.type == Type.GENESIS:
            _believe(keys, line)
        if entry.kid not in keys or not line.signed_by(keys[entry.kid]):
            wrong.append(f"Its entry {entry.seq} is not signed by a key that it names.")
        elif entry.type == Type.ROTATE:
            _believe(keys, line)
        elif entry.type == Type.PURGE and entry.session == session:
            gone |= _files(entry)
    return Told(gone, tuple(hashlib.sha256(public).hexdigest() for public in keys.values()), tuple(wrong))


def _believe(keys: dict[str, bytes], line: Line) -> None:
    """The first key stands for itself; a later one was brought by the one before, and signed that."""
    entry, public = line.entry, public_of(line.entry.body)
    if public is None:
        return
    proof = entry.body.get("proof")
    if entry.type == Type.GENESIS or (isinstance(proof, str) and proves(public, entry.kid, proof)):
        keys[kid_of(public)] = public


def _files(entry: Entry) -> dict[tuple[str, str], Entry]:
    files = entry.body.get("files")
    named = files if isinstance(files, list) else []
    return {
        (str(file.get("file")), str(file.get("sha256"))): entry for file in named if isinstance(file, dict)
    }
