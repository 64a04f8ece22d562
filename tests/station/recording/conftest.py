"""Running benches, stopped at the end."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.station.recording.bench import Bench, MakeBench


@pytest.fixture
def make_bench(tmp_path: Path) -> Iterator[MakeBench]:
    """Builds running benches from recorder options."""
    made: list[Bench] = []

    def make(**options: Any) -> Bench:
        made.append(Bench(tmp_path, **options))
        made[-1].recorder.start()
        return made[-1]

    yield make
    for bench in made:
        bench.recorder.stop()


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    return make_bench()
