"""What several bad days need."""

import contextlib
import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from station.evidence.growth import Growth
from station.types import CameraName


@pytest.fixture
def skipping() -> Iterator[contextlib.ExitStack]:
    """Disks to be taken away at the end; a test that can have none is skipped."""
    with contextlib.ExitStack() as held:
        yield held


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Patience for a test."""
    monkeypatch.setattr("station.evidence.sealer.RETRY_S", 0.05)
    monkeypatch.setattr("station.evidence.following.RETRY_S", 0.05)
    monkeypatch.setattr("station.evidence.following.LATE_S", 0.1)
    return monkeypatch


class OnDisk:
    """What sync threads tell: a clip, and how many of its bytes have reached the disk; 0 where it begins."""

    def __init__(self) -> None:
        self.told: queue.SimpleQueue[tuple[Path, int]] = queue.SimpleQueue()

    def next(self) -> tuple[Path, int]:
        return self.told.get(timeout=20)

    def until_begun(self, name: str) -> None:
        """Wait for a file of this name."""
        while self.next()[0].name != name:
            pass


@pytest.fixture
def on_disk(monkeypatch: pytest.MonkeyPatch) -> OnDisk:
    listening = OnDisk()
    watched = Growth.watch

    def watch(growth: Growth, path: Path, camera: CameraName, part: int) -> Callable[[int], None]:
        synced = watched(growth, path, camera, part)

        def tell(size_bytes: int) -> None:
            synced(size_bytes)
            listening.told.put((path, size_bytes))

        return tell

    monkeypatch.setattr(Growth, "watch", watch)
    return listening
