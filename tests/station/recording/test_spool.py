"""When the PC is too slow: nothing is dropped, and what was spooled is H.264 before it is handed over."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import av
import pytest

from station.clock import NS
from station.decoded import i420
from station.recording import RawClip, Strain, spool
from station.recording.check import check_clip
from station.recording.makers import CALM, REST_NS, SPOOL_AT, Makers
from station.recording.spool import develop, developed_path, is_spool
from station.types import Frame
from tests.station.recording.bench import CAMERA, FPS, STEP_NS, Bench, MakeBench, decoded, numbered

WAIT_S = 30


class Slow:
    """A bench whose writer can be held, as on a PC with better things to do."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.strain: list[tuple[Strain, int]] = []
        bench.recorder._on_strain = lambda _camera, strain, count: self.strain.append((strain, count))

    def feed_late(self, frames: int) -> list[int]:
        """Frames that all wait before the writer gets to the first of them."""
        return self.late(lambda: self.bench.feed(frames))

    def paced(self, frames: int) -> list[int]:
        """Frames of which each finds the writer waiting for it."""
        numbers = []
        for _ in range(frames):
            numbers += self.bench.feed(1)
            self.bench.recorder.drain()
        return numbers

    def late(self, feed: Callable[[], list[int]]) -> list[int]:
        held, release = self.hold()
        held.wait(WAIT_S)
        numbers = feed()
        release.set()
        self.bench.recorder.drain()
        return numbers

    def hold(self) -> tuple[threading.Event, threading.Event]:
        """The writer stops when it gets here, which sets the first, until the second is set."""
        held, release = threading.Event(), threading.Event()
        self.bench.recorder._ask(lambda: (held.set(), release.wait(WAIT_S)))  # type: ignore[arg-type]
        return held, release


@pytest.fixture
def slow(make_bench: MakeBench) -> Slow:
    return Slow(make_bench(lockstep=False))


def numbers(parts: list[RawClip]) -> list[int]:
    return [number for raw in parts for number, _ in decoded(raw.path)]


def closed(done: "Future[list[RawClip]]") -> list[RawClip]:
    return done.result(WAIT_S)


def test_a_writer_that_falls_behind_drops_nothing(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    bench.feed(5)
    bench.recorder.drain()
    slow.feed_late(40)
    bench.feed(5)
    parts = closed(bench.recorder.close_clip())
    assert numbers(parts) == list(range(50))
    assert sum(raw.dropped for raw in parts) == bench.recorder.dropped == 0


def test_what_is_handed_over_is_h264_and_the_spool_is_gone(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    bench.feed(5)
    bench.recorder.drain()
    slow.feed_late(40)
    parts = closed(bench.recorder.close_clip())
    assert len(parts) == 2
    for raw in parts:
        assert check_clip(raw.path).frames == raw.frames
        with av.open(str(raw.path)) as container:
            assert container.streams.video[0].codec_context.name == "h264"
    assert not list(bench.folder.glob("*.mkv*"))


def test_times_in_a_developed_spool_are_capture_times(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(30)
    (raw,) = closed(bench.recorder.close_clip())
    assert [at for _, at in decoded(raw.path)] == pytest.approx([n / 30 for n in range(30)], abs=0.002)


def test_the_strain_is_told_when_it_begins_and_when_it_is_over(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(30)
    closed(bench.recorder.close_clip())
    bench.feed(3)
    bench.recorder.drain()
    assert slow.strain == [(Strain.SPOOLING, 0), (Strain.CAUGHT_UP, 0)]


def test_that_the_strain_is_over_is_told_without_another_picture(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(30)
    closed(bench.recorder.close_clip())
    bench.recorder.drain()
    assert slow.strain == [(Strain.SPOOLING, 0), (Strain.CAUGHT_UP, 0)]


def test_a_silent_camera_is_under_no_strain(slow: Slow) -> None:
    slow.feed_late(20)
    slow.bench.recorder.lost()
    slow.bench.recorder.drain()
    assert slow.strain == [(Strain.SPOOLING, 0), (Strain.CAUGHT_UP, 0)]


def test_a_hiccup_while_nothing_is_recorded_is_over_before_the_next_parcel(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = slow.bench
    monkeypatch.setattr("station.recording.worker.is_spool", lambda _path: False)  # it would be developed
    bench.feed(5)
    slow.feed_late(20)
    slow.paced(60)
    assert slow.strain == [(Strain.SPOOLING, 0), (Strain.CAUGHT_UP, 0)]
    before = slow.paced(20)
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=True)
    parts = [*before, *bench.feed(5)]
    (raw,) = closed(bench.recorder.close_clip())
    assert not is_spool(raw.path)
    assert numbers([raw])[-25:] == parts


def test_a_clip_that_was_spooled_stays_in_one_piece_to_its_end(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(20)
    slow.paced(100)
    (raw,) = closed(bench.recorder.close_clip())
    assert numbers([raw]) == list(range(120))


class Pc:
    """A camera of which nobody films, on a PC that leaves as many pictures waiting as the test says."""

    def __init__(self) -> None:
        self.makers = Makers(FPS, "libx264", may_spool=True, filming=lambda: False)
        self._number = 0
        self._picture = numbered(0)

    def next(self, waiting: int) -> bool:
        """One picture; whether it is spooled."""
        self._number += 1
        frame = Frame(CAMERA, self._number, self._number * STEP_NS, self._picture)
        self.makers.next(frame, waiting, begins=False)
        return self.makers.spooling

    def spooled(self, frames: int, waiting: int) -> int:
        """How many of so many are spooled."""
        return sum(self.next(waiting) for _ in range(frames))


def test_while_the_writer_is_behind_a_spool_goes_on() -> None:
    pc = Pc()
    assert not pc.next(0)
    assert pc.next(SPOOL_AT)
    assert pc.spooled(20 * FPS, CALM + 1) == 20 * FPS
    assert pc.spooled(20 * FPS, CALM) < 3 * FPS


def test_a_pc_that_is_always_too_slow_tries_in_vain_once_a_minute_in_the_end() -> None:
    """Each change empties the pre-roll, and the strip would flicker."""
    pc = Pc()
    waiting, before, tries, spooled = 0, False, 0, 0
    for number in range(480 * FPS):  # three pictures are encoded live while four come
        before, was = pc.next(waiting), before
        tries += was and not before
        spooled += before
        waiting = 0 if before else waiting + (number % 4 == 0)
    assert 10 <= tries <= 12  # after 2, 4, 8 … 64 s, then each 64 s
    assert spooled > 450 * FPS


def test_a_pc_that_was_too_slow_once_in_a_while_goes_back_soon_each_time() -> None:
    pc = Pc()
    pc.spooled(40 * FPS, 0)
    for _ in range(6):
        assert pc.next(SPOOL_AT)
        assert pc.spooled(40 * FPS, 0) <= (REST_NS / NS + 0.5) * FPS


def test_what_even_a_spool_cannot_take_is_counted_and_told(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(75)
    bench.feed(1)
    parts = closed(bench.recorder.close_clip())
    assert sum(raw.dropped for raw in parts) == 15
    assert (Strain.DROPPED, 15) in slow.strain


def test_a_pre_roll_that_was_spooled_is_in_the_clip(slow: Slow) -> None:
    bench = slow.bench
    slow.feed_late(20)
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=True)
    bench.feed(10)
    (raw,) = closed(bench.recorder.close_clip())
    assert numbers([raw]) == list(range(30))


def spooled(slow: Slow, monkeypatch: pytest.MonkeyPatch, order: str = "SF123") -> RawClip:
    """A spool that nobody develops."""
    monkeypatch.setattr("station.recording.worker.is_spool", lambda _path: False)
    slow.bench.recorder.open_clip(slow.bench.clip("cam1-1"), 1, order, pre_roll=False)
    slow.feed_late(30)
    (raw,) = closed(slow.bench.recorder.close_clip())
    assert is_spool(raw.path)
    return raw


def test_a_spool_tells_what_its_captions_need(slow: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = spooled(slow, monkeypatch)
    with av.open(str(raw.path)) as container:
        notes = container.metadata
    assert (notes["STATION"], notes["ORDER"]) == ("S-01", "SF123")
    assert int(notes["STARTED_MS"]) == slow.bench.timeline.wall_ms(raw.started_ns)


def test_a_spool_that_cannot_be_encoded_stays(slow: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = slow.bench

    seen = []

    def fails_at_ten(frame: av.VideoFrame) -> Any:
        seen.append(frame)
        if len(seen) == 10:
            raise av.FFmpegError(1, "no")
        return i420(frame)

    monkeypatch.setattr("station.recording.spool.i420", fails_at_ten)
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    slow.feed_late(30)
    (raw,) = closed(bench.recorder.close_clip())
    assert is_spool(raw.path)
    assert check_clip(raw.path).frames == 30
    assert [path.name for path in bench.folder.iterdir()] == [raw.path.name]
    assert len(bench.faults) == 1


def test_developing_again_begins_anew(slow: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = spooled(slow, monkeypatch)
    torn: Path = developed_path(raw.path)
    torn.write_bytes(b"cut short")
    made = develop(raw, lambda: None)
    assert made.path == torn
    assert check_clip(made.path).frames == 30
    assert not raw.path.exists()


def test_a_number_bound_late_is_in_the_captions_from_then_on(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = slow.bench
    monkeypatch.setattr("station.recording.worker.is_spool", lambda _path: False)
    monkeypatch.setattr("station.recording.makers.Makers.clip_ended", lambda *_: None)
    bench.recorder.open_clip(bench.clip("a-1"), 1, "", pre_roll=False)
    slow.feed_late(20)
    bench.recorder.set_caption("SF123")
    bench.feed(5)
    parts = closed(bench.recorder.close_clip())
    orders = []
    for raw in parts:
        with av.open(str(raw.path)) as container:
            orders.append(container.metadata.get("ORDER", ""))
    assert orders == ["", "SF123"]


def test_a_jpeg_that_the_camera_damaged_is_left_out_and_counted(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = spooled(slow, monkeypatch)
    places = iter(range(100))

    def damaged(source: Any) -> Any:
        for packet in packets(source):
            if next(places) == 7:
                packet = av.Packet(b"\xff\xd8 no picture")  # noqa: PLW2901
                packet.stream = source.streams.video[0]
            yield packet

    packets = spool.readable_packets
    monkeypatch.setattr(spool, "readable_packets", damaged)
    made = develop(raw, lambda: None)
    assert (made.frames, made.dropped) == (29, 1)
    assert not raw.path.exists()
