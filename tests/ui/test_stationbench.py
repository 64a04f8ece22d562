"""How long the disk lasts, from the pace that was measured."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from station.evidence.disk import Volumes, free_bytes
from station.evidence.paths import DataFolder
from station.settings import Settings
from ui.stationbench import StationBench


def bench(folder: Path, pace_bytes_a_day: float) -> StationBench:
    station: Any = SimpleNamespace(
        volumes=Volumes(DataFolder(folder)),
        pace_bytes_a_day=pace_bytes_a_day,
        rig=SimpleNamespace(names=list, addresses=dict),
    )
    return StationBench(station, Settings(), cast("Any", None))


def test_the_bar_is_told_the_days_that_are_left_at_this_pace(tmp_path: Path) -> None:
    pace = free_bytes(tmp_path) / 30
    hours = bench(tmp_path, pace).health().hours_left
    assert hours == pytest.approx(30 * 24, rel=0.05)


def test_without_a_pace_no_forecast_is_made_up(tmp_path: Path) -> None:
    assert bench(tmp_path, 0.0).health().hours_left is None
