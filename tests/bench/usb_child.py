"""What it costs to run the capture of a USB camera in a child process that can be ended, and what it buys.

A drawn 1080p30 picture stands for the camera, as JPEG (what is asked for) and as BGR (what some drivers make of
it). Compared: the same capture inside the process, and through `ChildCapture`. Printed: CPU per minute of both
together, memory of the child, time from asking for a child to its first picture, time to end one that hangs.
"""

import argparse
import resource
import time
from pathlib import Path

import cv2
import numpy as np

from station.cameras.child import Capture, ChildCapture, DriverHangsError

FPS, JPEG, BGR, HUNG = 30, 0, 1, 2


class Drawn:
    """30 pictures a second of one kind; index 2 hangs after the first."""

    def __init__(self, kind: int) -> None:
        noise = np.random.default_rng(1).integers(0, 255, (135, 240, 3), np.uint8)
        bgr = cv2.resize(noise, (1920, 1080), interpolation=cv2.INTER_CUBIC)
        self.picture = bgr if kind == BGR else cv2.imencode(".jpg", bgr)[1].reshape(1, -1)
        self.hangs = kind == HUNG
        self.next_s, self.given = time.perf_counter(), 0

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def set(self, _prop: int, _value: float) -> bool:
        return True

    def get(self, prop: int) -> float:
        """CPU seconds and memory of the process it runs in."""
        if prop:
            return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]) / 1000
        return cpu_s()

    def read(self) -> tuple[bool, np.ndarray]:
        self.next_s += 1 / FPS
        time.sleep(max(0.0, self.next_s - time.perf_counter()))
        self.given += 1
        if self.hangs and self.given > 1:
            time.sleep(3600)
        return True, self.picture.copy()

    def release(self) -> None:
        pass


def drawn(kind: int, _backend: int) -> Drawn:
    return Drawn(kind)


def cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def cost(capture: Capture, seconds: float, child: bool) -> float:
    """CPU seconds a minute of parent and child."""
    capture.read()
    begun, theirs = cpu_s(), capture.get(0) if child else 0.0
    for _ in range(int(seconds * FPS)):
        capture.read()
    spent = cpu_s() - begun + (capture.get(0) - theirs if child else 0.0)
    return spent / seconds * 60


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0)
    seconds = parser.parse_args().seconds
    for name, kind in (("JPEG", JPEG), ("BGR", BGR)):
        inside = cost(Drawn(kind), seconds, child=False)
        begun = time.perf_counter()
        capture = ChildCapture(drawn, kind, 0)
        capture.read()
        start_s = time.perf_counter() - begun
        outside = cost(capture, seconds, child=True)
        memory = capture.get(1)
        capture.release()
        print(
            f"{name}: {inside:.2f} CPU s a minute inside, {outside:.2f} in a child; "
            f"{memory:.0f} MB, first picture after {start_s:.2f} s"
        )
    hung = ChildCapture(drawn, HUNG, 0, silent_s=1.0)
    hung.read()
    begun = time.perf_counter()
    try:
        hung.read()
    except DriverHangsError:
        print(f"a read that hangs: ended {time.perf_counter() - begun - 1.0:.3f} s after its limit")


if __name__ == "__main__":
    main()
