"""The camera's setup window: live picture, what is measured, and one sentence of advice.

It asks nothing of the bench and blocks nothing: labels and scans go on working while it is open.
"""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QPalette, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from station import pixels
from station.barcodes import Quad, advice
from station.barcodes.advice import ENOUGH_SHARPNESS, NEEDED_MODULE_PX, Seen
from station.barcodes.survey import Survey
from station.types import CameraName, Frame
from ui import codes, theme, tokens
from ui.cameras import camera_word
from ui.feedback import Feedback
from ui.format import grouped
from ui.packing.preview import Picture, PreviewThread
from ui.search.model import shown, window_unit
from ui.search.widgets import Button, Chip, Look, Text
from ui.setup import words
from ui.setup.eyes import Eyes
from ui.setup.gauge import Gauge
from ui.setup.grades import GradeCard
from ui.setup.live import LivePicture
from ui.tasks import Tasks

PICTURE_MS, LOOK_MS = 33, 250
PATIENCE = 3  # looks for which a label that was just seen is still shown
SIDE, COMPACT_SIDE = 560, 470  # width of the left column, design px
LONGEST = 22  # characters of a code beside its outline


class SetupWindow(QWidget):
    """Show it to start looking; hidden it costs nothing."""

    looked = Signal(object)  # Seen: one more look was shown

    def __init__(self, eyes: Eyes, feedback: Feedback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("setup_window")
        self._eyes = eyes
        self._feedback = feedback
        self._tasks = Tasks(feedback.error, self, workers=1)
        self._survey = Survey(eyes.meaning)
        self._camera: CameraName | None = None
        self._looked_at: tuple[CameraName, int] | None = None
        self._busy, self._missed = False, PATIENCE
        self._quads: tuple[Quad, ...] = ()
        self.seen = Seen()
        self._previews: PreviewThread | None = None
        self._pictures = QTimer(self, interval=PICTURE_MS)
        self._pictures.timeout.connect(self.show_newest)
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._build()
        self._lay_out()
        self._say()

    # ------------------------------------------------------------ what can be asked of it

    def look(self) -> None:
        """Measure the newest frame beside the main thread; one at a time."""
        self._choose_camera()
        frame = self._eyes.preview(self._camera) if self._camera else None
        if frame is None:
            self._show_no_picture()
        elif not self._busy and self._looked_at != (frame.camera, frame.index):
            self._busy, self._looked_at = True, (frame.camera, frame.index)
            self._show_size(frame)
            self._tasks.run(partial(self._survey.look, frame), self._on_seen, self._on_failed)

    def show_newest(self) -> None:
        """Paint the newest picture."""
        if self._previews is None:
            return
        self._previews.want(self._camera, self.picture.room())
        picture = self._previews.take()
        if isinstance(picture, Picture):
            self.picture.show_picture(picture)

    def next_camera(self) -> None:
        """The other camera, where there are two."""
        names = self._eyes.cameras()
        if self._camera in names:
            self._camera = names[(names.index(self._camera) + 1) % len(names)]
            self._survey, self._missed = Survey(self._eyes.meaning), PATIENCE
            self._show_seen(Seen())

    def stop(self) -> None:
        """Look no more; may be shown again."""
        self._pictures.stop()
        self._looks.stop()
        if self._previews is not None:
            self._previews.close()
            self._previews = None

    def shut(self) -> None:
        """For good: ends the worker."""
        self.stop()
        self._tasks.close()

    # ------------------------------------------------------------ Qt's events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._previews is None:
            self._previews = PreviewThread(self._eyes.preview, lambda _: self._quads)
            self._pictures.start()
            self._looks.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    # ------------------------------------------------------------ one look

    def _choose_camera(self) -> None:
        names = self._eyes.cameras()
        if self._camera not in names:
            self._camera = names[0] if names else None
        self.other.setVisible(len(names) > 1)

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        self._feedback.error(error)

    def _on_seen(self, seen: Seen) -> None:
        self._busy = False
        self._missed = 0 if seen.measured is not None else self._missed + 1
        if seen.measured is not None or self._missed >= PATIENCE:
            self._show_seen(seen)
        self.looked.emit(self.seen)

    def _show_seen(self, seen: Seen) -> None:
        self.seen = seen
        measured = seen.measured
        self._quads = (measured.quad,) if measured else ()
        self._advise(*map(words.say, words.ADVICE[advice.advise(seen)]))
        grade = advice.module(measured)
        self.gauge.show_value(measured.module_px if measured else 0.0, grade, words.say(words.GRADES[grade]))
        self._show_cards(seen)
        self.picture.show_seen(advice.read(seen), _beside(seen))
        turn = f"{measured.turn_deg:.0f}°" if measured else "–"
        self.turn.setText(self.tr("Turned by {angle}").format(angle=turn))
        self.turn.setAccessibleName(self.turn.text())

    def _show_cards(self, seen: Seen) -> None:
        measured, label = seen.measured, seen.label
        grade = advice.read(seen)
        self.read.say(grade, words.say(words.READ[grade]), codes.kind(label) if label else "")
        points = white = between = ""
        if measured is not None:
            needed = f"≥ {ENOUGH_SHARPNESS}"
            points = f"{advice.sharpness(measured)} ({needed})"
            white = self.tr("Paper {n} %").format(n=round(measured.paper * 100))
            between = self.tr("Ink {n} % darker").format(n=round(advice.darkness(measured) * 100))
        for card, table, found, detail in (
            (self.sharp, words.SHARP, advice.sharp(measured), points),
            (self.light, words.LIGHT, advice.light(measured), white),
            (self.contrast, words.CONTRAST, advice.contrast(measured), between),
        ):
            card.say(found, words.say(table[found]), detail)

    def _show_no_picture(self) -> None:
        self.picture.show_picture(None)
        if self.seen.measured is not None or self._missed:
            self._missed = 0
            self._show_seen(Seen())
        self._advise(*map(words.say, words.NO_PICTURE))
        self.chip.say("camera", self.tr("No camera"), (tokens.RAISE, tokens.TEXT2))

    def _show_size(self, frame: Frame) -> None:
        width, height = pixels.size(frame.i420)
        names = self._eyes.cameras()
        several = len(names) > 1 and frame.camera in names
        place = f" ({names.index(frame.camera) + 1}/{len(names)})" if several else ""
        self.chip.say(
            "camera", f"{camera_word(frame.camera)}{place} · {width}×{height}", (tokens.RAISE, tokens.TEXT)
        )

    def _advise(self, sentence: str, how: str) -> None:
        self.advice.setText(sentence)
        self.how.setText(how)
        self.advice.setAccessibleName(f"{sentence}. {how}")

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        self.gauge, self.picture = Gauge(), LivePicture()
        self.advice = Text(50, weight=theme.BOLD)
        self.how = Text(26, tokens.TEXT2)
        self.advice.setObjectName("advice")
        self.read, self.sharp = GradeCard("read"), GradeCard("sharpness")
        self.light, self.contrast = GradeCard("light"), GradeCard("contrast")
        self.turn = Text(25, tokens.TEXT2, theme.MEDIUM)
        self._title, self._about = Text(40, weight=theme.BOLD), Text(23, tokens.TEXT2, wrap=True)
        self._tips = [Text(23, tokens.TEXT2, wrap=True) for _ in range(3)]
        self._note = Text(20, tokens.TEXT3, wrap=True)
        self._icon = QLabel()
        self.chip = Chip("camera")
        self.other = Button("next_camera", Look.LARGE, "camera")
        self.done = Button("close_setup", Look.MAIN, "check")
        self.other.clicked.connect(self.next_camera)
        self.done.clicked.connect(self.close)
        for key in ("Esc", "F10"):
            QShortcut(QKeySequence(key), self).activated.connect(self.close)
        QShortcut(QKeySequence("F11"), self).activated.connect(self._toggle_full)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)  # it would swallow a scan
        self.setMinimumSize(900, 540)

    def _lay_out(self) -> None:
        self._side = QWidget()
        _paint_ground(self, tokens.INK)
        _paint_ground(self._side, tokens.PANEL)
        self._left, self._right = QVBoxLayout(self._side), QVBoxLayout()
        self._head, self._cards, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title, 1)
        self._left.addLayout(self._head)
        for part in (self._about, self.gauge, self.turn, *self._tips):
            self._left.addWidget(part)
        self._left.addStretch(1)
        self._left.addWidget(self._note)
        for card in (self.read, self.sharp, self.light, self.contrast):
            self._cards.addWidget(card)
        self._foot.addWidget(self.chip)
        self._foot.addStretch(1)
        self._foot.addWidget(self.other)
        self._foot.addWidget(self.done)
        for text in (self.advice, self.how):
            self._right.addWidget(text)
        self._right.addWidget(self.picture, 1)
        self._right.addLayout(self._cards)
        self._right.addLayout(self._foot)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._side)
        outer.addLayout(self._right, 1)

    def _rescale(self) -> None:
        unit = window_unit(self.width(), self.height())
        for text in (self.advice, self.how, self.turn, self._title, self._about, self._note, *self._tips):
            text.rescale(unit)
        for card in (self.read, self.sharp, self.light, self.contrast):
            card.rescale(unit)
        for button in (self.other, self.done):
            button.rescale(unit)
        self.done.setMinimumWidth(unit.px(240))
        self.gauge.rescale(unit)
        self.picture.rescale(unit)
        self.chip.rescale(unit)
        for tip in self._tips:
            tip.setVisible(not unit.compact)
        self._icon.setPixmap(
            theme.icon_pixmap("aperture", tokens.TEXT, unit.px(46), self.devicePixelRatioF())
        )
        self._side.setFixedWidth(unit.px(COMPACT_SIDE if unit.compact else SIDE))
        margin = unit.px(36 if unit.compact else 44)
        self._left.setContentsMargins(margin, margin, margin, unit.px(34))
        self._left.setSpacing(unit.px(20))
        self._right.setContentsMargins(margin, unit.px(34), margin, unit.px(30))
        self._right.setSpacing(unit.px(16))
        self._head.setSpacing(unit.px(16))
        self._cards.setSpacing(unit.px(16))
        self._foot.setSpacing(unit.px(16))

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Camera setup – Packwitness"))
        self._title.setText(self.tr("Camera setup"))
        self._about.setText(self.tr("Hold a label where you pack. Move the camera until all is green."))
        tips = (
            self.tr("60 to 80 cm above the bench, straight down"),
            self.tr("Lamp beside it, not into the label"),
            self.tr("Exposure 1/500 s or shorter"),
        )
        for label, tip in zip(self._tips, tips, strict=True):
            label.setText(f"•  {tip}")
        self._note.setText(self.tr("Packing goes on meanwhile: a waybill shown here is recorded."))
        needed = self.tr("needs {limit} or more").format(limit=f"{NEEDED_MODULE_PX:g}")
        self.gauge.say(self.tr("Pixels for the thinnest bar"), needed)
        self.picture.say(self.tr("Live picture"), self.tr("No picture"))
        self.other.say(self.tr("Next camera"))
        self.done.say(self.tr("Done"), self.tr("Done (Esc)"))
        if self._looked_at is None:
            self.chip.say("camera", self.tr("No camera"), (tokens.RAISE, tokens.TEXT2))
        self._show_seen(self.seen)

    def _toggle_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def _beside(seen: Seen) -> str:
    """The number beside the outline, as it is printed on labels."""
    if seen.label is None:
        return ""
    number = shown(seen.label.canonical or seen.text, LONGEST)
    return " ".join(part for part in grouped(number) if part) if seen.label.canonical else number


def _paint_ground(widget: QWidget, token: str) -> None:
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.color(token))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
