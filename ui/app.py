"""Builds the windows around a running station, and closes both in order."""

import logging
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from station.access import Right, Role, Who
from station.app import Station
from station.errors import AccessError
from station.scanners.typing import Timing
from station.settings import Settings, load
from ui import theme
from ui.bell import Bell
from ui.collector import collected_here_only
from ui.door import Door, IdleWatch
from ui.feedback import Feedback
from ui.i18n import Languages
from ui.packing.window import PackingWindow
from ui.search.window import SearchWindow
from ui.settings.cameradesk import StationDesk
from ui.settings.window import SettingsWindow
from ui.setup.eyes import StationEyes
from ui.setup.window import SetupWindow
from ui.sound import QtPlayer
from ui.stationbench import StationBench
from ui.tasks import READS_S, Tasks
from ui.voice import QtVoice
from ui.wedge import Wedge

_log = logging.getLogger(__name__)


class Program(QObject):
    """The station's windows. The packing window's end is the program's end."""

    over = Signal()

    def __init__(self, app: QApplication, station: Station, settings: Settings) -> None:
        super().__init__(app)
        if missing := theme.load_fonts():
            _log.warning("fonts that could not be loaded: %s", ", ".join(missing))
        self._station, self._settings = station, settings
        self.languages = Languages(self)
        self.languages.use(settings.language)
        player = QtPlayer(settings.volume, self)
        self.feedback = Feedback(player, self, QtVoice(settings.volume, self))
        self.search_feedback = Feedback(player, self)  # the supervisor's errors are no strip over the bench
        sys.excepthook = self._on_fault
        self.tasks = Tasks(self.feedback.error, self)
        self.photos = Tasks(self.feedback.error, self, workers=1)  # from the vault, which may hang
        self._bell = Bell(self)
        self.mailbox = station.feed.subscribe(self._bell.ring)  # before the start: no event is missed
        self.packing: PackingWindow | None = None
        self.search: SearchWindow | None = None
        self.setup: SetupWindow | None = None
        self.settings: SettingsWindow | None = None
        self._bench: StationBench | None = None
        self.door: Door | None = None
        self._who: Who | None = None  # at the supervisor's door
        self.idle = IdleWatch(app, settings.lock_min)
        self.idle.idle.connect(self._on_idle)
        self.wedge = Wedge(app, Timing(prefix=settings.scanner_prefix, suffix=settings.scanner_suffix))
        self.wedge.scanned.connect(self._on_scan)

    def open(self, *, full_screen: bool = True) -> None:
        """Show the packing window over a started station."""
        self._bench = StationBench(self._station, self._settings, self.tasks)
        window = PackingWindow(self._bench, self.mailbox, self.feedback, self.photos, self._station.clock)
        window.supervisor_wanted.connect(self.open_search)
        window.setup_wanted.connect(self.open_setup)
        window.language_wanted.connect(self.languages.toggle)
        window.closed.connect(self.over)
        self._bell.rung.connect(window.bridge.drain)
        self.packing = window
        self.door = Door(self._station, window.door, self.tasks, self.feedback)
        self.door.opened.connect(self._let_in)
        self.door.guarded.connect(self._look_who_waits)
        window.showFullScreen() if full_screen else window.show()
        window.start()
        if self._bench.first_start():
            self.door.offer_admin()

    def open_search(self) -> None:
        """F12: to the search window, where somebody is at the door or nobody needs a PIN; else ask for it."""
        self._look_again()
        if self._who is not None and (self._who.role is not Role.ACCOUNT or self._station.nobody()):
            self._show_search(self._who)
            return
        self.lock("closed")
        if self.door is not None:
            self.door.ask()

    def lock(self, why: str) -> None:
        """Whoever was at the door is gone, and so are their windows."""
        who, self._who = self._who, None
        self.idle.end()
        if who is not None and who.role is not Role.ACCOUNT:
            self._station.logins.logout(who, why)
        self._shut_windows()

    def _let_in(self, who: Who) -> None:
        self._who = who
        if who.role is not Role.ACCOUNT:
            self.idle.begin(self.packing.windowHandle() if self.packing else None)
        self._show_search(who)

    def _show_search(self, who: Who) -> None:
        """Show the supervisor's window, one only."""
        if self.search is None:
            archive = self._station.archive(who)
            name = self._settings.station
            self.search = SearchWindow(archive, self._station.folder, self.search_feedback, station=name)
            self.search.back_requested.connect(self._back)
            self.search.setup_requested.connect(self.open_setup)
            self.search.settings_requested.connect(self.open_settings)
            self.search.lock_requested.connect(lambda: self.lock("asked"))
            self.search.admin_requested.connect(self._make_admin)
            self.search.show_person(None if who.role is Role.ACCOUNT else who.name)
            self.search.setWindowState(Qt.WindowState.WindowMaximized)
        _to_front(self.search)

    def open_setup(self) -> None:
        """Show the camera's setup, one only; a scan in it still goes to the bench."""
        if self.setup is None:
            self.setup = SetupWindow(StationEyes(self._station), self.feedback)
            self.setup.setWindowState(Qt.WindowState.WindowMaximized)
        _to_front(self.setup)

    def open_settings(self) -> None:
        """Show the settings as they are saved."""
        self._look_again()
        who = self._who
        if who is None:
            return
        try:
            self._station.people.require(Right.SETTINGS, who)
        except AccessError as error:
            self.search_feedback.error(error)
            return
        data = self._station.folder.root
        now = load(data)
        if self.settings is None:
            desk = StationDesk(lambda: self._station)
            write = partial(self._station.save_settings, who)
            staff = (self._station.people, who)
            self.settings = SettingsWindow(
                data, now, self.search_feedback, cameras=desk, write=write, staff=staff
            )
            self.settings.setWindowState(Qt.WindowState.WindowMaximized)
            self.settings.saved.connect(self._use)
            self.settings.staff_changed.connect(self._look_again)
        elif not self.settings.isVisible():
            self.settings.put(now)
        _to_front(self.settings)

    def close(self) -> None:
        """Windows first; the station may then take its time to seal."""
        sys.excepthook = sys.__excepthook__
        self.wedge.stop()
        self.lock("closed")
        if self.setup is not None:
            self.setup.shut()
            self.setup.close()
        self._bell.close()
        if self.packing is not None:
            self.packing.stop()
        self.tasks.close()
        self.photos.close(READS_S)

    def _shut_windows(self) -> None:
        if self.search is not None:
            self.search.close()
            self.search.deleteLater()
        if self.settings is not None:
            self.settings.shut()
            self.settings.close()
            self.settings.deleteLater()
        self.search = self.settings = None

    def _on_idle(self) -> None:
        """A copy that runs is not cut short: its person is waiting for it."""
        if self.search is not None and self.search.exporter.running:
            self.idle.restart()
        else:
            self.lock("idle")

    def _look_who_waits(self) -> None:
        """There is an admin now: nobody is at the door without a PIN."""
        if self._who is not None and self._who.role is Role.ACCOUNT:
            self.lock("closed")

    def _look_again(self) -> None:
        """Whose role was taken away is no longer at the door; a new name is shown."""
        who = self._who
        if who is None:
            return
        try:
            now = self._station.people.as_now(who)
        except AccessError:
            self.lock("role")
            return
        if now.role is not who.role:
            self.lock("role")
            return
        self._who = now
        if self.search is not None and now.role is not Role.ACCOUNT:
            self.search.show_person(now.name)

    def _make_admin(self) -> None:
        self.lock("closed")
        self._back()
        if self.door is not None:
            self.door.offer_admin()

    def _use(self, settings: Settings) -> None:
        """What was saved and can change at once does."""
        self._station.use_rules(settings)
        if settings.language != self._settings.language:
            self.languages.use(settings.language)
        self.idle.use(settings.lock_min)
        live = {"language": settings.language, "volume": settings.volume, "lock_min": settings.lock_min}
        self._settings = self._settings.model_copy(update=live)
        if self._bench is not None:
            self._bench.use(self._settings)

    def _on_fault(self, _kind: type[BaseException], error: BaseException, _trace: object) -> None:
        """What no callback caught is our own fault; it is shown, and the program goes on."""
        self.feedback.error(error)

    def _back(self) -> None:
        if self.packing is not None:
            self.packing.activateWindow()

    def _on_scan(self, text: str) -> None:
        """A gun shot goes to the window in which somebody searches or tries a code, else to the bench."""
        if self.search is not None and self.search.isActiveWindow():
            self.search.scan(text)
        elif self.settings is not None and self.settings.isActiveWindow():
            self.settings.scan(text)
        elif self.packing is not None and not (self.door is not None and self.door.takes(text)):
            self.packing.take_scan(text)


def _to_front(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()


def addresses(settings: Settings, given: tuple[str, ...]) -> tuple[str, ...]:
    """Cameras to open: those named, else those in the settings, else the USB cameras that are there."""
    from station.cameras import find_cameras

    return given or settings.cameras or tuple(find_cameras())[:1]


def run(app: QApplication, settings: Settings, data: Path, cameras: tuple[str, ...], *, full: bool) -> int:
    """Start the station, show it until its window is closed, seal all. Raises StationError."""
    with collected_here_only():
        return _run(app, Station(settings, data, cameras), settings, full=full)


def _run(app: QApplication, station: Station, settings: Settings, *, full: bool) -> int:
    program = Program(app, station, settings)
    station.start()
    for number in (signal.SIGINT, signal.SIGTERM):  # the bridge's timer lets Python see them
        signal.signal(number, lambda *_: app.quit())
    try:
        program.over.connect(app.quit)
        program.open(full_screen=full)
        return int(app.exec())
    finally:
        program.close()
        station.stop()
