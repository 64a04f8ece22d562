"""Strict reading of JSON that a stranger may have written: each field once, of one type, nothing left over.

Readers of single values raise ValueError with the end of a sentence; `Fields` puts the field's name
before it and raises IntegrityError.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from station.errors import IntegrityError

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
D = TypeVar("D")

_MOST_BYTES = 16_000_000  # the manifest of four hours stays under one
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", re.ASCII)
_NOT_OURS = "It is not as this program writes it; keep the file as it is."


def document(data: bytes) -> object:
    """The JSON value in these bytes; no double names, no floats, no NaN."""
    if len(data) > _MOST_BYTES:
        raise IntegrityError("The manifest is far too long.", _NOT_OURS)
    try:
        return json.loads(
            data.decode(),
            object_pairs_hook=_no_duplicates,
            parse_float=_no_float,
            parse_constant=_no_float,
        )
    except (ValueError, RecursionError) as error:
        raise IntegrityError("The manifest cannot be read.", _NOT_OURS) from error


class Fields:
    """One JSON object whose fields are taken once each."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise wrong(where, "is no object")
        self._left: dict[str, Any] = dict(value)
        self._where = where

    def take(self, name: str, read: Callable[[Any], T]) -> T:
        """The value of one field."""
        if name not in self._left:
            raise wrong(f"{self._where}.{name}", "is missing")
        try:
            return read(self._left.pop(name))
        except ValueError as error:
            raise wrong(f"{self._where}.{name}", str(error)) from error

    def maybe(self, name: str, read: Callable[[Any], T], absent: D) -> T | D:
        """The value of a field that is written only where it says something."""
        return self.take(name, read) if name in self._left else absent

    def inner(self, name: str, read: "Callable[[Fields], T]") -> T:
        """The value of a field that is an object itself."""
        return self.take(name, lambda value: _whole_object(value, f"{self._where}.{name}", read))

    def many(self, name: str, read: "Callable[[Fields], T]") -> tuple[T, ...]:
        """The values of a field that is a list of objects."""
        where = f"{self._where}.{name}"
        values = self.take(name, _list)
        return tuple(_whole_object(value, f"{where}[{place}]", read) for place, value in enumerate(values))

    def end(self) -> None:
        """Refuse what was not taken."""
        if self._left:
            raise wrong(self._where, "has fields that this format does not know")


def wrong(where: str, what: str) -> IntegrityError:
    """Where it is wrong, and how."""
    return IntegrityError(f"{where} {what}.", _NOT_OURS)


def text(value: object) -> str:
    """Any text."""
    if not isinstance(value, str):
        raise ValueError("is no text")  # noqa: TRY004 - one error for all that a stranger can write
    return value


def whole(value: object) -> int:
    """A whole number of 64 bits."""
    if type(value) is not int or abs(value) >= 1 << 63:
        raise ValueError("is no whole number of 64 bits")
    return value


def count(value: object) -> int:
    """A whole number from 0."""
    number = whole(value)
    if number < 0:
        raise ValueError("is negative")
    return number


def flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")  # noqa: TRY004
    return value


def utc_ms(value: object) -> int:
    """ISO 8601 UTC with milliseconds, as milliseconds."""
    at = datetime.strptime(matching(_TIME)(value), "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    return round(at.timestamp() * 1000)


def matching(pattern: re.Pattern[str]) -> Callable[[object], str]:
    """Text of exactly this form."""

    def read(value: object) -> str:
        if not pattern.fullmatch(text(value)):
            raise ValueError("has the wrong form")
        return text(value)

    return read


def member(kind: type[E]) -> Callable[[object], E]:
    """One of the words of an enumeration."""

    def read(value: object) -> E:
        if text(value) not in set(kind):
            raise ValueError("is a word that this format does not know")
        return kind(text(value))

    return read


def or_none(read: Callable[[object], T]) -> Callable[[object], T | None]:
    """The same, or null."""
    return lambda value: None if value is None else read(value)


def _whole_object(value: object, where: str, read: Callable[[Fields], T]) -> T:
    fields = Fields(value, where)
    result = read(fields)
    fields.end()
    return result


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("is no list")  # noqa: TRY004
    return value


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field stands there twice")
    return found


def _no_float(number: str) -> float:
    raise ValueError(f"no whole number: {number[:20]}")
