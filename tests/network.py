"""Network cameras on loopback: an RTSP server in a process of its own, an MJPEG page in a thread."""

import http.server
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import ClassVar

import cv2
import numpy as np
import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
SERVER = Path(__file__).with_name("rtsp_server.py")
PROBE = (
    "import gi; gi.require_version('Gst', '1.0'); gi.require_version('GstRtspServer', '1.0');"
    "from gi.repository import Gst, GstRtspServer; Gst.init(None);"
    "assert Gst.ElementFactory.find('x264enc') and Gst.ElementFactory.find('rtph264pay')"
)


@cache
def rtsp_missing() -> bool:
    """Whether this machine has no GStreamer RTSP server."""
    try:
        return subprocess.run([SYSTEM_PYTHON, "-c", PROBE], capture_output=True, check=False).returncode != 0
    except OSError:
        return True


class RtspServer:
    """One server; `freeze` and `kill` are what happens to real cameras."""

    def __init__(self, port: int = 0, login: str = "") -> None:
        if rtsp_missing():
            pytest.skip("needs gir1.2-gst-rtsp-server-1.0, python3-gi and the GStreamer plugins")
        arguments = [str(port), *filter(None, [login])]
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(SERVER), *arguments], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline())

    def address(self, path: str = "live", login: str = "") -> str:
        return f"rtsp://{login and login + '@'}127.0.0.1:{self.port}/{path}"

    def freeze(self) -> None:
        """The connection stays, nothing comes."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


@contextmanager
def serving(login: str = "") -> Iterator[RtspServer]:
    server = RtspServer(login=login)
    try:
        yield server
    finally:
        server.kill()


class _MjpegPage(http.server.BaseHTTPRequestHandler):
    """As phone apps serve it; it ends after `pictures`, as when the app is closed, or falls silent."""

    pictures: ClassVar[int] = 8
    silent_until: ClassVar[threading.Event | None] = None  # the connection stays, nothing comes
    damaged: ClassVar[int | None] = None  # this one is no picture

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        for index in range(self.pictures):
            grey = np.full((48, 64, 3), 40 + 4 * index, np.uint8)
            jpeg = b"\xff\xd8" if index == self.damaged else cv2.imencode(".jpg", grey)[1].tobytes()
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            self.wfile.write(head.encode() + jpeg + b"\r\n")
        if self.silent_until is not None:
            self.wfile.flush()
            self.silent_until.wait(30)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def mjpeg_page(silent_until: threading.Event | None = None, *, damaged: int | None = None) -> Iterator[str]:
    """The address of a camera that shows eight pictures, and is then closed, or silent until it is told otherwise."""
    page = type("Page", (_MjpegPage,), {"silent_until": silent_until, "damaged": damaged})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), page) as server:
        thread = threading.Thread(target=partial(server.serve_forever, poll_interval=0.05))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/video"
        finally:
            server.shutdown()
            thread.join()
