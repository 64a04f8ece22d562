"""Numbers and times as people read them."""

import pytest

from ui.format import grouped, length, short


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("SF144277819035", ("SF1442 7781", "9035")),
        ("YT8806201419035", ("YT88062 0141", "9035")),
        ("77314406629035", ("773144 0662", "9035")),
        ("9035", ("", "9035")),
        ("12345", ("1", "2345")),
        ("", ("", "")),
    ],
)
def test_a_number_is_grouped_from_its_end(number: str, parts: tuple[str, str]) -> None:
    assert grouped(number) == parts


@pytest.mark.parametrize("number", ["SF144277819035", "1", "33012345678901234567"])
def test_grouping_loses_no_sign(number: str) -> None:
    assert "".join(grouped(number)).replace(" ", "") == number


@pytest.mark.parametrize(
    ("number", "shown"), [("SF144277812270", "…7781 2270"), ("66041187", "6604 1187"), ("12", "12")]
)
def test_lists_show_the_last_eight(number: str, shown: str) -> None:
    assert short(number) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "00:00"), (58.9, "00:58"), (102, "01:42"), (3658, "1:00:58"), (-3, "00:00")]
)
def test_a_length_is_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert length(seconds) == shown
