"""A video through PyAV: packets as they were encoded, and the pictures in them. Files and networks share it."""

import io
import logging
import math
from collections.abc import Callable, Iterator, Mapping

import av
from av.codec.context import Flags
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from station import demuxed
from station.cameras import Depth, Picture, whole
from station.cameras.burst import Bursts, Fetched
from station.cameras.sets import parameter_sets
from station.decoded import i420
from station.demuxed import AnyPacket
from station.errors import CameraError
from station.types import Coded, CodedFormat

log = logging.getLogger(__name__)

PASSED_ON = ("h264", "mjpeg")  # what the recorder can put into a file as it is
_LENGTHS = (
    b"\x01"  # such parameters begin a stream without start codes: it has its sets there, and only there
)
ALIKE_BYTES = 2  # key frames of a frozen picture differ in the numbers of their headers only


class ReorderedError(CameraError):
    """B-frames that no header told of: only decoded pictures can be used."""


class Stream:
    """The first video of a container, open.

    `handed_out`: packets travel with their pictures. An H.264 picture that nobody needs is then left
    undecoded, but for the first one, and for key frames that look like a frozen picture.
    `doze_s`: how long a live stream may be left alone while nobody needs pictures.
    `timeout_s`: to open, and of silence from one picture to the next.
    """

    def __init__(
        self,
        url: str,
        *,
        handed_out: bool,
        depth: Callable[[], Depth] = whole,
        doze_s: float = 0.0,
        options: Mapping[str, str] | None = None,
        timeout_s: tuple[float, float] | None = None,
    ) -> None:
        self._container: InputContainer = av.open(url, options=dict(options or {}), timeout=timeout_s)
        if not self._container.streams.video:
            self._container.close()
            raise CameraError("It holds no video.")
        self._video: VideoStream = self._container.streams.video[0]
        self._depth = depth
        self._doze_s = doze_s
        self._silent_s = timeout_s[1] if timeout_s else math.inf
        self._format: CodedFormat | None = None  # known with the first key frame, until another comes
        self._last_pts: int | None = None
        self._back_steps = 0
        self._whole = False  # each packet since the last key frame was decoded
        self._key_bytes = 0  # size of the last key frame; 0: none was decoded yet
        self._alike = False
        self.damaged = 0  # packets that were passed over
        codec = self._video.codec_context
        # A picture that is shown before one that was coded earlier would need another order in the file.
        self._handed_out = handed_out and codec.name in PASSED_ON and not codec.has_b_frames
        if self._handed_out:
            codec.thread_count = 1  # threads hand pictures out late, and then beside the wrong packet
            codec.flags |= Flags.low_delay
        else:
            self._video.thread_type = "AUTO"
        extradata = codec.extradata or b""
        self._in_band = codec.name == "h264" and not extradata.startswith(_LENGTHS)
        self._sets = parameter_sets(extradata) if self._in_band else b""

    @property
    def fps(self) -> float:
        """Nominal."""
        return float(self._video.average_rate or self._video.guessed_rate or 30)

    def pictures(self) -> Iterator[tuple[Picture, float | None]]:
        """Each picture with its time in the video, where one is told. FFmpegError on a fault."""
        packets, tick_s = demuxed.packets(self._container, self._video), float(self._video.time_base or 0)
        for burst in Bursts(packets, tick_s, self._pause_s, silent_s=self._silent_s):
            yield from self._pictures_of(burst)

    def close(self) -> None:
        """Let go of it."""
        self._container.close()

    def _pause_s(self) -> float:
        passed_on = self._format is not None and self._format.codec == "h264"
        return self._doze_s if passed_on and self._depth() < Depth.ALL else 0.0

    def _pictures_of(self, burst: Fetched) -> Iterator[tuple[Picture, float | None]]:
        passed: list[tuple[Coded, float]] = []
        depth = self._depth()
        for packet, age_s in burst:
            coded = self._coded(packet) if self._handed_out and packet.size else None
            for frame in self._decode(packet) if coded is None or self._needed(coded, depth) else ():
                yield Picture(i420(frame), None, coded, age_s, passed, frame.key_frame), _time_s(frame)
                coded, passed = None, []
            if coded is not None and coded.format.codec == "h264":
                passed.append((coded, age_s))
        if passed:
            yield Picture(None, age_s=age_s, passed=passed), _time_s(packet)

    def _coded(self, packet: AnyPacket) -> Coded | None:
        key = packet.is_keyframe
        self._watch_order(packet.pts, key=key)
        if key:
            self._format = self._format_from(bytes(packet))
        return None if self._format is None else Coded(bytes(packet), key, self._format)

    def _format_from(self, key: bytes) -> CodedFormat:
        """From this key frame on: a camera whose size is changed sends on, with other parameter sets."""
        sets = parameter_sets(key) if self._in_band else b""
        before, self._sets = self._sets, sets or self._sets
        if self._format is None:
            return _format(self._video, key)
        if self._sets == before:
            return self._format
        log.info("a camera sends other parameter sets from now on")
        with av.open(io.BytesIO(key), format="h264") as alone:  # the container still tells the old ones
            return _format(alone.streams.video[0], key)

    def _watch_order(self, pts: int | None, *, key: bool) -> None:
        """A clock that the camera sets right may step back once; twice in one group are B-frames."""
        if key:
            self._back_steps = 0
        if pts is None:
            return
        if self._last_pts is not None and pts < self._last_pts:
            self._back_steps += 1
            if self._back_steps > 1:
                raise ReorderedError("Its pictures do not come in the order in which they are shown.")
        self._last_pts = pts

    def _needed(self, coded: Coded, depth: Depth) -> bool:
        """Whether to decode; once one is left out, the next key frame is the first that can be."""
        if coded.format.codec != "h264":
            return True
        if coded.key:
            self._whole = self._frozen(len(coded.data)) or depth >= Depth.KEYS
        elif depth < Depth.ALL:
            self._whole = False
            return False
        return self._whole

    def _frozen(self, size: int) -> bool:
        """Whether a key frame may show what the last one showed, or is the first to show something else."""
        before, self._alike = self._alike, abs(size - self._key_bytes) <= ALIKE_BYTES
        first, self._key_bytes = self._key_bytes == 0, size
        return first or before or self._alike

    def _decode(self, packet: AnyPacket) -> list[VideoFrame]:
        try:
            return packet.decode()
        except av.error.InvalidDataError:
            self.damaged += 1
            return []


def _format(video: VideoStream, key: bytes) -> CodedFormat:
    codec = video.codec_context
    return CodedFormat(codec.name, codec.width, codec.height, _header(video, key))


def _header(video: VideoStream, key: bytes) -> bytes:
    """The stream's parameters as bytes, so that no other thread touches the camera's own container."""
    memory = io.BytesIO()
    with av.open(memory, "w", format="nut") as out:
        stream = out.add_stream_from_template(video, opaque=True)
        packet: AnyPacket = av.Packet(key)
        packet.pts, packet.is_keyframe, packet.stream = 0, True, stream
        out.mux(packet)  # without one it cannot be opened again
    return memory.getvalue()


def _time_s(timed: "VideoFrame | AnyPacket") -> float | None:
    if timed.pts is None or timed.time_base is None:
        return None
    base = timed.time_base
    return timed.pts * base.numerator / base.denominator
