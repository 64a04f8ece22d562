"""A clip plays where the stranger opens it: in a browser."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.station.recording.bench import Bench

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# A page has loaded once its videos show their first picture; the fragment makes that one near the end.
PAGE = """<video id=v src="a.mp4#t=2.5" muted></video><p id=said></p><script>
const say = text => document.getElementById("said").textContent = text;
v.onerror = () => say("error " + v.error.code + " " + v.error.message);
v.onloadeddata = () => say(`plays ${v.duration.toFixed(1)} s ${v.videoWidth}x${v.videoHeight} at ${v.currentTime}`);
</script>"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_a_finished_clip_plays_in_a_browser(bench: Bench, tmp_path: Path) -> None:
    bench.feed(70)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(20)
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
    assert '<p id="said">plays 3.0 s 320x240 at 2.5</p>' in shown.stdout
