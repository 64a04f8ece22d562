"""Once for real: a window under Xvfb with a window manager, a scan typed by xdotool, the sealed clip checked."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from scenes import Scene

from station.archive import Archive
from station.errors import StorageError
from station.evidence.paths import DataFolder
from station.evidence.verify import verify_vault
from station.recording.check import decode_whole
from station.types import Source, Status

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

WAYBILL = "SF1690060267735"


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own with a window manager: without one no window gets the keys."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        name = f":{pipe.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
    )
    yield name
    for process in (manager, screen):
        process.terminate()
        process.wait(timeout=10)


def xdotool(display: str, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], env={**os.environ, "DISPLAY": display}, capture_output=True, text=True, timeout=60,
        check=True,
    )  # fmt: skip
    return done.stdout.strip()


def until(
    condition: Callable[[], object], program: "subprocess.Popen[str]", what: str, limit_s: float = 40
) -> None:
    """Look again until it is so; another process tells us nothing, so its files are looked at."""
    pause, ends = threading.Event(), time.monotonic() + limit_s
    while not condition():
        assert program.poll() is None, program.stderr.read() if program.stderr else ""
        assert time.monotonic() < ends, f"waited in vain: {what}"
        pause.wait(0.1)


def statuses(data: Path) -> list[Status]:
    folder = DataFolder(data)
    with suppress(StorageError):  # not there yet
        return [found.status for found in Archive(folder).find(WAYBILL)] if folder.db.exists() else []
    return []


def test_a_scan_typed_into_the_window_becomes_a_sealed_clip(display: str, tmp_path: Path) -> None:
    data, video = tmp_path / "d", Scene(90, fps=10).write(tmp_path / "bench.mp4")
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    program = subprocess.Popen(
        [sys.executable, "-m", "ui", "--data", str(data), "--camera", f"file:{video}"],
        cwd=ROOT,
        env={**environment, "DISPLAY": display},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        window = xdotool(display, "search", "--sync", "--onlyvisible", "--name", "Packwitness").split()[-1]
        xdotool(display, "windowactivate", "--sync", window)
        while not statuses(data):  # until the camera delivers, a scan is refused aloud and nothing is lost
            xdotool(display, "type", "--delay", "8", WAYBILL)
            xdotool(display, "key", "Return")
            with suppress(AssertionError):
                until(lambda: statuses(data), program, "an opened session", limit_s=2)
        home = data / "incoming"
        until(lambda: any(path.stat().st_size > 60_000 for path in home.glob("*/*.part")), program, "a clip")
        until(lambda: max(_ages(home)) > 4, program, "four seconds of recording")
        xdotool(display, "key", "F5")
        until(lambda: statuses(data) == [Status.SEALED], program, "a sealed session")
    finally:
        program.send_signal(signal.SIGTERM)
        _, said = program.communicate(timeout=60)
    assert program.returncode == 0, said
    (record,) = Archive(DataFolder(data)).show(WAYBILL)
    assert record.numbers[0].number.source is Source.GUN
    assert decode_whole(data / record.clips[0].path) == record.clips[0].frames
    assert verify_vault(DataFolder(data)).findings == ()


def _ages(home: Path) -> list[float]:
    return [time.time() - path.stat().st_ctime for path in home.iterdir()] or [0.0]
