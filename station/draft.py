"""A session while it is being recorded: what the sealer will need to know of it."""

from concurrent.futures import Future
from dataclasses import dataclass, field, replace

from station.barcodes.labels import kept
from station.recording import RawClip, RawPhoto
from station.types import BoundNumber, CameraName, Gap, Keep, Number, Reason, SessionFacts, SessionId, Status


@dataclass(slots=True)
class Draft:
    """Grows on the conductor's thread; handed to the sealer once the session, or its part, has ended."""

    id: SessionId
    station: str
    operator: str
    take: int
    keep: Keep
    started_ms: int
    started_ns: int
    utc_offset_min: int
    demo: bool
    media_time: bool
    order: str = ""
    numbers: list[BoundNumber] = field(default_factory=list)
    damaged: bool = False
    parts: dict[CameraName, int] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)
    photos: list[Future[RawPhoto | None]] = field(default_factory=list)
    part: int = 1  # 2, 3 …: what is shown again of a sealed session

    def again(self, part: int, started_ms: int, started_ns: int, utc_offset_min: int) -> "Draft":
        """What is shown again of this parcel: the same facts, files and times of its own."""
        return replace(
            self,
            part=part,
            started_ms=started_ms,
            started_ns=started_ns,
            utc_offset_min=utc_offset_min,
            numbers=list(self.numbers),
            parts={},
            gaps=[],
            photos=[],
        )

    @property
    def codes(self) -> tuple[str, ...]:
        """Its numbers, canonical, in the order they were bound."""
        return tuple(bound.number.value for bound in self.numbers)

    def wall_ms(self, mono_ns: int) -> int:
        """UTC milliseconds of a moment in this session, counted on from its start."""
        return self.started_ms + (mono_ns - self.started_ns) // 1_000_000

    def bind(self, number: Number, at_ms: int) -> BoundNumber:
        """Take in a number, as it is stored; the first one names the session."""
        bound = BoundNumber(replace(number, raw=kept(number.raw, number.value)), at_ms)
        self.numbers.append(bound)
        self.order = self.order or number.value
        return bound

    def next_part(self, camera: CameraName) -> int:
        """Number of the clip that this camera begins now, from 1, or from that of the part shown again."""
        self.parts[camera] = self.parts.get(camera, self.part - 1) + 1
        return self.parts[camera]

    def lose(self, camera: CameraName, at_ms: int) -> None:
        """A gap opens."""
        self.gaps.append(Gap(camera, at_ms, None))

    def regain(self, camera: CameraName, at_ms: int) -> None:
        """The camera's open gap, if there is one, closes."""
        for place, gap in enumerate(self.gaps):
            if gap.camera == camera and gap.ended_ms is None:
                self.gaps[place] = Gap(camera, gap.started_ms, at_ms)


@dataclass(frozen=True, slots=True)
class SealJob:
    """An ended session on its way into the vault; the futures resolve when its files are closed."""

    draft: Draft
    ended_ns: int
    reason: Reason
    outcome: Status
    clips: tuple[Future[list[RawClip]], ...]
    media_s: float | None = None

    def facts(self) -> SessionFacts:
        """What is known before the files are looked at."""
        draft = self.draft
        return SessionFacts(
            session=draft.id,
            station=draft.station,
            operator=draft.operator,
            order=draft.order,
            numbers=tuple(draft.numbers),
            take=draft.take,
            keep=draft.keep,
            started_ms=draft.started_ms,
            started_ns=draft.started_ns,
            ended_ms=draft.wall_ms(self.ended_ns),
            ended_ns=self.ended_ns,
            utc_offset_min=draft.utc_offset_min,
            reason=self.reason,
            damaged=draft.damaged,
            demo=draft.demo,
            media_time=draft.media_time,
            gaps=tuple(draft.gaps),
            clips=(),
            photos=(),
            part=draft.part,
        )
