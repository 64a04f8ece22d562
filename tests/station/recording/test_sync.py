"""A growing file is brought to the disk by a thread of its own."""

import errno
import os
import sys
import threading
from pathlib import Path

import pytest

from station.recording import sync
from station.recording.sync import SyncThread


@pytest.fixture
def growing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sync, "_INTERVAL_S", 0.001)
    path = tmp_path / "a.mp4.part"
    path.write_bytes(b"picture")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows syncs no folders")
def test_the_folder_is_synced_once_and_the_file_again_and_again(
    growing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    enough = threading.Event()

    def fsync(fd: int) -> None:
        synced.append(os.path.samestat(os.fstat(fd), growing.stat()))
        if len(synced) == 4:
            enough.set()

    monkeypatch.setattr(os, "fsync", fsync)
    thread = SyncThread(growing)
    assert enough.wait(10)
    thread.stop()
    assert synced[:4] == [False, True, True, True]


def test_after_the_stop_its_descriptor_is_closed(growing: Path) -> None:
    thread = SyncThread(growing)
    thread.stop()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(thread._fd)


def test_a_disk_that_refuses_is_remembered_for_the_writer(
    growing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(_fd: int) -> None:
        raise OSError(errno.EIO, "broken disk")

    monkeypatch.setattr(os, "fsync", fsync)
    thread = SyncThread(growing)
    thread._thread.join(10)
    thread.stop()
    assert thread.error is not None
    assert thread.error.errno == errno.EIO
