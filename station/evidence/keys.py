"""The station's Ed25519 key: made at its first start, never exported, never backed up.

It is kept in the system's key store where there is one, else in a file that only its owner may read.
`station.json` beside it says which key it is and where it is kept; the public half is no secret.
A key that shall follow lies beside it under its own name, until the ledger has handed over to it.
"""

import base64
import hashlib
import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from station.errors import LostKeyError
from station.evidence import keystore

_NOTE, _SECRET = "station.json", "station.key"
_NEXT = "station-{}.key"
_SECRET_BYTES = 32


class StationKey:
    """Signs for one station."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()
        self.kid = kid_of(self.public)

    def sign(self, data: bytes) -> str:
        """Signature, base64."""
        return base64.b64encode(self._private.sign(data)).decode()

    def secret(self) -> bytes:
        """The private half: for a key store only."""
        return self._private.private_bytes_raw()


def new_key() -> StationKey:
    """A fresh one."""
    return StationKey(Ed25519PrivateKey.generate())


def signed_by(public: bytes, data: bytes, sig: str) -> bool:
    """Whether this public key made this signature (base64)."""
    try:
        _loaded(public).verify(base64.b64decode(sig, validate=True), data)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=8)
def _loaded(public: bytes) -> Ed25519PublicKey:
    """A ledger is checked with one key, thousands of times."""
    return Ed25519PublicKey.from_public_bytes(public)


def kid_of(public: bytes) -> str:
    """Short name of a key in entries."""
    return hashlib.sha256(public).hexdigest()[:16]


def fingerprint(public: bytes) -> str:
    """What a person compares: SHA-256 of the public key in groups of four."""
    return " ".join(groups(hashlib.sha256(public).hexdigest()))


def groups(digits: str) -> list[str]:
    """A long number in groups of four."""
    return [digits[at : at + 4] for at in range(0, len(digits), 4)]


# ---------------------------------------------------------------- where it is kept


@dataclass(frozen=True, slots=True)
class Kept:
    """Which key a data folder has, and where: `os` or `file`."""

    public: bytes
    where: str


class KeyFolder:
    """`keys/` of a data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def kept(self) -> Kept | None:
        """What is known without opening the key; None: there is none yet."""
        try:
            note = json.loads((self._folder / _NOTE).read_text(encoding="utf-8"))
            return Kept(base64.b64decode(note["public"]), str(note["kept"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise _unusable(f"{_NOTE} cannot be read") from error

    def open(self) -> StationKey:
        """The station's key, made now if there is none; LostKeyError where it was lost."""
        kept = self.kept()
        if kept is None:
            key = new_key()
            self.keep(key)
            return key
        try:
            secret = self._secret(kid_of(kept.public), kept.where)
        except keystore.NoSecretError as error:
            raise _unusable(str(error)) from error
        if len(secret) != _SECRET_BYTES:
            raise _unusable("it is damaged")
        key = StationKey(Ed25519PrivateKey.from_private_bytes(secret))
        if key.public != kept.public:
            raise _unusable("it is another one than this station signed with")
        return key

    def keep(self, key: StationKey) -> None:
        """Store a key as the station's own."""
        self.prepare(key)
        self.settle(key)

    def prepare(self, key: StationKey) -> None:
        """Store the secret of a key that shall follow; the station's own stays as it is."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not keystore.into_store(key.kid, key.secret()):
            keystore.into_file(self._next(key.kid), key.secret())

    def prepared(self, kid: str) -> StationKey | None:
        """A key that was to follow; None: its secret is not here."""
        try:
            secret = self._secret(kid, "file" if self._next(kid).exists() else "os")
            key = StationKey(Ed25519PrivateKey.from_private_bytes(secret))
        except (keystore.NoSecretError, ValueError):
            return None
        return key if key.kid == kid else None

    def of(self, kid: str) -> StationKey | None:
        """The key of this name, the station's own or one that is to follow; None: it is not here."""
        kept = self.kept()
        return self.open() if kept is not None and kid_of(kept.public) == kid else self.prepared(kid)

    def settle(self, key: StationKey) -> None:
        """A prepared key is the station's own from now on, whatever cuts this short; the one before it goes."""
        before, in_file = self.kept(), self._next(key.kid).exists()
        public = base64.b64encode(key.public).decode()
        note = {"kid": key.kid, "public": public, "kept": "file" if in_file else "os"}
        keystore.write_private(self._folder / _NOTE, json.dumps(note).encode())
        if in_file:
            self._next(key.kid).replace(self._folder / _SECRET)
        else:
            (self._folder / _SECRET).unlink(missing_ok=True)
        for left in self._folder.glob(_NEXT.format("*")):
            left.unlink()
        if before is not None and before.where == "os" and before.public != key.public:
            keystore.forget(kid_of(before.public))

    def shared(self) -> list[Path]:
        """Secrets on which accounts other than their owner's have rights; Windows keeps rights otherwise."""
        if os.name == "nt":
            return []
        return [path for path in sorted(self._folder.glob("*.key")) if path.stat().st_mode & 0o077]

    def _secret(self, kid: str, where: str) -> bytes:
        """Raises NoSecretError."""
        if where == "os":
            return keystore.from_store(kid)
        path = self._next(kid)
        return keystore.from_file(path if path.exists() else self._folder / _SECRET)

    def _next(self, kid: str) -> Path:
        return self._folder / _NEXT.format(kid)


def _unusable(why: str) -> LostKeyError:
    return LostKeyError(
        f"The station's signing key cannot be used: {why}. All evidence is safe and can still be checked.",
        "Put the folder keys/ back, or sign with a new key from now on: packwitness key --new.",
    )
