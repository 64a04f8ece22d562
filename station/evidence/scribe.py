"""Appends to the ledger, inside the transaction of the row that an entry speaks of; the writer's thread only."""

import hashlib
import time
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from db import ledger as rows
from station.evidence import heads, tree
from station.evidence.chain import public_of
from station.evidence.heads import Head
from station.evidence.keys import StationKey, kid_of
from station.evidence.ledger import FIRST_PREV, Entry, Line, Type, entry_bytes, parse, sign

Now = Callable[[], tuple[int, int]]
"""(wall clock in ms UTC, milliseconds since the computer was started, sleep included)."""

_PAGE = 5000


def system_now() -> tuple[int, int]:
    """Both clocks of this computer, read together."""
    return time.time_ns() // 1_000_000, int(boot_clock() * 1000)


def boot_clock() -> float:
    """Seconds since the computer was started; on Linux the plain monotonic clock stops in sleep."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def boot_id() -> str:
    """Names this run of the computer; where the system has no name for it, this run of the program."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return str(uuid.uuid4())


class Scribe:
    """The station's pen: takes the number and the hash of the last entry, signs the next one."""

    def __init__(self, key: StationKey, station: str, now: Now = system_now, boot: str | None = None) -> None:
        self.key = key
        self.station = station
        self.written = 0  # newest number handed out, committed or not
        self._now = now
        self.boot = boot_id() if boot is None else boot

    def append(self, s: Session, kind: str, body: Mapping[str, Any]) -> Line:
        """One more entry, in this transaction."""
        last = rows.last(s)
        wall_ms, mono_ms = self._now()
        entry = Entry(
            seq=last.seq + 1 if last else 1,
            prev=hashlib.sha256(entry_bytes(last.line)).hexdigest() if last else FIRST_PREV,
            type=str(kind),
            station=self.station,
            kid=self.key.kid,
            boot=self.boot,
            wall_ms=wall_ms,
            mono_ms=mono_ms,
            body=body,
        )
        line = sign(entry, self.key)
        rows.append(s, [stored(line)])
        self.written = entry.seq
        return line

    def head(self, s: Session, frontier: tree.Frontier | None = None) -> Head:
        """A signed head over all entries there are now; `frontier` is empty, and asked to note more."""
        frontier = tree.Frontier() if frontier is None else frontier
        while page := rows.page(s, frontier.size, _PAGE):
            for row in page:
                frontier.add(tree.leaf(entry_bytes(row.line)))
        return heads.sign(self.key, self.station, frontier.size, frontier.root(), self._now()[0])


def next_kid(s: Session) -> str | None:
    """Whose signature the ledger expects under its next entry; None: it has none yet."""
    last = rows.last(s)
    if last is None:
        return None
    entry = parse(last.line).entry
    public = public_of(entry.body) if entry.type == Type.ROTATE else None
    return kid_of(public) if public else entry.kid


def stored(line: Line) -> rows.Stored:
    """A line as a row; all but the line itself repeats what stands in it."""
    entry = line.entry
    return rows.Stored(entry.seq, entry.wall_ms, entry.type, entry.session, line.text)
