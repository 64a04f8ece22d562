"""The reading thread of one camera: newest frame in, scans and doubts out."""

import logging
import threading
from collections.abc import Callable

from station.barcodes import Quad, Read, Sighting
from station.barcodes.cascade import Cascade
from station.barcodes.need import Look, Motion, Need
from station.barcodes.sightings import Sightings
from station.barcodes.unread import Unread
from station.events import Doubt
from station.pixels import grey as grey_of
from station.types import CameraName, Frame, Image, Scan

log = logging.getLogger(__name__)

_NS = 1_000_000_000
_REMIND_NS = 2 * _NS  # a doubt that lasts is told again after this


class ReaderWorker:
    """Reads one camera on frame time. Live it takes the newest frame; in lockstep it takes every one."""

    def __init__(
        self,
        camera: CameraName,
        cascade: Cascade,
        sightings: Sightings,
        on_scan: Callable[[Scan], None],
        on_doubt: Callable[[Doubt, Frame], None],
        on_located: Callable[[CameraName, list[Quad]], None] | None = None,
        on_moved: Callable[[], None] = lambda: None,
        *,
        lockstep: bool = False,
    ) -> None:
        self._camera, self._cascade, self._sightings = camera, cascade, sightings
        self._on_scan, self._on_doubt, self._on_located = on_scan, on_doubt, on_located
        self._on_moved, self._moved_ns = on_moved, -_NS
        self._lockstep = lockstep
        self._need, self._motion, self._unread = Need(), Motion(), Unread()
        self._doubt: tuple[Doubt, int] | None = None
        self._own: frozenset[str] = frozenset()
        self._slot: Frame | None = None
        self._busy = False
        self._stopping = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=f"reader-{camera}", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self, timeout_s: float = 2.0) -> None:
        """End after the frame in hand; frees whoever waits in `put`."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout_s)

    def put(self, frame: Frame) -> None:
        """Hand in a frame. Never waits, unless in lockstep: then until the frame is dealt with."""
        with self._changed:
            if self._lockstep:
                self._changed.wait_for(lambda: self._stopping or self._slot is None)
            self._slot = None if self._stopping else frame
            self._changed.notify_all()
            if self._lockstep:
                self._changed.wait_for(lambda: self._stopping or (self._slot is not frame and not self._busy))

    def set_own(self, numbers: frozenset[str]) -> None:
        """Raw texts and canonical numbers of the running session; from any thread."""
        with self._changed:
            self._own = numbers

    def _run(self) -> None:
        while (frame := self._take()) is not None:
            try:
                self._process(frame)
            except Exception:  # the outermost loop: a fault in one frame must not end the reading
                log.exception("The reader of %s stumbled over a frame and goes on", self._camera)
            finally:
                with self._changed:
                    self._busy = False
                    self._changed.notify_all()

    def _take(self) -> Frame | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopping or self._slot is not None)
            if self._stopping:
                return None
            frame, self._slot, self._busy = self._slot, None, True
            self._sightings.set_own(self._own)
            return frame

    def _process(self, frame: Frame) -> None:
        grey = grey_of(frame)
        now_ns = frame.mono_ns
        moved = self._motion.moved(grey)
        if moved and now_ns - self._moved_ns >= _NS:  # once a second is enough for the idle limit
            self._moved_ns = now_ns
            self._on_moved()
        look = self._need.next(now_ns, moved=moved, own_in_view=self._sightings.own_in_view(now_ns))
        if look is Look.SKIP:
            return
        reads = self._look(grey, now_ns) if look is Look.FULL else self._cascade.track(grey)
        self._conclude(frame, [_sighting(read, frame) for read in reads])

    def _look(self, grey: Image, now_ns: int) -> list[Read]:
        reads = self._cascade.read(grey, now_ns)
        self._unread.step(now_ns, grey, self._cascade.regions, read=bool(reads))
        return reads

    def _conclude(self, frame: Frame, sightings: list[Sighting]) -> None:
        outcome = self._sightings.step(frame.mono_ns, sightings)
        if self._on_located is not None:
            taken = {each.read.text: each.read.quad for each in sightings if self._sightings.taken(each.read)}
            self._on_located(self._camera, list(taken.values()))
        self._need.undecided(outcome.pending)
        for scan in outcome.scans:
            self._on_scan(scan)
        self._tell(outcome.doubt or self._unread.doubt, frame)

    def _tell(self, doubt: Doubt | None, frame: Frame) -> None:
        """A doubt is told when it begins, and again every two seconds while it lasts."""
        if doubt is None:
            self._doubt = None
        elif (
            self._doubt is None or self._doubt[0] is not doubt or frame.mono_ns - self._doubt[1] >= _REMIND_NS
        ):
            self._doubt = (doubt, frame.mono_ns)
            self._on_doubt(doubt, frame)


def _sighting(read: Read, frame: Frame) -> Sighting:
    return Sighting(read, frame.camera, frame.index, frame.mono_ns, frame.media_s)
