"""Keeps the ledger's mirror up with the database, on a thread of its own.

The vault may lie on a share that hangs: who writes there then waits, for as long as the share likes. So
the one writer only says how far the ledger is; what it said while a round ran is done by the next one.
"""

import logging
import threading
import time

from sqlalchemy import Engine

from db.errors import DbError
from station.evidence.mirror import Mirror

log = logging.getLogger(__name__)

RETRY_S = 2.0
LATE_S = 5.0  # a healthy disk mirrors an entry within a fraction of a second
CLOSE_S = 20.0


class Follower:
    """`follow` returns at once, from any thread; a round that fails is tried again until `close`."""

    def __init__(self, mirror: Mirror, engine: Engine) -> None:
        self._mirror = mirror
        self._engine = engine
        self._changed = threading.Condition()
        self._newest = 0  # entry that was committed
        self._mirrored = 0  # entry that stands in the mirror
        self._asked = self._answered = 0  # calls of `follow`: after a roll-back a number is given out twice
        self._since_s = 0.0  # when the oldest unanswered call came
        self._failing = self._closed = False
        # A daemon: a share that never answers must not keep the process from ending.
        self._thread = threading.Thread(target=self._run, name="mirror", daemon=True)
        self._thread.start()

    def follow(self, newest: int) -> None:
        """Entries up to this number are committed."""
        with self._changed:
            self._newest = newest
            if newest == self._mirrored:
                return
            if self._asked == self._answered:
                self._since_s = time.monotonic()
            self._asked += 1
            self._changed.notify_all()

    @property
    def late(self) -> bool:
        """Whether the vault does not take what is committed; never waits."""
        with self._changed:
            behind = self._asked > self._answered
            return behind and time.monotonic() - self._since_s >= LATE_S

    def wait(self, limit_s: float) -> int:
        """Wait until the mirror has all that is committed now; how many entries it lacks after this time."""
        with self._changed:
            asked = self._asked
            self._changed.wait_for(lambda: self._answered >= asked, limit_s)
            return self._lacking()

    def close(self) -> int:
        """One last round, then the thread ends; how many entries the mirror lacks."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join(CLOSE_S)
        with self._changed:
            return self._lacking()

    @property
    def hangs(self) -> bool:
        """After `close`: whether its thread still waits for the vault."""
        return self._closed and self._thread.is_alive()

    def _lacking(self) -> int:
        return max(1, self._newest - self._mirrored) if self._asked > self._answered else 0

    def _run(self) -> None:
        try:
            self._follow()
        finally:
            self._engine.dispose()

    def _follow(self) -> None:
        while (asked := self._next()) is not None:
            call, last = asked
            try:
                self._answer(call, self._mirror.follow(self._engine, self._newest))
            except (OSError, DbError) as error:
                self._failed(error)
            except Exception:
                log.exception("the ledger's mirror failed")
                self._failing = True
            if last:
                return

    def _next(self) -> tuple[int, bool] | None:
        """Up to which call there is something to do, and whether nothing follows; None: nothing is left."""
        with self._changed:
            if self._failing:
                self._changed.wait_for(lambda: self._closed, RETRY_S)
            self._changed.wait_for(lambda: self._closed or self._asked > self._answered)
            return (self._asked, self._closed) if self._asked > self._answered else None

    def _answer(self, call: int, mirrored: int) -> None:
        with self._changed:
            self._answered, self._mirrored = call, mirrored
            self._since_s = time.monotonic()
            self._changed.notify_all()
        if self._failing:
            log.warning("the ledger's mirror is complete again")
        self._failing = False

    def _failed(self, error: OSError | DbError) -> None:
        if not self._failing:
            log.warning("the ledger's mirror cannot be written; it is completed later: %s", error)
        self._failing = True
