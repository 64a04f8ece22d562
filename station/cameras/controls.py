"""Exposure, focus and white balance of a USB camera, left to it or locked, as its address wishes.

`exposure=auto|lock|MILLISECONDS`, `focus=auto|lock|NUMBER` (the device's own scale), `white=auto|lock|KELVIN`;
without the key nothing is touched. `lock` lets the camera search for a second and keeps what it has found, over
each time that it is opened again. What a device does not take is told by name: a lock that does not hold is
worse than none.
"""

import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import cv2

from station.cameras.address import Address
from station.errors import SettingsError

AUTO, LOCK = "auto", "lock"
_SLACK = 0.1  # a device rounds to its own steps

Found = dict[str, float]
"""What locks of one device keep, by key."""


class Knobs(Protocol):
    """The part of cv2.VideoCapture that is used."""

    def set(self, prop: int, value: float) -> bool: ...
    def get(self, prop: int) -> float: ...


@dataclass(frozen=True, slots=True)
class Control:
    """One of them: its properties in OpenCV, and what switches its automatic on and off."""

    value: int
    automatic: int
    on: tuple[float, ...]
    off: tuple[float, ...]
    low: float
    high: float
    unit: str
    scale: Callable[[float], float] = lambda number: number


def _v4l2_exposure(ms: float) -> float:
    return ms * 10  # steps of 100 µs


def _windows_exposure(ms: float) -> float:
    return round(math.log2(ms / 1000))  # powers of two of a second


WINDOWS = sys.platform == "win32"
CONTROLS: Mapping[str, Control] = {
    "exposure": Control(
        cv2.CAP_PROP_EXPOSURE,
        cv2.CAP_PROP_AUTO_EXPOSURE,
        on=(0.75, 1) if WINDOWS else (3, 0),
        off=(0.25, 0) if WINDOWS else (1,),
        low=0.1,
        high=1000,
        unit="ms",
        scale=_windows_exposure if WINDOWS else _v4l2_exposure,
    ),
    "focus": Control(cv2.CAP_PROP_FOCUS, cv2.CAP_PROP_AUTOFOCUS, (1,), (0,), 0, 10_000, ""),
    "white": Control(cv2.CAP_PROP_WB_TEMPERATURE, cv2.CAP_PROP_AUTO_WB, (1,), (0,), 1000, 20_000, "K"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What one control shall do: `auto`, `lock` or a number."""

    key: str
    mode: str
    number: float = 0.0


def wishes(address: Address) -> tuple[Wish, ...]:
    """Those of an address. Raises SettingsError for a value that makes no sense."""
    return tuple(_wish(address, key) for key in CONTROLS if key in address.query)


def search(asked: tuple[Wish, ...], knobs: Knobs, found: Found) -> bool:
    """Let the camera look for what is to be locked; False: nothing is, or it is found already."""
    keys = [wish.key for wish in asked if wish.mode == LOCK and wish.key not in found]
    for key in keys:
        _switch_on(CONTROLS[key], knobs)  # it may still be off since it was locked the last time
    return bool(keys)


def apply(asked: tuple[Wish, ...], knobs: Knobs, found: Found) -> tuple[str, ...]:
    """Set them on an open device; the keys that it does not allow. What locks keep is added to `found`."""
    return tuple(wish.key for wish in asked if not _done(wish, CONTROLS[wish.key], knobs, found))


def _wish(address: Address, key: str) -> Wish:
    text, control = address.query[key], CONTROLS[key]
    if text in (AUTO, LOCK):
        return Wish(key, text)
    try:
        number = address.number(key, control.low, control.high)
    except SettingsError as error:
        hint = (
            f"It is auto, lock, or a number from {control.low:g} to {control.high:g} {control.unit}".rstrip()
        )
        raise SettingsError(error.message, f"{hint}.") from error
    return Wish(key, "", number or 0.0)


def _done(wish: Wish, control: Control, knobs: Knobs, found: Found) -> bool:
    if wish.mode == AUTO:
        return _switch_on(control, knobs)
    lock, value = wish.mode == LOCK, control.value
    wanted = found.setdefault(wish.key, knobs.get(value)) if lock else control.scale(wish.number)
    any(knobs.set(control.automatic, value) for value in control.off)
    taken = knobs.set(value, wanted)
    near = _near(knobs.get(value), wanted)
    # A device may say yes to that and search on.
    return near and (knobs.get(control.automatic) in control.off if lock else taken)


def _switch_on(control: Control, knobs: Knobs) -> bool:
    return any(knobs.set(control.automatic, value) for value in control.on)


def _near(got: float, wanted: float) -> bool:
    """Whether a device took about what it was told; some cannot be asked."""
    return got in (-1, 0) or abs(got - wanted) <= max(1.0, abs(wanted) * _SLACK)
