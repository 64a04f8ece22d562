"""What retention may remove, and when: pure rules over one session.

A session is cancelled, unbound, or has numbers of one kind or both; of several ages the longest counts,
so that nothing a person says of a session afterwards makes it go sooner. A number called wrong still counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from db.views import ClipView, Cutoffs, PhotoView, SessionView
from station.evidence.acts import Why
from station.types import Status

DAY_MS = 86_400_000
NEVER = 0
LEAST_DAYS = 7  # a slip of the finger in the settings must not cost the week's evidence

CANCELLED, UNBOUND, ORDER, WAYBILL = "cancelled", "unbound", "order", "waybill"

File = ClipView | PhotoView


@dataclass(frozen=True, slots=True)
class Policy:
    """The owner's choice, in days since the session's start, seven at least; 0: never."""

    video_days: int = NEVER
    photo_days: int = NEVER
    kind_days: Mapping[str, int] = field(default_factory=dict)  # a kind's own, video and photos alike
    floor_bytes: int = 0  # less free than that: the oldest go sooner
    at_least_days: int = LEAST_DAYS  # but not before that

    @property
    def removes(self) -> bool:
        """Whether it removes anything at all."""
        return bool(self.video_days or self.photo_days or any(self.kind_days.values()) or self.floor_bytes)


@dataclass(frozen=True, slots=True)
class Removal:
    """Files of one session that go for one reason."""

    files: tuple[File, ...]
    why: Why


def in_words(policy: Policy) -> str:
    """One line for people."""
    own = [f"{kind} parcels {days} days" for kind, days in policy.kind_days.items() if days]
    ages_ = [f"{what} {f'{days} days' if days else 'for ever'}" for what, days in _general(policy)]
    floor = f"{policy.floor_bytes / 1e9:g} GB stay free" if policy.floor_bytes else ""
    return ", ".join([*ages_, *own, *([floor] if floor else [])])


def _general(policy: Policy) -> tuple[tuple[str, int], ...]:
    return ("video", policy.video_days), ("photos", policy.photo_days)


def ages(policy: Policy, kinds: Sequence[str]) -> tuple[int, int]:
    """(days of video, days of photos) of a session that is all of these kinds."""
    own = [policy.kind_days.get(kind, NEVER) for kind in kinds]
    video = _longest([days or policy.video_days for days in own])
    photos = _longest([days or policy.photo_days for days in own])
    return video and max(video, LEAST_DAYS), photos and max(photos, LEAST_DAYS)


def kinds_of(view: SessionView) -> tuple[str, ...]:
    """What a session is to the policy."""
    if view.status == Status.CANCELLED:
        return (CANCELLED,)
    kinds = {code.kind for code in view.codes} & {ORDER, WAYBILL}
    return tuple(sorted(kinds)) or (UNBOUND,)


def old_enough(policy: Policy, now_ms: int) -> tuple[Cutoffs, Cutoffs]:
    """The same as moments, for video and photos: what began before them is due by its age."""
    of = {
        "cancelled": (CANCELLED,),
        "unbound": (UNBOUND,),
        "order": (ORDER,),
        "waybill": (WAYBILL,),
        "both": (ORDER, WAYBILL),
    }
    each = {name: ages(policy, kinds) for name, kinds in of.items()}
    video = {name: _before(days, now_ms) for name, (days, _) in each.items()}
    photos = {name: _before(days, now_ms) for name, (_, days) in each.items()}
    return Cutoffs(**video), Cutoffs(**photos)


def spare(policy: Policy, now_ms: int) -> Cutoffs:
    """What the floor may take, whatever it is."""
    before = now_ms - _floor_days(policy) * DAY_MS
    return Cutoffs(before, before, before, before, before)


def by_age(view: SessionView, policy: Policy, now_ms: int, actor: str) -> list[Removal]:
    """What of a session is too old."""
    if not removable(view, now_ms):
        return []
    video, photos = ages(policy, kinds_of(view))
    made = []
    for what, files, days in (("video", view.clips, video), ("photos", view.photos, photos)):
        left = tuple(file for file in files if file.purged_ms is None)
        if left and view.started_ms < _before(days, now_ms):
            policy_words = f"{what} of {' and '.join(kinds_of(view))} parcels: {days} days"
            made.append(Removal(left, Why("age", policy_words, actor, days)))
    return made


def for_space(view: SessionView, policy: Policy, now_ms: int, actor: str, *, video: bool) -> list[Removal]:
    """What of a session may go because the disk is nearly full: its video, or else its photos."""
    days = _floor_days(policy)
    if not removable(view, now_ms) or view.started_ms >= now_ms - days * DAY_MS:
        return []
    left = tuple(file for file in (view.clips if video else view.photos) if file.purged_ms is None)
    floor = policy.floor_bytes
    words = f"less than {floor / 1e9:g} GB free: the oldest go, after {days} days at least"
    return [Removal(left, Why("space", words, actor, days, floor))] if left else []


def removable(view: SessionView, now_ms: int) -> bool:
    """Sealed, held by nobody, and not packed today."""
    sealed = view.path is not None and view.status not in (Status.RECORDING, Status.FINISHING)
    return sealed and view.hold is None and _day(view, view.started_ms) < _day(view, now_ms)


def _day(view: SessionView, at_ms: int) -> date:
    """The bench's own day."""
    return (datetime.fromtimestamp(at_ms / 1000, UTC) + timedelta(minutes=view.utc_offset_min)).date()


def _before(days: int, now_ms: int) -> int:
    return now_ms - days * DAY_MS if days else 0


def _longest(days: Sequence[int]) -> int:
    return NEVER if NEVER in days else max(days)


def _floor_days(policy: Policy) -> int:
    return max(policy.at_least_days, LEAST_DAYS)
