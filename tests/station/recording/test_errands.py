"""The thread for what waits for the disk."""

import sys

import pytest

from station.recording.errands import Errands
from tests.station.recording.bench import niceness


def test_jobs_run_in_the_order_given() -> None:
    done: list[int] = []
    errands = Errands("test", done.append)
    errands.start()
    for number in range(20):
        errands.run(lambda number=number: done.append(number))
    errands.stop()
    assert done == list(range(20))


def test_a_job_that_fails_is_reported_and_the_next_one_runs() -> None:
    faults: list[Exception] = []
    done: list[str] = []
    errands = Errands("test", faults.append)
    errands.start()
    errands.run(lambda: {}["missing"])
    errands.run(lambda: done.append("next"))
    errands.stop()
    assert [type(fault) for fault in faults] == [KeyError]
    assert done == ["next"]


def test_after_the_stop_a_job_is_done_at_once() -> None:
    done: list[str] = []
    errands = Errands("test", lambda _error: None)
    errands.start()
    errands.stop()
    errands.run(lambda: done.append("late"))
    assert done == ["late"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux knows the priority of a thread")
def test_idle_jobs_run_on_what_the_others_leave_of_the_processor() -> None:
    seen: list[int] = []
    for idle in (False, True):
        errands = Errands("test", lambda _error: None, idle=idle)
        errands.start()
        errands.run(lambda: seen.append(niceness()))
        errands.stop()
    assert seen == [niceness(), max(10, niceness())]
