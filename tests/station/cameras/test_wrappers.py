"""Turning and pacing."""

import threading

import numpy as np
import pytest

from station import pixels
from station.cameras import CameraInfo, Picture
from station.cameras.wrappers import Paced, Rotated
from tests.fakes import ScriptedCamera, Step


class Corner:
    """A grey picture whose top left corner is white."""

    def open(self) -> CameraInfo:
        return CameraInfo(16, 8, 30, "corner")

    def read(self) -> Picture:
        i420 = np.full((12, 16), 128, np.uint8)
        i420[:2, :2] = 235
        return Picture(i420)

    def close(self) -> None:
        pass


@pytest.mark.parametrize(("degrees", "row", "column"), [(90, 0, -1), (180, -1, -1), (270, -1, 0)])
def test_the_top_left_corner_turns_clockwise(degrees: int, row: int, column: int) -> None:
    camera = Rotated(Corner(), degrees)
    info = camera.open()
    luma = pixels.planes(camera.read().i420)[0]
    assert luma.shape == (info.height, info.width)
    assert luma[row, column] == 235
    assert (luma == 235).sum() == 4


class Stopwatch:
    """Time that moves only by waiting."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.now_s

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now_s += seconds


def test_each_picture_waits_for_its_time_in_the_video() -> None:
    watch = Stopwatch()
    camera = Paced(ScriptedCamera([Step.PICTURE], media_fps=10), watch.now, watch.wait)
    camera.open()
    for _ in range(4):
        camera.read()
    assert watch.waits == pytest.approx([0.1, 0.1, 0.1])


def test_a_picture_that_is_late_is_not_held_up() -> None:
    watch = Stopwatch()
    camera = Paced(ScriptedCamera([Step.PICTURE], media_fps=10), watch.now, watch.wait)
    camera.open()
    camera.read()
    watch.now_s += 5
    camera.read()
    assert watch.waits == []


def test_pace_begins_anew_when_the_video_does() -> None:
    watch = Stopwatch()
    camera = Paced(ScriptedCamera([Step.PICTURE], media_fps=10), watch.now, watch.wait)
    camera.open()
    camera.read()
    camera.close()
    watch.now_s += 60
    camera.open()
    camera.read()
    camera.read()
    assert watch.waits == pytest.approx([0.1])


def test_closing_ends_a_waiting_read() -> None:
    camera = Paced(ScriptedCamera([Step.PICTURE], media_fps=1 / 3600))
    camera.open()
    camera.read()
    reader = threading.Thread(target=camera.read, daemon=True)
    reader.start()
    camera.close()
    reader.join(10)
    assert not reader.is_alive()
