"""Where the events of a session lie on the time bar of a clip; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from station.archive import Record
from station.types import BoundNumber, ClipFile, Moment, PhotoFile

EDGE_S = 0.5  # a photo at the finish may be taken a moment after the last frame


class MarkKind(StrEnum):
    """What happened at a mark."""

    SCAN = "scan"
    PHOTO = "photo"
    DAMAGED = "damaged"
    FINISH = "finish"


URGENCY = {MarkKind.SCAN: 0, MarkKind.FINISH: 1, MarkKind.DAMAGED: 2, MarkKind.PHOTO: 3}
"""Who keeps its words when two marks are too close; smaller wins."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the bar, seconds into the clip."""

    kind: MarkKind
    at_s: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place in pixels; `labelled` False: no room for its words."""

    mark: Mark
    x: float
    label_x: float
    labelled: bool


def marks_of(record: Record, clip: ClipFile) -> list[Mark]:
    """The scans, photos and the finish that fall into this clip, by time."""
    moments = [(MarkKind.SCAN, bound.at_ms) for bound in _apart(record)]
    # The photos of scan and finish would only repeat those marks.
    moments += [
        (_photo_kind(p), p.at_ms) for p in record.photos if p.moment in (Moment.PHOTO, Moment.DAMAGED)
    ]
    if record.found.ended_ms is not None:
        moments.append((MarkKind.FINISH, record.found.ended_ms))
    inside = ((kind, offset_s(clip, at_ms)) for kind, at_ms in moments)
    return sorted((Mark(kind, at) for kind, at in inside if at is not None), key=lambda mark: mark.at_s)


def offset_s(clip: ClipFile, at_ms: int) -> float | None:
    """Seconds into the clip of a moment (UTC ms); None when it lies outside."""
    seconds = (at_ms - clip.started_ms) / 1000
    if not -EDGE_S <= seconds <= clip.duration_s + EDGE_S:
        return None
    return min(max(seconds, 0.0), clip.duration_s)


def clip_at(clips: Sequence[ClipFile], camera: str, at_ms: int) -> ClipFile | None:
    """The clip that shows a moment, of the same camera if it can be."""
    showing = [clip for clip in clips if offset_s(clip, at_ms) is not None]
    return next((clip for clip in showing if clip.camera == camera), showing[0] if showing else None)


def place(marks: Sequence[Mark], duration_s: float, width: float, labels: Sequence[float]) -> list[Placed]:
    """Pixels for each mark; words of the less urgent one are left out where two would touch.

    `labels` holds the width of each mark's words with icon and gap; words start at the line and
    slide left at the right edge.
    """
    taken: list[tuple[float, float]] = []
    placed: dict[int, Placed] = {}
    for index in sorted(range(len(marks)), key=lambda i: (URGENCY[marks[i].kind], marks[i].at_s)):
        mark = marks[index]
        x = to_x(mark.at_s, duration_s, width)
        left = max(0.0, min(x, width - labels[index]))
        free = all(left + labels[index] <= start or left >= end for start, end in taken)
        if free:
            taken.append((left, left + labels[index]))
        placed[index] = Placed(mark, x, left, free)
    return [placed[index] for index in range(len(marks))]


def to_x(at_s: float, duration_s: float, width: float) -> float:
    """Pixels from the left end of the bar."""
    return 0.0 if duration_s <= 0 else min(max(at_s / duration_s, 0.0), 1.0) * width


def to_s(x: float, duration_s: float, width: float) -> float:
    """Seconds at a pixel of the bar; outside counts as the nearer end."""
    return 0.0 if width <= 0 else min(max(x / width, 0.0), 1.0) * duration_s


def _photo_kind(photo: PhotoFile) -> MarkKind:
    return MarkKind.DAMAGED if photo.moment is Moment.DAMAGED else MarkKind.PHOTO


def _apart(record: Record) -> list[BoundNumber]:
    """Bound numbers of the session; order and waybill read from one label count once."""
    chosen: list[BoundNumber] = []
    for bound in sorted(record.numbers, key=lambda bound: bound.at_ms):
        if not chosen or bound.at_ms - chosen[-1].at_ms > 1000:
            chosen.append(bound)
    return chosen
