"""The same pictures for all: the drawn bench at 1080p30, as H.264 and as MJPEG."""

import subprocess
import tempfile
from pathlib import Path

import av
import numpy as np

from station.cameras import open_camera

SECONDS, FPS = 20, 30


def videos(folder: Path, minutes: float) -> tuple[Path, Path]:
    """(H.264, MJPEG), each looped to this length."""
    folder.mkdir(parents=True, exist_ok=True)
    short = folder / "bench.mp4"
    if not short.exists():
        _draw(short)
    mjpeg = folder / "bench.avi"
    if not mjpeg.exists():
        ffmpeg("-i", str(short), "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj422p", str(mjpeg))
    return tuple(_looped(one, minutes) for one in (short, mjpeg))  # type: ignore[return-value]


def ffmpeg(*arguments: str) -> None:
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
