"""The database from the vault alone: the mirror's entries, folded into rows; then what has no entry.

The same way brings in what an older database (a restored copy) does not know yet.
"""

import gc
import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from sqlalchemy.orm import Session

from db import ledger as entries
from db import replay
from station.errors import IntegrityError
from station.evidence import manifest, mirror, persons
from station.evidence.chain import Chain
from station.evidence.fold import Folded, fold
from station.evidence.ledger import SESSION_BEGINS, SESSION_ROWS, Entry, Line, Type, parse, parse_quickly
from station.evidence.paths import DataFolder, session_in
from station.evidence.scribe import stored
from station.types import SessionFacts

log = logging.getLogger(__name__)

_END_BYTES = 8_000
_BATCH = 200  # small enough to stay in the processor's cache
_OF_SESSIONS, _OF_PERSONS = frozenset(SESSION_ROWS), frozenset((Type.PERSON, Type.PIN))


def mirrored(vault: Path, after: int = 0) -> Iterator[Line]:
    """Entries of the mirror behind number `after`, in their order; a line that is none is passed over.

    A clock that went back puts later numbers into earlier days: those wait until it is their turn.
    """
    waiting: dict[int, Line] = {}
    expected = after + 1
    for path in mirror.files(vault):
        for line in _lines(path):
            if line.entry.seq == expected:
                yield line
                expected += 1
            elif line.entry.seq > expected:
                waiting[line.entry.seq] = line
            while waiting and expected in waiting:
                yield waiting.pop(expected)
                expected += 1
    for seq in sorted(waiting):
        yield waiting[seq]


def ahead(vault: Path, newest: int) -> bool:
    """Whether the mirror holds entries that a database up to `newest` does not know.

    Numbers only grow within a day, so its end tells; but any day may hold the newest: clocks go back.
    """
    return any(_last_of(path) > newest for path in reversed(mirror.files(vault)))


def _last_of(path: Path) -> int:
    """Number of the last entry of a day; 0: there is none."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _END_BYTES))
        end = file.read().split(b"\n")
    for one in reversed(end):
        with suppress(IntegrityError):
            return parse_quickly(one).entry.seq
    return max((line.entry.seq for line in _lines(path)), default=0)  # one line may be longer than that


def take_in(s: Session, lines: Iterable[Line], chain: Chain) -> int:
    """Write the entries that continue the chain, and the rows they tell of; how many entries.

    What does not continue it is left out: verify shows it.
    """
    builder = _Builder(s)
    empty = entries.last(s) is None and replay.empty(s)
    with _uncollected(), replay.without_indexes(s) if empty else nullcontext():
        _take_in(builder, lines, chain)
    return builder.count


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows form no circles: the collector would only walk through all of them again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _take_in(builder: "_Builder", lines: Iterable[Line], chain: Chain) -> None:
    for line in lines:
        wrong = chain.add(line)
        if wrong and line.entry.type != Type.GENESIS:  # a new key is taken in; verify says nobody vouched
            log.warning("entry %d of the mirror %s: not taken in", line.entry.seq, "; ".join(wrong))
            break
        builder.add(line)
    builder.finish()


class _Builder:
    """Collects rows and writes them in batches."""

    def __init__(self, s: Session) -> None:
        self.count = 0
        self._s = s
        self._replay = replay.Replay(s)
        self._rows: list[entries.Stored] = []
        self._running: dict[str, list[Entry]] = {}
        self._done: list[Folded] = []
        self._late: dict[str, None] = {}  # told of again after their rows were written

    def add(self, line: Line) -> None:
        self.count += 1
        row = stored(line)
        self._rows.append(row)
        if row.session is not None and row.type in _OF_SESSIONS:
            self._told(line.entry, row.session)
        elif row.type in _OF_PERSONS:
            persons.take_in(self._s, line.entry)
        if len(self._rows) >= _BATCH:
            self._flush()

    def finish(self) -> None:
        for told in self._running.values():
            self._close(told)
        self._flush()
        late = list(self._late)
        for start in range(0, len(late), _BATCH):
            self._again(late[start : start + _BATCH])

    def _told(self, entry: Entry, session: str) -> None:
        if entry.type in SESSION_BEGINS:
            self._running[session] = [entry]
        elif session in self._running:
            self._running[session].append(entry)
        else:
            self._late[session] = None
            return
        if entry.type in (Type.SEAL, Type.ADOPT):
            self._close(self._running.pop(session))

    def _close(self, told: list[Entry]) -> None:
        folded = fold(told)
        if folded is not None:
            self._done.append(folded)

    def _flush(self) -> None:
        self._replay.lines(self._rows)
        self._replay.insert(self._done)
        self._rows, self._done = [], []

    def _again(self, sessions: list[str]) -> None:
        told: dict[str, list[Entry]] = {}
        for row in entries.of_sessions(self._s, sessions, SESSION_ROWS):
            told.setdefault(row.session or "", []).append(parse(row.line).entry)
        self._replay.replace([folded for one in told.values() if (folded := fold(one))])


def _lines(path: Path) -> Iterator[Line]:
    with path.open("rb") as file:
        for one in file:
            try:
                yield parse_quickly(one.removesuffix(b"\n"))
            except IntegrityError:
                if one != b"\n":
                    log.warning("a line of %s is no entry", path.parent.as_posix()[-10:])


# ---------------------------------------------------------------- sessions of which no entry tells


def without_entry(folder: DataFolder, known: frozenset[str]) -> Iterator[tuple[SessionFacts, str, Path]]:
    """(facts, folder relative to the data folder, folder) of sealed sessions that nobody knows."""
    unknown = (home for home in _folders(folder.vault, 5) if session_in(os.path.basename(home)) not in known)  # noqa: PTH119
    for home in sorted(map(Path, unknown)):
        if not (home / manifest.NAME).is_file():
            continue
        try:
            facts = manifest.parse((home / manifest.NAME).read_bytes())
        except IntegrityError as error:
            log.warning("session %s cannot be taken in: %s", session_in(home.name), error)
            continue
        if facts.session not in known:
            yield facts, folder.relative(home), home


def _folders(place: str | Path, depth: int) -> Iterator[str]:
    """Folders so far down, as text: a Path for each of a hundred thousand costs more than the walk."""
    with os.scandir(place) as found:
        inner = [entry.path for entry in found if entry.is_dir(follow_symlinks=False)]
    for path in inner:
        if depth == 1:
            yield path
        else:
            yield from _folders(path, depth - 1)
