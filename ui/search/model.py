"""What the search window computes, without Qt: late answers, words on a card, keys of a scanner gun."""

import math
import unicodedata
from datetime import datetime
from enum import Enum

from station.archive import Found
from ui.format import TAIL, grouped, length
from ui.tokens import COMPACT_BELOW, Unit

TICK_STEPS_S = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)


class Latest:
    """Lets only the answer to the newest question through; answers may come back in any order."""

    def __init__(self) -> None:
        self._asked = 0

    def ask(self) -> int:
        """A ticket for a new question; all older tickets lapse."""
        self._asked += 1
        return self._asked

    def is_newest(self, ticket: int) -> bool:
        """Whether the answer that carries this ticket is still wanted."""
        return ticket == self._asked


class KeyHold:
    """Tells one pressed key from the letters that a scanner gun types.

    A gun's keys follow each other within a few milliseconds: a key counts only when no other one
    comes `HOLD_MS` before or after it. So the S of a waybill never saves a frame.
    """

    HOLD_MS = 60

    def __init__(self) -> None:
        self._last_ms = -math.inf
        self._held: int | None = None

    def press(self, key: int, at_ms: float) -> None:
        """A printable key went down."""
        alone = at_ms - self._last_ms >= self.HOLD_MS
        self._last_ms = at_ms
        self._held = key if alone else None

    def release(self) -> int | None:
        """The key that stood alone for `HOLD_MS`, once; None: it was a gun."""
        held, self._held = self._held, None
        return held


class Age(Enum):
    """How a moment is written: the nearer, the shorter."""

    TODAY = "today"
    WEEK = "week"
    YEAR = "year"
    OLDER = "older"


def age(at: datetime, now: datetime) -> Age:
    """By local calendar days; a moment in the future is written out in full."""
    days = (now.date() - at.date()).days
    if days == 0:
        return Age.TODAY
    if 0 < days < 7:
        return Age.WEEK
    return Age.YEAR if days > 0 and at.year == now.year else Age.OLDER


def window_unit(width: int, height: int) -> Unit:
    """The unit of this window; read from 60 cm, so small screens shrink it less than the station's."""
    if width < COMPACT_BELOW:
        return Unit(max(0.66, 0.7 * min(width / 1024, height / 600)), compact=True)
    return Unit(max(0.75, min(width / 1920, height / 1080)), compact=False)


def shown(text: str, limit: int = 40) -> str:
    """Text that came from a label, safe to draw: no control or direction signs, not endless."""
    clean = "".join(sign if sign.isprintable() else "�" for sign in text)
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def number_for(found: Found, query: str) -> str:
    """The session's number that the query hit, else the one it was opened with; empty: unbound.

    One that was called wrong only where nothing else was hit.
    """
    wanted = folded(query)
    if wanted in found.order and (found.order or not query):
        return found.order
    hit = (code for code in (*found.codes, *found.wrong) if wanted in code)
    return next(hit, found.order)


def own_number(found: Found, query: str) -> str:
    """The same, but never one that was called wrong."""
    number = number_for(found, query)
    return found.order if number in found.wrong else number


def folded(query: str) -> str:
    """A typed query as numbers are stored; blanks only help the eye."""
    wide = unicodedata.normalize("NFKC", query).upper()
    return "".join(sign for sign in wide if not sign.isspace())


def runs(number: str, query: str) -> list[tuple[str, bool]]:
    """A grouped number in pieces (text, bright): the last four and what the query hit are bright."""
    number = shown(number)
    line = " ".join(grouped(number)).strip()
    start = number.rfind(folded(query)) if query.strip() else -1
    hit = range(start, start + len(folded(query))) if start >= 0 else range(0)
    bright: list[bool] = []
    index = 0
    for sign in line:
        bright.append(index in hit or index >= len(number) - TAIL)
        index += not sign.isspace()
    pieces: list[tuple[str, bool]] = []
    for sign, is_bright in zip(line, bright, strict=True):
        if pieces and pieces[-1][1] == is_bright:
            pieces[-1] = (pieces[-1][0] + sign, is_bright)
        else:
            pieces.append((sign, is_bright))
    return pieces


def duration_s(found: Found) -> float | None:
    """Length of a session; None while it runs."""
    return None if found.ended_ms is None else max(0, found.ended_ms - found.started_ms) / 1000


def tenths(seconds: float) -> str:
    """`01:42.3`: a frame step must be seen in the time."""
    return f"{length(seconds)}.{int(max(0.0, seconds) * 10 + 1e-6) % 10}"


def size_text(size_bytes: int) -> str:
    """`850 KB`, `38 MB`, `1.2 GB`, in powers of 1000 as drives are sold."""
    if size_bytes < 1_000_000:
        return f"{math.ceil(size_bytes / 1000)} KB"
    if size_bytes < 1_000_000_000:
        return f"{math.ceil(size_bytes / 1_000_000)} MB"
    if size_bytes < 1_000_000_000_000:
        return f"{size_bytes / 1_000_000_000:.1f} GB"
    return f"{size_bytes / 1_000_000_000_000:.1f} TB"


def ticks(duration_s: float, width_px: float, least_px: float) -> list[float]:
    """Seconds to write under a time bar, evenly spaced and at least `least_px` apart."""
    if duration_s <= 0 or width_px < least_px:
        return [0.0]
    room_s = duration_s * least_px / width_px
    step = next((step for step in TICK_STEPS_S if step >= room_s), duration_s + 1)
    return [index * step for index in range(int(duration_s / step) + 1)]
