"""From the entries of one session to its rows: what the database must say. Pure.

`rebuild` writes these rows, `verify` compares them. Columns bear their names in the database; a row's
local key is left out.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from db.views import (
    ClipView,
    NewClip,
    NewCode,
    NewGap,
    NewPhoto,
    PartView,
    PhotoView,
    Remark,
    SessionView,
)
from station.errors import IntegrityError
from station.evidence.acts import clip_row, photo_row
from station.evidence.holds import Holds, current, follow
from station.evidence.ledger import Entry, Type
from station.evidence.manifest import hashes
from station.types import Number, SessionFacts, Source

Row = dict[str, Any]

_CHILDREN = ("codes", "clips", "photos", "gaps", "remarks", "parts")
_OPENED = tuple(f.name for f in fields(SessionView) if f.name not in (*_CHILDREN, "pk"))


@dataclass(slots=True)
class Folded:
    """One session as rows."""

    row: Row
    codes: list[Row] = field(default_factory=list)
    clips: list[Row] = field(default_factory=list)
    photos: list[Row] = field(default_factory=list)
    gaps: list[Row] = field(default_factory=list)
    remarks: list[Row] = field(default_factory=list)
    parts: list[Row] = field(default_factory=list)
    derived: set[str] = field(default_factory=set)  # paths of files that no manifest names
    part_gaps: dict[str, list[Row]] = field(default_factory=dict)  # of `gaps`, by the folder of a part

    def files_in(self, folder: str) -> tuple[list[Row], list[Row]]:
        """(clips, photos) of one folder."""
        clips, photos = (
            [file for file in files if file["path"].rpartition("/")[0] == folder]
            for files in (self.clips, self.photos)
        )
        return clips, photos

    holds: Holds = field(default_factory=dict)


def fold(entries: Iterable[Entry]) -> Folded | None:
    """The session these entries tell of, in their order; None: none of them begins one.

    IntegrityError where an entry, signed or not, makes no sense.
    """
    folded: Folded | None = None
    for entry in entries:
        try:
            folded = _begun(entry) if folded is None else _more(folded, entry)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise IntegrityError(
                f"Entry {entry.seq} ({entry.type}) does not say what such an entry says.", "Run verify."
            ) from error
    return folded


def of_view(view: SessionView) -> Folded:
    """The same of what is stored."""
    return Folded(
        {name: getattr(view, name) for name in _OPENED},
        [_plain(code, _CODE) for code in view.codes],
        [_plain(clip, _CLIP) for clip in view.clips],
        [_plain(photo, _PHOTO) for photo in view.photos],
        [_plain(gap, _GAP) for gap in view.gaps],
        [_plain(remark, _REMARK) for remark in view.remarks],
        [_plain(part, _PART) for part in view.parts],
    )


def of_facts(facts: SessionFacts, path: str, manifest_sha256: str) -> Folded:
    """The same of a manifest; whether the session was cancelled it does not say."""
    row: Row = {name: getattr(facts, name) for name in _OPENED if hasattr(facts, name)}
    row |= {
        "id": facts.session,
        "opened_with": facts.order,
        "status": "recovered",
        "outcome": "recovered",
        "path": path,
        "manifest_sha256": manifest_sha256,
        "size_bytes": sum(size for _, size in hashes(facts).values()),
        "hold": None,
    }
    return Folded(
        row,
        [{**_plain(b.number, _NUMBER), "at_ms": b.at_ms} for b in facts.numbers],
        [{**_plain(clip_row(clip, path), _NEW_CLIP), "purged_ms": None} for clip in facts.clips],
        [{**_plain(photo_row(photo, path), _NEW_PHOTO), "purged_ms": None} for photo in facts.photos],
        [_plain(gap, _GAP) for gap in facts.gaps],
    )


def as_sealed(said: Folded) -> Folded:
    """Without what may change after the sealing, and a manifest does not say.

    Purge marks, hold, remarks, status, the numbers that the supervisor bound, what was shown again, and
    what was made from a sealed file.
    """
    clips, photos = _as_sealed(said, said.row["path"])
    codes = [code for code in said.codes if code["source"] != Source.SUPERVISOR]
    row = said.row | {"status": "recovered", "outcome": "recovered", "hold": None}
    if not codes and said.codes:  # sealed without a number: a later one gave it its name
        row["opened_with"] = ""
    later = [gap for gaps in said.part_gaps.values() for gap in gaps]
    gaps = [gap for gap in said.gaps if gap not in later]
    return replace(said, row=row, codes=codes, clips=clips, photos=photos, gaps=gaps, remarks=[], parts=[])


def part_differences(said: Folded, facts: SessionFacts, path: str) -> list[str]:
    """Names of what the manifest of a part that was shown again says otherwise than the entries."""
    wrong = [] if facts.session == said.row["id"] else ["id"]
    part = next((part for part in said.parts if part["path"] == path), {})
    wrong += [name for name in _OF_PART if part.get(name) != getattr(facts, name)]
    written = of_facts(facts, path, "")
    clips, photos = _as_sealed(said, path)
    gaps = said.part_gaps.get(path, written.gaps)  # older entries do not name them
    pairs = (
        ("clips", clips, written.clips),
        ("photos", photos, written.photos),
        ("gaps", gaps, written.gaps),
    )
    return wrong + [name for name, ours, theirs in pairs if ours != theirs]


def _as_sealed(said: Folded, folder: str) -> tuple[list[Row], list[Row]]:
    clips, photos = said.files_in(folder)
    kept = [clip for clip in clips if clip["path"] not in said.derived]
    return [{**clip, "purged_ms": None} for clip in kept], [{**photo, "purged_ms": None} for photo in photos]


def differences(said: Folded, stored: Folded) -> list[str]:
    """Names of what is stored otherwise than the entries say."""
    names = [name for name in _OPENED if said.row[name] != stored.row[name]]
    return names + [name for name in _CHILDREN if getattr(said, name) != getattr(stored, name)]


_CODE, _CLIP, _PHOTO, _GAP, _REMARK, _PART = (
    tuple(f.name for f in fields(kind)) for kind in (NewCode, ClipView, PhotoView, NewGap, Remark, PartView)
)
_OF_PART = ("part", "started_ms", "started_ns", "ended_ms", "reason")
_NUMBER = tuple(f.name for f in fields(Number))
_NEW_CLIP, _NEW_PHOTO = (tuple(f.name for f in fields(kind)) for kind in (NewClip, NewPhoto))


def _plain(value: object, names: tuple[str, ...]) -> Row:
    return {name: getattr(value, name) for name in names}


# ---------------------------------------------------------------- one entry


def _begun(entry: Entry) -> Folded | None:
    body = entry.body
    if entry.type == Type.ADOPT:
        taken_in = adopted(body)
        follow(taken_in.holds, entry)
        return taken_in
    if entry.type != Type.OPEN:
        return None
    row: Row = dict.fromkeys(_OPENED)
    row |= {name: body[name] for name in _OPENED if name in body}
    row |= {"id": body["session"], "started_ns": int(body["started_ns"]), "status": "recording"}
    folded = Folded(row)
    for number in body["numbers"]:
        _bind(folded, number)
    return folded


_SETS: dict[str, Callable[[Mapping[str, Any]], Row]] = {
    Type.DAMAGED: lambda _: {"damaged": True},
    Type.DEMO: lambda _: {"demo": True},
    Type.OPERATOR: lambda body: {"operator": body["operator"]},
    Type.FINISH: lambda body: {
        "ended_ms": body["ended_ms"],
        "ended_ns": int(body["ended_ns"]),
        "reason": body["reason"],
        "outcome": body["outcome"],
        "status": "finishing",
    },
}
"""Entries that only set columns of the session."""


def _more(folded: Folded, entry: Entry) -> Folded:
    row, body = folded.row, entry.body
    match entry.type:
        case Type.BIND:
            _bind(folded, body["number"])
            row["take"] = body["take"]
        case Type.TAKE_BACK:
            row["outcome"] = "sealed"
            row["status"] = "sealed" if row["status"] == "cancelled" else row["status"]
        case Type.SEAL:
            _seal(folded, body)
        case Type.DERIVED:
            clip = _clip(body["clip"], body["path"])
            folded.clips.append(clip)
            folded.derived.add(clip["path"])
        case Type.REMARK:
            folded.remarks.append({name: body[name] for name in _REMARK})
        case Type.PURGE:
            _purge(folded, body)
        case Type.PART_OPEN:
            began = {"part": body["part"], "started_ms": body["started_ms"]}
            folded.parts.append(dict.fromkeys(_PART) | began | {"started_ns": int(body["started_ns"])})
        case Type.PART_SEAL:
            _seal_part(folded, body)
        case Type.HOLD | Type.RELEASE:
            follow(folded.holds, entry)
            row["hold"] = current(folded.holds)
        case kind:
            row |= _SETS[kind](body)
    return folded


def _bind(folded: Folded, number: Mapping[str, Any]) -> None:
    code = {name: number[name] for name in _CODE}
    code["raw"] = number["raw"].encode("ascii").decode("unicode_escape")
    folded.codes.append(code)
    folded.row["opened_with"] = folded.row["opened_with"] or code["value"]


def _seal(folded: Folded, body: Mapping[str, Any]) -> None:
    row, path = folded.row, body["path"]
    row |= {"path": path, "manifest_sha256": body["manifest_sha256"], "size_bytes": body["bytes"]}
    row["status"] = row["outcome"] = body["status"]
    _add_files(folded, body)
    folded.gaps += _gaps(body)


def _seal_part(folded: Folded, body: Mapping[str, Any]) -> None:
    (part,) = (part for part in folded.parts if part["part"] == body["part"] and part["path"] is None)
    part |= {name: body[name] for name in ("ended_ms", "reason", "path", "manifest_sha256")}
    part["size_bytes"] = body["bytes"]
    _add_files(folded, body)
    if "gaps" in body:
        folded.part_gaps[body["path"]] = _gaps(body)
        folded.gaps += _gaps(body)


def _gaps(body: Mapping[str, Any]) -> list[Row]:
    return [{name: gap[name] for name in _GAP} for gap in body["gaps"]]


def _add_files(folded: Folded, body: Mapping[str, Any]) -> None:
    path = body["path"]
    folded.clips += [_clip(clip, path) for clip in body["clips"]]
    for photo in body["photos"]:
        folded.photos.append({name: photo.get(name) for name in _PHOTO} | _file(photo, path))


def _clip(clip: Mapping[str, Any], folder: str) -> Row:
    parent = clip["parent"]
    return (
        {name: clip.get(name) for name in _CLIP}
        | _file(clip, folder)
        | {"started_ns": int(clip["started_ns"]), "parent": parent and f"{folder}/{parent}"}
    )


def _file(file: Mapping[str, Any], folder: str) -> Row:
    return {"path": f"{folder}/{file['file']}", "size_bytes": file["bytes"], "purged_ms": None}


def _purge(folded: Folded, body: Mapping[str, Any]) -> None:
    gone = {file["file"] for file in body["files"]}  # a file's name is its own in the whole session
    for file in (*folded.clips, *folded.photos):
        if file["path"].rpartition("/")[2] in gone:
            file["purged_ms"] = body["purged_ms"]


# ---------------------------------------------------------------- sessions older than the ledger


def snapshot(said: Folded) -> dict[str, Any]:
    """A whole session in one entry's body."""
    children = {name: [_texts(child) for child in getattr(said, name)] for name in _CHILDREN}
    return {"session": said.row["id"], "row": _texts(said.row), **children}


def adopted(body: Mapping[str, Any]) -> Folded:
    """The rows of a snapshot."""
    row = _values(body["row"])
    absent: dict[str, Row] = {"photos": {"shot": None}}  # what older entries do not tell
    folded = Folded({name: row[name] for name in _OPENED})
    for name in _CHILDREN:
        children = [absent.get(name, {}) | _values(child) for child in body.get(name, [])]
        setattr(folded, name, children)
    return folded


def _texts(row: Row) -> Row:
    """Nanoseconds as text, raw codes escaped."""
    out = {
        name: str(value) if name.endswith("_ns") and value is not None else value
        for name, value in row.items()
    }
    return out | {"raw": row["raw"].encode("unicode_escape").decode("ascii")} if "raw" in row else out


def _values(row: Mapping[str, Any]) -> Row:
    out = {
        name: int(value) if name.endswith("_ns") and value is not None else value
        for name, value in row.items()
    }
    return out | {"raw": row["raw"].encode("ascii").decode("unicode_escape")} if "raw" in row else out
