"""The shop's shot list as a table: what is asked for next, and what was left out."""

import pytest

from station.shots import Shots

NAMES = ("item", "filled_box", "label")


@pytest.mark.parametrize(
    ("happened", "asked", "left_out"),
    [
        ("", "item", ("item", "filled_box", "label")),
        ("t", "filled_box", ("filled_box", "label")),
        ("s", "filled_box", ("item", "filled_box", "label")),
        ("ts", "label", ("filled_box", "label")),
        ("ttt", None, ()),
        ("sss", None, ("item", "filled_box", "label")),
        ("stt", None, ("item",)),
        ("tttt", None, ()),  # one more photo than the list has
        ("ttts", None, ()),
    ],
)
def test_each_shot_is_asked_for_once_and_what_was_not_taken_is_left_out(
    happened: str, asked: str | None, left_out: tuple[str, ...]
) -> None:
    shots = Shots(NAMES)
    for one in happened:
        shots = shots.taken() if one == "t" else shots.skip()
    assert (shots.asked, shots.left_out) == (asked, left_out)


def test_a_shop_without_a_list_is_asked_for_nothing() -> None:
    shots = Shots().taken().skip()
    assert (shots.asked, shots.left_out) == (None, ())
