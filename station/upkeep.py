"""What an owner of the data does beside packing: takes notes in, sees the clock jump, copies the database.

Wall time is real here even where the bench runs on media time.
"""

from collections.abc import Callable

from station.evidence import backup, notes, ntp
from station.evidence.clock_guard import ClockGuard
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.scribe import Now, system_now
from station.writer import Writer


class Upkeep:
    """Its `steps` are done again and again; none knows of the others."""

    def __init__(
        self,
        folder: DataFolder,
        writer: Writer,
        backups: int,
        busy: Callable[[], bool],
        now: Now = system_now,
    ) -> None:
        self._folder, self._writer = folder, writer
        self._backups, self._busy, self._now = backups, busy, now
        self._guard = ClockGuard(now)

    @property
    def steps(self) -> tuple[Callable[[], object], ...]:
        """In their order."""
        return self._look_at_clock, self._take_notes, self._back_up

    def _look_at_clock(self) -> None:
        if (jump := self._guard.look()) is not None:  # a note: it outlives a database that cannot be written
            self._writer.note(Type.CLOCK, {**jump, "ntp": ntp.state()})

    def _take_notes(self) -> None:
        notes.fold_in(self._folder, self._writer)

    def _back_up(self) -> None:
        now_ms, _ = self._now()
        if backup.due(self._folder, now_ms, busy=self._busy()):
            backup.back_up(self._folder, now_ms, self._backups)
