"""Draws the bench at a moment: what stands still is kept as one picture, what moves is laid on top."""

from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np

from station import pixels
from station.cameras.demo import bench, carton, goods, hand, label, motion
from station.cameras.demo.schedule import Parcel
from station.cameras.demo.sprite import DARKER, Planes, Sprite, lay
from station.types import Image

EDGE = 6  # pixels between a label and the edge of the picture
NOISE_SIGMA = 2.0  # grey levels, as a small sensor has in a warehouse
SPARE = 64  # the noise is this much larger than the picture, and shifted anew for each


@dataclass(frozen=True, slots=True)
class _Packed:
    """The things of one parcel."""

    parcel: Parcel
    pieces: tuple[tuple[Sprite, float, float], ...]
    label: Sprite
    home: motion.Spot  # where the label is shown
    edge: float  # where it is just out of sight


class Scene:
    """The bench in one picture size."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self._size = size
        self._seed = seed
        width, height = size
        self._scale = scale = min(width / 1920, height / 1080)
        self._corner = (width / scale / 2 - 960, height / scale / 2 - 540)
        self._ground = bench.ground(width, height, scale)
        self._inside = carton.inside(scale)
        self._tape = carton.tape(scale)
        self._flaps: dict[int, Sprite] = {}
        self._hands = {left: hand.hand(left, scale) for left in (True, False)}
        self._rng = np.random.default_rng([seed, 1])
        self._noise = _noise(height + SPARE, width + SPARE, NOISE_SIGMA, self._rng)
        self._packed: _Packed | None = None
        self._stage: tuple[tuple[int, int, int], Planes] | None = None  # what stands still, and its key

    def draw(self, parcel: Parcel | None, at_s: float) -> Image:
        """I420 with noise."""
        if parcel is None:
            planes = _copy(self._ground)
            self._lay_hand(planes, True, motion.LEFT_REST, at_s)
            self._lay_hand(planes, False, motion.RIGHT_REST, at_s)
        else:
            planes = self._packing(self._pack(parcel), at_s)
        return self._noisy(planes)

    def _packing(self, packed: _Packed, at_s: float) -> Planes:
        parcel = packed.parcel
        targets = [(motion.CARTON[0] + x, motion.CARTON[1] + y) for _, x, y in packed.pieces]
        planes = self._standing(packed, at_s)
        for place, (sprite, _, _) in enumerate(packed.pieces):
            if 0 <= at_s - parcel.goods_s[place] < 0.95:
                self._lay(planes, sprite, motion.carried(parcel, place, targets[place], at_s))
        if parcel.tapes_s <= at_s < parcel.leaves_s:
            self._lay_tape(planes, motion.CARTON, (at_s - parcel.tapes_s) / 1.1)
        self._lay_hand(planes, True, motion.left_hand(parcel, at_s, targets), at_s)
        self._lay_hand(
            planes, False, motion.right_hand(parcel, at_s, targets, packed.home, packed.edge), at_s
        )
        if parcel.label_in_s <= at_s < parcel.label_out_s:
            self._lay(planes, packed.label, motion.label(parcel, at_s, packed.home, packed.edge))
        return planes

    def _standing(self, packed: _Packed, at_s: float) -> Planes:
        """Ground, carton and what lies in it; drawn again only when something of it changes."""
        parcel = packed.parcel
        inside = sum(at_s >= begin + 0.95 for begin in parcel.goods_s)
        shut = round(motion.soft((at_s - parcel.closes_s) / 1.7) * carton.STEPS)
        spot = motion.carton(parcel, at_s)
        if spot != motion.CARTON:
            planes = _copy(self._ground)
            self._lay_carton(planes, packed, spot, inside, shut)
            if at_s > parcel.tapes_s:
                self._lay_tape(planes, spot, 1.0)
            return planes
        key = (parcel.index, inside, shut)
        if self._stage is None or self._stage[0] != key:
            planes = _copy(self._ground)
            self._lay_carton(planes, packed, spot, inside, shut)
            self._stage = (key, planes)
        return _copy(self._stage[1])

    def _lay_carton(self, planes: Planes, packed: _Packed, spot: motion.Spot, inside: int, shut: int) -> None:
        self._lay(planes, self._inside, spot)
        for sprite, x, y in packed.pieces[:inside]:
            self._lay(planes, sprite, (spot[0] + x, spot[1] + y))
        if shut not in self._flaps:
            self._flaps[shut] = carton.flaps(shut / carton.STEPS, self._scale)
        self._lay(planes, self._flaps[shut], spot)

    def _lay_tape(self, planes: Planes, spot: motion.Spot, share: float) -> None:
        width = round(self._tape.size[0] * min(max(share, 0.0), 1.0))
        if width >= 2:
            begin = spot[0] - self._tape.size[0] / self._scale / 2
            self._lay(planes, self._tape.left(width), (begin + width / self._scale / 2, spot[1]))

    def _lay_hand(self, planes: Planes, left: bool, tip: motion.Spot, at_s: float) -> None:
        sway = 5 * np.sin(at_s * (1.7 if left else 2.1)), 4 * np.sin(at_s * (2.3 if left else 1.9))
        middle = hand.HEIGHT / 2 - hand.TIP
        self._lay(planes, self._hands[left], (tip[0] + sway[0], tip[1] + middle + sway[1]))

    def _lay(self, planes: Planes, sprite: Sprite, spot: motion.Spot) -> None:
        x, y = self._corner
        lay(planes, sprite, (spot[0] + x) * self._scale, (spot[1] + y) * self._scale)

    def _pack(self, parcel: Parcel) -> _Packed:
        if self._packed is None or self._packed.parcel is not parcel:
            rng = np.random.default_rng([self._seed, parcel.index, 2])
            kinds = rng.integers(0, 6, len(goods.PLACES))
            piece = partial(goods.piece, scale=self._scale)
            pieces = tuple(piece(place, int(kinds[place])) for place in range(len(parcel.goods_s)))
            sprite = label.label(parcel.text, parcel.tilt_deg, self._scale, round(self._size[1] * 0.86))
            self._packed = _Packed(parcel, pieces, sprite, *self._label_places(sprite))
        return self._packed

    def _label_places(self, sprite: Sprite) -> tuple[motion.Spot, float]:
        """Where it is shown, whole even in a small picture, and where it is just out of sight to the right."""
        width, (x, y) = self._size[0], self._corner
        half_w, half_h = (side / 2 - label.ROOM for side in sprite.size)
        home_x = min(motion.LABEL[0], (width - half_w - EDGE) / self._scale - x - 14)
        home_y = max(motion.LABEL[1], (half_h + EDGE) / self._scale - y)
        return (home_x, home_y), (width + half_w) / self._scale - x

    def _noisy(self, planes: Planes) -> Image:
        width, height = self._size
        picture = np.empty((height * 3 // 2, width), np.uint8)
        for plane, out in zip(planes, pixels.planes(picture), strict=True):
            left, top = self._rng.integers(0, SPARE, 2)
            noise = self._noise[0 if plane is planes[0] else 1]
            cv2.add(plane, noise[top : top + out.shape[0], left : left + out.shape[1]], dst=out)
        return picture


def _copy(planes: Planes) -> Planes:
    y, u, v = planes
    return y.copy(), u.copy(), v.copy()


def _noise(height: int, width: int, sigma: float, rng: np.random.Generator) -> tuple[Image, Image]:
    """For luma, and weaker for chroma, around DARKER."""
    luma = rng.normal(DARKER, sigma, (height, width))
    chroma = rng.normal(DARKER, sigma / 2, (height // 2 + SPARE, width // 2 + SPARE))
    return tuple(np.asarray(np.clip(np.round(part), 0, 255), np.uint8) for part in (luma, chroma))  # type: ignore[return-value]
