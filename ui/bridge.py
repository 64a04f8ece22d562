"""Station events ↔ Qt signals, and the newest preview picture: everything crosses threads here.

Workers put events in a queue; the main thread drains it and emits the signals there, when `ui.bell` wakes it
and on a timer, for the pictures and the time that passes. No worker emits a signal.
"""

from queue import Empty, SimpleQueue
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from station.events import Event

INTERVAL_MS = 16


class Pictures(Protocol):
    """Where the newest finished preview picture lies; None: nothing new since the last take."""

    def take(self) -> object | None: ...


class Bridge(QObject):
    """Drains one subscription of the station's feed and one preview into signals."""

    happened = Signal(object)  # a station Event
    pictured = Signal(object)  # what `Pictures.take` gave, newest only
    drained = Signal()  # after each round, even an empty one: time has passed

    def __init__(
        self,
        mailbox: SimpleQueue[Event],
        pictures: Pictures | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mailbox = mailbox
        self._pictures = pictures
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.drain)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        """Stop listening; what still lies in the queue is handed on first."""
        self._timer.stop()
        self.drain()

    def drain(self) -> None:
        """Emit all that waits, oldest first, then the newest picture. Tests call it by hand."""
        for _ in range(self._mailbox.qsize()):  # what arrives meanwhile waits for the next round
            try:
                self.happened.emit(self._mailbox.get_nowait())
            except Empty:
                break
        if self._pictures is not None and (picture := self._pictures.take()) is not None:
            self.pictured.emit(picture)
        self.drained.emit()
