"""Numbers a person gives a session after its sealing, or calls wrong: new entries, nothing sealed is touched."""

from dataclasses import replace

from sqlalchemy.orm import Session

from db import sessions as rows
from db.search import normalised
from db.views import WRONG, NewCode, Remark, SessionView
from station.barcodes.labels import WEDGE, Rules, classify, confirmed, kept
from station.errors import LabelError, UnknownOrderError
from station.evidence import acts
from station.evidence.scribe import Scribe, system_now
from station.types import Accept, BoundNumber, Kind, Number, Source, Status

_AGAIN = "If it was right after all, bind it again."
_NUMBERS = (Kind.ORDER, Kind.WAYBILL)
_GROWS = (Status.RECORDING, Status.FINISHING)


def number_of(text: str, rules: Rules) -> Number:
    """The number in a text that a person typed or shot, who is sure of it. LabelError: it is none."""
    label = confirmed(classify(text, WEDGE, rules))
    if label.accept is not Accept.YES or label.kind not in _NUMBERS:
        raise LabelError(
            f"This is no order or waybill number; nothing was bound. {label.reason}",
            "Type the number as it is printed, or scan the label.",
        )
    return Number(
        label.kind, label.canonical, kept(text, label.canonical), WEDGE, Source.SUPERVISOR, label.carrier
    )


def bind(s: Session, scribe: Scribe, session: str, number: Number, actor: str) -> None:
    """A number for a sealed session; its take stays the one that was sealed. LabelError: not now, or it has it.

    A number that was called wrong counts again.
    """
    view = _known(s, session)
    if view.status in _GROWS:
        raise LabelError("This parcel is not sealed yet; nothing was bound.", "Wait until it is saved.")
    if number.value in _values(view) - view.wrong:
        raise LabelError(f"This parcel has the number {number.value} already; nothing was changed.")
    code: NewCode = acts.new_code(BoundNumber(number, system_now()[0]))
    acts.bind(s, scribe, session, code, view.take, actor)


def bind_again(s: Session, scribe: Scribe, session: str, text: str, actor: str) -> str | None:
    """A number that was called wrong was right after all; None: this one was not called wrong."""
    view = _known(s, session)
    value = next((one for one in (text, normalised(text)) if one in view.wrong), None)
    if value is None:
        return None
    before = next(code for code in view.codes if code.value == value)
    again = replace(before, source=Source.SUPERVISOR, at_ms=system_now()[0])
    acts.bind(s, scribe, session, again, view.take, actor)
    return value


def mark_wrong(s: Session, scribe: Scribe, session: str, text: str, actor: str) -> str:
    """This number never belonged to the parcel: said beside it, both stay. LabelError: it has no such number.

    Returns the number as stored.
    """
    view = _known(s, session)
    given = _values(view)
    value = text if text in given else normalised(text)
    if value not in given:
        raise LabelError(
            f"This parcel has no number {text[:64]!r}; nothing was changed.", "`show` lists its numbers."
        )
    if value in view.wrong:
        raise LabelError(f"The number {value} was called wrong already; nothing was changed.", _AGAIN)
    acts.remark(s, scribe, session, Remark(WRONG, value, system_now()[0]), actor)
    return value


def take_back_cancel(s: Session, scribe: Scribe, session: str, actor: str) -> bool:
    """A cancelled or too short session counts again; False: it was not cancelled. LabelError: not now."""
    if _known(s, session).status in _GROWS:
        raise LabelError("This parcel is not sealed yet; nothing was changed.", "Wait until it is saved.")
    return acts.take_back_cancel(s, scribe, session, actor)


def _known(s: Session, session: str) -> SessionView:
    view = rows.get(s, session)
    if view is None:
        raise UnknownOrderError(
            f"No session {session[:64]!r} was recorded here.", "`search` and `show` give a session's id."
        )
    return view


def _values(view: SessionView) -> set[str]:
    return {code.value for code in view.codes}
