"""What a writer thread does with frames and orders: encode, ring, clip, photos. No thread of its own.

An order takes effect between two frames: the clip that runs ends with the frame before it, the clip
that begins starts with the frame after it. Every future given in is resolved, whatever happens.
"""

import contextlib
import re
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from station.clock import Timeline
from station.errors import RecordingError
from station.recording import RawClip, RecorderOptions
from station.recording.box import MP4
from station.recording.caption import Title
from station.recording.clip import Clip
from station.recording.errands import Errands
from station.recording.makers import Maker, Makers
from station.recording.packet import Packet
from station.recording.passing import Passing
from station.recording.ring import Ring
from station.recording.shooter import Shooter, Wanted
from station.recording.spool import ORDER, STARTED, STATION
from station.types import CameraName, Frame, Keep, Undecoded


@dataclass(frozen=True, slots=True)
class Start:
    """A clip that begins with the next frame."""

    path: Path
    part: int
    caption: str
    pre_roll: bool
    begun: Future[None]


@dataclass(frozen=True, slots=True)
class Ending:
    """The post-roll of the running clip."""

    until_ns: int
    done: Future[list[RawClip]]


class Reel:
    """State of one camera's recording; all calls come from one thread."""

    def __init__(
        self,
        camera: CameraName,
        options: RecorderOptions,
        timeline: Timeline,
        errands: Errands,
        hand_over: Callable[[Future[list[RawClip]], list[RawClip]], None],
    ) -> None:
        self._camera = camera
        self._options = options
        self._timeline = timeline
        self._errands = errands
        self._hand_over = hand_over
        self._waiting = 0
        self._ring = Ring(options.pre_roll_s)
        self._makers = Makers(
            options.fps, options.encoder, may_spool=not options.lockstep, filming=lambda: self.filming
        )
        self._maker: Maker | None = None
        self._key = False  # the next frame must be a key frame
        self._caption = ""
        self._start: Start | None = None
        self._clip: Clip | None = None
        self._ending: Ending | None = None
        self._parts: list[RawClip] = []  # of this session, filled by the errands
        self._last_part = 0
        self._broke = False  # a file of this session took no more
        self._shooter = Shooter(timeline, errands, options.sees_label)
        self._ended = False

    @property
    def spooling(self) -> bool:
        """The PC is too slow to encode live."""
        return self._makers.spooling

    @property
    def filming(self) -> bool:
        """A clip runs, begins with the next frame, or has its post-roll."""
        return self._clip is not None or self._start is not None

    @property
    def wants_pictures(self) -> bool:
        """A photo waits for one."""
        return self._shooter.waiting

    def take(self, frame: Frame | Undecoded, waiting: int = 0) -> None:
        """One frame, `waiting` others behind it: photos that want it, then its packet. Raises RecordingError."""
        # Without photos no picture is judged, but for one that is asked for by hand.
        if isinstance(frame, Frame) and (self._options.keep is not Keep.VIDEO or self._shooter.waiting):
            self._shooter.show(frame)
        if self._options.keep is Keep.PHOTOS:
            return
        if self._ending is not None and frame.mono_ns > self._ending.until_ns:
            self._finish_ending()
        self._waiting = waiting
        maker = self._maker_for(frame)
        if maker is None:
            self.count_dropped(1)
            return
        packet = self._make(frame, maker)
        if self._start is not None:
            self._begin(self._start, maker, frame.mono_ns)
        if self._clip is not None:
            self._clip.write(packet)
        else:
            self._ring.add(packet)

    def missed(self, frames: int) -> None:
        """Frames never came here: the PC is too slow."""
        self.count_dropped(frames)
        self._makers.gap()

    def count_dropped(self, frames: int) -> None:
        """Frames that are not in the clip that runs count for it."""
        if self._clip is not None:
            self._clip.dropped += frames

    def open(self, start: Start) -> None:
        """Begin a session's clip with the next frame; what runs ends."""
        self._shooter.settle()
        self._broke = False
        self._expect(start)

    def _expect(self, start: Start) -> None:
        self._finish_ending()
        self._end_clip()
        self._forget_start()
        if self._ended or self._options.keep is Keep.PHOTOS:
            start.begun.set_result(None)
            return
        self._start = start
        self._caption = start.caption
        self._key = True

    def close(self, post_roll_ns: int, done: Future[list[RawClip]]) -> None:
        """End the session's clip, now or after the post-roll."""
        self._shooter.settle()
        self._finish_ending()
        self._forget_start()
        if self._clip is not None and post_roll_ns > 0:
            self._ending = Ending(self._clip.last_ns + post_roll_ns, done)
        else:
            self._end_clip()
            self._deliver(done)

    def caption(self, text: str) -> None:
        """The order number to draw from the next frame on."""
        if self._makers.spooling and self._clip is not None:
            self._go_on_as_next_part()  # a spool is captioned as a whole
            if self._start is not None:
                self._start = replace(self._start, caption=text)
        self._caption = text

    def photo(self, wanted: Wanted, *, last: bool) -> None:
        """Look for a sharp one among the next frames, or among the last."""
        if self._ended:
            wanted.done.set_result(None)
        elif last:
            self._shooter.take_last(wanted)
        else:
            self._shooter.want(wanted)

    def lost(self, *, broken: bool = False) -> None:
        """The camera fell silent: end what runs; a clip that has not begun still waits for a frame.

        `broken`: in the middle of something, so that its last packet may be half a picture.
        """
        if broken and self._clip is not None and isinstance(self._maker, Passing):
            self._clip.forget_last()
        self._finish_ending()
        self._end_clip()
        self._ring.clear()  # no clip reaches back over a gap
        self._makers.gap()
        self._makers.clip_ended(0)  # of a silent camera nothing waits
        self._shooter.settle()

    def fail(self, error: Exception) -> None:
        """After an error: keep what was written and start the encoder afresh with the next frame.

        The clip goes on as its next part; where its file takes no more, once: a full disk has some room
        in reserve, which the fault sets free.
        """
        if (clip := self._clip) is not None and not (clip.broken and self._broke):
            self._broke = clip.broken
            self._go_on_as_next_part()
        self._finish_ending()
        self._end_clip()
        self._ring.clear()
        self._makers.renew(error)
        self._maker = None

    def end(self) -> None:
        """Nothing more comes."""
        self._ended = True
        self._forget_start()
        self.lost()

    def _maker_for(self, frame: Frame | Undecoded) -> Maker | None:
        begins = self._start is not None and not (self._start.pre_roll and self._ring)
        maker = self._makers.next(frame, self._waiting, begins=begins)
        if maker is not None and maker is not self._maker:
            self._go_on_as_next_part()
            self._ring.clear()
            self._maker = maker
        return maker

    def _go_on_as_next_part(self) -> None:
        """End the file and wait to begin another for the same session: one file holds one encoder's work."""
        self._finish_ending()
        if (clip := self._clip) is not None:
            caption = self._caption
            self._end_clip()
            path = _next_path(clip.path, clip.part + 1)
            self._expect(Start(path, clip.part + 1, caption, pre_roll=False, begun=Future()))

    def _make(self, frame: Frame | Undecoded, maker: Maker) -> Packet:
        wall_ms = self._timeline.wall_ms(frame.mono_ns)
        title = Title(wall_ms, self._options.station, self._caption)
        packet = maker.make(frame, title, key=self._key)
        self._key = False
        return packet

    def _begin(self, start: Start, maker: Maker, now_ns: int) -> None:
        before = self._ring.take() if start.pre_roll else []
        first_ns = before[0].mono_ns if before else now_ns
        self._ring.clear()
        self._start = None
        self._last_part = max(start.part, self._last_part + 1)
        try:
            # After a part that nobody asked for, the next number and its name are taken.
            path = start.path if self._last_part == start.part else _next_path(start.path, self._last_part)
            path = path.with_name(_stem(path) + maker.box.suffix)
            notes = self._notes(first_ns, start.caption)
            self._clip = Clip(path, self._camera, self._last_part, maker, notes, self._options.watch)
            for packet in before:
                self._clip.write(packet)
        except (RecordingError, OSError) as error:
            start.begun.set_exception(error)
            if self._clip is None:
                self._begin_again(start)
            raise
        start.begun.set_result(None)

    def _begin_again(self, start: Start) -> None:
        """Once: what the fault sets free may be enough for a file that could not be made."""
        if not self._broke:
            self._broke = self._key = True
            self._start = replace(start, pre_roll=False, begun=Future())

    def _notes(self, first_ns: int, order: str) -> dict[str, str]:
        started_ms = self._timeline.wall_ms(first_ns)
        return {STARTED: str(started_ms), STATION: self._options.station, ORDER: order}

    def _end_clip(self) -> None:
        if (clip := self._clip) is None:
            return
        self._clip = None
        self._caption = ""
        self._key = True  # the next pre-roll can begin right here
        self._makers.clip_ended(self._waiting)
        self._errands.run(partial(_store, clip, self._parts))

    def _finish_ending(self) -> None:
        if (ending := self._ending) is None:
            return
        self._ending = None
        self._end_clip()
        self._deliver(ending.done)

    def _deliver(self, done: Future[list[RawClip]]) -> None:
        """Hand over the session's parts, once the last of them is closed."""
        parts, self._parts = self._parts, []
        self._last_part = 0
        self._errands.run(partial(self._hand_over, done, parts))

    def _forget_start(self) -> None:
        if self._start is not None:
            self._start.begun.set_result(None)
            self._start = None
            self._caption = ""


def _store(clip: Clip, parts: list[RawClip]) -> None:
    raw = clip.close()
    if raw is not None:
        parts.append(raw)
    if clip.close_error is not None:
        raise clip.close_error


def _next_path(path: Path, part: int) -> Path:
    """A free name beside the clip, for a part that nobody asked for."""
    camera = re.sub(r"-\d+$", "", _stem(path))
    with contextlib.suppress(OSError):  # a disk in trouble does not say; a clip overwrites nothing
        while any(path.parent.glob(f"{camera}-{part}.*")):
            part += 1
    return path.with_name(f"{camera}-{part}{MP4.suffix}")


def _stem(path: Path) -> str:
    """The name without what tells its kind; camera names hold no dot."""
    return path.name.partition(".")[0]
