"""Retention beside packing: now and then, in small bites, while nothing is being recorded."""

import logging
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.engine import transaction
from station import database
from station.errors import VaultAwayError
from station.evidence import vault
from station.evidence.disk import free_bytes
from station.evidence.paths import DataFolder
from station.evidence.policy import Policy
from station.evidence.retention import ACTOR, Planned, clock_has_lasted, finish, plan, retire
from station.settings import Settings
from station.writer import Writer

log = logging.getLogger(__name__)

T = TypeVar("T")

GB = 1_000_000_000
EVERY_MS, LACKING_MS = 3_600_000, 300_000  # between two passes; while too little is free
BITE = 20  # sessions a round: a bench that packs must get its turn in between
KINDS = ("order", "waybill", "unbound", "cancelled")


def policy_of(settings: Settings) -> Policy:
    """The owner's choice."""
    return Policy(
        video_days=settings.keep_days,
        photo_days=settings.keep_photos_days,
        kind_days={kind: getattr(settings, f"keep_{kind}_days") for kind in KINDS},
        floor_bytes=int(settings.disk_floor_gb * GB),
        at_least_days=settings.keep_at_least_days,
    )


class Reading:
    """Questions on a connection that only reads, so that the writer is free for the bench."""

    def __init__(self, folder: DataFolder) -> None:
        self._engine: Engine | None = database.reader(folder)

    def __call__(self, question: Callable[[Session], list[T]]) -> list[T]:
        """Its answer; nothing where nothing was ever recorded."""
        if self._engine is None:
            return []
        with database.in_words(), transaction(self._engine) as s:
            return question(s)

    def close(self) -> None:
        """Let go of the file."""
        if self._engine is not None:
            self._engine.dispose()


def may_run(folder: DataFolder, ask: Reading, policy: Policy, now_ms: int) -> str:
    """Empty, or why nothing is removed now."""
    if not policy.removes:
        return "The policy removes nothing."
    if not vault.there(folder):
        return "The vault is not reachable."
    if not ask(lambda s: [1] if clock_has_lasted(s, now_ms) else []):
        return (
            "The program was not used between 35 days ago and yesterday: the clock may be wrong. "
            "Look at the date, and run it again tomorrow."
        )
    return ""


class Expiry:
    """One round is asked for every ten seconds; a whole pass is made once an hour, and while space lacks."""

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer,
        policy: Callable[[], Policy],
        *,
        busy: Callable[[], bool],
        stopped: Callable[[], bool],
        free: Callable[[], int] | None = None,
    ) -> None:
        self._folder, self._writer, self._policy = folder, writer, policy
        self._busy, self._stopped = busy, stopped
        self._free = partial(free_bytes, folder.vault) if free is None else free
        self._began_ms = 0  # the last pass
        self._pass: Iterator[Planned] | None = None
        self._reading: Reading | None = None

    def round(self, now_ms: int) -> int:
        """One bite, if there is anything to do now; how many sessions lost something."""
        policy = self._policy()
        try:
            return self._bite(policy, now_ms) if self._due(policy, now_ms) else 0
        except (OSError, VaultAwayError) as error:
            log.warning("retention waits: %s", error)
            self.end()
            return 0

    def end(self) -> None:
        """The pass is over, or given up."""
        self._pass = None
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    def _due(self, policy: Policy, now_ms: int) -> bool:
        lacking = self._free() < policy.floor_bytes
        if self._busy() and not lacking:
            return False
        waited_ms = abs(now_ms - self._began_ms)  # a clock that was set back must not stop it for long
        return self._pass is not None or waited_ms >= (LACKING_MS if lacking else EVERY_MS)

    def _bite(self, policy: Policy, now_ms: int) -> int:
        if self._pass is None and not self._begin(policy, now_ms):
            return 0
        assert self._pass is not None
        done = 0
        for one in self._pass:
            retire(self._folder, self._writer, one, now_ms)
            done += 1
            if done == BITE or self._stopped():
                return done
        self.end()
        return done

    def _begin(self, policy: Policy, now_ms: int) -> bool:
        self._began_ms = now_ms
        self._reading = Reading(self._folder)
        if why := may_run(self._folder, self._reading, policy, now_ms):
            log.info("retention: %s", why)
            self.end()
            return False
        finish(self._folder, self._writer)
        self._pass = plan(self._reading, self._folder, policy, now_ms, self._free(), ACTOR)
        return True
