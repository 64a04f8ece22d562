"""One video file: written packet by packet, whole at each moment up to its last quarter of a second."""

import contextlib
import errno
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import av
from av.subtitles.stream import SubtitleStream
from av.video.stream import VideoStream

from station.clock import NS
from station.demuxed import AnyPacket
from station.errors import RecordingError
from station.recording import RawClip, Watch, unwatched
from station.recording.box import Box
from station.recording.check import readable_frames
from station.recording.packet import TIME_BASE, Packet, ticks
from station.recording.sync import SyncThread
from station.types import CameraName

log = logging.getLogger(__name__)

_PIECE_BYTES = 1 << 20
_TITLE_TICKS = ticks(NS // 4)
_ASS_HEADER = (  # libav opens no subtitle encoder without one
    b"[Script Info]\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, "
    b"OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, "
    b"BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
    b"Style: Default,Arial,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0\n\n"
    b"[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)


class Source(Protocol):
    """What a clip needs to know of the maker of its packets."""

    @property
    def stream(self) -> VideoStream: ...
    @property
    def frame_ns(self) -> int: ...
    @property
    def box(self) -> Box: ...


class Clip:
    """A growing clip. `write` belongs to the writer thread, `close` comes last, from any thread."""

    def __init__(
        self,
        path: Path,
        camera: CameraName,
        part: int,
        maker: Source,
        notes: Mapping[str, str] | None = None,
        watch: Watch = unwatched,
    ) -> None:
        self.path = path
        self.part = part
        self.frames = 0
        self.dropped = 0
        self.last_ns = 0  # capture time of the newest frame
        self.broken = False  # the file takes no more; what it has stays
        self.close_error: RecordingError | None = None
        self._camera = camera
        self._frame_ns = maker.frame_ns
        self._first: Packet | None = None
        self._held: Packet | None = None  # waits for the next one, which tells how long it is shown
        self._titled_pts = 0  # up to where the last subtitle is shown
        self._last_pts = 0
        if path.exists():
            raise RecordingError(f"{path.name} exists already and is left as it is.", "Scan the label again.")
        box = maker.box
        try:
            self._out = av.open(str(path), "w", format=box.format, options=dict(box.options))
            self._out.metadata.update(notes or {})
            # opaque: else a second encoder is opened, and its parameter sets make the file unplayable.
            self._stream = self._out.add_stream_from_template(maker.stream, opaque=True)
            self._stream.time_base = TIME_BASE  # a camera's own may be too coarse for two frames in a burst
            if box.rotate:
                self._stream.set_display_rotation(-box.rotate)
            self._titles = self._title_track() if box.titled else None
            self._out.start_encoding()
            self._sync = SyncThread(path, watch(path, camera, part))
        except (av.FFmpegError, OSError) as error:
            _remove(path)
            raise _explained(error) from error

    def write(self, packet: Packet) -> None:
        """Append a packet; the first must be a key frame. Raises RecordingError, and is then broken."""
        try:
            if self._sync.error is not None:
                raise self._sync.error
            if self._first is None:
                self._first = packet
            self._let_go(packet.pts)
            self._held = packet
            if self._titles is not None:
                self._title(packet)
        except (av.FFmpegError, OSError) as error:
            self.broken = True
            raise _explained(error) from error
        self.frames += 1
        self.last_ns, self._last_pts = packet.mono_ns, packet.pts

    def forget_last(self) -> None:
        """The camera's connection broke: what came last may be half a picture. The first one stays."""
        held = self._held
        if held is None or held is self._first:
            return
        self._held = None
        self.frames -= 1
        self.last_ns = held.mono_ns - self._frame_ns
        self._last_pts = held.pts - ticks(self._frame_ns)

    def close(self) -> RawClip | None:
        """End the file; None, and no file, if no picture is in it. Waits for the disk; never raises.

        A disk that does not even give it back leaves a clip of no frames.
        """
        try:
            self._end_file()
        except (av.FFmpegError, OSError) as error:
            log.warning("%s stays as fragments: %s", self.path.name, error)
            if not self.broken:
                self.close_error = _explained(error)
            self.broken = True
        self._sync.stop()
        if self.broken:
            self._count_what_is_there()
        return self._facts()

    def _end_file(self) -> None:
        end_pts = self._last_pts + ticks(self._frame_ns)
        try:
            self._let_go(end_pts)
            if not self.broken:
                self._end_title(end_pts)
        finally:
            # Now, whatever went wrong: else it ends itself when it is collected, after its hash was taken.
            if self._first is not None:  # libavformat crashes when it ends a hybrid file without a packet
                self._out.close()

    def _let_go(self, until_pts: int) -> None:
        """Write the packet that waits, with its true length: a fragment that a title ends goes by that."""
        held, self._held = self._held, None
        if held is not None and self._first is not None:
            self._out.mux(self._copy(held, held.pts - self._first.pts, until_pts - held.pts))

    def _title_track(self) -> SubtitleStream:
        titles = self._out.add_stream("mov_text")
        titles.codec_context.time_base = TIME_BASE
        titles.codec_context.subtitle_header = _ASS_HEADER
        return titles

    def _title(self, packet: Packet) -> None:
        """Time and order as a subtitle, four times a second, each from where the one before it ends.

        Nothing ends earlier than it was told to, and nothing comes before pictures that are already written:
        libavformat would move it, or end the process.
        """
        if packet.pts < self._titled_pts:
            return
        begins_pts = self._titled_pts or packet.pts
        self._titled_pts = packet.pts + _TITLE_TICKS
        self._mux_title(str(packet.title or ""), begins_pts, self._titled_pts)

    def _end_title(self, end_pts: int) -> None:
        """An empty one after the last picture."""
        if self._titles is not None and self._first is not None:
            self._mux_title("", end_pts, end_pts)

    def _mux_title(self, text: str, pts: int, end_pts: int) -> None:
        assert self._first is not None
        data = text.encode()
        title: AnyPacket = av.Packet(len(data).to_bytes(2, "big") + data)
        title.pts = title.dts = pts - self._first.pts
        title.time_base, title.stream = TIME_BASE, self._titles
        title.duration = end_pts - pts
        self._out.mux(title)

    def _copy(self, packet: Packet, pts: int, duration: int) -> AnyPacket:
        """For the muxer alone: it consumes what it is given."""
        copy: AnyPacket = av.Packet(packet.data)
        copy.pts = copy.dts = pts
        copy.time_base = TIME_BASE
        copy.duration = duration
        copy.is_keyframe = packet.key
        copy.stream = self._stream
        return copy

    def _count_what_is_there(self) -> None:
        """A full disk is noticed late: some packets that were taken are not in the file."""
        self.frames, seconds = readable_frames(self.path)
        if self._first is not None:
            self.last_ns = self._first.mono_ns + round(seconds * NS) - self._frame_ns

    def _facts(self) -> RawClip | None:
        if self._first is None or (self.frames == 0 and _gives_its_bytes(self.path)):
            _remove(self.path)
            return None
        started_ns, ended_ns = self._first.mono_ns, self.last_ns + self._frame_ns
        return RawClip(
            path=self.path,
            camera=self._camera,
            part=self.part,
            frames=self.frames,
            dropped=self.dropped,
            duration_s=(ended_ns - started_ns) / NS,
            started_ns=started_ns,
            ended_ns=ended_ns,
        )


def _gives_its_bytes(path: Path) -> bool:
    """Else nobody can say now that it holds no picture: whoever seals it looks again."""
    try:
        with path.open("rb") as file:
            while file.read(_PIECE_BYTES):
                pass
    except OSError:
        return False
    return True


def _remove(path: Path) -> None:
    """Take away a file without a picture: a session's folder holds evidence only."""
    with contextlib.suppress(OSError):  # best effort on a disk in trouble; recovery sets it aside
        path.unlink(missing_ok=True)


def _explained(error: Exception) -> RecordingError:
    if getattr(error, "errno", None) == errno.ENOSPC:
        return RecordingError(
            "The disk is full; the clip is kept up to here.", "Make room on the disk, then scan again."
        )
    return RecordingError(
        f"The clip cannot be written ({error}); it is kept up to here.",
        "Check the disk of the data folder, then scan again.",
    )
