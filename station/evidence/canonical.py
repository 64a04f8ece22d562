"""Canonical JSON: the one spelling of a value, so that a signature means the same bytes everywhere.

UTF-8, keys sorted by code point, no blanks; only text, whole numbers below 2^53, true, false, null,
lists and maps. A float, or half a surrogate pair, has no canonical form.
"""

import json
import re
from typing import Any

from pydantic_core import from_json

_MOST = 1 << 53  # beyond it a reader in JavaScript loses digits


def _refuse(text: str) -> float:
    raise ValueError(f"no whole number: {text[:20]}")


_DECODER = json.JSONDecoder(parse_float=_refuse, parse_constant=_refuse)
_LONE = re.compile("[\x00\ud800-\udfff]")


def encode(value: object) -> bytes:
    """The bytes of a value; ValueError where it has no canonical form."""
    _check(value)
    return _dump(value).encode()


def decode(data: bytes) -> Any:
    """The value of canonical bytes; ValueError for any other spelling of it."""
    value = decode_any(data)
    if _dump(value) != data.decode():
        raise ValueError("not the canonical spelling")
    return value


def decode_quickly(data: bytes) -> Any:
    """The value in about any spelling, where a hash binds the bytes already; ValueError for what is none."""
    return from_json(data, allow_inf_nan=False, cache_strings="keys")


def decode_any(data: bytes) -> Any:
    """The value in any spelling; ValueError for what is none."""
    try:
        return _DECODER.decode(data.decode())
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def clean(text: str) -> str:
    """Text that has a canonical form and that every database can hold: the rest becomes U+FFFD."""
    return _LONE.sub("\ufffd", text)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _check(value: object) -> None:
    if value is None or isinstance(value, bool | str):
        return
    if isinstance(value, int):
        if abs(value) >= _MOST:
            raise ValueError(f"too large for canonical JSON: {value}")
    elif isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise ValueError("a key is no text")
        for inner in value.values():
            _check(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _check(inner)
    else:
        raise ValueError(f"no canonical form: {type(value).__name__}")  # noqa: TRY004 - one error for all
