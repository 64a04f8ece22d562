"""What a writer thread has to do, in order: frames, of which only so many wait, and jobs, never refused.

A frame that comes with the camera's own H.264 waits on without its pixels when there is no more room for
them: only photos miss those, and a packet that is left out would spoil all pictures up to the next key frame.
"""

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from station.types import Frame, Undecoded

Job = Callable[[], None]


class Item(NamedTuple):
    """A frame or a job, and how many frames were dropped just before it."""

    what: Frame | Undecoded | Job
    dropped: int


LIGHT = 900  # packets without pixels: 30 s, some 30 MB


class Inbox:
    """Between the capture and conductor threads, which fill it, and the writer thread, which empties it."""

    def __init__(self, limit: int, *, lockstep: bool) -> None:
        self.dropped = 0  # in all
        self._limit = limit
        self._lockstep = lockstep
        self._items: deque[Item] = deque()
        self._frames = 0
        self._light = 0
        self._dropped_now = 0
        self._closed = False
        self._changed = threading.Condition()

    @property
    def waiting(self) -> int:
        """Frames in the queue."""
        return self._frames + self._light

    def put(self, frame: Frame | Undecoded) -> None:
        """Queue a frame. Full: drop and count it, or in lockstep wait for room."""
        with self._changed:
            if self._lockstep:
                self._changed.wait_for(lambda: self._closed or self._frames < self._limit)
            if self._closed:
                return
            if self._frames >= self._limit:
                frame = _light(frame)
            if isinstance(frame, Undecoded) and self._light < LIGHT:
                self._light += 1
            elif isinstance(frame, Frame) and self._frames < self._limit:
                self._frames += 1
            else:
                self.dropped += 1
                self._dropped_now += 1
                return
            self._append(frame, wake=not (isinstance(frame, Undecoded) and frame.more))

    def send(self, job: Job) -> bool:
        """Queue a job behind the frames that were put before it; False if nobody works here any more."""
        with self._changed:
            if not self._closed:
                self._append(job)
            return not self._closed

    def get(self) -> Item | None:
        """Wait for the next item; None once it is closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: self._items or self._closed)
            if not self._items:
                return None
            item = self._items.popleft()
            if isinstance(item.what, Frame):
                self._frames -= 1
                self._changed.notify_all()
            elif isinstance(item.what, Undecoded):
                self._light -= 1
            return item

    def close(self) -> None:
        """Take nothing more; what is queued is still handed out."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _append(self, what: Frame | Undecoded | Job, *, wake: bool = True) -> None:
        self._items.append(Item(what, self._dropped_now))
        self._dropped_now = 0
        if wake:
            self._changed.notify_all()


def _light(frame: Frame | Undecoded) -> Frame | Undecoded:
    """The same without its pixels, where its packet is enough to record it."""
    if frame.coded is None or frame.coded.format.codec != "h264":
        return frame
    return Undecoded(frame.camera, frame.mono_ns, frame.coded)
