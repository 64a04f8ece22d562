"""The program's own fonts in every test; objects of Qt are let go of between two tests."""

import gc
from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme

EVERY = 20  # collecting takes a tenth of a second
_tests = count(1)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Whether a sentence fits must not hang on which test loaded the fonts before."""
    assert theme.load_fonts() == []
    return qapp


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
