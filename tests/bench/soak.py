"""Recording for a long time on a PC with other things to do; and thousands of sessions in a row.

`--minutes`: two MJPEG cameras at 1080p30 while one core is kept busy; no picture may be dropped, and every clip
must be sealed afterwards, as H.264. `--sessions`: as many short ones as that, one after the other; memory,
threads and open files must not grow.

The curve of memory has parts. What SQLite keeps of the database grows with it up to its cache's size and no further
(`sqlite`). What the C library has free is given back before each line. The rest (`less it`) must stay level once all
has been used: the last quarter is judged against the second. An encoder and some pictures, up to 12 MB, come and go
several times a second: of each line's readings the lowest counts.

One step of 2 MB would lie in the middle and is taken before the first line: Python's own table of names, which the
parts of each path pass through, is made larger once after some 43,000 of them, and never again.
"""

import argparse
import ctypes
import gc
import os
import queue
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.engine import WRITER_CACHE_KIB
from station import events
from station.app import Station
from station.evidence.checking import Level
from station.evidence.verify import verify_vault
from station.settings import load
from station.types import Control, Reason
from tests.bench._input import mjpeg, scratch
from tests.bench.crash import busy

MOST_KB_A_SESSION = 2.0
READINGS, APART_S = 30, 0.03  # of memory, for each line
NAMES = 100_000  # more than make Python enlarge its table of them
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--sessions", type=int, default=0, help="short sessions in a row instead")
    parser.add_argument("--each", type=float, default=60.0, help="seconds a session, with --minutes")
    parser.add_argument("--load", type=int, default=1, help="processes that do nothing but keep a core busy")
    asked = parser.parse_args()
    scratch().mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch()) as data:
        if asked.sessions:
            in_a_row(Path(data), asked.sessions)
        else:
            with busy(asked.load):
                two_cameras(Path(data), asked.minutes, asked.each)


class Book:
    """What the station said, counted."""

    def __init__(self, news: "queue.SimpleQueue[events.Event]") -> None:
        self._news = news
        self.opened = self.sealed = self.clips = self.frames = self.dropped = 0
        self.troubles: list[str] = []

    def read(self) -> None:
        """Take in what came since."""
        while not self._news.empty():
            self._enter(self._news.get())

    def until(self, kind: type[events.Event]) -> None:
        """Take in what comes, up to the next of this kind."""
        event: events.Event | None = None
        while not isinstance(event, kind):
            event = self._news.get(timeout=60)
            self._enter(event)

    def _enter(self, event: events.Event) -> None:
        match event:
            case events.SessionOpened():
                self.opened += 1
            case events.SessionSealed(clips=clips):
                self.sealed += 1
                self.clips += len(clips)
                self.frames += sum(clip.frames for clip in clips)
                self.dropped += sum(clip.dropped for clip in clips)
            case events.TroubleBegan(trouble=trouble):
                self.troubles.append(str(trouble))
            case events.SealFailed(message=message):
                self.troubles.append(message)


def two_cameras(data: Path, minutes: float, each_s: float) -> None:
    """One session after the other from two cameras, for so long."""
    jpegs = mjpeg(scratch(), minutes + 1)
    cameras = [f"file:{jpegs}?pass=1"] * 2
    with _running(data, cameras, keep="video", read_labels=False, idle_limit_s=0) as (bench, book):
        for _ in cameras:
            book.until(events.CameraReady)
        began_s = time.monotonic()
        said_s = _head(began_s)
        while (left_s := began_s + minutes * 60 - time.monotonic()) > 0:
            bench.command(Control.BEGIN)
            book.until(events.SessionOpened)
            _hold(min(each_s, left_s), lambda: _say(book, bench, began_s))
            bench.command(Control.STOP)
            book.until(events.SessionFinished)
        lost = sum(one.dropped for one in bench._recorders.values())
        spooled = sum(path.stat().st_size for path in bench.folder.incoming.glob("*/*.mkv.part"))
        print(f"recorded; {spooled / 1e9:.1f} GB of spools wait to be encoded", flush=True)
        stopped_s = time.monotonic()
    book.read()
    _say(book, bench, said_s)
    report = verify_vault(bench.folder, level=Level.HASH)
    kinds = sorted({path.suffix for path in bench.folder.vault.rglob("cam*")})
    print(f"pictures recorded: {book.frames}; dropped: {lost} before, {book.dropped} within clips (aim 0)")
    print(
        f"sessions: {book.opened}, sealed: {book.sealed} (aim all), clips: {book.clips} {kinds}, "
        f"{time.monotonic() - stopped_s:.0f} s after the last one"
    )
    print(f"troubles told: {sorted(set(book.troubles))}; verify: {len(report.findings)} findings (aim 0)")


def in_a_row(data: Path, sessions: int) -> None:
    """Short sessions, as fast as they can be opened and ended."""
    for number in range(NAMES):
        sys.intern(f"name-{number}")  # forgotten at once
    with _running(data, ["demo:?size=640x360"], min_session_s=0, pre_roll_s=0, post_roll_s=0) as (
        bench,
        book,
    ):
        book.until(events.CameraReady)
        curve: list[tuple[int, float, float]] = []
        began_s = _head(time.monotonic())
        for number in range(1, sessions + 1):
            bench.command(Control.BEGIN)
            book.until(events.SessionOpened)
            time.sleep(0.1)  # a picture or two
            bench.command(Control.STOP)
            book.until(events.SessionSealed)
            book.read()
            # The demo's own label may have begun one: all is measured between sessions.
            while book.opened > book.sealed:
                bench.command(Control.STOP)
                book.until(events.SessionSealed)
            if number % max(1, sessions // 20) == 0:
                curve.append((number, *_say(book, bench, began_s)))
    book.read()
    _say(book, bench, began_s)
    _judge(curve)


def _judge(curve: list[tuple[int, float, float]]) -> None:
    """The last quarter against the second, medians: a frame on its way is no growth."""
    quarter = len(curve) // 4
    if not quarter:
        return
    early, late = curve[quarter : 2 * quarter], curve[-quarter:]
    sessions = statistics.median(one[0] for one in late) - statistics.median(one[0] for one in early)
    rest = [statistics.median(mb - cache for _, mb, cache in part) for part in (early, late)]
    print(
        f"SQLite's cache: {curve[-1][2]:.1f} MB (it ends at {WRITER_CACHE_KIB / 1000:.0f}); the rest, last quarter "
        f"against the second: {(rest[1] - rest[0]) * 1000 / sessions:+.2f} kB a session "
        f"(aim below {MOST_KB_A_SESSION:g})"
    )


@contextmanager
def _running(data: Path, cameras: list[str], **settings: object) -> Iterator[tuple[Station, Book]]:
    bench = Station(load(data, **settings), data, cameras)
    book = Book(bench.feed.subscribe())
    bench.start()
    try:
        yield bench, book
    finally:
        bench.stop(Reason.QUIT)


def _hold(seconds: float, say: "object") -> None:
    """Wait, and say how things are each half minute."""
    until_s = time.monotonic() + seconds
    while (left_s := until_s - time.monotonic()) > 0:
        time.sleep(min(left_s, 30))
        say()  # type: ignore[operator]


def _head(began_s: float) -> float:
    print(
        f"{'second':>7} {'sessions':>9} {'sealed':>7} {'dropped':>8} {'MB':>7} {'sqlite':>7} {'less it':>8} "
        f"{'of files':>8} {'blocks':>8} {'threads':>8} {'files':>6}"
    )
    return began_s


def _say(book: Book, bench: Station, began_s: float) -> tuple[float, float]:
    """One line; memory and what SQLite has of it, in MB."""
    book.read()
    gc.collect()
    resident, cached = min((_memory() for _ in range(READINGS)), key=lambda read: read[0] - read[1])
    dropped = sum(one.dropped for one in bench._recorders.values())
    print(
        f"{time.monotonic() - began_s:7.0f} {book.opened:9d} {book.sealed:7d} {dropped:8d} "
        f"{resident:7.1f} {cached:7.1f} {resident - cached:8.1f} {mapped_mb():8.1f} "
        f"{sys.getallocatedblocks():8d} {threading.active_count():8d} {open_files():6d}",
        flush=True,
    )
    return resident, cached


def _memory() -> tuple[float, float]:
    time.sleep(APART_S)
    c_library("malloc_trim", 0)
    return resident_mb(), sqlite_mb()


def resident_mb() -> float:
    """Memory of this process."""
    return _pages(1) * PAGE / 1e6


def mapped_mb() -> float:
    """Of it: pages of programs, libraries and other files, which the system may drop."""
    return _pages(2) * PAGE / 1e6


def _pages(field: int) -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[field])


def c_library(name: str, *numbers: int) -> None:
    """Ask glibc for something, where there is one."""
    with suppress(OSError, AttributeError):
        getattr(ctypes.CDLL("libc.so.6"), name)(*numbers)


def sqlite_mb() -> float:
    """What SQLite has taken, in all connections; 0 where it cannot be asked."""
    with suppress(OSError, AttributeError, StopIteration):
        maps = Path("/proc/self/maps").read_text(encoding="ascii", errors="replace").split()
        library = ctypes.CDLL(next(word for word in maps if "libsqlite3" in word))
        library.sqlite3_memory_used.restype = ctypes.c_int64
        return int(library.sqlite3_memory_used()) / 1e6
    return 0.0


def open_files() -> int:
    """Descriptors of this process."""
    return len(list(Path("/proc/self/fd").iterdir()))


if __name__ == "__main__":
    main()
