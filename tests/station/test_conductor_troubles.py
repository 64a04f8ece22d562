"""Lasting troubles: told once when they begin and once when they are over, stored with the session."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import sessions as rows
from station import packing
from station.barcodes.labels import classify
from station.cameras import CameraInfo
from station.clock import Timeline
from station.conductor import Conductor
from station.events import Feed, Trouble
from station.evidence.paths import DataFolder
from station.owner import take_charge
from station.performer import BenchFacts, Performer
from station.recording import RecorderOptions, Strain
from station.recording.worker import Recorder
from station.reels import Reels
from station.types import CameraName, Control, Keep
from tests.fakes import HandClock
from tests.station.troubles_told import troubles_told

CAM, SIDE = CameraName("cam1"), CameraName("cam2")
JUMP_S = 3600


class Bench:
    """A conductor whose inputs are handled on the test's thread, one by one."""

    def __init__(self, folder: DataFolder) -> None:
        folder.create()
        self.clock, self.feed = HandClock(mono_ns=10**12), Feed()
        self.writer = take_charge(folder, "S-01", "tests")
        timeline = Timeline(self.clock)
        options = RecorderOptions(Keep.VIDEO, 0.0, "S-01", 30.0)
        self.recorder = Recorder(CAM, options, timeline, lambda *_: None)
        self.recorder.start()
        performer = Performer(
            BenchFacts("S-01", Keep.VIDEO, 0.0, media_time=False),
            self.writer,
            Reels(folder, {CAM: self.recorder}),
            lambda _job: None,
            self.feed,
            timeline,
            lambda _error: None,
        )
        policy = packing.Policy(keep=Keep.VIDEO)
        self.conductor = Conductor(
            policy, performer, self.writer, self.feed, self.clock, timeline, classify, lambda _own: None
        )
        self.news = self.feed.subscribe()

    def handle(self) -> None:
        """All that came in."""
        while not self.conductor._inbox.empty():
            self.conductor._inbox.get()()

    def after(self, seconds: float) -> None:
        self.clock.go_on(seconds)
        self.conductor.tick()
        self.handle()

    def told(self) -> list[tuple[str, Trouble]]:
        return troubles_told(self.news)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(DataFolder(tmp_path))
    made.after(0.25)
    yield made
    made.recorder.stop()
    made.writer.close()


@pytest.mark.parametrize("seconds", [-JUMP_S, JUMP_S])
def test_a_clock_that_jumps_is_told_for_a_minute(bench: Bench, seconds: float) -> None:
    bench.clock.jump(seconds)
    bench.after(0.25)
    assert bench.told() == [("began", Trouble.CLOCK)]
    bench.after(61)
    assert bench.told() == [("ended", Trouble.CLOCK)]


def test_a_clock_that_is_set_right_slowly_is_not_told(bench: Bench) -> None:
    for _ in range(100):
        bench.clock.jump(0.1)
        bench.after(0.25)
    assert bench.told() == []


def test_a_jump_in_mid_session_is_stored_with_it(bench: Bench) -> None:
    bench.conductor.camera_ready(CAM, CameraInfo(64, 48, 30.0, "fake"))
    bench.conductor.command(Control.BEGIN)
    bench.handle()
    bench.clock.jump(-JUMP_S)
    bench.after(0.25)
    (view,) = bench.writer.call(lambda s: rows.newest(s, 5))
    assert [(one.kind, one.text) for one in view.remarks] == [("clock", "-3600.0")]


def test_times_inside_a_session_do_not_jump(bench: Bench) -> None:
    bench.conductor.camera_ready(CAM, CameraInfo(64, 48, 30.0, "fake"))
    bench.conductor.command(Control.BEGIN)
    bench.handle()
    bench.after(5)
    bench.clock.jump(-JUMP_S)
    bench.after(5)
    bench.conductor.command(Control.STOP)
    bench.handle()
    (view,) = bench.writer.call(lambda s: rows.newest(s, 5))
    assert view.ended_ms is not None
    assert view.ended_ms - view.started_ms == 10_000


def test_a_spool_is_told_while_any_camera_spools(bench: Bench) -> None:
    for camera, strain in ((CAM, Strain.SPOOLING), (SIDE, Strain.SPOOLING), (CAM, Strain.CAUGHT_UP)):
        bench.conductor.strain(camera, strain, 0)
    bench.handle()
    assert bench.told() == [("began", Trouble.SPOOLING)] * 3  # each time with those that spool now
    bench.conductor.strain(SIDE, Strain.CAUGHT_UP, 0)
    bench.handle()
    assert bench.told() == [("ended", Trouble.SPOOLING)]


def test_dropped_frames_are_told_until_none_was_dropped_for_a_minute(bench: Bench) -> None:
    bench.conductor.strain(CAM, Strain.DROPPED, 3)
    bench.handle()
    bench.after(50)
    bench.conductor.strain(CAM, Strain.DROPPED, 2)
    bench.handle()
    bench.after(50)
    assert bench.told() == [("began", Trouble.FRAMES_DROPPED)]
    bench.after(11)
    assert bench.told() == [("ended", Trouble.FRAMES_DROPPED)]


def test_a_frozen_picture_is_over_when_the_camera_is_lost(bench: Bench) -> None:
    bench.conductor.frozen(CAM, True)
    bench.conductor.camera_lost(CAM, "unplugged", 1, None)
    bench.handle()
    assert bench.told() == [("began", Trouble.PICTURE), ("ended", Trouble.PICTURE)]


def test_a_frozen_picture_is_stored_with_the_session_that_it_shows(bench: Bench) -> None:
    bench.conductor.camera_ready(CAM, CameraInfo(64, 48, 30.0, "fake"))
    bench.conductor.command(Control.BEGIN)
    bench.conductor.frozen(CAM, True)
    bench.handle()
    (view,) = bench.writer.call(lambda s: rows.newest(s, 5))
    assert [(one.kind, one.text) for one in view.remarks] == [("frozen", CAM)]


def test_a_picture_that_was_frozen_before_is_stored_with_the_session_too(bench: Bench) -> None:
    bench.conductor.camera_ready(CAM, CameraInfo(64, 48, 30.0, "fake"))
    bench.conductor.frozen(CAM, True)
    bench.conductor.command(Control.BEGIN)
    bench.conductor.frozen(CAM, False)
    bench.handle()
    (view,) = bench.writer.call(lambda s: rows.newest(s, 5))
    assert [(one.kind, one.text) for one in view.remarks] == [("frozen", CAM)]
