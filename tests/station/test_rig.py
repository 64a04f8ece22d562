"""How much of a stream the rig asks for, and that no old picture passes for a new one."""

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from station.app import policy_of
from station.cameras import Depth
from station.clock import NS, Timeline
from station.errors import SettingsError
from station.recording.worker import Recorder
from station.rig import LOOK_NS, STALE_NS, Rig, RigOptions
from station.settings import Settings
from station.types import CameraName, Coded, CodedFormat, Frame, Keep, Undecoded
from tests.fakes import HandClock

CODED = Coded(b"packet", key=False, format=CodedFormat("h264", 64, 48, b""))


class Taking:
    """A recorder that takes everything."""

    wants_pictures = False

    def put(self, *frames: Frame | Undecoded) -> None:
        """Nothing is kept."""


class Stand:
    """A rig with one camera that is not started."""

    def __init__(
        self, keep: Keep = Keep.VIDEO, *, read_labels: bool = False, idle_limit: bool = False
    ) -> None:
        self.clock = HandClock()
        self.recorder = Taking()
        recorders: dict[CameraName, Recorder] = {}
        options = RigOptions(
            "S-01", keep, 5.0, lockstep=False, read_labels=read_labels, idle_limit=idle_limit
        )
        never: Any = None
        self.moves: list[None] = []
        conductor: Any = SimpleNamespace(moved=lambda: self.moves.append(None))
        self.rig = Rig(
            options, self.clock, Timeline(self.clock), lambda: conductor, never, recorders, never, never
        )
        self.camera = self.rig.add("demo:")
        recorders[self.camera] = cast("Recorder", self.recorder)

    def depth(self) -> Depth:
        return self.rig._depth(self.camera)

    def deliver(self, frame: Frame) -> None:
        """As the capture thread hands it on."""
        for sink in self.rig._captures[self.camera]._sinks:
            sink(frame)


def test_a_recorder_alone_needs_nothing_decoded() -> None:
    assert Stand().depth() is Depth.NOTHING


def test_photos_need_key_frames() -> None:
    assert Stand(Keep.BOTH).depth() is Depth.KEYS


def test_a_fifth_camera_is_refused_and_the_four_stay() -> None:
    rig = Stand().rig
    for name in ("", "?name=label", ""):
        rig.add(f"demo:{name}")
    for fifth in ("demo:", "demo:?name=side"):
        with pytest.raises(SettingsError, match="four at most"):
            rig.add(fifth)
    assert rig.names() == ("cam1", "cam2", "label", "cam4")


def test_the_idle_limit_needs_key_frames_where_no_reader_looks() -> None:
    assert Stand(idle_limit=True).depth() is Depth.KEYS


@pytest.mark.parametrize("idle_limit", [True, False])
def test_movement_is_told_without_a_reader_where_a_limit_asks_for_it(idle_limit: bool) -> None:
    stand = Stand(idle_limit=idle_limit)
    for second in range(3):
        stand.deliver(
            Frame(stand.camera, second, second * NS, np.full((72, 64), 90 * (second % 2), np.uint8))
        )
    assert len(stand.moves) == (3 if idle_limit else 0)


def test_the_idle_limit_holds_whether_the_camera_reads_labels_or_not() -> None:
    for reads in (True, False):
        assert policy_of(Settings(read_labels=reads)).idle_limit_ns == 60 * NS


def test_a_reader_needs_all_pictures() -> None:
    assert Stand(read_labels=True).depth() is Depth.ALL


def test_a_photo_that_waits_needs_all_pictures() -> None:
    stand = Stand()
    stand.recorder.wants_pictures = True
    assert stand.depth() is Depth.ALL


def test_a_preview_needs_all_pictures_until_nobody_asks_for_it() -> None:
    stand = Stand()
    stand.rig.preview(stand.camera)
    assert stand.depth() is Depth.ALL
    stand.clock.go_on(LOOK_NS / NS)
    assert stand.depth() is Depth.NOTHING


@pytest.mark.parametrize(("later_ns", "there"), [(STALE_NS, True), (STALE_NS + 1, False)])
def test_a_picture_grows_old_while_packets_go_by_undecoded(later_ns: int, there: bool) -> None:
    stand = Stand()
    frame = Frame(stand.camera, 0, 0, np.zeros((72, 64), np.uint8))
    stand.rig._keep_newest(frame)
    stand.rig._pass_by([Undecoded(stand.camera, later_ns, CODED)])
    assert (stand.rig.preview(stand.camera) is frame) is there
