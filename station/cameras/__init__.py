"""Cameras: one port, one file for each kind, one table that names them.

A camera is made from its address: `usb:0`, `rtsp://host/path`, `file:/path/clip.mp4?pace=max`,
`demo:?seed=3`. The query holds what belongs to the camera. Each kind has `name=bench` (letters and digits;
stands in file names), `rotate=0|90|180|270` (clockwise) and `crop=LEFT,TOP,WIDTH,HEIGHT` (percent of the
upright picture); `file:` and `demo:` have `pace=real|max`; the rest is the kind's own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, Protocol

from station.cameras.address import OURS, Address, Pace, nearest, parse
from station.errors import SettingsError
from station.types import CameraName, Coded, Image

MOST = 4
"""Cameras of one bench."""


class Depth(IntEnum):
    """How much of a stream somebody needs decoded."""

    NOTHING = 0  # its packets are enough
    KEYS = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """What an open camera delivers, after rotation."""

    width: int
    height: int
    fps: float  # nominal
    description: str  # for people: "USB camera 0, MSMF", "demo"
    demo: bool = False
    refused: tuple[str, ...] = ()  # keys of the address that the device does not allow: exposure, focus, …


class Picture(NamedTuple):
    """What `read` hands out; the capture thread adds name, index and time and makes it a `Frame`."""

    i420: Image | None  # contiguous, both sides even, limited range, already rotated; None: see `passed`
    media_s: float | None = None  # time in the video, from 0; None for a live camera
    coded: Coded | None = None  # of this picture, where the camera hands it out
    age_s: float = 0.0  # how long ago it came, where several were fetched at once
    passed: Sequence[
        tuple[Coded, float]
    ] = ()  # of pictures left undecoded, and how many seconds ago each came
    key: bool = True  # stands for itself; False: decoded from what came before


class Camera(Protocol):
    """One source of pictures. All calls come from one thread; `close` may be called twice.

    A closed camera may be opened again; a video then begins anew.
    """

    def open(self) -> CameraInfo:
        """Open the device. Raises CameraError with what to do about it."""
        ...

    def read(self) -> Picture:
        """Wait for the next picture. Raises EndOfInput at the end of a video, CameraError on a fault."""
        ...

    def close(self) -> None:
        """Let go of the device; never raises."""
        ...


class CameraKind(Protocol):
    """What the table holds: a class that names its query keys and makes itself of an address."""

    @property
    def query(self) -> frozenset[str] | None:
        """Its keys; None: any, they are the device's own."""
        ...

    def at(self, address: Address) -> Camera:
        """The camera of that address, not opened. Raises SettingsError."""
        ...


def whole() -> Depth:
    """Somebody looks at each picture."""
    return Depth.ALL


def kinds() -> dict[str, CameraKind]:
    """The one table, scheme → class; filled here because codecs take long to load and import the port."""
    from station.cameras.demo.camera import DemoCamera
    from station.cameras.file import FileCamera
    from station.cameras.network import NetworkCamera
    from station.cameras.usb import UsbCamera

    return {
        "usb": UsbCamera,
        "rtsp": NetworkCamera,
        "http": NetworkCamera,
        "file": FileCamera,
        "demo": DemoCamera,
    }


def open_camera(text: str, depth: Callable[[], Depth] = whole) -> Camera:
    """The camera of an address, turned, cropped and paced as its query says; its `open` is the caller's.

    `depth`: asked from the capture thread how much of the stream anybody needs decoded now.
    Raises SettingsError when the address makes no sense.
    """
    from station.cameras.file import FileCamera
    from station.cameras.network import NetworkCamera
    from station.cameras.wrappers import Cropped, Paced, Rotated

    address = parse(text)
    kind = _kind(address)
    camera = kind.at(address)
    if isinstance(camera, FileCamera | NetworkCamera):
        camera.depth = depth
    if pace_of(text) is Pace.REAL:
        camera = Paced(camera)
    address.name()
    if degrees := address.degrees():
        camera = Rotated(camera, degrees)
    crop = address.crop()
    return Cropped(camera, crop) if crop else camera


def names_of(addresses: Sequence[str]) -> tuple[CameraName, ...]:
    """What the cameras are called, in their order. SettingsError where two share a name."""
    names: list[CameraName] = []
    for number, text in enumerate(addresses, 1):
        name = CameraName(parse(text).name() or f"cam{number}")
        if name in names:
            raise SettingsError(
                f"Two cameras are called “{name}”.", "Give each a name of its own: name=label."
            )
        names.append(name)
    return tuple(names)


def names_of_bench(addresses: Sequence[str]) -> tuple[CameraName, ...]:
    """The same, of cameras that film together. SettingsError also where they are too many."""
    if len(addresses) > MOST:
        raise SettingsError(
            "A fifth camera was named; a parcel is filmed by four at most. What was recorded is untouched.",
            "Leave out the camera that shows least.",
        )
    return names_of(addresses)


def pace_of(text: str) -> Pace | None:
    """How a video or the demo is played; None: a live camera, which has no pace."""
    address = parse(text)
    return address.pace() if "pace" in (_kind(address).query or ()) else None


def try_out(address: str) -> tuple[CameraInfo, Image | None]:
    """Open a camera for one picture: what it delivers, and the picture upright and cropped. Raises CameraError."""
    camera = open_camera(address)
    try:
        info = camera.open()
        return info, camera.read().i420
    finally:
        camera.close()


def find_cameras() -> dict[str, CameraInfo]:
    """The USB cameras that give a picture now, by address; opens each of them for a moment."""
    from station.cameras.usb import find

    return find()


def _kind(address: Address) -> CameraKind:
    table = kinds()
    kind = table.get(address.scheme)
    if kind is None:
        raise SettingsError(
            f"“{address.scheme}:” is no kind of camera.",
            nearest(address.scheme, table, "A video file is file:PATH."),
        )
    if kind.query is not None:
        address.check_keys(kind.query | set(OURS))
    return kind
