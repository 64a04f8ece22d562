"""The search window's words for what the station's types mean."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from station.archive import Bracket, Found
from station.clock import local
from station.records import Expired
from station.types import Moment, Status
from ui import tokens
from ui.search.marks import MarkKind
from ui.search.model import Age, age

CONTEXT = "Search"

MARKS = {
    MarkKind.SCAN: ("scan-barcode", QT_TRANSLATE_NOOP("Search", "Scan"), tokens.OK),
    MarkKind.PHOTO: ("camera", QT_TRANSLATE_NOOP("Search", "Photo"), tokens.TEXT),
    MarkKind.DAMAGED: ("package-x", QT_TRANSLATE_NOOP("Search", "Damaged"), tokens.WARN),
    MarkKind.FINISH: ("circle-stop", QT_TRANSLATE_NOOP("Search", "Finish"), tokens.TEXT2),
}
"""Icon, words and colour of an event on the time bar."""

MOMENTS = {
    Moment.SCAN: QT_TRANSLATE_NOOP("Search", "Scan"),
    Moment.FINISH: QT_TRANSLATE_NOOP("Search", "Finish"),
    Moment.PHOTO: QT_TRANSLATE_NOOP("Search", "Photo"),
    Moment.DAMAGED: QT_TRANSLATE_NOOP("Search", "Damaged"),
}

GREEN = ("#0F3D33", tokens.OK)
AMBER = ("#46300A", "#FFC75C")
RED = ("#4A1714", "#FFA79F")
BLUE = ("#123A66", "#9CCBFF")
GREY = (tokens.LINE, tokens.TEXT2)

STATUSES = {
    Status.RECORDING: (QT_TRANSLATE_NOOP("Search", "Recording now"), GREEN),
    Status.FINISHING: (QT_TRANSLATE_NOOP("Search", "Saving"), GREY),
    Status.CANCELLED: (QT_TRANSLATE_NOOP("Search", "Cancelled"), GREY),
    Status.INCOMPLETE: (QT_TRANSLATE_NOOP("Search", "Incomplete"), AMBER),
    Status.RECOVERED: (QT_TRANSLATE_NOOP("Search", "Recovered"), AMBER),
}
"""Words and colours (ground, text) of the statuses worth a chip; sealed is the normal case."""


EXPIRED = {
    Expired.VIDEO: QT_TRANSLATE_NOOP("Search", "Video expired"),
    Expired.PHOTOS: QT_TRANSLATE_NOOP("Search", "Photos expired"),
    Expired.ALL: QT_TRANSLATE_NOOP("Search", "Expired"),
}
"""What the policy has removed, on a chip."""


def say(text: object) -> str:
    """A text of the tables above in the window's language."""
    return QCoreApplication.translate(CONTEXT, str(text))


def chips(found: Found) -> list[tuple[str, tuple[str, str]]]:
    """(words, colours) of a session's chips, most important first."""
    made: list[tuple[str, tuple[str, str]]] = []
    if found.weak:
        made.append((say(QT_TRANSLATE_NOOP("Search", "Weak evidence")), AMBER))
    if found.damaged:
        made.append((say(QT_TRANSLATE_NOOP("Search", "Damaged")), AMBER))
    if found.hold is not None:
        made.append((say(QT_TRANSLATE_NOOP("Search", "Kept")), BLUE))
    if found.wrong:
        made.append((say(QT_TRANSLATE_NOOP("Search", "Called wrong")), AMBER))
    if found.status in STATUSES:
        text, colours = STATUSES[found.status]
        made.append((say(text), colours))
    if found.take > 1:
        made.append((say(QT_TRANSLATE_NOOP("Search", "Take {n}")).format(n=found.take), GREY))
    if found.demo:
        made.append((say(QT_TRANSLATE_NOOP("Search", "DEMO")), BLUE))
    if found.expired is not Expired.NOTHING:
        made.append((say(EXPIRED[found.expired]), GREY))
    return made


def time_stamps(proven: Bracket) -> str:
    """Between which time stamps from outside a session was sealed, or that there is none yet."""
    if proven.before_ms is None:
        return say(QT_TRANSLATE_NOOP("Search", "No time stamp from outside yet"))
    before = _second(proven.before_ms)
    if proven.after_ms is None:
        text = say(QT_TRANSLATE_NOOP("Search", "Existed before {before} · time stamp from outside"))
        return text.format(before=before)
    text = say(
        QT_TRANSLATE_NOOP(
            "Search", "Existed before {before}, sealed after {after} · time stamps from outside"
        )
    )
    return text.format(before=before, after=_second(proven.after_ms))


def _second(at_ms: int) -> str:
    return f"{local(at_ms):%Y-%m-%d %H:%M:%S}"


def when(at_ms: int, now: datetime) -> str:
    """`10:42`, `Fri 17:20`, `15 Nov 09:12`, `15 Nov 2025 09:12`, in local time."""
    at = local(at_ms)
    clock, locale = at.strftime("%H:%M"), QLocale(say(QT_TRANSLATE_NOOP("Search", "en")))
    match age(at, now):
        case Age.TODAY:
            return clock
        case Age.WEEK:
            return f"{locale.dayName(at.isoweekday(), QLocale.FormatType.ShortFormat)} {clock}"
        case Age.YEAR:
            pattern = say(QT_TRANSLATE_NOOP("Search", "d MMM"))
        case Age.OLDER:
            pattern = say(QT_TRANSLATE_NOOP("Search", "d MMM yyyy"))
    return f"{locale.toString(QDate(at.year, at.month, at.day), pattern)} {clock}"
