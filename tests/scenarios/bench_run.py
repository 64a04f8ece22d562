"""Runs a whole station headless on media time and collects what it says."""

import itertools
from dataclasses import dataclass
from pathlib import Path

from station import events
from station.app import Station
from station.archive import Archive
from station.evidence.paths import DataFolder
from station.evidence.verify import Level, verify_vault
from station.settings import load
from station.types import Reason


@dataclass
class Run:
    """What happened, and the data folder it left."""

    news: list[events.Event]
    folder: DataFolder

    def of(self, kind: type) -> list:
        return [one for one in self.news if isinstance(one, kind)]

    @property
    def sealed(self) -> list[events.SessionSealed]:
        return self.of(events.SessionSealed)

    @property
    def archive(self) -> Archive:
        return Archive(self.folder)

    def sound(self) -> None:
        """What must be true of the evidence after every run."""
        report = verify_vault(self.folder, level=Level.FULL)
        assert report.findings == ()
        assert not list(self.folder.incoming.iterdir())
        opened = [one.session for one in self.of(events.SessionOpened)]
        assert sorted(one.session for one in self.sealed) == sorted(opened)
        apart(self.sealed)


def apart(sealed: list[events.SessionSealed]) -> None:
    """No instant of picture belongs to two orders, camera by camera."""
    spans = sorted(
        (clip.camera, clip.started_ns, clip.started_ns + round(clip.duration_s * 1e9))
        for session in sealed
        for clip in session.clips
    )
    for (camera, _, end), (other, begin, _) in itertools.pairwise(spans):
        assert camera != other or begin >= end - 1_000_000


def run(data: Path, *cameras: str, seconds: float | None = None, **settings: object) -> Run:
    """Play the cameras (all at pace=max) to their end."""
    station = Station(load(data, **settings), data, cameras, seconds)
    mailbox = station.feed.subscribe()
    station.start()
    news: list[events.Event] = []
    try:
        ended = 0
        while ended < len(cameras):
            news.append(mailbox.get(timeout=120))
            ended += isinstance(news[-1], events.CameraEnded)
    finally:
        station.stop(Reason.END_OF_INPUT)
    while not mailbox.empty():
        news.append(mailbox.get())
    return Run(news, DataFolder(data))
