"""What cameras of Windows and macOS offer, read from ffmpeg's log."""

import av
import av.logging
import pytest

from station.cameras import devices as listed
from station.cameras import modes
from station.cameras.device import Device, Format

# The form of logs of real webcams that were posted in public (DirectShow before and after ffmpeg 5, a USB camera
# and a built-in one of a Mac); addresses and sizes are our own.
DSHOW = """\
[dshow @ 00000200a1b2c3d0] DirectShow video device options (from video devices)
[dshow @ 00000200a1b2c3d0]  Pin "Capture" (alternative pin name "0")
[dshow @ 00000200a1b2c3d0]   pixel_format=yuyv422  min s=640x480 fps=5 max s=640x480 fps=30
[dshow @ 00000200a1b2c3d0]   pixel_format=yuyv422  min s=640x480 fps=5 max s=640x480 fps=30
[dshow @ 00000200a1b2c3d0]   pixel_format=yuyv422  min s=960x540 fps=5 max s=960x540 fps=30
"""
DSHOW_NEWER = """\
[dshow @ 00000200d4e5f6a0]   vcodec=mjpeg  min s=640x480 fps=30 max s=640x480 fps=30
[dshow @ 00000200d4e5f6a0]   vcodec=mjpeg  min s=640x480 fps=30 max s=640x480 fps=30 (pc, bt470bg/bt709/unknown, center)
[dshow @ 00000200d4e5f6a0]   vcodec=mjpeg  min s=1600x1200 fps=30 max s=1600x1200 fps=30
"""
AVFOUNDATION = """\
[avfoundation @ 0x7f8000a1b200] Selected video size (1x1) is not supported by the device
[avfoundation @ 0x7f8000a1b200] Supported modes:
[avfoundation @ 0x7f8000a1b200]   1280x720@[30.000030 30.000030]fps
[avfoundation @ 0x7f8000a1b200]   2592x1944@[14.999993 14.999993]fps
[avfoundation @ 0x7f8000a1b200]   1280x720@[30.000030 30.000030]fps
"""
BUILT_IN = """\
[avfoundation @ 0x7f8000c3d400] Selected framerate (25.000000) is not supported by the device.
[avfoundation @ 0x7f8000c3d400] Supported modes:
[avfoundation @ 0x7f8000c3d400]   1920x1080@[1.000000 30.000000]fps
[avfoundation @ 0x7f8000c3d400]   1760x1328@[1.000000 30.000000]fps
"""


@pytest.mark.parametrize(
    ("told", "formats"),
    [
        (DSHOW, (Format("YUYV", 640, 480, 30.0), Format("YUYV", 960, 540, 30.0))),
        (DSHOW_NEWER, (Format("MJPG", 640, 480, 30.0), Format("MJPG", 1600, 1200, 30.0))),
        (AVFOUNDATION, (Format("", 1280, 720, 30.0), Format("", 2592, 1944, 15.0))),
        (BUILT_IN, (Format("", 1920, 1080, 30.0), Format("", 1760, 1328, 30.0))),
    ],
)
def test_each_format_of_a_recorded_log_is_read_once(told: str, formats: tuple[Format, ...]) -> None:
    assert modes.read(told) == formats


def test_the_fastest_rate_of_a_size_counts() -> None:
    told = "  640x480@[10.000000 10.000000]fps\n  640x480@[60.000240 60.000240]fps\n"
    assert modes.read(told) == (Format("", 640, 480, 60.0),)


@pytest.mark.parametrize(
    "told", ["", "Could not find video device", "vcodec=mjpeg min s=axb", "1x1@[a b]fps"]
)
def test_a_log_that_reads_otherwise_tells_nothing(told: str) -> None:
    assert modes.read(told) == ()


def writes(told: str) -> modes.Open:
    """A device that writes this into ffmpeg's own log, in the pieces in which ffmpeg does, and refuses."""

    def open_(source: str, *, format: str, options: dict[str, str]) -> object:  # noqa: A002 - as av.open
        asked.append((source, format, options))
        for line in told.splitlines():
            head, middle, tail = line.partition("  min s=")
            for piece in (head, middle + tail, "\n"):
                if piece:
                    av.logging.log(av.logging.INFO, format, piece)
        raise av.error.ExternalError(1, "refused")

    asked: list[object] = []
    open_.asked = asked  # type: ignore[attr-defined]
    return open_


def test_a_camera_of_windows_is_asked_by_its_name_and_its_answer_read_from_the_log() -> None:
    device = writes(DSHOW)
    assert modes.ask("dshow", "HD Pro Webcam C920", device)[0] == Format("YUYV", 640, 480, 30.0)
    assert device.asked == [("video=HD Pro Webcam C920", "dshow", {"list_options": "true"})]  # type: ignore[attr-defined]


def test_a_camera_of_macos_is_asked_for_a_size_that_no_camera_has() -> None:
    device = writes(AVFOUNDATION)
    assert modes.ask("avfoundation", "0", device)[0] == Format("", 1280, 720, 30.0)
    assert device.asked == [("0:none", "avfoundation", {"video_size": "1x1"})]  # type: ignore[attr-defined]


def test_asking_leaves_the_log_as_it_was() -> None:
    before = av.logging.get_level()
    modes.ask("dshow", "nobody", writes(""))
    assert av.logging.get_level() == before


def test_where_this_build_does_not_have_the_device_nothing_is_told() -> None:
    assert modes.ask("dshow", "nobody") == ()


def test_cameras_of_windows_are_listed_with_what_they_offer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Info:
        name, description, media_types = "@device_pnp_1", "Bench", ("video",)

    offered = (Format("MJPG", 1920, 1080, 30.0),)
    monkeypatch.setattr(listed.av, "enumerate_input_devices", lambda _system: [Info()])
    monkeypatch.setattr(
        listed, "ask", lambda system, name: offered if (system, name) == ("dshow", Info.name) else ()
    )
    assert listed.devices("win32") == [Device("usb:0", "Bench", offered)]
