"""The packing screen's view model: events and time in, a `Screen` out. No Qt.

`now_ms` is a monotonic time in milliseconds; only differences are used, so a wall clock that jumps
neither stops a warning nor the timer. Wall time only serves to be shown.
"""

from dataclasses import replace

from station import events as ev
from station.events import Doubt, Earlier, Refusal, Trouble
from station.types import CameraName, Kind, Moment, SessionId, Source
from ui.packing.bench import Health
from ui.packing.remembered import Again, Alert, Running
from ui.packing.roster import OfCamera, Roster
from ui.packing.screen import (
    CAMERA_STATES,
    TROUBLE_STATES,
    Notice,
    NoticeKind,
    Outcome,
    Row,
    Screen,
    ShotList,
    State,
    Strip,
    StripKind,
)
from ui.packing.strips import trouble_strip

LASTS_MS = {State.AGAIN: 10_000, State.DUPLICATE: 6_000, State.UNSURE: 3_000}
LASTS_MS |= {State.CONFIRM: 10_000, State.BLURRED: 10_000}
WARNING_MS = 4_000  # every other warning
NOTICE_MS = 2_500
UNSEALED_MS = 60_000
ERROR_MS = 15_000
ROWS = 3  # what the list shows
LONGEST = 40  # signs of a foreign code that are shown

REFUSED = {
    Refusal.DISK_FULL: State.DISK_FULL,
    Refusal.DATABASE: State.DATABASE,
    Refusal.NOT_A_LABEL: State.WRONG_CODE,
    Refusal.CONFIRM: State.CONFIRM,
    Refusal.NO_SENSE_HERE: State.REFUSED,
    Refusal.LEFT_LABEL: State.LEFT_LABEL,
}


class PackingModel:
    """Remembers what the events said; `view` computes what stands on the screen."""

    def __init__(self, packed: int = 0) -> None:
        self._packed = packed
        self._running: Running | None = None
        self._warning: Alert | None = None
        self._again: Again | None = None
        self._notice: tuple[Notice, int] | None = None
        self._rows: tuple[Row, ...] = ()
        self._cameras = Roster()
        self._health: Health | None = None
        self._troubles: dict[Trouble, dict[str, float | str]] = {}
        self._passing: dict[StripKind, tuple[Strip, int]] = {}
        self._sound = True
        self._operator: str | None = None
        self._gun_used = False
        self._idle_end_ms: int | None = None  # nothing moves: the parcel is ended then

    def apply(self, event: ev.Event, now_ms: int) -> None:
        """Take in one event."""
        match event:
            case ev.CameraReady() | ev.CameraLost() | ev.CameraEnded() | ev.CameraRemoved():
                self._of_camera(event)
            case ev.Refused() | ev.Unsure() | ev.OwnNumber() | ev.OperatorChanged():
                self._answer(event, now_ms)
            case ev.Scanned(source=source):
                self._gun_used = self._gun_used or source is Source.GUN
            case ev.PhotoBlurred() | ev.PhotoTaken():
                self._of_photo(event, now_ms)
            case ev.IdleSoon() | ev.IdleOver() | ev.ShotsLeftOut():
                self._advise(event, now_ms)
            case ev.ProofWeak() | ev.ProofMended() | ev.ShowAgain():
                self._of_proof(event, now_ms)
            case ev.TroubleBegan():
                self._troubles[event.trouble] = event.detail
            case ev.TroubleEnded():
                self._troubles.pop(event.trouble, None)
            case _:
                self._of_session(event, now_ms)

    def know(self, health: Health, *, sound: bool) -> None:
        """What is polled once a second, not told by events."""
        self._health = health
        self._cameras.arrange(health.cameras)
        self._sound = sound

    def complain(self, text: str, now_ms: int) -> None:
        """Show an error that is no event."""
        self._pass(Strip(StripKind.ERROR, text), now_ms + ERROR_MS)

    def answered(self) -> None:
        """The question was answered with no: nothing follows that would end it."""
        if self._warning and self._warning.state is State.CONFIRM:
            self._warning = None

    def view(self, now_ms: int, wall_ms: int) -> Screen:
        """The screen at this moment."""
        warning = self._current_warning(now_ms)
        screen = self._of_bench(self._state(warning), now_ms, wall_ms)
        if warning:
            screen = _warned(screen, warning)
        if self._again and now_ms < self._again.until_ms and self._running is None:
            screen = replace(screen, again=self._again.order, weakness=self._again.why)
        if lost := self._cameras.loss:
            network = self._health is not None and lost.camera in self._health.network
            reason = lost.reason if network else ""
            screen = replace(
                screen, attempt=lost.attempt, last_frame_ms=lost.last_frame_ms, network=network, reason=reason
            )
        return self._of_parcel(screen, self._running, now_ms) if self._running else screen

    def _of_bench(self, state: State, now_ms: int, wall_ms: int) -> Screen:
        return Screen(
            state=state,
            wall_ms=wall_ms,
            packed=self._packed,
            demo=any(camera.demo for camera in self._cameras.live.values()),
            camera=self._cameras.main,
            camera_text=self._cameras.text,
            others=self._cameras.others(self._troubles),
            operator=self._operator,
            gun_used=self._gun_used,
            rows=self._rows,
            strip=self._strip(now_ms, state),
            notice=self._current_notice(now_ms),
            gun_lost=Trouble.SCANNER in self._troubles,
            frozen=self._cameras.has(self._cameras.main, Trouble.PICTURE, self._troubles),
        )

    def _of_parcel(self, screen: Screen, running: Running, now_ms: int) -> Screen:
        lost = self._cameras.loss
        return replace(
            screen,
            recording=True,
            number=running.order,
            elapsed_s=max(0, now_ms - running.since_ms) // 1000,
            take=running.take,
            part=running.part,
            damaged=running.damaged,
            showing_again=running.again,
            idle_left_s=self._idle_left_s(now_ms),
            shots=running.shots,
            saved_s=_saved_s(running, lost) if lost else None,
        )

    def _state(self, warning: Alert | None) -> State:
        if fault := self._fault():
            return fault
        if warning:
            return warning.state
        if self._running:
            return State.RECORDING
        return State.IDLE if self._cameras.live else self._dark()

    def _fault(self) -> State | None:
        """The camera comes first while a parcel is open: its evidence is being lost now."""
        faults = [state for trouble, state in TROUBLE_STATES.items() if trouble in self._troubles]
        cameras, running = self._cameras, self._running is not None
        if cameras.lost and not cameras.live and cameras.main is not None and (running or not faults):
            return State.CAMERA_LOST
        if running:
            faults[:0] = [
                state for trouble, state in CAMERA_STATES.items() if cameras.all_have(trouble, self._troubles)
            ]
        return faults[0] if faults else None

    def _dark(self) -> State:
        if self._cameras.ended:
            return State.ENDED
        none = self._health is not None and self._health.no_camera
        return State.NO_CAMERA if self._cameras.lost or none else State.STARTING

    def _current_warning(self, now_ms: int) -> Alert | None:
        return self._warning if self._warning and now_ms < self._warning.until_ms else None

    def _current_notice(self, now_ms: int) -> Notice | None:
        if self._notice and now_ms < self._notice[1]:
            return self._notice[0]
        left_s = self._idle_left_s(now_ms)
        return None if left_s is None else Notice(NoticeKind.IDLE, str(left_s))

    def _idle_left_s(self, now_ms: int) -> int | None:
        return None if self._idle_end_ms is None else max(0, self._idle_end_ms - now_ms + 999) // 1000

    def _strip(self, now_ms: int, state: State) -> Strip | None:
        strips = {kind: strip for kind, (strip, until_ms) in self._passing.items() if now_ms < until_ms}
        cameras = self._cameras
        if cameras.live and cameras.lost:
            strips[StripKind.CAMERA_MISSING] = Strip(StripKind.CAMERA_MISSING, next(iter(cameras.lost)))
        for trouble, detail in self._troubles.items():
            if not self._as_state(trouble, state):
                strip = trouble_strip(trouble, detail, self._health)
                strips[strip.kind] = strip
        if state is State.AGAIN:  # the whole screen says it
            strips.pop(StripKind.AGAIN, None)
        if not self._sound:
            strips[StripKind.NO_SOUND] = Strip(StripKind.NO_SOUND)
        return next((strips[kind] for kind in StripKind if kind in strips), None)

    def _as_state(self, trouble: Trouble, state: State) -> bool:
        """Whether the whole screen says it, or something worse of its kind."""
        full = trouble is Trouble.DISK_LOW and Trouble.DISK_FULL in self._troubles
        return full or trouble in TROUBLE_STATES or CAMERA_STATES.get(trouble) is state

    def _of_camera(self, event: OfCamera) -> None:
        cameras = self._cameras
        back = isinstance(event, ev.CameraReady) and event.camera in cameras.lost
        if back and self._running and event.camera == cameras.first:
            self._running = replace(self._running, part=self._running.part + 1)
        cameras.take_in(event)

    def _answer(self, event: ev.Refused | ev.Unsure | ev.OwnNumber | ev.OperatorChanged, now_ms: int) -> None:
        match event:
            case ev.Refused():
                self._refuse(event, now_ms)
            case ev.Unsure(doubt=doubt) if self._running:  # the reader's doubt never hides "recording"
                self._note(Notice(NoticeKind.UNSURE, doubt=doubt), now_ms)
            case ev.Unsure(doubt=doubt):
                self._warn(State.UNSURE, now_ms, doubt=doubt)
            case ev.OwnNumber():
                self._note(Notice(NoticeKind.OWN_NUMBER), now_ms)
            case ev.OperatorChanged(operator=operator, name=name, known=known):
                self._operator = name or operator
                kind = NoticeKind.OPERATOR if known else NoticeKind.UNKNOWN_BADGE
                self._note(Notice(kind, self._operator), now_ms)

    def _refuse(self, event: ev.Refused, now_ms: int) -> None:
        if event.why is Refusal.NO_CAMERA:
            self._warn(State.CAMERA_LOST if self._cameras.main else State.NO_CAMERA, now_ms)
        elif self._running and _merely_seen(event):
            self._note(Notice(NoticeKind.WRONG_CODE), now_ms)
        else:
            asked = "".join(sign for sign in event.text if sign.isprintable())[:LONGEST]
            self._warn(REFUSED[event.why], now_ms, asked=asked)

    def _of_photo(self, event: ev.PhotoBlurred | ev.PhotoTaken, now_ms: int) -> None:
        warning = self._current_warning(now_ms)
        match event:
            case ev.PhotoBlurred(retaking=ev.Retake() as retake) if self._running and warning is None:
                self._warn(State.BLURRED, now_ms, camera=event.camera, retake=retake)
            case ev.PhotoBlurred(retaking=retaking):  # what the screen says already is not hidden
                kind = NoticeKind.BLURRED if retaking else NoticeKind.KEPT_BLURRED
                self._note(Notice(kind), now_ms)
            case ev.PhotoTaken(camera=camera, moment=moment):
                if warning and warning.state is State.BLURRED and warning.camera == camera:
                    self._warning = None
                if moment is Moment.PHOTO:
                    self._note(Notice(NoticeKind.PHOTO), now_ms)

    def _advise(self, event: ev.IdleSoon | ev.IdleOver | ev.ShotsLeftOut, now_ms: int) -> None:
        match event:
            case ev.IdleSoon(seconds_left=left_s):
                self._idle_end_ms = now_ms + round(left_s * 1000)
            case ev.IdleOver():
                self._idle_end_ms = None
            case ev.ShotsLeftOut(shots=shots):
                self._note(Notice(NoticeKind.LEFT_OUT, shots=shots), now_ms)

    def _of_proof(self, event: ev.ProofWeak | ev.ProofMended | ev.ShowAgain, now_ms: int) -> None:
        """Once the next parcel runs, nothing of the last one is said: the supervisor has it in his list."""
        if self._running is not None:
            return
        match event:
            case ev.ProofWeak(order=order):
                self._pass(Strip(StripKind.WEAK, order), now_ms + ERROR_MS)
            case ev.ProofMended():
                self._note(Notice(NoticeKind.MENDED), now_ms)
            case ev.ShowAgain(order=order, why=why, seconds_left=left_s):
                self._again = Again(order, why, now_ms + int(left_s * 1000))
                self._passing.pop(StripKind.WEAK, None)
                self._pass(Strip(StripKind.AGAIN, order), self._again.until_ms)
                self._warn(State.AGAIN, now_ms)

    def _of_session(self, event: ev.Event, now_ms: int) -> None:
        match event:
            case ev.SessionOpened():
                self._open(event, now_ms)
            case ev.SessionFinished():
                self._finish(event)
            case ev.PartOpened() | ev.PartFinished():
                self._of_part(event, now_ms)
            case ev.ShotAsked(names=names, at=at, skipped=skipped) if self._running:
                self._running = replace(self._running, shots=ShotList(names, at, skipped))
            case ev.SealFailed(session=session, order=order):
                self._outcome(session, Outcome.UNSEALED)
                self._pass(Strip(StripKind.UNSEALED, order), now_ms + UNSEALED_MS)
            case ev.CancelTakenBack(session=session):
                self._outcome(session, Outcome.SAVED)
                self._packed += 1
                self._note(Notice(NoticeKind.TAKEN_BACK), now_ms)
            case ev.NumberBound(kind=kind, value=value):
                self._bind(kind, value, now_ms)
            case ev.DamagedMarked() if self._running:
                self._running = replace(self._running, damaged=True)
                self._note(Notice(NoticeKind.DAMAGED), now_ms)

    def _of_part(self, event: ev.PartOpened | ev.PartFinished, now_ms: int) -> None:
        self._forget_again()
        self._end_running()
        if isinstance(event, ev.PartOpened):
            self._running = Running(
                event.session,
                event.order,
                now_ms,
                event.at_ms,
                take=1,
                damaged=False,
                part=event.part,
                again=True,
            )

    def _forget_again(self) -> None:
        self._again = None
        self._passing.pop(StripKind.AGAIN, None)

    def _open(self, event: ev.SessionOpened, now_ms: int) -> None:
        self._forget_again()
        self._warning = None
        if self._notice and self._notice[0].kind is not NoticeKind.LEFT_OUT:
            self._notice = None
        self._running = Running(
            event.session, event.order, now_ms, event.at_ms, event.take, damaged=event.damaged
        )
        if event.take > 1:
            self._warn(State.DUPLICATE, now_ms, earlier=event.earlier)

    def _end_running(self) -> None:
        self._running = self._warning = self._idle_end_ms = None

    def _finish(self, event: ev.SessionFinished) -> None:
        if self._running and self._running.session == event.session:
            self._end_running()
        outcome = Outcome.DAMAGED if event.damaged else Outcome.SAVED
        outcome = Outcome.CANCELLED if event.cancelled else outcome
        row = Row(event.session, event.order, outcome, event.duration_s, event.at_ms)
        self._rows = (row, *self._rows)[:ROWS]
        self._packed += not event.cancelled

    def _bind(self, kind: Kind, value: str, now_ms: int) -> None:
        if self._running and not self._running.order:
            self._running = replace(self._running, order=value)
        self._note(Notice(NoticeKind.BOUND, value if kind in (Kind.ORDER, Kind.WAYBILL) else ""), now_ms)

    def _outcome(self, session: SessionId, outcome: Outcome) -> None:
        self._rows = tuple(
            replace(row, outcome=outcome) if row.session == session else row for row in self._rows
        )

    def _warn(
        self,
        state: State,
        now_ms: int,
        *,
        doubt: Doubt | None = None,
        asked: str = "",
        earlier: Earlier | None = None,
        camera: CameraName | None = None,
        retake: ev.Retake | None = None,
    ) -> None:
        until_ms = now_ms + LASTS_MS.get(state, WARNING_MS)
        self._warning = Alert(state, until_ms, doubt, asked, earlier, camera, retake)

    def _note(self, notice: Notice, now_ms: int) -> None:
        self._notice = (notice, now_ms + NOTICE_MS)

    def _pass(self, strip: Strip, until_ms: int) -> None:
        self._passing[strip.kind] = (strip, until_ms)


def _merely_seen(event: ev.Refused) -> bool:
    """A code in the box that the camera happened to see: no reason to turn the screen amber."""
    return event.why is Refusal.NOT_A_LABEL and event.source is Source.CAMERA


def _saved_s(running: Running, lost: ev.CameraLost) -> int:
    until_ms = lost.at_ms if lost.last_frame_ms is None else lost.last_frame_ms
    return max(0, until_ms - running.at_ms) // 1000


def _warned(screen: Screen, warning: Alert) -> Screen:
    """With what the warning is about; of a worse state that covers it nothing."""
    retake = warning.retake if screen.state is State.BLURRED else None
    return replace(screen, doubt=warning.doubt, asked=warning.asked, earlier=warning.earlier, retake=retake)
