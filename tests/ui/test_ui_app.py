"""The windows over a real station with the demo as camera."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from packing_fixtures import ready
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.app import Station
from station.settings import load
from ui.app import Program, addresses
from ui.packing.screen import Screen, State
from ui.packing.window import PackingWindow

NUMBER = "SF1442778190352"


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    settings = load(tmp_path, language="en", min_session_s=0.0)
    station = Station(settings, tmp_path, ())
    made = Program(qapp, station, settings)
    station.start()
    made.open(full_screen=False)
    yield made
    made.close()
    station.stop()
    assert made.packing is not None
    made.packing.deleteLater()


def window(program: Program) -> PackingWindow:
    assert program.packing is not None
    return program.packing


def shown(program: Program) -> Screen:
    screen = window(program).shown
    assert screen is not None
    return screen


def test_from_no_camera_over_the_demo_to_a_recorded_parcel(program: Program, qtbot: QtBot) -> None:
    assert shown(program).state is State.NO_CAMERA
    QTest.keyClick(window(program), Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: shown(program).state is State.IDLE, timeout=10_000)
    assert shown(program).demo
    qtbot.waitUntil(window(program).picture.has_picture, timeout=10_000)
    program.wedge.scanned.emit(NUMBER)
    qtbot.waitUntil(lambda: shown(program).number == NUMBER, timeout=10_000)
    QTest.keyClick(window(program), Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bool(shown(program).rows), timeout=10_000)
    assert shown(program).rows[0].order == NUMBER


def test_the_window_hears_of_an_event_at_once_and_not_when_it_looks_next(
    program: Program, qtbot: QtBot
) -> None:
    bridge = window(program).bridge
    bridge.stop()  # it looks no more
    with qtbot.waitSignal(bridge.happened):
        program._station.feed.publish(ready())


def test_f12_opens_the_supervisors_window_once(program: Program) -> None:
    QTest.keyClick(window(program), Qt.Key.Key_F12)
    first = program.search
    QTest.keyClick(window(program), Qt.Key.Key_F12)
    assert first is not None
    assert program.search is first


def test_the_cameras_asked_for_win_over_those_in_the_settings(tmp_path: Path) -> None:
    settings = load(tmp_path, cameras=("demo:?seed=1",))
    assert addresses(settings, ("demo:?seed=2",)) == ("demo:?seed=2",)
    assert addresses(settings, ()) == ("demo:?seed=1",)
