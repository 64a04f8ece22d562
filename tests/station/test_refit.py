"""What is done first to come from the cameras that run to those that are wanted."""

import pytest

from station.refit import Away, Come, next_step
from station.types import CameraName

BENCH, LABEL, SIDE = CameraName("bench"), CameraName("label"), CameraName("side")


def steps(now: dict[CameraName, str], wanted: dict[CameraName, str]) -> list[Away | Come]:
    """All of them, each carried out."""
    done: list[Away | Come] = []
    running = dict(now)
    while (step := next_step(running, wanted)) is not None:
        done.append(step)
        if isinstance(step, Away):
            del running[step.name]
        else:
            running[step.name] = step.address
        assert len(done) < 20
    assert running == wanted
    return done


def test_cameras_that_stay_as_they_are_are_left_alone() -> None:
    assert steps({BENCH: "usb:0", LABEL: "usb:1"}, {LABEL: "usb:1", BENCH: "usb:0"}) == []


def test_a_new_camera_comes_and_nothing_else_happens() -> None:
    assert steps({BENCH: "usb:0"}, {BENCH: "usb:0", LABEL: "usb:1"}) == [Come(LABEL, "usb:1")]


def test_a_camera_that_is_not_wanted_goes() -> None:
    assert steps({BENCH: "usb:0", LABEL: "usb:1"}, {LABEL: "usb:1"}) == [Away(BENCH)]


@pytest.mark.parametrize(
    "other", ["usb:0?rotate=180", "usb:0?focus=lock", "usb:0?size=640x480", "rtsp://h/1"]
)
def test_whatever_is_wished_of_a_camera_anew_opens_it_anew(other: str) -> None:
    assert steps({BENCH: "usb:0"}, {BENCH: other}) == [Away(BENCH), Come(BENCH, other)]


def test_a_renamed_camera_lets_its_device_go_before_it_is_opened_again() -> None:
    assert steps({BENCH: "usb:0"}, {LABEL: "usb:0"}) == [Away(BENCH), Come(LABEL, "usb:0")]


def test_two_cameras_that_change_places_are_both_closed_before_one_is_opened() -> None:
    done = steps({BENCH: "usb:0", LABEL: "usb:1"}, {BENCH: "usb:1", LABEL: "usb:0"})
    assert done == [Away(BENCH), Away(LABEL), Come(BENCH, "usb:1"), Come(LABEL, "usb:0")]


def test_cameras_are_changed_one_after_the_other_not_all_dark_at_once() -> None:
    done = steps({BENCH: "usb:0", LABEL: "usb:1"}, {BENCH: "usb:0?rotate=90", LABEL: "usb:1?rotate=90"})
    assert [type(step) for step in done] == [Away, Come, Away, Come]


def test_two_cameras_of_one_device_do_not_take_it_from_each_other_for_ever() -> None:
    wanted = {BENCH: "usb:0?rotate=90", LABEL: "usb:0?rotate=180"}
    assert len(steps({SIDE: "usb:0"}, wanted)) == 3
