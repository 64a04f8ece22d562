"""Time stamps on heads: what is stamped, what the ledger says of it, and what it proves. Pure.

An authority stamps (size, root) at T2: entries up to `size` existed before T2. The hash of its reply
goes into the ledger: entries behind that were written after T1, its time. So each entry lies between two.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from station.evidence import canonical
from station.evidence.ledger import Entry, Type

HOUR_MS = 3_600_000
WHOLE_SECOND_MS = 1000
"""Authorities give whole seconds, cut off: what was stamped existed before the next one."""

_PREFIX = b"packlog-anchor-v1\n"

HOUSEKEEPING = (Type.HEAD, Type.ANCHOR, Type.BOOT, Type.CLOCK)
"""Entries that alone are worth no time stamp: else a station at rest would ask for one every hour."""


def stamped(size: int, root: str) -> bytes:
    """The bytes whose SHA-256 an authority stamps; `root` hex."""
    return _PREFIX + canonical.encode({"root": root, "size": size})


@dataclass(frozen=True, slots=True)
class Waiting:
    """A head that is to be stamped."""

    size: int
    root: str  # hex
    wall_ms: int

    @property
    def stamped(self) -> bytes:
        """What an authority gets to see the hash of."""
        return stamped(self.size, self.root)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A reply that is in the ledger; `at_ms` None: kept, but this program vouches for nothing in it."""

    seq: int  # of its entry
    size: int
    root: str
    authority: str
    path: str  # relative to the data folder
    size_bytes: int
    sha256: str
    at_ms: int | None
    why: str = ""
    wall_ms: int = 0

    @property
    def body(self) -> dict[str, Any]:
        """Body of its entry."""
        return {
            "size": self.size,
            "root": self.root,
            "authority": self.authority,
            "path": self.path,
            "bytes": self.size_bytes,
            "sha256": self.sha256,
            "at_ms": self.at_ms,
            "why": self.why,
        }


def of_entry(entry: Entry) -> Anchor:
    """What an entry says; ValueError where it is not what such an entry says."""
    body = entry.body
    try:
        anchor = Anchor(
            entry.seq,
            body["size"],
            body["root"],
            body["authority"],
            body["path"],
            body["bytes"],
            body["sha256"],
            body["at_ms"],
            body["why"],
            entry.wall_ms,
        )
    except KeyError as error:
        raise ValueError("a field is missing") from error
    kinds = tuple(map(type, (anchor.size, anchor.root, anchor.path, anchor.size_bytes, anchor.sha256)))
    if kinds != (int, str, str, int, str) or type(anchor.at_ms) not in (int, type(None)):
        raise ValueError("a field has another type")
    return anchor


def waiting_of(entry: Entry) -> Waiting:
    """The head of a `time.head` entry."""
    return Waiting(int(entry.body["size"]), str(entry.body["root"]), entry.wall_ms)


def shown(url: str) -> str:
    """An authority as the ledger and the log name it: without what may be secret in its address."""
    parts = urlsplit(url)
    return f"{parts.hostname}{f':{parts.port}' if parts.port else ''}{parts.path}"[:200]


def due(now_ms: int, last_ms: int | None, *, fresh: bool, exported: bool) -> bool:
    """Once an hour while something was recorded, and at each export; a clock that went back counts as an hour."""
    if not fresh:
        return False
    return exported or last_ms is None or not 0 <= now_ms - last_ms < HOUR_MS


# ---------------------------------------------------------------- what it proves


@dataclass(frozen=True, slots=True)
class Bracket:
    """An entry was written after `after_ms` and existed before `before_ms`; None: nothing says so."""

    after_ms: int | None = None
    before_ms: int | None = None

    def __bool__(self) -> bool:
        return self.after_ms is not None or self.before_ms is not None


UNPROVEN = Bracket()


class Brackets:
    """Answers for any entry, from the anchors that are believed."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        timed = [(one.seq, one.size, one.at_ms) for one in anchors if one.at_ms is not None]
        self._seqs, self._newest = _running(sorted((seq, at) for seq, _, at in timed), max)
        below = sorted((-size, at + WHOLE_SECOND_MS) for _, size, at in timed)
        self._sizes, self._oldest = _running(below, min)

    def of(self, seq: int) -> Bracket:
        """Of entry `seq`."""
        earlier = bisect_left(self._seqs, seq)
        covering = bisect_left(self._sizes, -seq + 1)
        return Bracket(
            self._newest[earlier - 1] if earlier else None, self._oldest[covering - 1] if covering else None
        )


def _running(pairs: list[tuple[int, int]], best: Callable[[int, int], int]) -> tuple[list[int], list[int]]:
    """Keys, and the best value up to each."""
    values: list[int] = []
    for _, value in pairs:
        values.append(best(values[-1], value) if values else value)
    return [key for key, _ in pairs], values
