"""A full disk, a broken encoder, too slow a PC: what is kept and what is said."""

import errno
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import av
import numpy as np
import pytest

from station.errors import RecordingError
from station.recording.check import check_clip, readable_frames
from station.recording.clip import Clip
from station.recording.encoder import ENCODER, Encoder
from station.types import CameraName, Frame, Image
from tests.station.recording.bench import Bench, MakeBench

WAIT_S = 20


@pytest.fixture
def tiny_disk() -> Iterator[Path]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root may mount a tiny disk")
    mount = Path(tempfile.mkdtemp(prefix="tiny-disk-"))  # not in tmp_path: pytest could not clear a mount
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(mount)], capture_output=True, check=False
    )
    if done.returncode:
        mount.rmdir()
        pytest.skip(f"no tiny disk here: {done.stderr.decode().strip()}")
    yield mount
    # Lazily: PyAV keeps the descriptor of a file whose header could not be written.
    subprocess.run(["umount", "--lazy", str(mount)], check=True)
    mount.rmdir()


def noisy(bench: Bench, frames: int) -> None:
    """Frames that do not compress."""
    rng = np.random.default_rng(bench.next)
    for _ in range(frames):
        i420 = rng.integers(16, 235, (360, 320), dtype=np.uint8)
        bench.recorder.put(Frame(CameraName("bench"), bench.next, bench.now_ns, i420))
        bench.next += 1
        bench.now_ns += 33_333_333


def test_on_a_full_disk_the_clip_so_far_is_kept_and_one_fault_is_told(bench: Bench, tiny_disk: Path) -> None:
    bench.recorder.open_clip(tiny_disk / "a.mp4.part", 1, "A", pre_roll=False)
    noisy(bench, 90)
    raw, *rest = bench.recorder.close_clip().result(WAIT_S)
    assert 0 < raw.frames < 90
    assert readable_frames(raw.path)[0] == raw.frames
    assert len(rest) <= 1
    assert {fault.message for fault in bench.faults} == {"The disk is full; the clip is kept up to here."}
    assert len(bench.faults) <= 2


def test_room_that_the_fault_sets_free_is_used_for_the_rest_of_the_session(
    make_bench: MakeBench, tiny_disk: Path
) -> None:
    bench = make_bench()
    (tiny_disk / "reserve").write_bytes(bytes(300 << 10))
    bench.recorder._on_fault = lambda _camera, _error: (tiny_disk / "reserve").unlink(missing_ok=True)
    bench.recorder.open_clip(tiny_disk / "a-1.mp4.part", 1, "A", pre_roll=False)
    noisy(bench, 12)
    bench.feed(60)
    *_, rest = bench.recorder.close_clip().result(WAIT_S)
    assert check_clip(rest.path).frames == rest.frames >= 50


@pytest.mark.parametrize("room_bytes", [0, 4096, 3 * 4096])
def test_a_disk_without_room_for_a_picture_leaves_no_clip(
    bench: Bench, tiny_disk: Path, room_bytes: int
) -> None:
    (tiny_disk / "filler").write_bytes(bytes((512 << 10) - room_bytes))
    bench.recorder.open_clip(tiny_disk / "a.mp4.part", 1, "A", pre_roll=False)
    noisy(bench, 90)
    assert bench.recorder.close_clip().result(WAIT_S) == []
    assert [path.name for path in tiny_disk.iterdir()] == ["filler"]
    assert 1 <= len(bench.faults) <= 2


def test_room_that_the_fault_sets_free_is_used_where_not_even_the_first_file_could_be_made(
    bench: Bench, tiny_disk: Path
) -> None:
    (tiny_disk / "reserve").write_bytes(bytes(512 << 10))
    bench.recorder._on_fault = lambda _camera, _error: (tiny_disk / "reserve").unlink(missing_ok=True)
    bench.recorder.open_clip(tiny_disk / "a-1.mp4.part", 1, "A", pre_roll=False)
    bench.feed(30)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert check_clip(raw.path).frames == raw.frames == 29


def test_a_clip_that_could_not_be_opened_is_tried_once_more(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, made = [], Clip.__init__

    def fails_first(clip: Clip, path: Path, *given: Any) -> None:
        opened.append(path.name)
        if len(opened) == 1:
            raise RecordingError("The clip cannot be written.")
        made(clip, path, *given)

    monkeypatch.setattr(Clip, "__init__", fails_first)
    bench.feed(10)
    bench.recorder.open_clip(bench.clip("bench-1"), 1, "A", pre_roll=True)
    bench.feed(20)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert (raw.frames, raw.part, opened) == (19, 2, ["bench-1.mp4.part", "bench-2.mp4.part"])
    assert check_clip(raw.path).frames == 19
    assert len(bench.faults) == 1


def test_a_disk_that_does_not_even_name_its_files_costs_no_later_clip(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stale(*_: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    bench.feed(20)
    bench.recorder.drain()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "glob", stale)
        full(bench.recorder._reel._clip)
        bench.feed(20)
        assert [raw.frames for raw in bench.recorder.close_clip().result(WAIT_S)] == [20, 19]
    bench.recorder.open_clip(bench.clip("b-1"), 1, "B", pre_roll=False)
    bench.feed(10)
    assert [raw.frames for raw in bench.recorder.close_clip().result(WAIT_S)] == [10]


def test_a_fault_in_what_is_done_about_a_fault_ends_no_recorder(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Encoder, "encode", lambda *_, **__: 1 / 0)
        patch.setattr(bench.recorder._reel, "fail", lambda _: 1 / 0)
        bench.feed(3)
        bench.recorder.drain()
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    assert [raw.frames for raw in bench.recorder.close_clip().result(WAIT_S)] == [10]
    assert len(bench.faults) == 1


def full(clip: Clip) -> None:
    clip._sync.error = OSError(errno.ENOSPC, "no space")


def test_after_a_full_disk_the_next_clip_records(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(20)
    bench.recorder.drain()
    full(bench.recorder._reel._clip)
    bench.feed(20)
    assert [raw.frames for raw in bench.recorder.close_clip().result(WAIT_S)] == [20, 19]
    bench.recorder.open_clip(bench.clip("b"), 1, "B", pre_roll=True)
    bench.feed(10)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert check_clip(raw.path).frames == raw.frames >= 10
    assert len(bench.faults) == 1


def test_a_clip_that_the_disk_does_not_give_back_just_now_is_not_thrown_away(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    bench.feed(20)
    bench.recorder.drain()
    with monkeypatch.context() as patch:
        patch.setattr("station.recording.clip.readable_frames", lambda _: (0, 0.0))
        patch.setattr(Path, "open", refuses)
        full(bench.recorder._reel._clip)
        bench.feed(1)
        (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert raw.frames == 0
    assert readable_frames(raw.path)[0] == 20


def test_a_clip_never_overwrites_a_file(bench: Bench) -> None:
    bench.clip("a").write_bytes(b"evidence")
    begun = bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(3)
    with pytest.raises(RecordingError):
        begun.result(WAIT_S)
    bench.recorder.drain()
    assert bench.clip("a").read_bytes() == b"evidence"
    assert len(bench.faults) == 1


def test_a_folder_that_is_missing_is_a_fault_with_advice(bench: Bench) -> None:
    begun = bench.recorder.open_clip(bench.folder / "none" / "a.mp4.part", 1, "A", pre_roll=False)
    bench.feed(3)
    with pytest.raises(RecordingError) as told:
        begun.result(WAIT_S)
    assert told.value.hint


def test_an_encoder_that_fails_once_costs_a_frame_and_the_session_goes_on(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = Encoder.encode
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)

    def fails_at_five(self: Encoder, i420: Image, mono_ns: int, *args: object, **more: object) -> object:
        if mono_ns == fails_ns:
            raise RecordingError("The video encoder failed.")
        return good(self, i420, mono_ns, *args, **more)

    fails_ns = bench.now_ns + 5 * 33_333_333
    monkeypatch.setattr(Encoder, "encode", fails_at_five)
    bench.feed(20)
    parts = bench.recorder.close_clip().result(WAIT_S)
    assert [(raw.part, raw.frames) for raw in parts] == [(1, 5), (2, 14)]
    assert [check_clip(raw.path).frames for raw in parts] == [5, 14]
    assert len(bench.faults) == 1


CHIP = "h264_nvenc"


def test_a_chip_that_does_not_open_at_this_size_is_told_once_and_software_encodes(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = Encoder._open

    def refuses(encoder: Encoder, *given: Any) -> None:
        if encoder._name == CHIP:
            raise av.error.ExternalError(542398533, "no session is left")
        good(encoder, *given)

    monkeypatch.setattr(Encoder, "_open", refuses)
    bench = make_bench(encoder=CHIP)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert check_clip(raw.path).frames == 9
    bench.feed(10, size=(640, 480))
    bench.recorder.drain()
    assert [fault.hint for fault in bench.faults] == ["Recording goes on without it."]


def test_a_chip_that_fails_in_mid_clip_costs_one_frame_and_software_goes_on(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the chip is the other encoder under its name: none sits in every PC."""
    good = Encoder._open

    def opens(encoder: Encoder, *given: Any) -> None:
        name, encoder._name = encoder._name, ENCODER
        good(encoder, *given)
        encoder._name = name

    monkeypatch.setattr(Encoder, "_open", opens)
    bench = make_bench(encoder=CHIP)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(10)
    bench.recorder.drain()
    gone = SimpleNamespace(encode=lambda _: (_ for _ in ()).throw(av.error.ExternalError(5, "device lost")))
    bench.recorder._reel._maker.stream = SimpleNamespace(codec_context=gone)
    bench.feed(10)
    parts = bench.recorder.close_clip().result(WAIT_S)
    assert [raw.frames for raw in parts] == [10, 9]
    assert len(bench.faults) == 1


def test_a_fault_that_stays_is_told_once(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Encoder, "encode", broken)
    bench.feed(30)
    bench.recorder.drain()
    assert [type(fault) for fault in bench.faults] == [RecordingError]


def test_a_clip_waits_for_an_encoder_that_recovers(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Encoder, "encode", lambda *_, **__: 1 / 0)
        bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
        bench.feed(5)
        bench.recorder.drain()
    bench.feed(7)
    assert [raw.frames for raw in bench.recorder.close_clip().result(WAIT_S)] == [7]


def test_a_pc_that_is_too_slow_drops_frames_and_the_clip_says_how_many(
    make_bench: MakeBench,
) -> None:
    bench = make_bench(lockstep=False)
    held, release = threading.Event(), threading.Event()
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    bench.feed(1)
    bench.recorder._ask(lambda: held.set() or release.wait(WAIT_S))
    held.wait(WAIT_S)
    bench.feed(75)
    release.set()
    parts = bench.recorder.close_clip().result(WAIT_S)
    assert sum(raw.frames for raw in parts) == 61
    assert sum(raw.dropped for raw in parts) == bench.recorder.dropped == 15
