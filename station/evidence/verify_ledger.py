"""The ledger checked: every line's form, number, link and signature, its mirror byte for byte, kept heads."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from db import ledger as rows
from db.engine import transaction
from db.ledger import Stored
from station import database
from station.errors import IntegrityError
from station.evidence import mirror
from station.evidence.chain import Chain, Unsigned
from station.evidence.checking import Check, Level, Problem, while_owned
from station.evidence.heads import Head
from station.evidence.ledger import Line, parse
from station.evidence.paths import DataFolder
from station.evidence.scribe import stored
from station.evidence.signatures import Signatures
from station.evidence.tokens import Roots
from station.evidence.verify_anchors import Anchors

_PAGE = 1000
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept outside the computer: a head, fingerprints (64 hex), roots of time authorities."""

    head: Head | None = None
    pins: Collection[str] = ()
    roots: Roots = ()


def check_ledger(
    folder: DataFolder, engine: Engine | None, check: Check, kept: Kept, *, mirrored: bool = True
) -> None:
    """Every entry, oldest first; findings go to `check`. `mirrored` False: its copy cannot be reached."""
    chain = Chain(signatures=check.level > Level.PRESENCE, pins=kept.pins)
    copy = _Copy(folder, check)
    anchors = Anchors(engine)
    with Signatures() as signatures:
        for page in _pages(engine):
            if check.stopped:
                return
            check.read_entries(len(page))
            lines = [(row, line) for row in page if (line := _line(row, check)) is not None]
            wanted = [line for _, line in lines] if chain.signatures else []
            ahead = signatures.ahead(wanted, chain.public)
            for place, (row, line) in enumerate(lines):
                if mirrored:
                    copy.compare(row, line)
                signed = ahead.known(place, chain.public) if wanted else None
                for words in chain.add(line, signed):
                    what = Problem.UNSIGNED if isinstance(words, Unsigned) else Problem.ALTERED
                    _found(check, line, what, f"Entry {line.entry.seq} {words}.")
                anchors.follow(chain)
                if kept.head is not None and kept.head.size == chain.seq:
                    _head(kept.head, chain, check)
    for line in chain.unpinned.values():
        words = f"Entry {line.entry.seq} brings a key whose fingerprint is not the one given, nor any that followed it."
        _found(check, line, Problem.UNSIGNED, words)
    if mirrored:
        anchors.check(folder, check, kept.roots)
        copy.end(chain.seq)
    if kept.head is not None and kept.head.size > chain.seq:
        _head_beyond(kept.head, chain, check)
    check.entries, check.fingerprints = chain.seq, tuple(chain.fingerprints)


def _line(row: Stored, check: Check) -> Line | None:
    try:
        line = parse(row.line)
    except IntegrityError as error:
        words = f"Entry {row.seq}: {error.message}"
        check.found(row.session or "", "", Problem.ALTERED, words)
        return None
    if stored(line) != row:
        words = f"Entry {row.seq}: its row says otherwise than the signed line."
        _found(check, line, Problem.ALTERED, words)
    return line


def _found(check: Check, line: Line, what: Problem, words: str) -> None:
    check.found(line.entry.session or "", "", what, words, line.entry.wall_ms, line.entry.seq)


def _head(head: Head, chain: Chain, check: Check) -> None:
    if chain.tree is None or head.root != chain.tree.root().hex():
        words = f"The first {head.size} entries are not those that the kept head was made of."
        check.found("", "", Problem.ALTERED, words, head.wall_ms, head.size)
    elif chain.public is None or not head.signed_by(chain.public):
        words = "The kept head is not signed by this station's key."
        check.found("", "", Problem.UNSIGNED, words, head.wall_ms, head.size)


def _head_beyond(head: Head, chain: Chain, check: Check) -> None:
    """Of more entries than there are: only who knows its key may say that they were set back."""
    words = f"The ledger ends at entry {chain.seq}; the kept head knows {head.size}"
    public = chain.keys.get(head.kid)
    if public is not None and head.signed_by(public):
        check.found("", "", Problem.ROLLED_BACK, f"{words}.", head.wall_ms)
        return
    why = "and no key of this ledger signed it: it is another station's, or that key came later"
    check.found("", "", Problem.UNSIGNED, f"{words}, {why}.")


def _pages(engine: Engine | None) -> Iterator[list[Stored]]:
    after = 0
    while engine is not None:
        with database.in_words(), transaction(engine) as s:
            page = rows.page(s, after, _PAGE)
        if not page:
            return
        yield page
        after = page[-1].seq


class _Copy:
    """The mirror, read beside the database."""

    def __init__(self, folder: DataFolder, check: Check) -> None:
        self._folder = folder
        self._check = check
        self._read: dict[Path, int] = {}  # bytes that were right so far
        self._broken: set[Path] = set()
        self._block = (Path(), 0, b"")  # of which file, from where on, what

    def compare(self, row: Stored, line: Line) -> None:
        path = mirror.place(self._folder.vault, line.entry.wall_ms)
        if path in self._broken:
            return
        wanted = line.text.encode() + b"\n"
        start = self._read.get(path, 0)
        found = self._next(path, start, len(wanted))
        if found == wanted:
            self._read[path] = start + len(wanted)
            return
        self._broken.add(path)
        what = Problem.ALTERED if found else Problem.MISSING
        words = f"The mirror does not have entry {row.seq} as the database has it."
        shown, at_ms = self._folder.relative(path), line.entry.wall_ms
        self._check.found(row.session or "", shown, what, words, at_ms, row.seq)

    def _next(self, path: Path, start: int, size: int) -> bytes:
        """The owner mirrors after its commit: while it runs, the newest line may be a moment late."""
        found = self._quickly(path, start, size)
        if len(found) == size:
            return found
        for _ in while_owned(self._folder):
            found = _bytes(path, start, size)
            if len(found) == size:
                break
        return found

    def _quickly(self, path: Path, start: int, size: int) -> bytes:
        """From a block that was read at once: opening the file for each line takes longer than its signature."""
        held, begins, block = self._block
        if held != path or not begins <= start <= start + size <= begins + len(block):
            begins, block = start, _bytes(path, start, max(size, _BLOCK_BYTES))
            self._block = (path, begins, block)
        return block[start - begins : start - begins + size]

    def end(self, last: int) -> None:
        """What stands in the mirror beyond the last entry."""
        for path in mirror.files(self._folder.vault):
            if path in self._broken:
                continue
            more = _bytes(path, self._read.get(path, 0), 1 << 20)
            if path not in self._read and not more:
                self._check.found("", self._folder.relative(path), Problem.STRAY, "Nobody mirrored this.")
            elif more and not self._newer(more, last):
                shown = self._folder.relative(path)
                what, words, at_ms = _beyond(more, last)
                self._check.found("", shown, what, words, at_ms)

    def _newer(self, more: bytes, last: int) -> bool:
        """Written by a running owner since we looked?"""
        if not self._folder.lock_note.exists():
            return False
        engine = database.reader(self._folder)
        with database.in_words(), transaction(engine) as s:  # type: ignore[arg-type]
            fresh = {row.data for row in rows.page(s, last, 10 * _PAGE)}
        return set(more.splitlines()) <= fresh


def _beyond(more: bytes, last: int) -> tuple[Problem, str, int | None]:
    try:
        entry = parse(more.split(b"\n", 1)[0].decode()).entry
    except (IntegrityError, UnicodeDecodeError):
        return Problem.STRAY, "The mirror holds bytes that are no entry.", None
    if entry.seq > last:
        words = f"The database ends at entry {last}; its mirror knows entry {entry.seq}."
        return Problem.ROLLED_BACK, words, entry.wall_ms
    return (
        Problem.STRAY,
        f"The mirror holds entry {entry.seq} a second time, or on another day.",
        entry.wall_ms,
    )


def _bytes(path: Path, start: int, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read(size)
    except OSError:  # gone, a folder, not to be read: it is not what it should be
        return b""
