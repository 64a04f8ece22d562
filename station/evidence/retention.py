"""Removal by policy and no other way: first the signed entry and the mark, then the file; a hold wins.

What was removed stays known: its row, its hash, its manifest, and the entry that says why. A file that
was gone before is left to `verify`: it is missing, and never becomes retired. While the vault cannot be
reached nothing is marked.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from sqlalchemy.orm import Session

from db import ledger, room
from db import sessions as rows
from db.views import Cutoffs, SessionView
from station.errors import IntegrityError
from station.evidence import acts, vault
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS, Policy, Removal, by_age, for_space, old_enough, removable, spare
from station.thumbnails import cached
from station.types import SessionId
from station.writer import Writer

log = logging.getLogger(__name__)

T = TypeVar("T")
Ask = Callable[[Callable[[Session], T]], T]
"""Runs a question on a reading connection."""

Judge = Callable[[SessionView], Sequence[Removal]]
"""What of a session goes, as it is now."""

ACTOR = "retention"
NOBODY = Cutoffs(0, 0, 0, 0, 0)
_PAGE = 50
_LATEST = 2000
_MARGIN = 20  # a floor that is just reached would be crossed again by the next parcel
_WITNESS_DAYS = 35


@dataclass(frozen=True, slots=True)
class Planned:
    """A session of which something goes."""

    session: SessionId
    order: str
    started_ms: int
    removals: tuple[Removal, ...]
    judge: Judge

    @property
    def paths(self) -> set[str]:
        """Its files, relative to the data folder."""
        return {file.path for removal in self.removals for file in removal.files}

    @property
    def size_bytes(self) -> int:
        """What becomes free."""
        return sum(file.size_bytes for removal in self.removals for file in removal.files)


def clock_has_lasted(s: Session, now_ms: int) -> bool:
    """Whether the bench has lived in this time for a day.

    A clock set wrong makes everything look old: nothing goes in its first day, and that is the day in
    which somebody sees the wrong date on the screen.
    """
    since = (now_ms - _WITNESS_DAYS * DAY_MS, now_ms - DAY_MS)
    return ledger.told_between(s, Type.BOOT, *since) or rows.began_between(s, *since)


def plan(
    ask: Ask[list[SessionView]],
    folder: DataFolder,
    policy: Policy,
    now_ms: int,
    free_bytes: int,
    actor: str = ACTOR,
) -> Iterator[Planned]:
    """What would go now, oldest first: by age, then, while too little is free, video and photos for space."""
    wanted = policy.floor_bytes + policy.floor_bytes // _MARGIN if free_bytes < policy.floor_bytes else 0
    gone: set[str] = set()
    before, nobody = spare(policy, now_ms), NOBODY
    rounds: list[tuple[Cutoffs, Cutoffs, Judge]] = [
        (*old_enough(policy, now_ms), lambda view: by_age(view, policy, now_ms, actor)),
        (before, nobody, lambda view: for_space(view, policy, now_ms, actor, video=True)),
        (nobody, before, lambda view: for_space(view, policy, now_ms, actor, video=False)),
    ]
    for number, (video, photos, judge) in enumerate(rounds):
        for view in _due(ask, video, photos):
            if number > 0 and free_bytes >= wanted:
                return
            one = _planned(folder, view, judge, gone)
            if one is not None:
                gone |= one.paths
                free_bytes += one.size_bytes
                yield one


def _due(ask: Ask[list[SessionView]], video: Cutoffs, photos: Cutoffs) -> Iterator[SessionView]:
    after = (0, 0)
    while page := ask(partial(_page_of, video, photos, after)):
        yield from page
        after = (page[-1].started_ms, page[-1].pk)


def _page_of(video: Cutoffs, photos: Cutoffs, after: tuple[int, int], s: Session) -> list[SessionView]:
    return room.due(s, video, photos, after, _PAGE)


def _planned(folder: DataFolder, view: SessionView, judge: Judge, gone: set[str]) -> Planned | None:
    """Without what is planned already, and what is not there: that is missing, not retired."""
    removals = []
    for removal in judge(view):
        files = (file for file in removal.files if file.path not in gone)
        left = tuple(file for file in files if _exists(folder, file.path))
        if left:
            removals.append(replace(removal, files=left))
    if not removals:
        return None
    return Planned(SessionId(view.id), view.opened_with, view.started_ms, tuple(removals), judge)


def retire(folder: DataFolder, writer: Writer, one: Planned, now_ms: int) -> int:
    """Remove these files, if they may still go: entry and mark are committed before the first one does.

    Returns how many bytes became free. VaultAwayError: nothing was marked.
    """
    vault.require(folder)
    view = writer.call(lambda s: _mark(s, writer, one, now_ms))
    if view is None:
        return 0
    freed = 0
    for file in view.files:
        if file.path in one.paths and file.purged_ms is not None and remove(folder, file.path):
            freed += file.size_bytes
    if all(photo.purged_ms is not None for photo in view.photos):
        cached(folder, one.session).unlink(missing_ok=True)
    return freed


def _mark(s: Session, writer: Writer, one: Planned, now_ms: int) -> SessionView | None:
    """Asked anew inside the transaction: somebody may have held it, or given it a number.

    The ledger says what holds it: a row that says otherwise was changed by hand.
    """
    view = rows.get(s, one.session)
    if view is None or not removable(view, now_ms) or acts.held(s, one.session):
        return None
    for removal in one.judge(view):
        files = {file.path: file.sha256 for file in removal.files if file.path in one.paths}
        if files:
            acts.purge(s, writer.scribe, one.session, files, now_ms, removal.why)
    return rows.get(s, one.session)


def finish(folder: DataFolder, writer: Writer) -> None:
    """Remove what a crash, or a player that had it open, left behind its mark; the latest removals only."""
    if vault.there(folder):
        for path in writer.call(_lately_retired):
            remove(folder, path)


def _lately_retired(s: Session) -> list[str]:
    lines = ledger.latest_of_type(s, Type.PURGE, _LATEST)
    return room.purged_paths(s, list({line.session for line in lines if line.session}))


def _exists(folder: DataFolder, path: str) -> bool:
    try:
        return folder.inside(path).is_file()
    except (OSError, IntegrityError):
        return False


def remove(folder: DataFolder, path: str) -> bool:
    """Unlink a file whose mark is committed.

    False: it cannot go now (open in a player, on Windows) and goes with the next round.
    """
    try:
        folder.inside(path).unlink(missing_ok=True)
    except (OSError, IntegrityError) as error:
        log.warning("a retired file cannot be removed yet: %s", error)
        return False
    return True
