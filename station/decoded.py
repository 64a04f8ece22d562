"""From what PyAV decodes to the pictures of a `Frame`."""

import cv2
import numpy as np
from av.video.frame import VideoFrame
from av.video.plane import VideoPlane
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from station import pixels
from station.types import Image

# Full range to limited (BT.601): luma 0-255 to 16-235, chroma 0-255 to 16-240 around 128.
_LUMA, _BLACK = 219 / 255, 16
_CHROMA, _NEUTRAL = 224 / 255, 128 * (1 - 224 / 255)


def i420(frame: VideoFrame) -> Image:
    """The picture as a `Frame` wants it: even sides, BT.601, limited range."""
    width, height = frame.width & ~1, frame.height & ~1
    full = frame.color_range == ColorRange.JPEG or frame.format.name.startswith("yuvj")
    even = (width, height) == (frame.width, frame.height)
    hd = frame.colorspace == Colorspace.ITU709
    name = frame.format.name.replace("yuvj", "yuv")
    if even and not hd and full and name in {"yuv420p", "yuv422p"}:
        return _of_jpeg(frame, rows=1 if name == "yuv420p" else 2)
    if even and not hd and not full and name == "yuv420p":
        return np.asarray(frame.to_ndarray(), np.uint8)
    scaled = frame.reformat(
        width,
        height,
        "yuv420p",
        src_colorspace=Colorspace.ITU709 if hd else Colorspace.ITU601,
        dst_colorspace=Colorspace.ITU601,
        src_color_range=ColorRange.JPEG if full else ColorRange.MPEG,
        dst_color_range=ColorRange.MPEG,
        interpolation=Interpolation.FAST_BILINEAR,  # the size stays: half the time, and no visible difference
        threads=1,  # else it starts some for each picture
    )
    return np.asarray(scaled.to_ndarray(), np.uint8)


def _of_jpeg(frame: VideoFrame, rows: int) -> Image:
    """What cameras send as MJPEG, `rows` of its chroma to one of ours: an eighth of what the scaler takes."""
    width, height = frame.width, frame.height
    picture = np.empty((height * 3 // 2, width), np.uint8)
    luma, *halves = pixels.planes(picture)
    cv2.convertScaleAbs(_view(frame.planes[0], width, height), luma, _LUMA, _BLACK)
    for plane, half in zip(frame.planes[1:], halves, strict=True):
        chroma = _view(plane, width // 2, height // 2 * rows)
        cv2.addWeighted(chroma[::rows], _CHROMA / 2, chroma[rows - 1 :: rows], _CHROMA / 2, _NEUTRAL, half)
    return picture


def _view(plane: VideoPlane, width: int, height: int) -> Image:
    """Its pixels without the padding that libav puts at the end of a line."""
    return np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)[:height, :width]
