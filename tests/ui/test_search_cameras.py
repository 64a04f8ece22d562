"""The clips of several cameras in the search window: one moment, one clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from search_fixtures import Film, Mute, add, write_clip
from vaults import vault_at

from station.archive import Archive
from station.types import ClipFile
from ui.feedback import Feedback
from ui.i18n import Languages
from ui.search.window import SearchWindow


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[SearchWindow]:
    """One session: bench from 1 s before the scan, label side from half a second before; wide began late."""
    Languages().use("en")
    clip = write_clip(tmp_path / "clip.mp4", 90)
    with vault_at(tmp_path / "data") as vault:
        films = [
            Film(clip, -1.0, 3.0, "bench"),
            Film(clip, -0.5, 3.0, "label"),
            Film(clip, 20.0, 3.0, "wide"),
        ]
        add(vault, "SF1690060267735", films=films)
        made = SearchWindow(Archive(vault.folder, vault.writer, "tester"), vault.folder, Feedback(Mute()))
        made.resize(1280, 720)
        made.show()
        made.scan("SF1690060267735")
        qtbot.waitUntil(lambda: made.player.playback.picture is not None, timeout=20_000)
        yield made
        made.shut()
        made.close()


def moment_ms(window: SearchWindow) -> float:
    assert window.player.clip is not None
    return window.player.clip.started_ms + window.player.playback.position_s * 1000


def choose(window: SearchWindow, qtbot: QtBot, camera: str) -> ClipFile:
    button, clip = next(part for part in window.panel.parts if part[1].camera == camera)
    button.click()
    qtbot.waitUntil(lambda: window.player.playback.picture is not None, timeout=20_000)
    assert window.player.clip == clip
    return clip


def test_each_camera_has_a_button_with_its_name(window: SearchWindow) -> None:
    assert [button.text() for button, _ in window.panel.parts] == ["Bench", "Label side", "Overview"]


def test_the_other_camera_shows_the_same_moment(window: SearchWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.player.playback.shown, timeout=20_000):
        window.player.seek(2.0)
    before = moment_ms(window)
    choose(window, qtbot, "label")
    assert moment_ms(window) == pytest.approx(before, abs=35)
    assert not window.player.playback.playing


def test_what_plays_goes_on_in_the_other_camera(window: SearchWindow, qtbot: QtBot) -> None:
    window.player.toggle()
    qtbot.waitUntil(lambda: window.player.playback.playing, timeout=20_000)
    choose(window, qtbot, "label")
    qtbot.waitUntil(lambda: window.player.playback.playing, timeout=20_000)


def test_a_camera_that_missed_the_moment_begins_at_its_own_start(window: SearchWindow, qtbot: QtBot) -> None:
    window.player.toggle()
    choose(window, qtbot, "wide")
    assert window.player.playback.position_s == pytest.approx(0, abs=0.04)
    assert not window.player.playback.playing


def test_choosing_the_shown_camera_again_moves_nothing(window: SearchWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.player.playback.shown, timeout=20_000):
        window.player.seek(2.0)
    choose(window, qtbot, "bench")
    assert window.player.playback.position_s == pytest.approx(2.0, abs=0.04)
    assert [button.isChecked() for button, _ in window.panel.parts] == [True, False, False]
