"""Eyes that see what a test says, and frames of drawn benches."""

import cv2
import numpy as np

from station import pixels
from station.barcodes.labels import classify
from station.cameras.demo import code128
from station.cameras.demo.camera import DemoCamera
from station.types import CameraName, Frame, Label
from ui.sound import Sound

CAMERA = CameraName("cam1")
NUMBER = "SF1442778190352"
SIZE = (1280, 720)


class Mute:
    """No sound."""

    def play(self, sound: Sound) -> None: ...

    def available(self) -> bool:
        return True

    def set_volume(self, percent: int) -> None: ...


class Still:
    """One camera whose newest frame is what was shown last; each showing is a new frame."""

    def __init__(self, frame: Frame | None, names: tuple[CameraName, ...] = (CAMERA,)) -> None:
        self.names = names
        self.index, self.at_ns = 0, 0
        self.frame: Frame | None = None
        self.show(frame)

    def show(self, frame: Frame | None) -> None:
        self.index += 1
        self.at_ns += 250_000_000
        self.frame = None if frame is None else Frame(CAMERA, self.index, self.at_ns, frame.i420)

    def cameras(self) -> tuple[CameraName, ...]:
        return self.names

    def preview(self, camera: CameraName) -> Frame | None:
        return self.frame if camera in self.names else None

    def meaning(self, text: str, symbology: str) -> Label:
        return classify(text, symbology)


def labelled(
    text: str = NUMBER,
    module_px: float = 2.0,
    angle_deg: float = 12.0,
    light: float = 1.0,
    blur_px: float = 0.0,
) -> Frame:
    """A bench with one label in its middle."""
    bars = np.repeat(np.asarray(code128.modules(text), bool), 8)
    label = np.where(np.pad(bars, 96), 30, 220).astype(np.uint8)[None].repeat(int(800 / module_px), 0)
    label = cv2.copyMakeBorder(label, 160, 160, 0, 0, cv2.BORDER_CONSTANT, value=220)
    turn = cv2.getRotationMatrix2D((label.shape[1] / 2, label.shape[0] / 2), -angle_deg, module_px / 8 * 4)
    turn[:, 2] += (SIZE[0] * 2 - label.shape[1] / 2, SIZE[1] * 2 - label.shape[0] / 2)
    wide = (SIZE[0] * 4, SIZE[1] * 4)
    grey = cv2.resize(cv2.warpAffine(label, turn, wide, borderValue=110), SIZE, interpolation=cv2.INTER_AREA)
    if blur_px:
        grey = cv2.GaussianBlur(grey, (0, 0), blur_px)
    return Frame(CAMERA, 0, 0, _frame(grey, light))


def empty() -> Frame:
    """A bench without a label."""
    return Frame(CAMERA, 0, 0, _frame(np.full((SIZE[1], SIZE[0]), 110, np.uint8), 1.0))


def _frame(grey: np.ndarray, light: float) -> np.ndarray:
    luma = np.clip((grey.astype(np.float32) - 16) * light + 16, 0, 255).astype(np.uint8)
    return np.vstack([luma, np.full((grey.shape[0] // 2, grey.shape[1]), 128, np.uint8)])


def demo_frame(size: tuple[int, int], at_s: float) -> Frame:
    """A picture of the drawn demo bench."""
    camera = DemoCamera(seed=7, size=size)
    camera.open()
    while True:
        picture = camera.read()
        if picture.media_s is not None and picture.media_s >= at_s:
            camera.close()
            return Frame(CAMERA, 0, 0, pixels.read_only(picture.i420))
