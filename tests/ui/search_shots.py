"""Draws the states of the search window into docs/screenshots: `python tests/ui/search_shots.py [folder]`.

The parcels are those of the drawn demo bench, sealed by the station's own code into a real data folder.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "station"), str(HERE), str(HERE.parent.parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av  # noqa: E402
import cv2  # noqa: E402
import numpy as np  # noqa: E402
from PySide6.QtCore import QDeadlineTimer, QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from search_fixtures import Film, Mute, Snap, add  # noqa: E402
from vaults import START_MS, Vault, vault_at  # noqa: E402

from station import pixels  # noqa: E402
from station.archive import Archive  # noqa: E402
from station.cameras.demo.camera import DemoCamera  # noqa: E402
from station.cameras.demo.schedule import Parcel, parcels  # noqa: E402
from station.types import Moment, Status  # noqa: E402
from ui import theme  # noqa: E402
from ui.feedback import Feedback  # noqa: E402
from ui.i18n import Languages  # noqa: E402
from ui.search.drives import Drive  # noqa: E402
from ui.search.export import Step  # noqa: E402
from ui.search.window import SearchWindow  # noqa: E402

SIZES = {"1080p": (1920, 1080), "7in": (1024, 600)}
SEED, ORDERS, STEP = 7, 3, 2  # every second picture of the demo's 30 a second
WAIT_MS = 20_000
HOUR = 3600


def wait_for(ready: Callable[[], bool]) -> None:
    """Let Qt work until it is so."""
    loop, end = QEventLoop(), QDeadlineTimer(WAIT_MS)
    while not ready():
        if end.hasExpired():
            raise TimeoutError("the window never got there")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


class Filmed:
    """A demo parcel as a clip and photos; seconds count from its scan."""

    def __init__(self, parcel: Parcel, folder: Path) -> None:
        self.number = parcel.text
        self.scan_s = parcel.label_in_s + 1
        self.from_s, self.to_s = parcel.arrives_s - 1, parcel.gone_s
        self.length_s = self.to_s - self.scan_s
        self.film = Film(folder / f"{parcel.text}.mp4", self.from_s - self.scan_s, self.to_s - self.from_s)
        self._stills: list[tuple[float, bytes]] = []

    def snap(self, at_s: float, moment: Moment) -> Snap:
        """The still nearest to a moment."""
        _, data = min(self._stills, key=lambda still: abs(still[0] - self.scan_s - at_s))
        return Snap(data, moment, at_s)

    def snaps(self) -> list[Snap]:
        """At the scan, in between, and at the finish."""
        middle, end = self.length_s * 0.45, self.length_s - 0.8
        return [self.snap(0, Moment.SCAN), self.snap(middle, Moment.PHOTO), self.snap(end, Moment.FINISH)]

    def record(self, camera: DemoCamera) -> None:
        """Film what the camera shows until the parcel has gone."""
        with av.open(str(self.film.path), "w", options={"movflags": "faststart"}) as out:
            stream = out.add_stream(
                "libx264", rate=15, options={"preset": "veryfast", "crf": "28", "g": "15", "bf": "0"}
            )
            stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
            stream.codec_context.time_base = Fraction(1, 1000)
            for index in range(10**6):
                picture = camera.read()
                assert picture.media_s is not None
                if picture.media_s >= self.to_s:
                    break
                if picture.media_s < self.from_s or index % STEP:
                    continue
                frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture.i420), "yuv420p")
                frame.pts, frame.time_base = round((picture.media_s - self.from_s) * 1000), Fraction(1, 1000)
                out.mux(stream.encode(frame))
                self._keep(picture.media_s, picture.i420)
            out.mux(stream.encode(None))

    def _keep(self, media_s: float, i420: np.ndarray) -> None:
        if not self._stills or media_s - self._stills[-1][0] >= 0.5:
            done, data = cv2.imencode(".jpg", pixels.to_bgr(i420))
            assert done
            self._stills.append((media_s, data.tobytes()))


def film(folder: Path) -> list[Filmed]:
    """The demo's first parcels."""
    camera = DemoCamera(seed=SEED, size=(1280, 720))
    camera.open()
    filmed = [Filmed(parcel, folder) for parcel in parcels(SEED, 12.0, ORDERS, None)]
    for one in filmed:
        one.record(camera)
    camera.close()
    return filmed


def fill(vault: Vault, filmed: list[Filmed]) -> str:
    """A week at three stations; returns the last four digits that six of them share."""
    first, second, third = filmed
    tail = first.number[-4:]

    def pack(one: Filmed, number: str, ago_s: float, **more: object) -> None:
        whole = {"films": [one.film], "snaps": one.snaps(), "length_s": one.length_s, **more}
        add(vault, number, ago_s=ago_s, **whole)  # type: ignore[arg-type]

    pack(first, first.number, 6.2 * 24 * HOUR, station="S-02", operator="C-03", outcome=Status.CANCELLED)
    pack(third, f"7734206625{tail}", 5 * 24 * HOUR, station="S-02", operator="C-03")
    pack(
        second, f"SF143981206{tail}", 4 * 24 * HOUR, station="S-01", operator="B-12", outcome=Status.RECOVERED
    )
    pack(third, f"JD00935127{tail}", 26 * HOUR, station="S-03", operator="A-07")
    pack(second, f"SF144277816{tail}", 20 * HOUR, station="S-02", operator="C-03", damaged=True)
    pack(second, second.number, 17 * HOUR, station="S-03", operator="A-07", demo=True)
    pack(first, first.number, 5400, station="S-01", operator="B-12")
    cam2 = Film(first.film.path, first.film.from_s, first.film.duration_s, "cam2")
    pack(first, first.number, 0, station="S-03", operator="A-07", take=2, films=[first.film, cam2])
    return tail


class Shots:
    """One window, driven into its states by what a person would do."""

    def __init__(self, vault: Vault, out: Path, tail: str, stick: Path) -> None:
        archive = Archive(vault.folder, vault.writer, "S-01")
        drives = [
            Drive(stick, "KINGSTON (E:)", 27_400_000_000),
            Drive(stick / "b", "BACKUP (F:)", 1_830_000_000_000),
        ]
        self.feedback = Feedback(Mute())
        self.out, self.tail = out, tail
        self.window = SearchWindow(
            archive,
            vault.folder,
            self.feedback,
            station="S-01",
            find_drives=lambda: drives,
            now_ms=lambda: START_MS + 900_000,
        )

    def take(self, suffix: str) -> None:
        """All states, in one language and size."""
        window = self.window
        window.field.put(self.tail)
        window._on_entered()
        wait_for(lambda: window.player.finding is not None and window.panel.stage.picture is not None)
        middle_s = window.player.playback.duration_s * 0.55
        window.player.seek(middle_s)
        wait_for(lambda: window.player.playback.position_s > middle_s - 0.2 and self._has_thumbnails())
        self.save("results", suffix)
        window.open_export()
        wait_for(lambda: window.exporter.pack is not None and len(window.exporter.view.rows) > 1)
        self.save("export", suffix)
        window.exporter.start()
        wait_for(lambda: window.exporter.step is Step.DONE)
        self.save("exported", suffix)
        window.exporter.view.main.click()
        window.field.put("0000")
        window._on_typed("0000")
        wait_for(lambda: not window.column._rows)
        self.save("empty", suffix)

    def save(self, state: str, suffix: str) -> None:
        """A picture of the whole window."""
        QApplication.processEvents()
        self.window.grab().save(str(self.out / f"search-{state}-{suffix}.png"))

    def _has_thumbnails(self) -> bool:
        pictures = self.window.column.results._pictures
        tiles = self.window.panel.strip.tiles
        return (
            len(pictures) > 4 and all(pictures.values()) and not any(tile._picture.isNull() for tile in tiles)
        )


def render_search_shots(out: Path) -> None:
    """Every state in Chinese and English at both sizes."""
    app = QApplication.instance() or QApplication([])
    theme.load_fonts()
    languages = Languages()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with vault_at(folder / "data") as vault:
            tail = fill(vault, film(folder))
            shots = Shots(vault, out, tail, folder / "stick")
            shots.window.show()
            for language in ("zh", "en"):
                languages.use(language)
                for name, size in SIZES.items():
                    shots.window.resize(*size)
                    shots.take(f"{language}-{name}")
            shots.window.close()
    del app


if __name__ == "__main__":
    render_search_shots(
        Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "docs" / "screenshots"
    )
