"""Who is at the supervisor's door: asks for a PIN where one is needed, and shuts the door when nobody is there."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from station.access import Role, Who
from station.app import Station
from station.errors import SettingsError
from station.login import LoginRefusedError
from station.people import Person
from ui.feedback import Feedback
from ui.packing import doorwords
from ui.packing.door import DoorPanel
from ui.packing.words import say
from ui.tasks import Tasks

PLACE = "window"
INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Door(QObject):
    """Between the panel over the packing screen and `station`, which decides."""

    opened = Signal(object)  # Who
    guarded = Signal()  # an admin was made
    failed = Signal(object)  # what nobody at the panel can mend

    def __init__(self, station: Station, panel: DoorPanel, tasks: Tasks, feedback: Feedback) -> None:
        super().__init__(panel)
        self._station, self._panel, self._tasks, self._feedback = station, panel, tasks, feedback
        self._people: list[Person] = []
        panel.given.connect(self._login)
        panel.admin_given.connect(self._add_admin)

    def ask(self) -> None:
        """Let somebody in: at once until there is an admin, else by their PIN."""
        nobody = self._station.nobody()
        if nobody is not None:
            self.opened.emit(nobody)
            return
        self._people = self._station.people.may_enter()
        self._panel.open([one.name for one in self._people])

    def offer_admin(self) -> None:
        """First start: ask for an admin, without standing in the way of packing."""
        if self._station.nobody() is None:
            return
        taken = {one.name for one in self._station.people.everybody()}
        free = (f"A-{number:02d}" for number in range(1, len(taken) + 2))
        self._panel.open_first(next(name for name in free if name not in taken))

    def takes(self, text: str) -> bool:
        """Whether this shot was the badge of somebody who is asked for a PIN; all else is the bench's."""
        if not self._panel.isVisible():
            return False
        badge = text.strip().upper()
        who = next((one for one in self._people if one.badge and one.badge == badge), None)
        if who is not None:
            self._panel.choose(who.name)
        return who is not None

    def _login(self, name: str, pin: str) -> None:
        work = partial(self._station.logins.login, name, pin, PLACE)
        self._tasks.run(work, self._on_login, self._on_refused)

    def _on_login(self, who: Who) -> None:
        self._panel.close_panel()
        self.opened.emit(who)

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, LoginRefusedError):
            self._panel.refuse(doorwords.refused(error))
        else:
            self._panel.close_panel()
            self._feedback.error(error)

    def _add_admin(self, name: str, pin: str) -> None:
        nobody = self._station.nobody()
        if nobody is None:  # made meanwhile by the command line's owner, before this start
            self._panel.close_panel()
            return
        work = partial(self._station.people.add, nobody, name, Role.ADMIN, "", pin)
        self._tasks.run(work, self._on_admin, self._on_no_admin)

    def _on_admin(self, _: Person) -> None:
        self._panel.close_panel()
        self.guarded.emit()

    def _on_no_admin(self, error: BaseException) -> None:
        if isinstance(error, SettingsError):
            self._panel.again(say(doorwords.TOO_EASY))
        else:
            self._panel.close_panel()
            self._feedback.error(error)


class IdleWatch(QObject):
    """Says when nobody touched the supervisor's windows for a while; the bench's own window does not count."""

    idle = Signal()

    def __init__(self, app: QApplication, minutes: float) -> None:
        super().__init__(app)
        self._app = app
        self._bench: QWindow | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self.use(minutes)

    def use(self, minutes: float) -> None:
        """After so many minutes; 0: never."""
        self._timer.setInterval(round(minutes * 60_000))

    def begin(self, bench: QWindow | None) -> None:
        """Watch from now on."""
        self._bench = bench
        self._app.installEventFilter(self)
        self.restart()

    def restart(self) -> None:
        """Somebody is there."""
        if self._timer.interval():
            self._timer.start()
        else:
            self._timer.stop()

    def end(self) -> None:
        """Nobody is logged in."""
        self._app.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in INPUT and isinstance(watched, QWindow) and watched is not self._bench:
            self.restart()
        return False
