"""Idle-time archive encode: old videos made smaller while nothing is packed; off unless the owner asks.

A sealed file never changes: the small copy is a new file with its own row, which names its parent. Only
when it decodes whole do its entry and the removal of the original stand in the ledger, in one transaction;
the file goes last. A note in `cache/` says where a copy was about to be put, for a start after a crash.
"""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm import Session

from db import clips
from db import sessions as rows
from db.views import ClipView, SessionView
from station.errors import IntegrityError, RecordingError, VaultAwayError
from station.evidence import acts, carrying, retention, vault
from station.evidence.carrying import Work, work_of
from station.evidence.hashing import Digest, digest, digest_while
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS
from station.evidence.seal import write_synced
from station.recording.archive import encode_small
from station.recording.sync import sync_folder
from station.spare import on_what_is_left
from station.types import CameraName, ClipFile
from station.writer import Writer

log = logging.getLogger(__name__)

ARCHIVE = "-archive"
ARCHIVED = "archived"  # the reason of the original's removal
LOOK_S = 0.5  # so often it looks whether the bench is idle
PATIENCE_S = 10.0  # how long an end waits for what is under way
ROUND_S = 60.0  # and whether a video has become old enough
HOW = "encoded anew: x264 veryfast, crf 26"
WORTH = 0.9  # of the original's size: a copy that is hardly smaller is not kept


class StoppedError(Exception):
    """The program ends; the copy under way is left."""


def is_copy(path: str) -> bool:
    """Whether a stored path is that of a small copy."""
    return Path(path).stem.endswith(ARCHIVE)


def tidy(folder: DataFolder, writer: Writer) -> None:
    """After a crash: a copy that stands in the vault and has no row is taken away; its original is there.

    Nothing is forgotten while the vault is not there.
    """
    work = work_of(folder)
    work.copy.unlink(missing_ok=True)
    if not work.note.exists() or not vault.there(folder):
        return
    session, _, path = work.note.read_text(encoding="utf-8").partition("\n")
    view = writer.call(lambda s: rows.get(s, session))
    known = {clip.path for clip in view.clips} if view else set()
    if path not in known:
        target = folder.inside(path)
        try:
            target.unlink(missing_ok=True)
            carrying.arriving(target).unlink(missing_ok=True)
        except OSError as error:
            log.warning("a copy without a row cannot be taken away yet: %s", error.strerror)
            return
    work.note.unlink()


class Archiver:
    """One thread on what the processor has left; it waits, mid-picture, whenever the bench is not idle."""

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer,
        idle: Callable[[], bool],
        days: int,
        now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        self._folder = folder
        self._writer = writer
        self._idle = idle
        self._days = days
        self._now_ms = now_ms
        self._after = 0  # what this run has looked at
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="archive", daemon=True)

    def start(self) -> None:
        """Begin to look for old videos."""
        self._thread.start()

    def stop(self) -> None:
        """Leave what is under way; a vault that hangs is not waited for."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE_S)

    @property
    def hangs(self) -> bool:
        """After `stop`: whether its thread still waits for the vault."""
        return self._thread.is_alive()

    def next(self) -> bool:
        """Make one copy, if there is an original old enough and the vault is there; whether there was one."""
        if not vault.there(self._folder):
            return False
        tidy(self._folder, self._writer)  # of a copy that a lost share, or a crash, cut short
        before_ms = self._now_ms() - self._days * DAY_MS
        found = self._writer.call(lambda s: clips.next_original(s, self._after, before_ms))
        if found is None:
            return False
        pk, view, clip = found
        try:
            self._archive(view, clip)
        except VaultAwayError:
            return False
        except (RecordingError, IntegrityError, OSError) as error:
            log.warning("session %s: %s stays as it is: %s", view.id, Path(clip.path).name, error)
        self._after = pk
        return True

    def _run(self) -> None:
        on_what_is_left()
        while not self._stopped.is_set():
            try:
                self.calm()
                if self.next():
                    continue
            except StoppedError:
                return
            except Exception:
                log.exception("archiving failed")
            self._stopped.wait(ROUND_S)

    def calm(self) -> None:
        """Wait until nothing is being recorded. Raises StoppedError."""
        while not self._idle() and not self._stopped.is_set():
            self._stopped.wait(LOOK_S)
        if self._stopped.is_set():
            raise StoppedError

    def _archive(self, view: SessionView, clip: ClipView) -> None:
        source, work = self._folder.inside(clip.path), work_of(self._folder)
        work.copy.parent.mkdir(parents=True, exist_ok=True)
        self._must_be_sealed(source, clip)
        frames = encode_small(source, work.copy, self.calm)
        hashed = digest(work.copy)
        if frames != clip.frames:
            raise RecordingError(f"{frames} of {clip.frames} pictures were found.")
        if hashed.size_bytes > WORTH * clip.size_bytes:
            log.info("session %s: a copy of %s would hardly be smaller", view.id, source.name)
            work.copy.unlink()
            return
        self._put(view, clip, source.with_name(f"{source.stem}{ARCHIVE}{source.suffix}"), hashed, work)

    def _must_be_sealed(self, source: Path, clip: ClipView) -> None:
        """Nothing is made of a file that is not what was sealed."""

        def go_on(_: int) -> bool:
            self.calm()
            return True

        found = digest_while(source, go_on)
        if found is None or found.sha256 != clip.sha256:
            raise IntegrityError("It is not the file that was sealed.", "Run verify.")

    def _put(self, view: SessionView, clip: ClipView, target: Path, hashed: Digest, work: Work) -> None:
        """File first, row second; the original's removal is entered with it, and it goes last."""
        vault.require(self._folder)
        path = self._folder.relative(target)
        write_synced(work.note, f"{view.id}\n{path}".encode())
        carrying.move(work.copy, target)
        sync_folder(target.parent)
        made = copy_of(clip, target.name, hashed)
        if self._writer.call(lambda s: self._rows(s, view.id, clip, made)):
            retention.remove(self._folder, clip.path)
        else:
            target.unlink()
        work.note.unlink()

    def _rows(self, s: Session, session: str, clip: ClipView, made: ClipFile) -> bool:
        """False: meanwhile somebody held or removed it, and everything stays as it was."""
        view = rows.get(s, session)
        now = next((one for one in view.clips if one.path == clip.path), None) if view else None
        if view is None or now is None or now.purged_ms is not None or acts.held(s, session):
            return False
        acts.derive(s, self._writer.scribe, session, made, clip.sha256, HOW, "archive")
        why = acts.Why(ARCHIVED, f"archive encode after {self._days} days", "retention", self._days)
        acts.purge(s, self._writer.scribe, session, {clip.path: clip.sha256}, self._now_ms(), why)
        return True


def copy_of(clip: ClipView, name: str, hashed: Digest) -> ClipFile:
    """The facts of a small copy: those of its parent, but for its bytes."""
    return ClipFile(
        path=name,
        sha256=hashed.sha256,
        size_bytes=hashed.size_bytes,
        duration_s=clip.duration_ms / 1000,
        frames=clip.frames,
        dropped=clip.dropped,
        camera=CameraName(clip.camera),
        part=clip.part,
        started_ms=clip.started_ms,
        started_ns=clip.started_ns,
        parent=clip.path.rpartition("/")[2],
        chunks=hashed.chunks,
    )
