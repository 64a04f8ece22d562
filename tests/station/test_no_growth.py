"""Parcels in a row leave nothing behind in memory. The whole program: `bench soak --sessions 3000`."""

import gc
import sqlite3
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench_parts import Parts

from db.engine import WRITER_CACHE_KIB, open_writer, transaction
from db.migrate import migrate
from station import events
from station.packing import NS, CameraUp, Commanded, Policy, State
from station.session import step
from station.types import CameraName, Control, SessionId, Source

WARM_UP, PARCELS = 30, 120
MOST_BYTES = 400
"""Growth a parcel. One kept draft, its future or its facts are 2,000 and more; caches that fill and lists that are
given more room than they need come to less than 100."""

MINUTE_NS = 60 * NS


def pack(bench: Parts, number: int) -> None:
    """One parcel, with a clip and photos, into the vault."""
    bench.scan(f"SF{1_000_000_000_000 + number}")
    bench.film(0.2)
    bench.conductor.command(Control.STOP)
    bench.wait_for(events.SessionSealed)
    bench.settled()
    bench.said.clear()
    bench.own.clear()
    bench.clock.go_on(60)


def held() -> int:
    """Bytes of Python that are alive. Objects are not counted: `gc.get_objects` breaks tuples of other threads."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Parts]:
    policy = Policy(min_session_ns=0, left_label_ns=10 * MINUTE_NS)  # a label of ten minutes ago is forgotten
    made = Parts(tmp_path, policy)
    made.sealer.start()
    made.conductor.start()
    made.camera()
    yield made
    made.stop()


def open_files() -> int:
    """Descriptors of this process, where the system tells them."""
    listed = Path("/proc/self/fd")
    return len(list(listed.iterdir())) if listed.is_dir() else 0


def test_more_than_a_hundred_parcels_in_a_row_leave_no_memory_no_thread_and_no_open_file(
    bench: Parts,
) -> None:
    tracemalloc.start(1)
    try:
        for number in range(WARM_UP):
            pack(bench, number)
        before = held()
        threads, files = threading.active_count(), open_files()
        for number in range(WARM_UP, WARM_UP + PARCELS):
            pack(bench, number)
        after = held()
    finally:
        tracemalloc.stop()
    assert (after - before) / PARCELS < MOST_BYTES
    assert threading.active_count() == threads
    assert open_files() - files < PARCELS // 4  # some are just being looked at again


def test_parcels_without_a_number_are_not_remembered_as_labels_that_may_lie_about() -> None:
    policy = Policy(min_session_ns=0)
    state, _ = step(State(), CameraUp(0, CameraName("cam1")), policy)
    for number in range(5):
        for control in (Control.BEGIN, Control.STOP):
            happened = Commanded(number * NS, control, Source.KEY, SessionId(f"session-{number}"))
            state, _ = step(state, happened, policy)
    assert state.ended == ()


def test_what_sqlite_keeps_of_the_database_in_memory_has_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "packwitness.db"
    migrate(path)
    engine = open_writer(path)
    try:
        with transaction(engine) as s:
            connection = s.connection().connection.driver_connection
            assert isinstance(connection, sqlite3.Connection)
            assert connection.execute("PRAGMA cache_size").fetchone() == (-WRITER_CACHE_KIB,)
    finally:
        engine.dispose()
    assert WRITER_CACHE_KIB * 1024 < 5_000_000
