"""What makes packets of a camera's frames, and which of them is the right one for the next frame.

- H.264 from the camera goes into the clip as it is. Where an order begins between two key frames, the few
  pictures up to the next one are encoded: no clip begins with pictures of the order before it.
- Anything else is encoded live; while the PC cannot keep up it goes into a spool, to be encoded later. A clip that
  was spooled stays so to its end. Between clips a writer that keeps up encodes live again.
"""

from collections.abc import Callable
from typing import Protocol

from av.video.stream import VideoStream

from station.clock import NS
from station.recording.box import Box
from station.recording.caption import Title
from station.recording.encoder import ENCODER, ChipError, Encoder
from station.recording.packet import Packet
from station.recording.passing import LeadIn, Passing
from station.recording.spool import SpoolMaker
from station.types import Coded, Frame, Undecoded

SPOOL_AT = 10  # frames waiting: the encoder has fallen behind
CALM = 2
REST_NS = NS  # so long it must keep up before it encodes live again
MOST_REST_NS = 64 * NS  # twice as long each time that was too early: each change empties the pre-roll
STEADY_NS = 30 * NS  # encoded live for so long: it was not too early
GROUP_MOST = 900  # packets without a key frame, some 15 MB; after them a camera's pictures are encoded here


class Maker(Protocol):
    """One encoder, or none; all its packets can stand in one file."""

    @property
    def stream(self) -> VideoStream:
        """Template for the streams of the files."""
        ...

    @property
    def frame_ns(self) -> int:
        """Nominal length of a frame."""
        ...

    @property
    def box(self) -> Box:
        """The kind of file."""
        ...

    def make(self, frame: Frame | Undecoded, title: Title, *, key: bool) -> Packet:
        """The packet of a frame with this caption. Raises RecordingError."""
        ...


class Makers:
    """Chooses; the reel parts its clip whenever the maker is another one than before.

    `filming`: whether a clip runs or is about to; asked while spooling only.
    """

    def __init__(self, fps: float, encoder: str, *, may_spool: bool, filming: Callable[[], bool]) -> None:
        self._fps = fps
        self._encoder = encoder
        self._may_spool = may_spool
        self._filming = filming
        self._maker: Maker | None = None
        self._live_ns = 0  # capture time of the first frame that was encoded live
        self._calm_ns = 0  # since when a spool keeps up and nobody films
        self._rest_ns = REST_NS
        self._group: list[bytes] = []  # of the camera's own packets, from its last key frame on

    @property
    def spooling(self) -> bool:
        """The PC is too slow just now."""
        return isinstance(self._maker, SpoolMaker)

    def next(self, frame: Frame | Undecoded, waiting: int, *, begins: bool) -> Maker | None:
        """Maker of this frame, behind which `waiting` others wait; `begins`: a clip starts with it.

        None: nothing can be made of it.
        """
        if frame.coded is not None and frame.coded.format.codec == "h264":
            maker = self._own_packets(frame.coded, begins=begins)
            if maker is None:
                return None
            self._maker = maker
        elif isinstance(frame, Frame):
            self._maker = self._encoded(frame, waiting)
        return self._maker

    def renew(self, error: Exception) -> None:
        """After a fault: start afresh with the next frame, without a graphics chip that failed."""
        self._maker = None
        if isinstance(error, ChipError):
            self._encoder = ENCODER

    def gap(self) -> None:
        """Frames are missing now: what the camera codes as a change of them shows nothing until its next key."""
        self._group.clear()

    def clip_ended(self, waiting: int) -> None:
        """Where the PC has caught up, the next clip is encoded live again."""
        if self.spooling and waiting <= CALM:
            self._maker = None

    def _own_packets(self, coded: Coded, *, begins: bool) -> Maker | None:
        if coded.key:
            self._group.clear()
        elif not self._group:
            return None
        maker, known = self._maker, len(self._group) < GROUP_MOST
        if known:
            self._group.append(coded.data)
        passes = (coded.key or not begins) and len(self._group) < GROUP_MOST
        if passes and isinstance(maker, Passing) and maker.fits(coded):
            return maker
        if coded.key:
            return Passing(coded, self._fps)
        if isinstance(maker, LeadIn):
            return maker
        return LeadIn(coded, self._group[:-1], self._fps) if known else None

    def _encoded(self, frame: Frame, waiting: int) -> Maker:
        maker = self._maker
        if isinstance(maker, SpoolMaker) and maker.fits(frame) and not self._rested(frame.mono_ns, waiting):
            return maker
        if self._may_spool and waiting >= SPOOL_AT:
            self._rest_again(frame.mono_ns)
            return SpoolMaker(frame, self._fps)
        if isinstance(maker, Encoder) and maker.fits(frame):
            return maker
        self._live_ns = frame.mono_ns
        height, width = frame.i420.shape[0] * 2 // 3, frame.i420.shape[1]
        return Encoder(width, height, self._fps, self._encoder)

    def _rested(self, now_ns: int, waiting: int) -> bool:
        """Whether the PC has kept up for long enough, and no clip would be parted."""
        if waiting > CALM or self._filming():
            self._calm_ns = now_ns
        return now_ns - self._calm_ns >= self._rest_ns

    def _rest_again(self, now_ns: int) -> None:
        early = now_ns - self._live_ns < STEADY_NS
        self._rest_ns = min(2 * self._rest_ns, MOST_REST_NS) if early else REST_NS
        self._calm_ns = now_ns
