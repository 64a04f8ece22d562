"""A video file as camera."""

from pathlib import Path

import av
import numpy as np
import pytest

from station import pixels
from station.cameras import Depth
from station.cameras.file import FileCamera
from station.cameras.stream import ReorderedError, Stream
from station.errors import CameraError, EndOfInput
from station.types import Image
from tests.fakes import film, greys

CORPUS = Path(__file__).parents[3] / "../shared/corpus/video"


def play(path: Path) -> list[tuple[float, Image]]:
    """All pictures with their times."""
    camera = FileCamera(path)
    camera.open()
    shown: list[tuple[float, Image]] = []
    with pytest.raises(EndOfInput):
        _collect(camera, shown)
    camera.close()
    return shown


def _collect(camera: FileCamera, shown: list[tuple[float, Image]]) -> None:
    for _ in range(10_000):
        picture = camera.read()
        assert picture.media_s is not None
        shown.append((picture.media_s, picture.i420))


def test_pictures_come_at_the_times_of_the_file(tmp_path: Path) -> None:
    times = [0, 0.04, 0.5, 0.51, 3.0]
    path = film(tmp_path / "variable.mkv", greys(5), times)
    assert [at for at, _ in play(path)] == pytest.approx(times, abs=0.002)


def test_time_counts_from_the_first_picture(tmp_path: Path) -> None:
    path = film(tmp_path / "late.mkv", greys(3), [7.0, 7.1, 7.2])
    assert [at for at, _ in play(path)] == pytest.approx([0, 0.1, 0.2], abs=0.002)


def test_every_picture_is_delivered(tmp_path: Path) -> None:
    path = film(tmp_path / "clip.mp4", greys(30))
    assert [int(np.median(i420[:48])) for _, i420 in play(path)] == pytest.approx(
        [40 + index * 4 for index in range(30)], abs=2
    )


def test_full_range_is_brought_to_limited_range(tmp_path: Path) -> None:
    white = np.full((72, 64), 128, np.uint8)
    white[:48] = 255
    path = film(tmp_path / "full.avi", [white] * 3, pix_fmt="yuvj420p", codec="mjpeg")
    assert int(np.median(pixels.planes(play(path)[0][1])[0])) == pytest.approx(235, abs=1)


def test_limited_range_stays_as_it_is(tmp_path: Path) -> None:
    flat = np.full((72, 64), 128, np.uint8)
    flat[:48] = 235
    path = film(tmp_path / "limited.mp4", [flat] * 3)
    assert int(np.median(pixels.planes(play(path)[0][1])[0])) == pytest.approx(235, abs=1)


def test_odd_sides_become_even(tmp_path: Path) -> None:
    odd = [np.full((47, 63), 90, np.uint8)] * 3
    path = film(tmp_path / "odd.mkv", odd, pix_fmt="gray", codec="ffv1")
    camera = FileCamera(path)
    info = camera.open()
    assert (info.width, info.height) == (62, 46)
    assert camera.read().i420.shape == (69, 62)
    camera.close()


def test_a_torn_video_plays_to_where_it_was_torn(tmp_path: Path) -> None:
    whole = film(tmp_path / "whole.mkv", greys(60))
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert 0 < len(play(torn)) < 60


def _sound_only(path: Path) -> None:
    with av.open(str(path), "w") as box:
        stream = box.add_stream("pcm_s16le", rate=8000)
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 800), np.int16), format="s16", layout="mono")
        frame.rate = 8000
        box.mux(stream.encode(frame))
        box.mux(stream.encode())


def _header_only(path: Path) -> None:
    whole = film(path.with_suffix(".whole.mkv"), greys(3))
    path.write_bytes(whole.read_bytes()[:400])


BAD = {
    "empty.mp4": lambda path: path.write_bytes(b""),
    "text.mp4": lambda path: path.write_text("this is no video " * 100),
    "noise.mp4": lambda path: path.write_bytes(np.random.default_rng(1).bytes(50_000)),
    "sound.wav": _sound_only,
    "header.mkv": _header_only,
    "folder.mp4": lambda path: path.mkdir(),
    "missing.mp4": lambda path: path.unlink(missing_ok=True),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_video_is_refused_in_clear_words(name: str, tmp_path: Path) -> None:
    BAD[name](tmp_path / name)
    camera = FileCamera(tmp_path / name)
    with pytest.raises(CameraError) as fault:
        camera.open()
    assert not isinstance(fault.value, EndOfInput)
    assert name in fault.value.message
    assert fault.value.hint
    camera.close()


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_a_real_clip_plays_whole() -> None:
    shown = play(CORPUS / "intel_bottle_detection.mp4")
    times = [at for at, _ in shown]
    assert times == sorted(set(times))
    assert len(shown) > 100


def with_b_frames(path: Path) -> Path:
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=30, options={"bf": "2", "b_strategy": "0"})
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        for picture in greys(20):
            out.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="yuv420p")))
        out.mux(video.encode())
    return path


def test_packets_of_a_video_that_reorders_its_pictures_are_not_handed_out(tmp_path: Path) -> None:
    camera = FileCamera(with_b_frames(tmp_path / "b.mp4"), handed_out=True)
    camera.open()
    assert [camera.read().coded for _ in range(20)] == [None] * 20
    camera.close()


def test_reordering_that_no_header_told_of_ends_the_handing_out(tmp_path: Path) -> None:
    stream = Stream(str(with_b_frames(tmp_path / "b.mp4")), handed_out=True)
    stream._handed_out = True
    with pytest.raises(ReorderedError):
        list(stream.pictures())
    stream.close()


def test_packets_that_are_handed_out_are_those_of_the_file(tmp_path: Path) -> None:
    path = film(tmp_path / "clip.mp4", greys(12))
    with av.open(str(path)) as source:
        packets = [bytes(packet) for packet in source.demux(video=0) if packet.size]
    camera = FileCamera(path, handed_out=True)
    camera.open()
    coded = [camera.read().coded for _ in range(12)]
    camera.close()
    assert [one.data for one in coded if one] == packets


def groups(path: Path, *, frozen: bool) -> Path:
    """Six key frames, four pictures apart, of a changing or a frozen picture; the first has words of the encoder's."""
    rng = np.random.default_rng(1)
    with av.open(str(path), "w") as out:
        options = {"tune": "zerolatency", "sc_threshold": "0", "keyint_min": "4", "qp": "20"}
        video = out.add_stream("libx264", rate=30, options=options)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        video.codec_context.gop_size = 4
        picture = rng.integers(16, 236, (72, 64), np.uint8)
        for number in range(24):
            picture = picture if frozen else rng.integers(16, 40 + 8 * number, (72, 64), np.uint8)
            out.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="yuv420p")))
        out.mux(video.encode())
    return path


@pytest.mark.parametrize(("frozen", "decoded"), [(False, [0]), (True, [0, 8, 12, 16, 20])])
def test_while_nobody_needs_pictures_only_a_frozen_one_is_decoded(
    tmp_path: Path, frozen: bool, decoded: list[int]
) -> None:
    stream = Stream(
        str(groups(tmp_path / "clip.mp4", frozen=frozen)), handed_out=True, depth=lambda: Depth.NOTHING
    )
    pictures = [picture for picture, _ in stream.pictures()]
    stream.close()
    assert [index for index, picture in enumerate(pictures) if picture.i420 is not None] == decoded
    assert len(pictures) == 24
