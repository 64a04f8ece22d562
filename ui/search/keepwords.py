"""Words for what is kept, and for what the policy removed and why."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, QLocale

from station.archiving import ARCHIVED
from station.clock import local
from station.evidence.holds import Hold
from station.records import Expired, Removed
from ui.search.model import shown
from ui.search.words import EXPIRED, say

PROGRAM = "retention"


def expired(what: Expired) -> str:
    """`Video expired, photos kept`."""
    if what is Expired.VIDEO:
        return say(QT_TRANSLATE_NOOP("Search", "Video expired, photos kept"))
    if what is Expired.ALL:
        return say(QT_TRANSLATE_NOOP("Search", "Video and photos expired"))
    if what is Expired.NOTHING:
        return say(QT_TRANSLATE_NOOP("Search", "Video made smaller"))
    return say(EXPIRED[what])


def kept(reason: str) -> str:
    """`Kept: complaint 0815`."""
    return say(QT_TRANSLATE_NOOP("Search", "Kept: {reason}")).format(reason=reason)


def kept_by(hold: Hold) -> str:
    """Since when, by whom, entry."""
    since = say(QT_TRANSLATE_NOOP("Search", "since {day}")).format(day=day(hold.at_ms))
    return " · ".join([since, *([_by(hold.actor)] if hold.actor else []), _entry(hold.entry)])


def removed_when(one: Removed) -> str:
    """What went, and when."""
    videos = sum(name.endswith(".mp4") for name in one.files)
    what = (
        QT_TRANSLATE_NOOP("Search", "Video removed on {day}, {time}")
        if videos == len(one.files)
        else QT_TRANSLATE_NOOP("Search", "Photos removed on {day}, {time}")
        if not videos
        else QT_TRANSLATE_NOOP("Search", "Video and photos removed on {day}, {time}")
    )
    return say(what).format(day=day(one.at_ms), time=f"{local(one.at_ms):%H:%M}")


def removed_why(one: Removed) -> str:
    """Policy, who carried it out, entry."""
    return " · ".join([_policy(one), _by(one.actor), _entry(one.entry)])


def day(at_ms: int) -> str:
    """`12 May 2026`."""
    at, locale = local(at_ms), QLocale(say(QT_TRANSLATE_NOOP("Search", "en")))
    pattern = say(QT_TRANSLATE_NOOP("Search", "d MMM yyyy"))
    return locale.toString(QDate(at.year, at.month, at.day), pattern)


def _policy(one: Removed) -> str:
    if not one.days:
        return one.policy
    if one.reason == ARCHIVED:
        words = QT_TRANSLATE_NOOP("Search", "A smaller copy took its place after {days} days")
        return say(words).format(days=one.days)
    if one.reason == "space":
        words = QT_TRANSLATE_NOOP(
            "Search", "The disk had less than {gb} GB free; it was older than {days} days"
        )
        return say(words).format(gb=f"{one.floor_bytes / 1e9:g}", days=one.days)
    words = QT_TRANSLATE_NOOP("Search", "Policy: {days} days, then it goes")
    return say(words).format(days=one.days)


def _by(actor: str) -> str:
    if actor == PROGRAM:
        return say(QT_TRANSLATE_NOOP("Search", "by the program itself"))
    return say(QT_TRANSLATE_NOOP("Search", "by {who}")).format(who=shown(actor.removeprefix("system:"), 32))


def _entry(number: int) -> str:
    return say(QT_TRANSLATE_NOOP("Search", "entry {n} of the ledger")).format(n=number)
