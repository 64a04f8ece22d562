"""H.264 as it came, on a PC that falls behind: no packet is left out alone, no picture is moved."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import pytest

from station.recording import check
from station.recording.caption import Title
from station.recording.check import check_clip, decode_whole, repair
from station.recording.clip import Clip
from station.recording.encoder import Encoder
from station.recording.packet import Packet, Stamps
from station.types import CameraName
from tests.station.recording.bench import Bench, MakeBench, decoded, numbered
from tests.station.recording.test_passing import feed
from tests.station.recording.test_spool import Slow

WAIT_S = 20


@pytest.fixture
def slow(make_bench: MakeBench) -> Slow:
    return Slow(make_bench(lockstep=False))


def late(slow: Slow, bench: Bench, frames: int) -> None:
    """Frames that all wait before the writer gets to the first of them."""
    slow.late(lambda: feed(bench, frames))


def test_pictures_without_room_for_their_pixels_are_recorded_all_the_same(slow: Slow) -> None:
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    late(slow, bench, 120)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert bench.recorder.dropped == 0
    assert [number for number, _ in decoded(raw.path)] == list(range(120))


def test_after_a_lost_packet_the_clip_goes_on_with_the_next_key_frame_and_plays(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the group shows nothing without it: kept, it would make a sealed clip unreadable."""
    monkeypatch.setattr("station.recording.inbox.LIGHT", 5)
    bench = slow.bench
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    late(slow, bench, 70)  # room for 65: the last five are lost, in the middle of a group
    feed(bench, 30)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    numbers = [number for number, _ in decoded(raw.path)]
    assert numbers == [*range(65), *range(75, 100)]
    assert decode_whole(raw.path) == raw.frames
    assert raw.dropped == 10


def burst(seed: int) -> list[int]:
    """Capture times in ns of a camera that stumbles."""
    chance, at_ns, times = random.Random(seed), 0, []
    for _ in range(60):
        times.append(at_ns)
        at_ns += chance.choice([33_333_333] * 4 + [1000, 200_000, 5_000_000, 150_000_000, 90_000_000])
    return times


@pytest.mark.parametrize("seed", range(6))
def test_no_title_moves_a_picture_in_time(tmp_path: Path, seed: int) -> None:
    encoder = Encoder(320, 240, 30)
    encoder.box = replace(encoder.box, titled=True)
    stamps = Stamps()
    clip = Clip(tmp_path / "a.mp4.part", CameraName("bench"), 1, encoder)
    given = []
    for number, at_ns in enumerate(burst(seed)):
        packet = encoder.encode(numbered(number), at_ns)
        given.append(stamps.of(at_ns))
        clip.write(Packet(packet.data, given[-1], at_ns, packet.key, Title(at_ns // 10**6, "S-01", "A")))
    clip.close()
    with av.open(str(clip.path)) as container:
        assert [packet.pts for packet in container.demux(video=0) if packet.size] == given


def test_a_torn_clip_with_two_pictures_at_one_time_is_mended_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = Encoder(320, 240, 30)
    clip = Clip(tmp_path / "a.mp4", CameraName("bench"), 1, encoder)
    for number in range(40):
        clip.write(encoder.encode(numbered(number), number * 33_333_333))
    clip.close()

    def twice(packets: Iterator[check.AnyPacket]) -> Iterator[check.AnyPacket]:
        last = None
        for packet in packets:
            if packet.dts is not None and last is not None and packet.dts > 60_000:
                packet.dts = packet.pts = last
            last = packet.dts
            yield packet

    readable = check.readable_packets
    monkeypatch.setattr(check, "readable_packets", lambda container: twice(readable(container)))
    repair(clip.path, tmp_path / "mended.mp4")
    monkeypatch.undo()
    assert check_clip(tmp_path / "mended.mp4").frames == 40
