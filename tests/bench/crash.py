"""Kill a recording station at random moments; then recover, and look at everything it ever called sealed."""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from station.clock import NS
from station.evidence.checking import Level
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.owner import owned
from station.recording.check import decode_whole, readable_seconds
from tests.bench._input import scratch, videos

FPS = 30
YOUNG_S = 0.7  # half a second and a frame or two


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--passed", action="store_true", help="H.264 of the camera instead of encoding")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    camera = "demo:?size=640x360"
    if asked.passed:
        camera = f"file:{videos(scratch(), 1)[0]}?pass=1"
    ages: list[float] = []
    sealed = bad = unreadable = 0
    for _ in range(asked.kills):
        with tempfile.TemporaryDirectory() as data:
            done = killed(Path(data), camera, chance.uniform(0.2, 6.0))
            ages += done.ages
            sealed += done.sealed
            bad += done.bad
            unreadable += done.unreadable
    print(f"{asked.kills} kills, camera {camera.partition('?')[0]}")
    print(f"  sessions reported sealed: {sealed}, of these lost or changed: {bad}")
    print(f"  unfinished clips: {len(ages)}, unreadable: {unreadable}")
    if ages:
        print(
            f"  age of the last frame: median {statistics.median(ages):.2f} s, worst {max(ages):.2f} s (aim ≤ 1 s)"
        )


class Killed:
    """What was left of one run."""

    def __init__(self) -> None:
        self.ages: list[float] = []
        self.sealed = self.bad = self.unreadable = 0


def killed(data: Path, camera: str, after_s: float) -> Killed:
    command = [sys.executable, "-m", "tests.bench._session", str(data), "--camera", camera]
    said, frames = _until_killed(
        [*command, "--seconds", "60", "--each", "1.5", "--pre-roll", "0", "--count"], after_s
    )
    found = Killed()
    torn = list(DataFolder(data).incoming.glob("*/*.mp4.part"))
    empty = [path.parent.name for path in torn if not readable_seconds(path)]
    folder = DataFolder(data)
    with owned(folder, "bench crash") as writer:
        recovered = recover(folder, writer, 0)
    report = verify_vault(folder, level=Level.FULL)
    sessions = {line.split()[1] for line in said if line.startswith("sealed")}
    found.sealed = len(sessions)
    missing = [one for one in sessions if not list(folder.vault.glob(f"*/*/*/*/{one}_*"))]
    for one in (*missing, *report.findings):
        print("  lost or changed:", one)
    found.bad = len(missing) + len(report.findings)
    for session in recovered.sealed:
        for clip in session.clips:
            if clip.parent is not None:  # the mended copy of what was being written
                played = decode_whole(folder.root / clip.path)
                found.unreadable += played != clip.frames
                found.ages.append(_age_s(frames, session.session, clip.duration_s))
    for session in empty:  # nothing is on the disk before the first half second is full
        age_s = _age_s(frames, session, 0.0)
        found.ages.append(age_s)
        found.unreadable += age_s > YOUNG_S
    return found


def _age_s(frames: dict[str, list[int]], session: str, readable_s: float) -> float:
    """How much older the last readable frame is than the last one that the recorder was given."""
    given = frames.get(session, [])
    return max(0.0, (given[-1] - given[0]) / NS + 1 / FPS - readable_s) if given else 0.0


def _until_killed(command: list[str], after_s: float) -> tuple[list[str], dict[str, list[int]]]:
    said: list[str] = []
    frames: dict[str, list[int]] = {}
    running, first_ns = "", None
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word, _, rest = line.strip().partition(" ")
            if word == "frame":
                first_ns = first_ns or int(rest)
                frames.setdefault(running, []).append(int(rest))
                if int(rest) - first_ns >= after_s * NS:
                    process.kill()
            else:
                said.append(line.strip())
                running = rest if word == "opened" else running
    return said, frames


if __name__ == "__main__":
    main()
