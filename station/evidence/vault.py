"""Is this the vault, or the empty place where its share was? A mark in the vault itself tells.

`vault/vault.json` names the first entry of the ledger. Where it is missing nothing is written into the
vault and nothing counts as deleted: a share that is not mounted leaves an empty folder behind. A copy of the
mark lies in the data folder, so that another station's share is not taken for ours.
"""

import json
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
    """Whether the vault can be reached now, and is not another one than this data folder knows."""
    found = _read(folder.vault / NAME)
    return found is not None and _read(folder.mark) in (None, found)


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
    """VaultAwayError where nothing of this station lies, or answers: whoever reads it would take all for lost."""
    if not answers(folder):
        raise not_answering()
    if _bare(folder) or _anothers(folder):
        raise VaultAwayError(
            "Nothing of this station lies where its vault should be: the disk or share is not there, or it is "
            "another one. Nothing was begun or changed, and nothing is lost.",
            "Connect the vault's own disk or share and try again. If it is lost for good, begin with a new data "
            "folder; the copies in backups/ keep what is known of the old one.",
        )


def known(folder: DataFolder) -> bool:
    """Whether the data folder had a vault before."""
    return _read(folder.mark) is not None


def _bare(folder: DataFolder) -> bool:
    """Neither a mark nor a year; what a file system makes by itself does not count."""
    try:
        years = next(folder.vault.glob("[0-9][0-9][0-9][0-9]"), None)
    except OSError:
        years = None
    return years is None and _read(folder.vault / NAME) is None


def _anothers(folder: DataFolder) -> bool:
    """It bears another mark than the one we know, and no ledger that begins as ours."""
    ours, found = _read(folder.mark), _read(folder.vault / NAME)
    if ours is None or found in (None, ours):
        return False
    try:
        return not _holds(folder, json.loads(ours)["first_entry"])
    except (ValueError, KeyError, TypeError):
        return False


def look(folder: DataFolder, first_entry: str) -> Place:
    """What lies there."""
    if _read(folder.vault / NAME) == mark(first_entry):
        return Place.OURS
    try:
        return Place.UNMARKED if mirror.files(folder.vault) else Place.AWAY
    except OSError:
        return Place.AWAY


def claim(folder: DataFolder, first_entry: str, *, new: bool) -> None:
    """Mark the vault as this ledger's; `new`: the ledger begins now, so an empty vault is right.

    A vault from before there was a mark, or whose mark was changed, is known by its mirror. An empty place
    is not marked where the ledger is older: it is not the vault.
    """
    ours, place = mark(first_entry), look(folder, first_entry)
    try:
        if place is Place.AWAY and not new:
            log.warning("the vault is not reachable; nothing is written into it until it is back")
        elif place is Place.UNMARKED and not _holds(folder, first_entry):
            log.warning(
                "what lies in the vault's place is not this ledger's vault; nothing is written into it"
            )
        elif place is Place.UNMARKED and (changed := _read(folder.vault / NAME)) is not None:
            log.warning("the mark of the vault is not this ledger's; verify says so")
            ours = changed
        elif place is not Place.OURS:
            _write(folder.vault / NAME, ours)
        if _read(folder.mark) != ours:
            _write(folder.mark, ours)
    except OSError as error:
        log.warning("the vault cannot be marked: %s", error.strerror)


def _holds(folder: DataFolder, first_entry: str) -> bool:
    """Whether a day of the mirror there begins with this entry; the oldest day, but where a clock went back."""
    return any(_first_of(path) == first_entry for path in mirror.files(folder.vault))


def _first_of(path: Path) -> str | None:
    """Hash of a mirror's first entry; None: that is none."""
    try:
        with path.open("rb") as file:
            return parse(file.readline().rstrip(b"\n").decode()).sha256
    except (OSError, IntegrityError, UnicodeDecodeError):
        return None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # a stale share, too
        return None


def _write(path: Path, data: bytes) -> None:
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
