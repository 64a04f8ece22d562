"""One export on its way: carried out on a worker thread, watched from the main thread."""

import threading
from dataclasses import dataclass
from pathlib import Path

from station.archive import Archive, Exported, Record
from station.types import Status


@dataclass(frozen=True, slots=True)
class Pack:
    """What will be taken out."""

    code: str  # number or session id, as the archive's door takes it
    number: str  # to show; empty: unbound
    takes: int
    files: int
    size_bytes: int
    all_takes: bool  # cancelled ones too


def pack_of(record: Record, code: str, family: list[Record]) -> Pack:
    """All takes of a number that count; a cancelled take that is open is taken out with the rest."""
    with_cancelled = record.found.status is Status.CANCELLED
    right = [one for one in family if code not in one.found.wrong]
    takes = [one for one in right if with_cancelled or one.found.status is not Status.CANCELLED]
    sizes = [clip.size_bytes for one in takes for clip in one.clips]
    sizes += [photo.size_bytes for one in takes for photo in one.photos]
    return Pack(code or record.found.session, code, len(takes), len(sizes), sum(sizes), with_cancelled)


class Job:
    """`run` on a worker; `progress` and `cancel` from anywhere."""

    def __init__(self, archive: Archive, pack: Pack, target: Path) -> None:
        self._archive, self._pack, self._target = archive, pack, target
        self._stop = threading.Event()
        self._progress = (0, 1, "")  # swapped whole: readers see one or the other

    @property
    def progress(self) -> tuple[float, str]:
        """(share done from 0 to 1, the file it is at)."""
        done, total, name = self._progress
        return done / max(1, total), name

    def cancel(self) -> None:
        """Stop soon; `run` then raises and leaves nothing half-made."""
        self._stop.set()

    def run(self) -> Exported:
        """Copy, read back and compare. Raises StationError."""
        (exported,) = self._archive.export(
            [self._pack.code],
            self._target,
            all_takes=self._pack.all_takes,
            progress=self._keep,
            cancelled=self._stop.is_set,
        )
        return exported

    def _keep(self, done: int, total: int, name: str) -> None:
        self._progress = (done, total, name)
