"""The search window's arithmetic: late answers, keys of a gun, words and numbers on a card."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.archive import Found
from station.types import SessionId, Status
from ui.search import model
from ui.search.model import Age, KeyHold, Latest


def found(order: str, *codes: str) -> Found:
    return Found(SessionId("X"), order, codes, Status.SEALED, 1, 0, 61_000, "S-01", "", None, False, False)


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


def test_a_key_counts_again_when_the_gun_has_been_quiet_for_a_moment() -> None:
    hold = KeyHold()
    hold.press(ord("5"), 1000)
    hold.press(ord("S"), 1000 + KeyHold.HOLD_MS)
    assert hold.release() == ord("S")


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 22, 0, 1, tzinfo=UTC), Age.TODAY),
        (datetime(2026, 11, 21, 23, 59, tzinfo=UTC), Age.WEEK),
        (datetime(2026, 11, 16, 12, 0, tzinfo=UTC), Age.WEEK),
        (datetime(2026, 11, 15, 12, 0, tzinfo=UTC), Age.YEAR),
        (datetime(2025, 12, 31, 12, 0, tzinfo=UTC), Age.OLDER),
        (datetime(2026, 11, 23, 9, 0, tzinfo=UTC), Age.OLDER),  # a clock that went wrong: say all
    ],
)
def test_the_nearer_a_day_the_shorter_it_is_written(at: datetime, expected: Age) -> None:
    assert model.age(at, datetime(2026, 11, 22, 10, 42, tzinfo=UTC)) is expected


def test_the_last_four_are_bright_without_a_question() -> None:
    assert model.runs("SF144277789035", "") == [("SF1442 7778", False), (" 9035", True)]


def test_what_the_question_hit_is_bright_across_the_groups() -> None:
    bright = "".join(text for text, lit in model.runs("SF1442777819035", "77 7819035") if lit)
    assert bright.replace(" ", "") == "777819035"


@given(st.text(max_size=300), st.text(max_size=20))
def test_a_card_shows_every_sign_of_its_number_once_and_none_that_cannot_be_seen(
    number: str, query: str
) -> None:
    line = "".join(text for text, _ in model.runs(number, query))
    assert line.isprintable()
    assert line.replace(" ", "") == model.shown(number).replace(" ", "")


def test_the_card_names_the_number_that_was_asked_for() -> None:
    assert (
        model.number_for(found("2026112200018", "2026112200018", "SF1442777819035"), "9035")
        == "SF1442777819035"
    )
    assert model.number_for(found("2026112200018", "2026112200018", "SF1442777819035"), "") == "2026112200018"
    assert model.number_for(found(""), "9035") == ""


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (850_000, "850 KB"),
        (38_200_000, "39 MB"),
        (27_400_000_000, "27.4 GB"),
        (2 * 10**12, "2.0 TB"),
    ],
)
def test_sizes_are_written_in_the_unit_of_drives_and_never_too_small(size_bytes: int, words: str) -> None:
    assert model.size_text(size_bytes) == words


def test_the_time_shows_a_step_of_one_frame_in_ten() -> None:
    assert (model.tenths(62.3), model.tenths(62.399), model.tenths(0.1), model.tenths(-1)) == (
        "01:02.3",
        "01:02.3",
        "00:00.1",
        "00:00.0",
    )


@given(st.floats(0.1, 20_000), st.floats(50, 3000))
def test_times_under_the_bar_never_touch(duration_s: float, width_px: float) -> None:
    marks = model.ticks(duration_s, width_px, 80)
    gaps = [(b - a) / duration_s * width_px for a, b in pairwise(marks)]
    assert marks[0] == 0
    assert marks[-1] <= duration_s
    assert all(gap >= 80 - 1e-6 for gap in gaps)


def test_a_small_screen_gets_the_compact_layout_and_readable_letters() -> None:
    small, large = model.window_unit(1024, 600), model.window_unit(1920, 1080)
    assert (small.compact, large.compact, large.u) == (True, False, 1.0)
    assert small.px(16) >= 11
