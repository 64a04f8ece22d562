"""The supervisor's door: find, show, take out. The windows and the command line use the same one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from station.types import BoundNumber, ClipFile, PhotoFile, Reason, SessionId, Status


@dataclass(frozen=True, slots=True)
class Found:
    """One line of a search."""

    session: SessionId
    order: str
    codes: tuple[str, ...]
    status: Status
    take: int
    started_ms: int
    ended_ms: int | None
    station: str
    operator: str
    path: str | None  # folder, relative to the data folder; None until sealed
    damaged: bool
    demo: bool


@dataclass(frozen=True, slots=True)
class Record:
    """One session with all its files."""

    found: Found
    reason: Reason | None
    media_time: bool
    numbers: tuple[BoundNumber, ...]
    clips: tuple[ClipFile, ...]  # paths relative to the data folder
    photos: tuple[PhotoFile, ...]


Progress = Callable[[int, int, str], None]
"""(bytes done, bytes in all, what is being done now); called from the working thread."""
