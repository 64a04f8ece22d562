"""What cameras send becomes the picture of a `Frame`: BT.601, limited range, even sides."""

import numpy as np
import pytest
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from station import pixels
from station.decoded import i420
from station.types import Image

FORMATS = ("yuvj420p", "yuvj422p")


def flat(name: str, size: tuple[int, int], luma: int, chroma: int) -> VideoFrame:
    frame = VideoFrame(*size, name)
    for plane, value in zip(frame.planes, (luma, chroma, chroma), strict=True):
        plane.update(bytes([value]) * plane.buffer_size)
    frame.color_range = ColorRange.JPEG
    return frame


def scene(name: str, size: tuple[int, int]) -> VideoFrame:
    """Slopes in each plane, and a fine pattern over them."""
    frame = VideoFrame(*size, name)
    for number, plane in enumerate(frame.planes):
        rows, columns = np.mgrid[: plane.height, : plane.line_size]
        picture = 20 + 200 * rows / plane.height + 15 * np.sin(columns / (3 + number))
        plane.update(picture.astype(np.uint8).tobytes())
    frame.color_range = ColorRange.JPEG
    return frame


def by_the_scaler(frame: VideoFrame) -> Image:
    """Libav's own, at its best."""
    made = frame.reformat(
        format="yuv420p",
        src_colorspace=Colorspace.ITU601,
        dst_colorspace=Colorspace.ITU601,
        src_color_range=ColorRange.JPEG,
        dst_color_range=ColorRange.MPEG,
        interpolation=Interpolation.BICUBIC | Interpolation.ACCURATE_RND,
    )
    return np.asarray(made.to_ndarray(), np.uint8)


@pytest.mark.parametrize("name", [*FORMATS, "yuvj444p"])
@pytest.mark.parametrize(
    ("luma", "chroma", "to"), [(0, 0, (16, 16)), (255, 255, (235, 240)), (128, 128, (126, 128))]
)
def test_full_range_becomes_limited(name: str, luma: int, chroma: int, to: tuple[int, int]) -> None:
    grey, u, v = pixels.planes(i420(flat(name, (64, 36), luma, chroma)))
    for plane, value in zip((grey, u, v), (to[0], to[1], to[1]), strict=True):
        assert np.abs(plane.astype(int) - value).max() <= 1


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("size", [(1920, 1080), (1000, 602), (646, 362)])
def test_padding_at_the_end_of_a_line_is_no_part_of_the_picture(name: str, size: tuple[int, int]) -> None:
    frame = scene(name, size)
    ours, theirs = i420(frame), by_the_scaler(frame)
    assert ours.shape == theirs.shape == (size[1] * 3 // 2, size[0])
    assert np.abs(ours.astype(int) - theirs).max() <= 3
    assert np.abs(ours.astype(int) - theirs).mean() < 0.6


def test_odd_sides_are_cut_to_even_ones() -> None:
    assert i420(flat("yuvj422p", (641, 361), 128, 128)).shape == (540, 640)


@pytest.mark.parametrize("name", FORMATS)
def test_the_picture_outlives_the_frame_that_it_was_made_of(name: str) -> None:
    frame = scene(name, (640, 360))
    picture = i420(frame)
    before = picture.copy()
    for plane in frame.planes:
        plane.update(bytes(plane.buffer_size))
    assert np.array_equal(picture, before)
