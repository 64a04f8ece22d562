"""Carries out the effects of the rules: rows, clips, photos, events. Runs on the conductor's thread only."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from db import people
from db import sessions as rows
from db.views import Remark
from station import packing
from station.clock import NS, Timeline, local
from station.draft import Draft, SealJob
from station.errors import StorageError
from station.events import (
    CancelTakenBack,
    DamagedMarked,
    Earlier,
    Event,
    Feed,
    IdleSoon,
    NumberBound,
    OperatorChanged,
    OwnNumber,
    PhotoBlurred,
    PhotoTaken,
    Refused,
    SessionFinished,
    SessionOpened,
)
from station.evidence import acts
from station.evidence.scribe import Scribe
from station.recording import RawPhoto
from station.reels import Cameras, Closing, Reels
from station.types import BoundNumber, CameraName, Keep, Moment, SessionId, Status
from station.writer import Writer

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BenchFacts:
    """What does not change while the station runs."""

    station: str
    keep: Keep
    post_roll_s: float
    media_time: bool


class Performer:
    """One method an effect; at most one session is being recorded."""

    def __init__(
        self,
        facts: BenchFacts,
        writer: Writer,
        reels: Reels,
        seal: Callable[[SealJob], None],
        feed: Feed,
        timeline: Timeline,
        on_database_fault: Callable[[BaseException], None],
    ) -> None:
        self._facts = facts
        self._writer = writer
        self._reels = reels
        self._seal = seal
        self._feed = feed
        self._timeline = timeline
        self._on_database_fault = on_database_fault
        self._draft: Draft | None = None
        self._at_ns = 0
        self._media_s: float | None = None
        self.demo: Cameras = frozenset()

    def perform(
        self,
        effects: Sequence[packing.Effect],
        live: Cameras,
        at_ns: int,
        media_s: float | None = None,
        earlier: Earlier | None = None,
    ) -> None:
        """Carry out the effects of one step, in order.

        Raises StorageError where the row of a new session cannot be committed: then nothing of it
        was begun, and a session that was running has been ended.
        """
        self._at_ns = at_ns
        self._media_s = at_ns / NS if media_s is None and self._facts.media_time else media_s
        opening = next((one for one in effects if isinstance(one, packing.Open)), None)
        for effect in effects:
            match effect:
                case packing.Finish() if opening is not None:
                    self._switch(effect, opening, live, earlier)
                case packing.Finish():
                    self._finish(effect)
                case packing.Open() if self._draft is None:
                    self._open(effect, live, earlier)
                case packing.TakePhoto(moment=moment):
                    self._photo(moment, live)
                case packing.EndPart() | packing.StartPart():
                    self._part(effect)
                case _:
                    self._row_or_word(effect)

    def _row_or_word(self, effect: packing.Effect) -> None:
        match effect:
            case packing.Bind():
                self._bind(effect)
            case packing.MarkDamaged(session):
                self._mark_damaged(session)
            case packing.TakeBack(session):
                self._take_back(session)
            case packing.SetOperator(session, operator):
                self._set_operator(session, operator)
            case packing.Refuse(why, text, kind, source):
                self._say(Refused, why=why, text=text, kind=kind, source=source)
            case packing.WarnIdle(session, left_ns):
                self._say(IdleSoon, session=session, seconds_left=round(left_ns / NS, 1))
            case packing.Own(session, text):
                self._say(OwnNumber, session=session, text=text)

    # ------------------------------------------------------------ opening and finishing

    def _open(self, effect: packing.Open, live: Cameras, earlier: Earlier | None) -> None:
        self._timeline.renew()
        draft = self._new_draft(effect, live)
        self._writer.call(lambda s: _insert(s, self._writer.scribe, draft))
        self._reels.start(draft, live, pre_roll=effect.pre_roll)
        self._begun(draft, earlier)

    def _switch(
        self, finish: packing.Finish, effect: packing.Open, live: Cameras, earlier: Earlier | None
    ) -> None:
        """The next order without a lost frame: its row first, then one cut in each writer."""
        before = self._draft
        if before is None:
            return
        self._timeline.renew()
        draft = self._new_draft(effect, live)
        try:
            scribe = self._writer.scribe
            self._writer.call(partial(_switch_rows, scribe=scribe, before=before, finish=finish, draft=draft))
        except StorageError:
            self._ended(before, finish, self._reels.end(before))
            raise
        self._ended(before, finish, self._reels.switch(before, draft, live))
        self._begun(draft, earlier)

    def _finish(self, effect: packing.Finish) -> None:
        draft = self._draft
        if draft is None:
            return
        post_roll_s = self._facts.post_roll_s if effect.post_roll else 0.0
        self._commit(lambda s: _finish(s, self._writer.scribe, draft, effect))
        self._ended(draft, effect, self._reels.end(draft, post_roll_s=post_roll_s))

    def _begun(self, draft: Draft, earlier: Earlier | None) -> None:
        self._draft = draft
        self._say(
            SessionOpened,
            session=draft.id,
            order=draft.order,
            codes=draft.codes,
            take=draft.take,
            earlier=earlier if draft.take > 1 else None,
        )

    def _ended(self, draft: Draft, effect: packing.Finish, closing: Closing) -> None:
        self._draft = None
        self._say(
            SessionFinished,
            session=draft.id,
            order=draft.order,
            reason=effect.reason,
            duration_s=(effect.at_ns - draft.started_ns) / NS,
            cancelled=effect.outcome is Status.CANCELLED,
            damaged=draft.damaged,
        )
        self._seal(SealJob(draft, effect.at_ns, effect.reason, effect.outcome, closing, self._media_s))

    def _new_draft(self, effect: packing.Open, live: Cameras) -> Draft:
        started_ms = self._timeline.wall_ms(effect.at_ns)
        offset = local(started_ms).utcoffset()
        draft = Draft(
            id=effect.session,
            station=self._facts.station,
            operator=effect.operator,
            take=effect.take,
            keep=self._facts.keep,
            started_ms=started_ms,
            started_ns=effect.at_ns,
            utc_offset_min=int(offset.total_seconds() // 60) if offset else 0,
            demo=bool(live & self.demo),
            media_time=self._facts.media_time,
        )
        if effect.number is not None:
            draft.bind(effect.number, started_ms)
        return draft

    # ------------------------------------------------------------ while recording

    def _bind(self, effect: packing.Bind) -> None:
        draft, number = self._draft, effect.number
        if draft is None:
            return
        at_ms = draft.wall_ms(self._at_ns)
        draft.bind(number, at_ms)
        if effect.first:
            draft.take = effect.take
        code, take = acts.new_code(BoundNumber(number, at_ms)), draft.take
        self._commit(lambda s: acts.bind(s, self._writer.scribe, draft.id, code, take))
        if effect.first:
            self._reels.caption(draft)
        self._say(NumberBound, session=draft.id, kind=number.kind, value=number.value)

    def _photo(self, moment: Moment, live: Cameras) -> None:
        draft = self._draft
        if draft is None:
            return
        at_ms, media_s = self._timeline.wall_ms(self._at_ns), self._media_s
        for future in self._reels.photo(draft, moment, live, partial(self._retaking, draft.id)):
            future.add_done_callback(lambda done: self._photo_done(draft.id, done, at_ms, media_s))

    def _retaking(self, session: SessionId, camera: CameraName, moment: Moment) -> None:
        """On the recorder's thread, as `_photo_done`."""
        at_ms = self._timeline.wall_ms(self._at_ns)
        self._feed.publish(
            PhotoBlurred(at_ms=at_ms, session=session, camera=camera, moment=moment, retaking=True)
        )

    def _photo_done(
        self, session: SessionId, done: Future[RawPhoto | None], at_ms: int, media_s: float | None
    ) -> None:
        """On the recorder's thread: only the feed is touched. A failed photo was reported there."""
        photo = None if done.cancelled() or done.exception() else done.result()
        if photo is not None and photo.blurred:
            self._feed.publish(
                PhotoBlurred(
                    at_ms=at_ms, media_s=media_s, session=session, camera=photo.camera, moment=photo.moment
                )
            )
        if photo is not None:
            self._feed.publish(
                PhotoTaken(
                    at_ms=at_ms, media_s=media_s, session=session, camera=photo.camera, moment=photo.moment
                )
            )

    def _part(self, effect: packing.EndPart | packing.StartPart) -> None:
        draft = self._draft
        if draft is None:
            return
        at_ms = draft.wall_ms(self._at_ns)
        if isinstance(effect, packing.EndPart):
            draft.lose(effect.camera, at_ms)
        else:
            draft.regain(effect.camera, at_ms)
            self._reels.begin_part(draft, effect.camera)
            if effect.camera in self.demo and not draft.demo:
                draft.demo = True
                self._commit(lambda s: acts.mark_demo(s, self._writer.scribe, draft.id))

    def _mark_damaged(self, session: SessionId) -> None:
        if self._draft is not None:
            self._draft.damaged = True
        self._commit(lambda s: acts.mark_damaged(s, self._writer.scribe, session))
        self._say(DamagedMarked, session=session)

    def _take_back(self, session: SessionId) -> None:
        def taken_back(s: Session) -> str:
            row = rows.get(s, session)
            acts.take_back_cancel(s, self._writer.scribe, session, row.operator if row else "")
            return row.opened_with if row else ""

        order = self._writer.call(taken_back)
        self._say(CancelTakenBack, session=session, order=order)

    def _set_operator(self, session: SessionId | None, operator: str) -> None:
        if session is not None:
            if self._draft is not None:
                self._draft.operator = operator
            self._commit(lambda s: acts.set_operator(s, self._writer.scribe, session, operator))
        name, known = self._named(operator)
        self._say(OperatorChanged, operator=operator, name=name, known=known)

    def _named(self, badge: str) -> tuple[str, bool]:
        """The name behind a badge, and whether to say nothing: packing goes on with any badge."""
        try:
            person, listed = self._writer.call(lambda s: (people.by_badge(s, badge), people.everybody(s)))
        except StorageError as error:
            log.warning("a badge could not be looked up: %s", error)
            return "", True
        return (person.name, True) if person else ("", not listed)

    # ------------------------------------------------------------ helpers

    def remark(self, session: SessionId, kind: str, text: str, at_ms: int) -> None:
        """Keep what was noticed about a session."""
        self._commit(lambda s: acts.remark(s, self._writer.scribe, session, Remark(kind, text, at_ms)))

    def lose_camera(self, camera: CameraName) -> None:
        """The camera's writer closes its file; the rules decide what that means."""
        self._reels.lose(camera)

    def _commit(self, work: Callable[[Session], Any]) -> None:
        """Hand a change to the writer without waiting; the order of changes is kept."""
        self._writer.submit(work).add_done_callback(self._committed)

    def _committed(self, done: "Future[Any]") -> None:
        error = done.exception()
        if error is not None:
            log.error("a row could not be written: %s", error)
            self._on_database_fault(error)

    def _say(self, event: type[Event], /, **what: Any) -> None:
        at_ms = self._timeline.wall_ms(self._at_ns)
        self._feed.publish(event(at_ms=at_ms, media_s=self._media_s, **what))


def _insert(s: Session, scribe: Scribe, draft: Draft) -> None:
    new = rows.NewSession(
        id=draft.id,
        station=draft.station,
        operator=draft.operator,
        opened_with=draft.order,
        take=draft.take,
        keep=draft.keep,
        started_ms=draft.started_ms,
        started_ns=draft.started_ns,
        utc_offset_min=draft.utc_offset_min,
        demo=draft.demo,
        media_time=draft.media_time,
    )
    acts.open_session(s, scribe, new, [acts.new_code(bound) for bound in draft.numbers])


def _finish(s: Session, scribe: Scribe, draft: Draft, effect: packing.Finish) -> None:
    acts.finish(
        s,
        scribe,
        draft.id,
        ended_ms=draft.wall_ms(effect.at_ns),
        ended_ns=effect.at_ns,
        reason=effect.reason,
        outcome=effect.outcome,
    )


def _switch_rows(s: Session, *, scribe: Scribe, before: Draft, finish: packing.Finish, draft: Draft) -> None:
    _finish(s, scribe, before, finish)
    _insert(s, scribe, draft)
