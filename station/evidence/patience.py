"""How long a step in the vault may take before the vault counts as one that hangs."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

LEAST_S = 30.0
SLOWEST_BYTES_A_S = 1_000_000  # a poor share over a poor network; it copies, reads back and hashes


class Patience:
    """Of one thread that works in the vault; asked by the others, which must not wait for it."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._until_s: float | None = None

    @contextmanager
    def step(self, size_bytes: int = 0, least_s: float | None = None) -> Iterator[None]:
        """The thread does something with so many bytes."""
        least_s = LEAST_S if least_s is None else least_s
        self._until_s = self._now_s() + least_s + size_bytes / SLOWEST_BYTES_A_S
        try:
            yield
        finally:
            self._until_s = None

    @property
    def over(self) -> bool:
        """Whether the present step takes longer than a vault that answers would need."""
        until_s = self._until_s
        return until_s is not None and self._now_s() > until_s


def size_of(home: Path) -> int:
    """Bytes of the files in a folder; 0 where there is none."""
    return sum(path.stat().st_size for path in home.iterdir() if path.is_file()) if home.is_dir() else 0
