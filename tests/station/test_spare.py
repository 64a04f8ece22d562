"""The priority of threads whose work may wait."""

import os
import queue
import sys
import threading

import pytest

from station.spare import on_what_is_left


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows the priority of a thread")
@pytest.mark.parametrize("given", [0, 15])
def test_a_thread_gives_way_and_one_that_does_so_more_already_is_left_alone(given: int) -> None:
    """A program that was started with `nice` may not raise itself again: its thread would end."""
    seen: queue.SimpleQueue[int] = queue.SimpleQueue()

    def work() -> None:
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(given, os.getpriority(os.PRIO_PROCESS, thread)))
        on_what_is_left()
        seen.put(os.getpriority(os.PRIO_PROCESS, thread))

    threading.Thread(target=work).start()
    assert seen.get(timeout=20) == max(10, given, os.getpriority(os.PRIO_PROCESS, 0))
