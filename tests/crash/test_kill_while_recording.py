"""kill -9 in the middle of a recording, on the real program."""

import json
import sys
import time
from pathlib import Path

import pytest
from command_line import packwitness, start, wait_for

from station.recording.check import decode_whole, readable_seconds

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")


def test_after_a_kill_what_was_sealed_verifies_and_the_torn_clip_is_at_most_a_second_short(
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
    recovered = packwitness("recover", "--data", data, "--json")
    assert recovered.code == 0, recovered.err
    (sealed,) = recovered.json["sealed"]
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
