"""Work that may wait is done on what the other threads leave of the processor."""

import os
import sys
import threading

_LOW = 10  # niceness


def on_what_is_left() -> None:
    """Of this thread, and of those it starts from here on (Linux; elsewhere as any thread)."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        # Lower than that already: raising it again is refused to all but root.
        os.setpriority(os.PRIO_PROCESS, thread, max(_LOW, os.getpriority(os.PRIO_PROCESS, thread)))
