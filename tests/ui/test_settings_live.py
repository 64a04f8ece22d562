"""Setup and settings in the running program: where a scan goes, and what a saved setting changes at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from station.app import Station
from station.settings import load
from station.types import Accept, CameraName, Control
from ui.app import Program
from ui.packing.window import PackingWindow
from ui.settings.window import SettingsWindow
from ui.setup.window import SetupWindow

NUMBER, UPS = "SF1442778190352", "1Z5R89390357567127"


@pytest.fixture
def reads() -> str:
    """Whether the bench reads the demo's labels."""
    return "true"


unread = pytest.mark.parametrize("reads", ["false"])  # the demo's parcels do not come by themselves


@pytest.fixture
def station(tmp_path: Path, reads: str) -> Iterator[Station]:
    text = f'language = "en"\nscanner_suffix = "~"\nread_labels = {reads}\n'
    (tmp_path / "settings.toml").write_text(text, "utf-8")
    made = Station(load(tmp_path), tmp_path, ("demo:?seed=7&size=640x360",))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def program(qapp: QApplication, station: Station) -> Iterator[Program]:
    made = Program(qapp, station, station.settings)
    made.open(full_screen=False)
    yield made
    made.close()
    for window in (made.packing, made.search, made.setup, made.settings):
        if window is not None:
            window.deleteLater()


def packing(program: Program) -> PackingWindow:
    assert program.packing is not None
    return program.packing


def setup(program: Program) -> SetupWindow:
    QTest.keyClick(packing(program), Qt.Key.Key_F10)
    assert program.setup is not None
    return program.setup


def settings(program: Program) -> SettingsWindow:
    program.open_search()
    assert program.search is not None
    program.search.rail.settings_button.click()
    assert program.settings is not None
    return program.settings


def test_f10_opens_the_setup_once_and_it_sees_the_bench(program: Program, qtbot: QtBot) -> None:
    first = setup(program)
    assert setup(program) is first
    qtbot.waitUntil(first.picture.has_picture, timeout=20_000)
    assert first.chip.text == "Camera 1 · 640×360"


def test_the_rail_opens_the_setup_too(program: Program) -> None:
    program.open_search()
    assert program.search is not None
    program.search.rail.setup_button.click()
    assert program.setup is not None
    assert program.setup.isVisible()


def test_a_scan_in_the_setup_reaches_the_bench(program: Program, qtbot: QtBot) -> None:
    window = setup(program)
    qtbot.waitUntil(window.picture.has_picture, timeout=20_000)
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    program.wedge.scanned.emit(NUMBER)

    def recording() -> bool:
        shown = packing(program).shown
        return shown is not None and shown.number == NUMBER

    qtbot.waitUntil(recording, timeout=20_000)


def test_a_scan_in_the_settings_is_tried_and_records_nothing(program: Program, qtbot: QtBot) -> None:
    window = settings(program)
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    program.wedge.scanned.emit(NUMBER)
    assert window.codes.tryout.entry.text() == NUMBER
    shown = packing(program).shown
    assert shown is not None
    assert shown.number != NUMBER


def test_a_courier_switched_on_is_taken_from_the_next_scan_on(
    program: Program, station: Station, qtbot: QtBot
) -> None:
    assert station.meaning(UPS, "Code128").accept is Accept.ASK
    window = settings(program)
    window.codes.switches["ups"].click()
    with qtbot.waitSignal(window.saved, timeout=10_000):
        window.save_button.click()
    assert station.meaning(UPS, "Code128").accept is Accept.YES


def test_volume_and_language_change_at_once(program: Program, qtbot: QtBot) -> None:
    window = settings(program)
    window.forms["station"].rows["volume"].put(35)
    window.forms["station"].rows["language"].put("zh")
    window.save()
    qtbot.waitSignal(window.saved, timeout=10_000).wait()
    assert program.languages.current == "zh"
    assert program._bench is not None
    assert program._bench.health().volume == 35
    program.languages.use("en")


def test_what_another_hand_wrote_into_the_file_is_shown_at_the_next_opening(
    program: Program, station: Station
) -> None:
    window = settings(program)
    window.close()
    (station.folder.root / "settings.toml").write_text('operator = "B-12"\n', "utf-8")
    assert settings(program).forms["station"].rows["operator"].value() == "B-12"


def test_the_gun_is_listened_to_with_its_suffix(program: Program) -> None:
    assert program.wedge._timing.suffix == "~"


@unread
def test_cameras_that_were_saved_stand_in_the_packing_window_without_a_restart(
    program: Program, station: Station, qtbot: QtBot
) -> None:
    window = settings(program)
    window.cameras.list.add("demo:?name=bench&size=640x360")
    window.cameras.list.add("demo:?name=label&size=640x360&rotate=90")
    with qtbot.waitSignal(window.saved, timeout=10_000):
        window.save()
    assert window.state.text() == "Saved. It takes effect at once."

    def both() -> bool:
        shown = packing(program).shown
        return shown is not None and shown.camera == "bench" and [o.camera for o in shown.others] == ["label"]

    qtbot.waitUntil(both, timeout=20_000)
    qtbot.waitUntil(lambda: packing(program).others.has_picture(CameraName("label")), timeout=20_000)
    assert station.rig.names() == ("bench", "label")


@unread
def test_cameras_saved_while_a_parcel_is_open_come_when_it_is_finished(
    program: Program, station: Station, qtbot: QtBot
) -> None:
    window = settings(program)
    qtbot.waitUntil(lambda: packing(program).shown.camera == "cam1", timeout=20_000)  # type: ignore[union-attr]
    station.command(Control.BEGIN)
    qtbot.waitUntil(lambda: packing(program).shown.recording, timeout=20_000)  # type: ignore[union-attr]
    window.cameras.list.add("demo:?name=bench&size=640x360")
    with qtbot.waitSignal(window.saved, timeout=10_000):
        window.save()
    assert window.state.text() == "Saved. It takes effect when this parcel is finished."
    assert station.rig.names() == ("cam1",)
    station.command(Control.STOP)
    qtbot.waitUntil(lambda: window.state.text() == "Saved. The cameras have been changed.", timeout=20_000)
    assert station.rig.names() == ("bench",)
