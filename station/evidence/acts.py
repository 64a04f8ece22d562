"""What changes a session, each with its entry: row and entry stand in one transaction, so neither is alone.

`station.evidence.fold` reads the same entries back into the same rows; `verify` holds the two against
each other. Nanoseconds are text (they may pass 2^53), raw codes are escaped as in the database.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy.orm import Session

from db import ledger, parts, remarks
from db import sessions as rows
from db.views import PartView, Remark
from station.evidence.canonical import clean
from station.evidence.holds import HAND, HOLDING, current, standing
from station.evidence.ledger import Entry, Type, parse
from station.evidence.scribe import Scribe
from station.types import BoundNumber, ClipFile, Gap, PhotoFile

CHUNK_BYTES = 4 << 20


def open_session(s: Session, scribe: Scribe, new: rows.NewSession, codes: Sequence[rows.NewCode]) -> None:
    """A session records from now on, with the numbers it already has."""
    rows.insert(s, new)
    for code in codes:
        rows.add_code(s, new.id, code)
    facts = asdict(new)
    facts["session"] = facts.pop("id")
    body = {**_clean(facts), "started_ns": str(new.started_ns), "numbers": [number(code) for code in codes]}
    scribe.append(s, Type.OPEN, body)


def bind(
    s: Session, scribe: Scribe, session: str, code: rows.NewCode, take: int, actor: str | None = None
) -> None:
    """A number is bound to a session that runs, or later by `actor`."""
    rows.add_code(s, session, code)
    rows.set_take(s, session, take)
    body = {"session": session, "number": number(code), "take": take}
    scribe.append(s, Type.BIND, body | _by(actor))


def finish(
    s: Session, scribe: Scribe, session: str, *, ended_ms: int, ended_ns: int, reason: str, outcome: str
) -> None:
    """The recording ended."""
    rows.finish(s, session, ended_ms=ended_ms, ended_ns=ended_ns, reason=reason, outcome=outcome)
    end = {"ended_ms": ended_ms, "ended_ns": str(ended_ns), "reason": reason, "outcome": outcome}
    scribe.append(s, Type.FINISH, {"session": session, **end})


def seal(
    s: Session,
    scribe: Scribe,
    session: str,
    *,
    path: str,
    manifest_sha256: str,
    clips: Sequence[ClipFile],
    photos: Sequence[PhotoFile],
    gaps: Sequence[Gap],
) -> str:
    """The session is final, with its files; returns its status. The entry names every hash."""
    size_bytes = sum(clip.size_bytes for clip in clips) + sum(photo.size_bytes for photo in photos)
    body = {
        "session": session,
        "path": path,
        "manifest_sha256": manifest_sha256,
        "bytes": size_bytes,
        "chunk_size": CHUNK_BYTES,
        "clips": [_clip(clip) for clip in clips],
        "photos": [_photo(photo) for photo in photos],
        "gaps": [asdict(gap) for gap in gaps],
    }
    status = rows.seal(
        s,
        session,
        path=path,
        manifest_sha256=manifest_sha256,
        size_bytes=size_bytes,
        clips=[clip_row(clip, path) for clip in clips],
        photos=[photo_row(photo, path) for photo in photos],
        gaps=_gap_rows(gaps),
    )
    scribe.append(s, Type.SEAL, {**body, "status": status})
    return status


def open_part(s: Session, scribe: Scribe, session: str, part: PartView) -> None:
    """A sealed session is shown again: what is recorded from now on is its next part."""
    parts.insert(s, session, part)
    began = {"started_ms": part.started_ms, "started_ns": str(part.started_ns)}
    scribe.append(s, Type.PART_OPEN, {"session": session, "part": part.part, **began})


def seal_part(
    s: Session,
    scribe: Scribe,
    session: str,
    part: PartView,
    *,
    clips: Sequence[ClipFile],
    photos: Sequence[PhotoFile],
    gaps: Sequence[Gap],
) -> None:
    """That part is final, with its files, in a folder of its own; what was sealed before stays untouched."""
    path = part.path or ""
    parts.seal(
        s,
        session,
        part,
        [clip_row(clip, path) for clip in clips],
        [photo_row(photo, path) for photo in photos],
        _gap_rows(gaps),
    )
    body = {
        "session": session,
        "part": part.part,
        "path": path,
        "manifest_sha256": part.manifest_sha256,
        "bytes": part.size_bytes,
        "ended_ms": part.ended_ms,
        "reason": part.reason,
        "chunk_size": CHUNK_BYTES,
        "clips": [_clip(clip) for clip in clips],
        "photos": [_photo(photo) for photo in photos],
        "gaps": [asdict(gap) for gap in gaps],
    }
    scribe.append(s, Type.PART_SEAL, body)


def _gap_rows(gaps: Sequence[Gap]) -> list[rows.NewGap]:
    return [rows.NewGap(gap.camera, gap.started_ms, gap.ended_ms) for gap in gaps]


def derive(
    s: Session, scribe: Scribe, session: str, clip: ClipFile, parent_sha256: str, how: str, actor: str
) -> None:
    """A clip was made from a sealed one, whose name is its `parent`, and lies beside it already.

    `how`: what was done, in words that another program can follow. LookupError where the parent is not
    as given, or the session is not sealed.
    """
    view = rows.get(s, session)
    if view is None or view.path is None:
        raise LookupError(f"no sealed session {session}")
    homes = (one.path.removesuffix(f"/{clip.parent}") for one in view.clips if one.sha256 == parent_sha256)
    folder = next(
        (home for home in homes if f"{home}/{clip.parent}" in {one.path for one in view.clips}), None
    )
    if folder is None:
        raise LookupError(f"session {session} has no such clip as {clip.parent}")
    new = clip_row(clip, folder)
    rows.add_clip(s, session, new)
    made = {"parent_sha256": parent_sha256, "operation": clean(how), "actor": clean(actor)}
    about = {"session": session, "path": folder, "chunk_size": CHUNK_BYTES}
    scribe.append(s, Type.DERIVED, {**about, "clip": _clip(clip), **made})


def mark_damaged(s: Session, scribe: Scribe, session: str) -> None:
    """The packer says that the parcel is damaged."""
    rows.mark_damaged(s, session)
    scribe.append(s, Type.DAMAGED, {"session": session})


def mark_demo(s: Session, scribe: Scribe, session: str) -> None:
    """A drawn camera joined: no evidence of a real parcel."""
    rows.mark_demo(s, session)
    scribe.append(s, Type.DEMO, {"session": session})


def set_operator(s: Session, scribe: Scribe, session: str, operator: str) -> None:
    """Somebody else packs on."""
    rows.set_operator(s, session, operator)
    scribe.append(s, Type.OPERATOR, {"session": session, "operator": clean(operator)})


def remark(s: Session, scribe: Scribe, session: str, what: Remark, actor: str | None = None) -> None:
    """The program, or `actor`, noticed something that the supervisor should see."""
    said = Remark(what.kind, clean(what.text), what.at_ms)
    remarks.add(s, session, said)
    scribe.append(s, Type.REMARK, {"session": session, **asdict(said)} | _by(actor))


def take_back_cancel(s: Session, scribe: Scribe, session: str, actor: str | None = None) -> bool:
    """Let a cancelled session count again; False: it was not cancelled. Without `actor`: its label was shown again."""
    if not rows.take_back_cancel(s, session):
        return False
    scribe.append(s, Type.TAKE_BACK, {"session": session} | _by(actor))
    return True


def hold(s: Session, scribe: Scribe, session: str, why: str, actor: str, source: str = HAND) -> None:
    """Retention must not touch it; each source holds for itself, a newer reason replaces its older one."""
    body = {"session": session, "why": clean(why), "actor": clean(actor), "source": clean(source)}
    scribe.append(s, Type.HOLD, body)
    rows.set_hold(s, session, current(standing(told(s, session))))


def release(s: Session, scribe: Scribe, session: str, why: str, actor: str, source: str = HAND) -> None:
    """This source holds it no longer; another one may."""
    body = {"session": session, "why": clean(why), "actor": clean(actor), "source": clean(source)}
    scribe.append(s, Type.RELEASE, body)
    rows.set_hold(s, session, current(standing(told(s, session))))


def held(s: Session, session: str) -> bool:
    """Whether something holds it, by the ledger alone."""
    return bool(standing(told(s, session)))


def told(s: Session, session: str, types: Sequence[str] = HOLDING) -> list[Entry]:
    """What the ledger tells of a session, in its order; unless said otherwise, of what holds it."""
    return [parse(line.line).entry for line in ledger.of_sessions(s, [session], types)]


@dataclass(frozen=True, slots=True)
class Why:
    """Why retention removes something: the rule in words and in numbers, and who ran it."""

    reason: str  # age, space or archived
    policy: str
    actor: str
    days: int = 0  # it was older than that
    floor_bytes: int = 0  # and less than that was free


def purge(
    s: Session, scribe: Scribe, session: str, files: Mapping[str, str], purged_ms: int, why: Why
) -> None:
    """These files (path → SHA-256) will be removed: the entry first, the file second."""
    rows.mark_purged(s, session, list(files), purged_ms)
    gone = [{"file": path.rpartition("/")[2], "sha256": sha256} for path, sha256 in files.items()]
    scribe.append(s, Type.PURGE, {"session": session, "files": gone, "purged_ms": purged_ms, **asdict(why)})


# ---------------------------------------------------------------- how a row is written in an entry


def number(code: rows.NewCode) -> dict[str, Any]:
    """A number as entries hold it."""
    return {**_clean(asdict(code)), "raw": code.raw.encode("unicode_escape").decode("ascii")}


def new_code(bound: BoundNumber) -> rows.NewCode:
    """The row of a number."""
    number = bound.number
    return rows.NewCode(
        kind=number.kind,
        value=number.value,
        raw=number.raw,
        symbology=number.symbology,
        source=number.source,
        carrier=number.carrier,
        at_ms=bound.at_ms,
    )


def clip_row(clip: ClipFile, folder: str) -> rows.NewClip:
    """A clip of a sealed session's folder, as stored."""
    return rows.NewClip(
        path=f"{folder}/{clip.path}",
        sha256=clip.sha256,
        size_bytes=clip.size_bytes,
        duration_ms=round(clip.duration_s * 1000),
        frames=clip.frames,
        dropped=clip.dropped,
        camera=clip.camera,
        part=clip.part,
        started_ms=clip.started_ms,
        started_ns=clip.started_ns,
        parent=f"{folder}/{clip.parent}" if clip.parent else None,
    )


def photo_row(photo: PhotoFile, folder: str) -> rows.NewPhoto:
    """A photo of a sealed session's folder, as stored."""
    return rows.NewPhoto(
        f"{folder}/{photo.path}",
        photo.sha256,
        photo.size_bytes,
        photo.moment,
        photo.camera,
        photo.at_ms,
        photo.shot,
    )


def _clip(clip: ClipFile) -> dict[str, Any]:
    return {
        "file": clip.path,
        "mime": "video/x-matroska" if clip.path.endswith(".mkv") else "video/mp4",
        "bytes": clip.size_bytes,
        "sha256": clip.sha256,
        "chunks": clip.chunks,
        "n_chunks": -(-clip.size_bytes // CHUNK_BYTES),
        "duration_ms": round(clip.duration_s * 1000),
        "frames": clip.frames,
        "dropped": clip.dropped,
        "camera": clip.camera,
        "part": clip.part,
        "started_ms": clip.started_ms,
        "started_ns": str(clip.started_ns),
        "parent": clip.parent,
    } | _proven(clip)


def _proven(clip: ClipFile) -> dict[str, Any]:
    """How far the ledger had a recovered clip before the crash."""
    if clip.proven_bytes is None:
        return {}
    return {"proven_bytes": clip.proven_bytes, "proven_ms": clip.proven_ms}


def _photo(photo: PhotoFile) -> dict[str, Any]:
    return {
        "file": photo.path,
        "mime": "image/jpeg",
        "bytes": photo.size_bytes,
        "sha256": photo.sha256,
        "moment": photo.moment,
        "camera": photo.camera,
        "at_ms": photo.at_ms,
        **({} if photo.shot is None else {"shot": clean(photo.shot)}),
    }


def _by(actor: str | None) -> dict[str, Any]:
    """Who did it, where a person did."""
    return {} if actor is None else {"actor": clean(actor)}


def _clean(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
