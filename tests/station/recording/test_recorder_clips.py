"""Which frame stands in which clip: pre-roll, switch, post-roll, gaps."""

from pathlib import Path

import pytest

from station.clock import NS
from station.recording import RawClip
from station.recording.check import check_clip
from station.types import Keep
from tests.station.recording.bench import Bench, MakeBench, decoded

WAIT_S = 20


def numbers(path: Path) -> list[int]:
    return [number for number, _ in decoded(path)]


def closed(bench: Bench, **how: float) -> list[RawClip]:
    return bench.recorder.close_clip(**how).result(WAIT_S)


def test_a_clip_reaches_back_at_least_the_pre_roll_that_was_asked(bench: Bench) -> None:
    bench.feed(215)
    scanned_ns = bench.now_ns
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    put = bench.feed(20)
    (raw,) = closed(bench)
    assert 5 * NS <= scanned_ns - raw.started_ns <= 6 * NS + NS // 10
    assert numbers(raw.path) == list(range(put[-1] - raw.frames + 1, put[-1] + 1))


def test_the_first_frame_is_a_key_frame_at_time_zero(bench: Bench) -> None:
    bench.feed(50)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(10)
    (raw,) = closed(bench)
    check_clip(raw.path)  # refuses a clip that does not begin with a key frame
    assert decoded(raw.path)[0][1] == 0


def test_without_pre_roll_a_clip_begins_with_the_next_frame(bench: Bench) -> None:
    bench.feed(40)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    put = bench.feed(10)
    (raw,) = closed(bench)
    assert numbers(raw.path) == put


def test_a_pre_roll_may_be_shorter_when_the_camera_has_just_begun(bench: Bench) -> None:
    before = bench.feed(12)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    put = bench.feed(3)
    (raw,) = closed(bench)
    assert numbers(raw.path) == before + put


def test_a_switch_loses_no_frame_and_shows_none_twice(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    of_a = bench.feed(47)
    done = bench.recorder.switch_clip(bench.clip("b"), 1, "B")
    of_b = bench.feed(23)
    (raw_a,) = done.result(WAIT_S)
    (raw_b,) = closed(bench)
    assert numbers(raw_a.path) == of_a
    assert numbers(raw_b.path) == of_b
    assert raw_a.ended_ns <= raw_b.started_ns


def test_both_sides_of_a_switch_play(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(47)
    bench.recorder.switch_clip(bench.clip("b"), 1, "B")
    bench.feed(23)
    closed(bench)
    assert [check_clip(bench.clip(name)).frames for name in "ab"] == [47, 23]


def test_a_pre_roll_never_takes_what_stands_in_another_clip(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    of_a = bench.feed(40)
    closed(bench)
    between = bench.feed(20)
    bench.recorder.open_clip(bench.clip("b"), 1, "B", pre_roll=True)
    of_b = bench.feed(5)
    (raw_b,) = closed(bench)
    assert numbers(bench.clip("a")) == of_a
    assert numbers(raw_b.path) == between + of_b, "and what came between is not lost"


def test_the_post_roll_is_in_the_clip_and_then_it_ends(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    of_a = bench.feed(30)
    done = bench.recorder.close_clip(post_roll_s=0.5)
    after = bench.feed(40)
    (raw,) = done.result(WAIT_S)
    assert numbers(raw.path) == of_a + after[:15]


def test_an_opening_ends_the_post_roll_at_once(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    of_a = bench.feed(30)
    done = bench.recorder.close_clip(post_roll_s=5)
    post_roll = bench.feed(10)
    bench.recorder.open_clip(bench.clip("b"), 1, "B", pre_roll=True)
    of_b = bench.feed(10)
    (raw_a,) = done.result(WAIT_S)
    (raw_b,) = closed(bench)
    assert numbers(raw_a.path) == of_a + post_roll
    assert numbers(raw_b.path) == of_b


def test_uneven_capture_times_are_kept(bench: Bench) -> None:
    steps_ms = [33, 33, 100, 20, 401, 33, 1200, 33, 34, 35] * 3
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    at_ms, captured_s = 0, []
    for step_ms in steps_ms:
        captured_s.append(at_ms / 1000)
        bench.feed(1, step_ms * 1_000_000)
        at_ms += step_ms
    (raw,) = closed(bench)
    assert [seconds for _, seconds in decoded(raw.path)] == pytest.approx(captured_s, abs=1e-4)


def test_a_slow_camera_still_gets_a_key_frame_each_second(make_bench: MakeBench) -> None:
    bench = make_bench(pre_roll_s=2.0)
    bench.feed(40, NS // 5)
    scanned_ns = bench.now_ns
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(2, NS // 5)
    (raw,) = closed(bench)
    assert 2 * NS <= scanned_ns - raw.started_ns <= 3 * NS + NS // 5


def test_the_facts_of_a_clip_match_its_file(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    started_ns = bench.now_ns
    bench.feed(45)
    (raw,) = closed(bench)
    facts = check_clip(raw.path)
    assert (raw.frames, raw.started_ns, raw.part, raw.dropped) == (facts.frames, started_ns, 1, 0)
    assert raw.duration_s == pytest.approx(facts.duration_s, abs=0.001)
    assert raw.duration_s == pytest.approx((raw.ended_ns - raw.started_ns) / NS)


def test_a_gap_makes_two_parts_of_one_session(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a1"), 1, "A", pre_roll=True)
    first = bench.feed(20)
    bench.recorder.lost()
    bench.now_ns += 4 * NS
    bench.recorder.open_clip(bench.clip("a2"), 2, "A", pre_roll=False)
    second = bench.feed(25)
    parts = closed(bench)
    assert [raw.part for raw in parts] == [1, 2]
    assert [numbers(raw.path) for raw in parts] == [first, second]


def test_a_pre_roll_never_reaches_over_a_gap(bench: Bench) -> None:
    bench.feed(60)
    bench.recorder.lost()
    bench.now_ns += 4 * NS
    back = bench.feed(20)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    put = bench.feed(5)
    (raw,) = closed(bench)
    assert numbers(raw.path) == back + put


def test_a_lost_camera_ends_the_post_roll(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    done = bench.recorder.close_clip(post_roll_s=5)
    bench.recorder.lost()
    assert [raw.frames for raw in done.result(WAIT_S)] == [10]


def test_another_picture_size_goes_on_as_the_next_part(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    bench.feed(12, size=(160, 120))
    parts = closed(bench)
    assert [(raw.part, raw.frames) for raw in parts] == [(1, 10), (2, 12)]
    assert [check_clip(raw.path).frames for raw in parts] == [10, 12]


def test_a_session_that_saw_no_frame_has_no_clip(bench: Bench) -> None:
    begun = bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    assert closed(bench) == []
    assert begun.result(WAIT_S) is None
    assert not bench.clip("a").exists()


def test_stop_ends_the_clip_and_it_is_still_delivered(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    bench.recorder.stop()
    assert check_clip(bench.clip("a")).frames == 10
    assert [raw.frames for raw in closed(bench)] == [10]


def test_stop_ends_a_post_roll(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    done = bench.recorder.close_clip(post_roll_s=5)
    bench.recorder.stop()
    assert [raw.frames for raw in done.result(WAIT_S)] == [10]


def test_after_the_stop_orders_are_answered(bench: Bench) -> None:
    bench.recorder.stop()
    assert bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True).result(WAIT_S) is None
    assert closed(bench) == []
    bench.feed(3)
    bench.recorder.drain()


def test_a_recorder_that_never_started_can_be_stopped(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    begun = bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.recorder.stop()
    assert begun.result(WAIT_S) is None


def test_drain_waits_until_all_is_in_the_file(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(30)
    bench.recorder.drain()
    assert bench.clip("a").stat().st_size > 1000


def test_photos_only_encodes_nothing(make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise AssertionError("an encoder was opened")

    monkeypatch.setattr("station.recording.makers.Encoder", forbidden)
    bench = make_bench(keep=Keep.PHOTOS)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(10)
    assert closed(bench) == []
    assert bench.faults == []
    assert list(bench.folder.iterdir()) == []
