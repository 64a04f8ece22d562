"""The recorder of one camera: a writer thread, its inbox and its orders as futures."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TypeVar

from station.clock import NS, Timeline
from station.errors import RecordingError, StationError
from station.recording import RawClip, RawPhoto, RecorderOptions, Strain
from station.recording.errands import Errands
from station.recording.inbox import Inbox, Job
from station.recording.makers import CALM
from station.recording.reel import Reel, Start
from station.recording.shooter import OnRetake, Wanted
from station.recording.spool import develop, is_spool
from station.types import CameraName, Frame, Moment, Undecoded

log = logging.getLogger(__name__)

_QUEUE_FRAMES = 60
CALM_LIMIT_S = 0.5  # a spool is developed slowly rather than never
_Result = TypeVar("_Result")


class Recorder:
    """Writes the clips and photos of one camera.

    Any thread may call. Orders and frames share one queue: an order holds between the frame put before
    it and the frame put after it. After `stop` orders are answered at once: no clip, no photo.
    """

    def __init__(
        self,
        camera: CameraName,
        options: RecorderOptions,
        timeline: Timeline,
        on_fault: Callable[[CameraName, StationError], None],
        on_strain: Callable[[CameraName, Strain, int], None] = lambda *_: None,
    ) -> None:
        self._camera = camera
        self._on_fault = on_fault
        self._on_strain = on_strain
        self._inbox = Inbox(_QUEUE_FRAMES, lockstep=options.lockstep)
        self._errands = Errands(f"files {camera}", self._report)
        self._developer = Errands(f"develop {camera}", self._report, idle=True)
        self._reel = Reel(camera, options, timeline, self._errands, self._hand_over)
        self._spooling = False
        self._thread = threading.Thread(target=self._work, name=f"writer {camera}", daemon=True)
        self._failing = False
        self._stopped = threading.Event()
        self._calm = threading.Event()
        self._calm.set()

    @property
    def dropped(self) -> int:
        """Frames dropped since the start because the PC is too slow."""
        return self._inbox.dropped

    @property
    def filming(self) -> bool:
        """A clip is open, be it for its post-roll; spools may wait to be developed meanwhile."""
        return self._reel.filming

    @property
    def wants_pictures(self) -> bool:
        """Packets are not enough just now: a photo waits for a picture."""
        return self._reel.wants_pictures

    def start(self) -> None:
        """Begin taking frames."""
        self._errands.start()
        self._developer.start()
        self._thread.start()

    def stop(self) -> None:
        """Write all that was put, end the clip, take the photos that can be taken; then end."""
        self._inbox.send(self._reel.end)
        self._inbox.close()
        if self._thread.ident is None:
            self._work()
        else:
            self._thread.join()
        self._errands.stop()
        self._calm.set()
        self._developer.stop()
        self._stopped.set()

    def put(self, *frames: Frame | Undecoded) -> None:
        """Hand over frames that came together; never waits, except in lockstep."""
        self._inbox.put(*frames)

    def drain(self) -> None:
        """Wait until all that was put so far is in its file."""
        done: Future[None] = _future()
        self._ask(partial(self._errands.run, partial(done.set_result, None)))
        done.result()

    def open_clip(self, path: Path, part: int, caption: str, *, pre_roll: bool) -> Future[None]:
        """Begin a clip with the next frame; resolved when it runs, or when it was given up before.

        `path` ends in `.mp4.part`. The future holds a RecordingError where the file cannot be made.
        """
        begun: Future[None] = _future()
        self._ask(partial(self._reel.open, Start(path, part, caption, pre_roll, begun)))
        return begun

    def switch_clip(self, path: Path, part: int, caption: str) -> Future[list[RawClip]]:
        """End the clip before the next frame, begin another with it; resolved with the first one's parts."""
        done: Future[list[RawClip]] = _future()
        start = Start(path, part, caption, pre_roll=False, begun=_future())
        self._ask(partial(self._switch, start, done))
        return done

    def close_clip(self, *, post_roll_s: float = 0.0) -> Future[list[RawClip]]:
        """End the session's clip; resolved with all its parts, oldest first, when their files are closed.

        The post-roll ends early at the next order, and at `lost` and `stop`: without frames it does not end.
        """
        done: Future[list[RawClip]] = _future()
        self._ask(partial(self._reel.close, round(post_roll_s * NS), done))
        return done

    def set_caption(self, caption: str) -> None:
        """The order number to draw from the next frame on; it ends with the clip."""
        self._ask(partial(self._reel.caption, caption))

    def photo(
        self,
        path: Path,
        moment: Moment,
        order: str,
        *,
        last: bool = False,
        on_retake: OnRetake = lambda *_: None,
        shot: str = "",
    ) -> Future[RawPhoto | None]:
        """Save the sharpest of the next frames, or with `last` one of before; None if there is none or it fails.

        Blurred ones are told by `on_retake`, on the writer's thread, and taken again once.
        """
        done: Future[RawPhoto | None] = _future()
        wanted = Wanted(path, moment, order, done, on_retake, shot)
        self._ask(partial(self._reel.photo, wanted, last=last))
        return done

    def lost(self, *, broken: bool = False) -> None:
        """The camera fell silent: the clip ends here and is kept for `close_clip`; no photo waits on.

        `broken`: unawares; the last packet that it handed out is then left out.
        """
        self._ask(partial(self._reel.lost, broken=broken))

    def _ask(self, job: Job) -> None:
        if not self._inbox.send(job):
            self._stopped.wait()
            job()

    def _switch(self, start: Start, done: Future[list[RawClip]]) -> None:
        self._reel.close(0, done)
        self._reel.open(start)

    def _work(self) -> None:
        while (item := self._inbox.get()) is not None:
            if item.dropped:
                self._do(partial(self._missed, item.dropped))
            if isinstance(item.what, list):
                for frame in item.what:
                    self._take(frame)
            else:
                self._do(item.what)
            self._tell_strain()

    def _take(self, frame: Frame | Undecoded) -> None:
        try:
            self._reel.take(frame, self._inbox.waiting)
            self._failing = False
        except Exception as error:  # noqa: BLE001 - the outermost loop of a worker
            self._fail(error)

    def _do(self, job: Job) -> None:
        try:
            job()
        except Exception as error:  # noqa: BLE001 - the outermost loop of a worker
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        try:
            self._reel.fail(error)
        except (
            Exception
        ):  # the same fault may meet what is done about it, and the next order needs this thread
            log.exception("the recorder of %s could not be set right", self._camera)
        if not self._failing:  # a fault that stays is told once, not thirty times a second
            self._report(error)
        self._failing = True

    def _missed(self, frames: int) -> None:
        self._reel.missed(frames)
        self._on_strain(self._camera, Strain.DROPPED, frames)

    def _tell_strain(self) -> None:
        """Spools are developed while the writer keeps up, and wait while it does not.

        A parcel that is packed meanwhile does not hold them up, be it spooled itself: where one parcel follows
        the other all day they would fill the disk, and nothing would be sealed before the evening. They take
        what is left of the processor (`Errands`, idle).
        """
        if self._inbox.waiting > CALM:
            self._calm.clear()
        else:
            self._calm.set()
        if self._spooling is not self._reel.spooling:
            self._spooling = self._reel.spooling
            self._on_strain(self._camera, Strain.SPOOLING if self._spooling else Strain.CAUGHT_UP, 0)

    def _hand_over(self, done: "Future[list[RawClip]]", parts: list[RawClip]) -> None:
        """Closed parts of a session, those that are spools encoded first."""
        if any(is_spool(raw.path) for raw in parts):
            self._developer.run(partial(self._develop, done, parts))
        else:
            done.set_result(parts)

    def _develop(self, done: "Future[list[RawClip]]", parts: list[RawClip]) -> None:
        try:
            for place, raw in enumerate(parts):
                if is_spool(raw.path):
                    try:
                        parts[place] = develop(raw, partial(self._calm.wait, CALM_LIMIT_S))
                    except RecordingError as error:  # the spool itself is sealed
                        self._report(error)
        finally:
            done.set_result(parts)  # the sealer waits for it, whatever happens

    def _report(self, error: Exception) -> None:
        if not isinstance(error, StationError):
            log.error("fault in the recorder of %s", self._camera, exc_info=error)
            error = RecordingError(
                f"Recording of {self._camera} failed; what was written is kept.",
                "It is started again by itself.",
            )
        else:
            log.warning("%s: %s", self._camera, error.message)
        self._on_fault(self._camera, error)


def _future() -> "Future[_Result]":
    """A future that nobody can cancel."""
    future: Future[_Result] = Future()
    future.set_running_or_notify_cancel()
    return future
