"""Room in reserve, and how long the disk lasts."""

import errno
from pathlib import Path

import pytest

from station.evidence.disk import DiskState, DiskWatch, Reserve

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
        lambda: free[0],
        reserve_bytes=10 * MB,
        warn_bytes=50 * MB,
        on_state=lambda state, free_bytes: told.append(state),  # noqa: ARG005 - called by name
    )
    for free[0] in (100 * MB, 49 * MB, 50 * MB + 1, 9 * MB, 10 * MB + 1, 60 * MB):
        watch.look()
    assert told == [DiskState.LOW, DiskState.FULL, DiskState.FINE]
