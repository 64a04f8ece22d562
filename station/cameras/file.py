"""A video file as camera, through PyAV: for tests, demos and measurements."""

import logging
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Self

import av
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from station.cameras import CameraInfo, Picture
from station.cameras.address import Address
from station.errors import CameraError, EndOfInput, SettingsError
from station.types import Image

log = logging.getLogger(__name__)


class FileCamera:
    """Plays one video from its start to its end, as fast as it is read."""

    query = frozenset({"pace"})

    def __init__(self, path: Path) -> None:
        self._path = path
        self._container: InputContainer | None = None
        self._frames: Iterator[VideoFrame] = iter(())
        self._first: VideoFrame | None = None  # decoded while opening, handed out by the first `read`
        self._start_s = 0.0
        self._last_s = 0.0
        self._step_s = 1 / 30

    @classmethod
    def at(cls, address: Address) -> Self:
        if not address.rest:
            raise SettingsError("“file:” names no video.", "Write file:PATH.")
        return cls(Path(address.rest))

    def open(self) -> CameraInfo:
        self.close()
        try:
            stream, first = self._begin()
        except (av.error.FFmpegError, OSError) as error:
            self.close()
            raise self._unplayable(error) from error
        if first is None:
            self.close()
            raise CameraError(f"The video {self._path} holds no picture.", "Choose another file.")
        fps = float(stream.average_rate or stream.guessed_rate or 30)
        self._step_s = 1 / fps
        self._first = first
        self._start_s = _time_s(first) or 0.0
        self._last_s = -self._step_s
        return CameraInfo(first.width & ~1, first.height & ~1, fps, f"video {self._path.name}")

    def read(self) -> Picture:
        if self._container is None:
            raise CameraError(f"The video {self._path} is not open.", "Open it first.")
        first, self._first = self._first, None
        frame = first or next(self._frames, None)
        if frame is None:
            raise EndOfInput(f"The video {self._path} is at its end.")
        return Picture(i420(frame), self._media_s(frame))

    def close(self) -> None:
        container, self._container = self._container, None
        self._first = None
        self._frames = iter(())
        if container is not None:
            container.close()

    def _begin(self) -> tuple[VideoStream, VideoFrame | None]:
        self._container = av.open(str(self._path))
        if not self._container.streams.video:
            raise CameraError(f"The file {self._path} holds no video.", "Choose another file.")
        stream = self._container.streams.video[0]
        stream.thread_type = "AUTO"
        self._frames = _decode(self._container, stream, self._path)
        return stream, next(self._frames, None)

    def _media_s(self, frame: VideoFrame) -> float:
        """Time from the first picture; counted on where the file tells none, and never backwards."""
        at_s = _time_s(frame)
        counted_s = self._last_s + self._step_s
        media_s = counted_s if at_s is None else at_s - self._start_s
        self._last_s = media_s if media_s > self._last_s else counted_s
        return self._last_s

    def _unplayable(self, error: Exception) -> CameraError:
        if isinstance(error, FileNotFoundError):
            return CameraError(f"There is no video {self._path}.", "Check the path.")
        if isinstance(error, PermissionError | IsADirectoryError):
            return CameraError(f"The video {self._path} may not be read.", "Check its rights.")
        return CameraError(
            f"The file {self._path} is empty, damaged or no video.",
            "Choose another file; nothing was changed.",
        )


def i420(frame: VideoFrame) -> Image:
    """The picture as a `Frame` wants it: even sides, BT.601, limited range."""
    width, height = frame.width & ~1, frame.height & ~1
    full = frame.color_range == ColorRange.JPEG or frame.format.name.startswith("yuvj")
    plain = frame.format.name == "yuv420p" and (width, height) == (frame.width, frame.height)
    hd = frame.colorspace == Colorspace.ITU709
    if plain and not full and not hd:
        return np.asarray(frame.to_ndarray(), np.uint8)
    scaled = frame.reformat(
        width,
        height,
        "yuv420p",
        src_colorspace=Colorspace.ITU709 if hd else Colorspace.ITU601,
        dst_colorspace=Colorspace.ITU601,
        src_color_range=ColorRange.JPEG if full else ColorRange.MPEG,
        dst_color_range=ColorRange.MPEG,
    )
    return np.asarray(scaled.to_ndarray(), np.uint8)


def _decode(container: InputContainer, stream: VideoStream, path: Path) -> Iterator[VideoFrame]:
    """Every picture that can be decoded; damaged parts are passed over and counted."""
    damaged = 0
    try:
        for packet in container.demux(stream):
            try:
                yield from packet.decode()
            except av.error.InvalidDataError:
                damaged += 1
    except av.error.FFmpegError as error:  # a torn file ends where it was torn
        log.warning("%s cannot be read to its end: %s", path, error)
    if damaged:
        log.warning("%s: %d damaged packets passed over", path, damaged)


def _time_s(frame: VideoFrame) -> float | None:
    if frame.pts is None or frame.time_base is None:
        return None
    return float(frame.pts * Fraction(frame.time_base))
