"""How long a frame takes from the camera to its writer, with the ledger and without."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
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

_EACH_S = 10.0  # a parcel: several times as fast as the fastest bench


class Ledger(Enum):
    """How much of it there is."""

    OFF = "without"
    AS_IT_IS = "with the ledger"
    TENFOLD = "with one that hashes what grows ten times as often"


def delays(seconds: float, rounds: int) -> dict[Ledger, float]:
    """p99 in ms, the median of so many rounds of each, in turns."""
    found: dict[Ledger, list[float]] = {ledger: [] for ledger in Ledger}
    for number in range(rounds):
        # Each time another one begins: what slows this computer for a while slows none of them more.
        for place in range(len(Ledger)):
            ledger = list(Ledger)[(number + place) % len(Ledger)]
            found[ledger].append(_round(seconds, ledger))
    return {ledger: statistics.median(p99s) for ledger, p99s in found.items()}


def _round(seconds: float, ledger: Ledger) -> float:
    late_ms: list[float] = []
    take: Callable[..., Any] = Reel.take

    def taken(reel: Reel, frame: Frame | Undecoded, waiting: int = 0) -> None:
        late_ms.append((time.monotonic_ns() - frame.mono_ns) / 1e6)
        take(reel, frame, waiting)

    with tempfile.TemporaryDirectory() as home, patch.object(Reel, "take", taken), _with(ledger):
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
def _with(ledger: Ledger) -> Iterator[None]:
    """Off: no entry but the first ones, no mirror, no hash of what grows; all rows are written as ever."""
    if ledger is not Ledger.OFF:
        every_s = growth.EVERY_S / 10 if ledger is Ledger.TENFOLD else growth.EVERY_S
        with patch.object(growth, "EVERY_S", every_s):
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
