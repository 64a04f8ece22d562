"""The same pictures for all: the drawn bench at 1080p30, as H.264 and as MJPEG."""

import itertools
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from station.cameras import open_camera
from station.types import Image

SECONDS, FPS = 20, 30
BITS, CELL = 10, 24
REAL = Path(__file__).parents[2] / "../shared/corpus/video/intel_bottle_detection.mp4"


def h264(folder: Path, minutes: float) -> Path:
    return _looped(_short(folder), minutes)


def mjpeg(folder: Path, minutes: float) -> Path:
    """Some 100 MB a minute."""
    path, short = folder / "bench.avi", _short(folder)
    if not path.exists():
        ffmpeg("-i", str(short), "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj422p", str(path))
    return _looped(path, minutes)


def _short(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "bench.mp4"
    if not path.exists():
        _draw(path)
    return path


def studied(folder: Path) -> Path:
    """MJPEG whose pictures carry their numbers: the real clip of the corpus where it is, else the drawn bench."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ("numbered-real.avi" if REAL.exists() else "numbered-drawn.avi")
    if path.exists():
        return path
    rng = np.random.default_rng(1)
    with av.open(str(path), "w") as out:
        video = out.add_stream("mjpeg", rate=FPS, options={"qmin": "3", "qmax": "3"})
        video.width, video.height, video.pix_fmt = 1920, 1080, "yuvj420p"
        pictures = _real() if REAL.exists() else _drawn()
        for number, i420 in enumerate(itertools.islice(pictures, SECONDS * FPS)):
            noisy, luma = i420.copy(), i420[:1080]
            noisy[:1080] = np.clip(luma + rng.normal(0, 2.2, luma.shape), 0, 255).astype(np.uint8)
            number_on(noisy, number)
            out.mux(video.encode(av.VideoFrame.from_ndarray(noisy, format="yuvj420p")))
        out.mux(video.encode())
    return path


def _real() -> Iterator[Image]:
    while True:
        with av.open(str(REAL)) as source:
            for frame in source.decode(video=0):
                big = frame.reformat(1920, 1080, "yuvj420p", interpolation="BICUBIC")
                yield np.asarray(big.to_ndarray(), np.uint8)


def _drawn() -> Iterator[Image]:
    camera = open_camera(f"demo:?pace=max&size=1920x1080&seconds={SECONDS + 1}")
    camera.open()
    while (picture := camera.read().i420) is not None:
        yield picture


def number_on(luma: Image, number: int) -> None:
    """Write a number into the top left corner as light and dark squares."""
    for bit in range(BITS):
        luma[:CELL, bit * CELL : (bit + 1) * CELL] = 220 if number >> bit & 1 else 30


def number_in(luma: Image) -> int:
    """What `number_on` wrote."""
    middle = CELL // 2
    return sum(1 << bit for bit in range(BITS) if luma[middle, bit * CELL + middle] > 125)


def ffmpeg(*arguments: str) -> None:
    if shutil.which("ffmpeg") is None:
        sys.exit("the pictures are encoded by ffmpeg: apt-get install ffmpeg")
    subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments], check=True)


def _draw(path: Path) -> None:
    camera = open_camera(f"demo:?pace=max&size=1920x1080&seconds={SECONDS + 1}")
    camera.open()
    rng = np.random.default_rng(1)
    noise = [rng.integers(-4, 5, (1620, 1920), dtype=np.int16) for _ in range(8)]
    with av.open(str(path), "w") as out:
        options = {"preset": "ultrafast", "crf": "27", "tune": "zerolatency", "sc_threshold": "0"}
        video = out.add_stream("libx264", rate=FPS, options=options)
        video.width, video.height, video.pix_fmt = 1920, 1080, "yuv420p"
        video.codec_context.gop_size = FPS
        for number in range(SECONDS * FPS):
            i420 = camera.read().i420
            assert i420 is not None
            noisy = np.clip(i420 + noise[number % 8], 16, 235).astype(np.uint8)
            out.mux(video.encode(av.VideoFrame.from_ndarray(noisy, format="yuv420p")))
        out.mux(video.encode())
    camera.close()


def _looped(path: Path, minutes: float) -> Path:
    rounds = max(1, round(minutes * 60 / SECONDS) + 1)
    long = path.with_name(f"{path.stem}-{rounds}{path.suffix}")
    if not long.exists():
        ffmpeg("-stream_loop", str(rounds - 1), "-i", str(path), "-c", "copy", str(long))
    return long


def scratch() -> Path:
    return Path(tempfile.gettempdir()) / "packwitness-bench"
