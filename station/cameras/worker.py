"""The capture thread: one for each camera. It opens, reads, hands frames on, and opens again after a fault.

It never encodes and never touches the disk; a sink must return at once, except at `pace=max`, where
sinks block on purpose and frames wait for their consumers.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence

from station import pixels
from station.cameras import Camera, CameraInfo, Picture
from station.cameras.line import Line, OnLost, OnReady, Watch, pause_s
from station.cameras.still import Still
from station.clock import NS, Clock, MediaClock
from station.errors import CameraError, EndOfInput
from station.seldom import Seldom
from station.types import CameraName, Frame, Undecoded

log = logging.getLogger(__name__)

Sink = Callable[[Frame], None]
OnEnded = Callable[[CameraName], None]
OnFailed = Callable[[CameraName, CameraError], None]


class CaptureWorker:
    """Runs one camera until it is stopped, or at its end.

    `live`: whether opening again can help; a video that fails is reported by `on_failed` and left.
    With a MediaClock the camera joins it when it is made, so that none runs ahead before the others
    start; frames carry media time, and no stall is watched for.
    Callbacks come from the capture thread or the watch, one at a time, and must return at once.
    """

    def __init__(
        self,
        name: CameraName,
        camera: Camera,
        clock: Clock,
        sinks: Sequence[Sink],
        *,
        on_ready: OnReady,
        on_lost: OnLost,
        on_ended: OnEnded,
        on_failed: OnFailed,
        on_undecoded: Callable[[Sequence[Undecoded]], None] | None = None,
        on_frozen: Callable[[CameraName, bool], None] = lambda *_: None,
        live: bool = True,
        stop_after_s: float | None = None,  # media seconds
        silence_s: float = 0.9,  # with the pause of the watch it is shown within a second
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self.name = name
        self._camera = camera
        self._clock = clock
        self._media = clock if isinstance(clock, MediaClock) else None
        self._sinks = tuple(sinks)
        self._on_ended = on_ended
        self._on_failed = on_failed
        self._on_undecoded = on_undecoded
        self._on_frozen = on_frozen
        self._still = Still()
        self._live = live
        self._stop_after_s = stop_after_s
        self._stopped = threading.Event()
        self._logged = Seldom()
        self._wait = wait or self._stopped.wait
        self._line = Line(name, clock, on_ready, on_lost, int(silence_s * NS))
        self._watch = Watch(self._line.check, f"watch-{name}")
        self._thread = threading.Thread(target=self._run, name=f"capture-{name}", daemon=True)
        if self._media is not None:
            self._media.join(name)

    @property
    def info(self) -> CameraInfo | None:
        """What the camera delivered when it was opened last; None: it never was."""
        return self._line.info

    def start(self) -> None:
        """Start the threads; returns at once, `on_ready` follows."""
        if self._media is None:
            self._watch.start()
        self._thread.start()

    def stop(self, limit_s: float = 2.0) -> bool:
        """End the threads. False: the driver blocks, and its thread is left behind as a daemon."""
        until_s = time.monotonic() + limit_s
        self._stopped.set()
        if self._media is not None:
            self._media.leave(self.name)
        self._watch.stop(limit_s)
        if self._thread.ident is not None:  # was started
            self._thread.join(max(until_s - time.monotonic(), 0))
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._stopped.is_set() and self._film():
                self._wait(pause_s(self._line.attempt))
        finally:
            if self._media is not None:
                self._media.leave(self.name)

    def _film(self) -> bool:
        """Open the camera and read until something ends it; whether to open it again."""
        try:
            self._line.opening()
            self._line.opened(self._camera.open())
            self._read_on()
        except EndOfInput:
            self._line.rest()
            self._on_ended(self.name)
            return False
        except CameraError as error:
            return self._failed(error)
        except Exception as error:  # noqa: BLE001 - the outermost loop: our own fault, logged, and tried again
            self._log_fault(error)
            return self._failed(CameraError("The program met a fault of its own.", "See the log."))
        finally:
            self._camera.close()
        return False

    def _log_fault(self, error: Exception) -> None:
        """With its traceback, once a minute: a camera that cannot be opened is tried for days."""
        if self._logged.due(self._clock.mono_ns()):
            log.error("capture of camera %s failed", self.name, exc_info=error)

    def _failed(self, error: CameraError) -> bool:
        if self._stopped.is_set():
            return False
        if self._live:
            self._line.fell(str(error))
        else:
            self._line.rest()
            self._on_failed(self.name, error)
        return self._live

    def _read_on(self) -> None:
        index = 0
        while not self._stopped.is_set():
            picture = self._camera.read()
            if self._past_the_end(picture):
                raise EndOfInput("The time that was asked for is over.")
            now_ns = self._now_ns(picture)
            if self._stopped.is_set():
                return
            mono_ns = now_ns - int(picture.age_s * NS)
            if self._line.delivered(mono_ns):
                self._still = Still()  # that it was frozen is past with the loss
            if picture.passed and self._on_undecoded is not None:
                name = self.name
                self._on_undecoded([Undecoded(name, now_ns - int(s * NS), one) for one, s in picture.passed])
            self._hand_on(picture, index, mono_ns)
            index += 1

    def _hand_on(self, picture: Picture, index: int, mono_ns: int) -> None:
        if picture.i420 is not None:
            i420 = pixels.read_only(picture.i420)
            # Between key frames a still scene decodes to the same bytes for as long as the camera likes.
            if self._live and picture.key and self._still.seen(i420, mono_ns):
                self._on_frozen(self.name, self._still.frozen)
            frame = Frame(self.name, index, mono_ns, i420, picture.media_s, picture.coded)
            for sink in self._sinks:
                sink(frame)

    def _past_the_end(self, picture: Picture) -> bool:
        limit_s, media_s = self._stop_after_s, picture.media_s
        return limit_s is not None and media_s is not None and media_s >= limit_s

    def _now_ns(self, picture: Picture) -> int:
        if self._media is None or picture.media_s is None:
            return self._clock.mono_ns()
        media_ns = int(picture.media_s * NS)
        self._media.advance(self.name, media_ns)
        return media_ns
