"""What recording costs, beside `motion` and `ffmpeg`: same input, same machine, median.

CPU per recorded minute is a slope: what a run has used after 11 minutes less what it had used after 1, since
starting a program costs seconds of its own. Ours and the peer run side by side, so that whatever else the
machine does meets both; `--in-turn` runs one after the other.
The network camera is GStreamer's RTSP server in a process of its own, which is counted to nobody.
Needs the Debian packages motion, ffmpeg, gir1.2-gst-rtsp-server-1.0, python3-gi and GStreamer's plugins.
"""

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import _size
from tests.bench._input import ffmpeg, h264, mjpeg, scratch
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
X264 = "-pix_fmt yuv420p -c:v libx264 -preset superfast -tune zerolatency -crf 24 -aq-mode 2 -aq-strength 0.8 -g 30"
Command = Callable[[Path], list[str]]
"""Records into this folder until it is interrupted."""
Cost = tuple[float, float]
"""(CPU seconds, megabytes) a recorded minute."""


@dataclass(frozen=True)
class Row:
    """One comparison."""

    title: str
    aim: str
    ours: str  # the command, after `python -m tests.bench._session DATA`
    peer: str
    them: Command
    theirs: str


def main() -> None:
    asked = _arguments()
    minutes = asked.minutes + asked.short_s / 60 + 0.7
    with ExitStack() as open_:
        url, jpegs = "", Path()
        if {"pass", "look", "eager"} & set(asked.row):
            url = open_.enter_context(network_camera(h264(scratch(), minutes)))
        if "mjpeg" in asked.row:
            jpegs = mjpeg(scratch(), minutes)
        if live := [row for name, row in _rows(url, jpegs).items() if name in asked.row]:
            compare(live, asked)
    if "size" in asked.row:
        _size.compare(motion_film, asked.rounds)
    if "strain" in asked.row:
        strain(mjpeg(scratch(), minutes), asked.minutes)


def _rows(url: str, jpegs: Path) -> dict[str, Row]:
    default = ("motion", lambda to: motion(url, to), motion_conf(url, "DIR"))
    passing = ("motion, movie_passthrough", lambda to: motion(url, to, passthrough=True))
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
            f"--camera file:{jpegs}?pass=1",
            "ffmpeg, same preset",
            lambda to: encode(jpegs, to),
            " ".join(encode(jpegs, Path("DIR"))),
        ),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    names = ("pass", "look", "eager", "mjpeg", "size", "strain")
    parser.add_argument("--row", action="append", choices=names, help="only this; may be said again")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=10.0, help="between the first look and the last")
    parser.add_argument("--in-turn", action="store_true", help="ours, then the peer")
    asked = parser.parse_args()
    asked.row = asked.row or [name for name in names if name != "strain"]
    asked.short_s = min(60.0, 15 * asked.minutes)
    missing = [name for name in ("motion", "ffmpeg", "ffprobe") if shutil.which(name) is None]
    if missing:
        parser.exit(2, f"Please install: {', '.join(missing)}\n")
    return asked


def compare(rows: list[Row], asked: argparse.Namespace) -> None:
    """Ours and theirs, round after round."""
    measured: dict[str, list[tuple[float, ...]]] = {row.title: [] for row in rows}
    for round_ in range(asked.rounds):
        for row in rows:
            one = tuple(figure for cost in both(row, asked) for figure in cost)
            measured[row.title].append(one)
            print(
                f"round {round_ + 1}: {row.title}: {one[0]:.3f} and {one[2]:.3f} CPU s a minute, "
                f"ratio {one[0] / one[2]:.3f}, load {os.getloadavg()[0]:.1f}",
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
    how = "in turn" if asked.in_turn else "side by side"
    print(f"Slope over {asked.minutes:g} min after {asked.short_s:g} s, {how}, median of {asked.rounds}.")
    for row in rows:
        print(f"{row.title}:\n  ours: python -m tests.bench._session DATA {row.ours}")
        print("  peer: " + row.theirs.replace("\n", "\n        ").rstrip())


def both(row: Row, asked: argparse.Namespace) -> list[Cost]:
    """What ours and the peer cost."""
    commands: list[Command] = [lambda data: ours(row.ours.split(), data), row.them]
    if asked.in_turn:
        return [cost for command in commands for cost in costs([command], asked)]
    return costs(commands, asked)


def costs(commands: list[Command], asked: argparse.Namespace) -> list[Cost]:
    """What each costs while all of them run."""
    with ExitStack() as open_:
        folders = [Path(open_.enter_context(tempfile.TemporaryDirectory())) for _ in commands]
        running = [
            open_.enter_context(recorder(command(folder)))
            for command, folder in zip(commands, folders, strict=True)
        ]
        time.sleep(asked.short_s)
        before = [(cpu_s(one), time.monotonic()) for one in running]
        time.sleep(asked.minutes * 60)
        used = [
            (cpu_s(one) - cpu) / (time.monotonic() - began) * 60
            for one, (cpu, began) in zip(running, before, strict=True)
        ]
        for one in running:
            end(one)
        return [(cpu, _megabytes_a_minute(folder)) for cpu, folder in zip(used, folders, strict=True)]


@contextmanager
def recorder(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def cpu_s(process: subprocess.Popen[bytes]) -> float:
    """Processor time of the process and of its children that have ended."""
    told = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")


def end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    process.wait(timeout=120)


def ours(arguments: list[str], data: Path) -> list[str]:
    return [sys.executable, "-m", "tests.bench._session", str(data), "--seconds", "inf", *arguments]


def motion_conf(url: str, target: str, *, passthrough: bool = False) -> str:
    """What `motion -c` reads."""
    return MOTION.format(url=url, target=target, passthrough="on" if passthrough else "off")


def motion(url: str, target: Path, *, passthrough: bool = False) -> list[str]:
    configuration = target / "motion.conf"
    configuration.write_text(motion_conf(url, str(target), passthrough=passthrough))
    return ["motion", "-c", str(configuration)]


def motion_film(video: Path, seconds: float, to: Path) -> None:
    """What `motion` makes of a video file."""
    with tempfile.TemporaryDirectory() as target, recorder(motion(f"file://{video}", Path(target))) as film:
        time.sleep(seconds)
        end(film)
        shutil.copy(max(Path(target).glob("*.mp4"), key=lambda path: path.stat().st_size), to)


def encode(jpegs: Path, target: Path) -> list[str]:
    return ["ffmpeg", "-nostdin", "-y", "-re", "-i", str(jpegs), *X264.split(), str(target / "out.mp4")]


def _megabytes_a_minute(folder: Path) -> float:
    seconds = size = 0.0
    for path in folder.rglob("*.mp4"):
        asked = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(path)]
        seconds += float(subprocess.run(asked, capture_output=True, text=True, check=True).stdout or 0)
        size += path.stat().st_size
    return size / 1e6 / (seconds / 60)


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
