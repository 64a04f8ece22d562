"""Real clips for the search window's tests: each frame carries its own number in black and white blocks."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from station.types import Image

BITS = 8
TICKS = 90_000


def numbered(number: int, width: int = 320, height: int = 180) -> Image:
    """An I420 picture whose blocks spell `number`."""
    picture = np.full((height * 3 // 2, width), 128, np.uint8)
    picture[:height] = 60
    block = width // BITS
    for bit in range(BITS):
        picture[height // 3 : height * 2 // 3, bit * block : (bit + 1) * block] = (
            220 if number >> bit & 1 else 20
        )
    return picture


def number_in(rgb: Image) -> int:
    """The number that the blocks of a picture (height, width, 3) spell."""
    height, width = rgb.shape[:2]
    block = width // BITS
    return sum(1 << bit for bit in range(BITS) if rgb[height // 2, bit * block + block // 2].mean() > 120)


def write_clip(path: Path, frames: int = 60, fps: int = 30) -> Path:
    """H.264 in MP4, one key frame a second, as the station records it."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream(
            "libx264", rate=fps, options={"preset": "ultrafast", "g": str(fps), "bf": "0"}
        )
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.codec_context.time_base = Fraction(1, TICKS)
        for index in range(frames):
            frame = av.VideoFrame.from_ndarray(numbered(index), "yuv420p")
            frame.pts, frame.time_base = index * TICKS // fps, Fraction(1, TICKS)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path
