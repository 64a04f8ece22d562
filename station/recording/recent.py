"""The sharpest pictures of the last seconds, for photos: a few frames, not all of them. One thread only."""

from collections import deque
from dataclasses import dataclass

import cv2
import numpy as np

from station import pixels
from station.clock import NS
from station.types import Frame, Image

SCORE_NS = NS // 10  # how often a picture is judged while no photo is wanted
SLOT_NS = NS // 2  # the best one of each slot is kept
KEPT = 5  # slots: 2.5 s, some 15 MB at 1080p
HISTORY = 300  # judgements that make this camera's own measure
ENOUGH = 20
NEEDED_PCT = 40  # of the median; below it a picture is blurred
DARK, GLARING = 40.0, 225.0  # mean luma; video black is 16, white 235
_HEIGHT = 540  # at full size noise counts more than focus


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture, how sharp it is (variance of the Laplacian at 540 rows), and how bright (mean luma)."""

    frame: Frame
    sharpness: float
    brightness: float

    @property
    def rank(self) -> tuple[bool, float]:
        """Pictures of one camera are compared by it: one that shows something, then the sharpest."""
        return DARK <= self.brightness <= GLARING, self.sharpness


def shot_of(frame: Frame) -> Shot:
    """Judge a picture."""
    grey = pixels.grey(frame)
    return Shot(frame, sharpness_of(grey), float(cv2.mean(grey)[0]))


def sharpness_of(grey: Image) -> float:
    """The same of a luma plane of shape (height, width)."""
    height, width = grey.shape
    if height > _HEIGHT:
        grey = np.asarray(
            cv2.resize(grey, (round(width * _HEIGHT / height), _HEIGHT), interpolation=cv2.INTER_AREA),
            np.uint8,
        )
    _, deviation = cv2.meanStdDev(cv2.Laplacian(grey, cv2.CV_16S))
    return float(deviation[0, 0]) ** 2


class Recent:
    """Fed with all pictures of one camera."""

    def __init__(self) -> None:
        self._slots: deque[Shot] = deque(maxlen=KEPT)
        self._scores: deque[float] = deque(maxlen=HISTORY)
        self._scored_ns: int | None = None

    def add(self, frame: Frame, *, wanted: bool) -> Shot | None:
        """Judge the picture if it is time, or if a photo is `wanted` now."""
        due = self._scored_ns is None or frame.mono_ns - self._scored_ns >= SCORE_NS
        if not due and not wanted:
            return None
        shot = shot_of(frame)
        if due:
            self._scored_ns = frame.mono_ns
            self._scores.append(shot.sharpness)
            self._keep(shot)
        return shot

    def best(self, until_ns: int) -> Shot | None:
        """The best kept picture that is not newer than this."""
        old = [shot for shot in self._slots if shot.frame.mono_ns <= until_ns]
        return max(old, key=lambda shot: shot.rank, default=None)

    def blurred(self, shot: Shot) -> bool:
        """Far less sharp than this camera's pictures usually are."""
        return self.percent(shot) < NEEDED_PCT

    def percent(self, shot: Shot) -> float:
        """Its sharpness, of what this camera's pictures usually have; 100 until that is known."""
        usual = float(np.median(self._scores)) if len(self._scores) >= ENOUGH else 0.0
        return 100 * shot.sharpness / usual if usual else 100.0

    def forget(self) -> None:
        """No picture from before this moment may become a photo."""
        self._slots.clear()

    def _keep(self, shot: Shot) -> None:
        last = self._slots[-1] if self._slots else None
        if last is None or shot.frame.mono_ns // SLOT_NS != last.frame.mono_ns // SLOT_NS:
            self._slots.append(shot)
        elif shot.rank > last.rank:
            self._slots[-1] = shot
