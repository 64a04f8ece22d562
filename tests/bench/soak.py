"""Sessions in a row for a long time: memory, threads and open files must not grow."""

import argparse
import tempfile
import threading
import time
from pathlib import Path

from station import events
from station.app import Station
from station.settings import load
from station.types import Control, Reason


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--each", type=float, default=0.5, help="seconds a session")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        _soak(Path(data), asked.minutes, asked.each)


def _soak(data: Path, minutes: float, each_s: float) -> None:
    bench = Station(load(data, min_session_s=0, pre_roll_s=1), data, ["demo:?size=640x360"])
    news = bench.feed.subscribe()
    bench.start()
    began_s, sessions, said_s = time.monotonic(), 0, 0.0
    print(f"{'minute':>8} {'sessions':>9} {'MB':>7} {'threads':>8} {'files':>6}")
    try:
        while (now_s := time.monotonic() - began_s) < minutes * 60:
            bench.command(Control.BEGIN)
            time.sleep(each_s)
            bench.command(Control.STOP)
            while not news.empty():
                sessions += isinstance(news.get(), events.SessionSealed)
            if now_s - said_s >= minutes * 6 or not said_s:
                said_s = now_s
                print(
                    f"{now_s / 60:8.1f} {sessions:9d} {_resident_mb():7.1f} {_threads():8d} {_files():6d}",
                    flush=True,
                )
    finally:
        bench.stop(Reason.QUIT)
    print(f"after the stop: {_threads()} threads, {_files()} files")


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def _threads() -> int:
    return threading.active_count()


def _files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


if __name__ == "__main__":
    main()
