"""Which keys the ledger's chain believes, and which of them a kept fingerprint stands behind."""

import hashlib
import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from station.evidence import ledger
from station.evidence.chain import Chain, Unsigned, handover, introduction
from station.evidence.keys import StationKey, new_key
from station.evidence.ledger import Line, Type

FIRST, SECOND, THIRD, FOREIGN = (new_key() for _ in range(4))


def _line(before: Sequence[Line], key: StationKey, kind: Type, body: Mapping[str, Any]) -> Line:
    prev = before[-1].sha256 if before else ledger.FIRST_PREV
    return ledger.sign(ledger.Entry(len(before) + 1, prev, kind, "S-01", key.kid, "b", 5, 5, body), key)


def _run(*keys: StationKey, before: Sequence[Line] = ()) -> list[Line]:
    """A genesis, then a rotation to each further key."""
    lines = [*before]
    lines.append(_line(lines, keys[0], Type.GENESIS, introduction(keys[0], "tests")))
    for old, new in itertools.pairwise(keys):
        lines.append(_line(lines, old, Type.ROTATE, handover(old.kid, new)))
    lines.append(_line(lines, keys[-1], Type.BOOT, {}))
    return lines


def _said(lines: Sequence[Line], *pinned: StationKey) -> tuple[list[str], list[int]]:
    """What is wrong, and the entries that began a run of keys none of which is pinned."""
    chain = Chain(pins=[hashlib.sha256(key.public).hexdigest() for key in pinned])
    wrong = [words for line in lines for words in chain.add(line)]
    return wrong, list(chain.unpinned)


@pytest.mark.parametrize("pinned", [FIRST, SECOND, THIRD])
def test_any_card_of_a_run_of_keys_stands_behind_all_of_it(pinned: StationKey) -> None:
    assert _said(_run(FIRST, SECOND, THIRD), pinned) == ([], [])


def test_a_run_without_a_pinned_key_is_named_by_the_entry_that_began_it() -> None:
    assert _said(_run(FIRST, SECOND), FOREIGN) == ([], [1])


def test_a_card_of_a_later_run_says_nothing_of_the_one_before() -> None:
    lines = _run(THIRD, before=_run(FIRST, SECOND))
    assert _said(lines, THIRD) == ([], [1])
    assert _said(lines, SECOND) == ([], [4])
    assert _said(lines, FIRST, THIRD) == ([], [])


def test_without_a_card_a_second_beginning_is_wrong() -> None:
    (words,) = _said(_run(SECOND, before=_run(FIRST)))[0]
    assert isinstance(words, Unsigned)


@pytest.mark.parametrize(
    "body",
    [
        {**handover(FIRST.kid, SECOND), "proof": handover(FIRST.kid, FOREIGN)["proof"]},
        handover(FOREIGN.kid, SECOND),
        {**handover(FIRST.kid, SECOND), "proof": "!"},
        {"public": handover(FIRST.kid, SECOND)["public"]},
        {"proof": handover(FIRST.kid, SECOND)["proof"]},
    ],
)
def test_a_key_that_did_not_sign_that_it_follows_is_not_believed(body: Mapping[str, Any]) -> None:
    lines = _run(FIRST)
    lines.append(_line(lines, FIRST, Type.ROTATE, body))
    wrong, unpinned = _said(lines, SECOND)
    assert [isinstance(words, Unsigned) for words in wrong] == [True]
    assert unpinned == [1]
    lines.append(_line(lines, SECOND, Type.BOOT, {}))
    assert len(_said(lines)[0]) == 2
