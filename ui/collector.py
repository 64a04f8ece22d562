"""Objects that hold each other are let go of on the main thread, between two events.

Python looks for them on whichever thread has just allocated something. A window of Qt that was closed would then be
destroyed by a camera's thread, or in the middle of an event, and Qt takes the whole program down with it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

EVERY_MS = 1000


@contextmanager
def collected_here_only(every_ms: int = EVERY_MS) -> Iterator[None]:
    """Python's own collector, moved onto a timer of this thread, which has an event loop.

    What is there already, mostly modules, stays for good: to look through it all each time takes 75 ms, in which
    no thread of Python's runs.
    """
    was_enabled = gc.isenabled()
    timer = QTimer(interval=every_ms)
    timer.timeout.connect(_collect)
    gc.disable()
    gc.collect()
    gc.freeze()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        if was_enabled:
            gc.enable()


def _collect() -> None:
    """As Python would: the oldest generation that is due, and with it the younger ones.

    A limit of 0 says that this Python collects that generation along with the one before.
    """
    due = [most and count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
