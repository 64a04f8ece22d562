"""The nouns of a packing session: policy, state, what happens, what is to be done. All frozen.

The rules over them are `station.session`.
"""

from dataclasses import dataclass

from station.events import Refusal, Weakness
from station.shots import NO_SHOTS, Shots
from station.types import (
    CameraName,
    Control,
    Keep,
    Kind,
    Label,
    Moment,
    Number,
    Reason,
    Scan,
    SessionId,
    Source,
    Status,
)

NS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Policy:
    """What the owner chose."""

    min_session_ns: int = 3 * NS
    max_session_ns: int = 1800 * NS
    idle_limit_ns: int = 0  # 0: no limit
    idle_warning_ns: int = 10 * NS
    left_label_ns: int = 1800 * NS
    own_number: str = "ignore"  # ignore, photo, finish: what a gun shot at the own label does
    many_waybills: bool = False
    keep: Keep = Keep.BOTH
    shots: tuple[str, ...] = ()  # photos that are asked for while a parcel is packed
    show_again_ns: int = 60 * NS  # so long a parcel with weak evidence may be shown again; 0: never


# ---------------------------------------------------------------- state


@dataclass(frozen=True, slots=True)
class Running:
    """The session that is being recorded; `part` > 1: it is sealed, and shown again."""

    id: SessionId
    opened_ns: int
    numbers: tuple[Number, ...] = ()
    numbered_ns: int | None = None  # when the first number came; None: begun without one
    frame: tuple[CameraName, int] | None = None  # the frame that opened or first numbered it
    damaged: bool = False
    shots: Shots = NO_SHOTS
    part: int = 1

    def holds(self, kind: Kind) -> bool:
        return any(number.kind is kind for number in self.numbers)

    def owns(self, value: str) -> bool:
        return any(number.value == value for number in self.numbers)


@dataclass(frozen=True, slots=True)
class Ended:
    """Numbers of a session that ended at `at_ns`."""

    id: SessionId
    values: frozenset[str]
    at_ns: int


@dataclass(frozen=True, slots=True)
class Question:
    """A number that nobody is sure of; a second showing, BEGIN or a key says yes, CANCEL says no."""

    asked: "Scanned"
    at_ns: int


@dataclass(frozen=True, slots=True)
class Again:
    """The last parcel, which would hardly serve as evidence; while Idle it may be shown again."""

    id: SessionId
    numbers: tuple[Number, ...]
    part: int  # which one that would be
    at_ns: int

    def owns(self, value: str) -> bool:
        return any(number.value == value for number in self.numbers)


@dataclass(frozen=True, slots=True)
class State:
    """Idle where `running` is None."""

    running: Running | None = None
    cameras: frozenset[CameraName] = frozenset()
    blocks: frozenset[Refusal] = frozenset()  # DISK_FULL, DATABASE
    ended: tuple[Ended, ...] = ()  # the last half hour's
    cancelled: Ended | None = None  # the last explicit CANCEL, while it may be taken back
    operator: str = ""
    moved_ns: int = 0
    warned: bool = False  # that nothing has moved for long
    question: Question | None = None
    last: SessionId | None = None  # the parcel that ended last, until the next one begins
    again: Again | None = None

    @property
    def refusal(self) -> Refusal | None:
        """Why nothing may be recorded now."""
        if not self.cameras:
            return Refusal.NO_CAMERA
        return min(self.blocks, default=None)


# ---------------------------------------------------------------- inputs


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scan with its meaning. `fresh` is the id of a session that it may open, `take` its number."""

    at_ns: int
    scan: Scan
    label: Label
    fresh: SessionId
    take: int = 1


@dataclass(frozen=True, slots=True)
class Commanded:
    """A control card, a function key or a button."""

    at_ns: int
    control: Control
    source: Source
    fresh: SessionId
    text: str = ""


@dataclass(frozen=True, slots=True)
class CameraUp:
    """A camera delivers pictures."""

    at_ns: int
    camera: CameraName


@dataclass(frozen=True, slots=True)
class CameraDown:
    """A camera fell silent."""

    at_ns: int
    camera: CameraName


@dataclass(frozen=True, slots=True)
class Blocked:
    """Something forbids recording from now on."""

    at_ns: int
    why: Refusal


@dataclass(frozen=True, slots=True)
class Unblocked:
    """That is over."""

    at_ns: int
    why: Refusal


@dataclass(frozen=True, slots=True)
class Moved:
    """Something moves in the picture."""

    at_ns: int


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed; limits are looked at."""

    at_ns: int


@dataclass(frozen=True, slots=True)
class Quit:
    """The program ends, or the video that serves as camera."""

    at_ns: int
    reason: Reason = Reason.QUIT


@dataclass(frozen=True, slots=True)
class Weak:
    """The sealed files of a session were looked at: they would hardly serve as evidence."""

    at_ns: int
    session: SessionId
    numbers: tuple[Number, ...]
    part: int  # the number of its next part
    why: Weakness


Input = Scanned | Commanded | CameraUp | CameraDown | Blocked | Unblocked | Moved | Tick | Quit | Weak

# ---------------------------------------------------------------- effects


@dataclass(frozen=True, slots=True)
class Open:
    """Begin to record. `pre_roll` only from Idle: no picture belongs to two orders."""

    session: SessionId
    at_ns: int
    number: Number | None
    take: int
    pre_roll: bool
    operator: str
    media_s: float | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """End the recording. `post_roll` only towards Idle; `part` > 1: of what was shown again."""

    session: SessionId
    at_ns: int
    reason: Reason
    outcome: Status
    post_roll: bool
    media_s: float | None = None
    part: int = 1


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Tell the packer what to show again, and why."""

    session: SessionId
    why: Weakness
    left_ns: int


@dataclass(frozen=True, slots=True)
class OpenPart:
    """Record what is shown again, as the next part of a sealed session; from Idle only, so with pre-roll."""

    session: SessionId
    part: int
    at_ns: int
    media_s: float | None = None


@dataclass(frozen=True, slots=True)
class AskShot:
    """Ask for the next photo of the shop's list, or say that it is done."""

    session: SessionId
    shots: Shots


@dataclass(frozen=True, slots=True)
class LeftOut:
    """These shots of the list the parcel does not have."""

    session: SessionId
    shots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bind:
    """Give the running session a number; `first`: it had none (BEGIN)."""

    session: SessionId
    number: Number
    take: int
    first: bool


@dataclass(frozen=True, slots=True)
class TakePhoto:
    """One photo from each live camera."""

    session: SessionId
    moment: Moment
    shot: str = ""  # which one of the shop's list


@dataclass(frozen=True, slots=True)
class MarkDamaged:
    """The parcel was damaged before it was packed."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class TakeBack:
    """A cancelled session counts again."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class SetOperator:
    """Somebody else packs now."""

    session: SessionId | None
    operator: str


@dataclass(frozen=True, slots=True)
class EndPart:
    """A camera was lost: its clip ends, a gap opens."""

    session: SessionId
    camera: CameraName


@dataclass(frozen=True, slots=True)
class StartPart:
    """A camera is back: its next part begins."""

    session: SessionId
    camera: CameraName


@dataclass(frozen=True, slots=True)
class WarnIdle:
    """Say that the session will be finished because nothing moves."""

    session: SessionId
    left_ns: int


@dataclass(frozen=True, slots=True)
class Unwarn:
    """Say that something moves again: the session goes on."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class Refuse:
    """Say no, with the reason."""

    why: Refusal
    text: str
    kind: Kind
    source: Source


@dataclass(frozen=True, slots=True)
class Own:
    """The running session's own label was shot again."""

    session: SessionId
    text: str


@dataclass(frozen=True, slots=True)
class Ignore:
    """Seen in passing by the camera; nobody meant it."""

    text: str
    kind: Kind


Effect = (
    Open
    | Finish
    | AskAgain
    | OpenPart
    | AskShot
    | LeftOut
    | Bind
    | TakePhoto
    | MarkDamaged
    | TakeBack
    | SetOperator
    | EndPart
    | StartPart
    | WarnIdle
    | Unwarn
    | Refuse
    | Own
    | Ignore
)
