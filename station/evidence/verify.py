"""Is the vault still what was sealed? Rows against files, manifests against rows, strays.

What grows in `incoming/`, what a crash left unsealed, and what sits in quarantine is no finding.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Engine

from db import sessions as rows
from db.engine import transaction
from db.views import ClipView, SessionView
from station import database
from station.errors import IntegrityError
from station.evidence import manifest
from station.evidence.checking import Check, Finding, Problem, Report
from station.evidence.paths import DataFolder
from station.evidence.verify_bundle import verify_bundle
from station.types import Progress, SessionFacts, Status

__all__ = ["Finding", "Problem", "Report", "verify_bundle", "verify_vault"]

_PAGE = 200
_UNSEALED = (Status.RECORDING, Status.FINISHING)
_ID_LENGTH = 26
_SESSION_DEPTH = 4  # vault / year / month / day / station / session


def verify_vault(
    folder: DataFolder,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    full: bool = False,
) -> Report:
    """Check everything that is sealed; `full` decodes every clip too.

    Findings are in the report; StorageError only where the data folder or its database cannot be read.
    """
    folder.require()
    stored = _Stored(database.reader(folder))
    check = Check(stored.total_bytes(), progress, cancelled, full=full)
    for view in stored.sealed():
        if check.stopped:
            break
        _session(folder, view, check)
        check.sessions += 1
    if not check.stopped:
        _strays(folder, stored, check)
    return check.report()


class _Stored:
    """The rows, a page at a time; none where nothing was ever recorded."""

    def __init__(self, engine: Engine | None) -> None:
        self._engine = engine

    def total_bytes(self) -> int:
        if self._engine is None:
            return 0
        with database.in_words(), transaction(self._engine) as s:
            return rows.total_bytes(s)

    def sealed(self) -> Iterator[SessionView]:
        after = 0
        while page := self._page(after):
            yield from (view for view in page if view.status not in _UNSEALED)
            after = page[-1].pk

    def get(self, session: str) -> SessionView | None:
        if self._engine is None:
            return None
        with database.in_words(), transaction(self._engine) as s:
            return rows.get(s, session)

    def _page(self, after: int) -> list[SessionView]:
        if self._engine is None:
            return []
        with database.in_words(), transaction(self._engine) as s:
            return rows.page(s, after, _PAGE)


# ---------------------------------------------------------------- one session


def _session(folder: DataFolder, view: SessionView, check: Check) -> None:
    try:
        home = folder.inside(view.path) if view.path else None
    except IntegrityError as error:
        check.found(view.id, "", Problem.ALTERED, error.message)
        return
    if home is None or not home.is_dir():
        check.found(view.id, view.path or "", Problem.MISSING, "The folder of this sealed session is gone.")
        return
    _files(folder, view, check)
    shown = f"{view.path}/{manifest.NAME}"
    if check.file(view.id, shown, home / manifest.NAME, view.manifest_sha256 or ""):
        facts = check.manifest(view.id, shown, home / manifest.NAME)
        if facts is not None:
            _rows_against_manifest(view, facts, check)
    known = {manifest.NAME, *(Path(file.path).name for file in view.files)}
    for name in sorted({path.name for path, _ in _entries(folder, home, check)} - known):
        check.found(view.id, f"{view.path}/{name}", Problem.STRAY, "Nobody sealed this.")


def _files(folder: DataFolder, view: SessionView, check: Check) -> None:
    repaired = {clip.parent for clip in view.clips}
    for file in view.files:
        if file.purged_ms is not None:
            continue
        try:
            real = folder.inside(file.path)
        except IntegrityError as error:
            check.found(view.id, "", Problem.ALTERED, error.message)
            continue
        same = check.file(view.id, file.path, real, file.sha256, file.size_bytes)
        # A torn original does not decode; its repaired copy must.
        if same and isinstance(file, ClipView) and file.path not in repaired:
            check.plays(view.id, file.path, real, file.frames)


def _rows_against_manifest(view: SessionView, facts: SessionFacts, check: Check) -> None:
    """The manifest was written once: rows that say otherwise were changed later."""
    sealed = manifest.hashes(facts)
    stored = {Path(file.path).name: (file.sha256, file.size_bytes) for file in view.files}
    derived = {Path(clip.path).name for clip in view.clips if clip.parent}
    if any(stored.get(name) != sealed[name] for name in sealed) or set(stored) - set(sealed) - derived:
        check.found(
            view.id, view.path or "", Problem.ALTERED, "Database and manifest name other files or hashes."
        )
    numbers = sorted((bound.number.kind, bound.number.value) for bound in facts.numbers)
    said = (facts.session, facts.station, facts.started_ms, facts.take, numbers)
    kept = (view.id, view.station, view.started_ms, view.take, sorted((c.kind, c.value) for c in view.codes))
    if said != kept:
        check.found(
            view.id, view.path or "", Problem.ALTERED, "Database and manifest differ in number, time or take."
        )


# ---------------------------------------------------------------- what nobody sealed


def _strays(folder: DataFolder, stored: _Stored, check: Check) -> None:
    if not folder.vault.is_dir():
        return  # noted already, session by session
    for path, is_folder in _leaves(folder, folder.vault, 0, check):
        shown = folder.relative(path)
        if not is_folder:
            check.found("", shown, Problem.STRAY, "Nobody sealed this.")
            continue
        view = stored.get(path.name[:_ID_LENGTH])
        # An unsealed session may have been moved already: `recover` makes its row final.
        if view is None or (view.status not in _UNSEALED and view.path != shown):
            check.found(view.id if view else "", shown, Problem.STRAY, "No session owns this folder.")


def _leaves(folder: DataFolder, place: Path, depth: int, check: Check) -> Iterator[tuple[Path, bool]]:
    """(session folder, True), and everything above that is no plain folder, False."""
    for path, is_folder in _entries(folder, place, check):
        if depth == _SESSION_DEPTH or not is_folder:
            yield path, is_folder
        else:
            yield from _leaves(folder, path, depth + 1, check)


def _entries(folder: DataFolder, place: Path, check: Check) -> list[tuple[Path, bool]]:
    """What lies in a folder, by name, and whether it is a folder itself (a link is none)."""
    try:
        with os.scandir(place) as found:
            return sorted((Path(entry.path), entry.is_dir(follow_symlinks=False)) for entry in found)
    except OSError as error:
        words = f"The folder cannot be read: {error.strerror}."
        check.found("", folder.relative(place), Problem.UNREADABLE, words)
        return []
