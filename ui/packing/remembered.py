"""What the packing screen's view model keeps of the events, beside what it shows at once. No Qt."""

from dataclasses import dataclass

from station import events as ev
from station.events import Doubt, Earlier, Weakness
from station.types import CameraName, SessionId
from ui.packing.screen import ShotList, State


@dataclass(frozen=True, slots=True)
class Running:
    """The open session. `since_ms` is monotonic, `at_ms` the wall clock."""

    session: SessionId
    order: str
    since_ms: int
    at_ms: int
    take: int
    damaged: bool
    part: int = 1
    shots: ShotList | None = None
    again: bool = False  # a sealed parcel is shown again


@dataclass(frozen=True, slots=True)
class Again:
    """The last parcel may be shown again."""

    order: str
    why: Weakness
    until_ms: int


@dataclass(frozen=True, slots=True)
class Alert:
    """A state that ends by itself."""

    state: State
    until_ms: int
    doubt: Doubt | None = None
    asked: str = ""
    earlier: Earlier | None = None
    camera: CameraName | None = None  # whose photo is taken again
    retake: ev.Retake | None = None
