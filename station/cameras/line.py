"""Whether a camera delivers, as its capture thread and its stall watch see it together.

Silence is the only sure sign of a lost camera, so `check` is called from a thread of its own: a `read`
that never returns cannot hide it.
"""

import logging
import threading
from collections.abc import Callable

from station.cameras import CameraInfo
from station.clock import NS, Clock
from station.seldom import Seldom
from station.types import CameraName

log = logging.getLogger(__name__)

PAUSES_S = (0.5, 1.0, 2.0, 5.0)  # before the first, second … attempt to open again
OPENING_NS = 15 * NS  # Media Foundation may take that long
STEADY_NS = 5 * NS  # a camera that gives one picture and fails again must not be tried without pause


OnReady = Callable[[CameraName, CameraInfo], None]
OnLost = Callable[[CameraName, str, int, int | None], None]
"""(camera, reason, attempt, last_frame_ns): told at a loss, and after each attempt that failed; `attempt`
is the try to get it back that comes next, from 1."""


def pause_s(attempt: int) -> float:
    """How long to wait before this attempt, from 1, to open a camera again."""
    return PAUSES_S[min(attempt, len(PAUSES_S)) - 1]


class Line:
    """Up or lost; reports each change once and in order, whichever thread sees it first."""

    def __init__(
        self, camera: CameraName, clock: Clock, on_ready: OnReady, on_lost: OnLost, silence_ns: int = NS
    ) -> None:
        self._camera = camera
        self._clock = clock
        self._on_ready = on_ready
        self._on_lost = on_lost
        self._silence_ns = silence_ns
        self._lock = threading.Lock()
        self._info: CameraInfo | None = None
        self._due_ns: int | None = None  # when silence becomes a loss; None: nothing is expected
        self._up_since_ns: int | None = None
        self._last_ns: int | None = None
        self._told = False  # the watch has reported the running attempt's failure already
        self._logged = Seldom()
        self.attempt = 0

    @property
    def info(self) -> CameraInfo | None:
        """What it delivered when it was opened last; None: it never was."""
        return self._info

    def opening(self) -> None:
        """The device is being opened."""
        with self._lock:
            self._told = False
            self._due_ns = self._clock.mono_ns() + OPENING_NS

    def opened(self, info: CameraInfo) -> None:
        """The device is open; a picture must follow."""
        with self._lock:
            self._info = info
            self._due_ns = self._clock.mono_ns() + self._silence_ns

    def delivered(self, mono_ns: int) -> bool:
        """A picture came; whether it is the first after an opening or a silence: that makes the camera ready."""
        with self._lock:
            self._last_ns = mono_ns
            self._due_ns = mono_ns + self._silence_ns
            self._told = False
            if self._up_since_ns is None and self._info is not None:
                self._up_since_ns = mono_ns
                self._on_ready(self._camera, self._info)
                return True
            if self._up_since_ns is not None and mono_ns - self._up_since_ns > STEADY_NS:
                self.attempt = 0
            return False

    def fell(self, reason: str) -> None:
        """The capture thread met a fault."""
        with self._lock:
            if not self._told:
                self._lost(reason)
            self._due_ns = None
            self._told = False

    def rest(self) -> None:
        """The camera ended; nothing is expected of it any more."""
        with self._lock:
            self._due_ns = None

    def check(self) -> float:
        """Called by the watch: silence past its limit is a loss, reported once.

        Returns the seconds after which to look again: nothing can fall due before.
        """
        with self._lock:
            now_ns = self._clock.mono_ns()
            if self._due_ns is not None and now_ns >= self._due_ns:
                self._due_ns = None
                self._told = True
                self._lost("No picture comes.")
            left_ns = self._silence_ns if self._due_ns is None else self._due_ns - now_ns
            return min(left_ns, self._silence_ns) / NS

    def _lost(self, reason: str) -> None:
        self._up_since_ns = None
        self.attempt += 1
        if self._logged.due(self._clock.mono_ns()):
            log.warning("camera %s lost, attempt %d: %s", self._camera, self.attempt, reason)
        self._on_lost(self._camera, reason, self.attempt, self._last_ns)


class Watch:
    """The thread that calls `check`, which tells when it wants to be called again."""

    def __init__(self, check: Callable[[], float], name: str) -> None:
        self._check = check
        self._running = threading.Lock()  # an Event costs half as much again, twice a second
        self._running.acquire()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self, limit_s: float) -> None:
        """End the thread."""
        if self._running.locked():
            self._running.release()
        if self._thread.ident is not None:  # was started
            self._thread.join(limit_s)

    def _run(self) -> None:
        pause_s = 0.0
        while not self._running.acquire(timeout=pause_s):
            pause_s = self._check()
