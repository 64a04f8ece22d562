"""Is the vault still what was sealed? Ledger, mirror, rows, manifests and files against each other.

What grows in `incoming/`, what a crash left unsealed, and what sits in quarantine is no finding.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import ledger
from db import sessions as rows
from db.engine import transaction
from db.ledger import Stored
from db.views import SessionView
from station import database
from station.errors import IntegrityError
from station.evidence import manifest, mirror
from station.evidence.checking import Check, Finding, Level, Parcel, Problem, Report
from station.evidence.fold import Folded, as_sealed, differences, fold, of_facts, of_view
from station.evidence.ledger import SESSION_BEGINS, SESSION_ROWS, Entry, Line, Type, parse
from station.evidence.paths import DataFolder
from station.evidence.verify_anchors import entered_meanwhile
from station.evidence.verify_bundle import verify_bundle
from station.evidence.verify_ledger import Kept, check_ledger
from station.types import Progress, SessionFacts, Status

__all__ = ["Finding", "Kept", "Level", "Problem", "Report", "verify_bundle", "verify_vault"]

T = TypeVar("T")

NOTHING_KEPT = Kept()
_PAGE = 200
_UNSEALED = (Status.RECORDING, Status.FINISHING)
_ID_LENGTH = 26
_SESSION_DEPTH = 4  # vault / year / month / day / station / session


def verify_vault(
    folder: DataFolder,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    level: Level = Level.HASH,
    kept: Kept = NOTHING_KEPT,
) -> Report:
    """Check the ledger and everything that is sealed, against each other and against what was kept outside.

    Findings are in the report; StorageError only where the data folder or its database cannot be read.
    """
    folder.require()
    stored = _Stored(database.reader(folder))
    check = Check(stored.total_bytes(), progress, cancelled, level=level)
    check_ledger(folder, stored.engine, check, kept)
    for one in stored.sessions():
        if check.stopped:
            break
        _session(folder, stored, one, check)
    if not check.stopped:
        stored.without_row(check)
        _strays(folder, stored, check)
    return check.report()


@dataclass(frozen=True, slots=True)
class _One:
    """A session's row, and what the ledger tells of it, read in one transaction."""

    view: SessionView
    entries: tuple[Stored, ...]
    odd: str | None  # a column that says the same in another spelling


class _Stored:
    """The rows, a page at a time; none where nothing was ever recorded."""

    def __init__(self, engine: Engine | None) -> None:
        self.engine = engine

    def total_bytes(self) -> int:
        return self._ask(rows.total_bytes) or 0

    def sessions(self) -> Iterator[_One]:
        after = 0
        while page := self._ask(partial(_page, after)):
            yield from page
            after = page[-1].view.pk

    def get(self, session: str) -> SessionView | None:
        return self._ask(lambda s: rows.get(s, session))

    def told(self, session: str) -> Sequence[Stored]:
        """What the ledger tells of a session by now."""
        return self._ask(lambda s: ledger.of_sessions(s, [session], SESSION_ROWS)) or []

    def without_row(self, check: Check) -> None:
        """Entries whose session's row is gone, and rows that belong to no session."""
        for line in self._ask(lambda s: ledger.without_row(s, SESSION_BEGINS)) or []:
            words = "The database has no row of this session, of which the ledger tells."
            check.found(line.session or "", "", Problem.MISSING, words, line.at_ms, line.seq)
        for table in self._ask(rows.loose_children) or []:
            check.found("", "", Problem.ALTERED, f"The table {table} has a row that belongs to no session.")

    def _ask(self, query: Callable[[Session], T]) -> T | None:
        if self.engine is None:
            return None
        with database.in_words(), transaction(self.engine) as s:
            return query(s)


def _page(after: int, s: Session) -> list[_One]:
    views = rows.page(s, after, _PAGE)
    told: dict[str, list[Stored]] = {view.id: [] for view in views}
    for line in ledger.of_sessions(s, list(told), SESSION_ROWS):
        told[line.session or ""].append(line)
    pks = [view.pk for view in views]
    odd = dict.fromkeys(rows.misspelled(s, pks), "code.value_rev") | dict.fromkeys(
        rows.half_true(s, pks), "a mark"
    )
    return [_One(view, tuple(told[view.id]), odd.get(view.pk)) for view in views]


# ---------------------------------------------------------------- one session


def _session(folder: DataFolder, stored: _Stored, one: _One, check: Check) -> None:
    """Row against ledger, files against ledger, manifest against ledger: what was signed is believed."""
    view = one.view
    entries = [line.entry for line in _readable(one.entries)]
    check.parcel = Parcel(
        view.id,
        view.opened_with,
        entries[-1].wall_ms if entries else None,
        entries[-1].seq if entries else None,
    )
    said = _said(view.id, entries, check)
    if said is not None:
        names = differences(said, of_view(view)) + ([one.odd] if one.odd else [])
        if names:
            words = f"The database says otherwise than the ledger: {', '.join(names)}."
            check.found(view.id, view.path or "", Problem.ALTERED, words)
    if said is None or said.row["status"] in _UNSEALED:
        return
    check.sessions += 1
    check.unsigned += entries[0].type == Type.ADOPT
    try:
        _sealed(folder, stored, said, _chunks(entries), check)
    except (KeyError, TypeError, AttributeError):
        check.found(view.id, "", Problem.ALTERED, "The ledger does not say what such entries say.")


def _readable(lines: Sequence[Stored]) -> Iterator[Line]:
    for line in lines:
        with suppress(IntegrityError):  # noted already, where the ledger was read
            yield parse(line.line)


def _said(session: str, entries: Sequence[Entry], check: Check) -> Folded | None:
    try:
        said = fold(entries)
    except IntegrityError as error:
        check.found(session, "", Problem.ALTERED, error.message)
        return None
    if said is None:
        check.found(session, "", Problem.UNSIGNED, "No entry of the ledger tells how this session began.")
    return said


def _chunks(entries: Sequence[Entry]) -> dict[str, str]:
    """File name → hash over its chunks."""
    sealing = [entry for entry in entries if entry.type == Type.SEAL]
    return {clip["file"]: clip["chunks"] for entry in sealing for clip in entry.body["clips"]}


def _sealed(folder: DataFolder, stored: _Stored, said: Folded, chunks: dict[str, str], check: Check) -> None:
    session, path = str(said.row["id"]), str(said.row["path"])
    home = _inside(folder, session, path, check)
    if home is None:
        return
    if not home.is_dir():
        check.found(session, path, Problem.MISSING, "The folder of this sealed session is gone.")
        return
    _files(folder, stored, said, chunks, check)
    shown = f"{path}/{manifest.NAME}"
    if check.file(session, shown, home / manifest.NAME, said.row["manifest_sha256"] or ""):
        facts = check.manifest(session, shown, home / manifest.NAME)
        if facts is not None:
            _against_manifest(said, facts, shown, check)
    known = {manifest.NAME, *(Path(file["path"]).name for file in (*said.clips, *said.photos))}
    for name in sorted({inner.name for inner, _ in _entries(folder, home, check)} - known):
        check.found(session, f"{path}/{name}", Problem.STRAY, "Nobody sealed this.")


def _inside(folder: DataFolder, session: str, path: str, check: Check) -> Path | None:
    try:
        return folder.inside(path)
    except IntegrityError as error:
        check.found(session, "", Problem.ALTERED, error.message)
        return None


def _files(folder: DataFolder, stored: _Stored, said: Folded, chunks: dict[str, str], check: Check) -> None:
    session = str(said.row["id"])
    repaired = {clip["parent"] for clip in said.clips}
    for file in (*said.clips, *said.photos):
        path = str(file["path"])
        real = _inside(folder, session, path, check)
        if real is None:
            continue
        if file["purged_ms"] is not None or (not real.exists() and _purged_now(stored, session, path)):
            _retired(session, path, real, check)
            continue
        same = check.file(session, path, real, file["sha256"], file["size_bytes"], chunks.get(real.name, ""))
        # A torn original does not decode; its repaired copy must.
        if same and "frames" in file and path not in repaired:
            check.plays(session, path, real, file["frames"])


def _purged_now(stored: _Stored, session: str, path: str) -> bool:
    """Retention may have removed it after its row was read."""
    said = fold(line.entry for line in _readable(stored.told(session)))
    return said is not None and any(
        file["path"] == path and file["purged_ms"] is not None for file in (*said.clips, *said.photos)
    )


def _retired(session: str, path: str, real: Path, check: Check) -> None:
    """Removed by policy, which the ledger tells; the file may outlive its mark by a crash."""
    check.retired += 1
    if real.exists():
        check.found(session, path, Problem.STRAY, "Retention removed this, yet it is there.")


def _against_manifest(said: Folded, facts: SessionFacts, shown: str, check: Check) -> None:
    """Both were written at the sealing and never since; the final status stands in the ledger only."""
    written = of_facts(facts, said.row["path"], said.row["manifest_sha256"])
    names = differences(as_sealed(said), written)
    if names:
        words = f"Manifest and ledger say different things: {', '.join(names)}."
        check.found(facts.session, shown, Problem.ALTERED, words)


# ---------------------------------------------------------------- what nobody sealed


def _strays(folder: DataFolder, stored: _Stored, check: Check) -> None:
    if not folder.vault.is_dir():
        return  # noted already, session by session
    for path, is_folder in _leaves(folder, folder.vault, 0, check):
        shown = folder.relative(path)
        if not is_folder and (_is_mirror(folder, path) or _is_reply(folder, path, shown, check)):
            continue
        if not is_folder:
            check.found("", shown, Problem.STRAY, "Nobody sealed this.")
            continue
        view = stored.get(path.name[:_ID_LENGTH])
        # An unsealed session may have been moved already: `recover` makes its row final.
        if view is None or (view.status not in _UNSEALED and view.path != shown):
            check.found(view.id if view else "", shown, Problem.STRAY, "No session owns this folder.")


def _is_mirror(folder: DataFolder, path: Path) -> bool:
    """Compared with the database line by line already."""
    return path.name == mirror.NAME and path.parents[3] == folder.vault and not path.is_symlink()


def _is_reply(folder: DataFolder, path: Path, shown: str, check: Check) -> bool:
    """A time stamp that was held against the ledger already, or one that a running owner brings in now."""
    return not path.is_symlink() and (shown in check.replies or entered_meanwhile(folder, path, shown))


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
