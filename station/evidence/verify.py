"""Is the vault still what was sealed? Ledger, mirror, rows, manifests and files against each other.

What grows in `incoming/`, what a crash left unsealed, and what sits in quarantine is no finding.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import ledger, parts, people, room
from db import sessions as rows
from db.engine import transaction
from db.ledger import Stored
from db.views import SessionView
from station import database
from station.errors import IntegrityError
from station.evidence import carrying, growth, manifest, persons, vault
from station.evidence.checking import (
    ENTRY_BYTES,
    Check,
    Finding,
    Level,
    Parcel,
    Problem,
    Report,
    while_owned,
)
from station.evidence.fold import (
    Folded,
    Row,
    as_sealed,
    differences,
    fold,
    of_facts,
    of_view,
    part_differences,
)
from station.evidence.holds import Holds, current, follow
from station.evidence.ledger import SESSION_BEGINS, SESSION_ROWS, Entry, Line, Type, parse, parse_quickly
from station.evidence.paths import DataFolder
from station.evidence.verify_bundle import verify_bundle
from station.evidence.verify_ledger import Kept, check_ledger
from station.evidence.verify_strays import UNSEALED, entries, strays
from station.types import Progress, SessionFacts

__all__ = ["Finding", "Kept", "Level", "Problem", "Report", "verify_bundle", "verify_vault"]

T = TypeVar("T")

NOTHING_KEPT = Kept()
_PAGE = 200
_GROWTH = (Type.CLIP_OPEN, Type.SEGMENT)


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
    check = Check(stored.work_bytes(), progress, cancelled, level=level)
    reached = _vault(folder, stored, check)
    check_ledger(folder, stored.engine, check, kept, mirrored=reached)
    stored.people(check)
    homes: set[str] = set()
    for one in stored.sessions():
        if check.stopped:
            break
        homes.update(home for home in (one.view.path, *(part.path for part in one.view.parts)) if home)
        _session(folder, stored, one, check, reached=reached)
    if not check.stopped:
        stored.without_row(check)
        if reached:
            strays(folder, stored.get, homes, check)
    return check.report()


def _vault(folder: DataFolder, stored: "_Stored", check: Check) -> bool:
    """Whether the vault is there at all; an empty place is not the same as a thousand deleted parcels."""
    first = stored.first()
    if first is None:
        return True
    check.began = Parcel("", "", first.entry.wall_ms, first.entry.seq)
    place = vault.look(folder, first.sha256)
    shown = folder.relative(folder.vault / vault.NAME)
    if place is vault.Place.AWAY:
        words = "The vault is not reachable, or it was emptied: nothing in it was looked at."
        check.found("", folder.relative(folder.vault), Problem.AWAY, words)
    elif place is vault.Place.UNMARKED:
        gone = not (folder.vault / vault.NAME).exists()
        words = "The mark of the vault is gone." if gone else "The mark of the vault is another one."
        check.found("", shown, Problem.MISSING if gone else Problem.ALTERED, words)
    return place is not vault.Place.AWAY


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

    def work_bytes(self) -> int:
        files = (self._ask(room.total_bytes) or 0) + (self._ask(parts.total_bytes) or 0)
        return files + (self._ask(ledger.count) or 0) * ENTRY_BYTES

    def first(self) -> Line | None:
        """The ledger's first entry; None: it has none, or none that can be read."""
        for row in self._ask(lambda s: ledger.page(s, 0, 1)) or []:
            with suppress(IntegrityError):
                return parse(row.line)
        return None

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
            opened = next(_readable([line]), None)
            order = opened.entry.body.get("opened_with", "") if opened else ""
            check.look_at(Parcel(line.session or "", str(order), line.at_ms, line.seq))
            check.found(line.session or "", "", Problem.MISSING, words, line.at_ms, line.seq)
        for table in self._ask(rows.loose_children) or []:
            check.found("", "", Problem.ALTERED, f"The table {table} has a row that belongs to no session.")

    def people(self, check: Check) -> None:
        """Who works here, as the ledger tells it; the hashes of PINs stand in no entry."""
        lines, views = self._ask(lambda s: (ledger.of_type(s, Type.PERSON), people.everybody(s))) or ([], [])
        try:
            said = persons.fold(line.entry for line in _readable(lines))
        except IntegrityError as error:
            check.found("", "", Problem.ALTERED, error.message)
            return
        stored = {one.id: one for one in views}
        for id_ in sorted({*said, *stored}):
            if said.get(id_) != stored.get(id_):
                words = f"The database says otherwise than the ledger of the person {id_}."
                check.found("", "", Problem.ALTERED, words)

    def _ask(self, query: Callable[[Session], T]) -> T | None:
        if self.engine is None:
            return None
        with database.in_words(), transaction(self.engine) as s:
            return query(s)


def _page(after: int, s: Session) -> list[_One]:
    views = rows.page(s, after, _PAGE)
    told: dict[str, list[Stored]] = {view.id: [] for view in views}
    for line in ledger.of_sessions(s, list(told), (*SESSION_ROWS, *_GROWTH)):
        told[line.session or ""].append(line)
    pks = [view.pk for view in views]
    odd = dict.fromkeys(rows.misspelled(s, pks), "code.value_rev") | dict.fromkeys(
        rows.half_true(s, pks), "a mark"
    )
    return [_One(view, tuple(told[view.id]), odd.get(view.pk)) for view in views]


# ---------------------------------------------------------------- one session


def _session(folder: DataFolder, stored: _Stored, one: _One, check: Check, *, reached: bool) -> None:
    """Row against ledger, files against ledger, manifest against ledger: what was signed is believed."""
    view = one.view
    told = [line.entry for line in _readable(one.entries)]
    grown = [entry for entry in told if entry.type in _GROWTH]
    entries = [entry for entry in told if entry.type not in _GROWTH]
    check.look_at(Parcel(view.id, view.opened_with, *_sealed_at(entries)))
    said = _said(view.id, entries, check)
    if said is not None:
        names = differences(said, of_view(view)) + ([one.odd] if one.odd else [])
        if names:
            words = f"The database says otherwise than the ledger: {', '.join(names)}."
            check.found(view.id, view.path or "", Problem.ALTERED, words, entries[-1].wall_ms)
    if said is None or said.row["status"] in UNSEALED:
        return
    files = [*said.clips, *said.photos]
    check.judge(view.id, retired=bool(files) and all(file["purged_ms"] is not None for file in files))
    check.unsigned += entries[0].type == Type.ADOPT
    _under_hold(view.id, entries, check)
    if not reached:
        return
    try:
        clips = _clips(entries)
        grew = _Grew(clips, growth.parts(grown))
        check.unfinished += len({entry.body["file"] for entry in grown} - set(clips))
        _sealed(folder, stored, said, grew, check)
    except (KeyError, TypeError, AttributeError):
        check.found(view.id, "", Problem.ALTERED, "The ledger does not say what such entries say.")


def _readable(lines: Sequence[Stored]) -> Iterator[Line]:
    for line in lines:
        with suppress(IntegrityError):  # noted already, where the ledger was read
            yield parse_quickly(line.data)  # its spelling was looked at there, too


def _said(session: str, entries: Sequence[Entry], check: Check) -> Folded | None:
    try:
        said = fold(entries)
    except IntegrityError as error:
        check.found(session, "", Problem.ALTERED, error.message)
        return None
    if said is None:
        check.found(session, "", Problem.UNSIGNED, "No entry of the ledger tells how this session began.")
    return said


def _under_hold(session: str, entries: Sequence[Entry], check: Check) -> None:
    """A removal while something held it: the program never does that."""
    holds: Holds = {}
    for entry in entries:
        follow(holds, entry)
        if entry.type == Type.PURGE and holds:
            words = f"Entry {entry.seq} removed files although they were kept: {current(holds)}."
            check.found(session, "", Problem.UNDER_HOLD, words, entry.wall_ms)


def _sealed_at(entries: Sequence[Entry]) -> tuple[int | None, int | None]:
    """When its files were last known to be right, and by which entry: sealed, or taken in."""
    known = ((one.wall_ms, one.seq) for one in entries if one.type in (Type.SEAL, Type.ADOPT))
    return next(known, (None, None))


@dataclass(frozen=True, slots=True)
class _Grew:
    """What entries say of clips beyond their rows, by file name."""

    clips: Mapping[str, Mapping[str, Any]]  # as sealed, or as made later
    parts: Mapping[str, Sequence[growth.Part]]  # hashed while they grew

    def chunks(self, name: str) -> str:
        return str(self.clips[name]["chunks"]) if name in self.clips else ""


def _clips(entries: Sequence[Entry]) -> dict[str, Mapping[str, Any]]:
    sealings = (entry for entry in entries if entry.type in (Type.SEAL, Type.PART_SEAL))
    sealed = [clip for entry in sealings for clip in entry.body["clips"]]
    derived = [entry.body["clip"] for entry in entries if entry.type == Type.DERIVED]
    return {clip["file"]: clip for clip in (*sealed, *derived)}


def _sealed(folder: DataFolder, stored: _Stored, said: Folded, grew: _Grew, check: Check) -> None:
    _folder(folder, stored, said, said.row, grew, check)
    for part in said.parts:
        if part["path"] is not None:
            _folder(folder, stored, said, part, grew, check)


def _folder(
    folder: DataFolder, stored: _Stored, said: Folded, sealed: Row, grew: _Grew, check: Check
) -> None:
    """One folder: the session's own, or that of a part; `sealed` has its path and its manifest's hash."""
    session, path = str(said.row["id"]), str(sealed["path"])
    home = _inside(folder, session, path, check)
    if home is None:
        return
    if not home.is_dir():
        check.found(session, path, Problem.MISSING, "The folder of this sealed session is gone.")
        return
    clips, photos = said.files_in(path)
    _files(folder, stored, said, (*clips, *photos), grew, check)
    shown = f"{path}/{manifest.NAME}"
    if check.file(session, shown, home / manifest.NAME, sealed["manifest_sha256"] or ""):
        facts = check.manifest(session, shown, home / manifest.NAME)
        if facts is not None:
            _against_manifest(said, facts, path, shown, check)
    known = {manifest.NAME, *(Path(file["path"]).name for file in (*clips, *photos))}
    for name in sorted({inner.name for inner, _ in entries(folder, home, check)} - known):
        if not _brought_now(folder, stored, session, f"{path}/{name}", home / name):
            check.found(session, f"{path}/{name}", Problem.STRAY, "Nobody sealed this.")


def _inside(folder: DataFolder, session: str, path: str, check: Check) -> Path | None:
    try:
        return folder.inside(path)
    except IntegrityError as error:
        check.found(session, "", Problem.ALTERED, error.message)
        return None


def _files(
    folder: DataFolder, stored: _Stored, said: Folded, files: Sequence[Row], grew: _Grew, check: Check
) -> None:
    session = str(said.row["id"])
    repaired = {clip["parent"] for clip in said.clips if clip["path"] not in said.derived}
    for file in files:
        path = str(file["path"])
        real = _inside(folder, session, path, check)
        if real is None:
            continue
        if file["purged_ms"] is not None or (not real.exists() and _purged_now(stored, session, path)):
            _retired(folder, session, path, real, check)
            continue
        chunks = grew.chunks(real.name)
        same = check.file(session, path, real, file["sha256"], file["size_bytes"], chunks)
        if same:
            _as_it_grew(session, path, real, grew, check)
        elif said.row["hold"] is not None and not real.exists():
            words = f"It was kept ({said.row['hold']}), and nothing may remove it."
            check.found(session, path, Problem.UNDER_HOLD, words)
        # A torn original does not decode; its repaired copy must.
        if same and "frames" in file and path not in repaired:
            check.plays(session, path, real, file["frames"])


def _as_it_grew(session: str, path: str, real: Path, grew: _Grew, check: Check) -> None:
    """Against the hashes noted while it was written; without `full` only where a crash left it unsealed."""
    sealed, noted = grew.clips.get(real.name, {}), grew.parts.get(real.name, ())
    recovered = "proven_bytes" in sealed
    if check.level is Level.PRESENCE or not (recovered or check.level is Level.FULL):
        return
    other = growth.unlike(real, noted)
    if other is not None:
        words = f"Its bytes {other.start} to {other.end} are not those that were noted while it was recorded."
        check.found(session, path, Problem.ALTERED, words, other.at_ms)
    elif recovered and sealed["proven_bytes"] != (noted[-1].end if noted else 0):
        words = "The ledger says otherwise how many of its bytes were known before the crash."
        check.found(session, path, Problem.ALTERED, words)


def _told_now(stored: _Stored, session: str, path: str) -> Row | None:
    """What the ledger says of a file by now."""
    said = fold(line.entry for line in _readable(stored.told(session)))
    files = (*said.clips, *said.photos) if said is not None else ()
    return next((file for file in files if file["path"] == path), None)


def _purged_now(stored: _Stored, session: str, path: str) -> bool:
    """Retention may have removed it after its row was read."""
    told = _told_now(stored, session, path)
    return told is not None and told["purged_ms"] is not None


def _brought_now(folder: DataFolder, stored: _Stored, session: str, path: str, real: Path) -> bool:
    """A running owner puts a smaller copy in its place first and enters it then: did it, since we looked?"""
    return any(
        carrying.announced(folder, path) or not real.exists() or _told_now(stored, session, path) is not None
        for _ in while_owned(folder)
    )


def _retired(folder: DataFolder, session: str, path: str, real: Path, check: Check) -> None:
    """Removed by policy, which the ledger tells; the file may outlive its mark by a moment, or by a crash."""
    check.retired += 1
    if real.exists() and all(real.exists() for _ in while_owned(folder)):
        check.found(session, path, Problem.STRAY, "Retention removed this, yet it is there.")


def _against_manifest(said: Folded, facts: SessionFacts, path: str, shown: str, check: Check) -> None:
    """Both were written at the sealing and never since; the final status stands in the ledger only."""
    if path != said.row["path"]:
        names = part_differences(said, facts, path)
    else:
        names = differences(as_sealed(said), of_facts(facts, path, said.row["manifest_sha256"]))
    if names:
        words = f"Manifest and ledger say different things: {', '.join(names)}."
        check.found(facts.session, shown, Problem.ALTERED, words)
