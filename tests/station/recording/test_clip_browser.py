"""A clip of each path plays where the stranger opens it: in a browser."""

import base64
import http.server
import io
import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image as Pictures

from station import pixels
from tests.clips import EACH
from tests.station.recording.bench import number_in

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SEEK_S = 1.5
SUBTITLES_S = 0.35  # a subtitle may last a little longer than the pictures
# Each video says what it is once it can play, what it shows after a seek, and how far it plays from its begin.
PAGE = """<body><script>
const tell = said => fetch("/said", {method: "POST", body: JSON.stringify(said)});
for (const name of NAMES) {
  const v = document.createElement("video");
  v.muted = true; v.preload = "auto";
  v.onerror = () => tell({name, error: v.error.code + " " + v.error.message});
  v.oncanplay = () => { v.oncanplay = null; v.currentTime = SEEK; };
  v.onseeked = () => {
    v.onseeked = null;
    const c = document.createElement("canvas");
    c.width = v.videoWidth; c.height = v.videoHeight;
    c.getContext("2d").drawImage(v, 0, 0);
    const seen = {name, duration: v.duration, at: v.currentTime, png: c.toDataURL("image/png").split(",")[1]};
    v.onended = () => tell({...seen, played: v.currentTime, frames: v.getVideoPlaybackQuality().totalVideoFrames});
    v.currentTime = 0; v.playbackRate = 2;
    v.play();
  };
  v.src = name; document.body.append(v);
}
</script>"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


class Shop(http.server.BaseHTTPRequestHandler):
    """Serves the page and the clips, in pieces as a player asks for them; keeps what the page says."""

    folder: Path
    said: "queue.Queue[dict[str, Any]]"

    def do_GET(self) -> None:
        data = (self.folder / self.path.strip("/")).read_bytes() if self.path != "/favicon.ico" else b""
        wanted = self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")
        first, last = int(wanted[0]), int(wanted[2] or len(data) - 1)
        self.send_response(206 if "Range" in self.headers else 200)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.send_header("Content-Length", str(last + 1 - first))
        self.send_header("Content-Type", "video/mp4" if self.path.endswith(".mp4") else "text/html")
        self.end_headers()
        self.wfile.write(data[first : last + 1])

    def do_POST(self) -> None:
        self.said.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Not into the tests' output."""

    def handle(self) -> None:
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):  # a player that has seen enough
            return


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, "queue.Queue[dict[str, Any]]"]]:
    said: queue.Queue[dict[str, Any]] = queue.Queue()
    handler = type("Here", (Shop,), {"folder": folder, "said": said})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/page.html", said
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What Chromium says of a clip of each path."""
    folder = tmp_path_factory.mktemp("browser")
    for place, make in enumerate(EACH.values()):
        home = folder / f"{place}"
        home.mkdir()
        make(home).rename(folder / f"{place}.mp4")
    names = [f"{place}.mp4" for place in range(len(EACH))]
    page = PAGE.replace("NAMES", json.dumps(names)).replace("SEEK", str(SEEK_S))
    (folder / "page.html").write_text(page, encoding="utf-8")
    with served(folder) as (address, heard):
        browser = subprocess.Popen(
            [
                str(CHROMIUM),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",  # it stays open
                f"--user-data-dir={folder / 'profile'}",
                address,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            answers = [heard.get(timeout=60) for _ in names]
        finally:
            browser.kill()
            browser.wait()
    told = {answer["name"]: answer for answer in answers}
    return {path: told[name] | {"file": folder / name} for path, name in zip(EACH, names, strict=True)}


@pytest.mark.parametrize("path", EACH)
def test_a_clip_of_each_path_opens_with_its_length(said: dict[str, dict[str, Any]], path: str) -> None:
    assert "error" not in said[path], said[path]
    assert said[path]["duration"] == pytest.approx(length_s(said[path]["file"]), abs=SUBTITLES_S)


@pytest.mark.parametrize("path", EACH)
def test_a_seek_in_it_shows_the_picture_of_that_moment(said: dict[str, dict[str, Any]], path: str) -> None:
    assert said[path]["at"] == SEEK_S
    shown = Pictures.open(io.BytesIO(base64.b64decode(said[path]["png"]))).convert("L")
    upright = np.asarray(shown if path != "passed through, turned" else shown.rotate(90, expand=True))
    assert number_in(upright) == pytest.approx(number_at(said[path]["file"], SEEK_S), abs=1)


@pytest.mark.parametrize("path", EACH)
def test_it_plays_from_its_begin_to_its_end(said: dict[str, dict[str, Any]], path: str) -> None:
    assert said[path]["played"] == pytest.approx(length_s(said[path]["file"]), abs=SUBTITLES_S)
    assert said[path]["frames"] >= 0.8 * pictures_in(said[path]["file"])  # some it may pass over in haste


def pictures_in(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for packet in container.demux(video=0) if packet.size)


def length_s(path: Path) -> float:
    with av.open(str(path)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    times = [packet.pts or 0 for packet in packets]  # an archive copy's do not come in order
    return float((max(times) + 3000 - min(times)) * packets[0].time_base)


def number_at(path: Path, at_s: float) -> int:
    with av.open(str(path)) as container:
        frames = [frame for frame in container.decode(video=0) if (frame.time or 0.0) <= at_s]
    return number_in(pixels_of(frames[-1]))


def pixels_of(frame: av.VideoFrame) -> pixels.Image:
    return np.asarray(frame.to_ndarray()[: frame.height], np.uint8)
