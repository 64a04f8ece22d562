"""The supervisor's door: find, show, take out. The windows and the command line use the same one."""

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import sessions as rows
from db.engine import transaction
from db.search import normalised, search
from db.sessions import SessionView
from station import database, late
from station.barcodes.labels import Rules
from station.bundles.folder import SPARE_BYTES, Exported, Take, export_order, open_target
from station.bundles.takes import shifted, takes_of
from station.errors import StationError, StorageError, UnknownOrderError
from station.evidence import acts, notes
from station.evidence.anchor import Bracket
from station.evidence.canonical import clean
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.proven import bracket_of
from station.evidence.scribe import system_now
from station.records import Found, Record, found, record
from station.thumbnails import thumbnail
from station.types import Progress, SessionId
from station.writer import Writer

log = logging.getLogger(__name__)

__all__ = ["Archive", "Bracket", "Exported", "Found", "Progress", "Record"]


class Archive:
    """Reads on its own connections, from any thread, also beside the owner; what writes needs the writer.

    StorageError: no data folder, a newer or damaged database. A folder in which nothing was ever
    recorded gives nothing.
    """

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer | None = None,
        actor: str = "",
        rules: Callable[[], Rules] = Rules,
    ) -> None:
        self._folder = folder
        self._writer = writer
        self._actor = actor
        self._rules = rules  # the owner may change them while the program runs
        self._engine: Engine | None = None

    def find(self, text: str, limit: int = 50) -> list[Found]:
        """Sessions with a number that is, begins or ends with `text`, newest first."""
        views = self._read(lambda s: search(s, text, limit))
        # What found nothing may be anything, a buyer's telephone number too: it is not kept.
        self._note(Type.SEARCH, {"text": clean(text) if views else "", "hits": len(views)})
        return [found(view) for view in views]

    def recent(self, limit: int = 50) -> list[Found]:
        """The last sessions, whatever became of them, newest first."""
        return [found(view) for view in self._read(lambda s: rows.newest(s, limit))]

    def show(self, code: str) -> list[Record]:
        """All sessions of exactly this number (or the one of this session id), newest first."""
        views = self._views(code)
        for view in views:
            self._note(Type.VIEW, {"session": view.id, "order": view.opened_with})
        proven = self._proven(views)
        return [record(view, proven[view.id]) for view in views]

    def pace_bytes_a_day(self) -> float:
        """How fast evidence grew in the last week; 0.0: not at all."""
        now_ms, _ = system_now()
        with self._reading() as session:
            return rows.bytes_a_day(session, now_ms) if session is not None else 0.0

    def thumbnail(self, session: SessionId) -> Path | None:
        """A small JPEG of the session; None where it has no picture (yet)."""
        views = self._read(lambda s: [view for view in [rows.get(s, session)] if view])
        return thumbnail(self._folder, views[0]) if views else None

    def export(
        self,
        orders: Sequence[str],
        to: Path,
        *,
        all_takes: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        spare_bytes: int = SPARE_BYTES,
    ) -> list[Exported]:
        """Copy the evidence of these orders into one folder each under `to`, and record who took it.

        Every order is looked up, and the target checked, before anything is written. Progress counts
        over all orders. After an error the bundles finished before it stay.
        """
        writer = self._writer_or_refuse("take evidence out")
        bundles = [
            (order, takes_of(self._folder, order, self._views(order), all_takes=all_takes))
            for order in dict.fromkeys(orders)
        ]
        sizes = [sum(take.size_bytes for take in takes) for _, takes in bundles]
        open_target(to, self._folder.root, sum(sizes), spare_bytes)
        done: list[Exported] = []
        for place, (order, takes) in enumerate(bundles):
            meter = shifted(progress, sum(sizes[:place]), sum(sizes))
            # First the entry: evidence that leaves unrecorded is worse than an entry of an export that failed.
            self._record(writer, Type.EXPORT, takes, order)
            try:
                done.append(export_order(order, takes, to, progress=meter, cancelled=cancelled))
            except StationError:
                self._record(writer, Type.EXPORT_FAILED, takes, order)
                raise
        return done

    def hold(self, session: SessionId, why: str) -> None:
        """Keep its files beyond retention, until it is released."""
        writer = self._writer_or_refuse("hold evidence")
        writer.call(lambda s: acts.hold(s, writer.scribe, session, why, self._actor))

    def release(self, session: SessionId) -> None:
        """Let retention have it again."""
        writer = self._writer_or_refuse("release evidence")
        writer.call(lambda s: acts.release(s, writer.scribe, session, self._actor))

    def take_back_cancel(self, session: SessionId) -> bool:
        """Let a cancelled or too short session count again; False: it was not cancelled."""
        writer = self._writer_or_refuse("take a cancellation back")
        return writer.call(lambda s: acts.take_back_cancel(s, writer.scribe, session, self._actor))

    def bind(self, session: SessionId, text: str) -> str:
        """Give a sealed session a number, as a new entry; returns it as stored. LabelError: it is none."""
        writer = self._writer_or_refuse("bind a number")
        number = late.number_of(text, self._rules())
        writer.call(lambda s: late.bind(s, writer.scribe, session, number, self._actor))
        return number.value

    def mark_wrong(self, session: SessionId, value: str) -> str:
        """Say that a number of it is wrong, as a new entry; returns it as stored. LabelError: it has none such."""
        writer = self._writer_or_refuse("mark a number as wrong")
        return writer.call(lambda s: late.mark_wrong(s, writer.scribe, session, value, self._actor))

    def _views(self, code: str) -> list[SessionView]:
        """By number, else by session id; UnknownOrderError where neither is known."""

        def query(s: Session) -> list[SessionView]:
            wanted = normalised(code)
            one = rows.get(s, wanted)
            return rows.with_value(s, wanted, code) or ([one] if one else [])

        views = self._read(query)
        if not views:
            raise UnknownOrderError(
                f"No parcel with the number {code[:64]!r} was recorded here.",
                "Check the number, or search by its last four digits.",
            )
        return views

    def _proven(self, views: Sequence[SessionView]) -> dict[str, Bracket]:
        with self._reading() as session:
            assert session is not None  # the views were read from there
            return {view.id: bracket_of(session, view.id) for view in views}

    def _read(self, query: Callable[[Session], list[SessionView]]) -> list[SessionView]:
        with self._reading() as session:
            return query(session) if session is not None else []

    @contextmanager
    def _reading(self) -> Iterator[Session | None]:
        self._folder.require()
        if self._engine is None:
            self._engine = database.reader(self._folder)
        if self._engine is None:
            yield None
            return
        with database.in_words(), transaction(self._engine) as session:
            yield session

    def _writer_or_refuse(self, what: str) -> Writer:
        if self._writer is None:
            raise StorageError(
                f"This program only reads the data folder: it cannot {what}.",
                "The program is running: use its window.",
            )
        return self._writer

    def _record(self, writer: Writer, kind: Type, takes: Sequence[Take], order: str) -> None:
        """An entry for each take, with all that leaves: a bundle from which one was dropped shows it."""

        def work(s: Session) -> None:
            for take in takes:
                files = [{"file": item.name, "sha256": item.sha256} for item in take.items]
                body = {"session": take.session, "order": clean(order), "take": take.number, "files": files}
                writer.scribe.append(s, kind, {"actor": self._actor, **body})

        writer.call(work)

    def _note(self, kind: Type, body: dict[str, Any]) -> None:
        """Who looked at what: at once by the owner, else through a note that the owner folds in."""
        said = {"actor": clean(self._actor), **body}
        writer = self._writer
        if writer is None:
            notes.leave(self._folder, kind, said)
        else:
            writer.submit(lambda s: writer.scribe.append(s, kind, said)).add_done_callback(_noted)


def _noted(done: "Future[Any]") -> None:
    if done.exception() is not None:
        log.error("an access could not be recorded: %s", done.exception())
