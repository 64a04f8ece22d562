"""Asks the archive on a worker thread; only the newest question is answered."""

import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from station.archive import Archive, Found
from ui.search.model import Latest
from ui.tasks import Tasks

DEBOUNCE_MS = 120  # typing goes on within this; a search on every letter would only be thrown away
LIMIT = 200

Answer = tuple[Sequence[Found], float]


class Finder(QObject):
    """`type` waits a moment, `ask` does not."""

    answered = Signal(object, str, float)  # list[Found], query, seconds it took
    failed = Signal(object)

    def __init__(self, archive: Archive, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._tasks = archive, tasks
        self._gate = Latest()
        self._query = ""
        self._weak = False
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._pause.timeout.connect(self._start)

    def type(self, query: str) -> None:
        """Search when the typing pauses."""
        self._query = query
        self._gate.ask()
        self._pause.start()

    def ask(self, query: str) -> None:
        """Search now; without a query the newest sessions."""
        self._query = query
        self._start()

    def only_weak(self, on: bool) -> None:
        """Of the newest sessions, or of those found, only those with weak evidence."""
        self._weak = on
        self._start()

    def stop(self) -> None:
        """Ask nothing more, answer nothing more."""
        self._pause.stop()
        self._gate.ask()

    def _start(self) -> None:
        self._pause.stop()
        ticket, query = self._gate.ask(), self._query.strip()
        self._tasks.run(
            partial(self._look, query, weak=self._weak), partial(self._answer, ticket, query), self._error
        )

    def _look(self, query: str, *, weak: bool) -> Answer:
        began = time.perf_counter()
        if query:
            found = [one for one in self._archive.find(query, LIMIT) if one.weak or not weak]
        else:
            found = self._archive.weak(LIMIT) if weak else self._archive.recent(LIMIT)
        return found, time.perf_counter() - began

    def _answer(self, ticket: int, query: str, answer: Answer) -> None:
        if self._gate.is_newest(ticket):
            self.answered.emit(answer[0], query, answer[1])

    def _error(self, error: BaseException) -> None:
        self.failed.emit(error)
