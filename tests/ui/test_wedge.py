from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.wedge import Wedge

NUMBER = "SF1690060267735"


class Hands:
    """Types into the window as the window system does; each key is struck when the test says."""

    def __init__(self, window: QWidget) -> None:
        self.now_ms = 0
        self._window = window

    def time_ms(self, _: QKeyEvent) -> int:
        return self.now_ms

    def strike(self, key: int, text: str = "") -> None:
        handle = self._window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(handle, event)

    def type(self, text: str, gap_ms: int) -> None:
        for char in text:
            self.strike(ord(char.upper()), char)
            self.now_ms += gap_ms

    def enter(self) -> None:
        self.strike(Qt.Key.Key_Return, "\r")


class Bench:
    def __init__(self, qtbot: QtBot, qapp: QApplication) -> None:
        self.window = QWidget()
        self.field = QLineEdit()
        self.button = QPushButton("delete")
        self.pressed: list[bool] = []
        self.scans: list[str] = []
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(lambda: self.pressed.append(True))
        self.returns: list[bool] = []
        self.field.returnPressed.connect(lambda: self.returns.append(True))
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.hands = Hands(self.window)
        self.wedge = Wedge(qapp, time_ms=self.hands.time_ms)
        self.wedge.scanned.connect(self.scans.append)


@pytest.fixture
def bench(qtbot: QtBot, qapp: QApplication) -> Iterator[Bench]:
    bench = Bench(qtbot, qapp)
    yield bench
    bench.wedge.stop()


def test_a_scan_with_enter_is_heard_once(bench: Bench) -> None:
    bench.field.setFocus()
    bench.hands.type(NUMBER, 15)
    bench.hands.enter()
    assert bench.scans == [NUMBER]


def test_the_enter_of_a_scan_reaches_no_widget(bench: Bench) -> None:
    bench.field.setFocus()
    bench.hands.type(NUMBER, 15)
    bench.hands.enter()
    assert bench.returns == []


def test_the_letters_of_a_scan_reach_the_field_that_has_the_focus(bench: Bench) -> None:
    bench.field.setFocus()
    bench.hands.type(NUMBER, 15)
    assert bench.field.text() == NUMBER


def test_a_person_types_and_presses_enter_as_ever(bench: Bench) -> None:
    bench.field.setFocus()
    bench.hands.type("MAN7", 110)
    bench.hands.enter()
    assert bench.scans == []
    assert bench.returns == [True]


def test_a_stalled_window_cuts_no_number(bench: Bench) -> None:
    bench.hands.type(NUMBER[:8], 10)
    bench.wedge._quiet.timeout.emit()  # the window stood still meanwhile; the keys' own times did not
    bench.hands.type(NUMBER[8:], 10)
    bench.hands.enter()
    assert bench.scans == [NUMBER]


def test_keys_that_waited_out_a_stall_are_taken_before_a_scan_without_enter_ends(bench: Bench) -> None:
    bench.hands.type("6879225398732", 10)
    bench.wedge._quiet.timeout.emit()  # fires first after the stall
    bench.hands.type("097566", 10)
    assert not bench.wedge._settled.isActive()
    assert bench.scans == []


def test_a_scan_without_enter_is_heard_when_the_gun_falls_quiet(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.wedge.scanned, timeout=5000) as heard:
        bench.hands.type(NUMBER, 10)
    assert heard.args == [NUMBER]


def test_the_group_separator_of_a_gun_is_kept(bench: Bench) -> None:
    bench.hands.type("]C10106902396992904", 10)
    bench.hands.strike(Qt.Key.Key_BracketRight, "\x1d")
    bench.hands.type("10AB", 10)
    bench.hands.enter()
    assert bench.scans == ["]C10106902396992904\x1d10AB"]


def test_after_stop_no_key_is_looked_at(bench: Bench) -> None:
    bench.wedge.stop()
    bench.hands.type(NUMBER, 10)
    bench.hands.enter()
    assert bench.scans == []
