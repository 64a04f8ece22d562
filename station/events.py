"""What happened, as frozen dataclasses, and the thread-safe feed of them.

Every event carries `at_ms` (UTC) and, where a file or demo camera caused it, `media_s`. The command
line prints them as JSON lines, the window turns them into colour, words and sound.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from station.types import CameraName, ClipFile, Kind, Moment, PhotoFile, Reason, SessionId, Source, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of all events."""

    at_ms: int
    media_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraReady(Event):
    """A camera delivers pictures, for the first time or again."""

    camera: CameraName
    width: int
    height: int
    fps: float
    description: str
    demo: bool = False
    refused: tuple[str, ...] = ()  # what of its address the device does not allow


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraLost(Event):
    """A camera fell silent. `attempt` counts the tries to get it back, from 1."""

    camera: CameraName
    reason: str
    attempt: int = 1
    last_frame_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraEnded(Event):
    """A file or demo camera came to its end: a normal finish, no alarm."""

    camera: CameraName


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraRemoved(Event):
    """A camera was taken away in the settings, or to be opened anew with other ones: no alarm."""

    camera: CameraName


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned(Event):
    """A code was taken in, whatever came of it."""

    text: str
    symbology: str
    kind: Kind
    canonical: str
    source: Source
    camera: CameraName | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last session of a number that was packed before."""

    session: SessionId
    started_ms: int
    duration_s: float
    operator: str
    photo: str | None = None  # relative to the data folder


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(Event):
    """Recording of a parcel began. `take` > 1: packed before, `earlier` says when."""

    session: SessionId
    order: str  # the number it was opened with; empty for BEGIN
    codes: tuple[str, ...]
    take: int = 1
    earlier: Earlier | None = None
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberBound(Event):
    """A running session got its missing number."""

    session: SessionId
    kind: Kind
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFinished(Event):
    """A session's recording ended; sealing goes on in the background."""

    session: SessionId
    order: str
    reason: Reason
    duration_s: float
    cancelled: bool
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSealed(Event):
    """A session reached its final status, whatever it is; its files are in the vault."""

    session: SessionId
    order: str
    codes: tuple[str, ...]
    status: Status
    reason: Reason
    take: int
    started_ms: int
    ended_ms: int
    demo: bool
    media_time: bool
    damaged: bool
    path: str  # folder, relative to the data folder
    clips: tuple[ClipFile, ...]
    photos: tuple[PhotoFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealFailed(Event):
    """Sealing could not be finished; the files are safe and the next start tries again."""

    session: SessionId
    order: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoTaken(Event):
    """A photo is on disk."""

    session: SessionId
    camera: CameraName
    moment: Moment
    shot: str = ""  # which one of the shop's list


@dataclass(frozen=True, slots=True)
class Retake:
    """How sharp a photo is and would have to be, in percent of what its camera usually gives."""

    sharpness_pct: int
    needed_pct: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoBlurred(Event):
    """A photo is blurred. `retaking`: hold still, the next sharp one is taken; else it was kept as it is."""

    session: SessionId
    camera: CameraName
    moment: Moment
    retaking: Retake | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleSoon(Event):
    """Nothing moves; the running session is finished in so many seconds."""

    session: SessionId
    seconds_left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleOver(Event):
    """Something moves again: the parcel goes on."""

    session: SessionId


class Weakness(StrEnum):
    """Why a parcel's recording would hardly serve as evidence."""

    NOTHING = "nothing"  # neither clip nor photo
    SHORT = "short"  # much of the session is missing
    LABEL = "label"  # its number cannot be read in the saved video
    DARK = "dark"
    BLURRED = "blurred"
    MISSED = "missed"  # one camera saw too little of it, another one all: nobody is asked to show it again


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofWeak(Event):
    """The saved files were looked at again: they would hardly serve as evidence."""

    session: SessionId
    order: str
    why: Weakness


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofMended(Event):
    """What was shown again serves as evidence."""

    session: SessionId
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAgain(Event):
    """The bench is idle and the parcel still there: the packer may show it again, as its next part."""

    session: SessionId
    order: str
    why: Weakness
    seconds_left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOpened(Event):
    """What is shown again of a sealed session is recorded now."""

    session: SessionId
    order: str
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFinished(Event):
    """That recording ended; sealing goes on in the background."""

    session: SessionId
    order: str
    part: int
    reason: Reason
    duration_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSealed(Event):
    """That part is in the vault, in a folder of its own; what was sealed before is untouched."""

    session: SessionId
    order: str
    part: int
    path: str  # folder, relative to the data folder
    clips: tuple[ClipFile, ...]
    photos: tuple[PhotoFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotAsked(Event):
    """The next photo of the shop's list is wanted, `names[at]`; `at` behind the last: the list is done."""

    session: SessionId
    names: tuple[str, ...]
    at: int
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotsLeftOut(Event):
    """A parcel ended without these photos of the list; that is kept with it."""

    session: SessionId
    shots: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DamagedMarked(Event):
    """The running session was marked as a damaged parcel."""

    session: SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTakenBack(Event):
    """A cancelled session counts again."""

    session: SessionId
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorChanged(Event):
    """Somebody else packs now; `name` is empty where nobody of that badge is known."""

    operator: str
    name: str = ""
    known: bool = True  # False: there is a list of people, and this badge is not on it


class Refusal(StrEnum):
    """Why something was refused, aloud."""

    NO_CAMERA = "no_camera"
    DISK_FULL = "disk_full"
    DATABASE = "database"
    NOT_A_LABEL = "not_a_label"  # goods, advert, content, unknown: "this is not a waybill"
    CONFIRM = "confirm"  # accept is `ask`
    NO_SENSE_HERE = "no_sense_here"  # a control code that means nothing in this state
    LEFT_LABEL = "left_label"  # by camera, finished in the last 30 minutes: warns, never ends a session


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused(Event):
    """A scan or command changed nothing, and the packer is told so."""

    why: Refusal
    text: str
    kind: Kind
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnNumber(Event):
    """The running session's own label was shot again; nothing changes, and that is right."""

    session: SessionId
    text: str


class Doubt(StrEnum):
    """Why the reader saves nothing although it sees a code."""

    RIVALS = "rivals"  # two texts at the same place: "hold the label flatter"
    TWO_LABELS = "two_labels"  # "show one label"
    TOO_FAR = "too_far"
    TOO_DARK = "too_dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure(Event):
    """The reader sees a code and does not trust its text."""

    camera: CameraName
    doubt: Doubt


class Trouble(StrEnum):
    """What takes a strip on the screen without stopping the work."""

    DISK_LOW = "disk_low"
    DISK_FULL = "disk_full"
    CLOCK = "clock"
    DATABASE = "database"
    VAULT = "vault"  # it does not answer, or is away: packing goes on, sealing waits
    FRAMES_DROPPED = "frames_dropped"
    SCANNER = "scanner"  # a serial gun was unplugged
    SPOOLING = "spooling"  # the PC is slow: nothing is lost, the video is made ready later
    PICTURE = "picture"  # a camera shows the same picture again and again: look at it
    RECORDING = "recording"  # a clip could not be written; it goes on as its next part, unless
    UNSAVED = "unsaved"  # a parcel is packed, and of this camera nothing is saved any more
    PHOTO = "photo"  # a photo could not be saved
    UNDEVELOPED = "undeveloped"  # a spool could not be encoded; it is sealed as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleBegan(Event):
    """A lasting trouble; the words are made by the window from `trouble` and `detail`."""

    trouble: Trouble
    detail: dict[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TroubleEnded(Event):
    """That trouble is over."""

    trouble: Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(Event):
    """The station has sealed all and stopped."""

    reason: Reason


class Feed:
    """Hands each event to every subscriber, in order; a subscriber drains its own queue."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queues: list[tuple[queue.SimpleQueue[Event], Callable[[], None]]] = []

    def subscribe(self, ring: Callable[[], None] = lambda: None) -> "queue.SimpleQueue[Event]":
        """A queue that gets all events from now on; after each, `ring` is called on the thread it came from."""
        mailbox: queue.SimpleQueue[Event] = queue.SimpleQueue()
        with self._lock:
            self._queues.append((mailbox, ring))
        return mailbox

    def publish(self, event: Event) -> None:
        """Never blocks; called from any thread."""
        with self._lock:
            for mailbox, ring in self._queues:
                mailbox.put(event)
                ring()
