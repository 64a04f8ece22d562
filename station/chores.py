"""A thread for what has time: access notes and copies of the database; others for retention and time stamps."""

import logging
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)

EVERY_S = 10.0


class Chores:
    """Does the same steps again and again; one that fails is told in the log, and keeps none from its turn."""

    def __init__(
        self,
        *steps: Callable[[], object],
        every_s: float = EVERY_S,
        name: str = "chores",
        patience_s: float | None = None,
    ) -> None:
        self._steps = steps
        self._every_s = every_s
        self._patience_s = patience_s  # how long an end waits for the present round; None: however long
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """The first round comes after a while: a start has enough to do."""
        self._thread.start()

    @property
    def stopping(self) -> bool:
        """Whether the present round should come to its end."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """End after the present round."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(self._patience_s)

    @property
    def hangs(self) -> bool:
        """After `stop`: whether the present round was given up."""
        return self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopped.wait(self._every_s):
            for step in self._steps:
                try:
                    step()
                except Exception:
                    log.exception("a chore failed")
