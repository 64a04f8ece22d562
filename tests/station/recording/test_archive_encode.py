"""The small copy of a clip: the same pictures at the same moments, with rotation and subtitles."""

import os
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from station.errors import RecordingError
from station.recording.archive import encode_small
from station.recording.check import decode_whole
from tests.clips import encoded, passed, turned
from tests.station.recording.bench import Bench, MakeBench, decoded


def clip_of(make_bench: MakeBench, path: Callable[[Bench], None]) -> Path:
    bench = make_bench()
    path(bench)
    (raw,) = bench.recorder.close_clip().result(20)
    return raw.path


def calm() -> None:
    pass


@pytest.mark.parametrize("path", [encoded, passed])
def test_every_picture_of_the_clip_is_in_the_copy_at_its_moment(
    make_bench: MakeBench, tmp_path: Path, path: Callable[[Bench], None]
) -> None:
    clip = clip_of(make_bench, path)
    frames = encode_small(clip, tmp_path / "small.mp4", calm)
    before, after = decoded(clip), decoded(tmp_path / "small.mp4")
    assert frames == len(before)
    assert [number for number, _ in after] == [number for number, _ in before]
    assert moments(tmp_path / "small.mp4") == pytest.approx(moments(clip), abs=1e-4)


def moments(path: Path) -> list[float]:
    """Seconds of each picture since the first, as the file says."""
    with av.open(str(path)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
        times = sorted(float((packet.pts or 0) * packet.time_base) for packet in packets)
    return [at - times[0] for at in times]


def test_a_copy_is_shown_as_upright_as_its_clip(make_bench: MakeBench, tmp_path: Path) -> None:
    clip = clip_of(make_bench, turned)
    encode_small(clip, tmp_path / "small.mp4", calm)
    assert rotation(tmp_path / "small.mp4") == rotation(clip) != 0


def rotation(path: Path) -> int:
    with av.open(str(path)) as container:
        return int(next(container.decode(video=0)).rotation)


def test_the_subtitles_of_a_passed_through_clip_stay(make_bench: MakeBench, tmp_path: Path) -> None:
    clip = clip_of(make_bench, passed)
    encode_small(clip, tmp_path / "small.mp4", calm)
    assert titles(tmp_path / "small.mp4") == titles(clip) != []


def titles(path: Path) -> list[tuple[int, bytes]]:
    with av.open(str(path)) as container:
        return [
            (packet.pts or 0, bytes(packet)) for packet in container.demux(subtitles=0) if packet.size > 2
        ]


def test_what_calm_raises_ends_the_work(make_bench: MakeBench, tmp_path: Path) -> None:
    clip = clip_of(make_bench, encoded)

    class StoppedError(Exception):
        pass

    def stopped() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        encode_small(clip, tmp_path / "small.mp4", stopped)


def test_a_clip_that_does_not_decode_whole_is_refused(make_bench: MakeBench, tmp_path: Path) -> None:
    clip = clip_of(make_bench, encoded)
    data = bytearray(clip.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 400] = bytes(400)
    clip.write_bytes(data)
    with pytest.raises(RecordingError):
        encode_small(clip, tmp_path / "small.mp4", calm)


def without_its_last_picture(copy: Path) -> None:
    whole = copy.rename(copy.with_name("whole.mp4"))
    with av.open(str(whole)) as given, av.open(str(copy), "w", format="mp4") as made:
        stream = made.add_stream_from_template(given.streams.video[0], opaque=True)
        for packet in [one for one in given.demux(video=0) if one.size][:-1]:
            packet.stream = stream
            made.mux(packet)


def cut_off(copy: Path) -> None:
    os.truncate(copy, copy.stat().st_size - 100)


def damaged(copy: Path) -> None:
    with av.open(str(copy)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    hit = packets[len(packets) // 2]
    data = bytearray(copy.read_bytes())
    data[hit.pos + 5 : hit.pos + hit.size] = bytes(hit.size - 5)
    copy.write_bytes(data)


@pytest.mark.parametrize("spoilt", [without_its_last_picture, cut_off, damaged])
def test_a_copy_that_does_not_decode_to_its_last_picture_is_refused(
    make_bench: MakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoilt: Callable[[Path], None]
) -> None:
    def looked_at(copy: Path) -> int:
        spoilt(copy)
        return decode_whole(copy)

    monkeypatch.setattr("station.recording.archive.decode_whole", looked_at)
    with pytest.raises(RecordingError):
        encode_small(clip_of(make_bench, encoded), tmp_path / "small.mp4", calm)
