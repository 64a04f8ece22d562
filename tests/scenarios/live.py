"""A station on real time, and one whose time and pictures come by hand."""

import queue
import threading
import time
from pathlib import Path
from typing import Any, Self, TypeVar

import pytest

from station import events
from station.app import Station
from station.errors import EndOfInput
from station.evidence.paths import DataFolder
from station.settings import load
from station.types import CameraName, Control, Image, Reason, SessionId, Source
from tests.fakes import HandCamera, HandClock, greys

E = TypeVar("E", bound=events.Event)

CAM = CameraName("bench")
SIZE = (320, 240)
WAIT_S = 20


class Live:
    """Its events are collected while somebody waits for one of them."""

    def __init__(self, data: Path, *cameras: str, **settings: object) -> None:
        self.folder = DataFolder(data)
        self.station = Station(load(data, **{"min_session_s": 0, **settings}), data, cameras)
        self.mailbox = self.station.feed.subscribe()
        self.news: list[events.Event] = []

    def __enter__(self) -> "Live":  # noqa: PYI034 - a test helper is not subclassed
        self.station.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.station.stop(Reason.QUIT)

    def await_(self, kind: type[E], limit_s: float = 60) -> E:
        """The next event of this kind."""
        until_s = time.monotonic() + limit_s
        while True:
            event = self.mailbox.get(timeout=max(0.1, until_s - time.monotonic()))
            self.news.append(event)
            if isinstance(event, kind):
                return event

    def heard(self, kind: type[events.Event], limit_s: float) -> bool:
        """Whether such an event comes soon."""
        try:
            self.await_(kind, limit_s)
        except queue.Empty:
            return False
        return True

    def drain(self) -> list[events.Event]:
        """All events so far."""
        while True:
            try:
                self.news.append(self.mailbox.get_nowait())
            except queue.Empty:
                return self.news

    def begin(self) -> events.SessionOpened:
        self.station.command(Control.BEGIN)
        return self.await_(events.SessionOpened)

    def scan(self, number: str) -> events.SessionOpened:
        """The next order, by gun."""
        self.station.scan(number, Source.GUN)
        return self.await_(events.SessionOpened)

    def filmed(self, number: str) -> SessionId:
        """The next order, by gun: there is a photo of it, and its clip runs."""
        session = self.scan(number).session
        while self.await_(events.PhotoTaken).session != session:
            pass
        return session

    def photo(self) -> None:
        """Wait for a picture: it is in a clip, too."""
        self.station.command(Control.PHOTO)
        self.await_(events.PhotoTaken)

    def trouble(self, wanted: events.Trouble) -> events.TroubleBegan:
        """Wait until it is told; a slow PC has other troubles."""
        while (told := self.await_(events.TroubleBegan)).trouble is not wanted:
            pass
        return told

    def end(self) -> events.SessionSealed:
        self.station.command(Control.STOP)
        return self.await_(events.SessionSealed)


class ByHand(Live):
    """A whole station on a real disk; its camera's pictures and its time come by hand."""

    def __init__(
        self, data: Path, patch: pytest.MonkeyPatch, size: tuple[int, int] = SIZE, **settings: object
    ) -> None:
        self.clock, self.camera = HandClock(time.time_ns() // 1_000_000), HandCamera(size)
        patch.setattr("station.app.SystemClock", lambda: self.clock)
        patch.setattr("station.rig.open_camera", lambda *_: self.camera)
        none = {"read_labels": False, "pre_roll_s": 0, "post_roll_s": 0}
        super().__init__(data, f"usb:0?name={CAM}", **{**none, **settings})
        self._first = greys(1, size)[0]

    def __enter__(self) -> Self:
        super().__enter__()
        self.show(self._first)
        self.await_(events.CameraReady)
        return self

    def __exit__(self, *_: object) -> None:
        self.camera.hand(EndOfInput("The test is over."))
        super().__exit__()

    def show(self, *pictures: Image, every_s: float = 0.1) -> None:
        for picture in pictures:
            self.clock.go_on(every_s)
            self.camera.show(picture)

    def read(self, *pictures: Image, every_s: float = 0.1) -> None:
        """The same, and the label reader is done with each before the next comes."""
        reader = self.station.rig._readers[CAM]
        for picture in pictures:
            self.show(picture, every_s=every_s)
            with reader._changed:
                assert reader._changed.wait_for(lambda: reader._slot is None and not reader._busy, WAIT_S)

    def asked(self, number: str) -> None:
        """An order begins, and its first photo looks for its picture."""
        self.scan(number)
        self.station.conductor.settle()

    def hold_writer(self) -> threading.Event:
        """It does nothing until this is set, as on a PC with better things to do."""
        held, release = threading.Event(), threading.Event()
        self.station._recorders[CAM]._ask(lambda: (held.set(), release.wait(WAIT_S)))  # type: ignore[arg-type]
        assert held.wait(WAIT_S)
        return release

    def trouble(self, kind: type[events.TroubleBegan | events.TroubleEnded], trouble: events.Trouble) -> Any:
        while (event := self.await_(kind)).trouble is not trouble:
            pass
        return event
