"""A whole bench without cameras: real database, recorder and sealer; frames and time come by hand."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
from fakes import HandClock

from station import events, packing
from station.barcodes.labels import classify
from station.cameras import CameraInfo
from station.clock import Timeline
from station.conductor import Conductor
from station.events import Feed, Weakness
from station.evidence.paths import DataFolder
from station.evidence.sealer import Sealer
from station.owner import take_charge
from station.packing import Policy
from station.performer import BenchFacts, Performer
from station.recording import RecorderOptions, Watch, unwatched
from station.recording.worker import Recorder
from station.reels import Reels
from station.types import CameraName, Frame, Keep, Scan, SessionFacts, Source, Status

Judge = Callable[[SessionFacts, Status, Path], Weakness | None]
CAM = CameraName("cam1")
FPS = 10
INFO = CameraInfo(64, 48, FPS, "by hand")


class Parts:
    """What a test does to the bench; each step is settled before the next."""

    def __init__(self, root: Path, policy: Policy, judge: Judge = lambda *_: None) -> None:
        self.folder = DataFolder(root)
        self.folder.create()
        self.writer = take_charge(self.folder, "S-01", "tests")
        self.clock = HandClock()
        self.timeline = Timeline(self.clock)
        self.feed = Feed()
        self.news = self.feed.subscribe()
        self.said: list[events.Event] = []
        self.own: list[frozenset[str]] = []
        self.recorders: dict[CameraName, Recorder] = {}
        fault = partial(_forward, self)
        self.sealer = Sealer(
            self.folder, self.writer, self.feed, self.clock, fault, judge, partial(_weak, self)
        )
        performer = Performer(
            BenchFacts("S-01", Keep.BOTH, 0.0, media_time=False),
            self.writer,
            Reels(self.folder, self.recorders),
            self.sealer.submit,
            self.feed,
            self.timeline,
            fault,
        )
        self.conductor = Conductor(
            policy, performer, self.writer, self.feed, self.clock, self.timeline, classify, self.own.append
        )
        self.watch: Watch = unwatched
        self._index = 0

    def camera(self, name: CameraName = CAM) -> None:
        if name not in self.recorders:
            # Frames come in bursts here.
            options = RecorderOptions(Keep.BOTH, 5.0, "S-01", FPS, lockstep=True, watch=self.watch)
            self.recorders[name] = Recorder(name, options, self.timeline, self.conductor.recorder_fault)
            self.recorders[name].start()
        self.conductor.camera_ready(name, INFO)
        self.conductor.settle()

    def film(self, seconds: float, fps: float = FPS) -> None:
        """Pictures on all cameras while time goes on."""
        for _ in range(round(seconds * fps)):
            self.clock.go_on(1 / fps)
            self._index += 1
            i420 = np.full((72, 64), 40 + self._index % 150, np.uint8)
            for name, recorder in self.recorders.items():
                recorder.put(Frame(name, self._index, self.clock.mono_ns(), i420))
        for recorder in self.recorders.values():
            recorder.drain()

    def scan(self, value: str, source: Source = Source.GUN) -> list[events.Event]:
        camera = CAM if source is Source.CAMERA else None
        symbology = "Code128" if source is Source.CAMERA else "Wedge"
        self.conductor.scan(Scan(value, symbology, source, self.clock.mono_ns(), camera))
        return self.settled()

    def settled(self) -> list[events.Event]:
        """What was said since the last look."""
        self.conductor.settle()
        new = []
        while not self.news.empty():
            new.append(self.news.get())
        self.said += new
        return new

    def wait_for(self, kind: type) -> events.Event:
        """The next event of a kind, from whichever thread."""
        while True:
            self.said.append(self.news.get(timeout=20))
            if isinstance(self.said[-1], kind):
                return self.said[-1]

    def database(self, *, writable: bool) -> None:
        """The database refuses every change, as on a disk that went read-only."""
        connection = self.writer._engine.raw_connection()  # its only one, between two transactions
        connection.cursor().execute(f"PRAGMA query_only = {0 if writable else 1}")
        connection.close()

    def stop(self) -> None:
        self.conductor.stop()
        for recorder in self.recorders.values():
            recorder.stop()
        self.sealer.stop()
        self.writer.close()


def _weak(parts: Parts, facts: SessionFacts, why: Weakness) -> None:
    parts.conductor.weak(facts, why)


def _forward(parts: Parts, error: BaseException) -> None:
    parts.conductor.database_fault(error)


@contextmanager
def bench_at(root: Path, policy: Policy | None = None, judge: Judge = lambda *_: None) -> Iterator[Parts]:
    parts = Parts(root, policy or packing.Policy(), judge)
    parts.sealer.start()
    parts.conductor.start()
    try:
        yield parts
    finally:
        parts.stop()


def of(said: list[events.Event], kind: type) -> list:
    return [one for one in said if isinstance(one, kind)]
