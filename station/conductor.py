"""The one thread that feeds the rules of packing and has their effects carried out."""

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import Any

from db import room
from db import sessions as rows
from station import packing
from station.atrest import AtRest
from station.barcodes.labels import confirmed, kept
from station.cameras import CameraInfo
from station.clock import NS, Clock, Timeline
from station.earlier import earlier_of
from station.errors import StationError, StorageError
from station.events import (
    CameraEnded,
    CameraLost,
    CameraReady,
    CameraRemoved,
    Doubt,
    Earlier,
    Event,
    Feed,
    Refusal,
    Refused,
    Scanned,
    Trouble,
    Unsure,
    Weakness,
)
from station.evidence import bodies
from station.evidence.disk import DiskState
from station.evidence.ledger import Type
from station.ids import new_session_id
from station.performer import Performer
from station.recording import Strain
from station.records import Noticed
from station.session import step
from station.troubles import Troubles
from station.types import Accept, CameraName, Control, Kind, Label, Reason, Scan, SessionFacts, Source
from station.writer import Writer

log = logging.getLogger(__name__)

TICK_S = 1.0
PROBE_NS = 5 * NS

Classify = Callable[[str, str], Label]


class Conductor:
    """Takes in scans, commands and camera news from any thread; handles them one by one on its own."""

    def __init__(
        self,
        policy: packing.Policy,
        performer: Performer,
        writer: Writer,
        feed: Feed,
        clock: Clock,
        timeline: Timeline,
        classify: Classify,
        on_own: Callable[[frozenset[str]], None],
        operator: str = "",
        ended: tuple[packing.Ended, ...] = (),
    ) -> None:
        self._policy = policy
        self._performer = performer
        self._writer = writer
        self._feed = feed
        self._clock = clock
        self._timeline = timeline
        self._classify = classify
        self._on_own = on_own
        self._state = packing.State(operator=operator, ended=ended)
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._pending = 0
        self._settled = threading.Condition()
        self._stopping = False
        self._troubles = Troubles(feed, clock, timeline, performer.films)
        self._at_rest = AtRest(lambda: self._state.running is None and self._performer.at_rest)
        self._away: set[CameraName] = set()  # taken away: what its threads still say is past
        self._probed_ns = 0
        self._thread = threading.Thread(target=self._run, name="conductor")

    # ------------------------------------------------------------ from any thread

    @property
    def recording(self) -> bool:
        """Whether a session runs now."""
        return self._state.running is not None

    def start(self) -> None:
        """Begin to handle what comes in."""
        self._thread.start()

    def stop(self, reason: Reason = Reason.QUIT) -> None:
        """Finish a running session with this reason and end the thread."""
        if self._thread.is_alive():
            self._post(partial(self._quit, reason))
            self._thread.join()

    def scan(self, scan: Scan) -> None:
        """A confirmed code from a camera, a gun or a hand."""
        self._post(partial(self._scanned, scan))

    def command(self, control: Control, source: Source = Source.KEY) -> None:
        """A function key or a button."""
        self._post(partial(self._commanded, control, source))

    def camera_ready(self, camera: CameraName, info: CameraInfo) -> None:
        """A camera delivers pictures, for the first time or again."""
        self._post(partial(self._camera_ready, camera, info))

    def camera_lost(self, camera: CameraName, reason: str, attempt: int, last_frame_ns: int | None) -> None:
        """A camera fell silent or could not be opened, again."""
        self._post(partial(self._camera_lost, camera, reason, attempt, last_frame_ns))

    def camera_ended(self, camera: CameraName, *, last: bool) -> None:
        """A video came to its end; `last`: no other camera is left."""
        self._post(partial(self._camera_ended, camera, last))

    def take_camera_away(self, camera: CameraName) -> "Future[None]":
        """Forget a camera as soon as nothing is recorded; until then the future can be cancelled."""
        return self.at_rest(partial(self._camera_away, camera))

    def await_camera(self, camera: CameraName) -> None:
        """All threads of a camera that was taken away have ended: one of its name may come."""
        self._post(partial(self._away.discard, camera))

    def at_rest(self, work: Callable[[], None]) -> "Future[None]":
        """Do this on the conductor's thread as soon as nothing is recorded."""
        done: Future[None] = Future()
        self._post(partial(self._at_rest.add, work, done))
        return done

    def doubt(self, doubt: Doubt, camera: CameraName, at_ns: int, media_s: float | None) -> None:
        """The reader sees a code that it does not trust."""
        self._post(partial(self._doubted, doubt, camera, at_ns, media_s))

    def disk(self, state: DiskState, free_bytes: int) -> None:
        """Free space crossed a limit, in either direction."""
        self._post(partial(self._disk, state, free_bytes))

    def recorder_fault(self, camera: CameraName, error: StationError) -> None:
        """A clip or photo could not be written."""
        self._post(partial(self._troubles.fault, camera, error))

    def scanner_lost(self, error: StationError | None) -> None:
        """A serial scanner gun was unplugged; None: it is back."""
        self._post(partial(self._scanner_lost, error))

    def strain(self, camera: CameraName, strain: Strain, frames: int) -> None:
        """The PC falls behind with a camera, or has caught up."""
        self._post(partial(self._troubles.strained, camera, strain, frames))

    def frozen(self, camera: CameraName, frozen: bool) -> None:
        """A camera shows the same picture again and again, or no longer does."""
        self._post(partial(self._frozen, camera, began=frozen))

    def database_fault(self, error: BaseException) -> None:
        """A row could not be written."""
        self._post(partial(self._database_fault, str(error)))

    def weak(self, facts: SessionFacts, why: Weakness) -> None:
        """The sealed files of a parcel would hardly serve as evidence; it may be shown again."""
        numbers = tuple(bound.number for bound in facts.numbers)
        part = max((clip.part for clip in facts.clips), default=1) + 1
        self._post(lambda: self._step(packing.Weak(self._clock.mono_ns(), facts.session, numbers, part, why)))

    @property
    def idle(self) -> bool:
        """Whether nothing is being recorded; read from any thread."""
        return self._state.running is None

    def moved(self) -> None:
        """Something moves in the picture."""
        self._post(lambda: self._step(packing.Moved(self._clock.mono_ns())))

    def tick(self) -> None:
        """Media time went on; in real time the conductor ticks by itself."""
        self._post(self._tick)

    def settle(self) -> None:
        """Wait until all that came in so far is handled (media time only)."""
        with self._settled:
            self._settled.wait_for(lambda: self._pending == 0 or self._stopping)

    # ------------------------------------------------------------ the thread

    def _post(self, work: Callable[[], None]) -> None:
        with self._settled:
            self._pending += 1
        self._inbox.put(work)

    def _run(self) -> None:
        tick_s = time.monotonic() + TICK_S
        while not self._stopping:
            try:
                work = self._inbox.get(timeout=max(tick_s - time.monotonic(), 0.001))
            except queue.Empty:
                self._guarded(self._tick)
                self._guarded(self._at_rest.look)
                tick_s = time.monotonic() + TICK_S
                continue
            self._guarded(work)
            self._guarded(self._at_rest.look)
            with self._settled:
                self._pending -= 1
                self._settled.notify_all()
        with self._settled:
            self._settled.notify_all()

    def _guarded(self, work: Callable[[], None]) -> None:
        """A fault of ours in one input must not end the bench."""
        try:
            work()
        except Exception:
            log.exception("an input could not be handled")

    def _quit(self, reason: Reason) -> None:
        try:
            self._step(packing.Quit(self._clock.mono_ns(), reason))
        finally:
            self._stopping = True

    # ------------------------------------------------------------ inputs

    def _scanned(self, scan: Scan) -> None:
        label = self._classify(scan.text, scan.symbology)
        if scan.source is Source.TYPED:  # who types a number by hand is sure of it
            label = confirmed(label)
        take, earlier = self._packed_before(label)
        self._feed.publish(
            Scanned(
                at_ms=self._timeline.wall_ms(scan.mono_ns),
                media_s=scan.media_s,
                text=scan.text,
                symbology=scan.symbology,
                kind=label.kind,
                canonical=label.canonical,
                source=scan.source,
                camera=scan.camera,
            )
        )
        fresh = new_session_id(self._clock.wall_ms())
        self._step(packing.Scanned(scan.mono_ns, scan, label, fresh, take), scan.media_s, earlier)

    def _packed_before(self, label: Label) -> tuple[int, Earlier | None]:
        if label.accept is Accept.NO or label.kind in (Kind.CONTROL, Kind.BADGE):
            return 1, None
        try:
            takes, last = self._writer.call(lambda s: rows.last_of(s, label.canonical))
        except StorageError as error:
            self._database_fault(str(error))
            return 1, None
        return takes + 1, earlier_of(last) if last else None

    def _commanded(self, control: Control, source: Source) -> None:
        now = self._clock.mono_ns()
        fresh = new_session_id(self._clock.wall_ms())
        self._step(packing.Commanded(now, control, source, fresh))

    def _camera_ready(self, camera: CameraName, info: CameraInfo) -> None:
        if camera in self._away:
            return
        if info.demo:
            self._performer.demo |= {camera}
        self._publish(
            CameraReady,
            camera=camera,
            width=info.width,
            height=info.height,
            fps=info.fps,
            description=info.description,
            demo=info.demo,
            refused=info.refused,
        )
        self._step(packing.CameraUp(self._clock.mono_ns(), camera))

    def _camera_lost(self, camera: CameraName, reason: str, attempt: int, last_frame_ns: int | None) -> None:
        if camera in self._away:
            return
        last_ms = self._timeline.wall_ms(last_frame_ns) if last_frame_ns is not None else None
        self._performer.lose_camera(camera, last_frame_ns)
        self._troubles.lost(camera)
        self._publish(CameraLost, camera=camera, reason=reason, attempt=attempt, last_frame_ms=last_ms)
        self._step(packing.CameraDown(self._clock.mono_ns(), camera))

    def _camera_away(self, camera: CameraName) -> None:
        self._away.add(camera)
        self._performer.forget_camera(camera)
        self._troubles.forget(camera)
        self._publish(CameraRemoved, camera=camera)
        self._step(packing.CameraDown(self._clock.mono_ns(), camera))

    def _camera_ended(self, camera: CameraName, last: bool) -> None:
        if camera in self._away:
            return
        now = self._clock.mono_ns()
        if last:
            self._step(packing.Quit(now, Reason.END_OF_INPUT))
        self._performer.forget_camera(camera)
        self._step(packing.CameraDown(now, camera))
        self._publish(CameraEnded, camera=camera)

    def _doubted(self, doubt: Doubt, camera: CameraName, at_ns: int, media_s: float | None) -> None:
        at_ms = self._timeline.wall_ms(at_ns)
        self._feed.publish(Unsure(at_ms=at_ms, media_s=media_s, camera=camera, doubt=doubt))

    def _disk(self, state: DiskState, free_bytes: int) -> None:
        now = self._clock.mono_ns()
        detail: dict[str, float | str] = {"free_bytes": float(free_bytes), **self._forecast(free_bytes)}
        for trouble, level in ((Trouble.DISK_LOW, DiskState.LOW), (Trouble.DISK_FULL, DiskState.FULL)):
            self._troubles.tell(trouble, began=state >= level, detail=detail)
        if state is DiskState.FULL:
            self._step(packing.Blocked(now, Refusal.DISK_FULL))
        elif Refusal.DISK_FULL in self._state.blocks:
            self._step(packing.Unblocked(now, Refusal.DISK_FULL))

    def _forecast(self, free_bytes: int) -> dict[str, float | str]:
        """How long the disk lasts at this week's pace."""
        now_ms = self._clock.wall_ms()
        try:
            pace = self._writer.call(lambda s: room.bytes_a_day(s, now_ms))
        except StorageError:
            return {}
        return {"hours_left": 24 * free_bytes / pace} if pace else {}

    def _scanner_lost(self, error: StationError | None) -> None:
        detail: dict[str, float | str] = {"message": error.message, "hint": error.hint} if error else {}
        self._troubles.tell(Trouble.SCANNER, began=error is not None, detail=detail)

    def _frozen(self, camera: CameraName, *, began: bool) -> None:
        self._troubles.of_camera(Trouble.PICTURE, camera, began=began)
        if began:
            self._remark(Noticed.FROZEN, camera)

    def _remark(self, kind: str, text: str) -> None:
        """Keep what was noticed about the running session, if one runs."""
        if (running := self._state.running) is not None:
            at_ms = self._timeline.wall_ms(self._clock.mono_ns())
            self._performer.remark(running.id, kind, text, at_ms)

    def _database_fault(self, message: str) -> None:
        now = self._clock.mono_ns()
        self._probed_ns = now
        if Refusal.DATABASE not in self._state.blocks:
            self._troubles.tell(Trouble.DATABASE, began=True, detail={"message": message})
            self._step(packing.Blocked(now, Refusal.DATABASE))

    def _tick(self) -> None:
        now = self._clock.mono_ns()
        jump_s = self._troubles.look(now)
        if jump_s is not None:
            self._remark(Noticed.CLOCK, f"{jump_s:+.1f}")
        self._troubles.tell(Trouble.VAULT, began=self._writer.mirror.late)
        if Refusal.DATABASE in self._state.blocks and now - self._probed_ns >= PROBE_NS:
            self._probe_database(now)
        self._step(packing.Tick(now))

    def _probe_database(self, now: int) -> None:
        self._probed_ns = now
        try:
            self._writer.call(rows.probe)
        except StorageError as error:
            log.warning("the database cannot be written: %s", error)
            return
        self._troubles.tell(Trouble.DATABASE, began=False)
        self._step(packing.Unblocked(now, Refusal.DATABASE))

    # ------------------------------------------------------------ rules and effects

    def _step(
        self, happened: packing.Input, media_s: float | None = None, earlier: Earlier | None = None
    ) -> None:
        state, effects = step(self._state, happened, self._policy)
        before, self._state = self._state, state
        if isinstance(happened, packing.Scanned):
            self._tell_scan(happened, before, effects)
        try:
            self._performer.perform(effects, state.cameras, happened.at_ns, media_s, earlier)
        except StorageError as error:
            self._not_opened(error, happened)
        if before.running != self._state.running:
            self._tell_readers()
        if state.running is not None and (before.running is None or before.running.id != state.running.id):
            for camera in sorted(self._troubles.having(Trouble.PICTURE)):
                self._remark(Noticed.FROZEN, camera)

    def _tell_scan(
        self, happened: packing.Scanned, before: packing.State, effects: Sequence[packing.Effect]
    ) -> None:
        """Before what it causes, in the same transaction; nobody waits for it."""
        running = self._state.running or before.running
        refused = next((one.why for one in effects if isinstance(one, packing.Refuse)), None)
        body = bodies.scan(
            happened.scan,
            happened.label,
            kept(happened.scan.text, happened.label.canonical),
            at_ms=self._timeline.wall_ms(happened.at_ns),
            operator=self._state.operator,
            session=running.id if running else None,
            refused=refused,
        )
        self._writer.note(Type.SCAN, body)

    def _not_opened(self, error: StorageError, happened: packing.Input) -> None:
        """The new session's row could not be written: nothing was begun, and the packer hears it."""
        self._state = replace(self._state, running=None)
        scan = happened.scan if isinstance(happened, packing.Scanned) else None
        self._publish(
            Refused,
            why=Refusal.DATABASE,
            text=scan.text if scan else "",
            kind=happened.label.kind if isinstance(happened, packing.Scanned) else Kind.CONTROL,
            source=scan.source if scan else Source.KEY,
        )
        self._database_fault(str(error))

    def _tell_readers(self) -> None:
        running = self._state.running
        numbers = running.numbers if running else ()
        self._on_own(frozenset(text for number in numbers for text in (number.value, number.raw)))

    def _publish(self, event: type[Event], /, **what: Any) -> None:
        self._feed.publish(event(at_ms=self._timeline.wall_ms(self._clock.mono_ns()), **what))
