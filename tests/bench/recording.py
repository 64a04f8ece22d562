"""What recording costs, beside `motion` and `ffmpeg`: same input, same machine, interleaved, median.

CPU per recorded minute is a slope (long run minus short run): starting a program costs seconds of its own.
The network camera is GStreamer's RTSP server in a process of its own, which is counted to nobody.
Needs the Debian packages motion, ffmpeg, gir1.2-gst-rtsp-server-1.0, python3-gi and GStreamer's plugins.
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
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import _size
from tests.bench._input import ffmpeg, scratch, videos
from tests.bench._rtsp import network_camera

MOTION = """daemon off
setup_mode off
netcam_url {url}
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


@dataclass(frozen=True)
class Row:
    """One comparison."""

    title: str
    aim: str
    ours: str  # the command, after `python -m tests.bench._session DATA`
    peer: str
    them: Run
    theirs: str


def main() -> None:
    asked = _arguments()
    filmed = set(asked.row) - {"size"}
    minutes = asked.minutes + asked.short_s / 60 + 0.7
    h264, mjpeg = videos(scratch(), minutes) if filmed else (Path(), Path())
    with ExitStack() as open_:
        cpu = [name for name in asked.row if name in ("pass", "look", "eager", "mjpeg")]
        url = open_.enter_context(network_camera(h264)) if {"pass", "look", "eager"} & set(cpu) else ""
        rows = _rows(url, mjpeg)
        if cpu:
            compare([rows[name] for name in cpu], asked)
    if "size" in asked.row:
        _size.compare(lambda video, s, to: motion(f"file://{video}", s, keep=to))
    if "strain" in asked.row:
        strain(mjpeg, asked.minutes)


def _rows(url: str, mjpeg: Path) -> dict[str, Row]:
    default = ("motion", lambda s: motion(url, s), motion_conf(url, "DIR"))
    passing = ("motion, movie_passthrough", lambda s: motion(url, s, passthrough=True))
    camera = f"--camera {url}"
    return {
        "pass": Row(
            "H.264 passed on, pre-roll, reader and preview off",
            "≤ 1/20",
            camera,
            *passing,
            motion_conf(url, "DIR", passthrough=True),
        ),
        "look": Row(
            "the same with preview, and reader at 5/s",
            "≤ 1",
            f"{camera} --read --preview --looks 5",
            *default,
        ),
        "eager": Row(
            "the same, reader as eager as it likes (up to 15/s)",
            "–",
            f"{camera} --read --preview",
            *default,
        ),
        "mjpeg": Row(
            "MJPEG to H.264 live, reader and preview off",
            "≤ 0.9",
            f"--camera file:{mjpeg}?pass=1",
            "ffmpeg, same preset",
            lambda s: encode(mjpeg, s),
            f"ffmpeg -t SECONDS -i {mjpeg} {X264} OUT.mp4",
        ),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    names = ("pass", "look", "eager", "mjpeg", "size", "strain")
    parser.add_argument("--row", action="append", choices=names, help="only this; may be said again")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=10.0, help="between the long and the short run")
    asked = parser.parse_args()
    asked.row = asked.row or [name for name in names if name != "strain"]
    asked.short_s = min(60.0, 15 * asked.minutes)
    missing = [name for name in ("motion", "ffmpeg", "ffprobe") if shutil.which(name) is None]
    if missing:
        parser.exit(2, f"Please install: {', '.join(missing)}\n")
    return asked


def compare(rows: list[Row], asked: argparse.Namespace) -> None:
    """Ours and theirs in turn, round after round."""
    measured: dict[str, list[tuple[float, ...]]] = {row.title: [] for row in rows}
    for round_ in range(asked.rounds):
        for row in rows:
            ours_ = slope(lambda s, row=row: ours(row.ours.split(), s), asked)  # type: ignore[misc]
            one = (*ours_, *slope(row.them, asked))
            measured[row.title].append(one)
            print(
                f"round {round_ + 1}: {row.title}: {one[0]:.3f} and {one[2]:.3f} CPU s a minute, "
                f"ratio {one[0] / one[2]:.3f}",
                flush=True,
            )
    table = Table("CPU s a recorded minute", "ours", "peer", "", "ratio", "aim", "MB/min ours", "peer")
    for row in rows:
        our, our_mb, their, their_mb = map(statistics.median, zip(*measured[row.title], strict=True))
        ratio = statistics.median(one[0] / one[2] for one in measured[row.title])
        table.add_row(
            row.title, f"{our:.3f}", f"{their:.2f}", row.peer, f"{ratio:.3f}", row.aim,
            f"{our_mb:.1f}", f"{their_mb:.1f}",
        )  # fmt: skip
    Console(width=160).print(table)
    print(f"Slope over {asked.minutes:g} min (short run {asked.short_s:g} s), median of {asked.rounds}.")
    for row in rows:
        print(f"{row.title}:\n  ours: python -m tests.bench._session DATA --seconds SECONDS {row.ours}")
        print("  peer: " + row.theirs.replace("\n", "\n        ").rstrip())


def slope(run: Run, asked: argparse.Namespace) -> tuple[float, float]:
    """CPU seconds and megabytes a recorded minute."""
    short, long = run(asked.short_s), run(asked.short_s + asked.minutes * 60)
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


def ours(arguments: list[str], seconds: float) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "tests.bench._session", data, "--seconds", str(seconds)]
        cpu_s = measured([*command, *arguments])
        return cpu_s, *_recorded(Path(data) / "vault")


def motion_conf(url: str, target: str, *, passthrough: bool = False) -> str:
    """What `motion -c` reads."""
    return MOTION.format(url=url, target=target, passthrough="on" if passthrough else "off")


def motion(
    url: str, seconds: float, *, passthrough: bool = False, keep: Path | None = None
) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory() as target:
        configuration = Path(target) / "motion.conf"
        configuration.write_text(motion_conf(url, target, passthrough=passthrough))
        cpu_s = measured(["motion", "-c", str(configuration)], seconds)
        if keep is not None:
            shutil.copy(max(Path(target).glob("*.mp4"), key=lambda path: path.stat().st_size), keep)
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
