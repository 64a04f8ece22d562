"""Follows the ledger entry by entry: number, link to the one before, key, signature, tree. Pure."""

import base64
import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from station.evidence import tree
from station.evidence.keys import StationKey, kid_of, signed_by
from station.evidence.ledger import FIRST_PREV, Line, Type

_ROTATE = b"packlog-rotate-v1\n"


class Unsigned(str):
    """A fault of key or signature, not of what is said."""

    __slots__ = ()


class Chain:
    """What is known after the entries so far; `add` says what is wrong with the next one.

    `pins` are fingerprints (64 hex) kept outside the computer: without them the first key is believed.
    With them, in `unpinned` stand the entries that began a run of keys, handed over one to the next, none of
    which was kept. A pinned key stands behind those before it, too: it signed that it follows them.
    """

    def __init__(
        self, *, signatures: bool = True, pins: Collection[str] = (), with_tree: bool = True
    ) -> None:
        self.seq = 0
        self.prev = FIRST_PREV
        self.tree = tree.Frontier() if with_tree else None
        self.public: bytes | None = None
        self.fingerprints: list[str] = []
        self.keys: dict[str, bytes] = {}  # kid → public half, of all that were believed
        self._kid = ""
        self.signatures = signatures
        self._pins = frozenset(pins)
        self._began = 0  # the run of keys, with which entry
        self.unpinned: dict[int, Line] = {}

    def add(self, line: Line, signed: bool | None = None) -> list[str]:
        """Sentences without subject on what is wrong; then goes on as if it were right.

        `signed`: whether the key that is believed now signed it; None: look.
        """
        entry, wrong = line.entry, []
        if entry.seq != self.seq + 1:
            wrong.append(f"follows entry {self.seq}: what stood in between is missing")
        elif entry.prev != self.prev:
            wrong.append("does not continue the entry before it")
        if entry.type == Type.GENESIS:
            wrong += self._genesis(line)
        if entry.kid != self._kid:
            wrong.append(Unsigned(f"names another key ({entry.kid})"))
        elif self.signatures and not (self._signed(line) if signed is None else signed):
            wrong.append(Unsigned("is not signed by the station's key"))
        if entry.type == Type.ROTATE:
            wrong += self._rotate(entry.body)
        self.seq, self.prev = entry.seq, line.sha256
        if self.tree is not None:
            self.tree.add(tree.leaf(line.data))
        return wrong

    def _signed(self, line: Line) -> bool:
        return self.public is not None and line.signed_by(self.public)

    def _genesis(self, line: Line) -> list[str]:
        first, self._began = self.public is None, line.entry.seq
        if self._pins:
            self.unpinned[self._began] = line
        self._believe(public_of(line.entry.body))
        if self.public is None:
            return [Unsigned("names no key")]
        if not first and not self._pins:
            return [Unsigned("brings a new key that the old one did not sign")]
        return []

    def _rotate(self, body: Mapping[str, Any]) -> list[str]:
        """Signed by the old key as an entry, by the new one inside it."""
        public, proof = public_of(body), body.get("proof")
        if public is None or not isinstance(proof, str) or not proves(public, self._kid, proof):
            return [Unsigned("hands over to a key that did not sign")]
        self._believe(public)
        return []

    def _believe(self, public: bytes | None) -> None:
        self.public = public
        self._kid = kid_of(public) if public else ""
        if public:
            self.keys[self._kid] = public
            self.fingerprints.append(hashlib.sha256(public).hexdigest())
            if self.fingerprints[-1] in self._pins:
                self.unpinned.pop(self._began, None)


def handover(old_kid: str, new: StationKey) -> dict[str, str]:
    """Body of the entry in which an old key names its successor."""
    return {
        "public": base64.b64encode(new.public).decode(),
        "proof": new.sign(_ROTATE + old_kid.encode()),
    }


def proves(public: bytes, old_kid: str, proof: str) -> bool:
    """Whether the new key agreed to follow the old one."""
    return signed_by(public, _ROTATE + old_kid.encode(), proof)


def introduction(key: StationKey, program: str) -> dict[str, str]:
    """Body of the first entry under a key."""
    return {"public": base64.b64encode(key.public).decode(), "program": program}


def public_of(body: Mapping[str, Any]) -> bytes | None:
    """The key that an entry brings; None: none."""
    try:
        public = base64.b64decode(body["public"], validate=True)
    except (KeyError, ValueError, TypeError):
        return None
    return public if len(public) == 32 else None
