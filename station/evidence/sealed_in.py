"""`proof.json` of a bundle: the entry that sealed a take stands in the station's ledger, as a signed head has it.

A stranger holds the fingerprint in it against the station's key card, and needs nothing else of the ledger.
"""

import base64
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from db import ledger as rows
from station.errors import IntegrityError
from station.evidence import canonical, heads, tree
from station.evidence.heads import Head
from station.evidence.keys import kid_of
from station.evidence.ledger import Entry, Line, Type, parse
from station.evidence.scribe import Scribe

NAME = "proof.json"
_SEALING = (Type.SEAL, Type.PART_SEAL, Type.ADOPT)


@dataclass(frozen=True, slots=True)
class SealedIn:
    """The entry, the head of the ledger it stands in, and whose head that is (64 hex)."""

    entry: Entry
    head: Head
    fingerprint: str

    def seals(self, session: str, manifest_sha256: str) -> bool:
        """Whether that entry speaks of this manifest."""
        return self.entry.session == session and _manifest(self.entry) == manifest_sha256


def proofs(s: Session, scribe: Scribe, sealed: Iterable[tuple[str, str]]) -> dict[tuple[str, str], bytes]:
    """For each (session, SHA-256 of a manifest) of which the ledger tells; all against one head, made now."""
    wanted = set(sealed)
    told = (parse(row.line) for row in rows.of_sessions(s, [session for session, _ in wanted], _SEALING))
    lines = {(line.entry.session or "", _manifest(line.entry)): line for line in told}
    found = {one: lines[one] for one in wanted & lines.keys()}
    if not found:
        return {}
    paths = tree.Paths(line.entry.seq - 1 for line in found.values())
    head = scribe.head(s, paths)
    public = base64.b64encode(scribe.key.public).decode()
    return {one: _text(line, head, paths.of(line.entry.seq - 1), public) for one, line in found.items()}


def read(data: bytes) -> SealedIn:
    """What was proven; IntegrityError where it proves nothing."""
    try:
        value: Any = json.loads(data)
        head = heads.parse(json.dumps(value["head"]))
        line = parse(canonical.encode(value["entry"]).decode())
        path = [bytes.fromhex(one) for one in value["path"]]
        public = base64.b64decode(value["public"], validate=True)
    except (ValueError, KeyError, TypeError, RecursionError, IntegrityError) as error:
        raise _wrong("it cannot be read") from error
    if kid_of(public) != head.kid or not head.signed_by(public):
        raise _wrong("its head is not signed by the key that it names")
    if not tree.includes(bytes.fromhex(head.root), head.size, line.entry.seq - 1, tree.leaf(line.data), path):
        raise _wrong("its entry does not stand in the ledger of its head")
    return SealedIn(line.entry, head, hashlib.sha256(public).hexdigest())


def _text(line: Line, head: Head, path: list[bytes], public: str) -> bytes:
    """One line; entry and head as they stand elsewhere, byte for byte."""
    hashes = json.dumps([one.hex() for one in path], separators=(",", ":"))
    return f'{{"entry":{line.text},"head":{head.text},"path":{hashes},"public":"{public}"}}\n'.encode()


def _manifest(entry: Entry) -> str:
    row = entry.body.get("row") if entry.type == Type.ADOPT else entry.body
    return str(row.get("manifest_sha256")) if isinstance(row, dict) else ""


def _wrong(why: str) -> IntegrityError:
    return IntegrityError(f"It proves nothing: {why}.", "Ask for the bundle again.")
