"""Check digits against numbers that their owners published as examples."""

from collections.abc import Callable

import pytest

from station.barcodes.rules import checkdigits

EXAMPLES: list[tuple[Callable[[str], bool], str]] = [
    (checkdigits.mod10, "4006381333931"),  # EAN-13
    (checkdigits.mod10, "96385074"),  # EAN-8
    (checkdigits.mod10, "036000291452"),  # UPC-A
    (checkdigits.luhn, "490154203237518"),  # IMEI
    (checkdigits.luhn, "79927398713"),
    (checkdigits.s10, "RA473124829GB"),
    (checkdigits.ups, "1Z5R89390357567127"),
    (checkdigits.mod7, "112233445564"),
    (checkdigits.mod37_36, "A12425GABC1234002M"),  # ISO 7064 MOD 37,36
]


@pytest.mark.parametrize(("check", "number"), EXAMPLES)
def test_a_right_number_passes(check: Callable[[str], bool], number: str) -> None:
    assert check(number)


@pytest.mark.parametrize(("check", "number"), EXAMPLES)
def test_one_wrong_digit_is_found(check: Callable[[str], bool], number: str) -> None:
    place = 6
    wrong = "1" if number[place] != "1" else "2"
    assert not check(number[:place] + wrong + number[place + 1 :])
