"""Exposure, focus, white balance: what is asked of a device, and what is said of one that does not obey."""

import cv2
import numpy as np
import pytest

from station.cameras import controls, open_camera, usb
from station.cameras.address import parse
from station.cameras.controls import CONTROLS, apply, wishes
from station.errors import SettingsError
from station.types import Image

ALL = frozenset(
    {cv2.CAP_PROP_AUTO_EXPOSURE, cv2.CAP_PROP_EXPOSURE, cv2.CAP_PROP_AUTOFOCUS, cv2.CAP_PROP_FOCUS}
)


class Knobs:
    """A device that has some knobs, each up to a most."""

    def __init__(self, known: frozenset[int] = ALL, most: float = 10_000) -> None:
        self.known, self.most = known, most
        self.turned: dict[int, float] = {cv2.CAP_PROP_FOCUS: 35.0, cv2.CAP_PROP_EXPOSURE: 157.0}

    def set(self, prop: int, value: float) -> bool:
        if prop in self.known:
            self.turned[prop] = min(value, self.most)
        return prop in self.known

    def get(self, prop: int) -> float:
        return self.turned.get(prop, -1.0)


def turned(text: str, knobs: Knobs) -> tuple[str, ...]:
    return apply(wishes(parse(text)), knobs, {})


def test_what_the_address_does_not_speak_of_is_left_alone() -> None:
    knobs = Knobs()
    before = dict(knobs.turned)
    assert turned("usb:0?size=640x480", knobs) == ()
    assert knobs.turned == before


def test_an_exposure_in_milliseconds_switches_the_automatic_off(monkeypatch: pytest.MonkeyPatch) -> None:
    linux = controls.Control(15, 21, (3,), (1,), 0.1, 1000, "ms", lambda ms: ms * 10)
    monkeypatch.setattr(controls, "CONTROLS", {"exposure": linux})
    knobs = Knobs(frozenset({15, 21}))
    assert turned("usb:0?exposure=2", knobs) == ()
    assert (knobs.turned[15], knobs.turned[21]) == (20.0, 1)


def test_exposures_of_windows_are_powers_of_two_of_a_second() -> None:
    assert controls._windows_exposure(2) == -9


def test_a_lock_keeps_what_the_camera_has_found() -> None:
    knobs = Knobs()
    assert turned("usb:0?focus=lock", knobs) == ()
    assert (knobs.turned[cv2.CAP_PROP_AUTOFOCUS], knobs.turned[cv2.CAP_PROP_FOCUS]) == (0, 35.0)


class Stubborn(Knobs):
    """Its automatic cannot be switched off; `admits`: it says so when it is told to."""

    def __init__(self, *, admits: bool) -> None:
        super().__init__()
        self.admits = admits
        self.turned[cv2.CAP_PROP_AUTOFOCUS] = 1

    def set(self, prop: int, value: float) -> bool:
        return not self.admits if prop == cv2.CAP_PROP_AUTOFOCUS else super().set(prop, value)


@pytest.mark.parametrize("admits", [True, False])
def test_a_lock_whose_automatic_stays_on_is_refused_though_its_value_was_taken(admits: bool) -> None:
    knobs = Stubborn(admits=admits)
    assert turned("usb:0?focus=lock", knobs) == ("focus",)
    assert knobs.turned[cv2.CAP_PROP_FOCUS] == 35.0


def test_a_lock_that_jumps_to_another_value_is_refused() -> None:
    class Jumping(Knobs):
        def set(self, prop: int, value: float) -> bool:
            return super().set(prop, 0.5 if prop == cv2.CAP_PROP_FOCUS else value)

    assert turned("usb:0?focus=lock", Jumping()) == ("focus",)


def test_automatic_is_switched_on_where_that_is_asked_for() -> None:
    knobs = Knobs()
    assert turned("usb:0?focus=auto", knobs) == ()
    assert knobs.turned[cv2.CAP_PROP_AUTOFOCUS] == 1


def test_what_a_device_does_not_have_is_told_by_name() -> None:
    assert turned("usb:0?exposure=lock&focus=lock&white=5000", Knobs(frozenset())) == (
        "exposure",
        "focus",
        "white",
    )


def test_a_value_that_the_device_cuts_off_is_refused_not_swallowed() -> None:
    assert turned("usb:0?focus=300", Knobs(most=255)) == ("focus",)


@pytest.mark.parametrize("key", CONTROLS)
@pytest.mark.parametrize("value", ["on", "-5", "1e9"])
def test_a_wish_that_makes_no_sense_says_what_does(key: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        open_camera(f"usb:0?{key}={value}")
    assert "auto, lock, or a number" in refused.value.hint


class Camera(Knobs):
    """A device with a picture that has only a focus."""

    def isOpened(self) -> bool:  # noqa: N802
        return True

    def read(self) -> tuple[bool, Image | None]:
        return True, np.full((48, 64, 3), 90, np.uint8)

    def release(self) -> None:
        pass


class Searching(Camera):
    """Its automatic, while on, comes one step nearer to what is best with each picture."""

    best = 200.0
    pictures = 0

    def read(self) -> tuple[bool, Image | None]:
        self.pictures += 1
        if self.turned.get(cv2.CAP_PROP_AUTOFOCUS):
            self.turned[cv2.CAP_PROP_FOCUS] = min(self.turned[cv2.CAP_PROP_FOCUS] + 10, self.best)
        return super().read()


@pytest.fixture
def searching(monkeypatch: pytest.MonkeyPatch) -> Searching:
    device = Searching()
    monkeypatch.setattr(usb, "_device", lambda _index, _backend: device)
    return device


def test_a_lock_waits_a_second_of_pictures_for_what_the_camera_finds(searching: Searching) -> None:
    searching.turned[cv2.CAP_PROP_AUTOFOCUS] = 0  # as the last run of the program left it
    assert open_camera("usb:0?focus=lock").open().refused == ()
    assert searching.turned[cv2.CAP_PROP_FOCUS] == 200
    assert searching.turned[cv2.CAP_PROP_AUTOFOCUS] == 0


def test_a_lock_keeps_its_value_when_the_camera_is_opened_again(searching: Searching) -> None:
    camera = open_camera("usb:0?focus=lock")
    camera.open()
    searching.turned |= {cv2.CAP_PROP_AUTOFOCUS: 1, cv2.CAP_PROP_FOCUS: 50}  # it was unplugged
    searching.best, searching.pictures = 80.0, 0  # a carton stands before it
    assert camera.open().refused == ()
    assert searching.pictures == 1  # nothing is looked for: it is back as soon as without a lock
    assert searching.turned[cv2.CAP_PROP_FOCUS] == 200
    assert searching.turned[cv2.CAP_PROP_AUTOFOCUS] == 0


def test_an_open_camera_tells_what_it_does_not_allow(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Camera(frozenset({cv2.CAP_PROP_FOCUS, cv2.CAP_PROP_AUTOFOCUS}))
    monkeypatch.setattr(usb, "_device", lambda _index, _backend: device)
    assert open_camera("usb:0?focus=40&exposure=2&rotate=90&crop=0,0,50,50").open().refused == ("exposure",)
