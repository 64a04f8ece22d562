"""Whether a clip plays, and mending one that a crash tore."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, groupby
from pathlib import Path

import av
from av.container import InputContainer
from av.stream import Stream
from av.subtitles.stream import SubtitleStream

from station import demuxed
from station.demuxed import AnyPacket
from station.errors import RecordingError
from station.recording.covered import source_of
from station.recording.packet import TICKS_PER_S, TIME_BASE


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What a clip really holds."""

    frames: int
    duration_s: float


def check_clip(path: Path) -> ClipFacts:
    """Count the packets and decode the first and the last group. Raises RecordingError.

    A clip may be gigabytes long: of its packets two groups at most are held, of its pictures one.
    """
    with _opened(path) as container:
        passed = _Passed()
        last: list[AnyPacket] = []
        for number, group in groupby(passed.each(_packets(container)), lambda _: passed.keys):
            if number == 0:
                break
            if number == 1:
                _decode_group(path, container, group)  # as it is read: it may be all there is
            else:
                last = list(group)  # whether it is the last one, only the next one tells
        if not passed.keys:
            raise _unplayable(path, "it does not begin with a key frame")
        if last:
            _decode_group(path, container, last)
        return ClipFacts(passed.frames, passed.seconds)


def decode_whole(path: Path) -> int:
    """Decode all of a clip; returns the number of pictures. Raises RecordingError."""
    with _opened(path) as container:
        frames = 0
        for frame in demuxed.frames(container, container.streams.video[0]):
            if frame.is_corrupt:
                raise _unplayable(path, f"picture {frames} is damaged")
            frames += 1
        return frames


def readable_frames(path: Path) -> tuple[int, float]:
    """(frames, seconds) that can be read of a clip, whole or torn; (0, 0.0) if nothing can."""
    passed = _Passed()
    try:
        with _opened(path) as container:
            for _ in passed.each(readable_packets(container)):
                pass
    except RecordingError:
        return 0, 0.0
    return passed.frames, passed.seconds


def readable_seconds(path: Path) -> float:
    """Seconds that can be read of a clip, whole or torn; 0.0 if nothing can."""
    return readable_frames(path)[1]


def repair(path: Path, to: Path) -> None:
    """Copy what can be read of a torn clip into a plain MP4; `to` must not exist. Raises RecordingError.

    Times, subtitles and rotation stay. So does `path`: it is the original.
    """
    if to.exists():
        raise RecordingError(f"{to.name} exists already and is left as it is.")
    with _opened(path) as source:
        try:
            written = _remux(source, to)
        except (av.FFmpegError, OSError) as error:
            to.unlink(missing_ok=True)
            raise RecordingError(
                f"{path.name} could not be repaired ({error}).", "Is the disk full?"
            ) from error
    if not written:
        to.unlink(missing_ok=True)
        raise _unplayable(path, "it holds no picture")
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def _remux(source: InputContainer, to: Path) -> int:
    video, titles = source.streams.video[0], source.streams.subtitles[:1]
    written, last = 0, None
    end = titled = Fraction(-1)  # seconds
    with av.open(str(to), "w", format="mp4", options={"movflags": "faststart"}) as out:
        ours = {one.index: out.add_stream_from_template(one, opaque=True) for one in (video, *titles)}
        for packet in readable_packets(source, *titles):
            if packet.stream.index == video.index:
                if last is not None and packet.dts is not None and packet.dts <= last:
                    packet.dts = packet.pts = last + 1  # the muxer takes no two at the same time
                last = packet.dts
                end = ((packet.pts or 0) + (packet.duration or 0)) * packet.time_base
                written += 1
            else:
                titled = (packet.pts or 0) * packet.time_base
            packet.stream = ours[packet.stream.index]
            out.mux(packet)
        if 0 <= titled < end:
            out.mux(_no_title(ours[titles[0].index], end))
    return written


def _no_title(stream: Stream, at_s: Fraction) -> AnyPacket:
    """Ends the title before it, which would outlast the last picture."""
    title: AnyPacket = av.Packet(b"\0\0")
    title.pts = title.dts = round(at_s * TICKS_PER_S)
    title.time_base, title.stream = TIME_BASE, stream
    return title


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    """The clip, open, with one video stream; what goes wrong inside becomes a RecordingError."""
    try:
        with av.open(source_of(path), "r") as container:
            if not container.streams.video:
                raise _unplayable(path, "it holds no video")
            # One thread, and no concealing: a frame patched together from its neighbours is no proof.
            codec = container.streams.video[0].codec_context
            codec.thread_count = 1
            codec.options = {"err_detect": "explode"}
            yield container
    except (av.FFmpegError, OSError) as error:
        raise _unplayable(path, str(error)) from error


def _packets(container: InputContainer, *titles: SubtitleStream) -> Iterator[AnyPacket]:
    """Packets of the video, and of these; the empty ones that end a demux are left out."""
    return (
        packet for packet in demuxed.packets(container, container.streams.video[0], *titles) if packet.size
    )


def readable_packets(container: InputContainer, *titles: SubtitleStream) -> Iterator[AnyPacket]:
    """Packets of the video, and of these, up to the first that is missing or cut off."""
    packets = _packets(container, *titles)
    while True:
        try:
            packet = next(packets, None)
        except (av.FFmpegError, OSError):
            return
        if packet is None or packet.is_corrupt:
            return
        yield packet


class _Passed:
    """Counts the packets that pass by, and keeps none but the first and the newest."""

    def __init__(self) -> None:
        self.frames = 0
        self.keys = 0
        self._first: AnyPacket | None = None
        self._last: AnyPacket | None = None

    def each(self, packets: Iterable[AnyPacket]) -> Iterator[AnyPacket]:
        for packet in packets:
            self.frames += 1
            self.keys += packet.is_keyframe
            self._first, self._last = self._first or packet, packet
            yield packet

    @property
    def seconds(self) -> float:
        """From the first picture to the end of the newest; 0.0 where they have no times."""
        first, last = self._first, self._last
        if first is None or last is None or first.pts is None or last.pts is None:
            return 0.0
        return float((last.pts + (last.duration or 0) - first.pts) * last.time_base)


def _decode_group(path: Path, container: InputContainer, packets: Iterable[AnyPacket]) -> None:
    codec = container.streams.video[0].codec_context
    codec.flush_buffers()
    given = frames = damaged = 0
    for packet in chain(packets, (None,)):  # the pictures one by one: a group of them is a hundred megabytes
        given += packet is not None
        for frame in codec.decode(packet):
            frames += 1
            damaged += frame.is_corrupt
    if frames != given or damaged:
        raise _unplayable(path, f"{frames - damaged} of {given} pictures decode")


def _unplayable(path: Path, why: str) -> RecordingError:
    return RecordingError(f"{path.name} does not play: {why}.", "The file is kept; run “recover”.")
