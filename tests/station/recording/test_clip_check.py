"""Whether a clip plays is found out by decoding it, and a torn one is mended beside the original."""

from pathlib import Path

import av
import numpy as np
import pytest

from station import pixels
from station.clock import NS
from station.errors import RecordingError
from station.recording.burn import _titles, is_titled
from station.recording.check import check_clip, decode_whole, readable_frames, readable_seconds, repair
from station.recording.clip import Clip
from station.recording.encoder import ENCODER, Encoder
from station.recording.probe import probe_encoder
from station.types import CameraName
from tests.clips import passed, recovered, turned
from tests.clips import torn as torn_while
from tests.station.recording.bench import numbered

STEP_NS = NS // 30


def written(path: Path, frames: int) -> Clip:
    """A growing clip of numbered frames."""
    encoder = Encoder(320, 240, 30)
    clip = Clip(path, CameraName("bench"), 1, encoder)
    for index in range(frames):
        clip.write(encoder.encode(numbered(index), index * STEP_NS))
    return clip


def boxes(path: Path) -> list[bytes]:
    """Names of a file's outermost MP4 boxes."""
    data, names, at = path.read_bytes(), [], 0
    while at < len(data):
        names.append(data[at + 4 : at + 8])
        at += int.from_bytes(data[at : at + 4], "big")
    return names


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    clip = written(tmp_path / "whole.mp4", 75)
    clip.close()
    return clip.path


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """What a killed process leaves: fragments, and half of one more."""
    clip = written(tmp_path / "growing.mp4", 75)
    path = tmp_path / "torn.mp4"
    path.write_bytes(clip.path.read_bytes()[:-10])
    clip.close()
    return path


def test_a_whole_clip_is_counted_and_decodes(whole: Path) -> None:
    facts = check_clip(whole)
    assert (facts.frames, decode_whole(whole)) == (75, 75)
    assert facts.duration_s == pytest.approx(2.5, abs=0.001)


def test_a_closed_clip_is_one_plain_index_and_no_fragments(whole: Path) -> None:
    assert boxes(whole) == [b"ftyp", b"free", b"mdat", b"moov"]
    with av.open(str(whole)) as container:
        assert container.streams.video[0].frames == 75


def test_a_clip_that_got_no_picture_leaves_no_file(tmp_path: Path) -> None:
    clip = Clip(tmp_path / "a.mp4.part", CameraName("bench"), 1, Encoder(320, 240, 30))
    assert clip.path.exists()
    assert clip.close() is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", [b"", b"no video at all" * 100])
def test_what_is_no_video_does_not_pass(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(text)
    with pytest.raises(RecordingError):
        check_clip(path)
    assert readable_seconds(path) == 0


@pytest.mark.parametrize("where", [0.02, 0.98])
def test_a_clip_damaged_in_its_first_or_last_group_does_not_pass(whole: Path, where: float) -> None:
    with av.open(str(whole)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    hit = packets[1 if where < 0.5 else -1]
    data = bytearray(whole.read_bytes())
    data[hit.pos + 5 : hit.pos + hit.size] = bytes(hit.size - 5)
    whole.write_bytes(data)
    with pytest.raises(RecordingError):
        check_clip(whole)


def test_a_clip_that_does_not_begin_with_a_key_frame_does_not_pass(tmp_path: Path) -> None:
    encoder = Encoder(320, 240, 30)
    packets = [encoder.encode(numbered(index), index * STEP_NS) for index in range(75)]
    clip = Clip(tmp_path / "a.mp4", CameraName("bench"), 1, encoder)
    for packet in packets[20:]:
        clip.write(packet)
    clip.close()
    with pytest.raises(RecordingError, match="key frame"):
        check_clip(clip.path)


def test_a_clip_with_foreign_parameter_sets_does_not_pass(whole: Path) -> None:
    with av.open(str(whole)) as container:
        sets = container.streams.video[0].codec_context.extradata
    data = whole.read_bytes()
    assert sets in data
    whole.write_bytes(data.replace(sets, sets[:8] + bytes(len(sets) - 8)))
    with pytest.raises(RecordingError):
        check_clip(whole)


def test_a_torn_clip_is_repaired_into_one_that_plays(torn: Path, tmp_path: Path) -> None:
    repair(torn, tmp_path / "mended.mp4")
    facts = check_clip(tmp_path / "mended.mp4")
    assert facts.frames == decode_whole(tmp_path / "mended.mp4") >= 75 - 30
    assert facts.duration_s == pytest.approx(readable_seconds(torn))


def test_a_repaired_clip_keeps_the_capture_times(torn: Path, tmp_path: Path) -> None:
    repair(torn, tmp_path / "mended.mp4")
    with av.open(str(tmp_path / "mended.mp4")) as container:
        times = [float(frame.pts * frame.time_base) for frame in container.decode(video=0)]
    assert times == pytest.approx([index / 30 for index in range(len(times))], abs=1e-4)


def test_a_repaired_copy_of_a_passed_clip_says_time_and_order_to_its_last_picture(tmp_path: Path) -> None:
    mended = recovered(passed)(tmp_path)
    assert is_titled(mended)
    assert _titles(mended).at(readable_seconds(mended)) == "2026-11-18 11:06:47.8 +00:00  S-01  A"
    assert length_s(mended) == pytest.approx(readable_seconds(mended), abs=1e-3)


def test_wherever_a_passed_clip_is_torn_its_copy_ends_with_the_last_picture_that_can_be_read(
    tmp_path: Path,
) -> None:
    clip, mended = torn_while(tmp_path, passed), tmp_path / "mended.mp4"
    data = clip.read_bytes()
    frames, _ = readable_frames(clip)
    for end in range(len(data) - 330, len(data), 8):  # in the head of a fragment too
        clip.write_bytes(data[:end])
        mended.unlink(missing_ok=True)
        repair(clip, mended)
        assert check_clip(mended).frames == readable_frames(clip)[0] > frames - 10
        assert length_s(mended) == pytest.approx(readable_seconds(clip), abs=1e-3)


def length_s(path: Path) -> float:
    """As a player shows it: of the longest track."""
    with av.open(str(path)) as container:
        return (container.duration or 0) / av.time_base


def test_a_repaired_clip_is_shown_as_upright_as_before(tmp_path: Path) -> None:
    with av.open(str(recovered(turned)(tmp_path))) as container:
        assert next(container.decode(video=0)).rotation == -90


def test_a_repair_leaves_the_original_as_it_was(torn: Path, tmp_path: Path) -> None:
    before = torn.read_bytes()
    repair(torn, tmp_path / "mended.mp4")
    assert torn.read_bytes() == before


def test_a_repair_never_overwrites_a_file(torn: Path, tmp_path: Path) -> None:
    (tmp_path / "mended.mp4").write_bytes(b"evidence")
    with pytest.raises(RecordingError):
        repair(torn, tmp_path / "mended.mp4")
    assert (tmp_path / "mended.mp4").read_bytes() == b"evidence"


def test_a_clip_without_a_picture_cannot_be_repaired_and_leaves_nothing(torn: Path, tmp_path: Path) -> None:
    torn.write_bytes(torn.read_bytes()[:60])
    with pytest.raises(RecordingError):
        repair(torn, tmp_path / "mended.mp4")
    assert not (tmp_path / "mended.mp4").exists()


def test_a_red_patch_stays_red(tmp_path: Path) -> None:
    bgr = np.full((240, 320, 3), 128, np.uint8)
    bgr[100:200, 100:200] = (30, 30, 220)
    encoder = Encoder(320, 240, 30)
    clip = Clip(tmp_path / "a.mp4", CameraName("bench"), 1, encoder)
    for index in range(5):
        clip.write(encoder.encode(pixels.from_bgr(bgr), index * STEP_NS))
    clip.close()
    with av.open(str(tmp_path / "a.mp4")) as container:
        stream = container.streams.video[0].codec_context
        tags = (stream.color_range, stream.colorspace)
        rgb = next(container.decode(video=0)).to_ndarray(format="rgb24")
    assert tags == (1, 6), "limited range, BT.601"
    assert np.abs(rgb[150, 150].astype(int) - (220, 30, 30)).max() <= 10
    assert np.abs(rgb[50, 50].astype(int) - 128).max() <= 6


def test_the_caption_is_drawn_on_a_copy() -> None:
    i420 = numbered(7)
    Encoder(320, 240, 30).encode(i420, 0, "2025-11-22 10:43:01.2 +08:00  S-01")
    assert (i420 == numbered(7)).all()


def test_the_caption_is_in_the_video(tmp_path: Path) -> None:
    encoder = Encoder(320, 240, 30)
    clip = Clip(tmp_path / "a.mp4", CameraName("bench"), 1, encoder)
    clip.write(encoder.encode(numbered(0), 0, "2025-11-22 10:43:01.2 +08:00  S-01"))
    clip.close()
    with av.open(str(tmp_path / "a.mp4")) as container:
        top = next(container.decode(video=0)).to_ndarray()[:20]
    assert top.min() < 60
    assert top.max() > 180


def test_equal_capture_times_still_rise_in_the_file() -> None:
    encoder = Encoder(320, 240, 30)
    pts = [encoder.encode(numbered(index), 0).pts for index in range(4)]
    assert pts == sorted(set(pts))


def test_the_encoder_probe_names_the_encoder() -> None:
    assert probe_encoder() == ENCODER
