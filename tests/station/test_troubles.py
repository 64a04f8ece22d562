"""What a recorder could not write: told as what it is, and over when it is."""

import shutil
from pathlib import Path

import pytest
from bench_parts import CAM, bench_at, of
from fakes import HandClock

from station.clock import NS, Timeline
from station.errors import PhotoError, RecordingError, StationError, UndevelopedError
from station.events import Feed, SessionOpened, Trouble, TroubleBegan
from station.troubles import Troubles
from station.types import CameraName
from tests.station.troubles_told import troubles_told

SIDE = CameraName("side")
FAULT = RecordingError("The video encoder failed.", "It is started again.")


class Told:
    """Troubles of two cameras; `stopped`: those whose clip is not written."""

    def __init__(self) -> None:
        self.clock, feed = HandClock(mono_ns=10**12), Feed()
        self.stopped: set[CameraName] = set()
        self.news = feed.subscribe()
        self.troubles = Troubles(feed, self.clock, Timeline(self.clock), lambda one: one not in self.stopped)

    def after(self, seconds: float) -> None:
        self.clock.go_on(seconds)
        self.troubles.look(self.clock.mono_ns())

    def take(self) -> list[tuple[str, Trouble]]:
        return troubles_told(self.news)


@pytest.fixture
def told() -> Told:
    return Told()


def test_a_clip_that_goes_on_after_a_fault_is_told_for_a_minute(told: Told) -> None:
    told.troubles.fault(CAM, FAULT)
    told.after(50)
    told.troubles.fault(CAM, FAULT)
    told.after(50)
    assert told.take() == [("began", Trouble.RECORDING)]
    told.after(11)
    assert told.take() == [("ended", Trouble.RECORDING)]


def test_a_clip_that_does_not_go_on_is_another_trouble_as_long_as_it_lasts(told: Told) -> None:
    told.stopped.add(CAM)
    told.troubles.fault(CAM, FAULT)
    assert told.take() == [("began", Trouble.RECORDING), ("began", Trouble.UNSAVED)]
    told.after(100)
    assert told.take() == []
    told.stopped.clear()
    told.after(1)
    assert sorted(told.take()) == [("ended", Trouble.RECORDING), ("ended", Trouble.UNSAVED)]


def test_a_camera_that_is_lost_takes_its_fault_along(told: Told) -> None:
    told.troubles.fault(CAM, FAULT)
    told.troubles.fault(SIDE, FAULT)
    told.take()
    told.troubles.lost(CAM)
    assert told.take() == [("began", Trouble.RECORDING)]  # of the other one
    told.troubles.lost(SIDE)
    assert told.take() == [("ended", Trouble.RECORDING)]


@pytest.mark.parametrize(
    ("error", "trouble"),
    [(PhotoError("no"), Trouble.PHOTO), (UndevelopedError("no"), Trouble.UNDEVELOPED)],
)
def test_a_fault_that_loses_no_video_is_told_for_a_minute_as_what_it_is(
    told: Told, error: StationError, trouble: Trouble
) -> None:
    told.troubles.fault(CAM, error)
    told.after(61)
    assert told.take() == [("began", trouble), ("ended", trouble)]


def test_a_second_jump_of_the_clock_is_told_anew(told: Told) -> None:
    for seconds in (3600, -3600):
        told.clock.jump(seconds)
        told.troubles.look(told.clock.mono_ns() + NS)
    assert told.take() == [("began", Trouble.CLOCK)] * 2


def test_a_folder_that_takes_no_clip_is_told_while_the_parcel_is_packed(tmp_path: Path) -> None:
    with bench_at(tmp_path) as bench:
        bench.camera()
        bench.film(1)
        (opened,) = of(bench.scan("SF1234567890123"), SessionOpened)
        shutil.rmtree(bench.folder.growing(opened.session))
        bench.film(1)
        wanted, told_ = {Trouble.RECORDING, Trouble.UNSAVED}, set[Trouble]()
        while not wanted <= told_:
            event = bench.wait_for(TroubleBegan)
            assert isinstance(event, TroubleBegan)
            told_.add(event.trouble)
