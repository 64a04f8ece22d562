"""Whether the capture of a USB camera should run in a child process that can be ended: what that costs.

A drawn 1080p30 picture stands for the camera. Compared: the frame handed on inside the process, and through
shared memory from a child. Printed: CPU per minute of both together, memory of the child, time to end it.
"""

import argparse
import multiprocessing as mp
import resource
import time
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np

from station import pixels

SHAPE, SLOTS, FPS = (1620, 1920), 4, 30


def picture() -> np.ndarray:
    return np.random.default_rng(1).integers(0, 255, (1080, 1920, 3), np.uint8)


def inside(seconds: float) -> float:
    bgr, begun = picture(), _cpu_s()
    for _ in range(int(seconds * FPS)):
        pixels.from_bgr(bgr)
        time.sleep(1 / FPS)
    return (_cpu_s() - begun) / seconds * 60


def child(name: str, pipe: Connection, seconds: float) -> None:
    memory, bgr = SharedMemory(name), picture()
    slots = np.ndarray((SLOTS, *SHAPE), np.uint8, memory.buf)
    for number in range(int(seconds * FPS)):
        slots[number % SLOTS] = pixels.from_bgr(bgr)
        pipe.send(number % SLOTS)
        time.sleep(1 / FPS)
    memory_kb = int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0])
    pipe.send(("end", _cpu_s(), memory_kb / 1000))
    time.sleep(60)  # as a driver that does not answer


def outside(seconds: float) -> tuple[float, float, float]:
    """(CPU seconds a minute, child's MB, seconds to end it)."""
    context = mp.get_context("spawn")
    memory = SharedMemory(create=True, size=SLOTS * SHAPE[0] * SHAPE[1])
    ours, theirs = context.Pipe()
    process = context.Process(target=child, args=(memory.name, theirs, seconds))
    process.start()
    slots = np.ndarray((SLOTS, *SHAPE), np.uint8, memory.buf)
    begun = _cpu_s()
    while isinstance(told := ours.recv(), int):
        slots[told].copy()  # a frame is shared between threads: the slot is written again soon
    cpu = (_cpu_s() - begun + told[1]) / seconds * 60
    ending = time.perf_counter()
    process.kill()
    process.join()
    took = time.perf_counter() - ending
    memory.close()
    memory.unlink()
    return cpu, told[2], took


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0)
    seconds = parser.parse_args().seconds
    print(f"in the process: {inside(seconds):.2f} CPU s a minute")
    cpu, megabytes, took = outside(seconds)
    print(
        f"in a child: {cpu:.2f} CPU s a minute (its start-up included), {megabytes:.0f} MB, ended in {took:.3f} s"
    )


if __name__ == "__main__":
    main()
