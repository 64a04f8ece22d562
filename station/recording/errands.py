"""What waits for the disk and must hold up no frame: closing clips, saving photos. One daemon thread."""

import logging
import queue
import threading
from collections.abc import Callable

from station.spare import on_what_is_left

log = logging.getLogger(__name__)

Job = Callable[[], None]


class Errands:
    """Runs jobs one after the other, in the order given; a job that fails is reported and left.

    `idle`: on what the other threads leave of the processor (Linux; elsewhere as any thread).
    """

    def __init__(self, name: str, on_error: Callable[[Exception], None], *, idle: bool = False) -> None:
        self._on_error = on_error
        self._idle = idle
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._ended = False

    def start(self) -> None:
        """Begin working."""
        self._thread.start()

    def run(self, job: Job) -> None:
        """Queue a job; once stopped, do it here and now."""
        if self._ended:
            self._try(job)
        else:
            self._jobs.put(job)

    def stop(self) -> None:
        """Do all that is queued, then end. The one who queues is the one who stops."""
        self._jobs.put(None)
        if self._thread.ident is None:
            self._work()
        else:
            self._thread.join()
        self._ended = True

    def _work(self) -> None:
        if self._idle and threading.current_thread() is self._thread:
            on_what_is_left()
        while (job := self._jobs.get()) is not None:
            self._try(job)

    def _try(self, job: Job) -> None:
        try:
            job()
        except Exception as error:  # noqa: BLE001 - the outermost loop of a worker
            self._on_error(error)
