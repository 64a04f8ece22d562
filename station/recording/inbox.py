"""What a writer thread has to do, in order: frames, of which only so many wait, and jobs, never refused.

A frame that comes with the camera's own H.264 waits on without its pixels when there is no more room for
them: only photos miss those, and a packet that is left out would spoil all pictures up to the next key frame.
"""

import queue
import threading
from collections.abc import Callable
from typing import NamedTuple

from station.types import Frame, Undecoded

Job = Callable[[], None]


class Item(NamedTuple):
    """Frames that came together or a job, and how many frames were dropped just before."""

    what: list[Frame | Undecoded] | Job
    dropped: int


LIGHT = 900  # packets without pixels: 30 s, some 30 MB


class Inbox:
    """Between the capture and conductor threads, which fill it, and the writer thread, which empties it."""

    def __init__(self, limit: int, *, lockstep: bool) -> None:
        self.dropped = 0  # in all
        self._limit = limit
        self._lockstep = lockstep
        self._items: queue.SimpleQueue[Item | None] = queue.SimpleQueue()  # None: closed
        self._frames = 0
        self._light = 0
        self._dropped_now = 0
        self._closed = False
        self._room = threading.Condition()

    @property
    def waiting(self) -> int:
        """Frames in the queue."""
        return self._frames + self._light

    def put(self, *frames: Frame | Undecoded) -> None:
        """Queue frames that came together. Full: drop and count them, or in lockstep wait for room."""
        with self._room:
            if self._lockstep:
                self._room.wait_for(lambda: self._closed or self._frames < self._limit)
            if self._closed:
                return
            taken = [one for frame in frames if (one := self._room_for(frame)) is not None]
            if taken:
                self._append(taken)
            missed = len(frames) - len(taken)
            self.dropped += missed
            self._dropped_now += missed

    def send(self, job: Job) -> bool:
        """Queue a job behind the frames that were put before it; False if nobody works here any more."""
        with self._room:
            if not self._closed:
                self._append(job)
            return not self._closed

    def get(self) -> Item | None:
        """Wait for the next item; None once it is closed and empty."""
        item = self._items.get()
        if item is None:
            self._items.put(None)
        elif isinstance(item.what, list):
            light = sum(isinstance(one, Undecoded) for one in item.what)
            with self._room:
                self._light -= light
                self._frames -= len(item.what) - light
                if self._lockstep:
                    self._room.notify_all()
        return item

    def close(self) -> None:
        """Take nothing more; what is queued is still handed out."""
        with self._room:
            if not self._closed:
                self._closed = True
                self._items.put(None)
            self._room.notify_all()

    def _room_for(self, frame: Frame | Undecoded) -> Frame | Undecoded | None:
        """The frame, counted as waiting, without its pixels where they find no room; None: it is dropped."""
        if isinstance(frame, Frame) and self._frames >= self._limit:
            frame = _light(frame)
        if isinstance(frame, Undecoded) and self._light < LIGHT:
            self._light += 1
        elif isinstance(frame, Frame) and self._frames < self._limit:
            self._frames += 1
        else:
            return None
        return frame

    def _append(self, what: list[Frame | Undecoded] | Job) -> None:
        self._items.put(Item(what, self._dropped_now))
        self._dropped_now = 0


def _light(frame: Frame) -> Frame | Undecoded:
    """The same without its pixels, where its packet is enough to record it."""
    if frame.coded is None or frame.coded.format.codec != "h264":
        return frame
    return Undecoded(frame.camera, frame.mono_ns, frame.coded)
