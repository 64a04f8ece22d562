"""What goes into the tables and comes out of them: plain frozen data, free of any connection."""

from dataclasses import dataclass

LATE = "supervisor"
"""Source of a number that a person bound after the sealing."""

WRONG = "wrong"
"""Kind of the remark that calls a number wrong."""


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session whose recording begins now."""

    id: str
    station: str
    operator: str
    opened_with: str
    take: int
    keep: str
    started_ms: int
    started_ns: int
    utc_offset_min: int
    demo: bool = False
    media_time: bool = False
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class NewCode:
    """A number bound to a session; `value` is canonical, `raw` as read."""

    kind: str
    value: str
    raw: str
    symbology: str
    source: str
    carrier: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class NewClip:
    """A sealed video file; `path` and `parent` are relative to the data folder."""

    path: str
    sha256: str
    size_bytes: int
    duration_ms: int
    frames: int
    dropped: int
    camera: str
    part: int
    started_ms: int
    started_ns: int
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A sealed photo; `path` is relative to the data folder."""

    path: str
    sha256: str
    size_bytes: int
    moment: str
    camera: str
    at_ms: int
    shot: str | None = None


@dataclass(frozen=True, slots=True)
class NewGap:
    """Time a camera missed; `ended_ms` None: it never came back."""

    camera: str
    started_ms: int
    ended_ms: int | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What the program noticed about a session.

    `weak` with the reason, `mended` (what was shown again will do), `shots` that were left out, `clock`
    with the seconds, `frozen` with the camera, `wrong` with a number.
    """

    kind: str
    text: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class PartView:
    """What was shown again after the sealing; the last five are known once it is sealed."""

    part: int
    started_ms: int
    started_ns: int
    ended_ms: int | None = None
    reason: str | None = None
    path: str | None = None
    manifest_sha256: str | None = None
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class ClipView(NewClip):
    """A video file as stored."""

    purged_ms: int | None = None


@dataclass(frozen=True, slots=True)
class PhotoView(NewPhoto):
    """A photo as stored."""

    purged_ms: int | None = None


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as stored, with all that belongs to it."""

    pk: int
    id: str
    station: str
    operator: str
    opened_with: str
    take: int
    keep: str
    status: str
    outcome: str | None
    reason: str | None
    started_ms: int
    started_ns: int
    ended_ms: int | None
    ended_ns: int | None
    utc_offset_min: int
    damaged: bool
    demo: bool
    media_time: bool
    path: str | None
    manifest_sha256: str | None
    size_bytes: int | None
    hold: str | None
    codes: tuple[NewCode, ...]
    clips: tuple[ClipView, ...]
    photos: tuple[PhotoView, ...]
    gaps: tuple[NewGap, ...]
    remarks: tuple[Remark, ...] = ()
    parts: tuple[PartView, ...] = ()

    @property
    def files(self) -> tuple[ClipView | PhotoView, ...]:
        """Clips and photos, purged ones too."""
        return (*self.clips, *self.photos)

    @property
    def wrong(self) -> frozenset[str]:
        """Numbers that never belonged to it, as a person said; bound again, a number counts again."""
        said = [remark.text for remark in self.remarks if remark.kind == WRONG]
        return frozenset(value for value in said if said.count(value) >= self._times_bound(value))

    def _times_bound(self, value: str) -> int:
        """Once at the packing table, however often it was read there, and each time later."""
        sources = [code.source for code in self.codes if code.value == value]
        return min(1, len(sources) - sources.count(LATE)) + sources.count(LATE)


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """By what a session is: begun before this moment (UTC ms), it is due; 0: never."""

    cancelled: int
    unbound: int
    order: int
    waybill: int
    both: int  # an order and a waybill number


@dataclass(frozen=True, slots=True)
class RecentValue:
    """A number whose session ended not long ago."""

    value: str
    kind: str
    session: str
    status: str
    ended_ms: int
