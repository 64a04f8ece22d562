"""The keyboard-wedge scanner gun: a thin event filter over `station.scanners.typing`.

Only keys that reach a `QWindow` are looked at, so that each counts once, whatever widget has the focus.
The letters of a scan are let through, since nobody knows yet that it is one: a window with a text field
gets them in it, and on `scanned` sets the field to the text. Only the Enter is swallowed, or it would
press a button; `scanned` comes before any widget would have seen that Enter. Input methods must be off.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from station.scanners.typing import KeyTiming, Timing

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SETTLE_MS = 60  # after a stall the timer may fire before the keys that waited are delivered


def event_time_ms(event: QKeyEvent) -> int:
    """When the key was struck, by the window system: a stalled window does not change it."""
    return event.timestamp()


class Wedge(QObject):
    """Emits what a gun typed into any window of the application; lives on the main thread."""

    scanned = Signal(str)

    def __init__(
        self,
        app: QCoreApplication,
        timing: Timing | None = None,
        time_ms: Callable[[QKeyEvent], int] = event_time_ms,
    ) -> None:
        super().__init__(app)
        self._timing = timing or Timing()
        self._keys = KeyTiming(self._timing)
        self._time_ms = time_ms
        self._last_ms = 0
        self._since_last = QElapsedTimer()
        self._quiet = QTimer(self, singleShot=True, interval=self._timing.quiet_ms)
        self._quiet.timeout.connect(self._let_settle)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self._ask_quiet)
        self._app = app
        app.installEventFilter(self)

    def stop(self) -> None:
        """Look at no more keys."""
        self._app.removeEventFilter(self)
        self._quiet.stop()
        self._settled.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, QWindow):
            return False
        assert isinstance(event, QKeyEvent)
        at_ms = self._time_ms(event)
        if event.key() in _ENDS:
            return self._emit(self._keys.enter(at_ms))
        if event.text():
            self._emit(self._keys.key(event.text(), at_ms))
            self._wait_for_quiet(at_ms)
        return False

    def _wait_for_quiet(self, at_ms: int) -> None:
        self._last_ms = at_ms
        self._since_last.start()
        self._settled.stop()
        self._quiet.start()

    def _let_settle(self) -> None:
        self._settled.start()

    def _ask_quiet(self) -> None:
        self._emit(self._keys.quiet(self._last_ms + self._since_last.elapsed()))

    def _emit(self, scan: str | None) -> bool:
        if scan is not None:
            self.scanned.emit(scan)
        return scan is not None
