"""What every camera keeps, whatever its kind; run on each scheme of the table and on the fake."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import cv2
import numpy as np
import pytest

from station.cameras import Camera, kinds, open_camera
from station.cameras.child import ChildCapture
from station.cameras.usb import UsbCamera
from station.cameras.wrappers import Rotated
from station.errors import CameraError, EndOfInput
from tests import drivers
from tests.fakes import HandCamera, ScriptedCamera, Step, film, greys
from tests.network import mjpeg_page, serving

FRAMES = 6


def _usb(folder: Path) -> Camera:
    video = film(folder / "device.mp4", greys(FRAMES))
    return UsbCamera(0, source=lambda _index, _backend: cv2.VideoCapture(str(video)))


def _usb_child(folder: Path) -> Camera:
    """As on a bench: the capture in a process of its own."""
    film(folder / "device.mp4", greys(FRAMES))
    os.environ["TEST_CAMERA_DRIVER"] = str(folder / "device.mp4")
    return UsbCamera(0, source=lambda index, backend: ChildCapture(drivers.filmed, index, backend))


def _file(folder: Path) -> Camera:
    return open_camera(f"file:{film(folder / 'a clip.mp4', greys(FRAMES))}?pace=max")


def _real(folder: Path) -> Camera:
    return open_camera(f"file:{film(folder / 'clip.mp4', greys(FRAMES))}?pace=real")


def _turned(folder: Path) -> Camera:
    return open_camera(f"file:{film(folder / 'clip.mp4', greys(FRAMES))}?pace=max&rotate=90")


def _cropped(folder: Path) -> Camera:
    return open_camera(
        f"file:{film(folder / 'clip.mp4', greys(FRAMES))}?pace=max&pass=1&rotate=90&crop=0,25,50,50"
    )


def _passed(folder: Path) -> Camera:
    return open_camera(f"file:{film(folder / 'clip.mp4', greys(FRAMES))}?pace=max&pass=1")


def _demo(_folder: Path) -> Camera:
    return open_camera("demo:?pace=max&size=640x360&seconds=1")


def _fake(_folder: Path) -> Camera:
    return ScriptedCamera([Step.PICTURE] * FRAMES + [Step.UNPLUG])


def _by_hand(_folder: Path) -> Camera:
    camera = HandCamera()
    camera.hand(*greys(FRAMES), CameraError("The camera by hand was unplugged.", "Plug it in."))
    return camera


def _from_network(_folder: Path) -> Camera:
    raise AssertionError("made by the fixture, which also runs the server")


MAKERS: dict[str, Callable[[Path], Camera]] = {
    "usb": _usb,
    "usb, in a child": _usb_child,
    "rtsp": _from_network,
    "http": _from_network,
    "file": _file,
    "file, real": _real,
    "file, turned": _turned,
    "file, packets handed out": _passed,
    "file, cropped": _cropped,
    "demo": _demo,
    "fake": _fake,
    "fake, by hand": _by_hand,
}
LIVE = ["usb", "usb, in a child", "rtsp", "http", "fake", "fake, by hand"]
VIDEOS = [name for name in MAKERS if name not in LIVE]


@contextmanager
def _made(name: str, folder: Path) -> Iterator[Camera]:
    """A camera of this kind, and the server that it needs."""
    with ExitStack() as held:
        if name == "rtsp":
            camera = open_camera(held.enter_context(serving()).address("short"))
        elif name == "http":
            camera = open_camera(held.enter_context(mjpeg_page()))
        else:
            camera = MAKERS[name](folder)
        held.callback(camera.close)
        yield camera


def play_out(camera: Camera) -> None:
    """Read until the camera refuses."""
    for _ in range(1000):
        camera.read()


@pytest.fixture(params=MAKERS)
def camera(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Camera]:
    with _made(request.param, tmp_path) as made:
        yield made


@pytest.fixture(params=VIDEOS)
def video(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Camera]:
    with _made(request.param, tmp_path) as made:
        yield made


def test_every_kind_of_camera_is_held_to_this_contract() -> None:
    assert set(kinds()) <= set(MAKERS)


def test_pictures_have_the_size_that_open_tells(camera: Camera) -> None:
    info = camera.open()
    picture = camera.read()
    assert picture.i420.shape == (info.height * 3 // 2, info.width)


def test_pictures_are_contiguous_bytes_with_even_sides(camera: Camera) -> None:
    info = camera.open()
    i420 = camera.read().i420
    assert i420.dtype == np.uint8
    assert i420.flags.c_contiguous
    assert info.width % 2 == info.height % 2 == 0


def test_open_tells_rate_and_name(camera: Camera) -> None:
    info = camera.open()
    assert info.fps > 0
    assert info.description


def test_a_picture_stays_what_it_was_when_the_next_is_read(camera: Camera) -> None:
    camera.open()
    first = camera.read().i420
    before = first.copy()
    camera.read()
    assert np.array_equal(first, before)


def test_two_pictures_differ_where_the_scene_does(camera: Camera) -> None:
    camera.open()
    assert not np.array_equal(camera.read().i420, camera.read().i420)


def test_reading_before_opening_is_a_camera_error(camera: Camera) -> None:
    with pytest.raises(CameraError):
        camera.read()


def test_reading_after_closing_is_a_camera_error(camera: Camera) -> None:
    camera.open()
    camera.read()
    camera.close()
    with pytest.raises(CameraError):
        camera.read()


def test_close_may_be_called_twice_and_before_open(camera: Camera) -> None:
    camera.close()
    camera.open()
    camera.close()
    camera.close()


def test_a_closed_camera_opens_again(camera: Camera) -> None:
    first = camera.open()
    camera.read()
    camera.close()
    assert camera.open() == first
    camera.read()


def test_after_its_last_picture_a_camera_raises_a_camera_error(camera: Camera) -> None:
    camera.open()
    with pytest.raises(CameraError):
        play_out(camera)


def test_rotation_swaps_sides_in_picture_and_info(camera: Camera) -> None:
    plain = camera.open()
    camera.close()
    turned = Rotated(camera, 270)
    info = turned.open()
    assert (info.width, info.height) == (plain.height, plain.width)
    assert turned.read().i420.shape == (plain.width * 3 // 2, plain.height)


def test_media_time_begins_at_nought_and_rises(video: Camera) -> None:
    video.open()
    times = [video.read().media_s or 0.0 for _ in range(FRAMES)]
    assert times[0] == 0
    assert times == sorted(set(times))


def test_a_video_ends_with_end_of_input_and_stays_ended(video: Camera) -> None:
    video.open()
    with pytest.raises(EndOfInput):
        play_out(video)
    with pytest.raises(EndOfInput):
        video.read()


def test_a_video_opened_again_begins_anew(video: Camera) -> None:
    video.open()
    first = video.read()
    video.read()
    video.close()
    video.open()
    again = video.read()
    assert again.media_s == 0
    assert np.array_equal(again.i420, first.i420)


@pytest.mark.parametrize("name", LIVE)
def test_a_live_camera_has_no_media_time_and_no_end(name: str, tmp_path: Path) -> None:
    with _made(name, tmp_path) as live:
        live.open()
        assert live.read().media_s is None
        with pytest.raises(CameraError) as fault:
            play_out(live)
        assert not isinstance(fault.value, EndOfInput)
