"""What changes a session, each with its entry: row and entry stand in one transaction, so neither is alone.

`station.evidence.fold` reads the same entries back into the same rows; `verify` holds the two against
each other. Nanoseconds are text (they may pass 2^53), raw codes are escaped as in the database.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy.orm import Session

from db import remarks
from db import sessions as rows
from db.views import Remark
from station.evidence.canonical import clean
from station.evidence.ledger import Type
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
        gaps=[rows.NewGap(gap.camera, gap.started_ms, gap.ended_ms) for gap in gaps],
    )
    scribe.append(s, Type.SEAL, {**body, "status": status})
    return status


def derive(
    s: Session, scribe: Scribe, session: str, clip: ClipFile, parent_sha256: str, how: str, actor: str
) -> None:
    """A clip was made from a sealed one, whose name is its `parent`; it lies in the session's folder already.

    `how`: what was done, in words that another program can follow. LookupError where the parent is not
    as given, or the session is not sealed.
    """
    view = rows.get(s, session)
    if view is None or view.path is None:
        raise LookupError(f"no sealed session {session}")
    new = clip_row(clip, view.path)
    if not any((one.path, one.sha256) == (new.parent, parent_sha256) for one in view.clips):
        raise LookupError(f"session {session} has no such clip as {clip.parent}")
    rows.add_clip(s, session, new)
    made = {"parent_sha256": parent_sha256, "operation": clean(how), "actor": clean(actor)}
    about = {"session": session, "path": view.path, "chunk_size": CHUNK_BYTES}
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


def take_back_cancel(s: Session, scribe: Scribe, session: str, actor: str) -> bool:
    """Let a cancelled session count again; False: it was not cancelled."""
    if not rows.take_back_cancel(s, session):
        return False
    scribe.append(s, Type.TAKE_BACK, {"session": session, "actor": clean(actor)})
    return True


def hold(s: Session, scribe: Scribe, session: str, why: str, actor: str) -> None:
    """Retention must not touch it: a dispute runs."""
    rows.set_hold(s, session, clean(why))
    scribe.append(s, Type.HOLD, {"session": session, "why": clean(why), "actor": clean(actor)})


def release(s: Session, scribe: Scribe, session: str, actor: str) -> None:
    """Retention may touch it again."""
    rows.set_hold(s, session, None)
    scribe.append(s, Type.RELEASE, {"session": session, "actor": clean(actor)})


@dataclass(frozen=True, slots=True)
class Why:
    """Why retention removes something: `policy` is the rule in words, `actor` who set it or ran it."""

    reason: str
    policy: str
    actor: str


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
        f"{folder}/{photo.path}", photo.sha256, photo.size_bytes, photo.moment, photo.camera, photo.at_ms
    )


def _clip(clip: ClipFile) -> dict[str, Any]:
    return {
        "file": clip.path,
        "mime": "video/mp4",
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
    }


def _by(actor: str | None) -> dict[str, Any]:
    """Who did it, where a person did."""
    return {} if actor is None else {"actor": clean(actor)}


def _clean(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
