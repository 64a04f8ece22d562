"""What goes wrong outside: each case a clear sentence and an exit code; nothing is lost or touched."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, Done, anew, packwitness, start, wait_for
from scenes import Scene

DEMO = "demo:?pace=max&size=640x360"


def refused(done: Done, code: int, *words: str) -> None:
    assert done.code == code, done.err
    assert "Traceback" not in done.err
    for word in words:
        assert word in done.err, done.err


@pytest.mark.parametrize(
    "command",
    [["search", "1"], ["show", "1"], ["verify"], ["recover"], ["doctor"], ["export", "1", "--to", "x"]],
)
def test_a_missing_data_folder_is_refused_and_not_made(tmp_path: Path, command: list[str]) -> None:
    refused(packwitness(*command, "--data", tmp_path / "none"), 2, "data folder")
    assert not (tmp_path / "none").exists()


def test_wrong_use_is_two(tmp_path: Path) -> None:
    assert anew("nonsense").code == 2
    assert packwitness("record", "--camera", "demo:?sed=3", "--data", tmp_path / "d").code == 2
    assert packwitness("record", "--camera", "tape:1", "--data", tmp_path / "d").code == 2


def test_paces_that_do_not_fit_together_are_refused(tmp_path: Path) -> None:
    both = ("--camera", "demo:?pace=max", "--camera", "demo:")
    refused(packwitness("record", *both, "--data", tmp_path / "d"), 2, "pace=max")


def test_a_fifth_camera_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    five = [word for number in range(5) for word in ("--camera", f"{DEMO}&seed={number}")]
    refused(packwitness("record", *five, "--data", tmp_path / "d"), 2, "fifth camera", "Leave out")
    assert not (tmp_path / "d" / "vault").exists()


@pytest.mark.parametrize("content", [b"", b"not a video at all" * 1000])
def test_a_corrupt_or_empty_video_as_camera_is_three(tmp_path: Path, content: bytes) -> None:
    video = tmp_path / "broken.mp4"
    video.write_bytes(content)
    refused(
        packwitness("record", "--camera", f"file:{video}", "--data", tmp_path / "d", "--json"),
        3,
        "broken.mp4",
    )


def test_a_missing_video_is_three(tmp_path: Path) -> None:
    refused(
        packwitness("record", "--camera", f"file:{tmp_path}/no.mp4", "--data", tmp_path / "d"), 3, "no.mp4"
    )


def test_no_camera_at_all_is_three_and_offers_the_demo(tmp_path: Path) -> None:
    refused(anew("record", "--data", tmp_path / "d"), 3, "demo:")
    refused(packwitness("record", "--camera", "usb:9", "--data", tmp_path / "d"), 3, "demo:")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX")
def test_a_data_folder_that_cannot_be_written_is_three(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        target = Path("/proc/packwitness")  # not even root may make a folder there
    else:
        target = tmp_path / "d"
        target.mkdir(mode=0o500)
    refused(packwitness("record", "--camera", DEMO, "--data", target), 3, "cannot be written")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_a_second_program_on_the_same_folder_says_what_to_do_and_the_first_one_records_on(
    tmp_path: Path,
) -> None:
    data = tmp_path / "d"
    first = start("record", "--camera", "demo:?size=640x360&seed=4", "--data", data, "--json")
    try:
        opened = wait_for(first, "session_opened")
        wait_for(first, "photo_taken")  # its clip runs
        second = packwitness("record", "--camera", DEMO, "--seconds", "1", "--data", data)
        refused(packwitness("export", "1", "--to", tmp_path / "o", "--data", data), 3, "in use")
        for reading in (["search", "1"], ["verify"], ["doctor"]):
            assert packwitness(*reading, "--data", data).code == 0
        first.terminate()
        out, err = first.communicate(timeout=60)
    finally:
        first.kill()
    assert (second.code, second.out) == (3, "")
    assert second.err.splitlines() == [
        f"The data folder {data} is in use by packwitness record (process {first.pid}).",
        "Use its window, or close it first. Nothing was changed.",
    ]
    assert (first.returncode, err) == (0, "")
    told = [json.loads(line) for line in out.splitlines()]
    sealed = next(one for one in told if one["event"] == "session_sealed")
    assert sealed["session"] == opened["session"]  # cancelled, where the others took less than three seconds
    assert sealed["clips"]
    assert {"seal_failed", "camera_lost"}.isdisjoint(one["event"] for one in told)
    assert packwitness("verify", "--full", "--data", data).code == 0


def test_a_database_of_a_newer_version_is_refused_and_untouched(tmp_path: Path) -> None:
    data = tmp_path / "d"
    assert packwitness("record", "--camera", DEMO, "--seconds", "1", "--data", data).code == 0
    with sqlite3.connect(data / "packwitness.db") as database:
        database.execute("PRAGMA user_version = 9999")
    database.close()
    before = {path.name: path.read_bytes() for path in data.glob("packwitness.db*")}
    for command in (["record", "--camera", DEMO], ["search", "1"], ["verify"], ["recover"]):
        refused(packwitness(*command, "--data", data), 3, "newer version")
    assert {path.name: path.read_bytes() for path in data.glob("packwitness.db*")} == before


def test_an_unknown_order_is_two(tmp_path: Path) -> None:
    data = tmp_path / "d"
    assert packwitness("record", "--camera", DEMO, "--seconds", "1", "--data", data).code == 0
    refused(packwitness("show", "SF0000000000000", "--data", data), 2, "SF0000000000000")
    refused(
        packwitness("export", "SF0000000000000", "--to", tmp_path / "o", "--data", data), 2, "SF0000000000000"
    )
    assert not (tmp_path / "o").exists() or not list((tmp_path / "o").iterdir())


def test_an_unknown_setting_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("preroll_s = 3\n")
    refused(packwitness("record", "--camera", DEMO, "--data", tmp_path), 2, "pre_roll_s")
    (tmp_path / "settings.toml").write_text("pre_roll_s = 300\n")
    refused(packwitness("record", "--camera", DEMO, "--data", tmp_path), 2, "pre_roll_s")
    (tmp_path / "settings.toml").unlink()
    refused(packwitness("record", "--camera", DEMO, "--data", tmp_path, PACKWITNESS_STATON="X"), 2, "station")


def test_a_torn_video_is_a_camera_up_to_its_tear(tmp_path: Path) -> None:
    whole = Scene(8).show("SF1690060267735", 2, 4).write(tmp_path / "whole.mkv")
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size * 3 // 4])
    done = packwitness("record", "--camera", f"file:{torn}?pace=max", "--data", tmp_path / "d", "--json")
    assert [event["order"] for event in done.of("session_sealed")] == ["SF1690060267735"]


def test_without_a_display_the_program_says_so_and_ends_with_three(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has no display")
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ui"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert "display" in done.stderr
    assert "record" in done.stderr
