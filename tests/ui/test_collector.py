"""What nobody needs any more is destroyed on the main thread, whoever left it."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.collector import collected_here_only


class Left:
    """Two of these hold each other; a third party may see on which thread they end."""

    other: "Left"


@pytest.fixture
def python_collects() -> Iterator[None]:
    was = gc.isenabled()
    gc.enable()
    yield
    if not was:
        gc.disable()


def leave(ends: list[int]) -> None:
    """Two objects in a circle, and then enough new ones for Python to look for such."""
    one, two = Left(), Left()
    one.other, two.other = two, one
    weakref.finalize(one, lambda: ends.append(threading.get_ident()))
    del one, two
    made.extend([] for _ in range(20_000))


made: list[list[int]] = []


def elsewhere(ends: list[int]) -> None:
    made.clear()
    thread = threading.Thread(target=leave, args=(ends,))
    thread.start()
    thread.join()


def test_without_it_a_circle_ends_on_the_thread_that_left_it(python_collects: None) -> None:
    ends: list[int] = []
    elsewhere(ends)
    assert ends
    assert ends[0] != threading.get_ident()


def test_a_circle_that_another_thread_left_ends_on_the_main_thread(
    python_collects: None, qtbot: QtBot
) -> None:
    ends: list[int] = []
    with collected_here_only(every_ms=1):
        elsewhere(ends)
        assert not ends
        qtbot.waitUntil(lambda: bool(ends))
    assert ends == [threading.get_ident()]


def test_what_grew_old_is_let_go_of_too(python_collects: None, qtbot: QtBot) -> None:
    ends: list[int] = []
    one, two = Left(), Left()
    one.other, two.other = two, one
    weakref.finalize(one, lambda: ends.append(threading.get_ident()))
    gc.collect()  # both are of the oldest generation now
    del one, two

    def busy() -> bool:
        made.extend([] for _ in range(1_000))
        return bool(ends)

    with collected_here_only(every_ms=1):
        qtbot.waitUntil(busy, timeout=30_000)
    made.clear()


def test_what_was_there_before_is_not_looked_through_again(python_collects: None, qtbot: QtBot) -> None:
    before = len(gc.get_objects())
    with collected_here_only():
        assert len(gc.get_objects()) < before / 10
    assert len(gc.get_objects()) > before / 2


def fail_on_the_way() -> None:
    with collected_here_only():
        assert not gc.isenabled()
        raise ValueError("on the way")


def test_afterwards_python_collects_again_even_after_an_error(python_collects: None, qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="on the way"):
        fail_on_the_way()
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off(python_collects: None, qtbot: QtBot) -> None:
    gc.disable()
    with collected_here_only():
        pass
    assert not gc.isenabled()
