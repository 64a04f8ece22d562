import json
from dataclasses import replace

import pytest

from station.errors import IntegrityError
from station.evidence import heads, ledger
from station.evidence.keys import new_key

KEY = new_key()
ENTRY = ledger.Entry(
    seq=1,
    prev=ledger.FIRST_PREV,
    type=ledger.Type.GENESIS,
    station="S-01",
    kid=KEY.kid,
    boot="b",
    wall_ms=1_763_800_000_000,
    mono_ms=5,
    body={"session": "X", "text": '"\u2028订\x1d'},
)
LINE = ledger.sign(ENTRY, KEY)


def test_a_line_is_read_back_as_it_was_signed() -> None:
    read = ledger.parse(LINE.text)
    assert read == LINE
    assert read.signed_by(KEY.public)
    assert (read.entry.session, ENTRY._replace(body={}).session) == ("X", None)


def test_another_key_did_not_sign_it() -> None:
    assert not LINE.signed_by(new_key().public)


def test_every_changed_character_is_refused_or_unsigned() -> None:
    for at in range(len(LINE.text)):
        for other in ("x", '"', "}"):
            changed = LINE.text[:at] + other + LINE.text[at + 1 :]
            if changed == LINE.text:
                continue
            try:
                assert not ledger.parse(changed).signed_by(KEY.public), changed
            except IntegrityError:
                continue


@pytest.mark.parametrize("text", ["", "{}", '{"e":{},"sig":""}', LINE.text + " ", "\ud800", LINE.text[1:]])
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(IntegrityError):
        ledger.parse(text)


def test_the_day_of_an_entry_is_utc() -> None:
    assert ledger.day(1_763_800_000_000) == "2025/11/22"


def test_a_head_is_signed_and_read_back() -> None:
    head = heads.sign(KEY, "S-01", 7, b"\1" * 32, 5)
    assert heads.parse(head.text) == head
    assert head.signed_by(KEY.public)
    assert not replace(head, size=6).signed_by(KEY.public)


@pytest.mark.parametrize(("name", "value"), [("size", 1 << 53), ("wall_ms", -(1 << 53)), ("size", 0)])
def test_a_head_with_a_number_that_none_can_have_is_refused(name: str, value: int) -> None:
    head = json.loads(heads.sign(KEY, "S-01", 7, b"\1" * 32, 5).text)
    head["sth"][name] = value
    with pytest.raises(IntegrityError, match="no signed head"):
        heads.parse(json.dumps(head))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sth":{},"sig":""}', '{"sth":5,"sig":5}'])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(IntegrityError):
        heads.parse(text)
