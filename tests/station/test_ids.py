import re

from db.columns import is_id
from station.ids import new_session_id

AT_MS = 1_763_800_000_000
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _number(text: str) -> int:
    number = 0
    for letter in text:
        number = number * 32 + CROCKFORD.index(letter)
    return number


def test_an_id_is_26_characters_that_nobody_confuses() -> None:
    made = new_session_id()
    assert re.fullmatch(r"[0-7][0-9A-HJKMNP-TV-Z]{25}", made)
    assert is_id(made)


def test_an_id_is_a_uuid_of_version_7_that_holds_its_time() -> None:
    number = _number(new_session_id(AT_MS))
    assert number >> 80 == AT_MS
    assert number >> 76 & 0xF == 7
    assert number >> 62 & 0b11 == 0b10


def test_ids_of_one_moment_differ() -> None:
    assert len({new_session_id(AT_MS) for _ in range(1000)}) == 1000
