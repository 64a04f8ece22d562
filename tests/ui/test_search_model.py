"""The search window's arithmetic."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.search import model
from ui.search.model import Age, KeyHold, Latest


def test_only_the_answer_to_the_newest_question_counts() -> None:
    gate = Latest()
    first, second = gate.ask(), gate.ask()
    assert (gate.is_newest(first), gate.is_newest(second)) == (False, True)


def test_a_key_that_stands_alone_counts_once() -> None:
    hold = KeyHold()
    hold.press(83, 1000)
    assert (hold.release(), hold.release()) == (83, None)


def test_the_letters_of_a_gun_are_no_keys() -> None:
    hold = KeyHold()
    for index, letter in enumerate(b"SF144"):
        hold.press(letter, 1000 + 8 * index)
    assert hold.release() is None


def test_a_key_right_after_a_gun_is_not_taken_for_its_letters() -> None:
    hold = KeyHold()
    hold.press(ord("F"), 1000)
    hold.press(ord("S"), 1000 + KeyHold.HOLD_MS)
    assert hold.release() == ord("S")


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("SF144277819035", ("SF14427 7819"[:0] + "SF14 4277 81", "9035")),
        ("SF14427781" + "9035", ("SF14 4277 81"[:0] + "SF14 4277 81", "9035")),
    ],
)
def test_placeholder(number: str, parts: tuple[str, str]) -> None:
    del number, parts
