"""Search by number: whole, beginning, or last digits, each a range of an index and never a LIKE."""

import unicodedata
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import CodeRow, SessionRow
from db.sessions import views
from db.views import SessionView

SHORT = 4
"""Fewer characters match too much of the whole: they are looked for among the newest sessions only."""

_MOST_HITS = 2000  # beyond it a range is too wide to sort; the newest sessions answer instead
_NEWEST = 5000
_LONGEST = 256
_AFTER_ALL = "\U0010ffff"


def normalised(text: str) -> str:
    """As canonical numbers are stored: NFKC, upper case, no blanks, control or invisible characters.

    Empty where no number can be meant.
    """
    if len(text) > _LONGEST:
        return ""
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(c for c in folded if not c.isspace() and not unicodedata.category(c).startswith("C"))


def search(s: Session, text: str, limit: int = 50) -> list[SessionView]:
    """Sessions with a number that is, begins or ends with `text`; newest first, whole hits never cut.

    Those that only have it as a number called wrong come last.
    """
    wanted = normalised(text)
    if not wanted or limit < 1:
        return []
    whole = _newest_of(s, select(CodeRow.session).where(CodeRow.value.in_((wanted, text))), limit)
    wide = set[int]()
    if len(wanted) >= SHORT:
        wide = _in_range(s, CodeRow.value, wanted) | _in_range(s, CodeRow.value_rev, wanted[::-1])
    if len(wanted) < SHORT or len(wide) > _MOST_HITS:
        partial = _among_newest(s, wanted, limit)
    else:
        partial = _newest_of(s, wide, limit)
    found = views(s, list(dict.fromkeys([*whole, *partial]))[:limit])
    return sorted(found, key=lambda view: not _rightly(view, {wanted, text}))  # stable: newest first


def _rightly(view: SessionView, wanted: set[str]) -> bool:
    right = {code.value for code in view.codes} - view.wrong
    return any(value.startswith(text) or value.endswith(text) for value in right for text in wanted)


def _newest_of(s: Session, pks: set[int] | Select[int], limit: int) -> Sequence[int]:
    query = select(SessionRow.pk).where(SessionRow.pk.in_(pks))
    return s.scalars(query.order_by(SessionRow.started_ms.desc(), SessionRow.pk.desc()).limit(limit)).all()


def _in_range(s: Session, column: InstrumentedAttribute[str], start: str) -> set[int]:
    return set(s.scalars(select(CodeRow.session).where(_starts(column, start)).limit(_MOST_HITS + 1)))


def _among_newest(s: Session, wanted: str, limit: int) -> Sequence[int]:
    newest = (
        select(SessionRow.pk, SessionRow.started_ms)
        .order_by(SessionRow.started_ms.desc(), SessionRow.pk.desc())
        .limit(_NEWEST)
        .subquery()
    )
    matches = or_(_starts(CodeRow.value, wanted), _starts(CodeRow.value_rev, wanted[::-1]))
    query = select(newest.c.pk).join(CodeRow, CodeRow.session == newest.c.pk).where(matches).distinct()
    return s.scalars(query.order_by(newest.c.started_ms.desc(), newest.c.pk.desc()).limit(limit)).all()


def _starts(column: InstrumentedAttribute[str], start: str) -> ColumnElement[bool]:
    """A range of the index; LIKE would read the whole table."""
    return (column >= start) & (column < start + _AFTER_ALL)
