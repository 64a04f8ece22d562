"""A finished clip of each way in which one comes into being; every picture carries its number."""

import shutil
from collections.abc import Callable
from pathlib import Path

from station.recording.archive import encode_small
from station.recording.burn import burn
from station.recording.check import repair
from tests.station.recording import test_passing, test_spool
from tests.station.recording.bench import Bench


def encoded(bench: Bench) -> None:
    """Live, from pictures."""
    bench.feed(70)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    bench.feed(20)


def passed(bench: Bench) -> None:
    """The camera's own packets."""
    test_passing.feed(bench, 70)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    test_passing.feed(bench, 20)


def turned(bench: Bench) -> None:
    """The same of a camera that hangs on its side."""
    test_passing.feed(bench, 70, rotate=90)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    test_passing.feed(bench, 20, rotate=90)


def spooled(bench: Bench) -> None:
    """The PC fell behind: encoded afterwards."""
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    test_spool.Slow(bench).feed_late(50)
    bench.feed(40)


def torn(folder: Path, path: Callable[[Bench], None]) -> Path:
    """The process was killed while it was recorded in that way."""
    with running(folder) as bench:
        path(bench)
        bench.recorder.drain()
        return Path(shutil.copy(bench.clip("a"), folder / "torn.mp4"))


def recovered(path: Callable[[Bench], None]) -> Callable[[Path], Path]:
    """The next start repaired a copy."""

    def make(folder: Path) -> Path:
        repair(torn(folder, path), folder / "a-repaired.mp4")
        return folder / "a-repaired.mp4"

    return make


def archived(path: Callable[[Bench], None]) -> Callable[[Path], Path]:
    """Made smaller when there was time."""

    def make(folder: Path) -> Path:
        encode_small(recorded(path)(folder), folder / "a-archive.mp4", lambda: None)
        return folder / "a-archive.mp4"

    return make


def captioned(folder: Path) -> Path:
    """Made for a bundle, time and order in the picture."""
    burn(recorded(passed)(folder), folder / "a-captioned.mp4", lambda _: None)
    return folder / "a-captioned.mp4"


class running:  # noqa: N801 - reads like the context it is
    """A bench that records, stopped at the end."""

    def __init__(self, folder: Path, *, lockstep: bool = True) -> None:
        self._bench = Bench(folder, lockstep=lockstep)

    def __enter__(self) -> Bench:
        self._bench.recorder.start()
        return self._bench

    def __exit__(self, *_: object) -> None:
        self._bench.recorder.stop()


def recorded(path: Callable[[Bench], None]) -> Callable[[Path], Path]:
    """Recorded in that way, and closed."""

    def make(folder: Path) -> Path:
        with running(folder, lockstep=path is not spooled) as bench:
            path(bench)
            (raw,) = bench.recorder.close_clip().result(20)
        return raw.path.rename(folder / "a.mp4")

    return make


EACH: dict[str, Callable[[Path], Path]] = {
    "encoded live": recorded(encoded),
    "passed through": recorded(passed),
    "passed through, turned": recorded(turned),
    "spooled and developed": recorded(spooled),
    "recovered after a kill": recovered(encoded),
    "recovered, passed through": recovered(passed),
    "archive encode": archived(encoded),
    "archive encode, passed through": archived(passed),
    "captioned for a bundle": captioned,
}
