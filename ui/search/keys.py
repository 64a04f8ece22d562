"""The window's keys; what a scanner gun types among them is not obeyed."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from ui.search.model import KeyHold

SEEK_S = 5.0


class Desk(Protocol):
    """What keys can do."""

    def toggle(self) -> None: ...
    def seek_by(self, seconds: float) -> None: ...
    def step(self, frames: int) -> None: ...
    def zoom_by(self, steps: int) -> None: ...
    def save_frame(self) -> None: ...
    def move_choice(self, rows: int) -> None: ...
    def type_digit(self, digit: str) -> None: ...


class Keys(QObject):
    """Keys that stand for a letter count only when they stand alone; the others at once."""

    def __init__(
        self, desk: Desk, time_ms: Callable[[QKeyEvent], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._time_ms = time_ms
        self._hold = KeyHold()
        self._wait = QTimer(self, singleShot=True, interval=KeyHold.HOLD_MS)
        self._wait.timeout.connect(self._release)
        self._type_digit = desk.type_digit
        self._at_once: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: desk.toggle,
            Qt.Key.Key_Left: lambda: desk.seek_by(-SEEK_S),
            Qt.Key.Key_Right: lambda: desk.seek_by(SEEK_S),
            Qt.Key.Key_Up: lambda: desk.move_choice(-1),
            Qt.Key.Key_Down: lambda: desk.move_choice(1),
            Qt.Key.Key_PageUp: lambda: desk.move_choice(-5),
            Qt.Key.Key_PageDown: lambda: desk.move_choice(5),
        }
        self._alone: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Comma: lambda: desk.step(-1),
            Qt.Key.Key_Period: lambda: desk.step(1),
            Qt.Key.Key_Plus: lambda: desk.zoom_by(1),
            Qt.Key.Key_Equal: lambda: desk.zoom_by(1),  # + without Shift
            Qt.Key.Key_Minus: lambda: desk.zoom_by(-1),
            Qt.Key.Key_S: desk.save_frame,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Whether this key means something here."""
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        key = event.key()
        if action := self._at_once.get(key):
            action()
            return True
        if not event.text().strip():
            return False
        if event.isAutoRepeat() and key in self._alone:  # a gun repeats no key
            self._alone[key]()
            return True
        self._hold.press(key, self._time_ms(event))
        self._wait.start()
        if event.text().isascii() and event.text().isdigit():
            self._type_digit(event.text())
        return True

    def _release(self) -> None:
        key = self._hold.release()
        if key in self._alone:
            self._alone[key]()
