"""A smaller copy of a sealed clip, made when there is time: the same pictures at the same moments."""

import os
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer, OutputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, ColorTrc
from av.video.stream import VideoStream

from station import demuxed
from station.decoded import i420
from station.errors import RecordingError
from station.recording.check import decode_whole
from station.recording.packet import TICKS_PER_S, TIME_BASE

_OPTIONS = {"preset": "veryfast", "crf": "26"}
_BT601 = 6


def encode_small(source: Path, to: Path, calm: Callable[[], object]) -> int:
    """Encode `source` into `to`, which is replaced, and decode that whole; returns the number of pictures.

    Times, subtitles and rotation stay. `calm` is called before each picture: it may wait, and what it
    raises ends the work. RecordingError where a picture is missing. `to` may be left behind by either.
    """
    to.unlink(missing_ok=True)
    try:
        with ExitStack() as held:
            given = held.enter_context(av.open(str(source)))
            made = held.enter_context(av.open(str(to), "w", format="mp4", options={"movflags": "faststart"}))
            frames = _transcode(given, made, _first(source), calm)
    except (av.FFmpegError, OSError) as error:
        raise RecordingError(
            f"{source.name} cannot be made smaller ({error}).", "It stays as it is."
        ) from error
    with to.open("rb+") as file:
        os.fsync(file.fileno())
    decoded = decode_whole(to)
    if decoded != frames:
        raise RecordingError(f"Of {frames} pictures of {source.name} only {decoded} decode again.")
    return frames


def _transcode(
    given: InputContainer, made: OutputContainer, first: VideoFrame, calm: Callable[[], object]
) -> int:
    video, frames = given.streams.video[0], 0
    last = -1
    moments: deque[int] = deque()  # none of our pictures waits for a later one
    stream = _stream(made, video, first)
    titles = {one.index: made.add_stream_from_template(one) for one in given.streams.subtitles}
    for packet in demuxed.packets(given, video, *given.streams.subtitles):
        if packet.stream.index in titles:
            if packet.size:
                packet.stream = titles[packet.stream.index]
                made.mux(packet)
            continue
        if packet.size:
            moments.append(packet.pts or 0)
        for frame in video.codec_context.decode(packet):
            calm()
            # Two pictures may stand at one moment, where a fragment was cut; an encoder refuses that.
            last = max(last + 1, round(moments.popleft() * packet.time_base * TICKS_PER_S))
            made.mux(stream.encode(_picture(frame, last)))
            frames += 1
    made.mux(stream.encode(None))
    return frames


def _first(source: Path) -> VideoFrame:
    """A look at a picture, which alone knows how it is turned."""
    with av.open(str(source)) as container:
        return next(demuxed.frames(container, container.streams.video[0]))


def small_stream(
    made: OutputContainer, size: tuple[int, int], rate: Fraction, options: dict[str, str]
) -> VideoStream:
    """An H.264 stream for pictures of a `Frame`'s kind, on one thread."""
    stream = made.add_stream("libx264", rate=rate, options=options)
    codec = stream.codec_context
    codec.width, codec.height, codec.pix_fmt = *size, "yuv420p"
    codec.time_base, codec.thread_count = TIME_BASE, 1
    codec.color_range, codec.colorspace = ColorRange.MPEG, _BT601
    codec.color_primaries, codec.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
    return stream


def _stream(made: OutputContainer, video: VideoStream, frame: VideoFrame) -> VideoStream:
    rate = Fraction(video.average_rate or 30).limit_denominator(1001)
    stream = small_stream(made, (frame.width & ~1, frame.height & ~1), rate, _OPTIONS)
    if frame.rotation:
        stream.set_display_rotation(frame.rotation)
    return stream


def _picture(frame: VideoFrame, pts: int) -> VideoFrame:
    picture = VideoFrame.from_ndarray(i420(frame), format="yuv420p")
    picture.pts, picture.time_base = pts, TIME_BASE
    return picture
