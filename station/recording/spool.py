"""When the PC is too slow: JPEG pictures into a file at once, H.264 out of it later.

A spool holds clean pictures; what their captions need stands in its header, so a crash loses nothing of it.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.video.reformatter import ColorRange
from av.video.stream import VideoStream

from station import pixels
from station.clock import NS
from station.decoded import i420
from station.errors import RecordingError, UndevelopedError
from station.recording import RawClip
from station.recording.box import MP4, SPOOL
from station.recording.caption import Title, caption_text
from station.recording.check import readable_packets
from station.recording.clip import Clip
from station.recording.encoder import FALLBACK_FPS, Encoder
from station.recording.packet import TICKS_PER_S, TIME_BASE, Packet, Stamps
from station.recording.passing import opened
from station.recording.sync import sync_file
from station.types import Coded, Frame, Image, Undecoded

log = logging.getLogger(__name__)

STATION, ORDER, STARTED = "STATION", "ORDER", "STARTED_MS"
_OPTIONS = {"strict": "-1", "qmin": "2", "qmax": "4"}  # -1: limited range, as the pictures are


class SpoolMaker:
    """JPEGs: the camera's own where it hands them out, else made here at half the price of H.264."""

    box = SPOOL

    def __init__(self, frame: Frame, fps: float) -> None:
        rate = Fraction(fps if fps > 0 else FALLBACK_FPS).limit_denominator(1001)
        self._size = pixels.size(frame.i420)
        own = _own(frame)
        self._format = own.format if own else None
        self.frame_ns = round(NS / rate)
        self._stamps = Stamps()
        if self._format is not None:
            self._box = opened(self._format)
            self.stream = self._box.streams.video[0]
        else:
            self.stream = self._encoder(rate)

    def fits(self, frame: Frame) -> bool:
        """Whether its JPEG can stand in the same file."""
        own = _own(frame)
        return pixels.size(frame.i420) == self._size and (own.format if own else None) is self._format

    def make(self, frame: Frame | Undecoded, title: Title, *, key: bool) -> Packet:  # noqa: ARG002 - each is one
        coded = _own(frame)
        data = coded.data if coded is not None else self._encode(frame)
        return Packet(data, self._stamps.of(frame.mono_ns), frame.mono_ns, True, title)

    def _encoder(self, rate: Fraction) -> VideoStream:
        self._sink = av.open("none", "w", format="null")
        stream = self._sink.add_stream("mjpeg", rate=rate, options=_OPTIONS)
        codec = stream.codec_context
        codec.width, codec.height = self._size
        codec.pix_fmt, codec.color_range = "yuv420p", ColorRange.MPEG
        codec.time_base, codec.thread_count = TIME_BASE, 1
        self._sink.start_encoding()
        return stream

    def _encode(self, frame: Frame | Undecoded) -> bytes:
        if not isinstance(frame, Frame):
            raise RecordingError("A picture without pixels cannot be spooled.")
        picture = av.VideoFrame.from_ndarray(frame.i420, format="yuv420p")
        picture.pts, picture.time_base = frame.mono_ns * TICKS_PER_S // NS, TIME_BASE
        try:
            (packet,) = self.stream.codec_context.encode(picture)
        except av.FFmpegError as error:
            raise RecordingError(f"The picture encoder failed ({error}).", "It is started again.") from error
        return bytes(packet)


def _own(frame: Frame | Undecoded) -> Coded | None:
    coded = frame.coded
    return coded if coded is not None and coded.format.codec == "mjpeg" and not coded.rotate else None


def develop(raw: RawClip, calm: Callable[[], object]) -> RawClip:
    """Encode a closed spool into an MP4 beside it and take the spool away; the spool's own facts otherwise.

    A JPEG that the camera damaged is left out and counted. `calm` is called before each picture and may wait.
    Raises UndevelopedError; the spool is then still there.
    """
    path = developed_path(raw.path)
    path.unlink(missing_ok=True)  # an earlier try that was cut short
    damaged: list[int] = []
    made = None
    try:
        made = _developed(raw, path, calm, damaged)
        whole = made is not None and made.frames + len(damaged) == raw.frames
    except RecordingError as error:
        path.unlink(missing_ok=True)  # nothing without a row may travel into the vault
        raise UndevelopedError(f"{raw.path.name} could not be encoded; it is kept as it is.") from error
    if made is None or not whole:
        path.unlink(missing_ok=True)
        raise UndevelopedError(f"{raw.path.name} could not be encoded; it is kept as it is.")
    sync_file(path)  # first: a power cut must not find the one gone and the other not yet there
    raw.path.unlink()
    return replace(made, dropped=raw.dropped + len(damaged))


def is_spool(path: Path) -> bool:
    """Whether this growing or closed file is one."""
    return path.name.endswith(SPOOL.suffix)


def began_ms(spool: Path) -> int | None:
    """UTC milliseconds of its first picture; None where its header does not say. Raises RecordingError."""
    try:
        with av.open(str(spool)) as source:
            noted = source.metadata.get(STARTED, "")
    except (av.FFmpegError, OSError) as error:
        raise RecordingError(f"{spool.name} cannot be read ({error}).", "It is kept as it is.") from error
    return int(noted) if noted.isdecimal() else None


def developed_path(spool: Path) -> Path:
    """Where the H.264 of a spool goes."""
    return spool.with_name(spool.name.partition(".")[0] + MP4.suffix)


def _developed(raw: RawClip, path: Path, calm: Callable[[], object], damaged: list[int]) -> RawClip | None:
    clip: Clip | None = None
    try:
        with av.open(str(raw.path)) as source:
            fps = float(source.streams.video[0].average_rate or FALLBACK_FPS)
            encoder: Encoder | None = None
            for at_ns, picture in _pictures(source, calm, damaged):
                encoder = encoder or Encoder(*pixels.size(picture), fps)
                clip = clip or Clip(path, raw.camera, raw.part, encoder)
                text = _caption(source.metadata, at_ns)
                clip.write(encoder.encode(picture, raw.started_ns + at_ns, text))
    except (av.FFmpegError, OSError) as error:
        raise RecordingError(
            f"{raw.path.name} cannot be encoded ({error}).", "It is kept as it is."
        ) from error
    finally:
        made = clip.close() if clip is not None else None
    return made


def _pictures(
    source: InputContainer, calm: Callable[[], object], damaged: list[int]
) -> Iterator[tuple[int, Image]]:
    """Each picture with its nanoseconds into the spool, up to where it was torn; places of those left out."""
    for place, packet in enumerate(readable_packets(source)):
        calm()
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            frames = []
        if not frames:
            damaged.append(place)
        for frame in frames:
            yield round((frame.time or 0.0) * NS), i420(frame)


def _caption(notes: Mapping[str, str], at_ns: int) -> str:
    wall_ms = int(notes.get(STARTED, "0")) + at_ns // 1_000_000
    return caption_text(wall_ms, notes.get(STATION, ""), notes.get(ORDER, ""))
