"""The capture of a USB camera in a process of its own, which can be ended when its driver hangs.

A driver whose `read` never returns cannot be stopped inside the process: the camera would be gone until the
program is started again. A child is ended in some milliseconds, the system closes its devices, and the camera
is opened anew. Its price, by `bench usb-child`, is in docs/hardware-checklist.md. Only a driver that hangs
inside the kernel itself outlives this: then the cable must be pulled, and the window has said so long before.

The child is nothing but a `Capture` at the end of a pipe: one call, one answer, each with a limit. Pictures lie
in memory that both see; through the pipe a BGR picture would cost ten times as much.
"""

import contextlib
import logging
import multiprocessing as mp
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from typing import Protocol

import cv2
import numpy as np

from station.types import Image

log = logging.getLogger(__name__)

OPEN_S = 15.0  # Media Foundation may take that long
SILENT_S = 2.0  # after a first picture: with the pause before the next try a camera is back within 3 s
PART_S = 0.5  # to let go of the device
LARGEST_BYTES = 4096 * 2160 * 3  # only what a picture fills is ever taken


class Capture(Protocol):
    """The part of cv2.VideoCapture that is used."""

    def isOpened(self) -> bool: ...  # noqa: N802
    def set(self, prop: int, value: float) -> bool: ...
    def get(self, prop: int) -> float: ...
    def read(self) -> tuple[bool, Image | None]: ...
    def release(self) -> None: ...


Source = Callable[[int, int], Capture]
"""(index, back end) → a capture, opened or not."""


class DriverHangsError(Exception):
    """The child did not answer in time, or died; it is ended."""


class ChildCapture:
    """A capture in a child process. All calls come from one thread; those after a hang raise at once."""

    def __init__(
        self, source: Source, index: int, backend: int, *, open_s: float = OPEN_S, silent_s: float = SILENT_S
    ) -> None:
        context = mp.get_context("spawn")  # a forked one would inherit locked locks
        self._pipe, theirs = context.Pipe()
        self._open_s, self._silent_s = open_s, silent_s
        self._delivered = False
        self._memory = SharedMemory(create=True, size=LARGEST_BYTES)
        self._child = context.Process(
            target=_serve,
            args=(theirs, self._memory.name, source, index, backend),
            name=f"usb-{index}",
            daemon=True,
        )
        self._child.start()
        theirs.close()
        self._opened = bool(self._answer())

    @property
    def pid(self) -> int | None:
        """The child's."""
        return self._child.pid

    def isOpened(self) -> bool:  # noqa: N802
        return self._opened

    def set(self, prop: int, value: float) -> bool:
        return bool(self._ask("set", prop, value))

    def get(self, prop: int) -> float:
        return float(self._ask("get", prop))  # type: ignore[arg-type]

    def read(self) -> tuple[bool, Image | None]:
        """The picture lies in shared memory: it is good until the next call."""
        shape = self._ask("read")
        if not isinstance(shape, tuple):
            return False, None
        self._delivered = True
        return True, np.ndarray(shape, np.uint8, self._memory.buf)

    def release(self) -> None:
        """Never raises, and never waits long: a child that does not let go is ended."""
        if self._child.is_alive():
            try:
                self._pipe.send(("release",))
                self._child.join(PART_S)
            except OSError:
                log.debug("child %s is gone already", self._child.pid)
        self._end()

    def _ask(self, call: str, *values: float) -> object:
        if self._pipe.closed:
            raise DriverHangsError
        try:
            self._pipe.send((call, *values))
        except OSError as error:
            raise self._gone() from error
        return self._answer()

    def _answer(self) -> object:
        try:
            if self._pipe.poll(self._silent_s if self._delivered else self._open_s):
                return self._pipe.recv()
        except (EOFError, OSError) as error:
            raise self._gone() from error
        raise self._gone()

    def _gone(self) -> DriverHangsError:
        self._end()
        return DriverHangsError()

    def _end(self) -> None:
        if self._child.is_alive():
            self._child.kill()
        self._child.join(PART_S)
        if not self._pipe.closed:
            self._pipe.close()
            self._memory.unlink()
        with contextlib.suppress(BufferError):  # somebody still looks at the last picture: freed with it
            self._memory.close()


def _serve(pipe: Connection, memory: str, source: Source, index: int, backend: int) -> None:
    """The child: does what it is asked until it is told to let go or its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's: it seals first
    threading.Thread(target=_end_with_parent, daemon=True).start()
    slot = SharedMemory(memory)
    capture = source(index, backend)
    pipe.send(capture.isOpened())
    while True:
        try:
            call, *values = pipe.recv()
        except EOFError:
            return  # the parent is gone
        if call == "release":
            capture.release()
            return
        pipe.send(_read(slot, capture) if call == "read" else getattr(capture, call)(*values))


def _read(slot: SharedMemory, capture: Capture) -> tuple[int, ...] | None:
    """The shape of the picture that now lies in the slot."""
    try:
        good, picture = capture.read()
    except cv2.error:
        return None
    if not good or picture is None or not 0 < picture.nbytes <= slot.size:
        return None
    np.ndarray(picture.shape, np.uint8, slot.buf)[...] = picture
    return picture.shape


def _end_with_parent() -> None:
    """A driver that hangs must not keep the device when the program was killed."""
    parent = mp.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
