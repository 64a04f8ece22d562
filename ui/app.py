"""Builds the windows around a running station, and closes both in order."""

import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from station.app import Station
from station.scanners.typing import Timing
from station.settings import Settings, load
from ui import theme
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
from ui.tasks import Tasks
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
        self.feedback = Feedback(player, self)
        self.search_feedback = Feedback(player, self)  # the supervisor's errors are no strip over the bench
        sys.excepthook = self._on_fault
        self.tasks = Tasks(self.feedback.error, self)
        self.mailbox = station.feed.subscribe()  # before the start: no event is missed
        self.packing: PackingWindow | None = None
        self.search: SearchWindow | None = None
        self.setup: SetupWindow | None = None
        self.settings: SettingsWindow | None = None
        self._bench: StationBench | None = None
        self.wedge = Wedge(app, Timing(prefix=settings.scanner_prefix, suffix=settings.scanner_suffix))
        self.wedge.scanned.connect(self._on_scan)

    def open(self, *, full_screen: bool = True, no_camera: bool = False) -> None:
        """Show the packing window over a started station."""
        self._bench = StationBench(self._station, self._settings, self.tasks, no_camera=no_camera)
        window = PackingWindow(self._bench, self.mailbox, self.feedback, self.tasks, self._station.clock)
        window.supervisor_wanted.connect(self.open_search)
        window.setup_wanted.connect(self.open_setup)
        window.language_wanted.connect(self.languages.toggle)
        window.closed.connect(self.over)
        self.packing = window
        window.showFullScreen() if full_screen else window.show()
        window.start()

    def open_search(self) -> None:
        """Show the supervisor's window, one only."""
        if self.search is None:
            archive = self._station.archive(actor=f"supervisor@{self._settings.station}")
            name = self._settings.station
            self.search = SearchWindow(archive, self._station.folder, self.search_feedback, station=name)
            self.search.back_requested.connect(self._back)
            self.search.setup_requested.connect(self.open_setup)
            self.search.settings_requested.connect(self.open_settings)
            self.search.setWindowState(Qt.WindowState.WindowMaximized)
        _to_front(self.search)

    def open_setup(self) -> None:
        """Show the camera's setup, one only; a scan in it still goes to the bench."""
        if self.setup is None:
            self.setup = SetupWindow(StationEyes(self._station), self.feedback)
            self.setup.setWindowState(Qt.WindowState.WindowMaximized)
        _to_front(self.setup)

    def open_settings(self) -> None:
        """Show the settings as the next start would find them."""
        data = self._station.folder.root
        now = load(data)
        if self.settings is None:
            desk = StationDesk(lambda: self._station)
            self.settings = SettingsWindow(data, now, self.search_feedback, cameras=desk)
            self.settings.setWindowState(Qt.WindowState.WindowMaximized)
            self.settings.saved.connect(self._use)
        elif not self.settings.isVisible():
            self.settings.put(now)
        _to_front(self.settings)

    def close(self) -> None:
        """Windows first; the station may then take its time to seal."""
        sys.excepthook = sys.__excepthook__
        self.wedge.stop()
        if self.search is not None:
            self.search.close()
        if self.setup is not None:
            self.setup.shut()
            self.setup.close()
        if self.settings is not None:
            self.settings.shut()
            self.settings.close()
        if self.packing is not None:
            self.packing.stop()
        self.tasks.close()

    def _use(self, settings: Settings) -> None:
        """What was saved and can change at once does."""
        self._station.use_rules(settings)
        self._station.tell_settings(settings)
        if settings.language != self._settings.language:
            self.languages.use(settings.language)
        live = {"language": settings.language, "volume": settings.volume}
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
        elif self.packing is not None:
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
    station = Station(settings, data, cameras)
    program = Program(app, station, settings)
    station.start()
    for number in (signal.SIGINT, signal.SIGTERM):  # the bridge's timer lets Python see them
        signal.signal(number, lambda *_: app.quit())
    try:
        program.over.connect(app.quit)
        program.open(full_screen=full, no_camera=not cameras)
        return int(app.exec())
    finally:
        program.close()
        station.stop()
