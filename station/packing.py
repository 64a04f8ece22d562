"""The nouns of a packing session: policy, state, what happens, what is to be done. All frozen.

The rules over them are `station.session`.
"""

from dataclasses import dataclass

from station.events import Refusal
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


# ---------------------------------------------------------------- state


@dataclass(frozen=True, slots=True)
class Running:
    """The session that is being recorded."""

    id: SessionId
    opened_ns: int
    numbers: tuple[Number, ...] = ()
    numbered_ns: int | None = None  # when the first number came; None: begun without one
    frame: tuple[CameraName, int] | None = None  # the frame that opened or first numbered it
    damaged: bool = False

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


Input = Scanned | Commanded | CameraUp | CameraDown | Blocked | Unblocked | Moved | Tick | Quit

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
    """End the recording. `post_roll` only towards Idle."""

    session: SessionId
    at_ns: int
    reason: Reason
    outcome: Status
    post_roll: bool
    media_s: float | None = None


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
    | Bind
    | TakePhoto
    | MarkDamaged
    | TakeBack
    | SetOperator
    | EndPart
    | StartPart
    | WarnIdle
    | Refuse
    | Own
    | Ignore
)
