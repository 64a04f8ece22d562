"""How long a frame takes from the camera to its writer, with the ledger and without."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from station import events
from station.app import Station
from station.evidence import growth
from station.evidence.ledger import Type
from station.evidence.mirror import Mirror
from station.evidence.scribe import Scribe
from station.recording.reel import Reel
from station.settings import load
from station.types import Control, Frame, Undecoded
from station.writer import Writer

_EACH_S = 1.5


def delays(seconds: float, rounds: int) -> tuple[float, float]:
    """p99 in ms (with, without), the median of so many rounds of each, in turns."""
    found: dict[bool, list[float]] = {True: [], False: []}
    for number in range(2 * rounds):
        with_ledger = number % 2 == 0
        found[with_ledger].append(_round(seconds, with_ledger=with_ledger))
    return statistics.median(found[True]), statistics.median(found[False])


def _round(seconds: float, *, with_ledger: bool) -> float:
    late_ms: list[float] = []
    take: Callable[..., Any] = Reel.take

    def taken(reel: Reel, frame: Frame | Undecoded, waiting: int = 0) -> None:
        late_ms.append((time.monotonic_ns() - frame.mono_ns) / 1e6)
        take(reel, frame, waiting)

    with tempfile.TemporaryDirectory() as home, patch.object(Reel, "take", taken), _ledger(on=with_ledger):
        _record(Path(home), seconds)
    return statistics.quantiles(late_ms, n=100)[98]


def _record(data: Path, seconds: float) -> None:
    settings = load(data, read_labels=False, pre_roll_s=1.0, min_session_s=0, idle_limit_s=0)
    bench = Station(settings, data, ["demo:?size=1280x720"])
    news = bench.feed.subscribe()
    bench.start()
    while not isinstance(news.get(timeout=30), events.CameraReady):
        pass
    until_s = time.monotonic() + seconds
    while time.monotonic() < until_s:
        bench.command(Control.BEGIN)
        time.sleep(_EACH_S)
        bench.command(Control.STOP)
    bench.stop()


@contextmanager
def _ledger(*, on: bool) -> Iterator[None]:
    """Off: no entry but the first ones, no mirror, no hash of what grows; all rows are written as ever."""
    if on:
        with patch.object(growth, "EVERY_S", 1.0):  # ten times as often as it is
            yield
        return
    append: Callable[..., Any] = Scribe.append

    def first_only(scribe: Scribe, s: object, kind: Type, body: object) -> object:
        return append(scribe, s, kind, body) if kind in (Type.GENESIS, Type.BOOT) else None

    with (
        patch.object(Scribe, "append", first_only),
        patch.object(Writer, "note", lambda *_: None),
        patch.object(Mirror, "follow", lambda _self, _engine, newest: newest),
        patch.object(growth, "EVERY_S", 1e9),
    ):
        yield
