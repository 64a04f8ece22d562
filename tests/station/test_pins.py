import pytest

from station import pins

PEPPER, PERSON = b"p" * 32, "0" * 26


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "digits only"),
        ("73915", "6 to 12"),
        ("7391548260371", "6 to 12"),
        ("73915a", "digits only"),
        ("７３９１５４", "digits only"),
        ("000000", "few"),
        ("112112", "few"),
        ("123456", "count"),
        ("987654", "count"),
        ("890123", "count"),
        ("739739", "repeats"),
        ("19850523", "date"),
        ("230585", "date"),
        ("850523", "date"),
    ],
)
def test_an_easy_pin_is_refused_with_its_reason(pin: str, why: str) -> None:
    assert why in pins.weakness(pin)


@pytest.mark.parametrize("pin", ["739154", "40482913", "99887766", "719905824613"])
def test_a_pin_that_is_hard_to_guess_is_taken(pin: str) -> None:
    assert pins.weakness(pin) == ""


def test_a_hash_has_the_measured_profile() -> None:
    assert pins.hashed(PEPPER, PERSON, "739154").startswith("$argon2id$v=19$m=19456,t=2,p=1$")


@pytest.mark.parametrize(
    ("pepper", "person", "pin"),
    [(PEPPER, PERSON, "739155"), (b"q" * 32, PERSON, "739154"), (PEPPER, "1" * 26, "739154")],
    ids=["another PIN", "another pepper", "another person's row"],
)
def test_a_hash_matches_one_pin_of_one_person_with_one_pepper(pepper: bytes, person: str, pin: str) -> None:
    kept = pins.hashed(PEPPER, PERSON, "739154")
    assert pins.matches(PEPPER, PERSON, "739154", kept)
    assert not pins.matches(pepper, person, pin, kept)


def test_what_is_no_hash_matches_nothing() -> None:
    assert not pins.matches(PEPPER, PERSON, "739154", "739154")


def test_pauses_begin_with_the_fifth_wrong_pin_and_grow_to_an_hour() -> None:
    assert [pins.pause_s(tries) for tries in (0, 4, 5, 6, 7, 10, 11, 500)] == [
        0,
        0,
        60,
        120,
        240,
        1920,
        3600,
        3600,
    ]
