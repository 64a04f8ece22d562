"""A viewing copy of a clip that was passed on: the time and order of its subtitles, drawn into its pictures."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from station import demuxed, pixels
from station.decoded import i420
from station.errors import RecordingError
from station.recording.archive import small_stream
from station.recording.caption import draw_caption
from station.recording.check import decode_whole
from station.recording.packet import TICKS_PER_S, TIME_BASE
from station.types import Image

_TITLE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d) ([+-]\d\d:\d\d)(.*)", re.DOTALL)  # `caption_text`
_OPTIONS = {"preset": "veryfast", "crf": "23"}


def is_titled(path: Path) -> bool:
    """Whether its time and order stand in a subtitle track only; RecordingError: it cannot be read."""
    try:
        with av.open(str(path)) as container:
            return bool(container.streams.subtitles)
    except (av.FFmpegError, OSError) as error:
        raise RecordingError(f"{path.name} cannot be read ({error}).", "Run verify.") from error


def burn(source: Path, to: Path, each: Callable[[float], object]) -> int:
    """Encode `source` upright, with its titles in the picture, into `to`, and decode that; how many pictures.

    `each` is told at each picture how much is done, 0 to 1; what it raises ends the work. RecordingError
    where a picture is missing. `to` may be left behind by either.
    """
    try:
        titles = _titles(source)
        with av.open(str(to), "w", format="mp4", options={"movflags": "faststart"}) as made:
            frames = _encode(made, source, titles, each)
    except (av.FFmpegError, OSError) as error:
        raise RecordingError(f"{source.name} cannot be captioned ({error}).", "It stays as it is.") from error
    if (decoded := decode_whole(to)) != frames:
        raise RecordingError(f"Of {frames} pictures of {source.name} only {decoded} decode again.")
    return frames


class _Titles:
    """What stood over each picture.

    Each title says its own moment; where the track puts it depends on the fragments that it was written in.
    """

    def __init__(self, texts: list[str]) -> None:
        found = [title for text in texts if (title := _TITLE.fullmatch(text))]
        moments = [datetime.fromisoformat(f"{title[1]}{title[2]}") for title in found]
        self._starts = [(moment - moments[0]).total_seconds() for moment in moments]
        self._first = moments[0] if moments else None
        self._rests = [title[3] for title in found]

    def at(self, at_s: float) -> str:
        """Of the picture at this second of the clip; empty where nothing is known."""
        if self._first is None:
            return ""
        moment = (self._first + timedelta(seconds=at_s)).isoformat(sep=" ", timespec="milliseconds")
        # It began within the tenth that it names: in the middle, for all that is known.
        rest = self._rests[max(0, bisect_right(self._starts, at_s - 0.05) - 1)]
        return f"{moment[:21]} {moment[23:]}{rest}"


def _titles(source: Path) -> _Titles:
    with av.open(str(source)) as container:
        packets = list(demuxed.packets(container, container.streams.subtitles[0]))
    # mov_text: two bytes of length, then the text.
    return _Titles([bytes(packet)[2:].decode("utf-8", "replace") for packet in packets if packet.size > 2])


def _encode(made: OutputContainer, source: Path, titles: _Titles, each: Callable[[float], object]) -> int:
    stream: VideoStream | None = None
    frames, last = 0, -1
    length_s = _length_s(source)
    for at_s, rate, picture in _upright(source):
        each(min(1.0, at_s / length_s))
        stream = stream or small_stream(made, pixels.size(picture), rate, _OPTIONS)
        if text := titles.at(at_s):
            draw_caption(picture[: pixels.size(picture)[1]], text)
        # Two pictures may stand at one moment, where a fragment was cut; an encoder refuses that.
        last = max(last + 1, round(at_s * TICKS_PER_S))
        frame = VideoFrame.from_numpy_buffer(picture, format="yuv420p")
        frame.pts, frame.time_base = last, TIME_BASE
        made.mux(stream.encode(frame))
        frames += 1
    if stream is not None:
        made.mux(stream.encode(None))
    return frames


def _length_s(source: Path) -> float:
    with av.open(str(source)) as container:
        return max(1e-3, (container.duration or 0) / av.time_base)


def _upright(source: Path) -> Iterator[tuple[float, Fraction, Image]]:
    """(second, pictures a second, the picture as a player shows it), each its own to draw in."""
    with av.open(str(source)) as container:
        video = container.streams.video[0]
        rate = Fraction(video.average_rate or 30).limit_denominator(1001)
        for frame in demuxed.frames(container, video):
            turned = pixels.rotate(i420(frame), -frame.rotation % 360)
            yield frame.time or 0.0, rate, np.ascontiguousarray(turned)
