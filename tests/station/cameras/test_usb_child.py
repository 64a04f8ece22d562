"""A USB capture in a child: what its driver does, it survives. The driver hangs in a real process."""

import os
import threading
from pathlib import Path

import numpy as np
import pytest

from station.cameras import usb
from station.cameras.child import ChildCapture, DriverHangsError
from station.cameras.usb import UsbCamera
from station.cameras.worker import CaptureWorker
from station.clock import SystemClock
from station.errors import CameraError
from tests import drivers
from tests.fakes import Told


def is_running(pid: int | None) -> bool:
    try:
        os.kill(pid or 0, 0)
    except ProcessLookupError:
        return False
    return True


def test_pictures_and_knobs_come_through_the_pipe_unchanged() -> None:
    capture = ChildCapture(drivers.good, 0, 0)
    assert capture.isOpened()
    assert capture.set(3, 1920.0)
    assert capture.get(3) == 1920.0
    good, picture = capture.read()
    assert good
    assert picture is not None
    assert picture.shape == (48, 64, 3)
    assert np.unique(picture).tolist() == [199]
    del picture  # it lies in the memory that is given back
    capture.release()
    assert not is_running(capture.pid)


def test_a_driver_that_hangs_in_read_is_ended_with_its_process() -> None:
    capture = ChildCapture(drivers.hangs_in_read, 0, 0, silent_s=0.2)
    for _ in range(2):
        assert capture.read()[0]
    with pytest.raises(DriverHangsError):
        capture.read()
    assert not is_running(capture.pid)
    with pytest.raises(DriverHangsError):
        capture.read()
    capture.release()


def test_a_driver_that_hangs_while_it_opens_is_ended_too() -> None:
    with pytest.raises(DriverHangsError):
        ChildCapture(drivers.hangs_in_open, 0, 0, open_s=1.0)


def test_a_driver_that_does_not_let_go_is_ended() -> None:
    capture = ChildCapture(drivers.hangs_in_release, 0, 0)
    capture.read()
    capture.release()
    assert not is_running(capture.pid)


def test_a_driver_that_crashes_is_a_camera_fault_and_ends_nothing_else() -> None:
    camera = UsbCamera(0, source=lambda index, backend: ChildCapture(drivers.crashes, index, backend))
    camera.open()
    camera.read()
    camera.read()
    with pytest.raises(CameraError, match="does not answer"):
        camera.read()
    camera.close()


def test_a_camera_whose_driver_hangs_is_lost_and_then_back_without_the_program_being_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_CAMERA_DRIVER", str(tmp_path / "opened"))
    monkeypatch.setattr(
        usb, "_device", lambda i, b: ChildCapture(drivers.hangs_until_plugged_in, i, b, silent_s=1.5)
    )
    told, pictures = Told(), threading.Event()
    worker = CaptureWorker(
        "cam1", UsbCamera(0), SystemClock(), [lambda _: pictures.set()], silence_s=0.3, **told.callbacks
    )
    worker.start()
    try:
        assert told.next()[0] == "ready"
        assert told.next()[0] == "lost"
        assert told.next()[0] == "ready"
    finally:
        assert worker.stop(5)
    assert pictures.is_set()
