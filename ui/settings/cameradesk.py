"""What the cameras' page needs of the computer: which cameras there are, and one picture of an address."""

from collections.abc import Callable
from dataclasses import dataclass
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
    info: CameraInfo | None  # None: it is in use, and its picture as it runs is shown


class CameraDesk(Protocol):
    """The port; called from worker threads."""

    def look(self, address: str) -> Looked:
        """One picture. Raises StationError in words for a person."""
        ...

    def devices(self) -> list[Device]:
        """The USB cameras that are plugged in."""
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
            whole = rig.whole(name)
            if whole is None:
                raise CameraError(
                    "The camera is in use and gives no picture now.",
                    "See what the packing window says of it.",
                )
            return Looked(pixels.rotate(whole, (wanted.degrees() - running.degrees()) % 360), None)
        return super().look(address)
