"""From a decoded video frame to pixels, on the CPU.

Never `QVideoFrame.toImage()`: without a graphics card it goes through OpenGL and hangs now and then.
"""

import cv2
import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from station.errors import RecordingError
from station.pixels import to_rgb
from station.types import Image

_Format = QVideoFrameFormat.PixelFormat
_INTERLEAVED = {
    _Format.Format_NV12: cv2.COLOR_YUV2RGB_NV12,
    _Format.Format_NV21: cv2.COLOR_YUV2RGB_NV21,
}
_PACKED = {
    _Format.Format_BGRA8888: cv2.COLOR_BGRA2RGB,
    _Format.Format_BGRX8888: cv2.COLOR_BGRA2RGB,
    _Format.Format_RGBA8888: cv2.COLOR_RGBA2RGB,
    _Format.Format_RGBX8888: cv2.COLOR_RGBA2RGB,
}


def rgb_of(frame: QVideoFrame) -> Image:
    """Shape (height, width, 3), a copy. Raises RecordingError for a frame that cannot be read."""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        raise RecordingError(
            "The picture could not be read.", "Close other programs and open the clip again."
        )
    try:
        picture = _converted(frame)
    finally:
        frame.unmap()
    return _turned(picture, frame.surfaceFormat().rotation().value)  # a passed-through clip only says so


def _turned(rgb: Image, degrees: int) -> Image:
    """Turned clockwise by quarters."""
    return np.ascontiguousarray(np.rot90(rgb, -(degrees // 90))) if degrees else rgb


def image_of(rgb: Image) -> QImage:
    """A picture for Qt, with pixels of its own."""
    height, width = rgb.shape[:2]
    return QImage(rgb.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888).copy()


def _converted(frame: QVideoFrame) -> Image:
    pixel_format, width, height = frame.pixelFormat(), frame.width(), frame.height()
    if pixel_format == _Format.Format_YUV420P:
        chroma = (_plane(frame, index, width // 2, height // 2) for index in (1, 2))
        flat = [plane.reshape(-1) for plane in (_plane(frame, 0, width, height), *chroma)]
        return to_rgb(np.concatenate(flat).reshape(-1, width))
    if (code := _INTERLEAVED.get(pixel_format)) is not None:
        both = np.concatenate([_plane(frame, 0, width, height), _plane(frame, 1, width, height // 2)])
        return np.asarray(cv2.cvtColor(both, code), np.uint8)
    if (code := _PACKED.get(pixel_format)) is not None:
        packed = _plane(frame, 0, width * 4, height).reshape(height, width, 4)
        return np.asarray(cv2.cvtColor(packed, code), np.uint8)
    raise RecordingError(
        f"Pictures of the kind {pixel_format.name} cannot be shown.", "Export the clip to watch it."
    )


def _plane(frame: QVideoFrame, index: int, width: int, height: int) -> Image:
    """Rows of a plane without their padding, contiguous."""
    stride = frame.bytesPerLine(index)
    rows = np.frombuffer(frame.bits(index), np.uint8)[: stride * height].reshape(height, stride)
    return np.ascontiguousarray(rows[:, :width])
