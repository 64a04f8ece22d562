"""A stored session as the supervisor's door hands it out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from db.remarks import MENDED, WEAK
from db.views import WRONG, ClipView, NewCode, PhotoView, Remark, SessionView
from station.evidence.anchor import UNPROVEN, Bracket
from station.evidence.holds import HOLDING, Hold, standing
from station.evidence.ledger import Entry, Type
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
    Gap,
    Kind,
    Moment,
    Number,
    PhotoFile,
    Reason,
    SessionId,
    Source,
    Status,
)

TOLD = (*HOLDING, Type.PURGE)
"""Entries that a record is made of, beside the rows."""


class Noticed(StrEnum):
    """Kinds of remarks about a session, and what their text is."""

    WEAK = WEAK  # a Weakness
    MENDED = MENDED  # number of the part that was shown again
    SHOTS = "shots"  # names of those left out
    CLOCK = "clock"  # seconds of a jump
    FROZEN = "frozen"  # the camera
    WRONG = WRONG  # a number


class Expired(StrEnum):
    """What of a session the policy has removed."""

    NOTHING = ""
    VIDEO = "video"  # its photos are there, or it never had any
    PHOTOS = "photos"
    ALL = "all"


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
    weak: bool = False  # the saved files would hardly serve as evidence
    hold: str | None = None  # why retention must not touch it
    wrong: tuple[str, ...] = ()  # numbers that never belonged to it; not among `codes`
    expired: Expired = Expired.NOTHING


@dataclass(frozen=True, slots=True)
class Removed:
    """Files that the policy removed, and the entry that says why."""

    entry: int
    at_ms: int
    reason: str  # age, space or archived
    policy: str
    actor: str
    files: tuple[str, ...]  # plain names
    days: int = 0  # it was older than that; 0: an older program did not say
    floor_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """One session with all its files that are there; `removed` tells of the others."""

    found: Found
    reason: Reason | None
    media_time: bool
    numbers: tuple[BoundNumber, ...]
    clips: tuple[ClipFile, ...]  # paths relative to the data folder
    photos: tuple[PhotoFile, ...]
    gaps: tuple[Gap, ...] = ()
    manifest_sha256: str | None = None
    remarks: tuple[Remark, ...] = ()
    holds: tuple[Hold, ...] = ()
    removed: tuple[Removed, ...] = ()
    proven: Bracket = UNPROVEN  # the time stamps between which it was sealed


def found(view: SessionView) -> Found:
    """One line of a search; a number called wrong is not its number."""
    codes = tuple(dict.fromkeys(code.value for code in view.codes if code.value not in view.wrong))
    opened_with = view.opened_with if view.opened_with not in view.wrong else next(iter(codes), "")
    return Found(
        session=SessionId(view.id),
        order=opened_with,
        codes=codes,
        status=Status(view.status),
        take=view.take,
        started_ms=view.started_ms,
        ended_ms=view.ended_ms,
        station=view.station,
        operator=view.operator,
        path=view.path,
        damaged=view.damaged,
        demo=view.demo,
        weak=_weak(view),
        hold=view.hold,
        wrong=tuple(dict.fromkeys(code.value for code in view.codes if code.value in view.wrong)),
        expired=_expired(view),
    )


def _weak(view: SessionView) -> bool:
    """What was said last counts: what is shown again may mend it."""
    said = [remark.kind for remark in view.remarks if remark.kind in (WEAK, MENDED)]
    return said[-1:] == [WEAK]


def _expired(view: SessionView) -> Expired:
    clips = _shown(view.clips)
    video = any(clip.purged_ms is not None for clip in clips)
    photos = any(photo.purged_ms is not None for photo in view.photos)
    if video and (photos or not view.photos):
        return Expired.ALL
    if photos and not view.clips:
        return Expired.ALL
    return Expired.VIDEO if video else Expired.PHOTOS if photos else Expired.NOTHING


def record(view: SessionView, told: Iterable[Entry] = (), proven: Bracket = UNPROVEN) -> Record:
    """With its files; `told`: what the ledger says of holds and removals; `proven`: its time stamps."""
    entries = list(told)
    return Record(
        found=found(view),
        reason=Reason(view.reason) if view.reason else None,
        media_time=view.media_time,
        numbers=tuple(_number(code) for code in view.codes),
        clips=tuple(_clip(clip) for clip in _shown(view.clips) if clip.purged_ms is None),
        photos=tuple(_photo(photo) for photo in view.photos if photo.purged_ms is None),
        gaps=tuple(Gap(CameraName(gap.camera), gap.started_ms, gap.ended_ms) for gap in view.gaps),
        manifest_sha256=view.manifest_sha256,
        remarks=view.remarks,
        holds=tuple(standing(entries).values()),
        removed=tuple(_removed(entry) for entry in entries if entry.type == Type.PURGE),
        proven=proven,
    )


def _removed(entry: Entry) -> Removed:
    body = entry.body
    return Removed(
        entry=entry.seq,
        at_ms=body["purged_ms"],
        reason=body["reason"],
        policy=body["policy"],
        actor=body["actor"],
        files=tuple(file["file"] for file in body["files"]),
        days=body.get("days", 0),
        floor_bytes=body.get("floor_bytes", 0),
    )


def _number(code: NewCode) -> BoundNumber:
    kind, source = Kind(code.kind), Source(code.source)
    return BoundNumber(Number(kind, code.value, code.raw, code.symbology, source, code.carrier), code.at_ms)


def _shown(clips: tuple[ClipView, ...]) -> tuple[ClipView, ...]:
    """In the order in which they were filmed; an original that was removed leaves its place to its copy."""
    copied = {clip.parent for clip in clips if clip.purged_ms is None}
    kept = [clip for clip in clips if clip.purged_ms is None or clip.path not in copied]
    first = {clip.path: place for place, clip in enumerate(clips)}
    return tuple(sorted(kept, key=lambda clip: first.get(clip.parent or "", first[clip.path])))


def _clip(clip: ClipView) -> ClipFile:
    return ClipFile(
        path=clip.path,
        sha256=clip.sha256,
        size_bytes=clip.size_bytes,
        duration_s=clip.duration_ms / 1000,
        frames=clip.frames,
        dropped=clip.dropped,
        camera=CameraName(clip.camera),
        part=clip.part,
        started_ms=clip.started_ms,
        started_ns=clip.started_ns,
        parent=clip.parent,
    )


def _photo(photo: PhotoView) -> PhotoFile:
    return PhotoFile(
        path=photo.path,
        sha256=photo.sha256,
        size_bytes=photo.size_bytes,
        moment=Moment(photo.moment),
        camera=CameraName(photo.camera),
        at_ms=photo.at_ms,
        shot=photo.shot,
    )
