"""Is this the vault, or the empty place where its share was? A mark in the vault itself tells.

`vault/vault.json` names the first entry of the ledger. Where it is missing nothing is written into the
vault and nothing counts as deleted: a share that is not mounted leaves an empty folder behind.
"""

import logging
import os
import threading
from enum import Enum
from pathlib import Path

from station.errors import IntegrityError, VaultAwayError
from station.evidence import canonical, mirror
from station.evidence.ledger import parse
from station.evidence.paths import DataFolder

log = logging.getLogger(__name__)

NAME = "vault.json"
ANSWER_S = 5.0


class Place(Enum):
    """What lies where the vault should be."""

    OURS = "ours"
    UNMARKED = "unmarked"  # our ledger's mirror is there, its mark is missing or wrong
    AWAY = "away"  # nothing of ours


def mark(first_entry: str) -> bytes:
    """What the mark says; `first_entry`: SHA-256 of the ledger's first entry, hex."""
    return canonical.encode({"first_entry": first_entry, "format": 1}) + b"\n"


def there(folder: DataFolder) -> bool:
    """Whether the vault can be reached now."""
    try:
        return (folder.vault / NAME).is_file()
    except OSError:  # a stale share
        return False


def answers(folder: DataFolder, limit_s: float | None = None) -> bool:
    """Whether it answers at all, there or not; one that hangs is given up after a while (5 s)."""
    answered = threading.Event()

    def ask() -> None:
        there(folder)
        answered.set()

    threading.Thread(target=ask, name="vault", daemon=True).start()
    return answered.wait(ANSWER_S if limit_s is None else limit_s)


def require(folder: DataFolder) -> None:
    """VaultAwayError where the vault cannot be reached."""
    if not there(folder):
        raise VaultAwayError(
            "The vault is not reachable: its disk or share is not there. Nothing counts as deleted, "
            "and what was recorded is safe in incoming/.",
            "Connect it again: what waits is sealed by itself.",
        )


def not_answering() -> VaultAwayError:
    """The error where it is there, and takes nothing."""
    return VaultAwayError(
        "The vault does not answer. Nothing was done, and nothing is lost.",
        "Check its disk, share or network, and try again.",
    )


def refuse_nothing(folder: DataFolder) -> None:
    """VaultAwayError where there is nothing at all: whoever reads the vault would take all for lost."""
    try:
        empty = next(folder.vault.iterdir(), None) is None
    except OSError:
        empty = True
    if empty:
        require(folder)


def look(folder: DataFolder, first_entry: str) -> Place:
    """What lies there."""
    try:
        if (folder.vault / NAME).read_bytes() == mark(first_entry):
            return Place.OURS
    except OSError:
        pass
    try:
        return Place.UNMARKED if mirror.files(folder.vault) else Place.AWAY
    except OSError:
        return Place.AWAY


def claim(folder: DataFolder, first_entry: str, *, new: bool) -> None:
    """Mark the vault as this ledger's; `new`: the ledger begins now, so an empty vault is right.

    A vault from before there was a mark is known by its mirror. An empty place is not marked where the
    ledger is older: it is not the vault.
    """
    place = look(folder, first_entry)
    if place is Place.OURS:
        return
    if place is Place.AWAY and not new:
        log.warning("the vault is not reachable; nothing is written into it until it is back")
        return
    if place is Place.UNMARKED and (folder.vault / NAME).exists():
        log.warning("the mark of the vault is not this ledger's; verify says so")
        return
    if place is Place.UNMARKED and not _begins_with(folder, first_entry):
        log.warning("what lies in the vault's place is not this ledger's vault; nothing is written into it")
        return
    try:
        _write(folder.vault / NAME, mark(first_entry))
    except OSError as error:
        log.warning("the vault cannot be marked: %s", error.strerror)


def _begins_with(folder: DataFolder, first_entry: str) -> bool:
    """Whether the oldest line of the mirror there is this entry: a vault from before there was a mark."""
    try:
        with mirror.files(folder.vault)[0].open("rb") as file:
            line = file.readline().rstrip(b"\n")
        return parse(line.decode()).sha256 == first_entry
    except (OSError, IntegrityError, UnicodeDecodeError):
        return False


def _write(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
