"""How soon: a silent network camera is shown and restarted, a scan is a committed row and a colour on the screen."""

import argparse
import os
import queue
import statistics
import tempfile
import threading
import time
from pathlib import Path

import cv2
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from station import events
from station.app import Station
from station.cameras import CameraInfo, open_camera
from station.cameras.worker import CaptureWorker
from station.clock import SystemClock
from station.settings import Settings, load
from station.types import CameraName, Control, Frame, Reason, Source
from tests.network import RtspServer, rtsp_missing
from ui.app import Program
from ui.collector import collected_here_only
from ui.packing.screen import Screen, State
from ui.packing.window import PackingWindow

OPENCV_LIMIT_S = 18
COLOUR_MS = 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    if rtsp_missing():
        print("no GStreamer RTSP server here: apt-get install gir1.2-gst-rtsp-server-1.0 python3-gi")
    else:
        shown, asked = zip(*(silent() for _ in range(runs)), strict=True)
        _say("silent RTSP server: shown after", shown, "s, aim ≤ 1")
        _say("silent RTSP server: opened again after", asked, "s, aim ≤ 3")
        took_s = opencv_default()
        told = f"told after {took_s:.2f} s" if took_s is not None else f"not told within {OPENCV_LIMIT_S} s"
        print(f"  beside it: cv2.VideoCapture(address).read(), OpenCV's defaults: {told}")
    with tempfile.TemporaryDirectory() as data:
        _say("scan to committed row", scans(Path(data), runs * 10), "ms, aim ≤ 50 median")
    for pause_s, pace in ((1.0, "a second apart"), (0.0, "without a pause")):
        with tempfile.TemporaryDirectory() as data:
            took_ms, whole_ms = zip(*colours(Path(data), runs * 10, pause_s), strict=True)
            over = sum(ms > COLOUR_MS for ms in took_ms)
            _say(f"scan to colour on screen, {pace}", took_ms, f"ms, aim ≤ {COLOUR_MS}; over it: {over}")
            _say("  and until all the screen was painted", whole_ms, "ms")


def _say(what: str, values: "tuple[float, ...] | list[float]", unit: str) -> None:
    print(f"{what}: median {statistics.median(values):.2f}, worst {max(values):.2f} {unit}")


def silent() -> tuple[float, float]:
    """Freeze a server; seconds from its last picture to the report, and to the next attempt to open."""
    ready, lost = threading.Event(), queue.Queue[tuple[float, float]]()
    opened: list[float] = []
    last = [0.0]
    server = RtspServer()
    camera = open_camera(server.address())
    open_first = camera.open

    def opening() -> CameraInfo:
        opened.append(time.monotonic())
        return open_first()

    def picture(_frame: Frame) -> None:
        last[0] = time.monotonic()

    camera.open = opening  # type: ignore[method-assign]
    worker = CaptureWorker(
        CameraName("net"),
        camera,
        SystemClock(),
        [picture],
        on_ready=lambda *_: ready.set(),
        on_lost=lambda *_: lost.put((time.monotonic(), last[0])),
        on_ended=lambda *_: None,
        on_failed=lambda *_: None,
    )
    worker.start()
    ready.wait(20)
    time.sleep(1)
    server.freeze()
    while not lost.empty():  # of a busy PC, before
        lost.get()
    before = len(opened)
    # The parser keeps one more picture back until the connection is given up: it is no sign of life.
    told_s, silent_s = lost.get(timeout=20)
    while len(opened) <= before:
        time.sleep(0.01)
    server.kill()
    worker.stop()
    return told_s - silent_s, opened[before] - silent_s


def opencv_default() -> float | None:
    """Seconds until OpenCV's `read` tells that a frozen server is silent; None: not within the limit."""
    server = RtspServer()
    capture = cv2.VideoCapture(server.address())
    for _ in range(30):
        capture.read()
    told = threading.Event()

    def read_on() -> None:
        while capture.read()[0]:
            pass
        told.set()

    server.freeze()
    begun_s = time.monotonic()
    threading.Thread(target=read_on, daemon=True).start()
    took_s = time.monotonic() - begun_s if told.wait(OPENCV_LIMIT_S) else None
    server.kill()
    told.wait(60)  # it holds the camera
    return took_s


class Painted(QObject):
    """What a window showed when Qt last painted it, and when a colour of it was last painted and handed on."""

    def __init__(self, window: PackingWindow) -> None:
        super().__init__(window)
        self.screen: Screen | None = None
        self.coloured_s = 0.0
        self._window = window
        self._repaint = window.repaint
        window.installEventFilter(self)
        window.repaint = self._colour  # type: ignore[method-assign]

    def _colour(self, region: QRegion) -> None:
        self._repaint(region)
        self.coloured_s = time.perf_counter()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.screen = self._window.shown
        return False


def colours(data: Path, count: int, pause_s: float) -> list[tuple[float, float]]:
    """Milliseconds from a scan until ground and header were painted as recording, and until all the rest was.

    `pause_s` lies before each scan and each stop. Without it a scan comes sooner than any hand scans, and
    meets the sealing of several clips before it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    settings = load(data, min_session_s=0, volume=0)
    with collected_here_only():  # as the program itself runs
        return _colours(app, Station(settings, data, ["demo:?size=640x360"]), settings, count, pause_s)


def _colours(
    app: QApplication, bench: Station, settings: Settings, count: int, pause_s: float
) -> list[tuple[float, float]]:
    program = Program(app, bench, settings)
    bench.start()
    took = []
    try:
        program.open(full_screen=False)
        window = program.packing
        assert window is not None
        window.resize(1920, 1080)
        window.door.close_panel()  # offered on the first day only
        painted = Painted(window)

        def shows(state: State, text: str | None = None) -> None:
            until_s = time.monotonic() + 20
            while (now := painted.screen) is None or now.state is not state or text not in (None, now.number):
                assert time.monotonic() < until_s, f"never painted as {state}"
                # As the program: a loop that spins takes one of two cores from the station.
                app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

        shows(State.IDLE)
        for number in range(count):
            _run_for(pause_s)
            text = f"SF16900602{number:05d}"
            begun = time.perf_counter()
            bench.scan(text, Source.TYPED)
            shows(State.RECORDING, text)  # the demo's own label may have begun one meanwhile
            app.processEvents()  # the cards
            took.append(((painted.coloured_s - begun) * 1000, (time.perf_counter() - begun) * 1000))
            _run_for(pause_s)
            bench.command(Control.STOP)
            shows(State.IDLE)
    finally:
        program.close()
        bench.stop(Reason.QUIT)
    return took


def _run_for(seconds: float) -> None:
    """As the program runs; `QTest.qWait` would hold up every other thread of Python's meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def scans(data: Path, count: int) -> list[float]:
    """Milliseconds from a scan to `SessionOpened`, which follows the commit of its row."""
    bench = Station(load(data, min_session_s=0), data, ["demo:?size=640x360"])
    news = bench.feed.subscribe()
    bench.start()
    took = []
    try:
        _until(news, events.CameraReady)
        for number in range(count):
            begun = time.perf_counter()
            bench.scan(f"SF16900602{number:05d}", Source.TYPED)
            _until(news, events.SessionOpened)
            took.append((time.perf_counter() - begun) * 1000)
            time.sleep(0.05)
    finally:
        bench.stop(Reason.QUIT)
    return took


def _until(news: "queue.SimpleQueue[events.Event]", kind: type[events.Event]) -> None:
    while not isinstance(news.get(timeout=20), kind):
        pass


if __name__ == "__main__":
    main()
