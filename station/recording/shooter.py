"""Photos as evidence: the best of the frames around the moment, a blurred one taken again once.

Best is neither dark nor glaring, then sharp; of the best few at a scan one on which a label is seen.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from station import pixels
from station.clock import NS, Timeline
from station.recording import RawPhoto, Sees
from station.recording.errands import Errands
from station.recording.photo import save_photo
from station.recording.recent import Recent, Shot, shot_of
from station.types import CameraName, Frame, Moment

FRAMES = 10
FEW = 3
AGAIN = 30  # frames to hold still in
BACK_NS = 3 * NS // 2  # the next label is in view this long before it is read


OnRetake = Callable[[CameraName, Moment, int], None]
"""Camera, moment, and how sharp the best picture was, in percent of what it usually gives."""


@dataclass(slots=True)
class Wanted:
    """A photo that was asked for, while it looks for its frame."""

    path: Path
    moment: Moment
    order: str
    done: Future[RawPhoto | None]
    on_retake: OnRetake = lambda *_: None
    shot: str = ""  # which one of the shop's list
    left: int = FRAMES
    found: list[Shot] = field(default_factory=list)  # the best few, best first
    again: bool = False


class Shooter:
    """Takes the photos of one camera; all calls come from one thread."""

    def __init__(self, timeline: Timeline, errands: Errands, sees_label: Sees) -> None:
        self._timeline = timeline
        self._errands = errands
        self._sees_label = sees_label
        self._recent = Recent()
        self._wanted: list[Wanted] = []
        self._newest: Frame | None = None

    @property
    def waiting(self) -> bool:
        """A photo was asked for and looks for its frame."""
        return bool(self._wanted)

    def show(self, frame: Frame) -> None:
        """One picture, for all photos that wait."""
        self._newest = frame
        shot = self._recent.add(frame, wanted=bool(self._wanted))
        if shot is None:
            return
        for wanted in self._wanted:
            self._consider(wanted, shot)
        self._wanted = [wanted for wanted in self._wanted if wanted.left > 0]

    def want(self, wanted: Wanted) -> None:
        """A photo of this moment: the next frames are looked at."""
        self._wanted.append(wanted)

    def take_last(self, wanted: Wanted) -> None:
        """A photo of what was just packed, from before the next label came into view where possible."""
        newest = self._newest
        if newest is None:
            wanted.done.set_result(None)
            return
        shot = self._recent.best(newest.mono_ns - BACK_NS)
        self._take(wanted, [shot or shot_of(newest)])

    def settle(self) -> None:
        """A clip begins or ends, or no picture comes any more: what waits takes the best it has seen.

        Nothing from before is used after it.
        """
        for wanted in self._wanted:
            if wanted.found:
                self._take(wanted, wanted.found)
            else:
                wanted.done.set_result(None)
        self._wanted.clear()
        self._recent.forget()
        self._newest = None

    def _consider(self, wanted: Wanted, shot: Shot) -> None:
        wanted.left -= 1
        wanted.found = sorted([*wanted.found, shot], key=lambda one: one.rank, reverse=True)[:FEW]
        sharp = not self._recent.blurred(wanted.found[0])
        if wanted.again and sharp:
            wanted.left = 0
        if wanted.left > 0:
            return
        if sharp or wanted.again:
            self._take(wanted, wanted.found)
        else:
            wanted.again, wanted.left = True, AGAIN
            wanted.on_retake(shot.frame.camera, wanted.moment, int(self._recent.percent(wanted.found[0])))

    def _take(self, wanted: Wanted, shots: Sequence[Shot]) -> None:
        sharp = [shot for shot in shots if not self._recent.blurred(shot)]
        frames = [shot.frame for shot in sharp or shots[:1]]
        walls_ms = [self._timeline.wall_ms(frame.mono_ns) for frame in frames]  # as its clock stands now
        chosen = partial(self._chosen, frames, wanted.moment)
        self._errands.run(partial(_develop, frames, walls_ms, chosen, wanted, blurred=not sharp))

    def _chosen(self, frames: Sequence[Frame], moment: Moment) -> int:
        """The best; at a scan the best that shows a label, if one does."""
        if moment is not Moment.SCAN or len(frames) == 1:
            return 0
        return next((at for at, frame in enumerate(frames) if self._sees_label(pixels.grey(frame))), 0)


def _develop(
    frames: Sequence[Frame],
    walls_ms: Sequence[int],
    chosen: Callable[[], int],
    wanted: Wanted,
    *,
    blurred: bool,
) -> None:
    raw = None
    try:
        frame, wall_ms = frames[at := chosen()], walls_ms[at]
        save_photo(frame.i420, wanted.path, wall_ms, wanted.order, wanted.shot)
        raw = RawPhoto(wanted.path, frame.camera, wanted.moment, frame.mono_ns, wanted.shot, blurred)
    finally:
        wanted.done.set_result(raw)
