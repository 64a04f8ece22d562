"""What lies in the vault and nobody sealed."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from db.views import SessionView
from station.evidence import mirror, vault
from station.evidence.checking import Check, Problem
from station.evidence.paths import DataFolder, part_mark, session_in
from station.evidence.verify_anchors import entered_meanwhile
from station.types import Status

UNSEALED = (Status.RECORDING, Status.FINISHING)
_SESSION_DEPTH = 4  # vault / year / month / day / station / session


def strays(
    folder: DataFolder,
    session: Callable[[str], SessionView | None],
    homes: Collection[str],
    check: Check,
) -> None:
    """Note what belongs to no session; `homes`: folders that were looked at already."""
    if not folder.vault.is_dir():
        return  # nothing was ever recorded
    for path, is_folder in _leaves(folder, folder.vault, 0, check):
        shown = folder.relative(path)
        if not is_folder and (_is_ours(folder, path) or _is_reply(folder, path, shown, check)):
            continue
        if not is_folder:
            check.found("", shown, Problem.STRAY, "Nobody sealed this.")
            continue
        if shown in homes:
            continue
        view = session(session_in(path.name))
        if view is None or not _owns(view, path.name, shown):
            check.found(view.id if view else "", shown, Problem.STRAY, "No session owns this folder.")


def _owns(view: SessionView, name: str, shown: str) -> bool:
    """An unsealed session or part may have been moved already: `recover` makes its row final."""
    growing = [part for part in view.parts if part.path is None]
    return (
        view.status in UNSEALED
        or shown in (view.path, *(part.path for part in view.parts))
        or any(name.endswith(part_mark(part.part)) for part in growing)
    )


def _is_ours(folder: DataFolder, path: Path) -> bool:
    """The mark, or a mirror: compared with the database already."""
    if path == folder.vault / vault.NAME:
        return not path.is_symlink()
    return path.name == mirror.NAME and path.parents[3] == folder.vault and not path.is_symlink()


def _is_reply(folder: DataFolder, path: Path, shown: str, check: Check) -> bool:
    """A time stamp that was held against the ledger already, or one that a running owner brings in now."""
    return not path.is_symlink() and (shown in check.replies or entered_meanwhile(folder, path, shown))


def _leaves(folder: DataFolder, place: Path, depth: int, check: Check) -> Iterator[tuple[Path, bool]]:
    """(session folder, True), and everything above that is no plain folder, False."""
    for path, is_folder in entries(folder, place, check):
        if depth == _SESSION_DEPTH or not is_folder:
            yield path, is_folder
        else:
            yield from _leaves(folder, path, depth + 1, check)


def entries(folder: DataFolder, place: Path, check: Check) -> list[tuple[Path, bool]]:
    """What lies in a folder, by name, and whether it is a folder itself (a link is none)."""
    try:
        with os.scandir(place) as found:
            return sorted((Path(entry.path), entry.is_dir(follow_symlinks=False)) for entry in found)
    except OSError as error:
        words = f"The folder cannot be read: {error.strerror}."
        check.found("", folder.relative(place), Problem.UNREADABLE, words)
        return []
