"""A head that another station has countersigned: "I saw this head, and it stands in my ledger as entry `seq`".

The witness does not know whether the head is right. It fixes that these bytes existed when it signed, which a
later history of the first station cannot undo. Formats in `docs/format.md`.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from station.errors import IntegrityError
from station.evidence import canonical, heads
from station.evidence.heads import Head
from station.evidence.keys import StationKey, fingerprint, kid_of, signed_by

_PREFIX = b"packlog-cosign-v1\n"
_FIELDS: dict[str, type] = {
    "v": int,
    "station": str,
    "kid": str,
    "public": str,
    "seq": int,
    "head_sha256": str,
    "wall_ms": int,
}


@dataclass(frozen=True, slots=True)
class Witness:
    """Who countersigned which head."""

    station: str
    kid: str
    public: str  # raw key, base64
    seq: int  # the entry of its own ledger that says so
    head_sha256: str
    wall_ms: int

    @property
    def fingerprint(self) -> str:
        """In groups of four, to be compared with the witness's card."""
        return fingerprint(base64.b64decode(self.public))

    def signed_bytes(self) -> bytes:
        """What the witness signs, after the prefix."""
        return canonical.encode({"v": 1, **{name: getattr(self, name) for name in _FIELDS if name != "v"}})


def hash_of(head: Head) -> str:
    """SHA-256 of the head as one line of text, hex."""
    return hashlib.sha256(head.text.encode()).hexdigest()


def countersign(head: Head, key: StationKey, station: str, seq: int, wall_ms: int) -> str:
    """The head with the witness's signature, one line."""
    public = base64.b64encode(key.public).decode()
    said = Witness(station, key.kid, public, seq, hash_of(head), wall_ms).signed_bytes()
    return f'{{"cosign":{said.decode()},"head":{head.text},"sig":"{key.sign(_PREFIX + said)}"}}'


def parse(text: str) -> tuple[Head, Witness | None]:
    """A head as it was kept, countersigned or not; IntegrityError where the countersignature is wrong."""
    try:
        value: Any = json.loads(text)
        if "cosign" not in value:
            return heads.parse(text), None
        head, said, sig = heads.parse(json.dumps(value["head"])), dict(value["cosign"]), str(value["sig"])
        kinds = {name: type(field) for name, field in said.items()}
        canonical.encode(said)  # what has no canonical form was never signed
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _wrong("it cannot be read") from error
    if kinds != _FIELDS or said.pop("v") != 1:
        raise _wrong("it has other fields")
    witness = Witness(**said)
    public = _raw(witness.public)
    if kid_of(public) != witness.kid or not signed_by(public, _PREFIX + witness.signed_bytes(), sig):
        raise _wrong("the witness did not sign it")
    if witness.head_sha256 != hash_of(head):
        raise _wrong("the witness signed another head")
    return head, witness


def _raw(public: str) -> bytes:
    try:
        return base64.b64decode(public, validate=True)
    except ValueError as error:
        raise _wrong("its key cannot be read") from error


def _wrong(why: str) -> IntegrityError:
    return IntegrityError(
        f"This is no head, or its countersignature is wrong: {why}.",
        "Give the file as `head` or `cosign` wrote it.",
    )
