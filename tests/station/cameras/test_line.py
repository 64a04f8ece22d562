"""Up or lost, and the thread that notices silence."""

import logging
import threading

import pytest

from station.cameras import CameraInfo
from station.cameras.line import Line, Watch, pause_s
from station.types import CameraName
from tests.fakes import HandClock, Told

INFO = CameraInfo(64, 48, 30, "scripted")
CAM = CameraName("cam1")


class Desk:
    """A line with a clock that moves by hand."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.told = Told()
        self.line = Line(CAM, self.clock, self.told.on_ready, self.told.on_lost)

    def up(self) -> None:
        self.line.opening()
        self.line.opened(INFO)
        self.line.delivered(self.clock.mono_ns())
        assert self.told.next() == ("ready", CAM, INFO)

    def attempts(self) -> list[int]:
        found = []
        while not self.told.news.empty():
            news = self.told.next()
            if news[0] == "lost":
                found.append(news[3])
        return found


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_camera_is_ready_at_its_first_picture_not_before(desk: Desk) -> None:
    desk.line.opening()
    desk.line.opened(INFO)
    assert desk.told.news.empty()
    desk.line.delivered(0)
    assert desk.told.next() == ("ready", CAM, INFO)


def test_the_first_picture_after_an_opening_or_a_silence_is_marked_as_such(desk: Desk) -> None:
    desk.line.opening()
    desk.line.opened(INFO)
    assert [desk.line.delivered(desk.clock.mono_ns()) for _ in range(2)] == [True, False]
    desk.clock.go_on(1)
    desk.line.check()  # silence: lost, though the device was never closed
    assert [desk.line.delivered(desk.clock.mono_ns()) for _ in range(2)] == [True, False]


def test_a_second_of_silence_is_a_loss_and_is_told_once(desk: Desk) -> None:
    desk.up()
    desk.clock.go_on(0.9)
    desk.line.check()
    assert desk.told.news.empty()
    desk.clock.go_on(0.1)
    desk.line.check()
    desk.line.check()
    assert desk.attempts() == [1]


def test_a_loss_tells_when_the_last_picture_came(desk: Desk) -> None:
    desk.clock.go_on(7)
    desk.up()
    desk.clock.go_on(2)
    desk.line.check()
    assert desk.told.next()[4] == 7_000_000_000


def test_a_camera_that_never_gave_a_picture_has_no_last_one(desk: Desk) -> None:
    desk.line.opening()
    desk.line.fell("not there")
    assert desk.told.next() == ("lost", CAM, "not there", 1, None)


def test_an_open_camera_without_a_first_picture_is_lost_after_a_second(desk: Desk) -> None:
    desk.line.opening()
    desk.line.opened(INFO)
    desk.clock.go_on(1)
    desk.line.check()
    assert desk.attempts() == [1]


def test_a_device_may_take_long_to_open_but_not_for_ever(desk: Desk) -> None:
    desk.line.opening()
    desk.clock.go_on(12)
    desk.line.check()
    assert desk.told.news.empty()
    desk.clock.go_on(4)
    desk.line.check()
    assert desk.attempts() == [1]


def test_a_picture_after_a_silence_makes_the_camera_ready_again(desk: Desk) -> None:
    desk.up()
    desk.clock.go_on(1)
    desk.line.check()
    desk.told.next()
    desk.line.delivered(desk.clock.mono_ns())
    assert desk.told.next()[0] == "ready"


def test_a_fault_that_the_watch_has_told_is_not_told_again(desk: Desk) -> None:
    desk.up()
    desk.clock.go_on(1)
    desk.line.check()
    desk.line.fell("unplugged")
    assert desk.attempts() == [1]


def test_attempts_count_up_while_nothing_helps(desk: Desk) -> None:
    desk.up()
    for _ in range(4):
        desk.line.fell("not there")
        desk.line.opening()
    assert desk.attempts() == [1, 2, 3, 4]


def test_one_picture_does_not_start_the_count_anew_but_five_steady_seconds_do(desk: Desk) -> None:
    desk.up()
    desk.line.fell("unplugged")
    desk.line.opened(INFO)
    desk.line.delivered(desk.clock.mono_ns())
    desk.line.fell("unplugged")
    assert desk.line.attempt == 2
    desk.line.opened(INFO)
    desk.line.delivered(desk.clock.mono_ns())
    desk.clock.go_on(5.1)
    desk.line.delivered(desk.clock.mono_ns())
    desk.line.fell("unplugged")
    assert desk.line.attempt == 1


def test_after_the_end_nothing_is_missed(desk: Desk) -> None:
    desk.up()
    desk.line.rest()
    desk.clock.go_on(60)
    desk.line.check()
    assert desk.told.news.empty()


def test_a_flapping_device_writes_one_log_line_a_minute(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        for _ in range(119):
            desk.line.fell("not there")
            desk.clock.go_on(1)
    assert len(caplog.records) == 2


def test_pauses_grow_to_five_seconds() -> None:
    assert [pause_s(attempt) for attempt in range(1, 7)] == [0.5, 1, 2, 5, 5, 5]


def test_the_watch_looks_from_a_thread_of_its_own() -> None:
    threads: list[int] = []
    looked = threading.Event()

    def check() -> float:
        threads.append(threading.get_ident())
        looked.set()
        return 0.001

    watch = Watch(check, "watch")
    watch.start()
    assert looked.wait(10)
    watch.stop(10)
    assert threads[0] != threading.get_ident()


def test_a_watch_that_never_ran_can_be_stopped() -> None:
    Watch(lambda: 1.0, "watch").stop(1)
