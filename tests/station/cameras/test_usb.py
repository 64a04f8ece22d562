"""USB cameras: OpenCV behind the class, on a file in place of the device."""

import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from station.cameras import find_cameras, open_camera, usb
from station.cameras.usb import UsbCamera
from station.errors import CameraError
from station.types import Image
from tests.fakes import film, greys


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return film(tmp_path / "device.mp4", greys(5))


class Device:
    """A device that answers as it is told."""

    def __init__(self, pictures: list[Image | None], *, there: bool = True) -> None:
        self.pictures = pictures
        self.there = there
        self.wishes: dict[int, float] = {}
        self.released = 0

    def isOpened(self) -> bool:  # noqa: N802
        return self.there

    def set(self, prop: int, value: float) -> bool:
        self.wishes[prop] = value
        return False

    def get(self, prop: int) -> float:
        """It does not even know what it was asked for."""
        return 0.0 * prop

    def read(self) -> tuple[bool, Image | None]:
        picture = self.pictures.pop(0) if self.pictures else None
        return picture is not None, picture

    def release(self) -> None:
        self.released += 1


def camera_of(device: Device) -> UsbCamera:
    return UsbCamera(2, source=lambda _index, _backend: device)


BGR = np.full((48, 64, 3), 90, np.uint8)


def test_every_picture_of_the_device_is_delivered_once(video: Path) -> None:
    camera = UsbCamera(0, source=lambda _index, _backend: cv2.VideoCapture(str(video)))
    camera.open()
    light = [int(np.median(camera.read().i420[:48])) for _ in range(5)]
    assert light == pytest.approx([40, 44, 48, 52, 56], abs=2)
    camera.close()


def test_a_missing_device_says_what_to_do() -> None:
    with pytest.raises(CameraError) as fault:
        camera_of(Device([], there=False)).open()
    assert "USB camera 2" in fault.value.message
    assert "cable" in fault.value.hint


def test_a_device_that_opens_without_a_picture_is_a_fault_and_is_let_go() -> None:
    device = Device([None] * 50)
    with pytest.raises(CameraError, match="no picture"):
        camera_of(device).open()
    assert device.released == 1


def test_a_device_may_miss_some_pictures_while_it_wakes_up() -> None:
    camera = camera_of(Device([None, None, BGR]))
    assert camera.open().width == 64


def test_an_unplugged_device_is_a_fault() -> None:
    camera = camera_of(Device([BGR]))
    camera.open()
    camera.read()
    with pytest.raises(CameraError, match="stopped giving pictures"):
        camera.read()


def test_an_error_inside_opencv_is_a_fault() -> None:
    class Broken(Device):
        def read(self) -> tuple[bool, Image | None]:
            raise cv2.error("driver")

    with pytest.raises(CameraError):
        camera_of(Broken([])).open()


def test_the_size_is_what_the_device_delivers_not_what_was_asked_for() -> None:
    info = camera_of(Device([BGR])).open()
    assert (info.width, info.height, info.fps) == (64, 48, 30.0)


def test_a_grey_device_is_taken() -> None:
    camera = camera_of(Device([BGR[..., 0].copy()]))
    camera.open()
    assert camera.read().i420.shape == (72, 64)


def test_mjpeg_at_full_hd_is_asked_for() -> None:
    device = Device([BGR])
    camera_of(device).open()
    assert device.wishes[cv2.CAP_PROP_FOURCC] == cv2.VideoWriter.fourcc(*"MJPG")
    assert (device.wishes[cv2.CAP_PROP_FRAME_WIDTH], device.wishes[cv2.CAP_PROP_FRAME_HEIGHT]) == (1920, 1080)
    assert device.wishes[cv2.CAP_PROP_FPS] == 30


def test_size_and_rate_of_the_address_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device([BGR])
    monkeypatch.setattr(usb, "_device", lambda _index, _backend: device)
    open_camera("usb:0?size=1280x720&fps=15").open()
    assert (device.wishes[cv2.CAP_PROP_FRAME_WIDTH], device.wishes[cv2.CAP_PROP_FPS]) == (1280, 15)


def test_the_second_back_end_is_tried_when_the_first_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usb, "BACKENDS", {"fast": 1, "slow": 2})
    broken, good = Device([]), Device([BGR])
    camera = UsbCamera(0, source=lambda _index, backend: {1: broken, 2: good}[backend])
    assert camera.open().description == "USB camera 0, slow"
    assert broken.released == 1


def test_only_cameras_with_a_picture_are_found() -> None:
    devices = {0: Device([], there=False), 1: Device([BGR]), 2: Device([None] * 9)}
    found = usb.find(devices, lambda index, _backend: devices[index])
    assert list(found) == ["usb:1"]
    assert all(device.released for device in devices.values())


@pytest.mark.hardware
def test_a_real_camera_delivers() -> None:
    found = find_cameras()
    assert found, "plug a camera in"
    camera = open_camera(next(iter(found)))
    info = camera.open()
    pictures = [camera.read().i420 for _ in range(30)]
    camera.close()
    assert pictures[0].shape == (info.height * 3 // 2, info.width)
    assert any(not np.array_equal(pictures[0], other) for other in pictures[1:])


@pytest.mark.skipif(
    sys.platform != "linux" or any(Path("/dev").glob("video*")), reason="a device may be here"
)
def test_a_real_open_of_a_missing_device_is_a_camera_error() -> None:
    with pytest.raises(CameraError, match="is not there"):
        UsbCamera(0).open()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a driver may speak for itself")
def test_opening_a_missing_device_writes_nothing_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    """It is tried every five seconds for days."""
    with pytest.raises(CameraError):
        open_camera("usb:99").open()
    assert capfd.readouterr() == ("", "")


class JpegDevice(Device):
    """A camera whose driver hands out JPEGs once it is asked not to convert them."""

    def get(self, prop: int) -> float:
        return float(usb.MJPG) if prop == cv2.CAP_PROP_FOURCC else 0.0


def jpeg(level: int) -> Image:
    return np.asarray(cv2.imencode(".jpg", np.full((48, 64, 3), level, np.uint8))[1], np.uint8).reshape(1, -1)


def test_jpegs_of_the_driver_travel_with_their_pictures() -> None:
    device = JpegDevice([jpeg(90), jpeg(120)])
    camera = camera_of(device)
    info = camera.open()
    pictures = [camera.read(), camera.read()]
    assert (info.width, info.height) == (64, 48)
    assert device.wishes[cv2.CAP_PROP_CONVERT_RGB] == 0
    assert [bytes(picture.coded.data[:2]) for picture in pictures if picture.coded] == [b"\xff\xd8"] * 2
    # Limited range: 90 and 120 of 255 are 93 and 119 of 16 to 235.
    assert [int(np.median(picture.i420[:48])) for picture in pictures] == pytest.approx([93, 119], abs=2)


def test_a_damaged_jpeg_is_passed_over() -> None:
    damaged = np.frombuffer(b"\xff\xd8damaged", np.uint8).reshape(1, -1)
    camera = camera_of(JpegDevice([jpeg(90), damaged, jpeg(120)]))
    camera.open()
    camera.read()
    assert int(np.median(camera.read().i420[:48])) == pytest.approx(119, abs=2)


def test_a_driver_that_converts_all_the_same_is_taken_as_it_is() -> None:
    camera = camera_of(JpegDevice([BGR, BGR]))
    camera.open()
    assert camera.read().coded is None
