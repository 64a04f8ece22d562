"""kill -9 in the middle of a recording, on the real program.

How much a killed writer may lose, to the frame, stands in `test_clip_crash`; ages of 200 kills in `bench crash`.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import ROOT, Done, packwitness, start, wait_for

from station.recording.check import decode_whole, readable_seconds

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")


FPS = 30
FILMED = 75
SLACK = FPS // 2  # frames that a busy machine had captured and not written yet


def killed_after(frames: int, data: Path) -> int:
    """Kill a station so many frames into its session; how many its recorder was given in the end."""
    command = [sys.executable, "-m", "tests.bench._session", data, "--camera", "demo:?size=640x360"]
    options = ["--pre-roll", "0", "--seconds", "60", "--count"]
    given, open_ = 0, False
    with subprocess.Popen([*command, *options], cwd=ROOT, stdout=subprocess.PIPE, text=True) as station:
        assert station.stdout is not None
        for line in station.stdout:
            open_ = open_ or line.startswith("clip ")
            given += open_ and line.startswith("frame ")
            if given == frames:
                station.kill()
    return given


def recovered(data: Path) -> Done:
    done = packwitness("recover", "--data", data, "--json")
    assert done.code == 0, done.err
    return done


def test_after_a_kill_the_torn_clip_lacks_no_more_than_its_last_second(tmp_path: Path) -> None:
    given = killed_after(FILMED, tmp_path)
    (sealed,) = recovered(tmp_path).json["sealed"]
    left = sum(clip["frames"] for clip in sealed["clips"] if "made_from" not in clip)
    assert given - FPS - SLACK <= left <= given


def test_after_a_kill_the_torn_clip_holds_its_pre_roll_and_all_that_is_there_verifies(
    tmp_path: Path,
) -> None:
    data = tmp_path / "d"
    process = start("record", "--camera", "demo:?size=640x360&seed=4", "--data", data, "--json")
    ready = time.monotonic()
    wait_for(process, "camera_ready")
    opened = wait_for(process, "session_opened")
    wait_for(process, "photo_taken")  # one frame later: the clip has begun
    process.kill()
    killed = time.monotonic()
    process.communicate(timeout=30)
    (sealed,) = recovered(data).json["sealed"]
    assert (sealed["session"], sealed["status"]) == (opened["session"], "recovered")
    for clip in sealed["clips"]:
        assert decode_whole(data / clip["path"]) == clip["frames"]
    filmed_s = readable_seconds(data / sealed["clips"][0]["path"])
    # Five seconds of pre-roll were on disk at once; the clip cannot be longer than the camera ran.
    assert 4.0 <= filmed_s <= killed - ready + 1
    assert packwitness("verify", "--full", "--data", data).code == 0
    assert (
        json.loads(packwitness("search", opened["order"], "--data", data, "--json").out)[0]["status"]
        == "recovered"
    )
