"""Brings heads to the time authorities and their replies into the ledger, on a thread of its own.

The queue is the ledger itself: a `time.head` entry waits until an authority's `time.anchor` covers it.
The newest head covers the older ones, so after an outage one time stamp an authority is enough.
"""

import hashlib
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import ledger as rows
from db.engine import transaction
from station import database
from station.clock import iso
from station.errors import IntegrityError, StationError, StorageError
from station.evidence import anchor_files, authority, tokens, tree, vault
from station.evidence.anchor import (
    HOUSEKEEPING,
    WHOLE_SECOND_MS,
    Anchor,
    Waiting,
    due,
    of_entry,
    shown,
    waiting_of,
)
from station.evidence.ledger import Type, entry_bytes, parse
from station.evidence.paths import DataFolder
from station.evidence.scribe import Now, system_now
from station.writer import Writer

log = logging.getLogger(__name__)

EVERY_S = 20.0
FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 60_000, 3_600_000
_PAGE = 5000
_PATH = re.compile('"path":"([^"]+)"')

Ask = Callable[[str, bytes], bytes]


@dataclass(slots=True)
class _Line:
    """What is known of one authority in this run."""

    url: str
    failures: int = 0
    not_before_ms: int = 0  # on the clock since the computer's start

    def failed(self, mono_ms: int) -> None:
        """Wait, longer each time."""
        self.not_before_ms = mono_ms + min(FIRST_PAUSE_MS << min(self.failures, 10), LONGEST_PAUSE_MS)
        self.failures += 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What one authority answered; `anchor` or `error`."""

    authority: str
    anchor: Anchor | None
    error: StationError | None = None


class Anchoring:
    """Called again and again; whatever happens, the queue stays."""

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer,
        authorities: Sequence[str],
        roots: tokens.Roots = (),
        now: Now = system_now,
        ask: Ask = authority.ask,
    ) -> None:
        self._folder, self._writer = folder, writer
        self._lines = [_Line(url) for url in authorities]
        self._roots, self._now, self._ask = roots, now, ask
        self._frontier = tree.Frontier()
        self._closing = self._adopted = False

    def round(self) -> list[Asked]:
        """Queue a head if one is due; ask each authority that does not pause. Nothing while the vault is away."""
        if not self._lines or self._closing or not vault.there(self._folder):
            return []
        if not self._adopted:  # the start may have found a vault that did not answer
            adopt(self._folder, self._writer, self._roots)
            self._adopted = True
        self._queue(at_once=False)
        return self._ask_all([line for line in self._lines if line.not_before_ms <= self._now()[1]])

    def now(self) -> list[Asked]:
        """The same at once: nobody pauses. VaultAwayError where replies could not be kept."""
        vault.require(self._folder)
        self._queue(at_once=True)
        return self._ask_all(self._lines)

    def close(self) -> None:
        """A reply that comes from now on is dropped unseen: the data folder may be somebody else's."""
        self._closing = True

    # ------------------------------------------------------------ the queue

    def _queue(self, *, at_once: bool) -> None:
        engine = database.reader(self._folder)
        assert engine is not None
        try:
            with database.in_words(), transaction(engine) as s:
                last = next(iter(rows.latest_of_type(s, Type.HEAD, 1)), None)
                size = waiting_of(parse(last.line).entry).size if last else 0
                fresh = rows.any_after(s, size, HOUSEKEEPING)
                exported = rows.any_after(s, size, (), only=(Type.EXPORT,))
            last_ms = last.at_ms if last else None
            if due(self._now()[0], None if at_once else last_ms, fresh=fresh, exported=exported):
                self._grow(engine)
                body = {"size": self._frontier.size, "root": self._frontier.root().hex()}
                self._writer.call(lambda s: self._writer.scribe.append(s, Type.HEAD, body))
        finally:
            engine.dispose()

    def _grow(self, engine: Engine) -> None:
        """Up to the newest entry; on this thread, the writer goes on meanwhile."""
        while True:
            with database.in_words(), transaction(engine) as s:
                page = rows.page(s, self._frontier.size, _PAGE)
            if not page:
                return
            for row in page:
                self._frontier.add(tree.leaf(entry_bytes(row.line)))

    # ------------------------------------------------------------ the authorities

    def _ask_all(self, lines: Sequence[_Line]) -> list[Asked]:
        asked = []
        for line in lines:
            if self._closing:
                break
            name = shown(line.url)
            if waiting := self._writer.call(partial(_waiting, authority_=name)):
                asked.append(self._ask_one(line, name, waiting[-1]))
        return asked

    def _ask_one(self, line: _Line, name: str, head: Waiting) -> Asked:
        try:
            anchor = self._stamp(line.url, name, head)
        except StationError as error:
            if line.failures == 0:  # the rest of an outage is silent in the log; `doctor` tells how many wait
                log.warning("%s: %s", name, error)
            line.failed(self._now()[1])
            return Asked(name, None, error)
        if line.failures:
            log.warning("%s answers again", name)
        line.failures = line.not_before_ms = 0
        return Asked(name, anchor)

    def _stamp(self, url: str, name: str, head: Waiting) -> Anchor:
        wanted = tokens.request(head.stamped)
        reply = self._ask(url, wanted.data)
        if self._closing:
            raise StorageError("The program ends; the reply was not kept.", "The next start asks again.")
        try:
            path = anchor_files.store(self._folder, head.size, reply, self._now()[0])
            return enter(self._folder, self._writer, path, name, head, self._roots, wanted.nonce)
        except OSError as error:
            raise StorageError(
                f"A time stamp could not be kept: {error.strerror}.", "Check the disk; it is asked for again."
            ) from error


def enter(
    folder: DataFolder,
    writer: Writer,
    path: str,
    authority_: str,
    head: Waiting,
    roots: tokens.Roots = (),
    nonce: int | None = None,
) -> Anchor:
    """Read a stored reply and put its hash into the ledger; IntegrityError, and set aside, where it is not ours.

    What cannot be read here, or is signed under another root than those given, is kept and entered without
    a time: nothing is claimed of it.
    """
    reply = (folder.root / path).read_bytes()
    at_ms, why = None, ""
    try:
        read = tokens.read(reply, head.stamped, nonce)
        why = tokens.distrusted(read, head.stamped, roots) if roots else ""
        at_ms = None if why else read.at_ms
    except tokens.UnreadableError as error:
        why = str(error)
    except tokens.NotOursError as error:
        anchor_files.set_aside(folder, path)
        raise IntegrityError(
            f"A reply of {authority_} was set aside: {error}.", "Check the address."
        ) from error
    sha256 = hashlib.sha256(reply).hexdigest()
    anchor = Anchor(0, head.size, head.root, authority_, path, len(reply), sha256, at_ms, why[:200])
    entry = writer.call(lambda s: writer.scribe.append(s, Type.ANCHOR, anchor.body)).entry
    return of_entry(entry)


def adopt(folder: DataFolder, writer: Writer, roots: tokens.Roots = ()) -> int:
    """Replies that a crash kept from the ledger are entered now; how many. One of no known head stays a finding."""
    left = anchor_files.kept(folder)
    if not left:
        return 0
    named = writer.call(_named)
    heads = {head.size: head for head in writer.call(_heads)}
    done = 0
    for path in left:
        head = heads.get(anchor_files.size_of(path))
        if path in named or head is None:
            continue
        try:
            enter(folder, writer, path, "", head, roots)
            done += 1
        except (IntegrityError, OSError) as error:  # the start goes on; the file stays a finding
            log.warning("%s", error)
    return done


# ---------------------------------------------------------------- what the ledger knows


@dataclass(frozen=True, slots=True)
class State:
    """`waiting`: heads that no authority has stamped; `unread`: replies of which nothing is claimed."""

    newest: Anchor | None
    waiting: tuple[Waiting, ...]
    anchors: int
    unread: int


def state(s: Session) -> State:
    """How it stands."""
    anchors = [of_entry(parse(row.line).entry) for row in rows.of_type(s, Type.ANCHOR)]
    timed = [one for one in anchors if one.at_ms is not None]
    reached = max((one.size for one in anchors), default=0)
    waiting = tuple(head for head in _heads(s) if head.size > reached)
    return State(timed[-1] if timed else None, waiting, len(anchors), len(anchors) - len(timed))


def sentence(state: State, on: bool) -> str:
    """How it stands, in one line."""
    parts = ["" if on else "off (no time authority in the settings)"]
    newest = state.newest
    if newest is not None and newest.at_ms is not None:
        before = iso(newest.at_ms + WHOLE_SECOND_MS)
        parts.append(f"{newest.size} entries existed before {before} ({newest.authority or 'unknown'})")
    elif on:
        parts.append("not yet anchored")
    if state.waiting:
        parts.append(f"heads waiting: {len(state.waiting)}, since {iso(state.waiting[0].wall_ms)}")
    if state.unread:
        parts.append(f"{state.unread} replies kept of which nothing is claimed")
    return "; ".join(part for part in parts if part)


def _waiting(s: Session, authority_: str) -> list[Waiting]:
    """Heads beyond the newest that this authority has answered, oldest first."""
    reached = 0
    for row in rows.latest_of_type(s, Type.ANCHOR, 50):
        anchor = of_entry(parse(row.line).entry)
        if anchor.authority in (authority_, ""):
            reached = max(reached, anchor.size)
    newest = reversed(rows.latest_of_type(s, Type.HEAD, 1))
    heads = [waiting_of(parse(row.line).entry) for row in newest]
    return [head for head in heads if head.size > reached]


def _heads(s: Session) -> list[Waiting]:
    return [waiting_of(parse(row.line).entry) for row in rows.of_type(s, Type.HEAD)]


def _named(s: Session) -> frozenset[str]:
    """Paths of all replies that are entered; not parsed: every start asks, and there are thousands."""
    found = (_PATH.search(row.line) for row in rows.of_type(s, Type.ANCHOR))
    return frozenset(match[1] for match in found if match)
