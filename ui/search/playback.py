"""One clip in Qt's player: its frames as pixels, exact seeking, stepping by one frame."""

import math
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from station.errors import RecordingError
from station.types import Image
from ui.search.frames import rgb_of

_Status = QMediaPlayer.MediaStatus
_State = QMediaPlayer.PlaybackState


class Playback(QObject):
    """Plays one clip at a time and keeps the last good picture, also after the end."""

    shown = Signal()  # a new picture stands in `picture`
    playing_changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture: Image | None = None
        self._frame_us = (0, 0)  # start and end of the shown picture
        self._start_ms = 0  # where the clip opens
        self._target_ms: int | None = None  # the seek that is on its way
        self._next_ms: int | None = None  # the seek to follow it; older ones are skipped
        self._play_on = False  # at the first picture
        self._sink = QVideoSink(self)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.playbackStateChanged.connect(self._on_state)
        self._player.errorOccurred.connect(self._on_error)

    @property
    def position_s(self) -> float:
        """Start of the shown picture in the clip."""
        return self._frame_us[0] / 1e6

    @property
    def duration_s(self) -> float:
        """0 until the clip is loaded."""
        return max(0, self._player.duration()) / 1000

    @property
    def playing(self) -> bool:
        """False while paused and at the end."""
        return self._player.playbackState() == _State.PlayingState

    def load(self, path: Path, start_s: float = 0.0, *, play: bool = False) -> None:
        """Open a clip at `start_s`, paused or playing from its picture on."""
        self.close()
        self._play_on = play
        self._start_ms = round(start_s * 1000)
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.pause()

    def close(self) -> None:
        """Let go of the file: on Windows an open one cannot be moved or removed."""
        self._player.setSource(QUrl())
        self.picture, self._frame_us = None, (0, 0)
        self._start_ms, self._target_ms, self._next_ms = 0, None, None
        self._play_on = False

    def toggle(self) -> None:
        """Play or pause; at the end play again from the start."""
        if self.playing:
            self._player.pause()
        elif self.picture is not None:
            self._player.play()

    def pause(self) -> None:
        """Stand still at the shown picture."""
        if self.playing:
            self._player.pause()

    def set_rate(self, rate: float) -> None:
        """1.0 is the speed it was recorded at."""
        self._player.setPlaybackRate(rate)

    def seek(self, seconds: float) -> None:
        """Show the picture of that moment; while one seek runs only the newest waits."""
        if self.picture is None:
            return
        wanted = min(max(0, round(seconds * 1000)), self._player.duration())
        if self._target_ms is not None:
            self._next_ms = wanted
            return
        self._target_ms = wanted
        if self._player.playbackState() == _State.StoppedState:  # after the end
            self._player.pause()
        self._player.setPosition(wanted)

    def step(self, frames: int) -> None:
        """One picture forward (1) or back (-1), paused."""
        self.pause()
        start_us, end_us = self._frame_us
        # Two frames touch at a whole millisecond now and then: stay one away from it.
        wanted_ms = math.ceil(end_us / 1000) + 1 if frames > 0 else start_us // 1000 - 1
        self.seek(wanted_ms / 1000)

    def _on_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid() or self._is_first_of_revival(frame):
            return
        if self._start_ms:  # a seek before the first frame would be lost
            self._target_ms, self._start_ms = self._start_ms, 0
            self._player.setPosition(self._target_ms)
            return
        try:
            self.picture = rgb_of(frame)
        except RecordingError as error:
            self.failed.emit(str(error))
            return
        self._frame_us = (frame.startTime(), frame.endTime())
        self._target_ms = None
        self.shown.emit()
        if self._play_on:
            self._play_on = False
            self._player.play()
        if self._next_ms is not None:
            following, self._next_ms = self._next_ms, None
            self.seek(following / 1000)

    def _is_first_of_revival(self, frame: QVideoFrame) -> bool:
        """Pausing after the end shows frame 0 for a moment before the seek arrives."""
        return (
            self._target_ms is not None
            and frame.startTime() == 0
            and frame.endTime() < self._target_ms * 1000
        )

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == _Status.EndOfMedia:
            self._target_ms = self._next_ms = None

    def _on_state(self, state: QMediaPlayer.PlaybackState) -> None:
        self.playing_changed.emit(state == _State.PlayingState)

    def _on_error(self, _error: QMediaPlayer.Error, text: str) -> None:
        self._target_ms = self._next_ms = None
        self.failed.emit(text)
