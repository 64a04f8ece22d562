"""Wakes the main thread as soon as a worker has something for it; a timer would let it lie for some while."""

import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ALL = 4096


class Bell(QObject):
    """`ring` on any thread, `rung` on the main thread; many rings may be one."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inside, self._outside = socket.socketpair()
        for end in (self._inside, self._outside):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)

    def ring(self) -> None:
        """Never waits."""
        with suppress(OSError):  # it rings already, or nobody listens any more
            self._outside.send(b"!")

    def close(self) -> None:
        """Nobody listens any more."""
        self._notifier.setEnabled(False)
        self._inside.close()
        self._outside.close()

    def _answer(self) -> None:
        with suppress(OSError):  # rung for nothing
            self._inside.recv(_ALL)
        self.rung.emit()
