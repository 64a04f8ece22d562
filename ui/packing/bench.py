"""What the packing window needs of the station: one port, kept by `station.app`."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from station.barcodes import Quad
from station.types import CameraName, Control, Frame, Source


class Scanner(StrEnum):
    """What is known of the scanner gun; a keyboard gun is only known once it has scanned."""

    UNUSED = "unused"
    FINE = "fine"  # the window sets it itself at the first shot
    LOST = "lost"  # a serial gun that was unplugged


@dataclass(frozen=True, slots=True)
class Health:
    """What the bar at the bottom shows. Read once a second."""

    free_bytes: int
    hours_left: float | None  # recording time that still fits; None: not known yet
    station: str
    operator: str  # until a badge is scanned
    scanner: Scanner = Scanner.UNUSED
    volume: int = 80  # percent
    no_camera: bool = False  # none was found at the start, or none is left
    cameras: tuple[CameraName, ...] = ()  # all, the main one first
    network: frozenset[CameraName] = frozenset()  # those that hang on the network


class Bench(Protocol):
    """The station as the packing window sees it. Every call returns at once, from the main thread."""

    def scan(self, text: str, source: Source) -> None:
        """A code from the gun or typed by hand."""
        ...

    def command(self, control: Control) -> None:
        """A function key or a button."""
        ...

    def preview(self, camera: CameraName) -> Frame | None:
        """The newest frame; None until there is one. Called from the preview thread."""
        ...

    def labels(self, camera: CameraName) -> Sequence[Quad]:
        """Accepted labels in view, corners in pixels of the full frame. Called from the preview thread."""
        ...

    def start_demo(self) -> None:
        """Open the drawn bench as camera; its recordings are marked DEMO."""
        ...

    def health(self) -> Health:
        """How the station is."""
        ...

    def packed(self) -> int:
        """Parcels finished in this shift before this window opened, cancelled ones not counted."""
        ...

    def file(self, path: str) -> Path:
        """A path relative to the data folder, as events carry it, made absolute."""
        ...
