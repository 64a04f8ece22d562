"""A clip of each path plays in the program's own player: opens, has its length, seeks, plays to the end."""

import os
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from station.archive import Found, Record
from station.types import CameraName, ClipFile, Image, SessionId, Status
from tests.clips import EACH
from tests.station.recording.bench import number_in
from tests.station.recording.test_clip_browser import SUBTITLES_S, length_s, number_at
from ui.search.panel import Panel
from ui.search.player import Player
from ui.tasks import Tasks


def record_of(clip: ClipFile) -> Record:
    found = Found(
        session=SessionId("0" * 26), order="A", codes=("A",), status=Status.SEALED, take=1, started_ms=0,
        ended_ms=3000, station="S-01", operator="", path="here", damaged=False, demo=False,
    )  # fmt: skip
    return Record(found, None, media_time=False, numbers=(), clips=(clip,), photos=())


def shown(picture: Image | None, *, turned: bool) -> int:
    assert picture is not None
    luma = picture.mean(axis=2).astype(np.uint8)
    return number_in(np.ascontiguousarray(np.rot90(luma)) if turned else luma)


@pytest.mark.parametrize("path", EACH)
def test_a_clip_of_each_path_plays_in_the_programs_own_player(
    qtbot: QtBot, tmp_path: Path, path: str
) -> None:
    file = EACH[path](tmp_path)
    clip = ClipFile(
        file.name, "0" * 64, file.stat().st_size, length_s(file), 90, 0, CameraName("cam1"), 1, 0, 0
    )
    panel, tasks = Panel(), Tasks(workers=1)
    qtbot.addWidget(panel)
    player = Player(panel, tasks, tasks, lambda name: tmp_path / name)
    playback = player.playback
    with qtbot.waitSignal(playback.shown, timeout=10_000):
        player.open(record_of(clip), "A")
    assert playback.duration_s == pytest.approx(clip.duration_s, abs=SUBTITLES_S)
    with qtbot.waitSignal(playback.shown, timeout=10_000):
        player.seek(1.5)
    turned = path == "passed through, turned"
    assert shown(playback.picture, turned=turned) == pytest.approx(number_at(file, 1.5), abs=1)
    player.seek(clip.duration_s - 0.4)
    qtbot.waitUntil(lambda: playback.position_s > clip.duration_s - 0.5, timeout=10_000)
    with qtbot.waitSignal(playback.playing_changed, timeout=10_000):
        player.toggle()
    qtbot.waitUntil(lambda: not playback.playing, timeout=10_000)
    assert playback.position_s > clip.duration_s - 0.15
    player.clear()
    tasks.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a hanging file needs a FIFO")
def test_a_clip_whose_disk_hangs_holds_up_neither_the_window_nor_its_end(
    qtbot: QtBot, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "cam1-1.mp4")
    panel, tasks, opener = Panel(), Tasks(workers=1), Tasks(workers=1)
    qtbot.addWidget(panel)
    player = Player(panel, tasks, opener, lambda name: tmp_path / name)
    clip = ClipFile("cam1-1.mp4", "0" * 64, 1000, 3.0, 90, 0, CameraName("cam1"), 1, 0, 0)
    player.open(record_of(clip), "A")  # comes back, as does all that follows
    assert player.clip == clip
    player.toggle()
    player.clear()
    opener.close(limit_s=0.01)
    os.close(os.open(tmp_path / "cam1-1.mp4", os.O_RDWR))  # its worker may go
    tasks.close()


def test_a_clip_that_is_gone_is_said_and_one_that_was_left_meanwhile_is_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    panel, tasks = Panel(), Tasks(workers=1)
    qtbot.addWidget(panel)
    player = Player(panel, tasks, tasks, lambda name: tmp_path / name)
    clip = ClipFile("none.mp4", "0" * 64, 1000, 3.0, 90, 0, CameraName("cam1"), 1, 0, 0)
    failed: list[str] = []
    player._clip_failed = failed.append  # type: ignore[method-assign]
    player.open(record_of(clip), "A")
    player.open(record_of(clip), "A")
    qtbot.waitUntil(lambda: player.finding is not None, timeout=10_000)
    assert len(failed) == 1
    tasks.close()
