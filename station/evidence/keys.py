"""The station's Ed25519 key: made at its first start, never exported, never backed up.

It is kept in the system's key store where there is one, else in a file that only its owner may read.
`station.json` beside it says which key it is and where it is kept; the public half is no secret.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from station.errors import LostKeyError
from station.evidence import keystore

_NOTE, _SECRET = "station.json", "station.key"
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
        secret = self._secret(kept)
        if len(secret) != _SECRET_BYTES:
            raise _unusable("it is damaged")
        key = StationKey(Ed25519PrivateKey.from_private_bytes(secret))
        if key.public != kept.public:
            raise _unusable("it is another one than this station signed with")
        return key

    def keep(self, key: StationKey) -> None:
        """Store a key as the station's own; first the secret, then the note that names it."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        where = "os" if keystore.into_store(key.kid, key.secret()) else "file"
        if where == "file":
            keystore.into_file(self._folder / _SECRET, key.secret())
        note = {"kid": key.kid, "public": base64.b64encode(key.public).decode(), "kept": where}
        keystore.write_private(self._folder / _NOTE, json.dumps(note).encode())

    def _secret(self, kept: Kept) -> bytes:
        try:
            if kept.where == "os":
                return keystore.from_store(kid_of(kept.public))
            return keystore.from_file(self._folder / _SECRET)
        except keystore.NoSecretError as error:
            raise _unusable(str(error)) from error


def _unusable(why: str) -> LostKeyError:
    return LostKeyError(
        f"The station's signing key cannot be used: {why}. All evidence is safe and can still be checked.",
        "Put the folder keys/ back, or sign with a new key from now on: packwitness key --new.",
    )
