import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.evidence import canonical

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(1 << 53) + 1, (1 << 53) - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_what_was_encoded_is_read_back_and_has_one_spelling(value: object) -> None:
    data = canonical.encode(value)
    assert canonical.decode(data) == value
    assert canonical.encode(json.loads(data)) == data


def test_keys_are_sorted_by_code_point_without_blanks() -> None:
    assert (
        canonical.encode({"é": 1, "b": [True, None], "a": "订"})
        == '{"a":"订","b":[true,null],"é":1}'.encode()
    )


@pytest.mark.parametrize("value", [1.0, {"a": 0.5}, 1 << 53, -(1 << 53), {1: 2}, {"a": b""}, float("nan")])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"canonical|large|text"):
        canonical.encode(value)


def test_half_a_surrogate_pair_is_refused_and_clean_replaces_it() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical.encode("\ud800")
    assert canonical.encode(canonical.clean("a\ud800\0b")) == '"a\ufffd\ufffdb"'.encode()


@pytest.mark.parametrize(
    "data",
    [b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b"1.0", b"NaN", b'"\\u0041"', b"01", b"[" * 100_000],
)
def test_any_other_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical.decode(data)
