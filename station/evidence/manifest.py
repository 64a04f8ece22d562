"""`manifest.json`: the facts of one sealed session as bytes, and back. Fields: `docs/format.md`.

The same facts always give the same bytes. What is read back comes from a stranger: every field is
checked, nothing is guessed, and IntegrityError says what is wrong.
"""

import json
import re

from station import __version__
from station.clock import iso
from station.errors import IntegrityError
from station.evidence.strict import (
    Fields,
    count,
    document,
    flag,
    matching,
    member,
    or_none,
    text,
    utc_ms,
    whole,
    wrong,
)
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
    Gap,
    Keep,
    Kind,
    Moment,
    Number,
    PhotoFile,
    Reason,
    SessionFacts,
    SessionId,
    Source,
)

NAME = "manifest.json"
FORMAT = 1

_sha256 = matching(re.compile(r"[0-9a-f]{64}"))
_session = matching(re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}"))
_file = matching(re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}"))  # in the session's own folder: cannot climb
# Would break a terminal, turn the reading direction, hide itself, or has no UTF-8 form at all.
_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]"
)


def to_bytes(facts: SessionFacts) -> bytes:
    """UTF-8 JSON in a fixed order, no floats; unprintable characters are escaped."""
    facts_in_order = {
        "format": FORMAT,
        "program": {"name": "packwitness", "version": __version__},
        "session": facts.session,
        **({} if facts.part == 1 else {"part": facts.part}),
        "station": facts.station,
        "operator": facts.operator,
        "order": facts.order,
        "numbers": [_number(bound) for bound in facts.numbers],
        "take": facts.take,
        "keep": facts.keep,
        "started": _pair(facts.started_ms, facts.started_ns),
        "ended": _pair(facts.ended_ms, facts.ended_ns),
        "utc_offset_min": facts.utc_offset_min,
        "reason": facts.reason,
        "damaged": facts.damaged,
        "demo": facts.demo,
        "media_time": facts.media_time,
        "gaps": [_gap(gap) for gap in facts.gaps],
        "clips": [_clip(clip) for clip in facts.clips],
        "photos": [_photo(photo) for photo in facts.photos],
    }
    written = json.dumps(facts_in_order, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written).encode()


def parse(data: bytes) -> SessionFacts:
    """The facts of a manifest of format 1; IntegrityError for anything else."""
    fields = Fields(document(data), "manifest")
    if fields.take("format", whole) != FORMAT:
        raise IntegrityError(
            "The manifest has a format that this program does not know.",
            "It may come from a newer version; read it with that one.",
        )
    facts = _read_facts(fields)
    fields.end()
    if len({name.casefold() for name in hashes(facts)}) != len(facts.clips) + len(facts.photos):
        raise wrong("manifest", "names a file twice")
    return facts


def hashes(facts: SessionFacts) -> dict[str, tuple[str, int]]:
    """File name in the session's folder → (SHA-256, bytes), of all clips and photos."""
    files: tuple[ClipFile | PhotoFile, ...] = (*facts.clips, *facts.photos)
    return {file.path: (file.sha256, file.size_bytes) for file in files}


# ---------------------------------------------------------------- to JSON


def _pair(wall_ms: int, mono_ns: int) -> dict[str, str | int]:
    return {"at": iso(wall_ms), "mono_ns": mono_ns}


def _number(bound: BoundNumber) -> dict[str, str]:
    number = bound.number
    return {
        "kind": number.kind,
        "value": number.value,
        "raw": number.raw,
        "symbology": number.symbology,
        "source": number.source,
        "carrier": number.carrier,
        "bound_at": iso(bound.at_ms),
    }


def _gap(gap: Gap) -> dict[str, str | None]:
    ended = None if gap.ended_ms is None else iso(gap.ended_ms)
    return {"camera": gap.camera, "started_at": iso(gap.started_ms), "ended_at": ended}


def _clip(clip: ClipFile) -> dict[str, object]:
    return {
        "path": clip.path,
        "sha256": clip.sha256,
        "bytes": clip.size_bytes,
        "duration_ms": round(clip.duration_s * 1000),
        "frames": clip.frames,
        "dropped": clip.dropped,
        "camera": clip.camera,
        "part": clip.part,
        "started": _pair(clip.started_ms, clip.started_ns),
        "parent": clip.parent,
    }


def _photo(photo: PhotoFile) -> dict[str, object]:
    return {
        "path": photo.path,
        "sha256": photo.sha256,
        "bytes": photo.size_bytes,
        "moment": photo.moment,
        "camera": photo.camera,
        "at": iso(photo.at_ms),
        **({} if photo.shot is None else {"shot": photo.shot}),
    }


# ---------------------------------------------------------------- from JSON


def _read_facts(fields: Fields) -> SessionFacts:
    fields.inner("program", _program)
    started_ms, started_ns = fields.inner("started", _moment)
    ended_ms, ended_ns = fields.inner("ended", _moment)
    return SessionFacts(
        session=SessionId(fields.take("session", _session)),
        station=fields.take("station", text),
        operator=fields.take("operator", text),
        order=fields.take("order", text),
        numbers=fields.many("numbers", _read_number),
        take=fields.take("take", count),
        keep=fields.take("keep", member(Keep)),
        started_ms=started_ms,
        started_ns=started_ns,
        ended_ms=ended_ms,
        ended_ns=ended_ns,
        utc_offset_min=fields.take("utc_offset_min", whole),
        reason=fields.take("reason", member(Reason)),
        damaged=fields.take("damaged", flag),
        demo=fields.take("demo", flag),
        media_time=fields.take("media_time", flag),
        gaps=fields.many("gaps", _read_gap),
        clips=fields.many("clips", _read_clip),
        photos=fields.many("photos", _read_photo),
        part=fields.maybe("part", count, 1),
    )


def _program(fields: Fields) -> None:
    fields.take("name", text)
    fields.take("version", text)


def _moment(fields: Fields) -> tuple[int, int]:
    return fields.take("at", utc_ms), fields.take("mono_ns", whole)


def _read_number(fields: Fields) -> BoundNumber:
    number = Number(
        kind=fields.take("kind", member(Kind)),
        value=fields.take("value", text),
        raw=fields.take("raw", text),
        symbology=fields.take("symbology", text),
        source=fields.take("source", member(Source)),
        carrier=fields.take("carrier", text),
    )
    return BoundNumber(number, fields.take("bound_at", utc_ms))


def _read_gap(fields: Fields) -> Gap:
    return Gap(
        camera=CameraName(fields.take("camera", text)),
        started_ms=fields.take("started_at", utc_ms),
        ended_ms=fields.take("ended_at", or_none(utc_ms)),
    )


def _read_clip(fields: Fields) -> ClipFile:
    started_ms, started_ns = fields.inner("started", _moment)
    return ClipFile(
        path=fields.take("path", _file),
        sha256=fields.take("sha256", _sha256),
        size_bytes=fields.take("bytes", count),
        duration_s=fields.take("duration_ms", count) / 1000,
        frames=fields.take("frames", count),
        dropped=fields.take("dropped", count),
        camera=CameraName(fields.take("camera", text)),
        part=fields.take("part", count),
        started_ms=started_ms,
        started_ns=started_ns,
        parent=fields.take("parent", or_none(_file)),
    )


def _read_photo(fields: Fields) -> PhotoFile:
    return PhotoFile(
        path=fields.take("path", _file),
        sha256=fields.take("sha256", _sha256),
        size_bytes=fields.take("bytes", count),
        moment=fields.take("moment", member(Moment)),
        camera=CameraName(fields.take("camera", text)),
        at_ms=fields.take("at", utc_ms),
        shot=fields.maybe("shot", text, None),
    )
