"""The ledger's copy in the vault: `vault/YYYY/MM/DD/ledger.jsonl`, a line an entry, by its day in UTC.

Written after the commit, on a thread of its own (`following`). A crash in between leaves the mirror
short; the next start completes it, byte for byte, from the database.
"""

import errno
import logging
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from sqlalchemy import Engine

from db import ledger as rows
from db.engine import transaction
from db.ledger import Stored
from station.evidence.appending import append
from station.evidence.ledger import day

log = logging.getLogger(__name__)

NAME = "ledger.jsonl"
_PAGE = 500


def files(vault: Path) -> list[Path]:
    """The mirror's files, oldest day first."""
    return sorted(path for path in vault.glob(f"*/*/*/{NAME}") if path.is_file())


def place(vault: Path, at_ms: int) -> Path:
    """The file in which an entry of this time stands."""
    return vault / day(at_ms) / NAME


class Mirror:
    """Follows the database; never ahead of it. Into a vault without its `mark`, or not `there`, nothing is written."""

    def __init__(
        self, vault: Path, mark: str | None = None, there: Callable[[], bool] = lambda: True
    ) -> None:
        self._vault = vault
        self._mark, self._there = mark, there
        self._seq: int | None = None  # newest line known to stand in the mirror; None: not known

    def follow(self, engine: Engine, newest: int) -> int:
        """Write what was committed since; the newest entry that stands there. OSError leaves it to the next call."""
        if self._seq is not None and self._seq >= newest:
            return self._seq
        if not self._there():
            self._seq = None
            raise OSError(errno.ENXIO, "the vault is not reachable")
        if self._seq is None:
            self.complete(engine)
            return self._seq or 0
        after, self._seq = self._seq, None
        while after < newest and (page := _page(engine, after)):
            self._write(page)
            after = page[-1].seq
        self._seq = after
        return after

    def complete(self, engine: Engine) -> int:
        """Bring in what a crash kept from being written; how many lines that were."""
        missing: list[Stored] = []
        seen: dict[Path, bytes] = {}
        newest = 0
        for row in _backwards(engine):
            newest = max(newest, row.seq)
            path = place(self._vault, row.at_ms)
            if path not in seen:
                seen[path] = path.read_bytes() if path.exists() else b""
            if _line(row) in seen[path]:
                break
            missing.append(row)
        missing.reverse()
        self._write(missing, seen)
        self._seq = newest
        return len(missing)

    def _write(self, page: Sequence[Stored], seen: dict[Path, bytes] | None = None) -> None:
        for path, group in groupby(page, key=lambda row: place(self._vault, row.at_ms)):
            data = b"".join(_line(row) for row in group)
            torn = (seen or {}).pop(path, b"").rpartition(b"\n")[2]
            if torn and data.startswith(torn):  # the crash came in the middle of a line
                data = data[len(torn) :]
            elif torn:
                log.warning("the mirror %s ends with what is no entry; verify will say so", path.name)
            append(self._vault, path.relative_to(self._vault), data, self._mark)


def _line(row: Stored) -> bytes:
    return row.data + b"\n"


def _page(engine: Engine, after: int) -> list[Stored]:
    with transaction(engine) as s:
        return rows.page(s, after, _PAGE)


def _backwards(engine: Engine) -> Iterator[Stored]:
    before: int | None = None
    while True:
        with transaction(engine) as s:
            page = rows.newest(s, _PAGE, before)
        if not page:
            return
        yield from page
        before = page[-1].seq
