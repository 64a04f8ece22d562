"""JPEG pictures of a USB camera: decoded for those who look, and handed out as they came."""

import io
from typing import Any

import av
from av.container import OutputContainer

from station.cameras import Picture
from station.decoded import i420
from station.types import Coded, CodedFormat, Image

_START = b"\xff\xd8"


def is_jpeg(grabbed: Image) -> bool:
    """Whether the driver hands out the bytes of a JPEG instead of pixels."""
    return (grabbed.ndim == 1 or grabbed.shape[0] == 1) and bytes(grabbed.reshape(-1)[:2]) == _START


class JpegDecoder:
    """Of one opening of a camera."""

    def __init__(self) -> None:
        self._codec = av.CodecContext.create("mjpeg", "r")
        self._codec.thread_count = 1
        self._format: CodedFormat | None = None

    def picture(self, grabbed: Image) -> Picture | None:
        """The picture with its packet; None: cables damage a JPEG now and then."""
        data = grabbed.tobytes()
        packet: av.Packet[Any] = av.Packet(data)
        try:
            frames = self._codec.decode(packet)
        except av.FFmpegError:
            return None
        if not frames:
            return None
        frame: Any = frames[0]
        if self._format is None:
            self._format = CodedFormat("mjpeg", frame.width, frame.height, _header(data, frame))
        return Picture(i420(frame), coded=Coded(data, True, self._format))


def _header(data: bytes, frame: av.VideoFrame) -> bytes:
    memory = io.BytesIO()
    out: OutputContainer = av.open(memory, "w", format="nut")
    with out:
        stream = out.add_mux_stream("mjpeg", rate=30, width=frame.width, height=frame.height)
        packet: av.Packet[Any] = av.Packet(data)
        packet.pts, packet.is_keyframe, packet.stream = 0, True, stream
        out.mux(packet)
    return memory.getvalue()
