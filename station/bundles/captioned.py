"""Viewing copies for a bundle, of clips whose time and order stand in a subtitle track: browsers show none.

Made in the cache for as long as the bundle is written; the sealed files beside them are the evidence.
"""

import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from station.bundles.copying import ExportStoppedError, Item
from station.bundles.folder import Take
from station.errors import RecordingError
from station.evidence.hashing import digest
from station.recording.burn import burn, is_titled
from station.types import Progress

log = logging.getLogger(__name__)

HOME = "captioned"


@dataclass(frozen=True, slots=True)
class Order:
    """What is taken out under one number."""

    number: str
    takes: tuple[Take, ...]

    @property
    def size_bytes(self) -> int:
        """Of all files of all takes."""
        return sum(take.size_bytes for take in self.takes)


class Meter:
    """Progress over orders and their viewing copies; a byte counts when encoded, when written, when read back."""

    def __init__(self, orders: Sequence[Order], progress: Progress | None) -> None:
        self.titled = [
            item for order in orders for take in order.takes for item in take.items if _titled(item)
        ]
        encoded = sum(item.size_bytes for item in self.titled)
        self.needed_bytes = sum(order.size_bytes for order in orders) + encoded
        self._total = 2 * self.needed_bytes + encoded
        self._done = 0
        self._progress = progress

    def part(self, size_bytes: int) -> Progress:
        """How far the next so many bytes are."""
        before = self._done
        self._done += size_bytes

        def tell(done: int, _: int, what: str) -> None:
            if self._progress is not None:
                self._progress(min(before + done, self._total), self._total, what)

        return tell


@contextmanager
def with_captions(
    orders: Sequence[Order], meter: Meter, cache: Path, cancelled: Callable[[], bool] | None
) -> Iterator[list[Order]]:
    """The orders with their viewing copies, which are there until the end. ExportStoppedError."""
    home = cache / HOME
    shutil.rmtree(home, ignore_errors=True)  # of a run that was killed
    try:
        yield [_order(order, meter, home / str(place), cancelled) for place, order in enumerate(orders)]
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _order(order: Order, meter: Meter, home: Path, cancelled: Callable[[], bool] | None) -> Order:
    takes: list[Take] = []
    for place, take in enumerate(order.takes):
        takes.append(take)
        titled = [item for item in take.items if item in meter.titled]
        made = [_copy(item, meter, home / str(place), cancelled) for item in titled]
        if items := tuple(item for item in made if item is not None):
            note = replace(take.note, captioned=True, purged=0)
            takes.append(replace(take, note=note, items=items, told=b"", proof=b""))
    return replace(order, takes=tuple(takes))


def _copy(item: Item, meter: Meter, home: Path, cancelled: Callable[[], bool] | None) -> Item | None:
    """None where a clip cannot be decoded, as one that a crash tore: it leaves as it is."""
    home.mkdir(parents=True, exist_ok=True)
    target, tell = home / item.name, meter.part(item.size_bytes)

    def each(share: float) -> None:
        if cancelled is not None and cancelled():
            raise ExportStoppedError("The export was stopped.", "Nothing half-made was left behind.")
        tell(round(share * item.size_bytes), 0, item.name)

    try:
        burn(item.source, target, each)
        hashed = digest(target)
    except (RecordingError, OSError) as error:
        log.warning("%s leaves without a viewing copy: %s", item.name, error)
        return None
    return Item(item.name, target, hashed.sha256, hashed.size_bytes)


def _titled(item: Item) -> bool:
    try:
        return item.source.suffix == ".mp4" and is_titled(item.source)
    except RecordingError:  # what is wrong with it is told when it is copied
        return False
