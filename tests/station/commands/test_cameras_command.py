"""`packwitness cameras`: what is there, what is in use, and whether it delivers."""

import json
from pathlib import Path

import pytest
from command_line import inside, packwitness

from station.cameras.device import Device, Format

DEMO = "demo:?name=bench&size=640x360&crop=0,0,50,100"
GONE = "rtsp://user:secret@127.0.0.1:9/live"


def test_what_each_camera_offers_is_one_line_a_codec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        Device(
            "usb:0",
            "HD Cam",
            (
                Format("MJPG", 1920, 1080, 30.0),
                Format("YUYV", 640, 480, 7.5),
                Format("MJPG", 1280, 720, 0.0),
            ),
        ),
        Device("usb:1", "Old Cam", problem="busy"),
    ]
    monkeypatch.setattr("station.commands.cameras.devices", lambda: found)
    assert inside("cameras", "--data", tmp_path).out.splitlines() == [
        "usb:0  HD Cam",
        "       MJPG  1920×1080@30  1280×720",
        "       YUYV  640×480@7.5",
        "usb:1  Old Cam  – busy",
    ]


def test_cameras_in_use_are_tried_and_told_as_one_document(tmp_path: Path) -> None:
    done = packwitness("cameras", "--camera", DEMO, "--camera", GONE, "--try", "--json", "--data", tmp_path)
    assert done.code == 0
    bench, gone = json.loads(done.out)["cameras"]
    assert (bench["name"], bench["width"], bench["height"], bench["refused"]) == ("bench", 320, 360, [])
    assert gone["name"] == "cam2"
    assert "does not answer" in gone["problem"]
    assert "secret" not in done.out + done.err


def test_without_a_try_nothing_is_opened_and_the_settings_name_the_cameras(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(f'cameras = ["{GONE}"]\n', "utf-8")
    done = packwitness("cameras", "--json", "--data", tmp_path)
    assert json.loads(done.out)["cameras"] == [
        {"address": "rtsp://user:***@127.0.0.1:9/live", "name": "cam1"}
    ]


def test_an_address_that_makes_no_sense_is_wrong_use(tmp_path: Path) -> None:
    done = packwitness("cameras", "--camera", "usb:0?crop=1", "--try", "--data", tmp_path)
    assert done.code == 2
    assert "crop" in done.err
