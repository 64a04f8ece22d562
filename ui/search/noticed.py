"""Words for what the program noticed while a parcel was packed: gaps and remarks."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from station.archive import Record
from station.events import Weakness
from station.records import Noticed
from station.types import Gap
from ui.cameras import camera_word
from ui.format import clock_hms, length
from ui.search.model import shown
from ui.search.words import say
from ui.shots import shot

Line = tuple[str, str]
"""What, and when."""

WEAK = {
    Weakness.NOTHING: QT_TRANSLATE_NOOP("Search", "Weak evidence: nothing was kept"),
    Weakness.SHORT: QT_TRANSLATE_NOOP("Search", "Weak evidence: part of the video is missing"),
    Weakness.LABEL: QT_TRANSLATE_NOOP("Search", "Weak evidence: the label cannot be read in the video"),
    Weakness.DARK: QT_TRANSLATE_NOOP("Search", "Weak evidence: a picture is too dark"),
    Weakness.BLURRED: QT_TRANSLATE_NOOP("Search", "Weak evidence: pictures are blurred"),
    Weakness.MISSED: QT_TRANSLATE_NOOP("Search", "Weak evidence: one camera missed much of it"),
}


def noticed(record: Record) -> list[Line]:
    """All of it, gaps first; a number called wrong has a pill of its own."""
    remarks = [remark for remark in record.remarks if remark.kind != Noticed.WRONG]
    return [
        *map(_gap, record.gaps),
        *((_remark(one.kind, one.text), clock_hms(one.at_ms)) for one in remarks),
    ]


def _gap(gap: Gap) -> Line:
    camera, since = camera_word(gap.camera), clock_hms(gap.started_ms)
    if gap.ended_ms is None:
        text = say(QT_TRANSLATE_NOOP("Search", "{camera}: no picture up to the end"))
        return text.format(camera=camera), since
    text = say(QT_TRANSLATE_NOOP("Search", "{camera}: no picture for {length}"))
    lasted = length((gap.ended_ms - gap.started_ms + 999) / 1000)
    return text.format(camera=camera, length=lasted), f"{since} – {clock_hms(gap.ended_ms)}"


def _remark(kind: str, text: str) -> str:
    match kind:
        case Noticed.WEAK if text in set(Weakness):
            return say(WEAK[Weakness(text)])
        case Noticed.MENDED:
            return say(QT_TRANSLATE_NOOP("Search", "Shown again as part {n}: good")).format(n=text)
        case Noticed.SHOTS:
            names = ", ".join(shot(name) for name in text.split(", "))
            return say(QT_TRANSLATE_NOOP("Search", "Photos left out: {names}")).format(names=names)
        case Noticed.CLOCK:
            jump = say(QT_TRANSLATE_NOOP("Search", "The computer clock jumped by {length}"))
            sign = "−" if text.startswith("-") else "+"
            return jump.format(length=f"{sign}{length(abs(float(text)))}")
        case Noticed.FROZEN:
            still = say(QT_TRANSLATE_NOOP("Search", "{camera}: the picture stood still"))
            return still.format(camera=camera_word(text))
        case _:
            return shown(f"{kind}: {text}", 60)
