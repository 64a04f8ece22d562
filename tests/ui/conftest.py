"""Objects of Qt are let go of between two tests, never while Qt hands out events."""

import gc
from collections.abc import Iterator
from itertools import count

import pytest

EVERY = 20  # collecting takes a tenth of a second
_tests = count(1)


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_collected_within_an_event() -> Iterator[None]:
    """A window of the test before, collected in the middle of an event, took PySide down with it."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _collected_now_and_then(_nothing_is_collected_within_an_event: None) -> Iterator[None]:
    yield
    if next(_tests) % EVERY == 0:
        gc.collect()
