"""Whether a clip plays, and mending one that a crash tore."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer

from station import demuxed
from station.demuxed import AnyPacket
from station.errors import RecordingError
from station.recording.covered import source_of


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What a clip really holds."""

    frames: int
    duration_s: float


def check_clip(path: Path) -> ClipFacts:
    """Count the packets and decode the first and the last group. Raises RecordingError."""
    with _opened(path) as container:
        packets = list(_packets(container))
        keys = [index for index, packet in enumerate(packets) if packet.is_keyframe]
        if not keys or keys[0] != 0:
            raise _unplayable(path, "it does not begin with a key frame")
        groups = {(0, keys[1] if len(keys) > 1 else len(packets)), (keys[-1], len(packets))}
        for start, end in sorted(groups):
            _decode_group(path, container, packets[start:end])
        return ClipFacts(len(packets), _duration_s(packets))


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
    try:
        with _opened(path) as container:
            packets = list(readable_packets(container))
    except RecordingError:
        return 0, 0.0
    return len(packets), _duration_s(packets)


def readable_seconds(path: Path) -> float:
    """Seconds that can be read of a clip, whole or torn; 0.0 if nothing can."""
    return readable_frames(path)[1]


def repair(path: Path, to: Path) -> None:
    """Copy what can be read of a torn clip into a plain MP4; `to` must not exist. Raises RecordingError.

    `path` stays as it is: it is the original.
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
    template = source.streams.video[0]
    written, last = 0, None
    with av.open(str(to), "w", format="mp4", options={"movflags": "faststart"}) as out:
        stream = out.add_stream_from_template(template, opaque=True)
        for packet in readable_packets(source):
            if last is not None and packet.dts is not None and packet.dts <= last:
                packet.dts = packet.pts = last + 1  # the muxer takes no two at the same time
            last = packet.dts
            packet.stream = stream
            out.mux(packet)
            written += 1
    return written


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


def _packets(container: InputContainer) -> Iterator[AnyPacket]:
    """Packets of the video; the empty one that ends a demux is left out."""
    return (packet for packet in demuxed.packets(container, container.streams.video[0]) if packet.size)


def readable_packets(container: InputContainer) -> Iterator[AnyPacket]:
    """Packets up to the first that is missing or cut off."""
    packets = _packets(container)
    while True:
        try:
            packet = next(packets, None)
        except (av.FFmpegError, OSError):
            return
        if packet is None or packet.is_corrupt:
            return
        yield packet


def _decode_group(path: Path, container: InputContainer, packets: list[AnyPacket]) -> None:
    codec = container.streams.video[0].codec_context
    codec.flush_buffers()
    frames = [frame for packet in packets for frame in codec.decode(packet)]
    frames += codec.decode(None)
    if len(frames) != len(packets) or any(frame.is_corrupt for frame in frames):
        raise _unplayable(path, f"{len(frames)} of {len(packets)} pictures decode")


def _duration_s(packets: list[AnyPacket]) -> float:
    if not packets:
        return 0.0
    first, last = packets[0], packets[-1]
    if first.pts is None or last.pts is None:
        return 0.0
    return float((last.pts + (last.duration or 0) - first.pts) * last.time_base)


def _unplayable(path: Path, why: str) -> RecordingError:
    return RecordingError(f"{path.name} does not play: {why}.", "The file is kept; run “recover”.")
