"""What has to wait until nothing is being recorded, the post-roll of the last parcel included."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future


class AtRest:
    """Work in the order in which it came; called on the conductor's thread only."""

    def __init__(self, resting: Callable[[], bool]) -> None:
        self._resting = resting
        self._waiting: deque[tuple[Callable[[], None], Future[None]]] = deque()

    def add(self, work: Callable[[], None], done: "Future[None]") -> None:
        """Until it is done its future can be cancelled."""
        self._waiting.append((work, done))

    def look(self) -> None:
        """Do what waits, if nothing is being recorded now."""
        while self._waiting and self._resting():
            work, done = self._waiting.popleft()
            if done.set_running_or_notify_cancel():
                _do(work, done)


def _do(work: Callable[[], None], done: "Future[None]") -> None:
    try:
        work()
    except BaseException as error:
        done.set_exception(error)
        raise
    done.set_result(None)
