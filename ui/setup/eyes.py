"""What the setup needs of the station: its cameras' newest pictures, and what a code means."""

from typing import Protocol

from station.app import Station
from station.types import CameraName, Frame, Label


class Eyes(Protocol):
    """The port; a script of pictures stands behind it in tests."""

    def cameras(self) -> tuple[CameraName, ...]:
        """All cameras, the main one first."""
        ...

    def preview(self, camera: CameraName) -> Frame | None:
        """The newest frame; called from worker threads."""
        ...

    def meaning(self, text: str, symbology: str) -> Label:
        """What a code means by the rules in force; called from a worker thread."""
        ...


class StationEyes:
    """A running station behind the port."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def cameras(self) -> tuple[CameraName, ...]:
        return self._station.rig.names()

    def preview(self, camera: CameraName) -> Frame | None:
        return self._station.rig.preview(camera)

    def meaning(self, text: str, symbology: str) -> Label:
        return self._station.meaning(text, symbology)
