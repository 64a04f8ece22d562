"""Between the I420 pictures of a `Frame` and what readers, photos and previews need."""

import os

import cv2
import numpy as np

from station.types import Frame, Image

# OpenCV's Linux wheel points Qt at its own Qt 5 plugins; child processes would inherit that.
# Each camera, reader and writer is a thread of ours: OpenCV's own would wake, and spin, for a millisecond's work.
cv2.setNumThreads(1)
for _name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_name, None)


def size(i420: Image) -> tuple[int, int]:
    """(width, height) of an I420 picture."""
    return i420.shape[1], i420.shape[0] * 2 // 3


def grey(frame: Frame) -> Image:
    """Luma plane, shape (height, width), a view."""
    return frame.i420[: size(frame.i420)[1]]


def to_bgr(i420: Image) -> Image:
    """Shape (height, width, 3), a copy."""
    return np.asarray(cv2.cvtColor(i420, cv2.COLOR_YUV2BGR_I420), np.uint8)


def to_rgb(i420: Image) -> Image:
    """Shape (height, width, 3), a copy."""
    return np.asarray(cv2.cvtColor(i420, cv2.COLOR_YUV2RGB_I420), np.uint8)


def from_bgr(bgr: Image) -> Image:
    """I420 of a BGR picture; an odd last row or column is cut off."""
    height, width = bgr.shape[0] & ~1, bgr.shape[1] & ~1
    cut = np.ascontiguousarray(bgr[:height, :width])
    return np.asarray(cv2.cvtColor(cut, cv2.COLOR_BGR2YUV_I420), np.uint8)


def planes(i420: Image) -> tuple[Image, Image, Image]:
    """Views of Y (height, width), U and V (height / 2, width / 2) of a contiguous I420 picture."""
    width, height = size(i420)
    quarter = (height // 2) * (width // 2)
    flat = i420.reshape(-1)
    luma = flat[: width * height].reshape(height, width)
    u = flat[width * height : width * height + quarter].reshape(height // 2, width // 2)
    v = flat[width * height + quarter :].reshape(height // 2, width // 2)
    return luma, u, v


def rotate(i420: Image, degrees: int) -> Image:
    """Turned clockwise by 0, 90, 180 or 270 degrees; a copy unless 0."""
    if degrees == 0:
        return i420
    turned = [np.rot90(plane, -degrees // 90) for plane in planes(i420)]
    width = turned[0].shape[1]
    flat = np.concatenate([np.ascontiguousarray(plane).reshape(-1) for plane in turned])
    return flat.reshape(-1, width)


def crop(i420: Image, box: tuple[int, int, int, int]) -> Image:
    """The part (left, top, width, height), all even; a copy."""
    left, top, width, height = box
    whole, *halves = planes(i420)
    parts = [whole[top : top + height, left : left + width]]
    left, top, width, height = (value // 2 for value in box)
    parts += [half[top : top + height, left : left + width] for half in halves]
    flat = np.concatenate([np.ascontiguousarray(part).reshape(-1) for part in parts])
    return flat.reshape(-1, box[2])


def read_only(i420: Image) -> Image:
    """The same pixels, closed against writing: a frame is shared between threads."""
    i420.setflags(write=False)
    return i420
