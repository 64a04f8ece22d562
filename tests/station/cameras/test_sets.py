"""Which parameter sets stand before a picture."""

from station.cameras.sets import parameter_sets

SPS, PPS, WORDS, KEY = b"\x67sps", b"\x68pps", b"\x06words", b"\x65picture"


def stream(*units: bytes, start: bytes = b"\x00\x00\x01") -> bytes:
    return b"".join(start + unit for unit in units)


def test_sets_are_found_among_other_units_whatever_the_length_of_the_start_code() -> None:
    found = parameter_sets(stream(b"\x09\xf0", SPS, WORDS, PPS, KEY, start=b"\x00\x00\x00\x01"))
    assert found == parameter_sets(stream(SPS, PPS, KEY)) == stream(SPS, PPS)


def test_a_picture_without_sets_has_none() -> None:
    assert parameter_sets(stream(WORDS, KEY)) == b""
    assert parameter_sets(b"") == parameter_sets(b"\x00\x00\x01") == b""


def test_what_stands_behind_the_picture_belongs_to_another() -> None:
    assert parameter_sets(stream(SPS, KEY, PPS)) == stream(SPS)


def test_sets_that_are_sent_twice_are_the_same_sets() -> None:
    assert parameter_sets(stream(SPS, PPS, SPS, PPS, KEY)) == stream(SPS, PPS)
