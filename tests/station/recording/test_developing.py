"""When spools are encoded: on what is left of the PC, and hardly while its writer has fallen behind."""

import queue
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

import pytest

from station.decoded import i420
from station.recording import RawClip
from station.recording.makers import CALM
from station.recording.spool import is_spool
from tests.station.recording.bench import MakeBench, niceness
from tests.station.recording.test_spool import WAIT_S, Slow

FRAMES = 20
Done = Future[list[RawClip]]


@pytest.fixture
def slow(make_bench: MakeBench) -> Slow:
    return Slow(make_bench(lockstep=False))


class Asked(threading.Event):
    """Says each time whether who asks has to wait."""

    def __init__(self, told: "queue.SimpleQueue[str]") -> None:
        super().__init__()
        self._told = told

    def wait(self, timeout: float | None = None) -> bool:
        self._told.put("goes on" if self.is_set() else "waits")
        return super().wait(timeout)


@pytest.fixture
def told(slow: Slow, monkeypatch: pytest.MonkeyPatch) -> "queue.SimpleQueue[str]":
    """What the one who encodes spools does, in order."""
    told: queue.SimpleQueue[str] = queue.SimpleQueue()

    def seen(frame: Any) -> Any:
        told.put("picture")
        return i420(frame)

    monkeypatch.setattr("station.recording.spool.i420", seen)
    slow.bench.recorder._calm = Asked(told)
    return told


def closed_spool(slow: Slow) -> Done:
    """The clip of a session that was spooled from its beginning."""
    slow.bench.recorder.open_clip(slow.bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(FRAMES)
    return slow.bench.recorder.close_clip()


@contextmanager
def behind(slow: Slow) -> Iterator[Done]:
    """A spool is handed over to be encoded while its writer is behind."""
    may_begin = threading.Event()
    slow.bench.recorder._developer.run(lambda: may_begin.wait(WAIT_S) and None)
    done = closed_spool(slow)
    held, release = slow.hold()
    held.wait(WAIT_S)
    slow.bench.feed(1)
    behind, catch_up = slow.hold()
    slow.bench.feed(CALM + 1)
    release.set()
    behind.wait(WAIT_S)
    may_begin.set()
    try:
        yield done
    finally:
        catch_up.set()


def test_a_spool_is_not_encoded_before_the_writer_keeps_up(
    slow: Slow, told: "queue.SimpleQueue[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.recording.worker.CALM_LIMIT_S", WAIT_S)
    with behind(slow) as done:
        assert told.get(timeout=WAIT_S) == "waits"
        assert told.empty()
    (raw,) = done.result(WAIT_S)
    assert not is_spool(raw.path)
    steps = [told.get_nowait() for _ in range(told.qsize())]
    assert steps == ["picture", *["goes on", "picture"] * (FRAMES - 1)]


def test_behind_a_writer_that_never_keeps_up_it_is_encoded_slowly_rather_than_never(
    slow: Slow, told: "queue.SimpleQueue[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.recording.worker.CALM_LIMIT_S", 0.001)
    with behind(slow) as done:
        (raw,) = done.result(WAIT_S)
        steps = [told.get_nowait() for _ in range(told.qsize())]
    assert not is_spool(raw.path)
    assert steps == ["waits", "picture"] * FRAMES


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows the priority of a thread")
def test_spools_are_encoded_on_what_the_others_leave_of_the_processor(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(
        "station.recording.worker.develop", lambda raw, _calm: (seen.append(niceness()), raw)[1]
    )
    closed_spool(slow).result(WAIT_S)
    slow.bench.recorder._errands.run(lambda: seen.append(niceness()))
    slow.bench.recorder.drain()
    assert seen == [max(10, niceness()), niceness()]


def test_a_clip_that_was_encoded_live_does_not_wait_for_the_spool_before_it(slow: Slow) -> None:
    may_begin = threading.Event()
    slow.bench.recorder._developer.run(lambda: may_begin.wait(WAIT_S) and None)
    spooled = closed_spool(slow)
    slow.bench.recorder.open_clip(slow.bench.clip("b-1"), 1, "B", pre_roll=False)
    slow.bench.feed(5)
    (live,) = slow.bench.recorder.close_clip().result(WAIT_S)
    assert (live.frames, spooled.done()) == (5, False)
    may_begin.set()
    (made,) = spooled.result(WAIT_S)
    assert not is_spool(made.path)
