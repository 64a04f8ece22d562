"""The supervisor's door: find, show, take out. The windows and the command line use the same one."""

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import ledger, remarks, room
from db import sessions as rows
from db.engine import transaction
from db.search import normalised, search
from db.sessions import SessionView
from station import database, keeping, late
from station.access import Right, Who, refuse_without
from station.barcodes.labels import Rules
from station.bundles.captioned import Meter, Order, with_captions
from station.bundles.folder import SPARE_BYTES, Exported, Take, export_order, open_target
from station.bundles.takes import takes_of
from station.errors import AccessError, LabelError, StationError, StorageError, UnknownOrderError
from station.evidence import acts, bodies, notes, sealed_in, told_gone, vault
from station.evidence.anchor import Bracket
from station.evidence.canonical import clean
from station.evidence.holds import HAND
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.proven import bracket_of
from station.evidence.scribe import system_now
from station.records import TOLD, Found, Record, found, record
from station.standing import as_now
from station.thumbnails import thumbnail
from station.types import Progress, SessionId
from station.writer import Writer

log = logging.getLogger(__name__)

MIRROR_S = 10.0  # how long taking out waits for the vault to hold what the ledger tells

__all__ = ["Archive", "Bracket", "Exported", "Found", "Progress", "Record"]


class Archive:
    """Reads on its own connections, from any thread, also beside the owner; what writes needs the writer.

    What the role of `actor` may not is refused with AccessError, and told; a bare name is a system account.
    StorageError: no data folder, a newer or damaged database. A folder in which nothing was ever
    recorded gives nothing.
    """

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer | None = None,
        actor: Who | str = "",
        rules: Callable[[], Rules] = Rules,
    ) -> None:
        self._folder = folder
        self._writer = writer
        self._who = actor if isinstance(actor, Who) else Who(actor)
        self._actor = self._who.name
        self._rules = rules  # the owner may change them while the program runs
        self._engine: Engine | None = None

    def filmed(self, code: str) -> bool:
        """Whether a parcel of exactly this number was filmed: all that a packer may ask."""
        self._require(Right.FILMED)
        wanted = normalised(code)
        known = bool(self._read(lambda s: rows.with_value(s, wanted, code)))
        self._note(Type.SEARCH, {"text": clean(code) if known else "", "hits": int(known)})
        return known

    def find(self, text: str, limit: int = 50) -> list[Found]:
        """Sessions with a number that is, begins or ends with `text`, newest first."""
        self._require(Right.FIND)
        views = self._read(lambda s: search(s, text, limit))
        # What found nothing may be anything, a buyer's telephone number too: it is not kept.
        self._note(Type.SEARCH, {"text": clean(text) if views else "", "hits": len(views)})
        return [found(view) for view in views]

    def recent(self, limit: int = 50) -> list[Found]:
        """The last sessions, whatever became of them, newest first."""
        self._require(Right.FIND)
        newest = self.newest(limit)
        self._note(Type.SEARCH, {"text": "", "hits": len(newest), "list": "newest"})
        return newest

    def newest(self, limit: int = 50) -> list[Found]:
        """The same for the program's own counting: nobody looks at them."""
        return [found(view) for view in self._read(lambda s: rows.newest(s, limit))]

    def weak(self, limit: int = 50) -> list[Found]:
        """Sessions whose saved files would hardly serve as evidence, newest first."""
        self._require(Right.FIND)
        views = self._read(lambda s: remarks.weak(s, limit))
        self._note(Type.SEARCH, {"text": "", "hits": len(views), "list": "weak"})
        return [found(view) for view in views]

    def show(self, code: str) -> list[Record]:
        """All sessions of exactly this number (or the one of this session id), newest first."""
        self._require(Right.SHOW)
        try:
            views = self._views(code)
        except UnknownOrderError:
            self._note(Type.SEARCH, {"text": "", "hits": 0})
            raise
        for view in views:
            self._note(Type.VIEW, {"session": view.id, "order": view.opened_with})
        with self._reading() as session:
            assert session is not None  # it gave the views
            return [
                record(view, acts.told(session, view.id, TOLD), bracket_of(session, view.id))
                for view in views
            ]

    def sessions_of(self, code: str) -> list[SessionId]:
        """Sessions whose number this is, or the one of this id; newest first."""
        return [SessionId(view.id) for view in self._rightly(code)]

    def vault_there(self) -> bool:
        """Whether the vault can be reached: what cannot be is not deleted."""
        return vault.there(self._folder)

    def held(self) -> tuple[int, int]:
        """(how many sessions are held, bytes in them)."""
        with self._reading() as session:
            return room.held(session) if session is not None else (0, 0)

    def pace_bytes_a_day(self) -> float:
        """How fast evidence grew in the last week; 0.0: not at all."""
        now_ms, _ = system_now()
        with self._reading() as session:
            return room.bytes_a_day(session, now_ms) if session is not None else 0.0

    def thumbnail(self, session: SessionId) -> Path | None:
        """A small JPEG of the session; None where it has no picture (yet)."""
        self._require(Right.FIND)
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
        self._require(Right.EXPORT)
        writer = self._writer_or_refuse("take evidence out")
        sealed = self._told(
            [self._order(order, all_takes=all_takes) for order in dict.fromkeys(orders)], writer
        )
        if vault.there(self._folder) and writer.mirror.wait(MIRROR_S):
            raise vault.not_answering()
        meter = Meter(sealed, progress)
        open_target(to, self._folder.root, meter.needed_bytes, spare_bytes)
        with with_captions(sealed, meter, self._folder.cache, cancelled) as bundles:
            return [self._export(writer, order, to, meter, cancelled) for order in bundles]

    def _order(self, order: str, *, all_takes: bool) -> Order:
        takes = takes_of(self._folder, order, self._rightly(order), all_takes=all_takes)
        return Order(order, tuple(takes))

    def _export(
        self,
        writer: Writer,
        order: Order,
        to: Path,
        meter: Meter,
        cancelled: Callable[[], bool] | None,
    ) -> Exported:
        # First the entry: evidence that leaves unrecorded is worse than an entry of an export that failed.
        self._record(writer, Type.EXPORT, order.takes, order.number)
        try:
            progress = meter.part(2 * order.size_bytes)
            return export_order(order.number, order.takes, to, progress=progress, cancelled=cancelled)
        except StationError:
            self._record(writer, Type.EXPORT_FAILED, order.takes, order.number)
            raise

    def frame(self, session: SessionId, name: str, sha256: str) -> None:
        """One picture of it leaves as a file of its own: the entry comes before the file."""
        self._require(Right.EXPORT)
        writer = self._writer_or_refuse("take a picture out")

        def work(s: Session) -> None:
            view = rows.get(s, session)
            order, take = (view.opened_with, view.take) if view else ("", 0)
            seqs = ledger.seqs_of(s, session)
            body = bodies.export(session, order, take, {name: sha256}, seqs, self._actor)
            writer.scribe.append(s, Type.EXPORT, body)

        writer.call(work)

    def _told(self, orders: Sequence[Order], writer: Writer) -> list[Order]:
        """Each take with what the ledger says of files that it lacks, and with the proof of its sealing."""
        sealed = [(take.session, take.manifest_sha256) for order in orders for take in order.takes]
        with self._reading() as s:
            assert s is not None  # it knows the takes
            proofs = sealed_in.proofs(s, writer.scribe, sealed)

            def told(take: Take) -> Take:
                gone = told_gone.lines_for(s, take.session) if take.note.purged else b""
                return replace(take, told=gone, proof=proofs.get((take.session, take.manifest_sha256), b""))

            return [replace(order, takes=tuple(map(told, order.takes))) for order in orders]

    def hold(self, session: SessionId, why: str, source: str = HAND) -> None:
        """Keep its files beyond retention, until this source releases it. HoldError: no reason, or no file."""
        self._keep("hold evidence", keeping.hold, session, why, source)

    def release(self, session: SessionId, why: str, source: str = HAND) -> None:
        """Let retention have it again, if no other source holds it. HoldError: no reason, or not held."""
        self._keep("release evidence", keeping.release, session, why, source)

    def _keep(self, what: str, act: keeping.Act, session: SessionId, why: str, source: str) -> None:
        self._require(Right.HOLD)
        writer = self._writer_or_refuse(what)
        reason = keeping.reason(why)
        writer.call(lambda s: act(s, writer.scribe, session, reason, self._actor, source))

    def take_back_cancel(self, session: SessionId) -> bool:
        """Let a cancelled or too short session count again; False: it was not cancelled."""
        self._require(Right.TAKE_BACK)
        writer = self._writer_or_refuse("take a cancellation back")
        return writer.call(lambda s: late.take_back_cancel(s, writer.scribe, session, self._actor))

    def bind(self, session: SessionId, text: str) -> str:
        """Give a sealed session a number, as a new entry; returns it as stored. LabelError: it is none.

        A number of it that was called wrong counts again.
        """
        self._require(Right.BIND)
        writer = self._writer_or_refuse("bind a number")
        if again := writer.call(lambda s: late.bind_again(s, writer.scribe, session, text, self._actor)):
            return again
        number = late.number_of(text, self._rules())
        writer.call(lambda s: late.bind(s, writer.scribe, session, number, self._actor))
        return number.value

    def mark_wrong(self, session: SessionId, value: str) -> str:
        """Say that a number of it is wrong, as a new entry; returns it as stored. LabelError: it has none such."""
        self._require(Right.MARK_WRONG)
        writer = self._writer_or_refuse("mark a number as wrong")
        return writer.call(lambda s: late.mark_wrong(s, writer.scribe, session, value, self._actor))

    def _require(self, right: Right) -> None:
        """Asked of the role that the person has now; a new name is told from here on."""
        try:
            self._who = as_now(self._folder, self._who)
            self._actor = self._who.name
            refuse_without(right, self._who)
        except AccessError:
            self._note(Type.DENIED, {"role": str(self._who.role), "what": str(right)})
            raise

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

    def _rightly(self, code: str) -> list[SessionView]:
        """Without those of which somebody said that this was never their number. LabelError: none is left."""
        views = self._views(code)
        right = [view for view in views if view.wrong.isdisjoint({code, normalised(code)})]
        if not right:
            raise LabelError(
                f"The number {code[:64]!r} was called wrong: no parcel is known to have it.",
                "Name the session by its id; `search` and `show` give it.",
            )
        return right

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
                files = {item.name: item.sha256 for item in take.items}
                seqs = ledger.seqs_of(s, take.session)
                body = bodies.export(take.session, order, take.number, files, seqs, self._actor)
                writer.scribe.append(s, kind, body)

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
