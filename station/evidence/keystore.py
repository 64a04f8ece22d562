"""Where secrets are kept: in the system's key store where there is one, else in a file of its owner alone."""

import base64
import os
from contextlib import suppress
from pathlib import Path

from station.recording.sync import sync_folder

SERVICE = "packwitness"


class NoSecretError(Exception):
    """A secret that was kept cannot be had; the text says why, in words that follow "because"."""


def into_store(name: str, secret: bytes) -> bool:
    """Into the system's key store; False: there is none here, or it refuses."""
    import keyring  # 0.1 s, and only a first start needs it
    from keyring.errors import KeyringError

    text = base64.b64encode(secret).decode()
    try:
        keyring.set_password(SERVICE, name, text)
        return keyring.get_password(SERVICE, name) == text
    except (KeyringError, OSError, RuntimeError):
        return False


def from_store(name: str) -> bytes:
    """Out of it. Raises NoSecretError."""
    import keyring
    from keyring.errors import KeyringError

    try:
        secret = keyring.get_password(SERVICE, name)
    except (KeyringError, OSError, RuntimeError) as error:
        raise NoSecretError("the system's key store does not open") from error
    if secret is None:
        raise NoSecretError("the system's key store does not have it any more")
    return base64.b64decode(secret)


def forget(name: str) -> None:
    """Take it out of the system's key store, which may not have it any more."""
    import keyring
    from keyring.errors import KeyringError

    with suppress(KeyringError, OSError, RuntimeError):
        keyring.delete_password(SERVICE, name)


def from_file(path: Path) -> bytes:
    """Out of a file. Raises NoSecretError."""
    try:
        return base64.b64decode(path.read_bytes(), validate=True)
    except (OSError, ValueError) as error:
        raise NoSecretError(f"{path.name} cannot be read") from error


def into_file(path: Path, secret: bytes) -> None:
    """Into a file."""
    write_private(path, base64.b64encode(secret))


def write_private(path: Path, data: bytes) -> None:
    """Whole or not at all, readable by its owner only from the first byte on."""
    part = path.with_name(f"{path.name}.part")
    with suppress(FileNotFoundError):
        part.unlink()
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)
