"""The station behind the packing window's port."""

from collections.abc import Sequence
from pathlib import Path

from station.app import Station
from station.barcodes import Quad
from station.cameras.address import parse
from station.clock import local
from station.settings import Settings
from station.types import CameraName, Control, Frame, Source, Status
from ui.packing.bench import Health
from ui.tasks import Tasks

DEMO = "demo:"
NETWORK = ("rtsp", "http")
MOST = 5_000  # parcels of one shift


class StationBench:
    """Hands the window's wishes to the station; what may take time runs beside the main thread."""

    def __init__(self, station: Station, settings: Settings, tasks: Tasks) -> None:
        self._station, self._settings, self._tasks = station, settings, tasks

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

    def use(self, settings: Settings) -> None:
        """Settings were saved: what is shown of them changes at once."""
        self._settings = settings

    def health(self) -> Health:
        settings, free, cameras = self._settings, self._free_bytes(), self._station.rig.names()
        addresses = self._station.rig.addresses()
        pace = self._station.pace_bytes_a_day
        return Health(
            free_bytes=free,
            hours_left=24 * free / pace if pace else None,
            station=settings.station,
            operator=settings.operator,
            volume=settings.volume,
            no_camera=not cameras,
            cameras=cameras,
            network=frozenset(name for name in addresses if parse(addresses[name]).scheme in NETWORK),
        )

    def _free_bytes(self) -> int:
        try:
            return self._station.volumes.now().least
        except OSError:  # the disk watch tells that loudly; here it is only a number
            return 0

    def packed(self) -> int:
        """Parcels of this local day, from the database."""
        today = local(self._station.clock.wall_ms()).date()
        found = self._station.archive("station").newest(MOST)
        return sum(
            one.status is not Status.CANCELLED and local(one.started_ms).date() == today for one in found
        )

    def first_start(self) -> bool:
        """Whether nothing was ever recorded here, and nobody is the admin."""
        return self._station.nobody() is not None and not self._station.archive("station").newest(1)

    def file(self, path: str) -> Path:
        return self._station.folder.root / path
