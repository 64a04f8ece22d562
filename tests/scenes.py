"""Drawn packing benches as video files: labels come and go by a script, with the truth known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

from station.cameras.demo import code128

PAPER, INK = 235, 20
MODULE_PX = 2


def label_image(text: str, module_px: int = MODULE_PX, bars_px: int = 60) -> np.ndarray:
    """A white label with its Code 128, grey, shape (height, width)."""
    bars = np.repeat(np.asarray(code128.modules(text), bool), module_px)
    quiet = 12 * module_px
    paper = np.full((bars_px + 70, bars.size + 2 * quiet), PAPER, np.uint8)
    paper[20 : 20 + bars_px, quiet:-quiet] = np.where(bars, INK, PAPER)[None, :]
    for row in (bars_px + 34, bars_px + 48):
        paper[row : row + 4, quiet : quiet + bars.size * 2 // 3] = 90
    return paper


@dataclass
class Shown:
    """A label in the picture from one moment to another, its middle at (x, y)."""

    text: str
    from_s: float
    to_s: float
    at: tuple[int, int]
    angle: float = 0.0
    moves: tuple[float, float] = (0.0, 0.0)  # pixels a second

    def place(self, at_s: float) -> tuple[float, float]:
        past_s = at_s - self.from_s
        return self.at[0] + self.moves[0] * past_s, self.at[1] + self.moves[1] * past_s


@dataclass
class Scene:
    """A bench of 960×540 at 15 pictures a second."""

    seconds: float
    size: tuple[int, int] = (960, 540)
    fps: int = 15
    labels: list[Shown] = field(default_factory=list)

    def show(
        self, text: str, from_s: float, to_s: float, at: tuple[int, int] = (480, 270), angle: float = 0.0
    ) -> "Scene":
        self.labels.append(Shown(text, from_s, to_s, at, angle))
        return self

    def picture(self, at_s: float, ground: np.ndarray) -> np.ndarray:
        frame = ground.copy()
        # A hand crosses the bench, so that no two pictures are the same.
        x = int((at_s * 97) % self.size[0])
        cv2.circle(frame, (x, self.size[1] - 30), 26, (70, 70, 78), -1)
        for label in self.labels:
            if label.from_s <= at_s < label.to_s:
                lay(frame, label_image(label.text), label.place(at_s), label.angle)
        return frame

    def write(self, path: Path) -> Path:
        rng = np.random.default_rng(7)
        width, height = self.size
        ground = np.full((height, width, 3), (70, 84, 36), np.uint8)
        ground = cv2.add(ground, rng.integers(0, 12, ground.shape, np.uint8))
        pictures = (self.picture(index / self.fps, ground) for index in range(round(self.seconds * self.fps)))
        return write_video(path, pictures, self.size, self.fps)


def lay(frame: np.ndarray, label: np.ndarray, at: tuple[float, float], angle: float = 0.0) -> None:
    """Paste a label into a BGR frame, turned by `angle` degrees."""
    height, width = label.shape
    reach = int(np.hypot(height, width) / 2) + 2
    left, top = (max(0, int(middle) - reach) for middle in at)
    part = frame[top : top + 2 * reach, left : left + 2 * reach]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turn[:, 2] += np.subtract(at, (width / 2 + left, height / 2 + top))
    area = (part.shape[1], part.shape[0])
    paper = cv2.warpAffine(label, turn, area, flags=cv2.INTER_LINEAR)
    mask = cv2.warpAffine(np.full(label.shape, 255, np.uint8), turn, area, flags=cv2.INTER_NEAREST)
    part[mask > 0] = paper[mask > 0][:, None]


def write_video(path: Path, pictures: Iterable[np.ndarray], size: tuple[int, int], fps: int) -> Path:
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=fps, options={"preset": "ultrafast", "crf": "18"})
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        stream.time_base = Fraction(1, fps)
        for picture in pictures:
            out.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="bgr24")))
        out.mux(stream.encode())
    return path
