"""The packer's full-screen window: joins bench, model and widgets; decides nothing."""

from functools import partial
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from station.clock import NS, Clock
from station.events import Earlier, Event, IdleSoon
from station.types import Control, Source
from ui.bridge import Bridge
from ui.feedback import Banner, Feedback
from ui.format import clock_hm
from ui.packing import words
from ui.packing.bench import Bench
from ui.packing.buttons import CONTROLS, Buttons, Press, presses
from ui.packing.door import DoorPanel
from ui.packing.earlier import EarlierPhoto
from ui.packing.header import Header
from ui.packing.healthbar import HealthBar
from ui.packing.help import HelpPanel
from ui.packing.layout import Box, Layout, arrange
from ui.packing.model import PackingModel
from ui.packing.others import Others
from ui.packing.picture import DARK, PictureView
from ui.packing.preview import Picture, PreviewThread
from ui.packing.rows import Rows
from ui.packing.screen import Screen, Shape, State
from ui.packing.shotbar import ShotBar
from ui.packing.steps import Steps
from ui.packing.strip import WarningStrip
from ui.packing.stripes import hazard
from ui.packing.typed import TypedPanel
from ui.tasks import Tasks
from ui.theme import color
from ui.tokens import FILLS, Mood, unit

HEALTH_MS = 1_000
COMMAND_KEYS = {
    Qt.Key.Key_F3: Control.BEGIN,
    Qt.Key.Key_F5: Control.STOP,
    Qt.Key.Key_F6: Control.PHOTO,
    Qt.Key.Key_F7: Control.CANCEL,
    Qt.Key.Key_F8: Control.DAMAGED,
}


class PackingWindow(QWidget):
    """The station. `start` it once it is shown; `take_scan` is the scanner gun's door."""

    supervisor_wanted = Signal()
    setup_wanted = Signal()
    language_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        bench: Bench,
        mailbox: "SimpleQueue[Event]",
        feedback: Feedback,
        tasks: Tasks,
        clock: Clock,
    ) -> None:
        super().__init__()
        self.setObjectName("station")
        self.setWindowTitle("Packwitness")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)  # it would swallow a scan
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(800, 480)
        self._bench, self._feedback, self._tasks, self._clock = bench, feedback, tasks, clock
        self._model = PackingModel(bench.packed())
        self._health = bench.health()
        self._health_at_ms = self._now_ms()
        self._screen: Screen | None = None
        self._layout: Layout | None = None
        self._earlier: Earlier | None = None
        self._build()
        self._previews = PreviewThread(bench.preview, bench.labels)
        self.bridge = Bridge(mailbox, self._previews, self)
        self.bridge.happened.connect(self._on_event)
        self.bridge.pictured.connect(self._on_picture)
        self.bridge.drained.connect(self.refresh)
        feedback.banner.connect(self._on_banner)

    def start(self) -> None:
        """Listen to the station."""
        self.refresh()
        self.bridge.start()

    def stop(self) -> None:
        """Stop listening; the widgets stay as they are."""
        self.bridge.stop()
        self._previews.close()
        self.others.stop()

    @property
    def shown(self) -> Screen | None:
        """What is shown now."""
        return self._screen

    def take_scan(self, text: str) -> None:
        """A scan from the gun always wins, whatever lies over the screen; who stands at the door may stay."""
        self.typed.close_panel()
        self.help.close_panel()
        self.door.forget()
        self._bench.scan(text, Source.GUN)

    def refresh(self) -> None:
        """Bring the widgets up to this moment."""
        now_ms = self._now_ms()
        if now_ms - self._health_at_ms >= HEALTH_MS:
            self._health, self._health_at_ms = self._bench.health(), now_ms
            self._feedback.set_volume(self._health.volume)
            self._show_health()
        self._model.know(self._health, sound=self._feedback.available())
        screen = self._model.view(now_ms, self._clock.wall_ms() // 1000 * 1000)
        self._feedback.show_mood(screen.mood, now_ms)
        self._feedback.urge(now_ms, urgent=screen.idle_left_s is not None)
        if screen != self._screen:
            self._show(screen)

    def _build(self) -> None:
        self.header, self.strip = Header(self), WarningStrip(self)
        self.picture, self.earlier = PictureView(self), EarlierPhoto(self)
        self.rows, self.steps, self.shots = Rows(self), Steps(self), ShotBar(self)
        self.others = Others(self._bench.preview, self)
        self.buttons, self.healthbar = Buttons(self), HealthBar(self)
        self.typed, self.help, self.door = TypedPanel(self), HelpPanel(self), DoorPanel(self)
        self.door.opened.connect(self._make_room)
        self.door.closed.connect(self._make_room)
        self.buttons.pressed.connect(self._on_press)
        self.shots.skipped.connect(partial(self._command, Control.SKIP))
        self.typed.submitted.connect(self._scan_typed)
        self.help.language_wanted.connect(self.language_wanted)

    def _show(self, screen: Screen) -> None:
        turns = self._screen is None or screen.mood is not self._screen.mood
        self._screen = screen
        self.header.show_screen(screen)
        if turns:
            self._show_colour(screen)
        self._arrange(screen)
        self.strip.show_strip(screen.strip, inverse=screen.mood is Mood.WARN)
        self.picture.show_screen(screen)
        self.earlier.show_screen(screen)
        self.others.show_screen(screen)
        self.rows.show_screen(screen)
        self.shots.show_shots(screen.shots)
        self.steps.show_screen(screen)
        self.buttons.show_screen(screen)
        self._show_health()
        self._load_earlier(screen)
        self._aim_preview(screen)

    def _show_colour(self, screen: Screen) -> None:
        """Ground and header at once: they say that the scan has counted. The cards take three times as long."""
        cards = QRegion()
        for card in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if card is not self.header and not card.isHidden():
                cards |= card.geometry()
        header = _rect(self._laid_out(screen).header)
        # What lies under a card would have that card painted, too.
        header.setBottom(min(header.bottom(), cards.boundingRect().top() - 1))
        self.header.setGeometry(header)
        self.repaint(QRegion(self.rect()) - cards)
        self.update(cards)

    def _show_health(self) -> None:
        if self._screen is not None:
            sound = self._feedback.available()
            self.healthbar.show_health(self._screen, self._health, sound=sound)

    def _laid_out(self, screen: Screen) -> Layout:
        return arrange(
            self.width(),
            self.height(),
            unit(self.width(), self.height()),
            screen.shape,
            screen.mood,
            strip=screen.strip is not None,
            buttons=len(presses(screen.state)),
            shots=screen.shots is not None,
            others=bool(screen.others),
            door=not self.door.isHidden(),
        )

    def _arrange(self, screen: Screen) -> None:
        layout = self._laid_out(screen)
        self.header.setGeometry(_rect(layout.header))  # the colour may have come with less of it
        if layout != self._layout:
            self._layout = layout
            self._place(layout)
        self.rows.setVisible(layout.side is not None and screen.shape is Shape.LIST)
        self.steps.setVisible(screen.shape is not Shape.LIST)
        self.earlier.setVisible(layout.photo is not None)
        self.shots.setVisible(layout.shots is not None)
        self.others.setVisible(layout.others is not None)

    def _place(self, layout: Layout) -> None:
        self.picture.setGeometry(_rect(layout.picture))
        self.buttons.setGeometry(_rect(layout.buttons))
        self.healthbar.setGeometry(_rect(layout.health))
        if layout.strip is not None:
            self.strip.setGeometry(_rect(layout.strip))
        if layout.shots is not None:
            self.shots.setGeometry(_rect(layout.shots))
        if layout.others is not None:
            self.others.setGeometry(_rect(layout.others))
        if layout.photo is not None:
            self.earlier.setGeometry(_rect(layout.photo))
        if layout.side is not None:
            self.rows.setGeometry(_rect(layout.side))
            self.steps.setGeometry(_rect(layout.side))
        left, top = layout.health[0], (layout.strip or layout.photo or layout.picture)[1]
        over = QRect(left, top, layout.health[2], layout.picture[1] + layout.picture[3] - top)
        for panel in (self.typed, self.help):
            panel.setGeometry(over)
        if layout.door is not None:
            self.door.setGeometry(_rect(layout.door))

    def _make_room(self) -> None:
        """The door's panel came or went: the live picture stays in view beside it."""
        if self._screen is not None:
            self._arrange(self._screen)
            self._aim_preview(self._screen)

    def _aim_preview(self, screen: Screen) -> None:
        camera = None if screen.state in DARK else screen.camera
        self._previews.want(camera, self.picture.room(), cut_out=screen.shape is Shape.PAIR)

    def _load_earlier(self, screen: Screen) -> None:
        if screen.earlier == self._earlier:
            return
        self._earlier = screen.earlier
        self.earlier.show_photo(None)
        if screen.earlier is not None and screen.earlier.photo is not None:
            path = self._bench.file(screen.earlier.photo)
            self._tasks.run(partial(_read_photo, path), partial(self._put_earlier, screen.earlier))

    def _put_earlier(self, asked: Earlier, photo: QImage) -> None:
        if asked == self._earlier:
            self.earlier.show_photo(photo)

    def _on_event(self, event: Event) -> None:
        now_ms = self._now_ms()
        self._feedback.hear(event, now_ms)
        self._model.apply(event, now_ms)
        if isinstance(event, IdleSoon):
            self._feedback.speak(words.idle_spoken(event.seconds_left))

    def _on_picture(self, picture: Picture) -> None:
        if self._screen is not None and self._screen.state not in DARK:
            self.picture.show_picture(picture)

    def _on_banner(self, banner: Banner) -> None:
        self._model.complain(f"{banner.message} {banner.hint}".strip(), self._now_ms())

    def _on_press(self, press: Press) -> None:
        match press:
            case Press.TYPE:
                self._open_typed()
            case Press.DEMO:
                self._bench.start_demo()
            case Press.CALL:
                self._feedback.call()
                self.buttons.mark_called(clock_hm(self._clock.wall_ms()))
            case _:
                self._command(CONTROLS[press])

    def _command(self, control: Control) -> None:
        self._bench.command(control)
        if control is Control.CANCEL:
            self._model.answered()

    def _scan_typed(self, text: str) -> None:
        self._bench.scan(text, Source.TYPED)

    def _open_typed(self) -> None:
        self._close_panels()
        self.typed.open()

    def _close_panels(self) -> None:
        for panel in (self.typed, self.help, self.door):
            panel.close_panel()

    def _now_ms(self) -> int:
        return self._clock.mono_ns() * 1000 // NS

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if event.isAutoRepeat() and key != Qt.Key.Key_Backspace:
            return
        if key in COMMAND_KEYS:
            self._command(COMMAND_KEYS[key])
        elif not self._panel_key(key):
            self._type(key, event.text())

    def _panel_key(self, key: Qt.Key) -> bool:
        """Keys of the window itself; False: not one of them."""
        actions = {
            Qt.Key.Key_F1: self._toggle_help,
            Qt.Key.Key_F2: self.language_wanted.emit,
            Qt.Key.Key_F4: self._demo_or_skip,
            Qt.Key.Key_F9: self._open_typed,
            Qt.Key.Key_F10: self.setup_wanted.emit,
            Qt.Key.Key_F11: self._toggle_full_screen,
            Qt.Key.Key_F12: self.supervisor_wanted.emit,
            Qt.Key.Key_Escape: self._close_panels,
        }
        if key not in actions:
            return False
        actions[key]()
        return True

    def _type(self, key: Qt.Key, text: str) -> None:
        panel = next((one for one in (self.typed, self.door) if one.isVisible()), None)
        if panel is None:
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            panel.submit()
        elif key == Qt.Key.Key_Backspace:
            panel.erase()
        else:
            panel.add(text)

    def _toggle_help(self) -> None:
        was_open = self.help.isVisible()
        self._close_panels()
        if not was_open:
            self.help.open()

    def _demo_or_skip(self) -> None:
        if self._screen is not None and self._screen.state is State.NO_CAMERA:
            self._bench.start_demo()
        elif self._screen is not None and self._screen.shots is not None:
            self._command(Control.SKIP)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._screen is not None:
            self._arrange(self._screen)
            self._aim_preview(self._screen)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._screen is not None:
            self._show(self._screen)
            for panel in (self.typed, self.help, self.door):
                panel.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        self.closed.emit()
        super().closeEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        mood = self._screen.mood if self._screen else Mood.READY
        painter = QPainter(self)
        painter.fillRect(self.rect(), color(FILLS[mood].ground))
        if mood is Mood.FAULT:
            hazard(painter, self.width(), self.height(), unit(self.width(), self.height()))


def _rect(box: Box) -> QRect:
    return QRect(*box)


def _read_photo(path: Path) -> QImage:
    """A photo at screen size; a broken file gives a null image, painted as missing."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.height() > 1080:
        reader.setScaledSize(size.scaled(1920, 1080, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
