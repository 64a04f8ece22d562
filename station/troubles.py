"""What lasts: troubles, each told once when it begins and once when it ends; the wall clock watched."""

from station.clock import NS, Clock, Timeline
from station.events import Feed, Trouble, TroubleBegan, TroubleEnded
from station.recording import Strain
from station.types import CameraName

SHOWN_NS = 60 * NS  # what happened once stays on the screen this long
JUMP_MS = 2000

Detail = dict[str, float | str]


class Troubles:
    """Which troubles there are now; called on the conductor's thread only."""

    def __init__(self, feed: Feed, clock: Clock, timeline: Timeline) -> None:
        self._feed = feed
        self._clock = clock
        self._timeline = timeline
        self._troubles: set[Trouble] = set()
        self._having: dict[Trouble, set[CameraName]] = {}
        self._dropped_ns = 0
        self._offset_ms = self._offset_now(clock.mono_ns())  # of the wall clock to the monotonic one
        self._jumped_ns = 0

    def tell(self, trouble: Trouble, *, began: bool, detail: Detail | None = None) -> None:
        """Publish a trouble's beginning or end, each once."""
        if began and trouble not in self._troubles:
            self._troubles.add(trouble)
            self._feed.publish(TroubleBegan(at_ms=self._now_ms(), trouble=trouble, detail=detail or {}))
        elif not began and trouble in self._troubles:
            self._troubles.remove(trouble)
            self._feed.publish(TroubleEnded(at_ms=self._now_ms(), trouble=trouble))

    def of_camera(self, trouble: Trouble, camera: CameraName, *, began: bool) -> None:
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
        self.tell(trouble, began=True, detail={"camera": named[0], "cameras": " ".join(named)})

    def forget(self, camera: CameraName) -> None:
        """The camera was taken away, and its troubles with it."""
        for trouble in [*self._having]:
            self.of_camera(trouble, camera, began=False)

    def strained(self, camera: CameraName, strain: Strain, frames: int) -> None:
        """The PC falls behind with a camera, or has caught up."""
        if strain is Strain.DROPPED:
            self._dropped_ns = self._clock.mono_ns()
            detail: Detail = {"camera": camera, "frames": float(frames)}
            self.tell(Trouble.FRAMES_DROPPED, began=True, detail=detail)
        else:
            self.of_camera(Trouble.SPOOLING, camera, began=strain is Strain.SPOOLING)

    def look(self, now_ns: int) -> float | None:
        """What was shown long enough ends; the seconds by which the wall clock jumped, if it did.

        A jump is told and stored, never repaired; slow corrections pass.
        """
        if now_ns - self._dropped_ns >= SHOWN_NS:
            self.tell(Trouble.FRAMES_DROPPED, began=False)
        offset_ms = self._offset_now(now_ns)
        jump_ms, self._offset_ms = offset_ms - self._offset_ms, offset_ms
        if abs(jump_ms) >= JUMP_MS:
            self._jumped_ns = now_ns
            self.tell(Trouble.CLOCK, began=True, detail={"jump_s": jump_ms / 1000})
            return jump_ms / 1000
        if now_ns - self._jumped_ns >= SHOWN_NS:
            self.tell(Trouble.CLOCK, began=False)
        return None

    def _offset_now(self, now_ns: int) -> int:
        return self._clock.wall_ms() - now_ns // 1_000_000

    def _now_ms(self) -> int:
        return self._timeline.wall_ms(self._clock.mono_ns())
