"""A video file as camera, through PyAV: for tests, demos and measurements."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import av

from station.cameras import CameraInfo, Picture, whole
from station.cameras.address import Address
from station.cameras.stream import Stream
from station.errors import CameraError, EndOfInput, SettingsError

log = logging.getLogger(__name__)

Timed = tuple[Picture, float | None]


class FileCamera:
    """Plays one video from its start to its end, as fast as it is read.

    `handed_out` (`pass=1`): like a network camera it hands its packets out, to be recorded as they are.
    """

    query = frozenset({"pace", "pass"})

    def __init__(self, path: Path, *, handed_out: bool = False) -> None:
        self._path = path
        self._handed_out = handed_out
        self.depth = whole
        self._stream: Stream | None = None
        self._pictures: Iterator[Timed] = iter(())
        self._first: Timed | None = None  # decoded while opening, handed out by the first `read`
        self._start_s = 0.0
        self._last_s = 0.0
        self._step_s = 1 / 30

    @classmethod
    def at(cls, address: Address) -> Self:
        if not address.rest:
            raise SettingsError("“file:” names no video.", "Write file:PATH.")
        handed_out = address.choice("pass", ("0", "1")) == "1" and "crop" not in address.query
        return cls(Path(address.rest), handed_out=handed_out)

    def open(self) -> CameraInfo:
        self.close()
        try:
            first = self._begin()
        except (av.error.FFmpegError, OSError) as error:
            self.close()
            raise self._unplayable(error) from error
        except CameraError as error:
            raise CameraError(f"The file {self._path} holds no video.", "Choose another file.") from error
        if first is None or first[0].i420 is None or self._stream is None:
            self.close()
            raise CameraError(f"The video {self._path} holds no picture.", "Choose another file.")
        self._step_s = 1 / self._stream.fps
        self._first = first
        self._start_s = first[1] or 0.0
        self._last_s = -self._step_s
        rows, width = first[0].i420.shape
        return CameraInfo(width, rows * 2 // 3, self._stream.fps, f"video {self._path.name}")

    def read(self) -> Picture:
        if self._stream is None:
            raise CameraError(f"The video {self._path} is not open.", "Open it first.")
        first, self._first = self._first, None
        timed = first or next(self._pictures, None)
        if timed is None:
            raise EndOfInput(f"The video {self._path} is at its end.")
        picture, at_s = timed
        return picture._replace(media_s=self._media_s(at_s))

    def close(self) -> None:
        stream, self._stream = self._stream, None
        self._first = None
        self._pictures = iter(())
        if stream is not None:
            stream.close()
            if stream.damaged:
                log.warning("%s: %d damaged packets were passed over", self._path.name, stream.damaged)

    def _begin(self) -> Timed | None:
        self._stream = Stream(str(self._path), handed_out=self._handed_out, depth=self.depth)
        self._pictures = _to_the_tear(self._stream, self._path)
        return next(self._pictures, None)

    def _media_s(self, at_s: float | None) -> float:
        """Time from the first picture; counted on where the file tells none, and never backwards."""
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


def _to_the_tear(stream: Stream, path: Path) -> Iterator[Timed]:
    """A torn file ends where it was torn."""
    try:
        yield from stream.pictures()
    except av.error.FFmpegError as error:
        log.warning("%s cannot be read to its end: %s", path, error)
