"""The supervisor's search window: one field, the found sessions, the player, and taking out."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from station.archive import Archive, Found, Record
from station.barcodes.labels import WEDGE, classify
from station.evidence.paths import DataFolder
from station.types import SessionId
from ui import theme, tokens
from ui.feedback import Feedback
from ui.search import pictures
from ui.search.column import Column
from ui.search.corrections import Corrections
from ui.search.drives import Drive, plugged
from ui.search.export import Exporter
from ui.search.field import SearchField
from ui.search.finder import Finder
from ui.search.keeper import Keeper
from ui.search.keys import Keys
from ui.search.model import Latest, own_number, shown, window_unit
from ui.search.notice import Notice
from ui.search.openbar import OpenBar
from ui.search.panel import Panel
from ui.search.player import Player
from ui.search.rail import Rail
from ui.tasks import READS_S, Tasks
from ui.wedge import event_time_ms

OPEN_MS = 120  # holding an arrow key must not open every session on the way
COLUMN, COMPACT_COLUMN = 560, 470  # width of the list, design px


def _wall_ms() -> int:
    return time.time_ns() // 1_000_000


class SearchWindow(QMainWindow):
    """Reads through `archive`; `feedback` words the errors, which are shown at this window's foot."""

    back_requested = Signal()
    setup_requested = Signal()
    settings_requested = Signal()
    lock_requested = Signal()
    admin_requested = Signal()
    opened = Signal(object)  # Record: the player has it

    def __init__(
        self,
        archive: Archive,
        folder: DataFolder,
        feedback: Feedback,
        parent: QWidget | None = None,
        *,
        station: str = "",
        find_drives: Callable[[], list[Drive]] = plugged,
        now_ms: Callable[[], int] = _wall_ms,
        key_time_ms: Callable[[QKeyEvent], int] = event_time_ms,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search_window")
        self._archive = archive
        self._quick = Tasks(feedback.error, self, workers=1)  # questions to the database
        self._files = Tasks(feedback.error, self, workers=2)  # pictures, hashes
        self._clips = Tasks(feedback.error, self, workers=1)  # opening one must not wait for hashes
        self._copies = Tasks(feedback.error, self, workers=1)
        self._records = Latest()
        self._wants_first = False
        self._state_before: Qt.WindowState | None = None  # of the window, while the picture fills the screen
        self.field = SearchField()
        self.rail = Rail(station)
        self.open_bar = OpenBar()
        self.column = Column(self._fetch_thumbnail, now_ms)
        self.panel = Panel()
        self.player = Player(self.panel, self._files, self._clips, folder.inside, archive.vault_there)
        self.exporter = Exporter(archive, self._copies, find_drives)
        self.finder = Finder(archive, self._quick, self)
        self.keeper = Keeper(self._files, self)
        self.corrections = Corrections(archive, self._quick, self.panel, lambda: self.player.record, self)
        self._open_soon = QTimer(self, singleShot=True, interval=OPEN_MS)
        self._lay_out()
        self.notice = Notice(self._ground)
        self._keys = Keys(self, key_time_ms, self)
        self._connect(feedback)
        self._say()

    # ------------------------------------------------------------ what can be asked of it

    def scan(self, text: str) -> None:
        """A label was shot, whatever has the focus: it replaces the question, or fills the open row."""
        wanted = classify(text, WEDGE).canonical or text.strip()
        if self.panel.bind_row.isVisible():
            self.panel.bind_row.put(shown(wanted, 256))
            return
        self.field.put(shown(wanted, 256))
        if not self.exporter.running:
            self._right.setCurrentWidget(self.panel)
        self._ask_now()

    def show_person(self, name: str | None) -> None:
        """Who came in with a PIN; None: nobody has one, which is said."""
        self.open_bar.setVisible(name is None)
        if name is not None:
            self.rail.show_person(name)

    def refresh(self) -> None:
        """Ask the same again: sessions may have been added."""
        self.finder.ask(self.field.text)

    def toggle(self) -> None:
        """Play or pause."""
        self.player.toggle()

    def seek_by(self, seconds: float) -> None:
        """Some seconds forward or back."""
        self.player.seek_by(seconds)

    def step(self, frames: int) -> None:
        """One frame forward or back."""
        self.player.step(frames)

    def zoom_by(self, steps: int) -> None:
        """Nearer or farther."""
        self.panel.stage.zoom_by(steps)

    def move_choice(self, rows: int) -> None:
        """Another card."""
        self.column.step(rows)

    def type_digit(self, digit: str) -> None:
        """A digit typed anywhere begins a new question."""
        self.field.put(digit)
        self.field.line.deselect()
        self._on_typed(digit)

    def save_frame(self) -> None:
        """Keep the shown picture as a file."""
        record = self.player.record
        if record is not None and (picture := self.player.shown_picture()) is not None:
            session = record.found.session
            self.keeper.keep(picture, self.player.number or session, partial(self._archive.frame, session))

    def open_export(self) -> None:
        """The panel to take the open session out, or the copy that runs."""
        record = self.player.record
        if not self.exporter.running:
            if record is None or not (record.clips or record.photos):
                return
            self.exporter.open(record, self.player.number)
        self.player.playback.pause()
        self._set_full(False)
        self._right.setCurrentWidget(self.exporter.view)
        self.exporter.view.main.setFocus()

    def close_export(self) -> None:
        """Back to the player; a running copy is cancelled by its button only."""
        if not self.exporter.running:
            self._right.setCurrentWidget(self.panel)
            self.column.list.setFocus()

    def toggle_full(self) -> None:
        """The picture alone on the screen, and back."""
        self._set_full(self._state_before is None)

    # ------------------------------------------------------------ Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._rescale()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not event.spontaneous():  # not only back from being an icon
            self.refresh()
            self.field.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self.player.playback.pause()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        super().closeEvent(event)
        if event.spontaneous():  # closed by hand: it may be wanted again
            self.back_requested.emit()
        else:
            self.shut()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.player.say()
            self.exporter.say()
        super().changeEvent(event)

    def shut(self) -> None:
        """For good: let go of files and end the workers; a running copy is stopped first."""
        self._open_soon.stop()
        self.finder.stop()
        self.exporter.stop()
        self.player.clear()
        for tasks in (self._quick, self._copies):
            tasks.close()
        for tasks in (self._files, self._clips):  # they only read: a vault that hangs is not waited for
            tasks.close(READS_S)

    # ------------------------------------------------------------ inside

    def _ask_now(self) -> None:
        self._wants_first = True
        self.finder.ask(self.field.text)

    def _on_typed(self, text: str) -> None:
        self._wants_first = bool(text.strip())
        self.finder.type(text)

    def _on_answer(self, rows: list[Found], query: str, seconds: float) -> None:
        self.panel.invite(bool(rows))
        self.column.show_answer(rows, query, seconds, choose_first=self._wants_first)

    def _on_entered(self) -> None:
        self._ask_now()
        self.column.list.setFocus()

    def _on_chosen(self, found: Found | None) -> None:
        self._records.ask()
        if found is None:
            self._open_soon.stop()
            self.player.clear()
        else:
            self._open_soon.start()

    def _open_chosen(self) -> None:
        found = self.column.current
        opened = self.player.record
        if found is None or (opened is not None and opened.found == found):
            return
        ticket, number = self._records.ask(), own_number(found, self.column.results.query)
        self._quick.run(partial(self._archive.show, found.session), partial(self._put_record, ticket, number))

    def _put_record(self, ticket: int, number: str, records: list[Record]) -> None:
        if not self._records.is_newest(ticket) or not records:
            return
        self.player.show_record(records[0], number)
        if not self.exporter.running:
            self._right.setCurrentWidget(self.panel)
        self.opened.emit(records[0])

    def _on_corrected(self, words: str) -> None:
        self.notice.say_done(words)
        self.refresh()  # what changed is opened anew

    def _fetch_thumbnail(self, session: SessionId) -> None:
        work = partial(self._small, session)
        self._files.run(work, partial(self.column.results.put_picture, session))

    def _small(self, session: SessionId) -> QImage:
        return pictures.small(self._archive.thumbnail(session))

    def _escape(self) -> None:
        """One thing is closed at a time, the nearest first."""
        if self._state_before is not None:
            self._set_full(False)
        elif self._right.currentWidget() is self.exporter.view:
            self.close_export()
        elif self.panel.bind_row.isVisible():
            self.panel.bind_row.hide()
            self.column.list.setFocus()
        elif self.panel.ask_row.isVisible():
            self.panel.ask_row.hide()
        elif self.player.close_photo():
            pass
        elif self.field.text:
            self.field.put("")
            self._on_typed("")
        else:
            self.back_requested.emit()

    def _set_full(self, full: bool) -> None:
        if full == (self._state_before is not None) or (full and self.player.record is None):
            return
        self._right.setCurrentWidget(self.panel)
        for part in (self.rail, self.field, self.column):
            part.setVisible(not full)
        self.panel.show_only_picture(full)
        self.panel.controls.set_full(full)
        if self._state_before is None:
            self._state_before = self.windowState()
            self.setWindowState(self._state_before | Qt.WindowState.WindowFullScreen)
            self.panel.controls.play.setFocus()
        else:
            self.setWindowState(self._state_before)
            self._state_before = None
            self.column.list.setFocus()
        self._rescale()

    def _connect(self, feedback: Feedback) -> None:
        self.field.typed.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.finder.answered.connect(self._on_answer)
        self.finder.failed.connect(feedback.error)
        self.column.chosen.connect(self._on_chosen)
        self.column.weak_only.connect(self.finder.only_weak)
        self._open_soon.timeout.connect(self._open_chosen)
        self.rail.back.connect(self.back_requested)
        self.rail.setup.connect(self.setup_requested)
        self.rail.settings.connect(self.settings_requested)
        self.rail.lock.connect(self.lock_requested)
        self.open_bar.admin_wanted.connect(self.admin_requested)
        self.corrections.done.connect(self._on_corrected)
        self.panel.export.clicked.connect(self.open_export)
        self.panel.controls.save.clicked.connect(self.save_frame)
        self.panel.controls.full.clicked.connect(self.toggle_full)
        self.panel.ask_row.left.connect(self.column.list.setFocus)
        self.exporter.closed.connect(self.close_export)
        self.exporter.unexpected.connect(feedback.error)
        self.keeper.saved.connect(self._on_saved)
        self.keeper.failed.connect(feedback.error)
        feedback.banner.connect(self.notice.say_error)
        for keys, action in (
            (QKeySequence.StandardKey.Find, self._to_field),
            (QKeySequence("Ctrl+E"), self.open_export),
            (QKeySequence("F11"), self.toggle_full),
            (QKeySequence("Esc"), self._escape),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _to_field(self) -> None:
        self._set_full(False)
        self.field.setFocus()
        self.field.line.selectAll()

    def _on_saved(self, path: object) -> None:
        self.notice.say_done(self.tr("Saved: {path}").format(path=path))

    def _lay_out(self) -> None:
        self._ground = ground = QWidget()
        palette = ground.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color(tokens.INK))
        ground.setPalette(palette)
        ground.setAutoFillBackground(True)
        self.setCentralWidget(ground)
        self._right = QStackedWidget()
        self._right.addWidget(self.panel)
        self._right.addWidget(self.exporter.view)
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._content = QVBoxLayout()
        self._body = QHBoxLayout()
        self._body.addWidget(self.column)
        self._body.addWidget(self._right, 1)
        self._content.addWidget(self.open_bar)
        self._content.addWidget(self.field)
        self._content.addLayout(self._body, 1)
        outer.addWidget(self.rail)
        outer.addLayout(self._content, 1)
        self.setMinimumSize(960, 560)

    def _rescale(self) -> None:
        unit = window_unit(self.width(), self.height())
        parts = (
            self.rail,
            self.open_bar,
            self.field,
            self.column,
            self.panel,
            self.exporter.view,
            self.notice,
        )
        for part in parts:
            part.rescale(unit)
        self.column.setFixedWidth(unit.px(COMPACT_COLUMN if unit.compact else COLUMN))
        side = unit.px(26) if self._state_before is None else 0
        self._content.setContentsMargins(side, side, side, side)
        self._content.setSpacing(unit.px(20))
        self._body.setSpacing(unit.px(22))

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Search – Packwitness"))
