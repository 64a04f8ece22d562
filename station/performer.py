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
from station import opening, packing
from station.clock import NS, Timeline, local
from station.draft import Draft, SealJob
from station.errors import StorageError
from station.events import (
    CancelTakenBack,
    DamagedMarked,
    Earlier,
    Event,
    Feed,
    IdleOver,
    IdleSoon,
    NumberBound,
    OperatorChanged,
    OwnNumber,
    PartFinished,
    PartOpened,
    Refused,
    SessionFinished,
    SessionOpened,
    ShotAsked,
    ShotsLeftOut,
    ShowAgain,
)
from station.evidence import acts
from station.pictures import Photographer
from station.reels import Cameras, Closing, Reels
from station.types import CameraName, Keep, SessionId, Status
from station.writer import Writer

log = logging.getLogger(__name__)

LEFT_OUT = "shots"
"""Kind of the remark that names the photos of the shop's list that a parcel does not have."""


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
        self._photographer = Photographer(reels, feed, timeline)
        self._draft: Draft | None = None
        self._last: Draft | None = None  # the one that ended last: it may be shown again
        self._at_ns = 0
        self._media_s: float | None = None
        self._lost: dict[CameraName, int | None] = {}  # that are silent, and when their last picture came
        self.demo: Cameras = frozenset()

    @property
    def at_rest(self) -> bool:
        """Whether nothing is recorded, no post-roll runs and no photo is on its way."""
        photos = () if self._last is None else self._last.photos
        return self._draft is None and not self._reels.filming and all(photo.done() for photo in photos)

    def perform(
        self,
        effects: Sequence[packing.Effect],
        live: Cameras,
        at_ns: int,
        media_s: float | None = None,
        earlier: Earlier | None = None,
    ) -> None:
        """Carry out the effects of one step, in order.

        Raises StorageError where the row of a new session cannot be committed, or its folder be made: then
        nothing of it was begun, and a session that was running has been ended.
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
                case packing.OpenPart():
                    self._open_part(effect, live)
                case packing.TakePhoto():
                    self._photo(effect, live)
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
            case packing.LeftOut(session, shots):
                self._left_out(session, shots)
            case _:
                self._word(effect)

    def _word(self, effect: packing.Effect) -> None:
        """What is only said."""
        match effect:
            case packing.Refuse(why, text, kind, source):
                self._say(Refused, why=why, text=text, kind=kind, source=source)
            case packing.WarnIdle(session, left_ns):
                self._say(IdleSoon, session=session, seconds_left=round(left_ns / NS, 1))
            case packing.Unwarn(session):
                self._say(IdleOver, session=session)
            case packing.Own(session, text):
                self._say(OwnNumber, session=session, text=text)
            case packing.AskShot(session, shots):
                self._say(ShotAsked, session=session, names=shots.names, at=shots.at, skipped=shots.skipped)
            case packing.AskAgain(session, why, left_ns):
                order = self._last.order if self._last else ""
                left_s = round(left_ns / NS, 1)
                self._say(ShowAgain, session=session, order=order, why=why, seconds_left=left_s)

    # ------------------------------------------------------------ opening and finishing

    def _open(self, effect: packing.Open, live: Cameras, earlier: Earlier | None) -> None:
        self._timeline.renew()
        draft = self._new_draft(effect, live)
        self._insert(draft)
        self._reels.start(draft, live, pre_roll=effect.pre_roll)
        self._begun(draft, earlier)

    def _open_part(self, effect: packing.OpenPart, live: Cameras) -> None:
        """What is shown again of the parcel that ended last."""
        before = self._last
        if before is None or before.id != effect.session:
            raise LookupError(f"session {effect.session} is not the one that ended last")
        self._timeline.renew()
        started_ms = self._timeline.wall_ms(effect.at_ns)
        draft = before.again(effect.part, started_ms, effect.at_ns, _offset_min(started_ms))
        self._lose_silent(draft, live)
        self._insert(draft)
        self._reels.start(draft, live, pre_roll=True)
        self._draft = draft
        self._say(PartOpened, session=draft.id, order=draft.order, part=draft.part)

    def _insert(self, draft: Draft) -> None:
        with self._reels.room_for(draft):
            self._writer.call(lambda s: opening.insert(s, self._writer.scribe, draft))

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
            rows_of_both = partial(opening.switch, scribe=scribe, before=before, effect=finish, draft=draft)
            with self._reels.room_for(draft):
                self._writer.call(rows_of_both)
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
        self._commit(lambda s: opening.finish(s, self._writer.scribe, draft, effect))
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
        self._draft, self._last = None, draft
        self._tell_end(draft, effect)
        self._seal(SealJob(draft, effect.at_ns, effect.reason, effect.outcome, closing, self._media_s))

    def _tell_end(self, draft: Draft, effect: packing.Finish) -> None:
        length_s = (effect.at_ns - draft.started_ns) / NS
        if draft.part > 1:
            facts = {"session": draft.id, "order": draft.order, "part": draft.part}
            self._say(PartFinished, **facts, reason=effect.reason, duration_s=length_s)
            return
        self._say(
            SessionFinished,
            session=draft.id,
            order=draft.order,
            reason=effect.reason,
            duration_s=length_s,
            cancelled=effect.outcome is Status.CANCELLED,
            damaged=draft.damaged,
        )

    def _new_draft(self, effect: packing.Open, live: Cameras) -> Draft:
        started_ms = self._timeline.wall_ms(effect.at_ns)
        draft = Draft(
            id=effect.session,
            station=self._facts.station,
            operator=effect.operator,
            take=effect.take,
            keep=self._facts.keep,
            started_ms=started_ms,
            started_ns=effect.at_ns,
            utc_offset_min=_offset_min(started_ms),
            demo=bool(live & self.demo),
            media_time=self._facts.media_time,
        )
        if effect.number is not None:
            draft.bind(effect.number, started_ms)
        self._lose_silent(draft, live)
        return draft

    def _lose_silent(self, draft: Draft, live: Cameras) -> None:
        """Cameras that are away when it begins miss it from its start."""
        for camera in sorted(self._lost.keys() - live):
            draft.lose(camera, draft.started_ms)

    # ------------------------------------------------------------ while recording

    def _bind(self, effect: packing.Bind) -> None:
        draft, number = self._draft, effect.number
        if draft is None:
            return
        at_ms = draft.wall_ms(self._at_ns)
        code = acts.new_code(draft.bind(number, at_ms))
        if effect.first:
            draft.take = effect.take
        take = draft.take
        self._commit(lambda s: acts.bind(s, self._writer.scribe, draft.id, code, take))
        if effect.first:
            self._reels.caption(draft)
        self._say(NumberBound, session=draft.id, kind=number.kind, value=number.value)

    def _photo(self, wanted: packing.TakePhoto, live: Cameras) -> None:
        if self._draft is not None:
            self._photographer.take(self._draft, wanted, live, self._at_ns, self._media_s)

    def _left_out(self, session: SessionId, shots: tuple[str, ...]) -> None:
        """Photos of the shop's list that the parcel does not have: kept with it, and told."""
        self.remark(session, LEFT_OUT, ", ".join(shots), self._timeline.wall_ms(self._at_ns))
        self._say(ShotsLeftOut, session=session, shots=shots)

    def _part(self, effect: packing.EndPart | packing.StartPart) -> None:
        draft = self._draft
        if draft is None:
            return
        at_ms = draft.wall_ms(self._at_ns)
        if isinstance(effect, packing.EndPart):
            last_ns = self._lost.get(effect.camera)
            since_ms = at_ms if last_ns is None else draft.wall_ms(last_ns)
            draft.lose(effect.camera, max(since_ms, draft.started_ms))
        else:
            draft.regain(effect.camera, at_ms)
            self._reels.begin_part(draft, effect.camera)
            if effect.camera in self.demo and not draft.demo and draft.part == 1:
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
            acts.take_back_cancel(s, self._writer.scribe, session)
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

    def films(self, camera: CameraName) -> bool:
        """Whether this camera's clip is being written, or nobody wants one now."""
        wanted = self._draft is not None and self._facts.keep is not Keep.PHOTOS
        return not wanted or self._reels.films(camera)

    def lose_camera(self, camera: CameraName, last_ns: int | None) -> None:
        """It fell silent after its last picture: its writer closes its file; the rules decide what that means."""
        self._lost[camera] = last_ns
        self._reels.lose(camera, broken=True)

    def forget_camera(self, camera: CameraName) -> None:
        """Its video ended, or it was taken away: nothing more is expected of it."""
        self._lost.pop(camera, None)
        self.demo -= {camera}
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


def _offset_min(at_ms: int) -> int:
    """Minutes east of UTC here at that time."""
    offset = local(at_ms).utcoffset()
    return int(offset.total_seconds() // 60) if offset else 0
