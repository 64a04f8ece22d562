"""A stored session as the supervisor's door hands it out."""

from dataclasses import dataclass

from db.views import ClipView, NewCode, PhotoView, Remark, SessionView
from station.evidence.anchor import UNPROVEN, Bracket
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
    gaps: tuple[Gap, ...] = ()
    manifest_sha256: str | None = None
    remarks: tuple[Remark, ...] = ()
    proven: Bracket = UNPROVEN  # the time stamps between which it was sealed


def found(view: SessionView) -> Found:
    """One line of a search."""
    return Found(
        session=SessionId(view.id),
        order=view.opened_with,
        codes=tuple(code.value for code in view.codes),
        status=Status(view.status),
        take=view.take,
        started_ms=view.started_ms,
        ended_ms=view.ended_ms,
        station=view.station,
        operator=view.operator,
        path=view.path,
        damaged=view.damaged,
        demo=view.demo,
    )


def record(view: SessionView, proven: Bracket = UNPROVEN) -> Record:
    """With all its files."""
    return Record(
        found=found(view),
        reason=Reason(view.reason) if view.reason else None,
        media_time=view.media_time,
        numbers=tuple(_number(code) for code in view.codes),
        clips=tuple(_clip(clip) for clip in view.clips),
        photos=tuple(_photo(photo) for photo in view.photos),
        gaps=tuple(Gap(CameraName(gap.camera), gap.started_ms, gap.ended_ms) for gap in view.gaps),
        manifest_sha256=view.manifest_sha256,
        remarks=view.remarks,
        proven=proven,
    )


def _number(code: NewCode) -> BoundNumber:
    kind, source = Kind(code.kind), Source(code.source)
    return BoundNumber(Number(kind, code.value, code.raw, code.symbology, source, code.carrier), code.at_ms)


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
    )
