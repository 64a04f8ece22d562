"""The settings window: a list of sections, the page, and one Save. It writes `settings.toml`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.access import Who
from station.errors import StationError
from station.people import People
from station.scanners.serial import ports
from station.settings import Settings
from station.settings_file import forced, save
from ui import theme, tokens
from ui.feedback import Banner, Feedback
from ui.search.model import window_unit
from ui.search.notice import Notice
from ui.search.widgets import Button, Look, Text, see_through
from ui.settings import words
from ui.settings.cameradesk import CameraDesk, OpenDesk, When
from ui.settings.cameraspage import CamerasPage
from ui.settings.codespage import CodesPage
from ui.settings.declared import CODES, SECTIONS, declared, sections
from ui.settings.form import FormPage
from ui.settings.peoplepage import PeoplePage
from ui.settings.sheets import Sheets
from ui.settings.widgets import Entry, SectionButton
from ui.tasks import Tasks

ICONS = {
    "codes": "truck",
    "cameras": "camera",
    "scanner": "scan-barcode",
    "station": "package-check",
    "keeping": "clock",
    "recording": "video",
    "people": "user",
}
AT_ONCE = frozenset({*CODES, *SECTIONS["keeping"], "language", "volume", "lock_min"})
"""What the running program takes over when it is saved; cameras too, once nothing is recorded."""
POLL_MS = 500

SIDE, COMPACT_SIDE = 440, 330  # width of the left column, design px


class SettingsWindow(QWidget):
    """Shows the settings of a data folder as they are saved."""

    saved = Signal(object)  # Settings
    staff_changed = Signal()  # whoever is at the door may be somebody else now

    def __init__(
        self,
        data: Path,
        settings: Settings,
        feedback: Feedback,
        parent: QWidget | None = None,
        *,
        cameras: CameraDesk | None = None,
        write: Callable[[dict[str, Any]], Settings] | None = None,
        staff: tuple[People, Who] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings_window")
        self._feedback = feedback
        self._write = write or partial(save, data)
        self._tasks = Tasks(feedback.error, self, workers=1)
        self._values: dict[str, Any] = {}
        self.codes = CodesPage()
        self._desk = cameras or OpenDesk()
        self.cameras = CamerasPage(self._desk, self._tasks)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look_at_cameras)
        self.forms = {name: FormPage(name, names) for name, names in sections().items()}
        self.people = None if staff is None else PeoplePage(*staff, self._tasks)
        names = ("codes", "cameras", *self.forms, *(() if staff is None else ("people",)))
        self.buttons = {name: SectionButton(name, ICONS.get(name, "settings")) for name in names}
        self.save_button = Button("save_settings", Look.MAIN, "check")
        self.undo_button = Button("undo_settings", Look.LARGE, "undo-2")
        self.state = Text(21, tokens.TEXT2, wrap=True)
        self.state.setObjectName("settings_state")
        self._saved: When | None = None  # what was saved last, while nothing was changed since
        self.sheets = Sheets(data, self._tasks, self)
        self._build()
        self._lay_out()
        self.notice = Notice(self)
        self._connect()
        self.put(settings)
        self._offer_ports()
        self._say()

    # ------------------------------------------------------------ what can be asked of it

    def put(self, settings: Settings) -> None:
        """Show these, forget what was put in."""
        self._values = {name: getattr(settings, name) for name in Settings.model_fields}
        self.codes.put(self._values)
        self.cameras.put(self._values)
        for form in self.forms.values():
            form.put(self._values)
        self._on_changed()

    def scan(self, text: str) -> None:
        """A code was shot: it is tried, and taken out again of the field that the gun typed it into."""
        focused = self.focusWidget()
        if isinstance(focused, QLineEdit) and focused is not self.codes.tryout.entry:
            focused.setText(focused.text().removesuffix(text))
        if self.people is not None and self._pages.currentWidget() is self.people:
            self.people.scan(text)
            return
        self.open("codes")
        self.codes.tryout.put(text)

    def open(self, section: str) -> None:
        """Show a section."""
        self.buttons[section].setChecked(True)

    def changes(self) -> dict[str, Any]:
        """What was put in and differs. Raises ValueError where a number is none."""
        shown = self.codes.values() | self.cameras.values()
        for form in self.forms.values():
            shown |= form.values()
        return {name: value for name, value in shown.items() if value != self._values[name]}

    def save(self) -> None:
        """Write what was changed, unless something makes no sense: then that is shown."""
        if fault := self._first_fault():
            section, editor = fault
            self.open(section)
            editor.setFocus()
            return
        if changes := self.changes():
            self.save_button.setEnabled(False)
            self._tasks.run(partial(self._write, changes), partial(self._on_saved, changes), self._on_failed)

    def undo(self) -> None:
        """Back to what is saved."""
        self.codes.put(self._values)
        self.cameras.put(self._values)
        for form in self.forms.values():
            form.put(self._values)
        self._on_changed()

    def shut(self) -> None:
        """For good: ends the worker, after what it is writing."""
        self._poll.stop()
        self._tasks.close()

    # ------------------------------------------------------------ Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._rescale()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.undo()  # what was not saved is not kept for the next opening either
        super().closeEvent(event)

    # ------------------------------------------------------------ inside

    def _first_fault(self) -> tuple[str, QWidget] | None:
        if editor := self.cameras.first_fault():
            return "cameras", editor
        for section, form in self.forms.items():
            if editor := form.first_fault():
                return section, editor
        return None

    def _on_changed(self) -> None:
        self._saved = None
        self._show_state()

    def _show_state(self) -> None:
        changed, sound = self._changed(), self._first_fault() is None
        self.undo_button.setEnabled(changed or not sound)
        self.save_button.setEnabled(changed and sound)
        if not sound:
            text, color = self.tr("A value makes no sense yet."), tokens.FAULT
        elif changed:
            text, color = self.tr("Not saved yet."), tokens.WARN
        else:
            text, color = self._saved_words(), tokens.OK
        self.state.setText(text)
        self.state.set_color(color)

    def _changed(self) -> bool:
        try:
            return bool(self.changes())
        except ValueError:
            return True

    def _on_saved(self, changes: dict[str, Any], settings: Settings) -> None:
        self._values |= changes
        self.saved.emit(settings)
        when = self._desk.use(changes["cameras"]) if "cameras" in changes else When.NOW
        rest = changes.keys() - {"cameras"}
        if any(name not in AT_ONCE or declared(name).needs_restart for name in rest):
            when = When.NEXT_START
        if when is not When.NEXT_START and self._desk.changing():
            self._poll.start()
        self._tell_saved(when)

    def _tell_saved(self, when: When) -> None:
        self._saved = when
        self._show_state()

    def _saved_words(self) -> str:
        """Asked for again when the language changes."""
        if self._saved is None:
            return ""
        return {
            When.NOW: self.tr("Saved. It takes effect at once."),
            When.AFTER_PARCEL: self.tr("Saved. It takes effect when this parcel is finished."),
            When.NEXT_START: self.tr("Saved. It takes effect at the next start of the program."),
            When.DONE: self.tr("Saved. The cameras have been changed."),
        }[self._saved]

    def _look_at_cameras(self) -> None:
        """Say it when the cameras are as they were saved, unless something else was said since."""
        if self._desk.changing():
            return
        self._poll.stop()
        if self._saved is not None:
            self._tell_saved(When.DONE)

    def _on_failed(self, error: BaseException) -> None:
        self._show_state()
        if isinstance(error, StationError):
            self.notice.say_error(Banner.of(error))
        else:
            self._feedback.error(error)

    def _offer_ports(self) -> None:
        """The ports of this computer, to be chosen instead of typed."""
        editor = self.forms["scanner"].rows["scanner_port"].editor
        self._ports = [Button(f"port-{port}", Look.PILL, "usb") for port in ports()]
        column = self.forms["scanner"].layout()
        if not isinstance(editor, Entry) or not isinstance(column, QVBoxLayout):
            return
        row = QHBoxLayout()
        for button, port in zip(self._ports, ports(), strict=True):
            button.say(port, self.tr("Use {port}").format(port=port))
            button.clicked.connect(partial(editor.setText, port))
            row.addWidget(button)
        row.addStretch(1)
        column.insertLayout(1, row)

    def _connect(self) -> None:
        self.codes.changed.connect(self._on_changed)
        self.cameras.changed.connect(self._on_changed)
        self.cameras.force(forced())
        for form in self.forms.values():
            form.changed.connect(self._on_changed)
            form.force(forced())
        self.codes.force(forced())
        if self.people is not None:
            self.people.failed.connect(self._feedback.error)
            self.people.changed.connect(self.staff_changed)
        for index, button in enumerate(self.buttons.values()):
            button.toggled.connect(lambda on, index=index: self._turn_to(index) if on else None)
        self.sheets.saved.connect(
            lambda path: self.notice.say_done(self.tr("Saved: {path}").format(path=path))
        )
        self.sheets.failed.connect(self._on_failed)
        self.save_button.clicked.connect(self.save)
        self.undo_button.clicked.connect(self.undo)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        self.buttons["codes"].setChecked(True)

    def _turn_to(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        if self._pages.currentWidget() is self.cameras:
            self.cameras.find_devices()
        waits = self.people is None or self._pages.currentWidget() is not self.people
        for part in (self.save_button, self.undo_button, self.state):
            part.setVisible(waits)  # people are changed at once
        self._say_heading()

    def _build(self) -> None:
        self._title, self._note = Text(40, weight=theme.BOLD), Text(20, tokens.TEXT3, wrap=True)
        self.heading, self.intro = Text(44, weight=theme.BOLD), Text(24, tokens.TEXT2)
        self._icon = QLabel()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.codes)
        self._pages.addWidget(self.cameras)
        for form in self.forms.values():
            area = QScrollArea()
            area.setWidget(form)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            see_through(area)
            form.setAutoFillBackground(False)  # a scroll area switches it on
            self._pages.addWidget(area)
        if self.people is not None:
            self._pages.addWidget(self.people)
        self.setMinimumSize(900, 540)

    def _lay_out(self) -> None:
        self._side = QWidget()
        _paint_ground(self, tokens.INK)
        _paint_ground(self._side, tokens.PANEL)
        self._left, self._right = QVBoxLayout(self._side), QVBoxLayout()
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title, 1)
        self._left.addLayout(self._head)
        for button in self.buttons.values():
            self._left.addWidget(button)
        self._left.addStretch(1)
        for sheet in self.sheets.buttons.values():
            self._left.addWidget(sheet)
        self._left.addWidget(self._note)
        self._foot.addWidget(self.state, 1)
        self._foot.addWidget(self.undo_button)
        self._foot.addWidget(self.save_button)
        self._right.addWidget(self.heading)
        self._right.addWidget(self.intro)
        self._right.addWidget(self._pages, 1)
        self._right.addLayout(self._foot)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._side)
        outer.addLayout(self._right, 1)

    def _rescale(self) -> None:
        unit = window_unit(self.width(), self.height())
        for text in (self._title, self._note, self.heading, self.intro, self.state):
            text.rescale(unit)
        for section in self.buttons.values():
            section.rescale(unit)
        for button in (self.save_button, self.undo_button, *self._ports, *self.sheets.buttons.values()):
            button.rescale(unit)
        self.save_button.setMinimumWidth(unit.px(220))
        self.codes.rescale(unit)
        self.cameras.rescale(unit)
        for form in self.forms.values():
            form.rescale(unit)
        if self.people is not None:
            self.people.rescale(unit)
        self.notice.rescale(unit)
        self._icon.setPixmap(
            theme.icon_pixmap("settings", tokens.TEXT, unit.px(46), self.devicePixelRatioF())
        )
        self._side.setFixedWidth(unit.px(COMPACT_SIDE if unit.compact else SIDE))
        self._note.setVisible(not unit.compact)  # the pages need the room
        margin = unit.px(26 if unit.compact else 44)
        self._left.setContentsMargins(margin, unit.px(40), margin, unit.px(34))
        self._left.setSpacing(unit.px(14))
        self._right.setContentsMargins(margin, unit.px(30), margin, unit.px(24))
        self._right.setSpacing(unit.px(12))
        self._head.setSpacing(unit.px(16))
        self._head.setContentsMargins(0, 0, 0, unit.px(16))
        self._foot.setSpacing(unit.px(16))

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Settings – Packwitness"))
        self._title.setText(self.tr("Settings"))
        self._note.setText(self.tr("Kept in settings.toml in the data folder; your comments in it stay."))
        self.save_button.say(self.tr("Save"), self.tr("Save (Ctrl+S)"))
        self.undo_button.say(self.tr("Undo"))
        for name, button in self.buttons.items():
            button.say(words.say(words.SECTIONS.get(name, name)), words.say(words.SUBS.get(name, "")))
        self.sheets.say()
        self.codes.say()
        self.cameras.say()
        for form in self.forms.values():
            form.say()
        if self.people is not None:
            self.people.say()
        self._say_heading()
        self._show_state()

    def _say_heading(self) -> None:
        name = list(self.buttons)[self._pages.currentIndex()]
        self.heading.setText(words.say(words.SECTIONS.get(name, name)))
        self.intro.setText(words.say(words.INTRO.get(name, "")))


def _paint_ground(widget: QWidget, token: str) -> None:
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.color(token))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
