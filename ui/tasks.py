"""Run something off the main thread, and call back on it with the result or the error."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")
Outcome = tuple["Future[object]", Callable[[object], None], Callable[[BaseException], None]]

_log = logging.getLogger(__name__)


def _to_log(error: BaseException) -> None:
    _log.error("a background task failed", exc_info=error)


class Tasks(QObject):
    """A few worker threads; callbacks run on the thread that made this object.

    `failed` without a callback goes to `default_failed`, normally `Feedback.error`: nothing is
    swallowed. No signal is emitted from a worker: finished work is fetched by a timer.
    """

    def __init__(
        self,
        default_failed: Callable[[BaseException], None] = _to_log,
        parent: QObject | None = None,
        workers: int = 2,
    ) -> None:
        super().__init__(parent)
        self._default_failed = default_failed
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="ui-task")
        self._finished: SimpleQueue[Outcome] = SimpleQueue()
        self._open = 0
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self.deliver)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Start `work` on a worker thread; exactly one of the callbacks follows."""
        self._open += 1
        self._timer.start()
        then = cast("Callable[[object], None]", done)
        future = cast("Future[object]", self._pool.submit(work))
        outcome: Outcome = (future, then, failed or self._default_failed)
        future.add_done_callback(lambda _: self._finished.put(outcome))

    def deliver(self) -> None:
        """Call back for all work that is finished."""
        while not self._finished.empty():
            future, done, failed = self._finished.get()
            self._open -= 1
            error = future.exception()
            if error is None:
                done(future.result())
            else:
                failed(error)
        if self._open == 0:
            self._timer.stop()

    def close(self) -> None:
        """Wait for running work; callbacks that are still due are not made."""
        self._timer.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
