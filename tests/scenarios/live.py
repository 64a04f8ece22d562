"""A station on real time, by hand."""

import queue
import time
from pathlib import Path
from typing import TypeVar

from station import events
from station.app import Station
from station.evidence.paths import DataFolder
from station.settings import load
from station.types import Control, Reason, Source

E = TypeVar("E", bound=events.Event)


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

    def end(self) -> events.SessionSealed:
        self.station.command(Control.STOP)
        return self.await_(events.SessionSealed)
