"""That a running station hears its reader and its scanner, and remembers what was packed before it started."""

import time
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from live import CAM, SIZE, ByHand
from scenes import label_image

from station import events
from station.events import Refusal, Trouble
from station.types import Image, Scan, Source
from tests.fakes import greys
from tests.station.recording.test_recorder_photos import textured
from tests.station.scanners.test_serial import Bench as Port
from tests.station.scanners.test_serial import pseudo_terminals
from tests.station.vaults import vault_at

A, B = "SF1690060267735", "YT6680574720737"
WIDE = (640, 480)
PLAIN = greys(1, SIZE)[0]


@pytest.fixture
def by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "partial[ByHand]":
    return partial(ByHand, tmp_path / "data", monkeypatch, keep="photos")


def labelled() -> Image:
    paper, picture = label_image(A), np.full((WIDE[1] * 3 // 2, WIDE[0]), 128, np.uint8)
    picture[: WIDE[1]] = 80
    picture[150 : 150 + paper.shape[0], 60 : 60 + paper.shape[1]] = paper
    return picture


def test_a_label_in_the_picture_begins_its_order_and_is_marked_in_the_preview(
    by_hand: "partial[ByHand]",
) -> None:
    with by_hand(size=WIDE, read_labels=True) as live:
        live.read(*[labelled()] * 6)
        assert live.await_(events.SessionOpened).order == A
        (corners,) = live.station.rig.located(CAM)
        middle = np.mean(np.asarray(corners), axis=0)
        assert 60 < middle[0] < 400
        assert 150 < middle[1] < 280


def test_movement_before_the_camera_takes_the_idle_warning_back(by_hand: "partial[ByHand]") -> None:
    with by_hand(read_labels=True, idle_limit_s=12) as live:
        live.begin()
        live.read(*[PLAIN] * 6, every_s=0.5)
        live.station.conductor.tick()
        live.await_(events.IdleSoon)
        live.read(textured(1))
        live.await_(events.IdleOver)


def test_a_label_of_the_run_before_that_still_lies_there_does_not_end_the_parcel(
    by_hand: "partial[ByHand]", tmp_path: Path
) -> None:
    with vault_at(tmp_path / "data") as vault:
        vault.seal(A, started_ms=time.time_ns() // 1_000_000 - 600_000)
    with by_hand() as live:
        live.scan(B)
        live.station.conductor.scan(Scan(A, "Code128", Source.CAMERA, live.clock.mono_ns(), CAM, 1))
        refused = live.await_(events.Refused)
        assert (refused.why, refused.text) == (Refusal.LEFT_LABEL, A)


@pseudo_terminals
def test_a_scanner_on_a_serial_port_begins_an_order_and_is_told_when_it_is_pulled_out(
    by_hand: "partial[ByHand]", tmp_path: Path
) -> None:
    port = Port(tmp_path / "port")
    port.plug_in()
    with by_hand(scanner_port=str(port.port)) as live:
        for _ in range(200):  # what was sent before the port was opened is lost
            port.send(f"{A}\r".encode())
            if live.heard(events.SessionOpened, 0.05):
                break
        opened = [event for event in live.news if isinstance(event, events.SessionOpened)]
        assert [event.order for event in opened] == [A]
        port.pull_out()
        live.trouble(events.TroubleBegan, Trouble.SCANNER)
