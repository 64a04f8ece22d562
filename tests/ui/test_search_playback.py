"""A real H.264 clip in the real player, without a screen."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from search_fixtures import number_in, write_clip

from ui.search.playback import Playback


@pytest.fixture
def playback(qtbot: QtBot, tmp_path: Path) -> Playback:
    player = Playback()
    clip = write_clip(tmp_path / "clip.mp4")
    with qtbot.waitSignal(player.shown):
        player.load(clip)
    yield player
    player.close()


def frame(player: Playback) -> int:
    assert player.picture is not None
    return number_in(player.picture)


def test_a_loaded_clip_stands_at_its_first_frame(playback: Playback) -> None:
    assert (frame(playback), playback.playing, playback.duration_s) == (0, False, 2.0)


def test_a_clip_opens_at_the_asked_moment(qtbot: QtBot, tmp_path: Path) -> None:
    player = Playback()
    with qtbot.waitSignal(player.shown):
        player.load(write_clip(tmp_path / "clip.mp4"), 1.51)
    assert frame(player) == 45
    player.close()


@pytest.mark.parametrize(
    ("seconds", "expected"), [(1.01, 30), (0.49, 14), (0.51, 15), (1.99, 59), (9.0, 59), (-1.0, 0)]
)
def test_a_seek_shows_exactly_the_frame_of_that_moment(
    qtbot: QtBot, playback: Playback, seconds: float, expected: int
) -> None:
    with qtbot.waitSignal(playback.shown):
        playback.seek(seconds)
    assert frame(playback) == expected


def test_each_step_moves_by_one_frame(qtbot: QtBot, playback: Playback) -> None:
    seen = []
    for move in [1] * 32 + [-1] * 3:
        with qtbot.waitSignal(playback.shown):
            playback.step(move)
        seen.append(frame(playback))
    assert seen == [*range(1, 33), 31, 30, 29]


def test_of_many_seeks_at_once_the_newest_wins(qtbot: QtBot, playback: Playback) -> None:
    for hundredth in range(10, 150):
        playback.seek(hundredth / 100 + 0.005)
    qtbot.waitUntil(lambda: frame(playback) == 44)


def test_the_last_picture_stays_after_the_end_and_a_seek_goes_on_from_there(
    qtbot: QtBot, playback: Playback
) -> None:
    with qtbot.waitSignal(playback.shown):
        playback.seek(1.8)
    playback.toggle()
    qtbot.waitUntil(lambda: frame(playback) == 59 and not playback.playing)
    with qtbot.waitSignal(playback.shown):
        playback.step(-1)
    assert frame(playback) == 58


def test_playing_shows_one_frame_after_the_other(qtbot: QtBot, playback: Playback) -> None:
    seen: list[int] = []
    playback.shown.connect(lambda: seen.append(frame(playback)))
    playback.set_rate(2.0)
    playback.toggle()
    qtbot.waitUntil(lambda: not playback.playing and len(seen) > 20)
    assert seen == sorted(set(seen))


def test_a_file_that_is_no_video_is_said_aloud(qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "clip.mp4"
    broken.write_bytes(b"no video")
    player = Playback()
    with qtbot.waitSignal(player.failed) as heard:
        player.load(broken)
    assert heard.args[0]
