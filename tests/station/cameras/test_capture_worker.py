"""The capture thread: frames to the sinks, losses to whoever must know, and always an end."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest

from station.cameras import Camera
from station.cameras.worker import CaptureWorker, Sink
from station.clock import MediaClock, SystemClock
from station.types import CameraName, Frame
from tests.fakes import HandClock, ScriptedCamera, Step, Told

CAM = CameraName("cam1")
P, STALL, UNPLUG, END = Step.PICTURE, Step.STALL, Step.UNPLUG, Step.END


@contextmanager
def running(
    camera: Camera, clock: Any = None, sink: Sink | None = None, **more: Any
) -> Iterator[tuple[CaptureWorker, Told, "queue.Queue[Frame]"]]:
    """A worker that does not really pause before it opens again."""
    told = Told()
    frames: queue.Queue[Frame] = queue.Queue(50)
    worker = CaptureWorker(
        CAM,
        camera,
        clock or SystemClock(),
        [sink or frames.put],
        **{"wait": lambda _seconds: None, **told.callbacks, **more},
    )
    worker.start()
    try:
        yield worker, told, frames
    finally:
        if isinstance(camera, ScriptedCamera):
            camera.released.set()
        while not worker.stop(0.05):  # a full queue holds the worker back: empty it
            while not frames.empty():
                frames.get()


def test_frames_carry_camera_index_and_rising_time() -> None:
    with running(ScriptedCamera([P, P, P, STALL])) as (_, _, frames):
        got = [frames.get(timeout=10) for _ in range(3)]
    assert [frame.index for frame in got] == [0, 1, 2]
    assert {frame.camera for frame in got} == {CAM}
    assert got[0].mono_ns <= got[1].mono_ns <= got[2].mono_ns


def test_the_pixels_of_a_frame_are_closed_against_writing() -> None:
    with running(ScriptedCamera([P, STALL])) as (_, _, frames):
        frame = frames.get(timeout=10)
    with pytest.raises(ValueError, match="read-only"):
        frame.i420[0, 0] = 1


def test_each_sink_gets_each_frame() -> None:
    first: queue.Queue[Frame] = queue.Queue()
    second: queue.Queue[Frame] = queue.Queue()
    told = Told()
    worker = CaptureWorker(
        CAM, ScriptedCamera([P, P, END]), SystemClock(), [first.put, second.put], **told.callbacks
    )
    worker.start()
    assert told.next()[0] == "ready"
    assert told.next()[0] == "ended"
    assert worker.stop()
    assert [frame.index for frame in first.queue] == [frame.index for frame in second.queue] == [0, 1]


def test_ready_is_told_before_the_first_frame_is_handed_on() -> None:
    order: list[str] = []
    handed = threading.Event()

    def sink(_frame: Frame) -> None:
        order.append("frame")
        handed.set()

    with running(ScriptedCamera([P, STALL]), sink=sink, on_ready=lambda _name, _info: order.append("ready")):
        assert handed.wait(10)
    assert order[:2] == ["ready", "frame"]


def test_an_end_is_told_and_is_no_loss() -> None:
    camera = ScriptedCamera([P, END])
    with running(camera) as (_, told, _):
        assert [told.next()[0] for _ in range(2)] == ["ready", "ended"]
    assert camera.closed == 1
    assert told.news.empty()


def test_an_unplugged_camera_is_told_opened_again_and_ready_again() -> None:
    camera = ScriptedCamera([P, UNPLUG, P, STALL])
    with running(camera) as (_, told, frames):
        assert told.next()[0] == "ready"
        lost = told.next()
        assert (lost[0], lost[3]) == ("lost", 1)
        assert "unplugged" in lost[2]
        assert told.next()[0] == "ready"
        assert [frames.get(timeout=10).index for _ in range(2)] == [0, 0]
    assert camera.opened == 2


def test_a_fault_of_ours_in_each_try_fills_no_log(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(ScriptedCamera):
        def open(self) -> Any:
            raise ZeroDivisionError

    clock = HandClock()
    worker = CaptureWorker(CAM, Broken([]), clock, [], **Told().callbacks)
    for _ in range(5):
        assert worker._film()
    clock.go_on(61)
    assert worker._film()
    assert caplog.text.count("capture of camera cam1 failed") == caplog.text.count("Traceback") == 2


def test_a_camera_that_is_not_there_is_tried_with_growing_pauses() -> None:
    pauses: list[float] = []
    with running(ScriptedCamera([P, STALL], faults=5), wait=pauses.append) as (_, told, _):
        assert [told.next()[3] for _ in range(5)] == [1, 2, 3, 4, 5]
        assert told.next()[0] == "ready"
    assert pauses == [0.5, 1, 2, 5, 5]


def test_a_camera_that_opens_and_fails_is_tried_with_growing_pauses_too() -> None:
    pauses: list[float] = []
    enough = threading.Event()

    def wait(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 5:
            enough.set()
            worker_may_end.wait()

    worker_may_end = threading.Event()
    with running(ScriptedCamera([P, UNPLUG, P, UNPLUG, P, UNPLUG, UNPLUG]), wait=wait) as (worker, _, _):
        assert enough.wait(10)
        worker.stop(0)
        worker_may_end.set()
    assert pauses == [0.5, 1, 2, 5, 5]


def test_a_read_that_never_returns_is_a_loss_after_the_silence() -> None:
    clock = HandClock()
    camera = ScriptedCamera([P, STALL])
    with running(camera, clock) as (_, told, _):
        assert told.next()[0] == "ready"
        assert camera.stalling.wait(10)
        clock.go_on(1)
        lost = told.next()
        assert (lost[0], lost[3], lost[4]) == ("lost", 1, 0)


def test_a_stalled_camera_that_comes_back_is_ready_again() -> None:
    clock = HandClock()
    camera = ScriptedCamera([P, STALL, END])
    with running(camera, clock) as (_, told, _):
        assert camera.stalling.wait(10)
        clock.go_on(1)
        assert [told.next()[0] for _ in range(2)] == ["ready", "lost"]
        camera.released.set()
        assert [told.next()[0] for _ in range(2)] == ["ready", "ended"]


def test_stopping_does_not_wait_for_a_blocked_driver() -> None:
    camera = ScriptedCamera([STALL])
    with running(camera) as (worker, _, _):
        assert camera.stalling.wait(10)
        assert worker.stop(0.01) is False


def test_stopping_cuts_the_pause_before_the_next_attempt_short() -> None:
    told = Told()
    worker = CaptureWorker(
        CAM, ScriptedCamera([P], faults=10**6), SystemClock(), [lambda _frame: None], **told.callbacks
    )
    worker.start()
    told.next()
    assert worker.stop(10)


def test_a_stopped_worker_has_closed_its_camera_and_tells_nothing_more() -> None:
    camera = ScriptedCamera([P])
    with running(camera) as (worker, told, frames):
        frames.get(timeout=10)
        while not worker.stop(0.05):
            frames.get(timeout=10)
        assert told.next()[0] == "ready"
        assert told.news.empty()
    assert not camera.is_open


def test_a_worker_that_never_started_can_be_stopped() -> None:
    told = Told()
    assert CaptureWorker(CAM, ScriptedCamera([P]), SystemClock(), [], **told.callbacks).stop()


def test_a_video_that_fails_is_told_as_failed_and_not_tried_again() -> None:
    camera = ScriptedCamera([P], faults=10**6)
    with running(camera, live=False) as (_, told, _):
        news = told.next()
        assert news[0] == "failed"
        assert "not there" in news[2].message
    assert camera.opened == 1
    assert told.news.empty()


def test_a_fault_of_our_own_is_logged_and_the_camera_opened_again(caplog: pytest.LogCaptureFixture) -> None:
    frames: queue.Queue[Frame] = queue.Queue()

    def sink(frame: Frame) -> None:
        if frame.i420[0, 0] == 40:
            raise RuntimeError("broken sink")
        frames.put(frame)

    with running(ScriptedCamera([P, P, STALL]), sink=sink) as (_, told, _):
        assert [told.next()[0] for _ in range(3)] == ["ready", "lost", "ready"]
        assert frames.get(timeout=10).index == 0
    assert "broken sink" in caplog.text


def test_a_video_does_not_begin_anew_after_a_fault_of_our_own() -> None:
    def sink(_frame: Frame) -> None:
        raise RuntimeError("broken sink")

    camera = ScriptedCamera([P])
    with running(camera, sink=sink, live=False) as (_, told, _):
        assert [told.next()[0] for _ in range(2)] == ["ready", "failed"]
    assert camera.opened == 1


def test_on_media_time_a_frame_stands_where_the_video_does() -> None:
    clock = MediaClock(0)
    with running(ScriptedCamera([P, P, P, END], media_fps=10), clock) as (_, told, frames):
        assert [told.next()[0] for _ in range(2)] == ["ready", "ended"]
        got = [frames.get(timeout=10) for _ in range(3)]
    assert [frame.mono_ns for frame in got] == [0, 100_000_000, 200_000_000]
    assert [frame.media_s for frame in got] == [0, 0.1, 0.2]
    assert clock.mono_ns() == 200_000_000


def test_on_media_time_nothing_is_called_lost_while_a_consumer_takes_long() -> None:
    go_on = threading.Event()
    busy = threading.Event()

    def sink(_frame: Frame) -> None:
        busy.set()
        go_on.wait()

    with running(ScriptedCamera([P, P, END], media_fps=10), MediaClock(0), sink, silence_s=0) as (_, told, _):
        assert busy.wait(10)
        assert told.next()[0] == "ready"
        go_on.set()
        assert told.next()[0] == "ended"


def test_two_videos_on_media_time_stay_together() -> None:
    clock = MediaClock(0)
    together: list[tuple[str, float]] = []
    told = Told()

    def sink(frame: Frame) -> None:
        together.append((frame.camera, frame.media_s or 0.0))

    cameras = {name: ScriptedCamera([P] * 30 + [END], media_fps=10) for name in ("a", "b")}
    workers = [
        CaptureWorker(CameraName(name), camera, clock, [sink], **told.callbacks)
        for name, camera in cameras.items()
    ]
    for worker in workers:
        worker.start()
    assert sorted(told.next()[0] for _ in range(4)) == ["ended", "ended", "ready", "ready"]
    at = {"a": 0.0, "b": 0.0}
    for name, media_s in together:
        at[name] = media_s
        assert abs(at["a"] - at["b"]) <= 0.31
    assert all(worker.stop() for worker in workers)


def test_media_seconds_limit_a_video() -> None:
    with running(ScriptedCamera([P], media_fps=10), MediaClock(0), stop_after_s=0.5) as (_, told, frames):
        assert [told.next()[0] for _ in range(2)] == ["ready", "ended"]
        assert [frames.get(timeout=10).index for _ in range(5)] == [0, 1, 2, 3, 4]
        assert frames.empty()


def test_frames_of_one_camera_do_not_share_pixels() -> None:
    with running(ScriptedCamera([P, P, STALL])) as (_, _, frames):
        a, b = frames.get(timeout=10), frames.get(timeout=10)
    assert not np.shares_memory(a.i420, b.i420)
