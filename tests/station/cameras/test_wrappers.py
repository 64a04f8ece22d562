"""Turning and pacing."""

import threading
from pathlib import Path

import numpy as np
import pytest

from station import pixels
from station.cameras import CameraInfo, Depth, Picture, open_camera
from station.cameras.address import Crop
from station.cameras.wrappers import Cropped, Paced, Rotated
from tests.fakes import ScriptedCamera, Step, film, greys


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


# --- cropping ----------------------------------------------------------------------------------------


def test_the_part_that_is_kept_is_the_one_that_was_asked_for() -> None:
    camera = Cropped(Rotated(Corner(), 90), Crop(50, 0, 50, 50))
    info = camera.open()
    luma = pixels.planes(camera.read().i420)[0]
    assert luma.shape == (info.height, info.width) == (8, 4)
    assert luma[0, -1] == 235
    assert (luma == 235).sum() == 4


def test_colours_are_cut_with_the_picture() -> None:
    i420 = pixels.from_bgr(np.repeat(np.array([[[0, 0, 255]], [[255, 0, 0]]], np.uint8), 8, 0).repeat(16, 1))
    below = pixels.to_bgr(pixels.crop(i420, (4, 8, 8, 8)))
    assert below.shape == (8, 8, 3)
    assert np.allclose(below, (255, 0, 0), atol=6)


def test_the_whole_picture_is_kept_for_whoever_sets_the_crop() -> None:
    camera = Cropped(Corner(), Crop(0, 0, 50, 50))
    camera.open()
    camera.read()
    assert camera.whole is not None
    assert pixels.size(camera.whole) == (16, 8)


def test_a_cropped_picture_leaves_its_packet_away(tmp_path: Path) -> None:
    video = film(tmp_path / "clip.mp4", greys(4))
    whole = open_camera(f"file:{video}?pace=max&pass=1")
    cropped = open_camera(f"file:{video}?pace=max&pass=1&crop=0,0,50,50", depth=lambda: Depth.NOTHING)
    for camera in (whole, cropped):
        camera.open()
    assert whole.read().coded is not None
    pictures = [cropped.read() for _ in range(4)]
    assert all(picture.coded is None and picture.i420 is not None for picture in pictures)
    for camera in (whole, cropped):
        camera.close()
