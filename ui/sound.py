"""The five signals, behind a small port; a computer without a sound device is a state, never an error."""

from collections import deque
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from ui.theme import ASSETS

QUEUE = 3  # more would lag behind what happens


class Sound(StrEnum):
    """A signal; each one is a file in `assets/sounds`."""

    START = "start"
    SAVED = "saved"
    PHOTO = "photo"
    WARN = "warn"
    FAULT = "fault"


class Player(Protocol):
    """Plays signals, one after the other."""

    def play(self, sound: Sound) -> None: ...

    def available(self) -> bool:
        """Whether there is anything to play on."""
        ...

    def set_volume(self, percent: int) -> None: ...


class QtPlayer(QObject):
    """Signals over Qt's default sound device; built anew when that device changes."""

    def __init__(self, volume: int = 80, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = volume
        self._waiting: deque[Sound] = deque(maxlen=QUEUE)
        self._effects: dict[Sound, QSoundEffect] = {}
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._load)
        self._load()

    def available(self) -> bool:
        return bool(self._effects)

    def set_volume(self, percent: int) -> None:
        self._volume = percent
        for effect in self._effects.values():
            effect.setVolume(percent / 100)

    def play(self, sound: Sound) -> None:
        self._waiting.append(sound)
        if not any(effect.isPlaying() for effect in self._effects.values()):
            self._next()

    def _next(self) -> None:
        if self._waiting and self._effects:
            self._effects[self._waiting.popleft()].play()

    def _load(self) -> None:
        for old in self._effects.values():
            old.deleteLater()
        self._effects = {}
        self._waiting.clear()
        if not QMediaDevices.defaultAudioOutput().isNull():
            self._effects = {sound: self._effect(sound) for sound in Sound}

    def _effect(self, sound: Sound) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(ASSETS / "sounds" / f"{sound}.wav")))
        effect.setVolume(self._volume / 100)
        effect.playingChanged.connect(lambda: None if effect.isPlaying() else self._next())
        return effect


def try_sound(app: QCoreApplication, limit_ms: int = 5000) -> str:
    """Play one signal to its end; the device's name, or empty where there is none. Runs the event loop."""
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        return ""
    effect = QSoundEffect(app)
    effect.setSource(QUrl.fromLocalFile(str(ASSETS / "sounds" / f"{Sound.START}.wav")))
    effect.playingChanged.connect(lambda: None if effect.isPlaying() else app.quit())
    QTimer.singleShot(limit_ms, app.quit)
    effect.play()
    app.exec()
    return device.description()
