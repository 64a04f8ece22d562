"""Raw replies of time authorities in the vault: `vault/YYYY/MM/DD/anchor-SIZE-HASH.tsr`, kept as they came."""

import hashlib
import os
import re

from station.evidence.ledger import day
from station.evidence.paths import DataFolder
from station.recording.sync import sync_folder

NAME = re.compile(r"anchor-(\d+)-[0-9a-f]{16}\.tsr")
_PATTERN = "anchor-*.tsr"
_MOST_ASIDE = 50


def store(folder: DataFolder, size: int, reply: bytes, now_ms: int) -> str:
    """Keep a reply, on the disk before anybody reads it; its path, relative to the data folder."""
    name = f"anchor-{size}-{hashlib.sha256(reply).hexdigest()[:16]}.tsr"
    place = folder.vault / day(now_ms)
    place.mkdir(parents=True, exist_ok=True)
    part = folder.incoming / f"{name}.part"
    with part.open("wb") as file:
        file.write(reply)
        file.flush()
        os.fsync(file.fileno())
    part.replace(place / name)
    for changed in (place, *list(place.parents)[:3]):
        sync_folder(changed)
    return folder.relative(place / name)


def kept(folder: DataFolder) -> list[str]:
    """All that lie in the vault, relative to the data folder."""
    return sorted(
        folder.relative(path)
        for path in folder.vault.glob(f"*/*/*/{_PATTERN}")
        if NAME.fullmatch(path.name) and path.is_file()
    )


def size_of(path: str) -> int:
    """Size of the head it answers, as its name says."""
    found = NAME.fullmatch(path.rpartition("/")[2])
    return int(found[1]) if found else 0


def set_aside(folder: DataFolder, path: str) -> None:
    """It is no time stamp of ours: out of the vault, into quarantine; so many are enough."""
    source = folder.root / path
    if len(list(folder.quarantine.glob(_PATTERN))) < _MOST_ASIDE:
        source.replace(folder.quarantine / source.name)
    else:
        source.unlink()
