"""Raw replies of time authorities in the vault: `vault/YYYY/MM/DD/anchor-SIZE-HASH.tsr`, kept as they came."""

import hashlib
import re
import shutil

from station.evidence import vault
from station.evidence.appending import append
from station.evidence.ledger import day
from station.evidence.paths import DataFolder
from station.recording.sync import sync_folder

NAME = re.compile(r"anchor-(\d+)-[0-9a-f]{16}\.tsr")
_PATTERN = "anchor-*.tsr"
_PART = ".part"
_MOST_ASIDE = 50


def store(folder: DataFolder, size: int, reply: bytes, now_ms: int) -> str:
    """Keep a reply, on the disk before anybody reads it; its path, relative to the data folder.

    VaultAwayError where the vault is not there: its empty place takes nothing.
    """
    vault.require(folder)
    name = f"anchor-{size}-{hashlib.sha256(reply).hexdigest()[:16]}.tsr"
    path = folder.vault / day(now_ms) / name
    part = path.with_name(f"{name}{_PART}")  # beside it: the vault may lie on another disk
    part.unlink(missing_ok=True)
    append(folder.vault, part.relative_to(folder.vault), reply, vault.NAME)
    part.replace(path)
    for changed in list(path.parents)[:4]:
        sync_folder(changed)
    return folder.relative(path)


def kept(folder: DataFolder) -> list[str]:
    """All that lie in the vault, relative to the data folder; what a crash left half written is taken away."""
    found = []
    for path in folder.vault.glob(f"*/*/*/{_PATTERN}*"):
        if not NAME.fullmatch(path.name.removesuffix(_PART)) or not path.is_file():
            continue
        if path.suffix == _PART:
            path.unlink()
        else:
            found.append(folder.relative(path))
    return sorted(found)


def size_of(path: str) -> int:
    """Size of the head it answers, as its name says."""
    found = NAME.fullmatch(path.rpartition("/")[2])
    return int(found[1]) if found else 0


def set_aside(folder: DataFolder, path: str) -> None:
    """It is no time stamp of ours: out of the vault, into quarantine; so many are enough."""
    source = folder.root / path
    if len(list(folder.quarantine.glob(_PATTERN))) < _MOST_ASIDE:
        shutil.move(source, folder.quarantine / source.name)  # often onto another disk
    else:
        source.unlink()
