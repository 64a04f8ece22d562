"""What time stamps prove, when one is due, and DER put in order: the pure parts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.errors import SettingsError
from station.evidence import der
from station.evidence.anchor import HOUR_MS, Anchor, Bracket, Brackets, due, shown, stamped
from station.settings import checked

ANCHOR = Anchor(10, 8, "0" * 64, "a", "vault/x.tsr", 9, "0" * 64, 1000)


def test_what_is_stamped_names_size_and_root() -> None:
    assert stamped(3, "ab") == b'packlog-anchor-v1\n{"root":"ab","size":3}'


def test_an_entry_lies_after_the_reply_before_it_and_before_the_head_over_it() -> None:
    later = replace(ANCHOR, seq=20, size=18, at_ms=2000)
    brackets = Brackets([ANCHOR, later])
    assert brackets.of(8) == Bracket(None, 2000)
    assert brackets.of(9) == Bracket(None, 3000)  # behind the first head, its reply not yet entered
    assert brackets.of(11) == Bracket(1000, 3000)
    assert brackets.of(19) == Bracket(1000, None)
    assert brackets.of(21) == Bracket(2000, None)


def test_a_reply_without_a_time_proves_nothing() -> None:
    assert not Brackets([replace(ANCHOR, at_ms=None)]).of(1)


@given(
    st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50), st.integers(0, 9999)), max_size=12),
    st.integers(1, 60),
)
def test_a_bracket_is_the_narrowest_that_the_anchors_give(made: list[tuple[int, int, int]], seq: int) -> None:
    anchors = [replace(ANCHOR, seq=at, size=size, at_ms=ms) for at, size, ms in made]
    after = max((ms for at, _, ms in made if at < seq), default=None)
    before = min((ms + 1000 for _, size, ms in made if size >= seq), default=None)
    assert Brackets(anchors).of(seq) == Bracket(after, before)


@pytest.mark.parametrize(
    ("passed_ms", "fresh", "exported", "wanted"),
    [
        (HOUR_MS, True, False, True),
        (HOUR_MS - 1, True, False, False),
        (HOUR_MS * 9, False, False, False),
        (1, True, True, True),
        (-1, True, False, True),
    ],
)
def test_a_head_is_due_once_an_hour_and_at_an_export(
    passed_ms: int, fresh: bool, exported: bool, wanted: bool
) -> None:
    assert due(HOUR_MS + passed_ms, HOUR_MS, fresh=fresh, exported=exported) is wanted


def test_an_authority_is_named_without_what_may_be_secret() -> None:
    assert shown("https://tsa.example:8443/a?key=1") == "tsa.example:8443/a"


@pytest.mark.parametrize(
    "address", ["ftp://a/", "file:///etc/passwd", "http://", "http://me:secret@tsa/", "http://a:99999/", "x"]
)
def test_only_plain_http_addresses_are_authorities(address: str) -> None:
    with pytest.raises(SettingsError):
        checked({"time_authorities": [address]})


# ---------------------------------------------------------------- DER


@pytest.mark.parametrize(
    "data", [b"", b"\x30", b"\x30\x05ab", b"\x30\x00\x00", b"<html>", b"\x30\x80\x00\x00"]
)
def test_what_is_no_single_sequence_is_no_reply(data: bytes) -> None:
    assert not der.whole(data)


@given(st.binary(max_size=80))
def test_bytes_that_are_no_reply_come_back_as_they_were(data: bytes) -> None:
    assert sorted(der.with_sorted_certificates(b"\x30" + data)) == sorted(b"\x30" + data)
