"""The row of controls under the time bar."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme, tokens
from ui.format import length
from ui.search.model import tenths
from ui.search.widgets import Button, Look, Text
from ui.tokens import Unit

RATES = (1.0, 2.0, 4.0, 8.0, 0.5)


class Controls(QWidget):
    """Start, frame back, play, frame forward, end; time; speed, zoom, save frame, full screen."""

    rate_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("controls")
        self.start = Button("to_start", Look.ROUND, "skip-back")
        self.back = Button("frame_back", Look.ROUND, "chevron-left")
        self.play = Button("play", Look.PLAY, "play")
        self.forward = Button("frame_forward", Look.ROUND, "chevron-right")
        self.end = Button("to_end", Look.ROUND, "skip-forward")
        self.speed = Button("speed", Look.PILL)
        self.zoom = Button("zoom", Look.PILL, "zoom-in")
        self.save = Button("save_frame", Look.PILL, "image")
        self.full = Button("full_screen", Look.PILL, "maximize")
        self._now = Text(25, weight=theme.BOLD)
        self._all = Text(20, tokens.TEXT3, theme.MEDIUM)
        self._buttons = [self.start, self.back, self.play, self.forward, self.end]
        self._pills = [self.zoom, self.save, self.full]
        self._rate, self._zoom = RATES[0], 1.0
        self.speed.clicked.connect(self._next_rate)
        self._lay_out()
        self._say()

    def set_time(self, at_s: float, duration_s: float) -> None:
        """Where the picture lies, and the clip's length."""
        self._now.setText(tenths(at_s))
        self._all.setText(f"/ {length(duration_s)}")

    def set_playing(self, playing: bool) -> None:
        """Which sign the middle button carries."""
        self.play.set_icon("pause" if playing else "play")
        self.play.say("", self.tr("Pause (Space)") if playing else self.tr("Play (Space)"))

    def set_zoom(self, zoom: float) -> None:
        """Written on the zoom button; at 1 it only names itself."""
        self._zoom = zoom
        words = self.tr("Zoom") if zoom == 1.0 else f"{zoom * 100:.0f}%"
        self.zoom.say(words, self.tr("Zoom (+ and −), a click shows all"))

    def set_full(self, full: bool) -> None:
        """Full screen or back."""
        self.full.set_icon("minimize" if full else "maximize")
        words = self.tr("Exit full screen") if full else self.tr("Full screen")
        self.full.say(words, f"{words} (F11)")

    def set_usable(self, *, picture: bool, video: bool) -> None:
        """What makes sense now: a photo can be saved and zoomed, not played."""
        for button in [*self._buttons, self.speed]:
            button.setEnabled(video)
        self.zoom.setEnabled(picture)
        self.save.setEnabled(picture)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window; the words of the right side go first."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(unit.px(10))
        for button in [*self._buttons, self.speed]:
            button.rescale(unit)
        for pill in self._pills:
            pill.rescale(unit, wordless=unit.compact and not (pill is self.zoom and self._zoom != 1.0))
        self._now.rescale(unit)
        self._all.rescale(unit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for button in self._buttons:
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(self._now)
        row.addWidget(self._all)
        row.addStretch(1)
        for pill in [self.speed, *self._pills]:
            row.addWidget(pill)

    def _say(self) -> None:
        self.start.say("", self.tr("To the start"))
        self.back.say("", self.tr("One frame back (,)"))
        self.forward.say("", self.tr("One frame on (.)"))
        self.end.say("", self.tr("To the end"))
        self.save.say(self.tr("Save frame"), self.tr("Save frame (S)"))
        self.speed.say(f"{self._rate:g}×", self.tr("Speed"))
        self.set_playing(False)
        self.set_zoom(self._zoom)
        self.set_full(False)

    def _next_rate(self) -> None:
        self._rate = RATES[(RATES.index(self._rate) + 1) % len(RATES)]
        self.speed.say(f"{self._rate:g}×", self.tr("Speed"))
        self.rate_changed.emit(self._rate)
