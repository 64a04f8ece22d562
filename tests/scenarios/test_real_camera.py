"""Bad days of a real camera, made by hand: `python3 run.py test -m hardware -n 0 -s`, and do what is asked.

The first USB camera, or the one in TRY_CAMERA (any address).
"""

import os
from pathlib import Path

import pytest
from live import Live

from station import events
from station.archive import Archive
from station.cameras import find_cameras, open_camera
from station.errors import CameraError
from station.evidence.checking import Level
from station.evidence.verify import verify_vault

pytestmark = pytest.mark.hardware
HAND_S = 120.0  # for what a person does


@pytest.fixture(scope="module")
def address() -> str:
    found = os.environ.get("TRY_CAMERA") or next(iter(find_cameras()), "")
    assert found, "plug a camera in"
    return found


@pytest.fixture
def usb(address: str) -> str:
    if not address.startswith("usb:"):
        pytest.skip("of a USB camera only")
    return address.partition("?")[0]


def please(what: str) -> None:
    """Ask the person at the camera."""
    print(f"\n>>> {what}", flush=True)


def filmed(live: Live) -> None:
    """A parcel is open, and a photo of it was taken."""
    live.await_(events.CameraReady, HAND_S)
    live.begin()
    live.photo()


def test_a_camera_pulled_out_in_mid_session_is_told_and_goes_on_as_the_next_part(
    tmp_path: Path, address: str
) -> None:
    with Live(tmp_path, address, read_labels=False, idle_limit_s=0) as live:
        filmed(live)
        please("Pull the camera's cable out.")
        live.await_(events.CameraLost, HAND_S)
        please("Plug it in again.")
        live.await_(events.CameraReady, HAND_S)
        live.photo()
        sealed = live.end()
    assert {clip.part for clip in sealed.clips} >= {1, 2}
    (record,) = Archive(live.folder).show(sealed.session)
    assert record.gaps
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_a_camera_that_is_covered_makes_weak_evidence(tmp_path: Path, address: str) -> None:
    please("Cover the lens so that no light comes in, and keep it so.")
    with Live(tmp_path, address, read_labels=False, idle_limit_s=0, pre_roll_s=0) as live:
        filmed(live)
        assert not live.heard(events.CameraLost, 15)  # so long it films
        live.end()
        assert live.await_(events.ProofWeak).why is events.Weakness.DARK
    please("Take the cover away.")


@pytest.mark.parametrize("size", [(640, 480), (1280, 720)])
def test_a_camera_films_in_the_size_that_it_tells(usb: str, size: tuple[int, int]) -> None:
    camera = open_camera(f"{usb}?size={size[0]}x{size[1]}")
    info = camera.open()
    try:
        for _ in range(30):
            picture = camera.read().i420
            assert picture is None or picture.shape == (info.height * 3 // 2, info.width)
    finally:
        camera.close()


def test_a_camera_that_is_in_use_opens_for_nobody_else_and_films_on(usb: str) -> None:
    first = open_camera(usb)
    first.open()
    try:
        with pytest.raises(CameraError):
            open_camera(usb).open()
        assert first.read() is not None
    finally:
        first.close()
