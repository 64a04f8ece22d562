"""Network cameras, and phones that run a camera app, through PyAV: `rtsp:` over TCP, and `http:`.

`rtsp://user:password@host/path?rotate=90`: `name`, `rotate` and `crop` are ours, the rest is the camera's.
No message of libav is passed on: it may hold the address, and with it the password.
"""

import logging
import time
from collections.abc import Iterator
from typing import ClassVar, Self

import av

from station.cameras import CameraInfo, Picture, whole
from station.cameras.address import OURS, Address
from station.cameras.stream import ReorderedError, Stream
from station.errors import CameraError, SettingsError
from station.seldom import Seldom

log = logging.getLogger(__name__)

# PyAV's own limits count from one picture to the next: a camera that sends on without pictures is given up, too.
# Asking for the time at each read from the network costs 0.015 CPU seconds a minute.
LIMITS_S = (5.0, 1.5)  # to open, and of silence: with the two below it is opened again within 3 s
DOZE_S = 0.6  # while nobody looks, its packets are fetched some at a time: waking up costs more than they do
_LIVE = {"fflags": "nobuffer", "analyzeduration": "500000"}
OPTIONS = {
    # Only the pictures: no sound is recorded, and none may hide that they stopped.
    "rtsp": {**_LIVE, "rtsp_transport": "tcp", "allowed_media_types": "video"},
    "http": _LIVE,
}
_REFUSED = (av.error.HTTPUnauthorizedError, av.error.HTTPForbiddenError)


class NetworkCamera:
    """One stream; an end of it and an error are the same, and the capture thread opens it again."""

    query: ClassVar[frozenset[str] | None] = None  # any key: they belong to the camera

    def __init__(self, url: str, shown: str, *, handed_out: bool = True) -> None:
        self._url = url
        self._shown = shown
        self.depth = whole
        self._handed_out = handed_out
        self._stream: Stream | None = None
        self._pictures: Iterator[tuple[Picture, float | None]] = iter(())
        self._first: Picture | None = None
        self._told_damage = Seldom()  # of the last of its connections

    @classmethod
    def at(cls, address: Address) -> Self:
        if not address.rest.startswith("//") or not address.rest.strip("/"):
            example = f"{address.scheme}://user:password@192.168.1.64/stream"
            raise SettingsError(f"“{address.shown}” names no network camera.", f"Write {example}.")
        own = address.without(*OURS)
        # Packets cannot be cropped: with a crop all pictures are decoded and encoded here.
        return cls(str(own), own.shown, handed_out="crop" not in address.query)

    def open(self) -> CameraInfo:
        self.close()
        scheme = self._url.partition(":")[0]
        try:
            self._stream = Stream(
                self._url,
                handed_out=self._handed_out,
                depth=self.depth,
                doze_s=DOZE_S,
                options=OPTIONS[scheme],
                timeout_s=LIMITS_S,
            )
            self._pictures = self._stream.pictures()
            self._first = self._first_picture()
        except (av.error.FFmpegError, OSError) as error:
            self.close()
            raise self._unreachable(error) from None  # the cause's text holds the address
        except CameraError:
            self.close()
            raise self._fault("gives no video", "Check the path in its address.") from None
        rows, width = self._first.i420.shape if self._first.i420 is not None else (0, 0)
        return CameraInfo(width, rows * 2 // 3, self._stream.fps, f"network camera {self._shown}")

    def read(self) -> Picture:
        if self._stream is None:
            raise self._fault("is not open", "Open it first.")
        first, self._first = self._first, None
        return first or self._next()

    def close(self) -> None:
        stream, self._stream = self._stream, None
        self._first = None
        self._pictures = iter(())
        if stream is not None:
            stream.close()
            if stream.damaged and self._told_damage.due(time.monotonic_ns()):
                log.warning("%s: %d damaged packets were passed over", self._shown, stream.damaged)

    def _first_picture(self) -> Picture:
        """Nothing before the first key frame can be shown or recorded."""
        while True:
            picture = self._next()
            if picture.i420 is not None:
                return picture

    def _next(self) -> Picture:
        try:
            timed = next(self._pictures, None)
        except ReorderedError:
            self._handed_out = False  # it is opened again, and encoded here from then on
            timed = None
        except (av.error.FFmpegError, OSError) as error:
            log.debug("%s: %s", self._shown, type(error).__name__)
            timed = None
        if timed is None:
            raise self._fault("stopped giving pictures", "Check its power and the network cable.")
        return timed[0]

    def _unreachable(self, error: Exception) -> CameraError:
        if isinstance(error, _REFUSED):
            return self._fault("refuses the password", "Correct user and password in its address.")
        return self._fault("does not answer", "Check its power, the network cable and its address.")

    def _fault(self, what: str, hint: str) -> CameraError:
        return CameraError(f"Network camera {self._shown} {what}.", hint)
