"""Events and records as plain data for `--json`: ISO times, no enums, paths relative to the data folder."""

from dataclasses import fields, is_dataclass
from typing import Any

from station import events
from station.archive import Found, Record
from station.clock import iso
from station.evidence.anchor import Bracket
from station.types import ClipFile, PhotoFile

NAMES: dict[type[events.Event], str] = {
    events.CameraReady: "camera_ready",
    events.CameraLost: "camera_lost",
    events.CameraEnded: "camera_ended",
    events.CameraRemoved: "camera_removed",
    events.Scanned: "scan",
    events.SessionOpened: "session_opened",
    events.NumberBound: "number_bound",
    events.SessionFinished: "session_finished",
    events.SessionSealed: "session_sealed",
    events.SealFailed: "seal_failed",
    events.PhotoTaken: "photo_taken",
    events.PhotoBlurred: "photo_blurred",
    events.IdleSoon: "idle_soon",
    events.IdleOver: "idle_over",
    events.ProofWeak: "proof_weak",
    events.ProofMended: "proof_mended",
    events.ShowAgain: "show_again",
    events.PartOpened: "part_opened",
    events.PartFinished: "part_finished",
    events.PartSealed: "part_sealed",
    events.ShotAsked: "shot_asked",
    events.ShotsLeftOut: "shots_left_out",
    events.DamagedMarked: "damaged",
    events.CancelTakenBack: "cancel_taken_back",
    events.OperatorChanged: "operator_changed",
    events.Refused: "refused",
    events.OwnNumber: "own_number",
    events.Unsure: "unsure",
    events.TroubleBegan: "trouble_began",
    events.TroubleEnded: "trouble_ended",
    events.Stopped: "stopped",
}


def event(happened: events.Event) -> dict[str, Any]:
    """`{"event": …, "at": …}` and what belongs to it."""
    document: dict[str, Any] = {"event": NAMES[type(happened)], "at": iso(happened.at_ms)}
    if happened.media_s is not None:
        document["media_s"] = round(happened.media_s, 3)
    for each in fields(happened):
        if each.name not in ("at_ms", "media_s"):
            name, value = named(each.name, getattr(happened, each.name))
            document[name] = value
    return document


def named(name: str, value: Any) -> tuple[str, Any]:
    """A field under its outside name: times lose their unit and become ISO 8601."""
    if name.endswith("_ms"):
        return name.removesuffix("_ms") + ("" if name == "at_ms" else "_at"), None if value is None else iso(
            value
        )
    return name, plain(value)


def plain(value: Any) -> Any:
    """Nested data without our classes."""
    if isinstance(value, ClipFile):
        return clip(value)
    if isinstance(value, PhotoFile):
        return photo(value)
    if is_dataclass(value) and not isinstance(value, type):
        return dict(named(each.name, getattr(value, each.name)) for each in fields(value))
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return str(value) if isinstance(value, str) else value


def clip(one: ClipFile) -> dict[str, Any]:
    """A clip as `session_sealed` and `show` print it."""
    document: dict[str, Any] = {
        "path": one.path,
        "sha256": one.sha256,
        "bytes": one.size_bytes,
        "duration_s": one.duration_s,
        "frames": one.frames,
        "dropped": one.dropped,
        "camera": str(one.camera),
        "part": one.part,
        "started_at": iso(one.started_ms),
    }
    if one.proven_bytes is not None:
        proven_at = None if one.proven_ms is None else iso(one.proven_ms)
        document |= {"proven_bytes": one.proven_bytes, "proven_at": proven_at}
    return document | ({"made_from": one.parent} if one.parent else {})


def photo(one: PhotoFile) -> dict[str, Any]:
    """A photo as `session_sealed` and `show` print it."""
    return {
        "path": one.path,
        "sha256": one.sha256,
        "bytes": one.size_bytes,
        "moment": str(one.moment),
        "camera": str(one.camera),
        "at": iso(one.at_ms),
    } | ({"shot": one.shot} if one.shot else {})


def found(one: Found) -> dict[str, Any]:
    """A line of `search`."""
    return {
        "session": one.session,
        "order": one.order,
        "codes": list(one.codes),
        "status": str(one.status),
        "take": one.take,
        "started_at": iso(one.started_ms),
        "ended_at": None if one.ended_ms is None else iso(one.ended_ms),
        "station": one.station,
        "operator": one.operator,
        "path": one.path,
        "damaged": one.damaged,
        "demo": one.demo,
        "weak": one.weak,
        "hold": one.hold,
        "wrong": list(one.wrong),
        "expired": str(one.expired),
    }


def proven(bracket: Bracket) -> str:
    """What the time stamps of outside say of a session, in one sentence."""
    if bracket.before_ms is None:
        said = "not yet anchored: no time stamp covers it"
        return said if bracket.after_ms is None else f"sealed after {iso(bracket.after_ms)}; {said}"
    after = "" if bracket.after_ms is None else f"; sealed after {iso(bracket.after_ms)}"
    return f"existed before {iso(bracket.before_ms)}{after} (by time stamp)"


def _iso(at_ms: int | None) -> str | None:
    return None if at_ms is None else iso(at_ms)


def record(one: Record) -> dict[str, Any]:
    """A session of `show`: the fields of `session_sealed`, and its numbers with where they came from."""
    numbers = [
        {
            "kind": str(bound.number.kind),
            "value": bound.number.value,
            "symbology": bound.number.symbology,
            "source": str(bound.number.source),
            "carrier": bound.number.carrier,
            "at": iso(bound.at_ms),
        }
        for bound in one.numbers
    ]
    return found(one.found) | {
        "reason": None if one.reason is None else str(one.reason),
        "media_time": one.media_time,
        "proven": {"after": _iso(one.proven.after_ms), "before": _iso(one.proven.before_ms)},
        "numbers": numbers,
        "clips": [clip(each) for each in one.clips],
        "photos": [photo(each) for each in one.photos],
        "gaps": [
            {
                "camera": str(gap.camera),
                "started_at": iso(gap.started_ms),
                "ended_at": None if gap.ended_ms is None else iso(gap.ended_ms),
            }
            for gap in one.gaps
        ],
        "remarks": [{"kind": each.kind, "text": each.text, "at": iso(each.at_ms)} for each in one.remarks],
        "holds": plain(one.holds),
        "removed": plain(one.removed),
    }
