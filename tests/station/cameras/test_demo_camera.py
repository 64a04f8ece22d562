"""The drawn bench as a camera: readable labels, a true truth, an end where it was asked for."""

import json
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import zxingcpp

from station import pixels
from station.cameras import open_camera
from station.cameras.demo.camera import DemoCamera
from station.cameras.demo.scene import NOISE_SIGMA, Scene
from station.cameras.demo.schedule import FPS, parcels
from station.cameras.demo.sprite import Sprite, lay
from station.errors import CameraError, EndOfInput
from station.types import Image

SMALL = (640, 360)


def texts(i420: Image) -> set[str]:
    """All that a reader with every symbology finds."""
    height = i420.shape[0] * 2 // 3
    return {found.text for found in zxingcpp.read_barcodes(i420[:height])}


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text())
    return found


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1280, 960), (1920, 1080)])
def test_each_label_reads_while_it_is_held_still_and_nothing_else_does(size: tuple[int, int]) -> None:
    scene = Scene(size, 1)
    for parcel in parcels(1, orders=4):
        still = (parcel.label_still_s + parcel.label_leaves_s) / 2
        assert texts(scene.draw(parcel, still)) == {parcel.text}


def test_a_label_lying_across_reads_too() -> None:
    scene = Scene((1920, 1080), 1)
    steep = next(parcel for parcel in parcels(1, 90, orders=100) if abs(parcel.tilt_deg) > 84)
    assert texts(scene.draw(steep, steep.label_leaves_s)) == {steep.text}


def test_a_bench_without_a_label_holds_no_code() -> None:
    scene = Scene((1280, 720), 1)
    for parcel in parcels(1, orders=2):
        for at_s in np.linspace(parcel.label_out_s, parcel.gone_s, 8):
            assert texts(scene.draw(parcel, float(at_s))) == set()


def test_the_label_is_in_the_picture_exactly_from_in_to_out() -> None:
    parcel = next(parcels(1))
    noiseless = Scene(SMALL, 1)
    noiseless._noise = (np.full_like(noiseless._noise[0], 8), np.full_like(noiseless._noise[1], 8))

    def white(at_s: float) -> int:
        """Pixels as light as paper at the edge where the label comes in."""
        luma = pixels.planes(noiseless.draw(parcel, at_s))[0]
        return int((luma[:, -40:] > 200).sum())

    assert white(parcel.label_in_s - 1 / FPS) == 0
    assert white(parcel.label_in_s) > 0
    assert white(parcel.label_out_s - 1 / FPS) > 0
    assert white(parcel.label_out_s) == 0


def test_the_same_address_gives_the_same_pictures() -> None:
    a, b = DemoCamera(seed=3, size=SMALL), DemoCamera(seed=3, size=SMALL)
    a.open()
    b.open()
    assert all(np.array_equal(a.read().i420, b.read().i420) for _ in range(200))


def test_another_seed_gives_another_picture() -> None:
    a, b = DemoCamera(seed=3, size=SMALL), DemoCamera(seed=4, size=SMALL)
    a.open()
    b.open()
    assert not np.array_equal(a.read().i420, b.read().i420)


def test_sensor_noise_is_on() -> None:
    camera = DemoCamera(size=SMALL)
    camera.open()
    a, b = (camera.read().i420[:360].astype(float) for _ in range(2))
    assert float((a - b)[:100].std()) == pytest.approx(NOISE_SIGMA * 2**0.5, rel=0.1)


def test_pictures_stay_in_limited_range() -> None:
    scene = Scene(SMALL, 1)
    parcel = next(parcels(1))
    luma = pixels.planes(scene.draw(parcel, parcel.label_still_s))[0]
    assert luma.min() >= 16 - 3 * NOISE_SIGMA
    assert luma.max() <= 235 + 5 * NOISE_SIGMA


def test_pictures_come_thirty_a_second() -> None:
    camera = DemoCamera(size=SMALL)
    camera.open()
    assert [camera.read().media_s for _ in range(3)] == [0, 1 / 30, 2 / 30]


def test_everything_says_that_it_is_a_demo() -> None:
    assert open_camera("demo:?rotate=90&pace=max&size=640x360").open().demo


def test_seconds_end_the_demo() -> None:
    camera = DemoCamera(size=SMALL, seconds=2)
    camera.open()
    for _ in range(60):
        camera.read()
    with pytest.raises(EndOfInput):
        camera.read()


def test_orders_end_the_demo_after_the_last_parcel_has_left() -> None:
    camera = DemoCamera(size=SMALL, orders=1)
    camera.open()
    only = next(parcels(1))
    shown = [camera.read().media_s for _ in range(round((only.gone_s + 1) * FPS))]
    assert (shown[-1] or 0) > only.gone_s
    with pytest.raises(EndOfInput):
        camera.read()


def test_a_truth_with_a_known_end_is_whole_at_opening(tmp_path: Path) -> None:
    DemoCamera(size=SMALL, seconds=120, truth_file=tmp_path / "truth.json").open()
    told = rows(tmp_path / "truth.json")
    expected = list(parcels(1, seconds=120))
    assert [row["text"] for row in told] == [parcel.text for parcel in expected]
    assert [row["t_in"] for row in told] == pytest.approx(
        [parcel.label_in_s for parcel in expected], abs=1e-3
    )
    assert [row["t_out"] for row in told] == pytest.approx(
        [parcel.label_out_s for parcel in expected], abs=1e-3
    )


def test_an_endless_truth_holds_only_what_was_shown(tmp_path: Path) -> None:
    path = tmp_path / "truth.json"
    camera = DemoCamera(size=SMALL, truth_file=path)
    camera.open()
    first, second = islice(parcels(1), 2)

    def read_to(at_s: float) -> None:
        while (camera.read().media_s or 0) < at_s:
            pass

    read_to(first.label_in_s - 0.1)
    assert rows(path) == []
    read_to(first.label_in_s)
    assert [(row["text"], row["t_out"]) for row in rows(path)] == [(first.text, None)]
    read_to(first.label_out_s)
    assert rows(path)[0]["t_out"] == pytest.approx(first.label_out_s, abs=1e-3)
    read_to(second.label_in_s)
    assert [row["text"] for row in rows(path)] == [first.text, second.text]


def test_a_truth_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    camera = DemoCamera(size=SMALL, truth_file=tmp_path / "missing" / "truth.json")
    with pytest.raises(CameraError, match=r"truth\.json"):
        camera.open()


def test_a_sprite_covers_by_its_alpha_and_is_cut_at_the_edges() -> None:
    rgba = np.zeros((4, 4, 4), np.float32)
    rgba[..., :3], rgba[..., 3] = 255 * 0.5, 0.5
    planes = np.full((8, 8), 100, np.uint8), np.full((4, 4), 120, np.uint8), np.full((4, 4), 120, np.uint8)
    lay(planes, Sprite.of(rgba), 8, 8)
    white = 235 - 8
    assert planes[0][7, 7] == pytest.approx((100 + white) / 2, abs=1)
    assert planes[0][5, 5] == 100
    assert (planes[1] == 120).all()
