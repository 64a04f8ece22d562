"""A clip plays where the stranger opens it: in a browser."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.station.recording import test_passing, test_spool
from tests.station.recording.bench import Bench, MakeBench

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# A page has loaded once its videos show their first picture; the fragment makes that one near the end.
PAGE = """<video id=v src="a.mp4#t=2.5" muted></video><p id=said></p><script>
const say = text => document.getElementById("said").textContent = text;
v.onerror = () => say("error " + v.error.code + " " + v.error.message);
v.onloadeddata = () => say(`plays ${v.duration.toFixed(1)} s ${v.videoWidth}x${v.videoHeight} at ${v.currentTime}`);
</script>"""


def encoded(bench: Bench) -> None:
    bench.feed(70)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(20)


def passed(bench: Bench) -> None:
    test_passing.feed(bench, 70)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    test_passing.feed(bench, 20)


def turned(bench: Bench) -> None:
    test_passing.feed(bench, 70, rotate=90)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    test_passing.feed(bench, 20, rotate=90)


def spooled(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    test_spool.Slow(bench).feed_late(50)
    bench.feed(40)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
@pytest.mark.parametrize(
    ("path", "size"),
    [(encoded, "320x240"), (passed, "320x240"), (turned, "240x320"), (spooled, "320x240")],
)
def test_a_finished_clip_of_each_path_plays_in_a_browser(
    make_bench: MakeBench, tmp_path: Path, path: Callable[[Bench], None], size: str
) -> None:
    bench = make_bench(lockstep=path is not spooled)
    path(bench)
    (raw,) = bench.recorder.close_clip().result(20)
    raw.path.rename(tmp_path / "a.mp4")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    shown = subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--dump-dom",
            (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    # A clip that is passed through begins at the camera's own key frame: up to a group more than asked.
    assert re.search(rf'<p id="said">plays 3\.\d s {size} at 2.5</p>', shown.stdout)
