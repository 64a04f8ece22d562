"""Kill a recording station at random moments; then recover, and look at everything it ever called sealed.

A kill's age is the time from the last picture that can be read back, over all parts of the session that was
running, to the kill; for a session that had ended by then, to the last picture that its recorder was given.
"""

import argparse
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from station.clock import NS
from station.events import SessionSealed
from station.evidence.checking import Level
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.owner import owned
from station.recording.check import decode_whole
from tests.bench._input import h264, scratch
from tests.bench._rtsp import network_camera

AIM_S = 1.0


@dataclass
class Killed:
    """What was left of one run, or of all."""

    kills: int = 0
    ages: list[float] = field(default_factory=list)
    sealed: int = 0
    spools: int = 0
    wrong: list[str] = field(default_factory=list)  # sealed, and lost or changed
    unreadable: list[str] = field(default_factory=list)

    def add(self, other: "Killed") -> None:
        self.kills += 1
        self.ages += other.ages
        self.sealed += other.sealed
        self.spools += other.spools
        self.wrong += other.wrong
        self.unreadable += other.unreadable


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--passed", action="store_true", help="H.264 of a file instead of encoding")
    parser.add_argument("--network", action="store_true", help="H.264 of an RTSP camera instead of encoding")
    parser.add_argument("--jobs", type=int, default=3, help="stations at a time")
    parser.add_argument("--load", type=int, default=1, help="processes that do nothing but keep a core busy")
    parser.add_argument("--size", default="640x360", help="of the drawn camera")
    parser.add_argument("--each", type=float, default=1.5, help="seconds a session")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    moments = [chance.uniform(0.2, 6.0) for _ in range(asked.kills)]
    found, begun_s = Killed(), time.monotonic()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was found by then is worth knowing
    pool = ThreadPoolExecutor(asked.jobs)
    with ExitStack() as open_, suppress(KeyboardInterrupt):
        camera = _camera(asked, open_)
        open_.enter_context(busy(asked.load))
        for one in pool.map(partial(_one, camera, asked.each), moments):
            found.add(one)
            for words in (*one.wrong, *one.unreadable):
                print("  !", words, flush=True)
    pool.shutdown(cancel_futures=True)
    print(
        f"{found.kills} kills, camera {camera.partition('?')[0]}, {asked.jobs} stations at a time, "
        f"{asked.load} busy processes beside them, {time.monotonic() - begun_s:.0f} s"
    )
    _print(found)


def _camera(asked: argparse.Namespace, open_: ExitStack) -> str:
    if asked.network:
        return open_.enter_context(network_camera(h264(scratch(), 2)))
    if asked.passed:
        return f"file:{h264(scratch(), 1)}?pass=1"
    return f"demo:?size={asked.size}"


def _print(found: Killed) -> None:
    print(f"  sessions reported sealed: {found.sealed}, of these lost or changed: {len(found.wrong)} (aim 0)")
    print(
        f"  sessions that ran: {len(found.ages)}, of these unreadable: {len(found.unreadable)} (aim 0); "
        f"spools among them: {found.spools}"
    )
    if found.ages:
        late = sum(age > AIM_S for age in found.ages)
        print(
            f"  age of the last picture: median {statistics.median(found.ages):.2f} s, "
            f"worst {max(found.ages):.2f} s, older than {AIM_S:g} s: {late} (aim 0)"
        )


@contextmanager
def busy(count: int) -> Iterator[None]:
    """This many processes that keep a core busy each."""
    spinning = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for one in spinning:
            one.kill()
            one.wait()


def _one(camera: str, each_s: float, after_s: float) -> Killed:
    data = Path(tempfile.mkdtemp(prefix="packwitness-crash-"))
    found = killed(data, camera, each_s, after_s)
    if found.wrong or found.unreadable or any(age > AIM_S for age in found.ages):
        print(f"  ! killed after {after_s:.2f} s, ages {found.ages}; kept in {data}", flush=True)
    else:
        shutil.rmtree(data)
    return found


def killed(data: Path, camera: str, each_s: float, after_s: float) -> Killed:
    command = [sys.executable, "-m", "tests.bench._session", str(data), "--camera", camera]
    seconds = ["--seconds", "60", "--each", str(each_s), "--pre-roll", "0", "--count"]
    sealed, given, ends_ns = until_killed([*command, *seconds], after_s)
    folder = DataFolder(data)
    shutil.copytree(folder.incoming, data / "as-it-was-left")  # to look at, where something is wrong
    found = Killed(spools=len(list(folder.incoming.glob("*/*.mkv.part"))))
    with owned(folder, "bench crash") as writer:
        recovered = recover(folder, writer, 0)
    look(folder, sealed, {one.session: one for one in recovered.sealed}, given, found, ends_ns=ends_ns)
    return found


def look(
    folder: DataFolder,
    sealed: set[str],
    recovered: dict[str, SessionSealed],
    given: dict[str, list[int]],
    found: Killed,
    aim_s: float = AIM_S,
    ends_ns: Mapping[str, int] | None = None,
) -> None:
    """Hold what is there now against what was said and given before the end.

    A session without an entry in `ends_ns` ended with the last picture given.
    """
    report = verify_vault(folder, level=Level.FULL)
    found.sealed = len(sealed)
    found.wrong = [f"lost: {one}" for one in sealed if not list(folder.vault.glob(f"*/*/*/*/{one}_*"))]
    found.wrong += [f"changed: {one}" for one in report.findings]
    for session, frames in given.items():
        one = recovered.get(session)
        if one is None:  # sealed in time, or nothing of it is left
            if not list(folder.vault.glob(f"*/*/*/*/{session}_*")):
                found.unreadable.append(f"{session}: no trace of {len(frames)} pictures")
            continue
        readable = sum(clip.frames for clip in one.clips if clip.parent is None)
        end_ns = (ends_ns or {}).get(session, frames[-1])
        age_s = max(0, end_ns - frames[min(max(readable, 1), len(frames)) - 1]) / NS
        found.ages.append(age_s)
        if not readable and age_s > aim_s:
            found.unreadable.append(f"{session}: none of {len(frames)} pictures is left")
        mended = [clip for clip in one.clips if clip.parent is not None]
        found.unreadable += [
            f"{clip.path} does not play as it says"
            for clip in mended
            if decode_whole(folder.root / clip.path) != clip.frames
        ]


def until_killed(command: list[str], after_s: float) -> tuple[set[str], dict[str, list[int]], dict[str, int]]:
    """Kill it this long after its first picture.

    Returns the sessions said to be sealed; capture times of the pictures given to the recorder, session by
    session; and the moment of the kill for the session that was running.
    """
    sealed: set[str] = set()
    given: dict[str, list[int]] = {}
    running, killed_ns = "", 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:

        def kill() -> None:
            nonlocal killed_ns
            killed_ns = time.monotonic_ns()
            process.kill()

        assert process.stdout is not None
        timer = threading.Timer(after_s, kill)
        for line in process.stdout:
            word, _, rest = line.strip().partition(" ")
            if word == "frame":
                if not timer.is_alive() and not killed_ns:
                    timer.start()
                if running:
                    given.setdefault(running, []).append(int(rest))
            elif word == "clip":
                running = rest
            elif word == "sealed":
                sealed.add(rest.partition(" ")[0])
        timer.cancel()
    return sealed, given, {running: killed_ns} if running else {}


if __name__ == "__main__":
    main()
