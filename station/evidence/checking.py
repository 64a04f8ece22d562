"""What a check of evidence finds, and the check of one file; shared by vault and bundle."""

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from station.errors import IntegrityError, RecordingError
from station.evidence import manifest
from station.recording.check import decode_whole
from station.types import Progress, SessionFacts

_CHUNK_BYTES = 1 << 20


class Problem(StrEnum):
    """What is wrong."""

    MISSING = "missing"
    ALTERED = "altered"
    STRAY = "stray"  # nobody sealed it
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `session` and `path` are empty where they mean nothing."""

    session: str
    path: str
    what: Problem
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked, and what was found; `complete` False: the person stopped it."""

    findings: tuple[Finding, ...]
    sessions: int
    files: int
    size_bytes: int
    complete: bool = True


class Check:
    """One run: collects findings, counts, and asks whether to go on."""

    def __init__(
        self,
        total_bytes: int,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        full: bool = False,
    ) -> None:
        self.sessions = 0
        self._total = total_bytes
        self._progress = progress
        self._cancelled = cancelled
        self._full = full
        self._files = 0
        self._bytes = 0
        self._stopped = False
        self._findings: list[Finding] = []

    @property
    def stopped(self) -> bool:
        """Whether the person wants no more."""
        self._stopped = self._stopped or (self._cancelled is not None and self._cancelled())
        return self._stopped

    def report(self) -> Report:
        """What is known now."""
        return Report(tuple(self._findings), self.sessions, self._files, self._bytes, not self._stopped)

    def found(self, session: str, path: str, what: Problem, words: str) -> None:
        """Note a finding."""
        self._findings.append(Finding(session, path, what, words))

    def file(self, session: str, shown: str, real: Path, sha256: str, size_bytes: int | None = None) -> bool:
        """Compare one file with what was sealed; True: it is that."""
        self._files += 1
        try:
            facts = real.lstat()
            if not stat.S_ISREG(facts.st_mode):
                self.found(session, shown, Problem.ALTERED, "It is no ordinary file.")
                return False
            digest = self._digest(real, shown)
        except FileNotFoundError:
            self.found(session, shown, Problem.MISSING, "The file is gone.")
            return False
        except OSError as error:
            self.found(session, shown, Problem.UNREADABLE, f"The file cannot be read: {error.strerror}.")
            return False
        if digest is None or (digest == sha256 and size_bytes in (None, facts.st_size)):
            return digest is not None
        words = f"It has {facts.st_size} bytes and SHA-256 {digest}; {sha256} was sealed."
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
        """With `full`: decode every picture of a clip whose hash was right."""
        if not self._full:
            return
        try:
            decoded = decode_whole(real)
        except RecordingError as error:
            self.found(session, shown, Problem.UNREADABLE, error.message)
            return
        if decoded != frames:
            self.found(session, shown, Problem.UNREADABLE, f"{decoded} of {frames} pictures decode.")

    def _digest(self, real: Path, shown: str) -> str | None:
        digest = hashlib.sha256()
        with real.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                if self.stopped:
                    return None
                digest.update(chunk)
                self._bytes += len(chunk)
                if self._progress is not None:
                    self._progress(self._bytes, max(self._total, self._bytes), shown)
        return digest.hexdigest()
