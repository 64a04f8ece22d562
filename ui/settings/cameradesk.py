"""What the cameras' page needs of the computer: its cameras, one picture of an address, and to use a new list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from station import pixels
from station.app import Station
from station.cameras import CameraInfo, try_out
from station.cameras.address import parse
from station.cameras.device import Device
from station.cameras.devices import devices
from station.errors import CameraError
from station.types import Image


@dataclass(frozen=True, slots=True)
class Looked:
    """One picture, upright and not cropped."""

    i420: Image
    info: CameraInfo
    in_use: bool = False  # by the station: picture and info are as it runs


class When(StrEnum):
    """From when on saved cameras are used."""

    NOW = "now"
    AFTER_PARCEL = "after_parcel"
    NEXT_START = "next_start"
    DONE = "done"  # they run


class CameraDesk(Protocol):
    """The port; `look` and `devices` are called from worker threads."""

    def look(self, address: str) -> Looked:
        """One picture. Raises StationError in words for a person."""
        ...

    def devices(self) -> list[Device]:
        """The USB cameras that are plugged in."""
        ...

    def use(self, addresses: Sequence[str]) -> When:
        """Take over a saved list; returns at once."""
        ...

    def changing(self) -> bool:
        """Whether cameras that were saved do not run yet."""
        ...


class OpenDesk:
    """Opens what is looked at."""

    def look(self, address: str) -> Looked:
        info, picture = try_out(str(parse(address).without("crop")))
        if picture is None:
            raise CameraError("The camera gives no picture.", "Try it again.")
        return Looked(picture, info)

    def devices(self) -> list[Device]:
        return devices()

    def use(self, _addresses: Sequence[str]) -> When:
        return When.NEXT_START

    def changing(self) -> bool:
        return False


class StationDesk(OpenDesk):
    """Beside a running station: a camera that it uses cannot be opened twice, so its picture is taken."""

    def __init__(self, station: Callable[[], Station]) -> None:
        self._station = station

    def look(self, address: str) -> Looked:
        wanted, rig = parse(address), self._station().rig
        for name, text in rig.addresses().items():
            running = parse(text)
            if running.device != wanted.device:
                continue
            whole, info = rig.whole(name), rig.info(name)
            if whole is None or info is None:
                raise CameraError(
                    "The camera is in use and gives no picture now.",
                    "See what the packing window says of it.",
                )
            turned = pixels.rotate(whole, (wanted.degrees() - running.degrees()) % 360)
            return Looked(turned, info, in_use=True)
        return super().look(address)

    def use(self, addresses: Sequence[str]) -> When:
        station = self._station()
        if not station.can_use_cameras(addresses):
            return When.NEXT_START
        station.use_cameras(addresses)
        return When.AFTER_PARCEL if station.conductor.recording else When.NOW

    def changing(self) -> bool:
        return self._station().changing_cameras
