"""Words for what is kept, and for what the policy removed and why."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

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
    return say(EXPIRED[what])


def kept(hold: Hold, reason: str) -> str:
    """`Kept: complaint 0815 · li · 12 May 2026`."""
    parts = [say(QT_TRANSLATE_NOOP("Search", "Kept: {reason}")).format(reason=reason)]
    if hold.actor:
        parts.append(_who(hold.actor))
    parts.append(day(hold.at_ms))
    return " · ".join(parts)


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
    by = QT_TRANSLATE_NOOP("Search", "by {who}")
    program = QT_TRANSLATE_NOOP("Search", "by the program itself")
    who = say(program) if one.actor == PROGRAM else say(by).format(who=_who(one.actor))
    entry = say(QT_TRANSLATE_NOOP("Search", "entry {n} of the ledger")).format(n=one.entry)
    return " · ".join([_policy(one), who, entry])


def still_there(clips: int, photos: int) -> str:
    """What the removal left."""
    parts = []
    if clips:
        parts.append(QCoreApplication.translate("Search", "%n clip(s)", "", clips))
    if photos:
        parts.append(QCoreApplication.translate("Search", "%n photo(s)", "", photos))
    parts.append(say(QT_TRANSLATE_NOOP("Search", "all hashes and the signed entries")))
    return say(QT_TRANSLATE_NOOP("Search", "Still there: {what}.")).format(what=", ".join(parts))


def day(at_ms: int) -> str:
    """`12 May 2026`."""
    at, locale = local(at_ms), QLocale(say(QT_TRANSLATE_NOOP("Search", "en")))
    pattern = say(QT_TRANSLATE_NOOP("Search", "d MMM yyyy"))
    return locale.toString(QDate(at.year, at.month, at.day), pattern)


def _policy(one: Removed) -> str:
    if not one.days:
        return one.policy
    if one.reason == "space":
        words = QT_TRANSLATE_NOOP(
            "Search", "The disk had less than {gb} GB free; it was older than {days} days"
        )
        return say(words).format(gb=f"{one.floor_bytes / 1e9:g}", days=one.days)
    words = QT_TRANSLATE_NOOP("Search", "Policy: {days} days, then it goes")
    return say(words).format(days=one.days)


def _who(actor: str) -> str:
    return shown(actor.removeprefix("system:"), 24)
