"""Camera addresses: `scheme:rest?key=value&key=value`.

Nothing is percent-decoded: a path is written as the system writes it, with blanks, colons and
backslashes; only `?` and, inside the query, `&` are taken. An address may hold a password: people see
what `masked` leaves of it.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from station.errors import SettingsError

OURS = ("name", "rotate", "crop")
"""Keys that each kind of camera has; what they ask for is done here, whatever the device can."""

NAME = re.compile(r"[a-z][a-z0-9]{0,11}")
SMALLEST_CROP = 10  # percent of a side
HIDDEN = "***"
_SECRETS = (
    re.compile(r"(//[^:@/]*:)(.*)(@)"),
    re.compile(r"(?i)([?&][^=&]*(?:pass|pwd|token|secret|auth|key)[^=&]*=)([^&]*)()"),
)


class Pace(StrEnum):
    """How a video is played: as it was filmed, or as fast as its frames are consumed."""

    REAL = "real"
    MAX = "max"


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of the upright picture that is kept, in percent of its sides."""

    left: float
    top: float
    width: float
    height: float

    def __str__(self) -> str:
        return ",".join(f"{value:g}" for value in (self.left, self.top, self.width, self.height))

    def box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """(left, top, width, height) in pixels, all even, inside a picture of that size."""
        left, wide = _even(self.left, width), max(2, _even(self.width, width))
        top, high = _even(self.top, height), max(2, _even(self.height, height))
        return left, top, min(wide, width - left), min(high, height - top)


@dataclass(frozen=True, slots=True)
class Address:
    """A parsed address; the getters raise SettingsError for a value that makes no sense."""

    scheme: str
    rest: str
    query: Mapping[str, str]

    def __str__(self) -> str:
        tail = "&".join(f"{key}={value}" for key, value in self.query.items())
        return f"{self.scheme}:{self.rest}" + (f"?{tail}" if tail else "")

    @property
    def shown(self) -> str:
        """For messages: the same without a password."""
        return masked(str(self))

    @property
    def device(self) -> str:
        """What tells two cameras apart, whatever is wished of them."""
        return f"usb:{self.rest}" if self.scheme == "usb" else str(self.without(*OURS))

    def without(self, *keys: str) -> "Address":
        """The same address without these keys."""
        return Address(self.scheme, self.rest, {k: v for k, v in self.query.items() if k not in keys})

    def saying(self, key: str, value: str) -> "Address":
        """The same address with this value; empty: without the key."""
        changed = {**self.query, key: value}
        return Address(self.scheme, self.rest, changed) if value else self.without(key)

    def adding(self, **more: str) -> "Address":
        """The same address with these keys, where it does not have them already."""
        return Address(self.scheme, self.rest, {**more, **self.query})

    def check_keys(self, known: Iterable[str]) -> None:
        """Refuse a key that this kind of camera does not have."""
        names = sorted(known)
        for key in self.query:
            if key not in names:
                raise SettingsError(f"“{self.scheme}:” does not know “{key}”.", nearest(key, names))

    def degrees(self) -> int:
        """Clockwise rotation: 0, 90, 180 or 270."""
        return int(self.choice("rotate", ("0", "90", "180", "270")))

    def name(self) -> str:
        """What the camera is called; empty: by its number."""
        name = self.query.get("name", "").lower()
        if name and not NAME.fullmatch(name):
            raise self._wrong("name", "It begins with a letter and has up to 12 letters and digits: bench.")
        return name

    def crop(self) -> Crop | None:
        """The part that is kept; None: the whole picture."""
        if "crop" not in self.query:
            return None
        hint = "Write crop=LEFT,TOP,WIDTH,HEIGHT in percent: crop=10,0,80,100."
        try:
            left, top, width, height = map(float, self.query["crop"].split(","))
        except ValueError as error:
            raise self._wrong("crop", hint) from error
        fits = all(
            begin >= 0 and length >= SMALLEST_CROP and begin + length <= 100
            for begin, length in ((left, width), (top, height))
        )
        if not fits:  # also NaN
            raise self._wrong("crop", hint)
        return Crop(left, top, width, height)

    def pace(self) -> Pace:
        """`pace=`, by default as it was filmed."""
        return Pace(self.choice("pace", tuple(Pace)))

    def choice(self, key: str, values: tuple[str, ...]) -> str:
        """One of `values`; the first one is the default."""
        value = self.query.get(key, values[0])
        if value not in values:
            raise self._wrong(key, f"It is one of {', '.join(values)}.")
        return value

    def number(self, key: str, low: float, high: float) -> float | None:
        """A number from `low` to `high`; None where it is not given."""
        if key not in self.query:
            return None
        try:
            value = float(self.query[key])
        except ValueError as error:
            raise self._wrong(key, f"It is a number from {low:g} to {high:g}.") from error
        if not low <= value <= high:  # also refuses NaN
            raise self._wrong(key, f"It is a number from {low:g} to {high:g}.")
        return value

    def whole(self, key: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`; None where it is not given."""
        value = self.number(key, low, high)
        if value is not None and value != int(value):
            raise self._wrong(key, "It is a whole number.")
        return None if value is None else int(value)

    def size(self, default: tuple[int, int], low: tuple[int, int], high: tuple[int, int]) -> tuple[int, int]:
        """`size=` as (width, height), both even, within the limits."""
        value = self.query.get("size")
        if value is None:
            return default
        hint = f"Write it as size={default[0]}x{default[1]}, even, from {low[0]}x{low[1]} to {high[0]}x{high[1]}."
        width, _, height = value.partition("x")
        if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
            raise self._wrong("size", hint)
        w, h = int(width), int(height)
        if w % 2 or h % 2 or not (low[0] <= w <= high[0] and low[1] <= h <= high[1]):
            raise self._wrong("size", hint)
        return w, h

    def _wrong(self, key: str, hint: str) -> SettingsError:
        return SettingsError(f"Camera address “{self.shown}”: {key}={self.query[key]} makes no sense.", hint)


def parse(text: str) -> Address:
    """Split an address; which schemes and keys exist is known to `station.cameras`."""
    scheme, colon, rest = text.partition(":")
    if not colon or not scheme:
        raise SettingsError(
            f"“{masked(text)}” is no camera address.", "Write usb:0, file:PATH or demo: in full."
        )
    rest, _, tail = rest.partition("?")
    query: dict[str, str] = {}
    for part in filter(None, tail.split("&")):
        key, equals, value = part.partition("=")
        if not equals or not value:
            raise SettingsError(
                f"Camera address “{masked(text)}”: “{part}” has no value.", f"Write {key}=VALUE."
            )
        if key in query:
            raise SettingsError(f"Camera address “{masked(text)}” says {key} twice.", "Say it once.")
        query[key] = value
    return Address(scheme.lower(), rest, query)


def masked(text: str) -> str:
    """An address without its secrets: what stands between `//` and the last `@`, and keys that name one."""
    for pattern in _SECRETS:
        text = pattern.sub(rf"\g<1>{HIDDEN}\g<3>", text)
    return text


def restored(shown: str, before: str) -> str:
    """A masked address that a person edited, its secrets put back from the one before."""
    for pattern in _SECRETS:
        secrets = [match[2] for match in pattern.finditer(before)]
        hidden = iter(secrets)
        shown = pattern.sub(lambda m, hidden=hidden: f"{m[1]}{_put_back(m[2], hidden)}{m[3]}", shown)  # type: ignore[misc]
    return shown


def _put_back(shown: str, hidden: Iterator[str]) -> str:
    return next(hidden, shown) if shown == HIDDEN else shown


def _even(percent: float, side: int) -> int:
    return round(percent * side / 200) * 2


def nearest(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint: the known name that looks most like `name`, or all of them."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1)
    return f"Did you mean “{close[0]}”?" if close else f"Known: {', '.join(names)}. {otherwise}".strip()
