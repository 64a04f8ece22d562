"""Which cameras there are, how each one is, and which stands large. No Qt."""

from dataclasses import replace

from station import events as ev
from station.events import Trouble
from station.types import CameraName
from ui.packing.screen import Beside, Other

OfCamera = ev.CameraReady | ev.CameraLost | ev.CameraEnded | ev.CameraRemoved
Details = dict[Trouble, dict[str, float | str]]


class Roster:
    """Fed with the events of cameras."""

    def __init__(self) -> None:
        self.live: dict[CameraName, ev.CameraReady] = {}
        self.lost: dict[CameraName, ev.CameraLost] = {}
        self.main: CameraName | None = None  # the main picture: the first that delivers
        self.ended = False
        self._order: tuple[CameraName, ...] = ()  # as they were added

    @property
    def first(self) -> CameraName | None:
        """The one that stands large where it delivers."""
        return next(iter(self._order), self.main)

    def arrange(self, order: tuple[CameraName, ...]) -> None:
        """Their order, as the station has it now."""
        self._order = order
        self._choose_main()

    def take_in(self, event: OfCamera) -> None:
        """One event of a camera."""
        camera = event.camera
        lost = self.lost.pop(camera, None)
        self.live.pop(camera, None)
        match event:
            case ev.CameraReady():
                self.live[camera] = event
                self.ended = False
            case ev.CameraLost():  # since when is told by the first, why by the last
                self.lost[camera] = replace(lost or event, attempt=event.attempt, reason=event.reason)
            case ev.CameraEnded():
                self.ended = True
            case ev.CameraRemoved() if self.main == camera:
                self.main = None
        self._choose_main()

    @property
    def text(self) -> str:
        """`1080p · 30`; of several, how many deliver."""
        camera = self.live.get(self.main) if self.main else None
        known = len(self.live) + len(self.lost)
        count = f" · {len(self.live)}/{known}" if known > 1 else ""
        return f"{camera.height}p · {camera.fps:.0f}{count}" if camera else ""

    @property
    def loss(self) -> ev.CameraLost | None:
        """That of the main one before others."""
        if self.main in self.lost:
            return self.lost[self.main]
        return next(iter(self.lost.values()), None)

    def others(self, troubles: Details) -> tuple[Other, ...]:
        """Those whose picture stands small."""
        if self.main is None:
            return ()
        return tuple(self._other(camera, troubles) for camera in self._known() if camera != self.main)

    def has(self, camera: CameraName | None, trouble: Trouble, troubles: Details) -> bool:
        """Whether this camera has a trouble that several may have."""
        return str(camera) in str(troubles.get(trouble, {}).get("cameras", "")).split()

    def all_have(self, trouble: Trouble, troubles: Details) -> bool:
        """Whether no camera is left without it."""
        return bool(self.live) and all(self.has(camera, trouble, troubles) for camera in self.live)

    def _other(self, camera: CameraName, troubles: Details) -> Other:
        if camera in self.lost:
            return Other(camera, Beside.LOST, self.lost[camera].last_frame_ms)
        for trouble, how in ((Trouble.PICTURE, Beside.FROZEN), (Trouble.SPOOLING, Beside.SPOOLING)):
            if self.has(camera, trouble, troubles):
                return Other(camera, how)
        return Other(camera, Beside.LIVE)

    def _known(self) -> list[CameraName]:
        """All that were ready or lost, in the order of the settings."""
        known = {**self.live, **self.lost}
        ordered = [camera for camera in self._order if camera in known]
        return ordered + [camera for camera in known if camera not in ordered]

    def _choose_main(self) -> None:
        """The first that delivers: a lost one must never stand large as if it lived."""
        self.main = next((camera for camera in self._known() if camera in self.live), self.main)
