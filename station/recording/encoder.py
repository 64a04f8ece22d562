"""The one H.264 encoder of a camera: a picture in, its packet out, at once."""

from fractions import Fraction
from typing import cast

import av
from av.codec.context import Flags
from av.video.frame import PictureType
from av.video.reformatter import ColorPrimaries, ColorRange, ColorTrc
from av.video.stream import VideoStream

from station import pixels
from station.clock import NS
from station.errors import RecordingError
from station.recording.box import MP4
from station.recording.caption import Title, draw_caption
from station.recording.packet import TIME_BASE, Packet, Stamps
from station.types import Frame, Image, Undecoded

ENCODER = "libx264"
FALLBACK_FPS = 30.0
_BT601 = 6  # AVCOL_SPC_SMPTE170M; PyAV's enum Colorspace counts after the scaler, not after the codec
_OPTIONS = {
    "preset": "superfast",
    "tune": "zerolatency",
    "crf": "24",
    "aq-mode": "2",  # with the strength: an eighth fewer bytes at the same likeness than without
    "aq-strength": "0.8",
    "sc_threshold": "0",
    # crf alone is unbounded: a belt that moves over the whole picture took 57 MB a minute.
    "maxrate": "8M",
    "bufsize": "16M",
}
HARDWARE_BIT_RATE = 6_000_000
_HARDWARE = {"delay": "0", "zerolatency": "1", "async_depth": "1", "forced-idr": "1", "forced_idr": "1"}


class ChipError(RecordingError):
    """The graphics chip's encoder failed; the one in software is used instead."""


class Encoder:
    """Opened for one picture size; `stream` is the template for the streams of the clips."""

    box = MP4

    def __init__(self, width: int, height: int, fps: float, name: str = ENCODER) -> None:
        self.size = (width, height)
        self._name = name
        rate = Fraction(fps if fps > 0 else FALLBACK_FPS).limit_denominator(1001)
        self.frame_ns = round(NS / rate)
        self._stamps = Stamps()
        self._last_key_ns = 0
        try:
            self._open(rate)
        except (av.FFmpegError, OSError) as error:
            self._refuse_chip(error)
            raise RecordingError(
                f"The video encoder does not start ({error}).", "Restart the program; run “selftest”."
            ) from error

    def _open(self, rate: Fraction) -> None:
        # Clips take their codec parameters from a stream, so the encoder needs one: of a container
        # that writes nothing. Without start_encoding and the global header those stay empty.
        self._sink = av.open("none", "w", format="null")
        group = max(1, round(rate))
        options = {**_OPTIONS, "keyint_min": str(group)} if self._name == ENCODER else _HARDWARE
        self.stream = cast("VideoStream", self._sink.add_stream(self._name, rate=rate, options=options))
        codec = self.stream.codec_context
        if self._name != ENCODER:
            codec.bit_rate = HARDWARE_BIT_RATE
        codec.width, codec.height = self.size
        codec.pix_fmt = "yuv420p"
        codec.time_base = TIME_BASE
        codec.gop_size = group
        codec.max_b_frames = 0
        codec.thread_count = 1
        codec.color_range = ColorRange.MPEG
        codec.colorspace = _BT601
        codec.color_primaries = ColorPrimaries.BT709
        codec.color_trc = ColorTrc.BT709
        codec.flags |= Flags.global_header
        self._sink.start_encoding()

    def fits(self, frame: Frame) -> bool:
        """Whether it has this encoder's size."""
        return pixels.size(frame.i420) == self.size

    def make(self, frame: Frame | Undecoded, title: Title, *, key: bool) -> Packet:
        if not isinstance(frame, Frame):
            raise RecordingError("A picture without pixels cannot be encoded.")
        return self.encode(frame.i420, frame.mono_ns, str(title), key=key)

    def encode(self, i420: Image, mono_ns: int, text: str = "", *, key: bool = False) -> Packet:
        """Packet of a copy of the picture with `text` drawn in; a key frame at least each second."""
        copy = i420.copy()
        if text:
            draw_caption(copy[: self.size[1]], text)
        picture = av.VideoFrame.from_numpy_buffer(copy, format="yuv420p")
        # Groups are cut by time too: a camera that slows down in the dark must not stretch the pre-roll.
        if key or mono_ns - self._last_key_ns >= NS:
            picture.pict_type = PictureType.I
        pts = self._stamps.of(mono_ns)
        picture.pts, picture.time_base = pts, TIME_BASE
        try:
            (coded,) = self.stream.codec_context.encode(picture)
        except (av.FFmpegError, ValueError) as error:  # ValueError: it keeps pictures back
            self._refuse_chip(error)
            raise RecordingError(f"The video encoder failed ({error}).", "It is started again.") from error
        if coded.is_keyframe:
            self._last_key_ns = mono_ns
        return Packet(bytes(coded), pts, mono_ns, coded.is_keyframe)

    def _refuse_chip(self, error: Exception) -> None:
        if self._name != ENCODER:
            raise ChipError(
                f"The graphics chip cannot encode the video ({error}).", "Recording goes on without it."
            ) from error
