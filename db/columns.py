"""Column types: what is stored is checked at the door, whichever driver is below."""

import re
from typing import Any

from sqlalchemy import BigInteger, Integer, String, Text
from sqlalchemy.types import TypeDecorator

BIG = BigInteger().with_variant(Integer, "sqlite")
"""64 bits; on SQLite spelled INTEGER, so that a primary key is the row id itself."""

_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
_LAST_MS = 253_402_300_799_999  # the last millisecond of the year 9999
_LONE_SURROGATE_OR_NUL = re.compile("[\x00\ud800-\udfff]")


def is_id(text: str) -> bool:
    """Whether this can be the id of a row."""
    return _ID.fullmatch(text) is not None


class UtcMs(TypeDecorator[int]):
    """UTC in milliseconds since 1970, a whole number; seconds or datetimes are refused."""

    impl = BIG
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Any) -> int | None:  # noqa: ARG002
        if value is None or (type(value) is int and 0 <= value <= _LAST_MS):
            return value
        raise ValueError(f"not UTC milliseconds: {value!r}")


class Id(TypeDecorator[str]):
    """UUIDv7 as 26 characters of Crockford base32, upper case."""

    impl = String(26)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        if value is None or is_id(value):
            return value
        raise ValueError(f"not an id: {value!r}")


class CleanText(TypeDecorator[str]):
    """Text for people; what no database can hold (lone surrogates, NUL) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        # Nearly always so, and a rebuild asks a million times.
        if value is None or (value.isascii() and "\0" not in value):
            return value
        return _LONE_SURROGATE_OR_NUL.sub("\ufffd", value)


class RawText(TypeDecorator[str]):
    r"""Text exactly as a stranger gave it, stored escaped (`\x1d`, `\u8ba2`), handed back unchanged."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:  # noqa: ARG002
        if value is None or (value.isascii() and value.isprintable() and "\\" not in value):
            return value
        return value.encode("unicode_escape").decode("ascii")

    def process_result_value(self, value: str | None, dialect: Any) -> str | None:
        """Another spelling than ours was not written by us: it comes back as it is, and compares unequal."""
        try:
            text = None if value is None else value.encode("ascii").decode("unicode_escape")
        except (AttributeError, UnicodeError):
            return value
        return text if self.process_bind_param(text, dialect) == value else value
