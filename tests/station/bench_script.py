"""A packing bench for rule tests: says what happens in words, keeps the state and all effects."""

import itertools
from dataclasses import dataclass, field

from station import packing
from station.packing import NS
from station.session import step
from station.types import (
    Accept,
    CameraName,
    Checksum,
    Control,
    Kind,
    Label,
    Reason,
    Scan,
    SessionId,
    Source,
)

CAM = CameraName("cam1")
SIDE = CameraName("cam2")


def label(kind: Kind, value: str, accept: Accept = Accept.YES, control: Control | None = None) -> Label:
    return Label(kind, "", value, Checksum.NONE, accept, "", control)


@dataclass
class Bench:
    """Time moves when told; each call returns the effects of that step."""

    policy: packing.Policy = field(default_factory=packing.Policy)
    state: packing.State = field(default_factory=packing.State)
    now_ns: int = 0
    effects: list[packing.Effect] = field(default_factory=list)
    steps: list[tuple[packing.Input, tuple[packing.Effect, ...]]] = field(default_factory=list)
    _ids: itertools.count = field(default_factory=lambda: itertools.count(1))

    def happen(self, happened: packing.Input) -> tuple[packing.Effect, ...]:
        self.state, effects = step(self.state, happened, self.policy)
        self.effects.extend(effects)
        self.steps.append((happened, effects))
        return effects

    def wait(self, seconds: float) -> "Bench":
        self.now_ns += int(seconds * NS)
        return self

    def fresh(self) -> SessionId:
        return SessionId(f"S{next(self._ids)}")

    def camera(self, name: CameraName = CAM) -> tuple[packing.Effect, ...]:
        return self.happen(packing.CameraUp(self.now_ns, name))

    def lose(self, name: CameraName = CAM) -> tuple[packing.Effect, ...]:
        return self.happen(packing.CameraDown(self.now_ns, name))

    def scan(
        self,
        value: str,
        kind: Kind = Kind.WAYBILL,
        source: Source = Source.CAMERA,
        accept: Accept = Accept.YES,
        frame: int | None = None,
        take: int = 1,
    ) -> tuple[packing.Effect, ...]:
        camera = CAM if source is Source.CAMERA else None
        scan = Scan(value, "Code128", source, self.now_ns, camera, frame)
        return self.happen(packing.Scanned(self.now_ns, scan, label(kind, value, accept), self.fresh(), take))

    def gun(self, value: str, kind: Kind = Kind.WAYBILL, take: int = 1) -> tuple[packing.Effect, ...]:
        return self.scan(value, kind, Source.GUN, take=take)

    def card(self, control: Control) -> tuple[packing.Effect, ...]:
        """A printed control card under the camera."""
        scan = Scan(control.value, "Code128", Source.CAMERA, self.now_ns, CAM)
        meaning = label(Kind.CONTROL, control.value, control=control)
        return self.happen(packing.Scanned(self.now_ns, scan, meaning, self.fresh()))

    def key(self, control: Control) -> tuple[packing.Effect, ...]:
        return self.happen(packing.Commanded(self.now_ns, control, Source.KEY, self.fresh()))

    def quit(self, reason: Reason = Reason.QUIT) -> tuple[packing.Effect, ...]:
        return self.happen(packing.Quit(self.now_ns, reason))


def kinds(effects: tuple[packing.Effect, ...]) -> list[str]:
    return [type(effect).__name__ for effect in effects]


def only(effects: tuple[packing.Effect, ...] | list[packing.Effect], kind: type) -> packing.Effect:
    (found,) = [effect for effect in effects if isinstance(effect, kind)]
    return found
