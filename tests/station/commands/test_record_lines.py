"""What `record` prints for a person while it runs for days."""

import queue
from typing import Any

import pytest

from station import events
from station.commands.record import _Run
from station.types import CameraName
from tests.fakes import HandClock

BENCH, LABEL = CameraName("bench"), CameraName("label")


class Watched:
    """A run whose camera events are put in by hand."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *, as_json: bool = False) -> None:
        self.clock, self._capsys = HandClock(), capsys
        station: Any = None  # nothing of it is asked while events are printed
        self._run = _Run(station, ("usb:0", "usb:1"), None, queue.SimpleQueue(), as_json, self.clock.mono_ns)

    def lose(self, camera: CameraName = BENCH, attempt: int = 1) -> None:
        self._run.tell(events.CameraLost(at_ms=0, camera=camera, reason="gone", attempt=attempt))

    def ready(self, camera: CameraName = BENCH) -> None:
        self._run.tell(
            events.CameraReady(at_ms=0, camera=camera, width=64, height=48, fps=30.0, description="back")
        )

    def printed(self) -> list[str]:
        """Since it was asked last, without the time."""
        return [line.split("  ", 1)[-1] for line in self._capsys.readouterr().out.splitlines()]


@pytest.fixture
def watched(capsys: pytest.CaptureFixture[str]) -> Watched:
    return Watched(capsys)


def test_a_camera_that_stays_away_is_printed_at_once_and_then_once_a_minute(watched: Watched) -> None:
    for attempt in range(1, 101):
        watched.lose(attempt=attempt)
        watched.clock.go_on(1.2)
    assert watched.printed() == ["camera bench lost: gone"] * 2


def test_a_camera_that_comes_and_goes_prints_two_lines_a_minute(watched: Watched) -> None:
    for _ in range(60):
        watched.lose()
        watched.ready()
        watched.clock.go_on(2)
    assert watched.printed() == ["camera bench lost: gone", "camera bench: back"] * 2


def test_a_return_is_printed_at_once(watched: Watched) -> None:
    watched.ready()
    watched.lose()
    watched.lose(attempt=2)
    watched.ready()
    assert watched.printed() == ["camera bench: back", "camera bench lost: gone", "camera bench: back"]


def test_each_camera_is_told_of_by_itself(watched: Watched) -> None:
    watched.lose(BENCH)
    watched.lose(LABEL)
    assert watched.printed() == ["camera bench lost: gone", "camera label lost: gone"]


def test_a_script_is_told_each_event(capsys: pytest.CaptureFixture[str]) -> None:
    watched = Watched(capsys, as_json=True)
    for attempt in range(1, 6):
        watched.lose(attempt=attempt)
    assert len(watched.printed()) == 5
