"""H.264 as the camera sent it: written without being decoded, and the few pictures where that cannot be."""

import io
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import av
import numpy as np
from av.codec.context import Flags
from av.container import InputContainer

from station import pixels
from station.clock import NS
from station.decoded import i420
from station.errors import RecordingError
from station.recording.box import MP4, PASSED
from station.recording.caption import Title
from station.recording.encoder import FALLBACK_FPS, Encoder
from station.recording.packet import Packet, Stamps
from station.types import Coded, CodedFormat, Frame, Image, Undecoded


class Passing:
    """Packets of one connection; its clips carry time and order as subtitles, and the rotation as a note."""

    def __init__(self, coded: Coded, fps: float) -> None:
        self._format = coded.format
        self._template = opened(coded.format)
        self.stream = self._template.streams.video[0]
        self.frame_ns = round(NS / Fraction(fps if fps > 0 else FALLBACK_FPS))
        self.box = replace(PASSED, rotate=coded.rotate)
        self._stamps = Stamps()

    def fits(self, coded: Coded) -> bool:
        """Whether this packet can stand in the same file."""
        return coded.format is self._format and coded.rotate == self.box.rotate

    def make(self, frame: Frame | Undecoded, title: Title, *, key: bool) -> Packet:  # noqa: ARG002 - none can be forced
        coded = _coded(frame)
        return Packet(coded.data, self._stamps.of(frame.mono_ns), frame.mono_ns, coded.key, title)


class LeadIn:
    """Encodes the pictures from where an order begins to the camera's next key frame.

    `group`: the packets from the last key frame on, decoded once to get there.
    """

    box = MP4

    def __init__(self, coded: Coded, group: Sequence[bytes], fps: float) -> None:
        self._template = opened(coded.format)
        self._codec = self._template.streams.video[0].codec_context
        self._codec.thread_count = 1
        self._codec.flags |= Flags.low_delay
        self._rotate = coded.rotate
        for data in group:
            self._last = self._decode(data)
        turned = self._rotate % 180 != 0
        size = (
            (coded.format.height, coded.format.width) if turned else (coded.format.width, coded.format.height)
        )
        self._encoder = Encoder(size[0] & ~1, size[1] & ~1, fps)
        self.stream, self.frame_ns = self._encoder.stream, self._encoder.frame_ns

    def make(self, frame: Frame | Undecoded, title: Title, *, key: bool) -> Packet:
        self._last = self._decode(_coded(frame).data)
        return self._encoder.encode(self._last, frame.mono_ns, str(title), key=key)

    def _decode(self, data: bytes) -> Image:
        packet: av.Packet[Any] = av.Packet(data)
        try:
            frames = self._codec.decode(packet)
        except av.FFmpegError as error:
            raise RecordingError(f"A picture does not decode ({error}).", "The next one is tried.") from error
        if not frames:
            return self._last
        return np.ascontiguousarray(pixels.rotate(i420(frames[-1]), self._rotate))


def opened(coded_format: CodedFormat) -> InputContainer:
    """A container whose one stream has the parameters of this format."""
    return av.open(io.BytesIO(coded_format.header), "r", format="nut")


def _coded(frame: Frame | Undecoded) -> Coded:
    if frame.coded is None:
        raise RecordingError("The camera stopped handing out its packets.", "The clip goes on in a new file.")
    return frame.coded
