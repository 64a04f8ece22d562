"""Room in reserve, and how long the disk lasts."""

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from station.evidence import disk
from station.evidence.disk import DiskState, DiskWatch, Free, Reserve, Volumes
from station.evidence.paths import DataFolder

MB = 1 << 20


def test_a_reserve_takes_room_and_gives_it_back(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "reserve", MB)
    reserve.hold()
    assert (tmp_path / "reserve").stat().st_blocks * 512 >= MB
    reserve.release()
    assert not list(tmp_path.iterdir())


def test_a_reserve_that_the_disk_does_not_give_back_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stale(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(Path, "unlink", stale)
    Reserve(tmp_path / "reserve", MB).release()
    assert "cannot be set free" in caplog.text


def test_no_reserve_is_taken_where_there_is_little_room(tmp_path: Path) -> None:
    Reserve(tmp_path / "reserve", 1 << 60).hold()
    assert not list(tmp_path.iterdir())


def test_each_state_is_told_once_and_does_not_flicker() -> None:
    free = [100 * MB]
    told: list[DiskState] = []
    watch = DiskWatch(
        lambda: Free(free[0], free[0]),
        reserve_bytes=10 * MB,
        warn_bytes=50 * MB,
        on_state=lambda state, free_bytes: told.append(state),  # noqa: ARG005 - called by name
    )
    for free[0] in (100 * MB, 49 * MB, 50 * MB + 1, 9 * MB, 10 * MB + 1, 60 * MB):
        watch.look()
    assert told == [DiskState.LOW, DiskState.FULL, DiskState.FINE]


def test_a_reserve_that_was_given_back_is_held_again_once_there_is_plenty(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "reserve", MB)
    reserve.hold()
    reserve.tend(Free(0, 0))
    assert not list(tmp_path.iterdir())
    reserve.tend(Free(20 * MB, 0))  # what the vault has does not matter: it is held where clips grow
    assert (tmp_path / "reserve").stat().st_size == MB


def test_where_the_system_cannot_take_room_at_once_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    Reserve(tmp_path / "reserve", MB + 1).hold()
    held = (tmp_path / "reserve").read_bytes()
    assert len(held) == MB + 1
    assert held.count(0) < MB // 2


def test_a_reserve_that_a_crash_cut_short_is_taken_anew(tmp_path: Path) -> None:
    (tmp_path / "reserve").write_bytes(b"half")
    Reserve(tmp_path / "reserve", MB).hold()
    assert (tmp_path / "reserve").stat().st_size == MB


def test_a_vault_that_fills_up_on_a_volume_of_its_own_is_told_and_stops_no_packing() -> None:
    told: list[tuple[DiskState, int]] = []
    watch = DiskWatch(
        lambda: Free(900 * MB, 9 * MB),
        reserve_bytes=10 * MB,
        warn_bytes=50 * MB,
        on_state=lambda state, free_bytes: told.append((state, free_bytes)),
    )
    watch.look()
    assert told == [(DiskState.LOW, 9 * MB)]


@pytest.fixture
def volumes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Path, Callable[[], int]]:
    """What each place says it has, by its path."""
    places: dict[Path, Callable[[], int]] = {tmp_path: lambda: 900}
    monkeypatch.setattr(disk, "free_bytes", lambda place: places[place]())
    monkeypatch.setattr(disk, "ANSWER_S", 0.1)
    return places


def test_the_volume_with_less_room_counts(tmp_path: Path, volumes: dict[Path, Callable[[], int]]) -> None:
    both = Volumes(DataFolder(tmp_path))
    volumes[tmp_path / "vault"] = lambda: 100
    assert both.look() == both.now() == Free(900, 100)
    volumes[tmp_path / "vault"] = lambda: 2000
    assert both.look() == Free(900, 900)


def test_a_vault_that_hangs_is_asked_once_and_its_last_answer_counts(
    tmp_path: Path, volumes: dict[Path, Callable[[], int]]
) -> None:
    both, answers, asked = Volumes(DataFolder(tmp_path)), threading.Event(), []
    volumes[tmp_path / "vault"] = lambda: 100
    both.look()

    def hangs() -> int:
        asked.append(1)
        answers.wait(20)
        return 50

    volumes[tmp_path / "vault"] = hangs
    assert [both.look(), both.look(), both.now()] == [Free(900, 100)] * 3
    assert len(asked) == 1
    answers.set()
    both._asking.join(20)  # type: ignore[union-attr]
    assert both.now() == Free(900, 50)
