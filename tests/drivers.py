"""USB drivers for the capture's child process: it imports them by name."""

import os
import time

import cv2
import numpy as np

from station.types import Image


class Driver:
    """Gives numbered grey pictures; what `hangs` names never returns, as a broken driver does."""

    def __init__(self, hangs: str = "", good: int = 2) -> None:
        self.hangs = hangs
        self.good = good
        self.knobs: dict[int, float] = {}

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def set(self, prop: int, value: float) -> bool:
        self.knobs[prop] = value
        return True

    def get(self, prop: int) -> float:
        return self.knobs.get(prop, 0.0)

    def read(self) -> tuple[bool, Image | None]:
        if self.hangs == "read" and self.good == 0:
            time.sleep(3600)
        if self.hangs == "crash" and self.good == 0:
            os._exit(139)
        self.good -= 1
        return True, np.full((48, 64, 3), 100 + self.good % 100, np.uint8)

    def release(self) -> None:
        if self.hangs == "release":
            time.sleep(3600)


def good(_index: int, _backend: int) -> Driver:
    return Driver(good=100)


def hangs_in_read(_index: int, _backend: int) -> Driver:
    return Driver("read")


def hangs_in_release(_index: int, _backend: int) -> Driver:
    return Driver("release", good=100)


def crashes(_index: int, _backend: int) -> Driver:
    return Driver("crash")


def hangs_in_open(_index: int, _backend: int) -> Driver:
    time.sleep(3600)
    raise AssertionError


def hangs_until_plugged_in(index: int, _backend: int) -> Driver:
    """The first opening hangs, a second one does not; `index` is a descriptor's number that tells which."""
    mark = os.environ["TEST_CAMERA_DRIVER"] + str(index)
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return Driver(good=10_000)
    return Driver("read", good=3)


def filmed(_index: int, _backend: int) -> cv2.VideoCapture:
    """A video in place of the device."""
    return cv2.VideoCapture(os.environ["TEST_CAMERA_DRIVER"])
