"""Errors and reasons of `station/`, which words them in English, in the window's language."""

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from station.errors import StationError
from ui import codes
from ui.errortexts import ALL

_NAME = r"\{([a-z]+)\}"
_CARRIERS = "carriers"


def translated(text: str) -> str:
    """A whole text of station's in the window's language; unchanged where it is unknown, or already right."""
    for form, template in _forms():
        if found := form.fullmatch(text):
            spoken = QCoreApplication.translate("errors", template)
            return text if spoken == template else _filled(spoken, found.groupdict())
    return text


def said(error: BaseException) -> str:
    """What happened and what to do, on one line."""
    if isinstance(error, StationError):
        return f"{translated(error.message)} {translated(error.hint)}".strip()
    return str(error)


def _filled(spoken: str, values: dict[str, str]) -> str:
    return re.sub(_NAME, lambda found: _value(found[1], values[found[1]]), spoken)


def _value(name: str, value: str) -> str:
    """A value may be a text of station's itself: a reason, or the end of a sentence."""
    if name == _CARRIERS:
        return "、".join(codes.carrier(token) for token in value.split(", "))
    return translated(value)


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each template as a pattern; the one with most words of its own first, since values match anything."""
    longest_first = sorted(ALL, key=lambda text: -len(re.sub(_NAME, "", text)))
    return tuple((re.compile(_pattern(text), re.DOTALL), text) for text in longest_first)


def _pattern(template: str) -> str:
    parts = re.split(_NAME, template)  # words and names by turns
    return "".join(f"(?P<{part}>.*?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
