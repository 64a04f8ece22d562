"""What lasts: troubles, each told once when it begins and once when it ends; the wall clock watched."""

from collections.abc import Callable

from station.clock import NS, Clock, Timeline
from station.errors import PhotoError, StationError, UndevelopedError
from station.events import Feed, Trouble, TroubleBegan, TroubleEnded
from station.recording import Strain
from station.types import CameraName

SHOWN_NS = 60 * NS  # what happened once stays on the screen this long
JUMP_MS = 2000

OF_FILES: dict[type[StationError], Trouble] = {
    PhotoError: Trouble.PHOTO,
    UndevelopedError: Trouble.UNDEVELOPED,
}
"""What a recorder's fault means where no video is lost."""

Detail = dict[str, float | str]


class Troubles:
    """Which troubles there are now; called on the conductor's thread only.

    `films`: whether a camera's clip is written now, or nobody wants one.
    """

    def __init__(
        self, feed: Feed, clock: Clock, timeline: Timeline, films: Callable[[CameraName], bool]
    ) -> None:
        self._feed = feed
        self._clock = clock
        self._timeline = timeline
        self._troubles: set[Trouble] = set()
        self._films = films
        self._having: dict[Trouble, set[CameraName]] = {}
        self._once_ns: dict[Trouble, int] = {}  # what happened and is over: when it did last
        self._failed_ns: dict[CameraName, int] = {}  # when the camera's clip could not be written
        self._offset_ms = self._offset_now(clock.mono_ns())  # of the wall clock to the monotonic one

    def tell(self, trouble: Trouble, *, began: bool, detail: Detail | None = None) -> None:
        """Publish a trouble's beginning or end, each once."""
        if began and trouble not in self._troubles:
            self._troubles.add(trouble)
            self._feed.publish(TroubleBegan(at_ms=self._now_ms(), trouble=trouble, detail=detail or {}))
        elif not began and trouble in self._troubles:
            self._troubles.remove(trouble)
            self._feed.publish(TroubleEnded(at_ms=self._now_ms(), trouble=trouble))

    def of_camera(
        self, trouble: Trouble, camera: CameraName, *, began: bool, said: Detail | None = None
    ) -> None:
        """A trouble that several cameras may have: told anew when they change; over with the last of them."""
        having = self._having.setdefault(trouble, set())
        if began is (camera in having):
            return
        (having.add if began else having.discard)(camera)
        if not having:
            self.tell(trouble, began=False)
            return
        self._troubles.discard(trouble)
        named = sorted(having)
        detail: Detail = {"camera": named[0], "cameras": " ".join(named), **(said or {})}
        self.tell(trouble, began=True, detail=detail)

    def having(self, trouble: Trouble) -> frozenset[CameraName]:
        """The cameras that have it now."""
        return frozenset(self._having.get(trouble, ()))

    def forget(self, camera: CameraName) -> None:
        """The camera was taken away, and its troubles with it."""
        self.lost(camera)
        for trouble in [*self._having]:
            self.of_camera(trouble, camera, began=False)

    def lost(self, camera: CameraName) -> None:
        """It fell silent: that is told by itself, and hides what its pictures were like."""
        self._failed_ns.pop(camera, None)
        for trouble in (Trouble.PICTURE, Trouble.RECORDING, Trouble.UNSAVED):
            self.of_camera(trouble, camera, began=False)

    def fault(self, camera: CameraName, error: StationError) -> None:
        """A recorder could not write something."""
        now_ns = self._clock.mono_ns()
        said: Detail = {"message": error.message, "hint": error.hint}
        if (trouble := OF_FILES.get(type(error))) is not None:
            self._once(trouble, {"camera": camera, **said})
            return
        self._failed_ns[camera] = now_ns
        self.of_camera(Trouble.RECORDING, camera, began=True, said=said)
        self._look_at_clips(now_ns)

    def strained(self, camera: CameraName, strain: Strain, frames: int) -> None:
        """The PC falls behind with a camera, or has caught up."""
        if strain is Strain.DROPPED:
            self._once(Trouble.FRAMES_DROPPED, {"camera": camera, "frames": float(frames)})
        else:
            self.of_camera(Trouble.SPOOLING, camera, began=strain is Strain.SPOOLING)

    def look(self, now_ns: int) -> float | None:
        """What was shown long enough ends; the seconds by which the wall clock jumped, if it did.

        A jump is told and stored, never repaired; slow corrections pass.
        """
        for trouble, at_ns in self._once_ns.items():
            if now_ns - at_ns >= SHOWN_NS:
                self.tell(trouble, began=False)
        self._look_at_clips(now_ns)
        offset_ms = self._offset_now(now_ns)
        jump_ms, self._offset_ms = offset_ms - self._offset_ms, offset_ms
        if abs(jump_ms) >= JUMP_MS:
            self._troubles.discard(Trouble.CLOCK)  # another jump is told anew
            self._once(Trouble.CLOCK, {"jump_s": jump_ms / 1000})
            return jump_ms / 1000
        return None

    def _once(self, trouble: Trouble, detail: Detail) -> None:
        """It happened and is over; it is shown for a while."""
        self._once_ns[trouble] = self._clock.mono_ns()
        self.tell(trouble, began=True, detail=detail)

    def _look_at_clips(self, now_ns: int) -> None:
        """A clip that goes on ends its camera's trouble after a while; one that does not is another one."""
        for camera, at_ns in [*self._failed_ns.items()]:
            films = self._films(camera)
            self.of_camera(Trouble.UNSAVED, camera, began=not films)
            if films and now_ns - at_ns >= SHOWN_NS:
                del self._failed_ns[camera]
                self.of_camera(Trouble.RECORDING, camera, began=False)

    def _offset_now(self, now_ns: int) -> int:
        return self._clock.wall_ms() - now_ns // 1_000_000

    def _now_ms(self) -> int:
        return self._timeline.wall_ms(self._clock.mono_ns())
