"""The station behind the packing window's port."""

from collections.abc import Sequence
from pathlib import Path

from station.app import Station
from station.barcodes import Quad
from station.evidence.disk import free_bytes
from station.settings import Settings
from station.types import CameraName, Control, Frame, Source
from ui.packing.bench import Health
from ui.tasks import Tasks

DEMO = "demo:"


class StationBench:
    """Hands the window's wishes to the station; what may take time runs beside the main thread."""

    def __init__(
        self, station: Station, settings: Settings, tasks: Tasks, *, no_camera: bool = False
    ) -> None:
        self._station, self._settings, self._tasks = station, settings, tasks
        self._no_camera = no_camera

    def scan(self, text: str, source: Source) -> None:
        self._station.scan(text, source)

    def command(self, control: Control) -> None:
        self._station.command(control)

    def preview(self, camera: CameraName) -> Frame | None:
        return self._station.rig.preview(camera)

    def labels(self, camera: CameraName) -> Sequence[Quad]:
        return self._station.rig.located(camera)

    def start_demo(self) -> None:
        self._tasks.run(lambda: self._station.add_camera(DEMO), lambda _: None)

    def health(self) -> Health:
        free = free_bytes(self._station.folder.root)
        settings = self._settings
        return Health(
            free_bytes=free,
            hours_left=None,
            station=settings.station,
            operator=settings.operator,
            volume=settings.volume,
            no_camera=self._no_camera,
        )

    def packed(self) -> int:
        return 0

    def file(self, path: str) -> Path:
        return self._station.folder.root / path
