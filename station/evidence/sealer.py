"""The sealing thread: ended sessions go into the vault one after the other; the next order never waits.

Nor does a session wait for an earlier one whose spool is still encoded: they are sealed in the order in which
their files are closed. The ledger asks for no other: its entries keep the order of one session, not of several.
"""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from db.remarks import MENDED, WEAK
from db.views import Remark
from station.clock import Clock
from station.draft import SealJob
from station.errors import StationError, VaultAwayError
from station.events import Feed, ProofMended, ProofWeak, SealFailed, Weakness
from station.evidence import acts
from station.evidence.paths import DataFolder
from station.evidence.patience import Patience, size_of
from station.evidence.recover import Leftovers, Recovered
from station.evidence.seal import (
    InVault,
    close_clip_file,
    close_photo_file,
    commit,
    disk_error,
    into_vault,
    part_event,
    sealed_event,
)
from station.spare import on_what_is_left
from station.types import SessionFacts, SessionId, Status
from station.writer import Writer

log = logging.getLogger(__name__)

RETRY_S = 10.0
LOOK_S = 0.2  # how often who waits looks whether the vault hangs


class Sealer:
    """`run` around `seal_one`; a move or a commit that failed is tried again while the station runs."""

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer,
        feed: Feed,
        clock: Clock,
        on_database_fault: Callable[[BaseException], None],
        judge: Callable[[SessionFacts, Status, Path], Weakness | None] = lambda *_: None,
        on_weak: Callable[[SessionFacts, Weakness], None] = lambda *_: None,
    ) -> None:
        self._folder = folder
        self._writer = writer
        self._feed = feed
        self._clock = clock
        self._on_database_fault = on_database_fault
        self._judge = judge
        self._on_weak = on_weak
        self._jobs: queue.Queue[SealJob | None] = queue.Queue()
        self._again: list[tuple[SealJob, Callable[[], None]]] = []  # steps that failed, from there on
        self._submitted = 0  # counted by who submits
        self._sealed = 0  # of them, counted by the thread
        self._patience = Patience()
        self._leftovers: Leftovers | None = None
        self._recovered: Future[Recovered] = Future()
        # A daemon: a vault that hangs must not keep the process from ending.
        self._thread = threading.Thread(target=self._run, name="sealer", daemon=True)

    def start(self, leftovers: Leftovers | None = None) -> Recovered:
        """Finish what earlier runs left, then take jobs; a vault that hangs is not waited for.

        Raises StorageError where the disk or the database refuses.
        """
        self._leftovers = leftovers
        self._thread.start()
        while not self._patience.over:
            with suppress(TimeoutError):
                return self._recovered.result(LOOK_S)
        if not self._recovered.cancel():
            return self._recovered.result()
        log.warning("the vault does not answer: what earlier runs left is sealed when it does")
        return Recovered((), ())

    def submit(self, job: SealJob) -> None:
        """Seal this session as soon as its files are closed."""
        self._submitted += 1
        self._queue(job)

    def _queue(self, job: SealJob, _closed: object = None) -> None:
        """Called again when a file is closed, until none is open; then it waits for nothing but its turn."""
        files: tuple[Future[Any], ...] = (*job.clips, *job.draft.photos)
        growing = next((file for file in files if not file.done()), None)
        if growing is None:
            self._jobs.put(job)
        else:
            growing.add_done_callback(partial(self._queue, job))

    @property
    def _open(self) -> int:
        """Submitted and not sealed."""
        return self._submitted - self._sealed

    def stop(self) -> int:
        """Seal all that was submitted, then end the thread; how many sessions wait for the next start.

        A vault that hangs is not waited for.
        """
        if self._thread.is_alive():
            self._jobs.put(None)
        while self._thread.is_alive() and not self._patience.over:
            self._thread.join(LOOK_S)
        return self._open

    @property
    def hangs(self) -> bool:
        """After `stop`: whether its thread still waits for the vault."""
        return self._thread.is_alive()

    def _run(self) -> None:
        self._recover()
        on_what_is_left()  # the next scan has just come when a parcel is sealed, and is answered first
        taken, ending = 0, False
        while not ending or taken < self._submitted:
            try:
                job = self._jobs.get(timeout=RETRY_S if self._again or self._left else None)
            except queue.Empty:
                self._retry()
                continue
            if job is None:
                ending = True
                continue
            taken += 1
            try:
                self.seal_one(job)
            except Exception as error:
                log.exception("session %s could not be sealed", job.draft.id)
                self._failed(job, error)
            else:
                self._retry()
        self._retry()

    @property
    def _left(self) -> bool:
        return self._leftovers is not None and self._leftovers.waiting

    def _recover(self) -> None:
        """What `start` waits for, unless it gave up: here a disk that refuses is its error."""
        try:
            left = self._leftovers
            found = self._seal(left) if left is not None else Recovered((), ())
        except Exception as error:  # noqa: BLE001 - it belongs to whoever called `start`
            if self._recovered.set_running_or_notify_cancel():
                self._recovered.set_exception(error)
            else:
                log.warning("what an earlier run left still waits: %s", error)
            return
        if self._recovered.set_running_or_notify_cancel():
            self._recovered.set_result(found)
        else:
            self._tell(found)

    def _recover_later(self) -> None:
        """The vault may be back."""
        if self._leftovers is None or not self._left:
            return
        try:
            self._tell(self._seal(self._leftovers))
        except StationError as error:
            log.warning("what an earlier run left still waits: %s", error)
        except Exception:  # a fault of ours in an old session must not keep the new ones from the vault
            log.exception("what an earlier run left still waits")

    def _seal(self, left: Leftovers) -> Recovered:
        return left.seal(self._clock.wall_ms(), self._patience)

    def _tell(self, found: Recovered) -> None:
        for sealed in found.sealed:
            self._feed.publish(sealed)

    def seal_one(self, job: SealJob) -> None:
        """The steps of one session, in order."""
        try:
            facts = _with_files(self._folder, job)
        except OSError as error:
            self._again.append((job, partial(self.seal_one, job)))
            raise disk_error(error) from error
        self._move(facts, job)

    def _move(self, facts: SessionFacts, job: SealJob) -> None:
        try:
            home = self._folder.growing(facts.session, facts.part)
            with self._patience.step(size_of(home)):
                sealed = into_vault(self._folder, facts)
        except (OSError, VaultAwayError) as error:
            self._again.append((job, partial(self._move, facts, job)))
            if isinstance(error, OSError):
                raise disk_error(error) from error
            raise
        self._commit(sealed, job)

    def _commit(self, sealed: InVault, job: SealJob) -> None:
        try:
            status = commit(self._writer, sealed, lambda row: Status(row.outcome or job.outcome))
        except StationError as error:
            self._again.append((job, partial(self._commit, sealed, job)))
            self._on_database_fault(error)
            raise
        self._sealed += 1
        at_ms = self._clock.wall_ms()
        if sealed.facts.part > 1:
            self._feed.publish(part_event(sealed, at_ms, job.media_s))
        else:
            self._feed.publish(sealed_event(sealed, status, at_ms, job.media_s))
        try:
            self._look_again(sealed, status, job)
        except Exception:  # it is sealed, whatever a second look at its pictures meets
            log.exception("session %s could not be looked at again", job.draft.id)

    def _look_again(self, sealed: InVault, status: Status, job: SealJob) -> None:
        """Is what was saved good enough? The parcel still lies on the bench."""
        facts = sealed.facts
        with self._patience.step(sum(clip.size_bytes for clip in facts.clips)):
            why = self._judge(facts, status, self._folder.root / sealed.path)
        if why is None and status is not Status.CANCELLED and _all_blurred(job):
            why = Weakness.BLURRED
        at_ms = self._clock.wall_ms()
        session, order = facts.session, facts.order
        if why is not None:
            self._remark(session, Remark(WEAK, why, at_ms))
            self._feed.publish(ProofWeak(at_ms=at_ms, session=session, order=order, why=why))
        elif facts.part > 1:
            self._remark(session, Remark(MENDED, str(facts.part), at_ms))
            self._feed.publish(ProofMended(at_ms=at_ms, session=session, order=order))
        if why is not None and facts.part == 1:  # it is asked for once: nobody is sent in circles
            self._on_weak(facts, why)

    def _remark(self, session: SessionId, remark: Remark) -> None:
        try:
            self._writer.call(lambda s: acts.remark(s, self._writer.scribe, session, remark))
        except StationError as error:
            self._on_database_fault(error)

    def _retry(self) -> None:
        self._recover_later()
        tries, self._again = self._again, []
        for job, again in tries:
            try:
                again()
            except StationError as error:
                log.info("session %s still cannot be made final: %s", job.draft.id, error)
            except Exception as error:  # the others still wait for this thread
                log.exception("session %s could not be sealed", job.draft.id)
                self._failed(job, error)

    def _failed(self, job: SealJob, error: Exception) -> None:
        known = isinstance(error, StationError)
        self._feed.publish(
            SealFailed(
                at_ms=self._clock.wall_ms(),
                session=job.draft.id,
                order=job.draft.order,
                message=error.message if known else f"{type(error).__name__}: {error}",  # type: ignore[attr-defined]
                hint=error.hint if known else "The files are kept; the next start seals them.",  # type: ignore[attr-defined]
            )
        )


def _all_blurred(job: SealJob) -> bool:
    taken = [future.result() for future in job.draft.photos if future.exception() is None]
    blurred = [photo.blurred for photo in taken if photo is not None]
    return bool(blurred) and all(blurred)


def _with_files(folder: DataFolder, job: SealJob) -> SessionFacts:
    facts = job.facts()
    raws = [raw for future in job.clips for raw in future.result()]
    clips = [clip for raw in raws for clip in close_clip_file(folder, facts, raw)]
    taken = [future.result() for future in job.draft.photos if future.exception() is None]
    photos = [close_photo_file(facts, raw) for raw in taken if raw is not None]
    return replace(
        facts,
        clips=tuple(clips),
        photos=tuple(sorted(photos, key=lambda photo: photo.path)),
    )
