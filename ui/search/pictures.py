"""Pictures read from and written to files, on a worker thread."""

import os
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from station.clock import local
from station.errors import ExportError, IntegrityError
from station.evidence.paths import slug
from station.types import Image

THUMB = QSize(336, 192)  # twice the design size, for dense screens


def small(path: Path | None, room: QSize = THUMB) -> QImage:
    """A picture scaled into `room`; null where there is none. JPEG is scaled while decoding."""
    if path is None:
        return QImage()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    if (size := reader.size()).isValid():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def whole(path: Path) -> Image:
    """Pixels (height, width, 3) RGB of a sealed photo. Raises IntegrityError when it cannot be read."""
    try:
        data = np.fromfile(path, np.uint8)  # cv2.imread cannot open a Chinese path on Windows
    except OSError as error:
        raise IntegrityError("The photo is not there.", "Run verify; look for the disk it was on.") from error
    picture = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB) if data.size else None
    if picture is None:
        raise IntegrityError("The photo cannot be read.", "Run verify; the other files are untouched.")
    return np.asarray(picture, np.uint8)


def frame_name(order: str, camera: str, at_ms: int) -> str:
    """`SF…9035_cam1_20261122-104301.250+0800.png`: local time with its offset."""
    at = local(at_ms)
    stamp = f"{at:%Y%m%d-%H%M%S}.{at_ms % 1000:03d}{at:%z}"
    return f"{slug(order, 32)}_{slug(camera)}_{stamp}.png"


def png(picture: Image) -> bytes:
    """The file of pixels (height, width, 3) RGB. Raises ExportError."""
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    if not done:
        raise ExportError("The picture could not be made into a PNG.", "Try another moment.")
    return data.tobytes()


def save(data: bytes, folder: Path, name: str) -> Path:
    """Write a file beside what is there, never over it. Raises ExportError."""
    try:
        for number in range(1, 1000):
            path = folder / (name if number == 1 else f"{Path(name).stem}_{number}.png")
            if _written_new(path, data):
                return path
    except OSError as error:
        raise ExportError(
            f"The picture could not be saved in {folder}: {error.strerror}.", "Choose another folder."
        ) from error
    raise ExportError(f"{folder} is full of this picture.", "Choose another folder.")


def _written_new(path: Path, data: bytes) -> bool:
    """False where a file of that name is there already."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    return True
