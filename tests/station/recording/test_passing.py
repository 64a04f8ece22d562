"""H.264 from the camera goes into the clip as it is; where an order begins in between, it is bridged."""

import io
from contextlib import suppress
from fractions import Fraction
from functools import cache
from itertools import count, groupby
from pathlib import Path

import av
import numpy as np
import pytest

from station import pixels
from station.cameras.file import FileCamera
from station.errors import EndOfInput
from station.recording import makers
from station.recording.check import check_clip, decode_whole
from station.types import Coded, CodedFormat, Frame, Undecoded
from tests.station.recording.bench import CAMERA, STEP_NS, Bench, MakeBench, decoded, number_in, numbered

WAIT_S = 20
GROUP = 15


@cache
def stream(frames: int = 150, group: int = GROUP) -> tuple[Coded, ...]:
    """What a network camera sends: numbered pictures, a key frame every half second."""
    memory = io.BytesIO()
    with av.open(memory, "w", format="mp4") as out:
        options = {"tune": "zerolatency", "crf": "12", "sc_threshold": "0", "keyint_min": str(group)}
        video = out.add_stream("libx264", rate=30, options=options)
        video.width, video.height, video.pix_fmt = 320, 240, "yuv420p"
        video.codec_context.gop_size = group
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(numbered(number), format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, 30)
            out.mux(video.encode(frame))
        out.mux(video.encode())
    memory.seek(0)
    with av.open(memory) as source:
        template = source.streams.video[0]
        packets = [packet for packet in source.demux(template) if packet.size]
        head = io.BytesIO()
        with av.open(head, "w", format="nut") as out:
            first = av.Packet(bytes(packets[0]))
            first.pts, first.is_keyframe = 0, True
            first.stream = out.add_stream_from_template(template, opaque=True)
            out.mux(first)
        form = CodedFormat("h264", 320, 240, head.getvalue())
        return tuple(Coded(bytes(packet), packet.is_keyframe, form) for packet in packets)


def feed(bench: Bench, count: int, *, looked_at: bool = True, rotate: int = 0) -> list[int]:
    numbers = list(range(bench.next, bench.next + count))
    for number in numbers:
        one = stream()[number]
        coded = Coded(one.data, one.key, one.format, rotate)
        if looked_at or coded.key:
            i420 = np.ascontiguousarray(pixels.rotate(numbered(number), rotate))
            bench.recorder.put(Frame(CAMERA, number, bench.now_ns, i420, None, coded))
        else:
            bench.recorder.put(Undecoded(CAMERA, bench.now_ns, coded))
        bench.now_ns += STEP_NS
    bench.next += count
    return numbers


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


def numbers_in(*paths: Path) -> list[int]:
    return [number for path in paths for number, _ in decoded(path)]


@pytest.mark.parametrize("looked_at", [True, False])
def test_a_clip_holds_the_cameras_own_packets_pre_roll_and_all(bench: Bench, looked_at: bool) -> None:
    feed(bench, 40, looked_at=looked_at)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    feed(bench, 30, looked_at=looked_at)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert packets(raw.path) == [one.data for one in stream()[:70]]
    assert check_clip(raw.path).frames == decode_whole(raw.path) == raw.frames == 70


@pytest.mark.parametrize("looked_at", [True, False])
def test_an_order_that_begins_between_key_frames_shows_each_picture_once(
    bench: Bench, looked_at: bool
) -> None:
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    feed(bench, 37, looked_at=looked_at)  # key frames at 0, 15, 30, 45
    first = bench.recorder.switch_clip(bench.clip("b-1"), 1, "B")
    feed(bench, 33, looked_at=looked_at)
    second = bench.recorder.close_clip().result(WAIT_S)
    parts = first.result(WAIT_S)
    assert numbers_in(*(raw.path for raw in parts)) == list(range(37))
    assert [raw.frames for raw in second] == [8, 25]
    assert numbers_in(*(raw.path for raw in second)) == list(range(37, 70))
    assert packets(second[1].path) == [one.data for one in stream()[45:70]]
    assert second[1].started_ns - second[0].started_ns == 8 * STEP_NS


def test_an_order_that_begins_on_a_key_frame_needs_no_bridge(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    feed(bench, 30)
    bench.recorder.switch_clip(bench.clip("b-1"), 1, "B")
    feed(bench, 20)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert packets(raw.path) == [one.data for one in stream()[30:50]]


def subtitles(path: Path) -> list[str]:
    with av.open(str(path)) as container:
        return [bytes(p)[2:].decode() for p in container.demux(subtitles=0) if p.size > 2]


def test_time_and_order_stand_in_a_subtitle_track(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "", pre_roll=False)
    feed(bench, 45)
    bench.recorder.set_caption("SF123")
    feed(bench, 45)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    times, names = zip(*(text.split("  ", 1) for text in subtitles(raw.path)), strict=True)
    assert len(set(times)) == len(times) >= 3 * 3
    assert [name for name, _ in groupby(names)] == ["S-01", "S-01  SF123"]


@pytest.mark.parametrize("pictures", [(7, 13), (12, 28), (3, 8)])
def test_the_caption_of_an_order_follows_within_a_quarter_of_a_second_and_ends_with_the_pictures(
    bench: Bench, pictures: tuple[int, int]
) -> None:
    """A caption that ends sooner than it was told to makes libavformat move the next one, or end the process."""
    bench.recorder.open_clip(bench.clip("a"), 1, "", pre_roll=False)
    feed(bench, pictures[0])
    bench.recorder.set_caption("SF123")
    feed(bench, pictures[1])
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    with av.open(str(raw.path)) as container:
        told = [packet for packet in container.demux(subtitles=0) if packet.size > 2]
    begin_s = [float(one.pts * one.time_base) for one in told]
    end_s = [float((one.pts + one.duration) * one.time_base) for one in told]
    assert begin_s == pytest.approx([0, *end_s[:-1]])
    named_s = next(s for s, one in zip(begin_s, told, strict=True) if bytes(one).endswith(b"SF123"))
    assert pictures[0] / 30 - 1 / 30 < named_s < pictures[0] / 30 + 0.25
    assert raw.duration_s - 0.01 < end_s[-1] < raw.duration_s + 0.25


def test_a_turned_camera_is_turned_by_the_player_too(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    feed(bench, 30, rotate=90)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    with av.open(str(raw.path)) as container:
        frame = next(container.decode(video=0))
    assert (frame.width, frame.height, frame.rotation) == (320, 240, -90)


def test_a_bridge_of_a_turned_camera_is_upright(bench: Bench) -> None:
    feed(bench, 7, rotate=180)
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    feed(bench, 8, rotate=180)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    with av.open(str(raw.path)) as container:
        luma = next(container.decode(video=0)).to_ndarray()[:240]
    assert number_in(np.rot90(luma, 2)) & 0b111111 == 7  # the caption covers the higher bits


def test_after_a_gap_a_clip_begins_with_the_next_key_frame(bench: Bench) -> None:
    feed(bench, 20)
    bench.recorder.lost()
    bench.recorder.open_clip(bench.clip("a-2"), 2, "A", pre_roll=False)
    feed(bench, 30)
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert packets(raw.path) == [one.data for one in stream()[30:50]]


def test_of_a_connection_that_broke_the_last_picture_is_left_out_for_it_may_be_half_a_one(
    bench: Bench,
) -> None:
    for broken in (True, False):
        bench.recorder.open_clip(bench.clip(f"a{broken}-1"), 1, "A", pre_roll=False)
        bench.recorder.put(*(Undecoded(CAMERA, bench.now_ns + n * STEP_NS, stream()[n]) for n in range(29)))
        cut = Coded(stream()[29].data[:40], stream()[29].key, stream()[29].format)
        bench.recorder.put(Undecoded(CAMERA, bench.now_ns + 29 * STEP_NS, cut if broken else stream()[29]))
        bench.recorder.lost(broken=broken)
        (raw,) = bench.recorder.close_clip().result(WAIT_S)
        assert decode_whole(raw.path) == check_clip(raw.path).frames == raw.frames == 30 - broken
        assert raw.duration_s == pytest.approx((30 - broken) / 30, abs=1e-3)


def test_another_connection_begins_another_part(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    feed(bench, 30)
    feed(bench, 30, rotate=180)
    parts = bench.recorder.close_clip().result(WAIT_S)
    assert [raw.frames for raw in parts] == [30, 30]


def test_photos_come_from_the_pictures_that_were_decoded(make_bench: MakeBench) -> None:
    bench = make_bench(keep="photos")
    feed(bench, 20, looked_at=False)
    assert not bench.faults


def test_frames_that_arrive_in_a_burst_stay_in_one_clip(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    for number in range(60):
        bench.recorder.put(Undecoded(CAMERA, bench.now_ns, stream()[number]))
        bench.now_ns += 20_000 if number % 10 == 5 else STEP_NS
    (raw,) = bench.recorder.close_clip().result(WAIT_S)
    assert check_clip(raw.path).frames == raw.frames == 60
    assert not bench.faults


def test_a_camera_that_sends_one_key_frame_fills_no_memory_and_loses_no_picture(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(makers, "GROUP_MOST", 40)
    orders = []
    for number, coded in enumerate(stream(150, group=1000)):
        if number % 50 == 0:
            bench.recorder.open_clip(bench.clip(f"{number}-1"), 1, "A", pre_roll=False)
        bench.recorder.put(Undecoded(CAMERA, bench.now_ns, coded))
        bench.now_ns += STEP_NS
        if number % 50 == 49:
            orders.append(bench.recorder.close_clip().result(WAIT_S))
    assert len(bench.recorder._reel._makers._group) == 40
    shown = [numbers_in(*(raw.path for raw in parts)) for parts in orders]
    assert shown == [list(range(50)), list(range(50, 100)), list(range(100, 150))]
    assert [len(parts) for parts in orders] == [2, 1, 1]


def two_sizes(path: Path) -> Path:
    """A stream whose camera is set to another size on the way: 60 pictures of each, numbered on."""
    streams = [raw_h264(range(60), 320, 240), raw_h264(range(60, 120), 640, 360)]
    path.write_bytes(b"".join(streams))
    return path


def raw_h264(numbers: range, width: int, height: int) -> bytes:
    memory = io.BytesIO()
    with av.open(memory, "w", format="h264") as out:
        options = {"tune": "zerolatency", "crf": "12", "sc_threshold": "0", "keyint_min": str(GROUP)}
        video = out.add_stream("libx264", rate=30, options=options)
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        video.codec_context.gop_size = GROUP
        for pts, number in enumerate(numbers):
            frame = av.VideoFrame.from_ndarray(numbered(number, width, height), format="yuv420p")
            frame.pts, frame.time_base = pts, Fraction(1, 30)
            out.mux(video.encode(frame))
        out.mux(video.encode())
    return memory.getvalue()


def test_a_camera_set_to_another_size_goes_on_in_a_new_file(bench: Bench, tmp_path: Path) -> None:
    camera = FileCamera(two_sizes(tmp_path / "camera.h264"), handed_out=True)
    camera.open()
    bench.recorder.open_clip(bench.clip("a-1"), 1, "A", pre_roll=False)
    with suppress(EndOfInput):
        for number in count():
            picture = camera.read()
            assert picture.i420 is not None
            bench.recorder.put(Frame(CAMERA, number, bench.now_ns, picture.i420, None, picture.coded))
            bench.now_ns += STEP_NS
    camera.close()
    parts = bench.recorder.close_clip().result(WAIT_S)
    assert [numbers_in(raw.path) for raw in parts] == [list(range(60)), list(range(60, 120))]
    assert [decode_whole(raw.path) for raw in parts] == [60, 60]
    sizes = []
    for raw in parts:
        with av.open(str(raw.path)) as container:
            sizes.append((container.streams.video[0].width, container.streams.video[0].height))
    assert sizes == [(320, 240), (640, 360)]
