"""What recording costs, beside `motion` and `ffmpeg`: same input, same machine, interleaved, median.

CPU per recorded minute is a slope (long run minus short run): starting a program costs seconds of its own.
Needs `motion` and `ffmpeg` (Debian packages of these names), and GStreamer's RTSP server for one row.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench._input import ffmpeg, scratch, videos

MOTION = """daemon off
setup_mode off
netcam_url file://{video}
width 1920
height 1080
framerate 30
emulate_motion on
pre_capture 3
movie_output on
movie_codec mp4
movie_quality 60
movie_passthrough {passthrough}
picture_output off
webcontrol_port 0
stream_port 0
log_level 3
target_dir {target}
"""
X264 = "-pix_fmt yuv420p -c:v libx264 -preset superfast -tune zerolatency -crf 26 -g 30"
Run = Callable[[float], tuple[float, float, float]]
"""Record for so many seconds; returns CPU seconds, recorded seconds, bytes."""


def main() -> None:
    asked = _arguments()
    folder = scratch()
    h264, mjpeg = videos(folder, asked.long / 60 + 0.5)
    rows: list[tuple[str, str, Run, str, Run]] = [
        (
            "H.264 passed on, reader and preview off",
            "≤ 1/20",
            lambda s: ours(f"file:{h264}?pass=1", s),
            "motion, movie_passthrough",
            lambda s: motion(h264, s, passthrough=True),
        ),
        (
            "the same with preview and reader",
            "≤ 1",
            lambda s: ours(f"file:{h264}?pass=1", s, "--read", "--preview"),
            "motion",
            lambda s: motion(h264, s, passthrough=False),
        ),
        (
            "MJPEG to H.264 live, reader and preview off",
            "≤ 0.9",
            lambda s: ours(f"file:{mjpeg}?pass=1", s),
            "ffmpeg, same preset",
            lambda s: encode(mjpeg, s),
        ),
    ]
    table = Table("CPU s a recorded minute", "ours", "peer", "", "ratio", "aim", "MB/min ours", "peer")
    for name, aim, us, peer, them in rows:
        measured = [(slope(us, asked), slope(them, asked)) for _ in range(asked.runs)]
        our, their = (
            [statistics.median(run[side][place] for run in measured) for place in (0, 1)] for side in (0, 1)
        )
        table.add_row(
            name, f"{our[0]:.2f}", f"{their[0]:.2f}", peer, f"{our[0] / their[0]:.3f}", aim,
            f"{our[1]:.1f}", f"{their[1]:.1f}",
        )  # fmt: skip
    Console(width=150).print(table)
    print(
        "Peers:",
        " | ".join(["motion -c motion.conf (written beside its video)", "ffmpeg -i X " + X264]),
    )
    if asked.strain:
        strain(mjpeg, asked.strain)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--short", type=float, default=60.0, help="seconds")
    parser.add_argument("--long", type=float, default=660.0, help="seconds")
    parser.add_argument("--strain", type=float, default=0.0, help="minutes of two cameras with one core busy")
    asked = parser.parse_args()
    missing = [name for name in ("motion", "ffmpeg") if shutil.which(name) is None]
    if missing:
        parser.exit(2, f"Please install: {', '.join(missing)}\n")
    return asked


def slope(run: Run, asked: argparse.Namespace) -> tuple[float, float]:
    """CPU seconds and megabytes a recorded minute."""
    short, long = run(asked.short), run(asked.long)
    minutes = (long[1] - short[1]) / 60
    return (long[0] - short[0]) / minutes, (long[2] - short[2]) / minutes / 1e6


def measured(command: list[str], limit_s: float | None = None) -> float:
    """Run to its end, or interrupt it after `limit_s`; returns its CPU seconds."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        if limit_s is not None:
            time.sleep(limit_s)
            process.send_signal(2)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def ours(camera: str, seconds: float, *more: str) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "tests.bench._session", data, "--camera", camera]
        cpu_s = measured([*command, "--seconds", str(seconds), *more])
        return cpu_s, *_recorded(Path(data) / "vault")


def motion(video: Path, seconds: float, *, passthrough: bool) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as target:
        configuration = Path(target) / "motion.conf"
        configuration.write_text(
            MOTION.format(video=video, target=target, passthrough="on" if passthrough else "off")
        )
        cpu_s = measured(["motion", "-c", str(configuration)], seconds)
        return cpu_s, *_recorded(Path(target))


def encode(video: Path, seconds: float) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as target:
        out = Path(target) / "out.mp4"
        cpu_s = measured(["ffmpeg", "-y", "-t", str(seconds), "-i", str(video), *X264.split(), str(out)])
        return cpu_s, *_recorded(Path(target))


def _recorded(folder: Path) -> tuple[float, float]:
    """(seconds, bytes) of all videos below."""
    seconds = size = 0.0
    for path in folder.rglob("*.mp4"):
        asked = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(path)]
        seconds += float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout or 0)
        size += path.stat().st_size
    return seconds, size


def strain(video: Path, minutes: float) -> None:
    """Two cameras while one core is busy: nothing may be dropped, everything must be sealed."""
    with (
        tempfile.TemporaryDirectory() as data,
        subprocess.Popen([sys.executable, "-c", "while True: pass"]) as busy,
    ):
        command = [sys.executable, "-m", "tests.bench._session", data, "--seconds", str(minutes * 60)]
        cameras = [part for _ in range(2) for part in ("--camera", f"file:{video}?pass=1")]
        said = subprocess.run([*command, *cameras], capture_output=True, text=True, check=True).stdout
        busy.kill()
    print("Two cameras, one core busy:")
    print("  ", "\n   ".join(line for line in said.splitlines() if line.startswith(("sealed", "trouble"))))
    print("   (sealed: session, status, frames, dropped, clips)")


__all__ = ["ffmpeg", "main"]

if __name__ == "__main__":
    main()
