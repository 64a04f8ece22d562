"""The pepper: a secret beside the station's key, in no database and no backup.

PINs are hashed with it, and notes that name a person are sealed with it.
"""

import hashlib
import hmac
import json
import secrets
from pathlib import Path

from station.errors import StorageError
from station.evidence import keystore

FILES = ("pepper.json", "pepper.key")
_NOTE, _SECRET = FILES
_BYTES = 32


def pepper(keys: Path) -> bytes | None:
    """The one of this data folder; None: there is none yet. StorageError where it was lost."""
    try:
        note = json.loads((keys / _NOTE).read_text(encoding="utf-8"))
        secret = (
            keystore.from_store(note["id"]) if note["kept"] == "os" else keystore.from_file(keys / _SECRET)
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _lost(f"{_NOTE} cannot be read") from error
    except keystore.NoSecretError as error:
        raise _lost(str(error)) from error
    if len(secret) != _BYTES:
        raise _lost("it is damaged")
    return secret


def pepper_or_new(keys: Path) -> bytes:
    """The same, made now if there is none; a lost one is replaced, and PINs made with it match no more."""
    try:
        kept = pepper(keys)
    except StorageError:
        kept = None
    return _make(keys) if kept is None else kept


def proof(secret: bytes, data: bytes) -> str:
    """What only somebody with the pepper can write under a note."""
    return hmac.new(secret, b"packwitness-note-v1\n" + data, hashlib.sha256).hexdigest()


def _make(keys: Path) -> bytes:
    keys.mkdir(mode=0o700, parents=True, exist_ok=True)
    secret, name = secrets.token_bytes(_BYTES), f"pepper-{secrets.token_hex(8)}"
    in_store = keystore.into_store(name, secret)
    if not in_store:
        keystore.into_file(keys / _SECRET, secret)
    note = {"id": name, "kept": "os" if in_store else "file"}
    keystore.write_private(keys / _NOTE, json.dumps(note).encode())
    return secret


def _lost(why: str) -> StorageError:
    return StorageError(
        f"PINs cannot be checked: their pepper cannot be used: {why}. Recording goes on; all evidence is safe.",
        "Set PINs anew as the system account that owns the data folder: packwitness people pin NAME --pin-stdin.",
    )
