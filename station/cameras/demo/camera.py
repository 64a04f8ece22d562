"""The demo as a camera: the same pictures for the same address, as fast as they are read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from station.cameras import CameraInfo, Picture
from station.cameras.address import Address
from station.cameras.demo import truth
from station.cameras.demo.scene import Scene
from station.cameras.demo.schedule import FPS, Parcel, parcels
from station.errors import CameraError, EndOfInput, SettingsError

SIZE, SMALLEST, LARGEST = (1280, 720), (640, 360), (3840, 2160)


class DemoCamera:
    """A bench that packs `orders` parcels, or for `seconds`, or without end."""

    query = frozenset({"pace", "seed", "orders", "size", "truth", "angle", "seconds"})

    def __init__(
        self,
        seed: int = 1,
        size: tuple[int, int] = SIZE,
        orders: int | None = None,
        seconds: float | None = None,
        angle_deg: float = 12.0,
        truth_file: Path | None = None,
    ) -> None:
        self._seed = seed
        self._size = size
        self._orders = orders
        self._seconds = seconds
        self._angle_deg = angle_deg
        self._truth_file = truth_file
        self._scene: Scene | None = None
        self._coming: Iterator[Parcel] = iter(())
        self._parcel: Parcel | None = None
        self._next: Parcel | None = None
        self._index = 0
        self._end_s: float | None = None
        self._rows: list[truth.Row] = []

    @classmethod
    def at(cls, address: Address) -> Self:
        if address.rest:
            raise SettingsError(f"“demo:” does not know “{address.rest}”.", "Write demo: or demo:?seed=3.")
        size = address.size(SIZE, SMALLEST, LARGEST)
        if size[1] > size[0]:
            raise SettingsError("The demo's picture is not upright.", "Write size=1280x720&rotate=90.")
        truth_file = address.query.get("truth")
        seed, angle = address.whole("seed", 0, 2**31), address.number("angle", 0, 90)
        return cls(
            seed=1 if seed is None else seed,
            size=size,
            orders=address.whole("orders", 1, 100_000),
            seconds=address.number("seconds", 1, 1e6),
            angle_deg=12.0 if angle is None else angle,
            truth_file=Path(truth_file) if truth_file else None,
        )

    def open(self) -> CameraInfo:
        self._scene = Scene(self._size, self._seed)
        self._index = 0
        self._parcel = None
        self._coming = self._parcels()
        self._next = next(self._coming, None)
        self._end_s = self._end()
        self._rows = []
        if self._truth_file is not None:
            if self._end_s is not None:
                self._rows = [truth.row(parcel) for parcel in self._parcels()]
            truth.write(self._truth_file, self._rows)
        return CameraInfo(*self._size, FPS, "demo", demo=True)

    def read(self) -> Picture:
        if self._scene is None:
            raise CameraError("The demo is not open.", "Open it first.")
        media_s = self._index / FPS
        if self._end_s is not None and media_s >= self._end_s:
            raise EndOfInput("The demo is at its end.")
        if self._next is not None and media_s >= self._next.arrives_s:
            self._parcel, self._next = self._next, next(self._coming, None)
        if self._parcel is not None and media_s >= self._parcel.gone_s:
            self._parcel = None
        if self._end_s is None and self._parcel is not None:
            self._note(self._parcel, media_s)
        self._index += 1
        return Picture(self._scene.draw(self._parcel, media_s), media_s)

    def close(self) -> None:
        self._scene = None

    def _parcels(self) -> Iterator[Parcel]:
        return parcels(self._seed, self._angle_deg, self._orders, self._seconds)

    def _end(self) -> float | None:
        """When the video ends; None: never."""
        if self._orders is None:
            return self._seconds
        *_, last = self._parcels()
        end_s = last.gone_s + 1
        return end_s if self._seconds is None else min(end_s, self._seconds)

    def _note(self, parcel: Parcel, media_s: float) -> None:
        """Endless: the truth grows as labels come and go."""
        if self._truth_file is None or media_s not in (parcel.label_in_s, parcel.label_out_s):
            return
        if media_s == parcel.label_out_s:
            self._rows.pop()
        self._rows.append(truth.row(parcel, media_s))
        truth.write(self._truth_file, self._rows)
