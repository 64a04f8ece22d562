"""One video file: written packet by packet, whole at each moment up to its last half second."""

import contextlib
import errno
import logging
from pathlib import Path

import av

from station.clock import NS
from station.errors import RecordingError
from station.recording import RawClip
from station.recording.check import AnyPacket, readable_frames
from station.recording.encoder import Encoder
from station.recording.packet import TIME_BASE, Packet, ticks
from station.recording.sync import SyncThread
from station.types import CameraName

log = logging.getLogger(__name__)

# Fragments while it grows; one plain index when it is closed properly.
_OPTIONS = {
    "movflags": "frag_keyframe+hybrid_fragmented",
    "frag_duration": "500000",  # microseconds
    "flush_packets": "1",
}


class Clip:
    """A growing clip. `write` belongs to the writer thread, `close` comes last, from any thread."""

    def __init__(self, path: Path, camera: CameraName, part: int, encoder: Encoder) -> None:
        self.path = path
        self.part = part
        self.frames = 0
        self.dropped = 0
        self.last_ns = 0  # capture time of the newest frame
        self.broken = False  # the file takes no more; what it has stays
        self.close_error: RecordingError | None = None
        self._camera = camera
        self._frame_ns = encoder.frame_ns
        self._first: Packet | None = None
        if path.exists():
            raise RecordingError(f"{path.name} exists already and is left as it is.", "Scan the label again.")
        try:
            self._out = av.open(str(path), "w", format="mp4", options=_OPTIONS)
            # opaque: else a second encoder is opened, and its parameter sets make the file unplayable.
            self._stream = self._out.add_stream_from_template(encoder.stream, opaque=True)
            self._out.start_encoding()
            self._sync = SyncThread(path)
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
            self._out.mux(self._copy(packet, packet.pts - self._first.pts))
        except (av.FFmpegError, OSError) as error:
            self.broken = True
            raise _explained(error) from error
        self.frames += 1
        self.last_ns = packet.mono_ns

    def close(self) -> RawClip | None:
        """End the file; None, and no file, if no picture in it can be read. Waits for the disk; never raises."""
        try:
            if self._first is not None:  # libavformat crashes when it ends a hybrid file without a packet
                self._out.close()
        except (av.FFmpegError, OSError) as error:
            log.warning("%s stays as fragments: %s", self.path.name, error)
            if not self.broken:
                self.close_error = _explained(error)
            self.broken = True
        self._sync.stop()
        if self.broken:
            self._count_what_is_there()
        return self._facts()

    def _copy(self, packet: Packet, pts: int) -> AnyPacket:
        """For the muxer alone: it consumes what it is given."""
        copy: AnyPacket = av.Packet(packet.data)
        copy.pts = copy.dts = pts
        copy.time_base = TIME_BASE
        copy.duration = ticks(self._frame_ns)
        copy.is_keyframe = packet.key
        copy.stream = self._stream
        return copy

    def _count_what_is_there(self) -> None:
        """A full disk is noticed late: some packets that were taken are not in the file."""
        self.frames, seconds = readable_frames(self.path)
        if self._first is not None:
            self.last_ns = self._first.mono_ns + round(seconds * NS) - self._frame_ns

    def _facts(self) -> RawClip | None:
        if self._first is None or self.frames == 0:
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
