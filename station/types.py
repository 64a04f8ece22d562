"""The nouns that cross modules: frozen data, no behaviour, no input or output.

Units stand in the names: `_s` seconds, `_ms` milliseconds UTC, `_ns` nanoseconds on the station's
monotonic clock (see `station.clock`), `_bytes` bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, NewType

import numpy as np
from numpy.typing import NDArray

SessionId = NewType("SessionId", str)
"""UUIDv7 as 26 characters of Crockford base32. Never sort by it: the clock may go back."""

CameraName = NewType("CameraName", str)
"""Short and unique on a station, safe in a file name: `cam1`, `bench`."""

Image = NDArray[np.uint8]
"""Pixels, read-only once they are in a `Frame`."""

Progress = Callable[[int, int, str], None]
"""(bytes done, bytes in all, what is being done now); called from the working thread."""


@dataclass(frozen=True, slots=True)
class CodedFormat:
    """How a camera encodes, until it is set otherwise: enough to write and to decode its packets elsewhere."""

    codec: str  # h264, mjpeg
    width: int
    height: int
    header: bytes  # a NUT file of one picture; its stream is the template


class Coded(NamedTuple):
    """One picture as its camera encoded it; none waits for a later one (no B-frames)."""

    data: bytes
    key: bool
    format: CodedFormat
    rotate: int = 0  # degrees clockwise that show it upright


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of one camera.

    `i420` has the shape (height * 3 // 2, width), planes Y, U, V, BT.601, limited range; both sides
    are even. Its first `height` rows are the grey picture. `station.pixels` converts.
    """

    camera: CameraName
    index: int  # counts from 0 since the camera opened
    mono_ns: int  # capture time
    i420: Image
    media_s: float | None = None  # seconds into the video; only for `file:` and `demo:`
    coded: Coded | None = None  # where the camera hands it out: recorded as it is


class Undecoded(NamedTuple):
    """A picture of one camera that only the recorder wanted: nobody looked, so it was not decoded."""

    camera: CameraName
    mono_ns: int  # capture time
    coded: Coded


class Source(StrEnum):
    """Where a code came from."""

    CAMERA = "camera"
    GUN = "gun"
    TYPED = "typed"  # by hand, for a torn label
    KEY = "key"  # a function key or a button on the screen
    SUPERVISOR = "supervisor"  # bound by a person after the sealing


class Kind(StrEnum):
    """What a text means; the words of the labels table."""

    WAYBILL = "waybill"
    ORDER = "order"
    GOODS = "goods"
    GS1 = "gs1"
    CONTROL = "control"
    BADGE = "badge"
    ADVERT = "advert"
    CONTENT = "content"
    UNKNOWN = "unknown"


class Accept(StrEnum):
    """Yes: acted on at once. Ask: shown as unsure, nothing saved. No: refused."""

    YES = "yes"
    ASK = "ask"
    NO = "no"


class Checksum(StrEnum):
    """What the check digit of the decided kind says; none where the kind has none."""

    YES = "yes"
    NO = "no"
    NONE = "none"


class Control(StrEnum):
    """What a control card, a function key or a button commands."""

    STOP = "stop"
    PHOTO = "photo"
    CANCEL = "cancel"
    DAMAGED = "damaged"
    BEGIN = "begin"
    SKIP = "skip"  # the shot that is asked for is left out


@dataclass(frozen=True, slots=True)
class Label:
    """What one text means, decided by `barcodes.labels.classify`."""

    kind: Kind
    carrier: str  # carrier or platform, a token of the labels table; empty: left open on purpose
    canonical: str  # what is stored and searched; empty where nothing is
    checksum: Checksum
    accept: Accept
    reason: str  # one English sentence for logs and for `packwitness show`; never personal data
    control: Control | None = None  # only for `Kind.CONTROL`


@dataclass(frozen=True, slots=True)
class Scan:
    """A confirmed new showing of a code, at the one door where camera, gun and hand meet."""

    text: str  # as read, control characters and all
    symbology: str  # spelled as in the labels table: Code128, QRCode, GS1-128, Wedge …
    source: Source
    mono_ns: int
    camera: CameraName | None = None
    frame_index: int | None = None
    media_s: float | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """An order or waybill number that belongs to a session."""

    kind: Kind  # ORDER or WAYBILL
    value: str  # canonical
    raw: str
    symbology: str
    source: Source
    carrier: str = ""


class Keep(StrEnum):
    """What a session keeps."""

    BOTH = "video+photos"
    VIDEO = "video"
    PHOTOS = "photos"


class Status(StrEnum):
    """Life of a session row. The first two are not final."""

    RECORDING = "recording"
    FINISHING = "finishing"
    SEALED = "sealed"
    CANCELLED = "cancelled"
    INCOMPLETE = "incomplete"  # ended with no camera
    RECOVERED = "recovered"  # after a crash


class Reason(StrEnum):
    """Why a session ended."""

    NEXT_ORDER = "next_order"
    STOP = "stop"
    CANCELLED = "cancelled"
    TOO_SHORT = "too_short"
    IDLE_LIMIT = "idle_limit"
    LENGTH_LIMIT = "length_limit"
    DISK_FULL = "disk_full"
    CAMERA_LOST = "camera_lost"
    QUIT = "quit"
    END_OF_INPUT = "end_of_input"
    CRASH = "crash"


class Moment(StrEnum):
    """Why a photo was taken."""

    SCAN = "scan"
    FINISH = "finish"
    PHOTO = "photo"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class ClipFile:
    """One finished video file of one camera; `path` is relative to the data folder."""

    path: str
    sha256: str
    size_bytes: int
    duration_s: float
    frames: int
    dropped: int
    camera: CameraName
    part: int  # 1, 2 … a new part begins after a gap
    started_ms: int
    started_ns: int
    parent: str | None = None  # the original that this repaired copy was made from
    chunks: str = ""  # SHA-256 over the SHA-256 of each 4 MiB; in the sealing entry, not in the manifest
    proven_bytes: int | None = None  # after a crash: so many of its first bytes the ledger had at `proven_ms`
    proven_ms: int | None = None


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """One finished photo; `path` is relative to the data folder."""

    path: str
    sha256: str
    size_bytes: int
    moment: Moment
    camera: CameraName
    at_ms: int
    shot: str | None = None  # which one of the shop's shot list


@dataclass(frozen=True, slots=True)
class BoundNumber:
    """A number of a session, and when it was bound."""

    number: Number
    at_ms: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Time a camera missed inside a session; `ended_ms` None: it never came back."""

    camera: CameraName
    started_ms: int
    ended_ms: int | None


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """All that is known of one packed parcel when it is sealed; what `manifest.json` holds.

    `started_ns`/`ended_ns` are on the monotonic clock that was read together with `started_ms`; wall
    times inside a session are counted on from that pair.
    """

    session: SessionId
    station: str
    operator: str
    order: str  # the number it was opened with, or bound first after BEGIN; empty: unbound
    numbers: tuple[BoundNumber, ...]
    take: int
    keep: Keep
    started_ms: int
    started_ns: int
    ended_ms: int
    ended_ns: int
    utc_offset_min: int
    reason: Reason
    damaged: bool
    demo: bool
    media_time: bool
    gaps: tuple[Gap, ...]
    clips: tuple[ClipFile, ...]  # paths relative to the session's folder
    photos: tuple[PhotoFile, ...]  # paths relative to the session's folder
    part: int = 1  # 2, 3 …: what was shown again after the sealing, in a folder of its own
