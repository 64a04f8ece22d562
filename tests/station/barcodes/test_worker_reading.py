"""The reading thread: newest frame live, every frame in lockstep, always on frame time."""

import logging
import threading
from collections.abc import Callable, Iterator

import cv2
import numpy as np
import pytest
from drawn_codes import Code, Draw, MakeFrame

from station.barcodes import Read
from station.barcodes.cascade import Cascade
from station.barcodes.sightings import NumberOf, Sightings
from station.barcodes.worker import ReaderWorker
from station.events import Doubt
from station.types import CameraName, Image, Scan

Run = Callable[..., ReaderWorker]

STEP = 1_000_000_000 // 30
EMPTY = np.full((720, 1280), 150, np.uint8)


class Heard:
    """What the worker called back."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.doubts: list[tuple[Doubt, int]] = []
        self.located: list[tuple[str, int]] = []

    def worker(
        self,
        cascade: Cascade | None = None,
        number_of: NumberOf = lambda _text, _symbology: None,
        *,
        lockstep: bool = True,
    ) -> ReaderWorker:
        return ReaderWorker(
            CameraName("cam1"),
            cascade or Cascade(),
            Sightings(number_of),
            self.scans.append,
            lambda doubt, frame: self.doubts.append((doubt, frame.index)),
            lambda camera, quads: self.located.append((camera, len(quads))),
            lockstep=lockstep,
        )


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def run(heard: Heard, frame: MakeFrame) -> Iterator[Run]:
    """Play grey pictures at 30 a second through a worker in lockstep."""
    workers: list[ReaderWorker] = []

    def go(*greys: Image, worker: ReaderWorker | None = None, start: int = 0) -> ReaderWorker:
        if worker is None:
            worker = heard.worker()
        if worker not in workers:
            worker.start()
            workers.append(worker)
        for index, grey in enumerate(greys, start):
            worker.put(frame(grey, index, index * STEP))
        return worker

    yield go
    for worker in workers:
        worker.stop()


def test_a_label_shown_is_one_scan(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    label = draw((code("SF1234567890123"), (640, 360)), angle=35)
    run(EMPTY, EMPTY, *[label] * 30)
    assert [scan.text for scan in heard.scans] == ["SF1234567890123"]


def test_a_label_is_taken_at_its_first_look_after_movement(
    run: Run, heard: Heard, draw: Draw, code: Code
) -> None:
    label = draw((code("SF1234567890123"), (640, 360)), angle=35)
    run(EMPTY, EMPTY, EMPTY, EMPTY, *[label] * 4)
    assert heard.scans[0].frame_index <= 6


def test_put_returns_after_the_callbacks_in_lockstep(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    run(draw((code("OR1", "QRCode", 4), (640, 360))))
    assert len(heard.scans) == 1


def test_own_numbers_are_ignored(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    worker = heard.worker()
    worker.set_own(frozenset({"SF1234567890123"}))
    run(*[draw((code("SF1234567890123"), (640, 360)))] * 10, worker=worker)
    assert heard.scans == []


def test_two_new_labels_are_doubted_once(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    two = draw((code("SF1234567890123"), (300, 200)), (code("SF9876543210987"), (900, 500)))
    run(*[two] * 20, worker=heard.worker(number_of=lambda text, _: ("waybill", text)))
    assert heard.scans == []
    assert heard.doubts == [(Doubt.TWO_LABELS, 0)]


def test_a_lasting_doubt_is_told_again_after_two_seconds(
    run: Run, heard: Heard, draw: Draw, code: Code
) -> None:
    two = draw((code("SF1234567890123"), (300, 200)), (code("SF9876543210987"), (900, 500)))
    run(*[two] * 75, worker=heard.worker(number_of=lambda text, _: ("waybill", text)))
    assert len(heard.doubts) == 2


def test_the_places_of_labels_that_were_taken_in_are_handed_out(
    run: Run, heard: Heard, draw: Draw, code: Code
) -> None:
    label = draw((code("SF1234567890123"), (640, 360)))
    run(label, label, label, EMPTY)
    assert ("cam1", 1) in heard.located


def test_bars_that_say_nothing_are_no_label(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    cut = draw((code("SF1234567890123")[:, 60:], (640, 360)))
    run(*[cut] * 6)
    assert all(count == 0 for _, count in heard.located)


def test_a_fault_in_one_frame_is_logged_and_reading_goes_on(
    run: Run, heard: Heard, draw: Draw, code: Code, caplog: pytest.LogCaptureFixture
) -> None:
    class Shaky(Cascade):
        broken = True

        def read(self, grey: Image, now_ns: int) -> list[Read]:
            if self.broken:
                self.broken = False
                raise ValueError("broken picture")
            return super().read(grey, now_ns)

    label = draw((code("OR1", "QRCode", 4), (640, 360)))
    with caplog.at_level(logging.ERROR):
        run(*[label] * 4, worker=heard.worker(Shaky()))
    assert [scan.text for scan in heard.scans] == ["OR1"]
    assert "goes on" in caplog.text


def test_live_put_never_waits_and_the_newest_frame_wins(heard: Heard, frame: MakeFrame) -> None:
    entered, release = threading.Event(), threading.Event()
    seen: list[int] = []

    class Slow(Cascade):
        def read(self, grey: Image, now_ns: int) -> list[Read]:
            assert grey.size
            seen.append(now_ns)
            entered.set()
            release.wait(10)
            if len(seen) == 2:
                done.set()
            return []

    done = threading.Event()
    worker = heard.worker(Slow(), lockstep=False)
    worker.start()
    worker.put(frame(EMPTY, 0, 0))
    assert entered.wait(10)
    for index in range(1, 31):
        worker.put(frame(EMPTY, index, index * STEP))
    release.set()
    assert done.wait(10)
    worker.stop()
    assert seen == [0, 30 * STEP]


def test_stop_frees_whoever_waits_in_put(heard: Heard, frame: MakeFrame) -> None:
    entered, release = threading.Event(), threading.Event()

    class Stuck(Cascade):
        def read(self, grey: Image, now_ns: int) -> list[Read]:
            assert (grey.size, now_ns) == (EMPTY.size, 0)
            entered.set()
            release.wait(10)
            return []

    worker = heard.worker(Stuck())
    worker.start()
    putting = threading.Thread(target=worker.put, args=(frame(EMPTY, 0, 0),))
    putting.start()
    assert entered.wait(10)
    worker.stop(timeout_s=0.01)
    putting.join(10)
    release.set()
    assert not putting.is_alive()


def shown(code: Image, draw: Draw, factor: float = 1.0) -> list[Image]:
    """The code moving slowly over the bench for three seconds, at its size times `factor`."""
    small = np.asarray(cv2.resize(code, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    return [draw((small, (300 + 3 * index, 300 + index)), angle=5) for index in range(90)]


def test_a_label_shown_too_far_away_is_doubted(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    run(*shown(code("YT7890123456789012", module_px=10, height_px=900), draw, 0.06))
    assert {doubt for doubt, _ in heard.doubts} == {Doubt.TOO_FAR}


def test_a_label_shown_in_the_dark_is_doubted(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    noise = np.random.default_rng(7).normal(0, 12, (720, 1280))
    dark = [
        np.clip(22 + each * 0.085 + noise, 16, 235).astype(np.uint8)
        for each in shown(code("SF123456789"), draw)
    ]
    run(*dark)
    assert {doubt for doubt, _ in heard.doubts} == {Doubt.TOO_DARK}


def test_a_label_shown_well_is_never_doubted(run: Run, heard: Heard, draw: Draw, code: Code) -> None:
    run(*shown(code("SF1234567890123"), draw))
    assert heard.scans
    assert heard.doubts == []
