"""The one thread that writes the database; everybody else hands it closures."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.engine import checkpoint, optimise, transaction
from db.errors import BusyError, DbError
from station.database import storage_error
from station.errors import StationError, StorageError
from station.evidence import canonical
from station.evidence.following import Follower
from station.evidence.scribe import Scribe

log = logging.getLogger(__name__)

T = TypeVar("T")

_TRIES = 3  # each waits the busy timeout inside SQLite
NOTE_S = 0.25  # a note waits so long for company
_AGAIN_S = 5.0  # and after a commit that failed


@dataclass(frozen=True, slots=True)
class _Task:
    work: Callable[[Session], Any]
    done: "Future[Any]"


@dataclass(frozen=True, slots=True)
class _Note:
    kind: str
    body: Mapping[str, Any]


class Writer:
    """Runs each closure in its own transaction, one after the other, in the order they were handed in.

    A future resolves only after the commit. Trouble of the database arrives as StorageError, any other
    error of the closure as it is; either way the transaction was rolled back. What a closure appends
    to the ledger through `scribe` is mirrored after the commit, and the mirror is not waited for.
    """

    def __init__(self, engine: Engine, scribe: Scribe, mirror: Follower) -> None:
        self.scribe = scribe
        self.mirror = mirror
        self._engine = engine
        self._tasks: queue.SimpleQueue[_Task | _Note | None] = queue.SimpleQueue()
        self._notes: list[_Note] = []  # not committed yet
        self._due_s = 0.0  # when they are, with company or without
        self._door = threading.Lock()
        self._closed = False
        # A daemon: a disk that never answers must not keep the process from ending. `close` joins it.
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, fn: Callable[[Session], T]) -> "Future[T]":
        """Hand in a closure without waiting; StorageError if the writer is closed."""
        done: Future[T] = Future()
        with self._door:
            if self._closed:
                raise StorageError("The database is closed already.", "Start the program again.")
            self._tasks.put(_Task(fn, done))
        return done

    def call(self, fn: Callable[[Session], T]) -> T:
        """Hand in a closure and wait until it is committed."""
        return self.submit(fn).result()

    def note(self, kind: str, body: Mapping[str, Any]) -> None:
        """An entry that changes no row and that nobody waits for; ValueError where it has no canonical form.

        It keeps its place among the closures, and goes in one transaction with the next of them: one sync
        carries both, so noting what happens costs the bench nothing.
        """
        canonical.encode(body)
        with self._door:
            if not self._closed:
                self._tasks.put(_Note(kind, body))

    def close(self) -> None:
        """Finish what was handed in, empty the write-ahead log into the file, and let it go.

        A vault that does not take the rest of the mirror is waited for, but not for ever.
        """
        with self._door:
            if not self._closed:
                self._closed = True
                self._tasks.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (task := self._next()) is not None:
            if isinstance(task, _Note):
                self._due_s = self._due_s if self._notes else time.monotonic() + NOTE_S
                self._notes.append(task)
            elif task.done.set_running_or_notify_cancel():
                self._carry_out(task)
        self._write_notes()
        if lacking := self.mirror.close():
            log.warning("%d entries are not in the vault's ledger yet: the next start completes it", lacking)
        try:
            optimise(self._engine)
            checkpoint(self._engine)
        except DbError as error:
            log.warning("the database could not be tidied; the next start does it: %s", error)
        self._engine.dispose()

    def _next(self) -> _Task | _Note | None:
        while self._notes:
            try:
                return self._tasks.get(timeout=max(0.0, self._due_s - time.monotonic()))
            except queue.Empty:
                self._write_notes()
        return self._tasks.get()

    def _write_notes(self) -> None:
        if not self._notes:
            return
        try:
            self._transact(lambda _: None)
        except Exception as error:  # noqa: BLE001 - whoever hands in a closure would wait for this thread for ever
            self._due_s = time.monotonic() + _AGAIN_S
            why = error if isinstance(error, DbError | StationError) else type(error).__name__
            log.warning("%d entries wait for the database: %s", len(self._notes), why)
        else:
            self.mirror.follow(self.scribe.written)

    def _carry_out(self, task: _Task) -> None:
        try:
            result = self._transact(task.work)
        except DbError as error:
            trouble = storage_error(error)
            trouble.__cause__ = error
            task.done.set_exception(trouble)
        except Exception as error:  # noqa: BLE001 - it belongs to whoever handed the closure in
            task.done.set_exception(error)
        else:
            self.mirror.follow(self.scribe.written)
            task.done.set_result(result)

    def _transact(self, work: Callable[[Session], T]) -> T:
        """One commit for the notes so far and a closure; notes that were rolled back with it are kept."""
        for _ in range(_TRIES - 1):
            with suppress(BusyError):
                return self._once(work)
        return self._once(work)

    def _once(self, work: Callable[[Session], T]) -> T:
        with transaction(self._engine) as session:
            for note in self._notes:
                self.scribe.append(session, note.kind, note.body)
            result = work(session)
        self._notes.clear()
        return result
