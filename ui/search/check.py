"""Whether the files of a session are still what was sealed; runs on a worker thread."""

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path

from station.errors import IntegrityError
from station.evidence.seal import sha256
from station.types import ClipFile, PhotoFile

Locate = Callable[[str], Path]
"""From a path relative to the data folder to the file; IntegrityError when it leads outside."""


class Finding(Enum):
    """What became of the sealed files, the worst first."""

    AWAY = "away"  # the vault is not reachable: nothing is known
    MISSING = "missing"
    ALTERED = "altered"
    UNCHANGED = "unchanged"
    NOTHING = "nothing"  # no file was sealed


def check(
    files: Iterable[ClipFile | PhotoFile], locate: Locate, there: Callable[[], bool] = lambda: True
) -> Finding:
    """Read every file once and compare it with its record; the worst finding counts.

    `there`: whether the vault can be reached; what cannot be is not missing.
    """
    found = {_one(file, locate) for file in files}
    if Finding.MISSING in found and not there():
        return Finding.AWAY
    return next((finding for finding in Finding if finding in found), Finding.NOTHING)


def _one(file: ClipFile | PhotoFile, locate: Locate) -> Finding:
    try:
        path = locate(file.path)
        if path.stat().st_size != file.size_bytes:
            return Finding.ALTERED
        return Finding.UNCHANGED if sha256(path) == file.sha256 else Finding.ALTERED
    except IntegrityError:
        return Finding.ALTERED
    except OSError:
        return Finding.MISSING
