"""What the setup page says of a label is right: drawn codes of a known module, angle, light and blur."""

from dataclasses import dataclass, field

import cv2
import numpy as np
import pytest
from drawn_codes import Code, Draw

from station.barcodes import measure
from station.barcodes.locate import locate
from station.barcodes.measure import Measured
from station.barcodes.readers.zxing import Zxing
from station.cameras.demo import code128
from station.types import Image

NUMBER = "SF1442778190352"
FINE = 16  # pixels a module of the drawing that is brought to size
OVER = 4  # samples a pixel, each way
SIZE = (960, 540)


@dataclass(frozen=True)
class Look:
    """How a label lies before the camera."""

    module_px: float = 2.0
    angle_deg: float = 0.0
    ink: int = 30
    paper: int = 220
    blur_px: float = 0.0
    noise: float = 0.0
    text: str = field(default=NUMBER)


def photo(look: Look) -> Image:
    """A camera's picture: each pixel is the mean of the light that falls on it."""
    bars = np.repeat(np.asarray(code128.modules(look.text), bool), FINE)
    line = np.concatenate([np.zeros(12 * FINE, bool), bars, np.zeros(12 * FINE, bool)])
    high = int(90 * FINE / look.module_px)
    label = np.where(line, look.ink, look.paper).astype(np.uint8)[None].repeat(high, 0)
    edge = int(20 * FINE / look.module_px)
    label = cv2.copyMakeBorder(label, edge, edge, 0, 0, cv2.BORDER_CONSTANT, value=look.paper)
    zoom = look.module_px * OVER / FINE
    label = cv2.blur(label, (max(1, int(1 / zoom)),) * 2)
    turn = cv2.getRotationMatrix2D((label.shape[1] / 2, label.shape[0] / 2), -look.angle_deg, zoom)
    turn[:, 2] += (SIZE[0] * OVER / 2 - label.shape[1] / 2, SIZE[1] * OVER / 2 - label.shape[0] / 2)
    scene = cv2.warpAffine(label, turn, (SIZE[0] * OVER, SIZE[1] * OVER), borderValue=120)
    scene = cv2.resize(scene, SIZE, interpolation=cv2.INTER_AREA)
    if look.blur_px:
        scene = cv2.GaussianBlur(scene, (0, 0), look.blur_px)
    grain = np.random.default_rng(7).normal(0, look.noise, scene.shape)
    return np.clip(scene + grain, 0, 255).astype(np.uint8)


def seen(look: Look) -> Measured:
    grey = photo(look)
    return measure.bars(grey, locate(grey)[0])


@pytest.mark.parametrize("angle", [0, 3, 13, 30, 45, 62, 77, 90, -25, -48])
@pytest.mark.parametrize("module", [1.2, 1.5, 2.0, 2.7, 4.0])
def test_pixels_a_module_are_right_within_five_percent(module: float, angle: float) -> None:
    assert seen(Look(module, angle)).module_px == pytest.approx(module, rel=0.05)


@pytest.mark.parametrize("text", ["78312345678901", "YT8781212157368", "JDAWX123456789012"])
def test_the_number_on_the_label_does_not_matter(text: str) -> None:
    assert seen(Look(1.7, 20, text=text)).module_px == pytest.approx(1.7, rel=0.05)


@pytest.mark.parametrize(
    "look",
    [
        Look(1.5, 20, noise=8),
        Look(1.5, 20, ink=100, paper=150, noise=4),
        Look(2.0, 20, blur_px=1.0),
        Look(3.0, 20, blur_px=1.5),
    ],
    ids=["noise", "faint", "soft", "blurred"],
)
def test_noise_faint_ink_and_some_blur_do_not_mislead_it(look: Look) -> None:
    assert seen(look).module_px == pytest.approx(look.module_px, rel=0.05)


def test_what_is_blurred_beyond_measure_is_not_guessed() -> None:
    assert seen(Look(2.0, 20, blur_px=2.2)).module_px == 0


@pytest.mark.parametrize("angle", [0, 5, 20, 45, 60, 88, -30, -70])
def test_the_turn_is_right_within_a_degree(angle: float) -> None:
    assert seen(Look(2.0, angle)).turn_deg == pytest.approx(angle, abs=1)


def test_light_is_told_as_share_of_white() -> None:
    lit = seen(Look(2.5, 10, ink=16, paper=235))
    assert (lit.paper, lit.contrast) == (pytest.approx(1, abs=0.03), pytest.approx(1, abs=0.08))
    dark = seen(Look(2.5, 10, ink=27, paper=71))
    assert (dark.paper, dark.contrast) == (pytest.approx(0.25, abs=0.03), pytest.approx(0.2, abs=0.04))


def test_an_edge_grows_with_the_blur() -> None:
    lengths = [seen(Look(3.0, 15, blur_px=blur)).edge_px for blur in (0, 1.0, 2.0)]
    assert lengths[0] < 2
    assert lengths == sorted(lengths)
    assert lengths[2] > 4


def test_a_lamp_in_the_label_is_glare_and_a_bright_label_is_not() -> None:
    look = Look(2.5, 0, paper=225)
    grey = photo(look)
    region = locate(grey)[0]
    assert measure.bars(grey, region).glare == 0
    cv2.ellipse(grey, (480, 240), (150, 60), 0, 0, 360, 235, -1)
    assert measure.bars(grey, region).glare > 0.15


@pytest.mark.parametrize("symbology", ["QRCode", "DataMatrix"])
@pytest.mark.parametrize("angle", [0, 20])
def test_a_matrix_is_measured_by_its_corners(code: Code, draw: Draw, symbology: str, angle: float) -> None:
    grey = draw((code(NUMBER, symbology, module_px=3), (640, 360)), angle=-angle)
    found = measure.matrix(grey, Zxing([symbology]).read(grey)[0].quad)
    assert found.module_px == pytest.approx(3, rel=0.05)
    assert found.turn_deg == pytest.approx(angle, abs=1)
