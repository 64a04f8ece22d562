"""The list of cameras: what Linux's driver answers, read into names, formats and sizes."""

import errno
import struct
from pathlib import Path

import pytest

from station.cameras import devices as listed
from station.cameras import v4l2
from station.cameras.device import Device, Format

MJPG, YUYV = (int.from_bytes(code, "little") for code in (b"MJPG", b"YUYV"))
OFFERED = {MJPG: [(1920, 1080, (1, 30)), (1280, 720, (1, 60))], YUYV: [(640, 480, (1, 30))]}


class Driver:
    """Answers as a kernel driver does, into the same bytes."""

    def __init__(self, name: bytes = b"HD Webcam", caps: int = 0x1, stepwise: bool = False) -> None:
        self.name, self.caps, self.stepwise = name, caps, stepwise

    def __call__(self, _node: int, request: int, answer: bytearray) -> int:
        if request == 0x80685600:
            struct.pack_into("=16s32s32s", answer, 0, b"uvcvideo", self.name, b"usb-1")
            struct.pack_into("=II", answer, 84, 0x80000000 | 0x85200001, self.caps)
            return 0
        (index,) = struct.unpack_from("=I", answer, 0)
        try:
            {0xC0405602: self.formats, 0xC02C564A: self.sizes, 0xC034564B: self.rates}[request](index, answer)
        except IndexError:
            raise OSError(errno.EINVAL, "no more") from None
        return 0

    def formats(self, index: int, answer: bytearray) -> None:
        struct.pack_into("=I", answer, 44, list(OFFERED)[index])

    def sizes(self, index: int, answer: bytearray) -> None:
        (fourcc,) = struct.unpack_from("=I", answer, 4)
        width, height, _ = OFFERED[fourcc][index]
        if self.stepwise:
            struct.pack_into("=IIIIIII", answer, 8, 3, 32, width, 2, 32, height, 2)
        else:
            struct.pack_into("=III", answer, 8, 1, width, height)

    def rates(self, index: int, answer: bytearray) -> None:
        _, fourcc, width, _ = struct.unpack_from("=IIII", answer, 0)
        rate = next(rate for wide, _, rate in OFFERED[fourcc] if wide == width)
        struct.pack_into("=III", answer, 16, 1, *[rate, (1, 5)][index])


@pytest.fixture
def dev(tmp_path: Path) -> Path:
    for name in ("video10", "video2", "videoX", "null"):
        (tmp_path / name).touch()
    return tmp_path


def test_a_camera_tells_its_name_and_each_format_with_its_fastest_rate(dev: Path) -> None:
    first, second = v4l2.devices(dev, Driver())
    assert (first.address, second.address) == ("usb:2", "usb:10")
    assert first.name == "HD Webcam"
    assert first.formats == (
        Format("MJPG", 1920, 1080, 30.0),
        Format("MJPG", 1280, 720, 60.0),
        Format("YUYV", 640, 480, 30.0),
    )
    assert first.sizes == ((1920, 1080), (1280, 720), (640, 480))


def test_a_camera_of_any_size_in_a_range_tells_its_largest(dev: Path) -> None:
    assert v4l2.devices(dev, Driver(stepwise=True))[0].formats[0] == Format("MJPG", 1920, 1080, 30.0)


def test_a_node_that_takes_no_pictures_is_passed_over(dev: Path) -> None:
    assert v4l2.devices(dev, Driver(caps=0x00800000)) == []


def test_a_node_that_answers_nothing_is_passed_over(dev: Path) -> None:
    def mute(_node: int, _request: int, _answer: bytearray) -> int:
        raise OSError(errno.ENOTTY, "no")

    assert v4l2.devices(dev, mute) == []


def test_a_camera_that_may_not_be_opened_is_listed_with_the_reason(
    dev: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(v4l2.os, "open", refuse)
    assert v4l2.devices(dev, Driver())[0] == Device("usb:2", "video2", problem="no right to open it")


def test_a_driver_without_an_end_does_not_keep_us(dev: Path) -> None:
    class Endless(Driver):
        def formats(self, _index: int, answer: bytearray) -> None:
            super().formats(0, answer)

    assert len(v4l2.devices(dev, Endless())[0].formats) == 2


def test_where_only_names_are_told_they_are_counted_as_opencv_does(monkeypatch: pytest.MonkeyPatch) -> None:
    class Info:
        def __init__(self, name: str, kind: str) -> None:
            self.name, self.description, self.media_types = name, "", [kind]

    found = [Info("Front", "video"), Info("Microphone", "audio"), Info("Bench", "video")]
    monkeypatch.setattr(listed.av, "enumerate_input_devices", lambda _system: found)
    assert listed.devices("win32") == [Device("usb:0", "Front"), Device("usb:1", "Bench")]
