"""What a check of evidence finds, and the check of one file; shared by vault and bundle."""

import stat
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from pathlib import Path

from station.errors import IntegrityError, RecordingError
from station.evidence import manifest
from station.evidence.anchor import UNPROVEN, Anchor, Bracket, Brackets
from station.evidence.hashing import Digest, digest_while
from station.evidence.paths import DataFolder
from station.recording.check import decode_whole
from station.types import Progress, SessionFacts

ENTRY_BYTES = 100_000  # checking an entry takes about as long as hashing so many bytes
_WAIT_S, _WAITS = 0.05, 60  # the owner tries its mirror again after two seconds


class Level(IntEnum):
    """How closely evidence is looked at."""

    PRESENCE = 0  # every file is there, with its size
    HASH = 1  # and has its hash
    FULL = 2  # and every clip decodes, chunk by chunk


class Problem(StrEnum):
    """What is wrong."""

    MISSING = "missing"
    ALTERED = "altered"
    STRAY = "stray"  # nobody sealed it
    UNREADABLE = "unreadable"
    UNSIGNED = "unsigned"  # the station's key does not stand behind it
    ROLLED_BACK = "rolled_back"  # an earlier state, where a later one is known
    AWAY = "away"  # the vault is not reachable: nothing in it was looked at
    UNDER_HOLD = "under_hold"  # removed although it was kept


OK, RETIRED = "ok", "retired"
"""What a parcel is in which nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `session`, `path` and `order` are empty where they mean nothing.

    `since_ms`: before it this was still right, as far as is known; None: nothing is known. It is the
    computer's own clock; `proven` says between which time stamps that entry of the ledger was written.
    """

    session: str
    path: str
    what: Problem
    words: str
    order: str = ""
    since_ms: int | None = None
    proven: Bracket = UNPROVEN


@dataclass(frozen=True, slots=True)
class Parcel:
    """Whose findings are collected now; `seq` is the last entry that tells of it."""

    session: str
    order: str
    since_ms: int | None
    seq: int | None = None


_NOBODY = Parcel("", "", None)


@dataclass(frozen=True, slots=True)
class Stamps:
    """Time stamps that were looked at."""

    anchors: tuple[Anchor, ...] = ()  # those that are believed
    unchecked: int = (
        0  # of them without a look at the authority's signature: no root was given, or not `full`
    )
    unread: int = 0  # replies of which nothing is claimed


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, and what was found; `complete` False: the person stopped it."""

    findings: tuple[Finding, ...]
    sessions: int
    files: int
    size_bytes: int
    complete: bool = True
    retired: int = 0  # files that retention removed, with its entry
    unsigned: int = 0  # sessions from before the ledger: nothing older than their taking in is proven
    entries: int = 0
    fingerprints: tuple[str, ...] = ()  # of the keys that signed, oldest first
    parcels: Mapping[str, int] = field(default_factory=dict)  # verdict → how many: ok, retired, altered …
    unfinished: int = 0  # clips that began and were not sealed: without a picture, or in quarantine
    stamps: Stamps = Stamps()
    level: Level = Level.HASH


class Check:
    """One run: collects findings, counts, and asks whether to go on."""

    def __init__(
        self,
        total_bytes: int,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        level: Level = Level.HASH,
    ) -> None:
        self.sessions = 0
        self.retired = 0
        self.unsigned = 0
        self.entries = 0
        self.fingerprints: tuple[str, ...] = ()
        self.unfinished = 0
        self.parcel = _NOBODY
        self.began = _NOBODY  # with the ledger: what belongs to no parcel was right before that at the latest
        self._orders: dict[str, str] = {}  # session → order
        self._judged: dict[str, str] = {}  # session → ok or retired, if nothing is found
        self.stamps = Stamps()
        self.replies: frozenset[str] = frozenset()  # paths of time stamps that the ledger names
        self.level = level
        self._total = total_bytes
        self._progress = progress
        self._cancelled = cancelled
        self._files = 0
        self._bytes = 0
        self._read_bytes = 0  # files and entries
        self._stopped = False
        self._findings: list[tuple[Finding, int | None]] = []  # each with the entry its time is from

    @property
    def stopped(self) -> bool:
        """Whether the person wants no more."""
        self._stopped = self._stopped or (self._cancelled is not None and self._cancelled())
        return self._stopped

    def report(self) -> Report:
        """What is known now."""
        brackets = Brackets(self.stamps.anchors)
        return Report(
            tuple(
                replace(
                    one,
                    order=one.order or self._orders.get(one.session, ""),
                    proven=brackets.of(seq) if seq is not None else one.proven,
                )
                for one, seq in self._findings
            ),
            self.sessions,
            self._files,
            self._bytes,
            not self._stopped,
            self.retired,
            self.unsigned,
            self.entries,
            self.fingerprints,
            self._verdicts(),
            self.unfinished,
            self.stamps,
            self.level,
        )

    def _verdicts(self) -> dict[str, int]:
        """One word a parcel: the first thing that was found, else ok, or retired with all its files."""
        worst = {one.session: str(one.what) for one, _ in reversed(self._findings) if one.session}
        counts = Counter((self._judged | worst).values())
        return {word: counts[word] for word in (OK, RETIRED, *Problem) if counts[word]}

    def judge(self, session: str, *, retired: bool) -> None:
        """A sealed parcel was looked at; `retired`: policy removed all its files."""
        self.sessions += 1
        self._judged[session] = RETIRED if retired else OK

    def look_at(self, parcel: Parcel) -> None:
        """From now on findings are this parcel's."""
        self.parcel = parcel
        self._orders[parcel.session] = parcel.order

    def found(
        self,
        session: str,
        path: str,
        what: Problem,
        words: str,
        since_ms: int | None = None,
        seq: int | None = None,
    ) -> None:
        """Note a finding; `since_ms` is the time of entry `seq`."""
        ours = self.parcel if session and session == self.parcel.session else _NOBODY
        if since_ms is None:
            known = self.began if ours.since_ms is None else ours
            since_ms, seq = known.since_ms, known.seq
        self._findings.append((Finding(session, path, what, words, ours.order, since_ms), seq))

    def file(
        self,
        session: str,
        shown: str,
        real: Path,
        sha256: str,
        size_bytes: int | None = None,
        chunks: str = "",
    ) -> bool:
        """Compare one file with what was sealed; True: it is that."""
        self._files += 1
        try:
            facts = real.lstat()
            if not stat.S_ISREG(facts.st_mode):
                self.found(session, shown, Problem.ALTERED, "It is no ordinary file.")
                return False
            hashed = self._digest(real, shown, facts.st_size)
        except FileNotFoundError:
            self.found(session, shown, Problem.MISSING, "The file is gone.")
            return False
        except OSError as error:
            self.found(session, shown, Problem.UNREADABLE, f"The file cannot be read: {error.strerror}.")
            return False
        if hashed is None or (hashed.sha256 in (sha256, "") and size_bytes in (None, facts.st_size)):
            if self.level is Level.FULL and hashed and chunks not in ("", hashed.chunks):
                self.found(session, shown, Problem.ALTERED, "The hash over its chunks is another one.")
            return hashed is not None
        words = (
            f"It has {facts.st_size} bytes and SHA-256 {hashed.sha256 or 'not read'}; {sha256} was sealed."
        )
        self.found(session, shown, Problem.ALTERED, words)
        return False

    def manifest(self, session: str, shown: str, real: Path) -> SessionFacts | None:
        """The facts of a manifest whose hash was right; None: noted why not."""
        try:
            return manifest.parse(real.read_bytes())
        except IntegrityError as error:
            self.found(session, shown, Problem.ALTERED, error.message)
        except OSError as error:
            self.found(session, shown, Problem.UNREADABLE, f"The file cannot be read: {error.strerror}.")
        return None

    def plays(self, session: str, shown: str, real: Path, frames: int) -> None:
        """At the last level: decode every picture of a clip whose hash was right."""
        if self.level is not Level.FULL:
            return
        try:
            decoded = decode_whole(real)
        except RecordingError as error:
            self.found(session, shown, Problem.UNREADABLE, error.message)
            return
        if decoded != frames:
            self.found(session, shown, Problem.UNREADABLE, f"{decoded} of {frames} pictures decode.")

    def _digest(self, real: Path, shown: str, size_bytes: int) -> Digest | None:
        """Hashes of a file, empty where only its presence is asked for; None: the person stopped it."""
        if self.level is Level.PRESENCE:
            return None if self.stopped else Digest("", "", size_bytes)
        full = self.level is Level.FULL
        return digest_while(real, lambda got: self._read(got, shown), chunked=full)

    def _read(self, got: int, shown: str) -> bool:
        if self.stopped:
            return False
        self._bytes += got
        self._tell(got, shown)
        return True

    def read_entries(self, number: int) -> None:
        """So many of the ledger, more are being checked."""
        self._tell(number * ENTRY_BYTES, "ledger")

    def _tell(self, got: int, shown: str) -> None:
        self._read_bytes += got
        if self._progress is not None:
            self._progress(self._read_bytes, max(self._total, self._read_bytes), shown)


def while_owned(folder: DataFolder) -> Iterator[None]:
    """Look again and again, for three seconds, while a running owner may still bring what is missing."""
    for _ in range(_WAITS):
        if not folder.lock_note.exists():
            return
        time.sleep(_WAIT_S)
        yield
