"""What the packing screen shows at one moment, as frozen data. No Qt and no words here."""

from dataclasses import dataclass
from enum import StrEnum

from station.events import Doubt, Earlier, Retake, Trouble, Weakness
from station.types import CameraName, Control
from ui.tokens import Mood


class State(StrEnum):
    """One screen, one state, one sentence."""

    STARTING = "starting"
    IDLE = "idle"
    RECORDING = "recording"
    DUPLICATE = "duplicate"
    AGAIN = "again"  # the last parcel's evidence is weak: show it again
    WRONG_CODE = "wrong_code"
    CONFIRM = "confirm"
    UNSURE = "unsure"
    LEFT_LABEL = "left_label"
    BLURRED = "blurred"  # a photo is taken again
    REFUSED = "refused"
    NO_CAMERA = "no_camera"
    CAMERA_LOST = "camera_lost"
    FROZEN = "frozen"  # while a parcel is packed every picture stands still
    UNSAVED = "unsaved"  # while a parcel is packed nothing can be written
    DISK_FULL = "disk_full"
    DATABASE = "database"
    ENDED = "ended"


MOODS: dict[State, Mood] = {
    State.STARTING: Mood.READY,
    State.IDLE: Mood.READY,
    State.ENDED: Mood.READY,
    State.RECORDING: Mood.REC,
    State.DUPLICATE: Mood.WARN,
    State.AGAIN: Mood.WARN,
    State.WRONG_CODE: Mood.WARN,
    State.CONFIRM: Mood.WARN,
    State.UNSURE: Mood.WARN,
    State.LEFT_LABEL: Mood.WARN,
    State.REFUSED: Mood.WARN,
    State.BLURRED: Mood.WARN,
    State.NO_CAMERA: Mood.WARN,
    State.CAMERA_LOST: Mood.FAULT,
    State.FROZEN: Mood.FAULT,
    State.UNSAVED: Mood.FAULT,
    State.DISK_FULL: Mood.FAULT,
    State.DATABASE: Mood.FAULT,
}


class Shape(StrEnum):
    """Which cards stand beside the picture."""

    LIST = "list"  # just finished, four buttons
    STEPS = "steps"  # what to do, one or two buttons
    PAIR = "pair"  # the earlier photo beside the live picture, and steps


def shape(state: State) -> Shape:
    """The arrangement of a state."""
    if state is State.DUPLICATE:
        return Shape.PAIR
    quiet = MOODS[state] in (Mood.READY, Mood.REC)
    return Shape.LIST if quiet else Shape.STEPS


class Outcome(StrEnum):
    """How a finished parcel stands in the list."""

    SAVED = "saved"
    DAMAGED = "damaged"
    CANCELLED = "cancelled"
    UNSEALED = "unsealed"


@dataclass(frozen=True, slots=True)
class Row:
    """One finished parcel."""

    session: str
    order: str
    outcome: Outcome
    duration_s: float
    at_ms: int


class StripKind(StrEnum):
    """Warnings that do not stop work, most urgent first: one strip at a time."""

    ERROR = "error"
    UNSAVED = "unsaved"  # of one of several cameras nothing is written
    CAMERA_MISSING = "camera_missing"  # one of several
    PICTURE = "picture"  # the same one again and again
    RECORDING = "recording"  # a clip broke off and goes on in a new file
    FRAMES_DROPPED = "frames_dropped"
    PHOTO = "photo"  # one could not be saved
    SCANNER = "scanner"  # the gun does not answer
    AGAIN = "again"  # the last parcel may still be shown again
    WEAK = "weak"  # its saved video would hardly serve as evidence; marked for the supervisor
    VAULT = "vault"  # it does not answer; nothing is lost
    UNSEALED = "unsealed"
    DISK_LOW = "disk_low"
    CLOCK = "clock"
    UNDEVELOPED = "undeveloped"  # a spool stays as it is, nothing is lost
    SPOOLING = "spooling"  # slow, and nothing is lost
    NO_SOUND = "no_sound"


@dataclass(frozen=True, slots=True)
class Strip:
    """A warning with what its words need."""

    kind: StripKind
    text: str = ""  # camera name, order number, or a message that is already worded
    free_gb: float = 0.0
    hours: float | None = None


class NoticeKind(StrEnum):
    """Short answers on the picture that do not change the state."""

    OWN_NUMBER = "own_number"
    PHOTO = "photo"
    DAMAGED = "damaged"
    BOUND = "bound"
    TAKEN_BACK = "taken_back"
    OPERATOR = "operator"
    UNKNOWN_BADGE = "unknown_badge"
    UNSURE = "unsure"
    WRONG_CODE = "wrong_code"
    BLURRED = "blurred"
    KEPT_BLURRED = "kept_blurred"
    IDLE = "idle"
    MENDED = "mended"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Notice:
    """One such answer."""

    kind: NoticeKind
    text: str = ""
    doubt: Doubt | None = None
    shots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShotList:
    """How far a parcel is with the shop's list."""

    names: tuple[str, ...]
    at: int
    skipped: tuple[str, ...] = ()

    @property
    def wanted(self) -> str | None:
        """The one that is asked for."""
        return self.names[self.at] if self.at < len(self.names) else None

    def state(self, place: int) -> str:
        """`done`, `left`, `wanted` or `waits`."""
        if place >= self.at:
            return "wanted" if place == self.at else "waits"
        return "left" if self.names[place] in self.skipped else "done"


class Beside(StrEnum):
    """How a camera is whose picture stands small beside the main one."""

    LIVE = "live"
    LOST = "lost"
    FROZEN = "frozen"  # the same picture again and again
    SPOOLING = "spooling"  # the PC is slow, its video is made ready later


@dataclass(frozen=True, slots=True)
class Other:
    """One such camera."""

    camera: CameraName
    how: Beside
    last_frame_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything the widgets paint, except the picture itself."""

    state: State
    wall_ms: int
    packed: int
    recording: bool = False  # a session is open, whatever the state says
    showing_again: bool = False  # what is recorded is a part of a sealed session
    number: str = ""
    elapsed_s: int = 0
    take: int = 1
    part: int = 1
    damaged: bool = False
    demo: bool = False
    camera: CameraName | None = None
    camera_text: str = ""  # "1080p · 30"; of several cameras, how many deliver: "1080p · 30 · 2/3"
    others: tuple[Other, ...] = ()
    operator: str | None = None  # None: nobody scanned a badge yet
    gun_used: bool = False
    gun_lost: bool = False  # a serial one that was unplugged
    frozen: bool = False  # the main picture is the same again and again
    idle_left_s: int | None = None  # nothing moves: the parcel is ended then
    doubt: Doubt | None = None
    retake: Retake | None = None  # how sharp a blurred photo is
    asked: str = ""  # the code that waits for yes or no
    earlier: Earlier | None = None
    saved_s: int | None = None  # of the running session when its camera was lost
    attempt: int = 1
    network: bool = False  # the lost camera hangs on the network
    reason: str = ""  # why it is lost, as the station says it; only of a network camera
    last_frame_ms: int | None = None
    rows: tuple[Row, ...] = ()
    strip: Strip | None = None
    notice: Notice | None = None
    shots: ShotList | None = None  # while a parcel is packed, where the shop has a list
    again: str | None = None  # number of the parcel that may be shown again now
    weakness: Weakness | None = None  # and why

    @property
    def mood(self) -> Mood:
        """Colour of the whole window."""
        return MOODS[self.state]

    @property
    def shape(self) -> Shape:
        """Which cards stand beside the picture."""
        return shape(self.state)

    @property
    def headline(self) -> str:
        """The number that stands big in the header."""
        if self.state is State.AGAIN:
            return self.again or ""
        return self.asked if self.state is State.CONFIRM else self.number

    @property
    def controls(self) -> frozenset[Control]:
        """Commands that mean something now; the others are greyed."""
        if not self.recording:
            return frozenset() if self.again is None else frozenset({Control.PHOTO})
        if self.showing_again:
            return frozenset({Control.STOP, Control.PHOTO})
        return frozenset({Control.STOP, Control.PHOTO, Control.CANCEL, Control.DAMAGED})


TROUBLE_STATES: dict[Trouble, State] = {
    Trouble.DISK_FULL: State.DISK_FULL,
    Trouble.DATABASE: State.DATABASE,
}

CAMERA_STATES: dict[Trouble, State] = {
    Trouble.UNSAVED: State.UNSAVED,
    Trouble.PICTURE: State.FROZEN,
}
"""While a parcel is packed and no camera is without it; else a strip."""
