"""Words said aloud by the system's own voice, behind a small port; without such a voice there is silence."""

from typing import Protocol

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech

MOCK = "mock"  # Qt's own, for tests


class Voice(Protocol):
    """Says a sentence; whoever speaks must not rely on it being heard."""

    def say(self, text: str, language: str) -> None: ...

    def set_volume(self, percent: int) -> None: ...


class Silence:
    """Nobody speaks."""

    def say(self, text: str, language: str) -> None: ...

    def set_volume(self, percent: int) -> None: ...


class QtVoice(QObject):
    """Qt's text to speech, where the system has a voice of that language."""

    def __init__(self, volume: int = 80, parent: QObject | None = None, engine: str = "") -> None:
        super().__init__(parent)
        found = engine or next((one for one in QTextToSpeech.availableEngines() if one != MOCK), "")
        self.speech = QTextToSpeech(found, self) if found else None
        self.set_volume(volume)

    def say(self, text: str, language: str) -> None:
        """One sentence; what is being said gives way to it."""
        if self.speech is not None and self.speaks(language):
            self.speech.say(text)

    def speaks(self, language: str) -> str:
        """Take a voice of that language; its name, empty where there is none."""
        wanted = QLocale(language).language()
        locales = self.speech.availableLocales() if self.speech is not None else []
        locale = next((one for one in locales if one.language() == wanted), None)
        if self.speech is None or locale is None:
            return ""
        self.speech.setLocale(locale)
        return f"{self.speech.voice().name()} ({locale.name()})"

    def set_volume(self, percent: int) -> None:
        if self.speech is not None:
            self.speech.setVolume(percent / 100)
