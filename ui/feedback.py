"""Event or error → sound and banner: the one place that shows an error."""

import logging
import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from station import events as ev
from station.errors import StationError
from station.events import Trouble
from station.types import Moment, Source
from ui.errorwords import translated
from ui.sound import Player, Sound
from ui.tokens import Mood
from ui.voice import Silence, Voice

URGE_MS = 2_000  # faster than the amber's: a rhythm of its own
REPEAT_MS = {Mood.WARN: 5_000, Mood.FAULT: 10_000}
ALARMS = {Mood.WARN: Sound.WARN, Mood.FAULT: Sound.FAULT}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Banner:
    """An error in words; `report` is the traceback to copy, where the fault is our own."""

    message: str
    hint: str
    report: str = ""

    @classmethod
    def of(cls, error: StationError) -> "Banner":
        """What the station says, in the window's language."""
        return cls(translated(error.message), translated(error.hint))


class Feedback(QObject):
    """Plays what events sound like, keeps an alarm going while its cause lasts, words errors."""

    banner = Signal(object)  # Banner

    def __init__(self, player: Player, parent: QObject | None = None, voice: Voice | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._voice = voice or Silence()
        self._mood = Mood.READY
        self._again_ms = 0
        self._urged_ms: int | None = None

    def available(self) -> bool:
        """Whether a sound device is there."""
        return self._player.available()

    def set_volume(self, percent: int) -> None:
        self._player.set_volume(percent)
        self._voice.set_volume(percent)

    def hear(self, event: ev.Event, now_ms: int) -> None:
        """The sound of one station event; a state that begins sounds through `show_mood`."""
        if sound := sound_of(event):
            self._player.play(sound)
        if sound is Sound.WARN:  # said already: the amber that follows stays quiet until its repeat
            self._mood = Mood.WARN
            self._again_ms = now_ms + REPEAT_MS[Mood.WARN]

    def show_mood(self, mood: Mood, now_ms: int) -> None:
        """Sound the alarm when a warning or a fault begins, and again while it lasts."""
        begins = mood is not self._mood
        self._mood = mood
        if mood in ALARMS and (begins or now_ms >= self._again_ms):
            self._player.play(ALARMS[mood])
            self._again_ms = now_ms + REPEAT_MS[mood]

    def urge(self, now_ms: int, *, urgent: bool) -> None:
        """Warn without pause while a parcel is about to be ended by itself."""
        if not urgent:
            self._urged_ms = None
        elif self._urged_ms is None or now_ms >= self._urged_ms + URGE_MS:
            self._player.play(Sound.WARN)
            self._urged_ms = now_ms

    def speak(self, text: str) -> None:
        """Say this in the window's language, beside the signal."""
        self._voice.say(text, QCoreApplication.translate("Voice", "en"))

    def call(self) -> None:
        """Call the supervisor aloud."""
        self._player.play(Sound.FAULT)

    def error(self, error: BaseException) -> None:
        """Show an error: what happened and what to do, or a report to copy."""
        if isinstance(error, StationError):
            _log.warning("shown to the person: %s", error)
            self.banner.emit(Banner.of(error))
            return
        _log.error("unexpected", exc_info=error)
        report = "".join(traceback.format_exception(error))
        message, hint = self.tr("Something unexpected went wrong."), self.tr("Recording goes on.")
        self.banner.emit(Banner(message, hint, report))


def sound_of(event: ev.Event) -> Sound | None:
    """What an event sounds like."""
    match event:
        case ev.SessionOpened() | ev.PartOpened() | ev.OwnNumber() | ev.CancelTakenBack():
            return Sound.START
        case ev.SessionFinished(cancelled=False) | ev.PartFinished():
            return Sound.SAVED
        case ev.ShotAsked() if _asks_anew(event):
            return Sound.PHOTO
        case ev.PhotoTaken(moment=Moment.PHOTO | Moment.DAMAGED):
            return Sound.PHOTO
        case (
            ev.SessionFinished()
            | ev.SealFailed()
            | ev.Refused()
            | ev.PhotoBlurred()
            | ev.ShowAgain()
            | ev.TroubleBegan(trouble=Trouble.RECORDING | Trouble.PHOTO | Trouble.SCANNER)  # nobody looks up
        ) if not _merely_seen(event):
            return Sound.WARN
        case _:
            return None


def _merely_seen(event: ev.Event) -> bool:
    """Goods in the box are seen all day."""
    return isinstance(event, ev.Refused) and event.source is Source.CAMERA


def _asks_anew(asked: ev.ShotAsked) -> bool:
    """The click that asks; behind a photo its own click does."""
    begins = asked.at == 0 or asked.names[asked.at - 1] in asked.skipped
    return asked.at < len(asked.names) and begins
