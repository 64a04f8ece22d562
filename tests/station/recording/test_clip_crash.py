"""A killed process loses less than a second of what it had written."""

import subprocess
import sys
from pathlib import Path

import pytest

from station.recording.check import check_clip, decode_whole, readable_frames, repair

ROOT = Path(__file__).parents[3]

# Writes frames of counted time, and says after each one how many are in the file.
WRITER = """
import sys
from pathlib import Path
import numpy as np
from station.clock import MediaClock, Timeline
from station.recording import RecorderOptions
from station.recording.worker import Recorder
from station.types import CameraName, Frame, Keep

options = RecorderOptions(Keep.VIDEO, 5.0, "S-01", 30, lockstep=True)
recorder = Recorder(CameraName("bench"), options, Timeline(MediaClock()), lambda *_: None)
recorder.start()
recorder.open_clip(Path(sys.argv[1]), 1, "A", pre_roll=False)
rng = np.random.default_rng(1)
for index in range(100_000):
    i420 = rng.integers(16, 235, (360, 320), dtype=np.uint8)
    recorder.put(Frame(CameraName("bench"), index, index * 33_333_333, i420))
    recorder.drain()
    print(index + 1, flush=True)
"""


def killed_after(frames: int, path: Path) -> int:
    """Kill a writer once it has written `frames`; returns how many it had written in the end."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with writer:
        assert writer.stdout is not None
        written = 0
        for line in writer.stdout:
            written = int(line)
            if written == frames:
                writer.kill()
    return written


@pytest.mark.parametrize("frames", [32, 77, 149])
def test_what_a_killed_writer_leaves_is_readable_to_its_last_second(tmp_path: Path, frames: int) -> None:
    path = tmp_path / "a.mp4.part"
    written = killed_after(frames, path)
    readable, seconds = readable_frames(path)
    assert written - 30 <= readable
    assert seconds >= written / 30 - 1

    repair(path, tmp_path / "mended.mp4")
    assert check_clip(tmp_path / "mended.mp4").frames == readable
    assert decode_whole(tmp_path / "mended.mp4") == readable
