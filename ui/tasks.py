"""Run something off the main thread, and call back on it with the result or the error."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TypeVar, cast

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")
Outcome = tuple["Future[object]", Callable[[object], None], Callable[[BaseException], None]]

CLOSE_S = 20.0
READS_S = 0.5  # for work that only reads and may hang

_log = logging.getLogger(__name__)


def _to_log(error: BaseException) -> None:
    _log.error("a background task failed", exc_info=error)


class Tasks(QObject):
    """A few worker threads; callbacks run on the thread that made this object.

    They are daemons: work that waits for a share that hangs keeps no window, and no program, from closing.
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
        self._most = workers
        self._workers: list[threading.Thread] = []
        self._waiting: SimpleQueue[tuple[Future[object], Callable[[], object]] | None] = SimpleQueue()
        self._closed = False
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
        future: Future[object] = Future()
        outcome: Outcome = (future, then, failed or self._default_failed)
        future.add_done_callback(lambda _: self._finished.put(outcome))
        self._waiting.put((future, work))
        if len(self._workers) < self._most:
            self._workers.append(threading.Thread(target=self._work, name="ui-task", daemon=True))
            self._workers[-1].start()

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

    def close(self, limit_s: float = CLOSE_S) -> None:
        """Wait for running work, so long at most; callbacks that are still due are not made."""
        self._timer.stop()
        self._closed = True
        until_s = time.monotonic() + limit_s
        for _ in self._workers:
            self._waiting.put(None)
        for worker in self._workers:
            worker.join(max(0.0, until_s - time.monotonic()))

    def _work(self) -> None:
        while (task := self._waiting.get()) is not None and not self._closed:
            future, work = task
            try:
                future.set_result(work())
            except BaseException as error:  # noqa: BLE001 - it goes to whoever started the work
                future.set_exception(error)
