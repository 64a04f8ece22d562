"""Cut the power of a recording station; then start again from what the disk had at that moment.

The data folder lies on an ext4 disk in a file (loop device). A cut is a copy of that file while all goes on,
taken anew if a single write fell into the copying: exactly what had reached the disk. Mounting the copy
replays its journal, as after a real cut. What a disk's own cache loses is not played.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.owner import owned
from tests.bench.crash import Killed, busy, look
from tests.bench.disks import NoDiskError, attached, make_ext4, mounted

AIM_S = 2.0
DISK_BYTES = 768 << 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=50)
    parser.add_argument(
        "--without", type=int, default=16, help="cuts of a station that does not sync its clips"
    )
    parser.add_argument("--each", type=float, default=12.0, help="seconds a session")
    parser.add_argument("--apart", type=float, default=3.0, help="seconds between two cuts, on average")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--load", type=int, default=1, help="processes that do nothing but keep a core busy")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    for words, cuts, each_s, options in (
        ("synced once a second", asked.cuts, asked.each, []),
        ("without sync", asked.without, 45.0, ["--no-sync"]),
    ):
        pauses = [chance.uniform(0.2, 2 * asked.apart) for _ in range(cuts)]
        try:
            with busy(asked.load):
                _print(words, cut_again_and_again(pauses, each_s, options))
        except NoDiskError as error:
            sys.exit(f"no power cut here: {error}")


def _print(words: str, found: Killed) -> None:
    late = sum(age > AIM_S for age in found.ages)
    print(f"{found.kills} cuts, clips {words}")
    print(
        f"  sessions sealed before a cut: {found.sealed}, of these lost or changed: {len(found.wrong)} (aim 0)"
    )
    print(f"  sessions cut short: {len(found.ages)}, of these unreadable: {len(found.unreadable)} (aim 0)")
    if found.ages:
        least, median, most = min(found.ages), statistics.median(found.ages), max(found.ages)
        print(f"  lost: {least:.2f} / {median:.2f} / {most:.2f} s, more than {AIM_S:g} s: {late} (aim 0)")
    for one in (*found.wrong, *found.unreadable):
        print("  !", one)


def cut_again_and_again(pauses: list[float], each_s: float, options: list[str]) -> Killed:
    """Cuts of one run of a station, each looked at afterwards."""
    found = Killed()
    with tempfile.TemporaryDirectory(prefix="packwitness-cut-", dir="/dev/shm") as text:
        work = Path(text)
        image = work / "disk.img"
        make_ext4(image, DISK_BYTES)
        with ThreadPoolExecutor(1) as pool, attached(image) as device, mounted(device) as disk:
            looks: list[Future[Killed]] = []
            with _Station(disk / "data", each_s, options) as station:
                for number, pause_s in enumerate(pauses):
                    time.sleep(pause_s)
                    copy = work / f"cut-{number}.img"
                    told = station.told()
                    _copy(image, device, copy)
                    looks.append(pool.submit(_look, copy, *told))
            for one in looks:
                found.add(one.result())
    return found


class _Station:
    """A station that records one session after the other, in a process of its own."""

    def __init__(self, data: Path, each_s: float, options: list[str]) -> None:
        command = [sys.executable, "-m", "tests.bench._session", str(data), "--camera", "demo:?size=640x360"]
        timing = ["--seconds", "3600", "--each", str(each_s), "--pre-roll", "0", "--count"]
        self._process = subprocess.Popen([*command, *timing, *options], stdout=subprocess.PIPE, text=True)
        self._lock = threading.Lock()
        self._sealed: set[str] = set()
        self._given: dict[str, list[int]] = {}
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._listen)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._begun.wait(60):
            raise RuntimeError("the station does not begin")
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join()

    def told(self) -> tuple[set[str], dict[str, list[int]]]:
        """What was said by now: sessions sealed, and pictures given to the recorder."""
        with self._lock:
            return set(self._sealed), {session: list(frames) for session, frames in self._given.items()}

    def _listen(self) -> None:
        assert self._process.stdout is not None
        running = ""
        for line in self._process.stdout:
            word, _, rest = line.strip().partition(" ")
            with self._lock:
                if word == "frame" and running:
                    self._given.setdefault(running, []).append(int(rest))
                    self._begun.set()
                elif word == "clip":
                    running = rest
                elif word == "sealed":
                    self._sealed.add(rest.partition(" ")[0])


def _copy(image: Path, device: Path, copy: Path) -> None:
    """The disk as it is at one moment: anew, until no write fell into the copying."""
    for _ in range(200):
        before = _writes(device)
        if before[1] == 0:
            subprocess.run(["cp", "--sparse=always", str(image), str(copy)], check=True)
            if _writes(device) == before:
                return
        time.sleep(0.005)
    raise RuntimeError("the disk is never quiet")


def _writes(device: Path) -> tuple[int, int]:
    """(writes and flushes done, requests on their way) of a block device."""
    numbers = Path(f"/sys/block/{device.name}/stat").read_text(encoding="ascii").split()
    return int(numbers[4]) + int(numbers[15]), int(numbers[8])


def _look(copy: Path, sealed: set[str], given: dict[str, list[int]]) -> Killed:
    """Mount it, start again, and compare."""
    found = Killed()
    with _started(copy) as data:
        folder = DataFolder(data)
        with owned(folder, "bench power-cut") as writer:
            recovered = recover(folder, writer, 0)
        look(folder, sealed, {one.session: one for one in recovered.sealed}, given, found, AIM_S)
        if found.wrong or found.unreadable:
            kept = Path(tempfile.mkdtemp(prefix="packwitness-cut-"))
            shutil.copytree(data, kept / "data")
            print("  kept in", kept)
    copy.unlink()
    return found


@contextmanager
def _started(copy: Path) -> Iterator[Path]:
    with attached(copy) as device, mounted(device) as disk:
        yield disk / "data"


if __name__ == "__main__":
    main()
