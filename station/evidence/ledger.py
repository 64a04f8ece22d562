"""One entry of the ledger: what it holds, its bytes, its signature. Pure; formats in `docs/format.md`.

A line is `{"e":{…},"sig":"…"}`. Each entry carries the SHA-256 of the one before it, so nothing can be
taken out or put in between; the signature says which station wrote it.
"""

import base64
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from station.errors import IntegrityError
from station.evidence import canonical
from station.evidence.keys import StationKey, signed_by

VERSION = 1
FIRST_PREV = "0" * 64
_PREFIX = b"packlog-entry-v1\n"
_OPEN, _MIDDLE, _CLOSE = b'{"e":', b',"sig":"', b'"}'
_SIG_AT = -len(_CLOSE) - 88  # from the end
_DATA_END = _SIG_AT - len(_MIDDLE)
_FIELDS: dict[str, type] = {  # in canonical order
    "body": dict,
    "boot": str,
    "kid": str,
    "mono_ms": int,
    "prev": str,
    "seq": int,
    "station": str,
    "type": str,
    "v": int,
    "wall_ms": int,
}
_NAMES, _TYPES = list(_FIELDS), list(_FIELDS.values())


class Type(StrEnum):
    """What an entry speaks of."""

    GENESIS = "genesis"  # body: the public key
    BOOT = "boot"
    CONFIG = "config"
    OPEN = "session.open"
    BIND = "session.bind"
    DAMAGED = "session.damaged"
    DEMO = "session.demo"
    OPERATOR = "session.operator"
    FINISH = "session.finish"
    SEAL = "session.seal"
    TAKE_BACK = "session.take_back"
    PART_OPEN = "part.open"  # a sealed session is shown again
    PART_SEAL = "part.seal"
    REMARK = "session.remark"  # weak evidence, a clock that jumped
    SCAN = "scan"
    CLIP_OPEN = "media.open"  # a clip begins to grow
    SEGMENT = "media.segment"  # ten seconds of it, hashed while it grows
    DERIVED = "media.derived"  # a clip made later from a sealed one
    ADOPT = "session.adopt"  # a session from before there was a ledger
    NOTE = "entry.adopt"  # an unsigned note from before there was a ledger
    VIEW = "view"
    SEARCH = "search"
    EXPORT = "export"
    EXPORT_FAILED = "export.failed"
    HOLD = "hold.set"
    RELEASE = "hold.clear"
    PURGE = "media.deleted"
    RECOVER = "recover"
    CLOCK = "clock"
    HEAD = "time.head"  # a head that is to be stamped
    ANCHOR = "time.anchor"  # the reply to one
    WITNESS = "head.witness"  # another station's head was countersigned
    ROTATE = "key.rotate"
    LOGIN = "login"
    REFUSED = "login.refused"
    LOGOUT = "logout"
    DENIED = "access.refused"  # somebody asked for what their role may not
    PERSON = "person.set"  # a person as they are from now on
    PIN = "person.pin"  # a PIN was set; never which, nor its hash


SESSION_BEGINS = (Type.OPEN, Type.ADOPT)
SESSION_ROWS = (
    *SESSION_BEGINS,
    Type.BIND,
    Type.DAMAGED,
    Type.DEMO,
    Type.OPERATOR,
    Type.FINISH,
    Type.SEAL,
    Type.TAKE_BACK,
    Type.REMARK,
    Type.DERIVED,
    Type.HOLD,
    Type.RELEASE,
    Type.PURGE,
    Type.PART_OPEN,
    Type.PART_SEAL,
)
"""Entries that change a session's rows: folded, they give them."""


class Entry(NamedTuple):
    """What was signed. `wall_ms` UTC; `mono_ms` since the computer was started, in the run `boot`."""

    seq: int  # 1, 2 …
    prev: str  # SHA-256 of the entry before, hex
    type: str
    station: str
    kid: str
    boot: str
    wall_ms: int
    mono_ms: int
    body: Mapping[str, Any]

    def encoded(self) -> bytes:
        """Canonical bytes; ValueError where a value has none."""
        return canonical.encode(
            {
                "v": VERSION,
                "seq": self.seq,
                "prev": self.prev,
                "type": self.type,
                "station": self.station,
                "kid": self.kid,
                "boot": self.boot,
                "wall_ms": self.wall_ms,
                "mono_ms": self.mono_ms,
                "body": self.body,
            }
        )

    @property
    def session(self) -> str | None:
        """The session it speaks of, if one."""
        session = self.body.get("session")
        return session if isinstance(session, str) else None


class Line(NamedTuple):
    """An entry, its canonical bytes, and both with the signature as it is stored and mirrored."""

    entry: Entry
    data: bytes
    text: str  # without the end of line

    @property
    def sig(self) -> str:
        """Base64."""
        return self.text[_SIG_AT : -len(_CLOSE)]

    @property
    def sha256(self) -> str:
        """What the next entry calls `prev`."""
        return hashlib.sha256(self.data).hexdigest()

    def signed_by(self, public: bytes) -> bool:
        """Whether this station's key signed it."""
        return signed_by(public, _PREFIX + self.data, self.sig)


def sign(entry: Entry, key: StationKey) -> Line:
    """The entry as a line."""
    data = entry.encoded()
    signature = key.sign(_PREFIX + data).encode()
    return Line(entry, data, b"".join((_OPEN, data, _MIDDLE, signature, _CLOSE)).decode())


def parse(text: str) -> Line:
    """A line as it was stored; IntegrityError for anything that is not exactly one."""
    try:
        data = _cut(str(text).encode())  # a row that was tampered with may hold anything
        line = Line(_entry(canonical.decode(data)), data, text)
        if base64.b64encode(base64.b64decode(line.sig, validate=True)).decode() != line.sig:
            raise ValueError("its signature has another spelling")  # noqa: TRY301
    except ValueError as error:
        raise _unreadable(error) from error
    return line


def parse_quickly(stored: bytes) -> Line:
    """The same without a look at the spelling: to rebuild, where the chain binds the bytes."""
    try:
        data = _cut(stored)
        return Line(_entry(canonical.decode_quickly(data)), data, stored.decode())
    except ValueError as error:
        raise _unreadable(error) from error


def entry_bytes(text: str) -> bytes:
    """The canonical bytes in a stored line, without a look into them: for the tree."""
    try:
        return _cut(str(text).encode())
    except ValueError as error:
        raise _unreadable(error) from error


def _unreadable(error: ValueError) -> IntegrityError:
    return IntegrityError(f"A line of the ledger cannot be read: {error}.", "Run verify.")


def _cut(stored: bytes) -> bytes:
    """The entry's bytes: what follows them has a fixed length."""
    if not (stored.startswith(_OPEN) and stored[_DATA_END:_SIG_AT] == _MIDDLE and stored.endswith(_CLOSE)):
        raise ValueError("it is no entry")
    return stored[len(_OPEN) : _DATA_END]


def _entry(value: Any) -> Entry:
    if type(value) is not dict or list(value) != _NAMES or list(map(type, value.values())) != _TYPES:
        raise ValueError("it has other fields")
    body, boot, kid, mono_ms, prev, seq, station, kind, version, wall_ms = value.values()
    if version != VERSION:
        raise ValueError("it is of another version")
    return Entry(seq, prev, kind, station, kid, boot, wall_ms, mono_ms, body)


def day(wall_ms: int) -> str:
    """The day of the mirror that an entry stands in, `YYYY/MM/DD`, UTC."""
    return f"{datetime.fromtimestamp(wall_ms / 1000, UTC):%Y/%m/%d}"
