"""Keeping a session from retention, and letting it go: by a person or a case, with a reason, as entries."""

import re
import unicodedata
from collections.abc import Callable

from sqlalchemy.orm import Session

from db import sessions as rows
from station.errors import HoldError, UnknownOrderError
from station.evidence import acts
from station.evidence.holds import HAND, standing
from station.evidence.scribe import Scribe

LONGEST = 120

_MOBILE = re.compile(r"(?<!\d)(?:0086|86)?1[3-9]\d{9}(?!\d)")
_LANDLINE = re.compile(r"(?<!\d)0[1-9]\d{1,2}[ -]?\d{7,8}(?!\d)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s().·_-]+(?=\d)")

Act = Callable[[Session, Scribe, str, str, str, str], None]


def reason(text: str) -> str:
    """A short reason on one line; HoldError where it is empty, too long, or holds a telephone number."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if not words:
        raise HoldError("A reason is needed; nothing was changed.", "A few words are enough: complaint 0815.")
    if len(words) > LONGEST:
        raise HoldError(
            f"A reason has at most {LONGEST} characters; nothing was changed.", "Say it in a few words."
        )
    if _names_a_telephone(words):
        raise HoldError(
            "A reason must not hold a telephone number: it can never be removed from the ledger.",
            "Leave out who it is; the number of the complaint is enough.",
        )
    return words


def _names_a_telephone(words: str) -> bool:
    """However it is spelled: wide digits, groups, a country in front."""
    plain = unicodedata.normalize("NFKC", words)
    mobile = any(_MOBILE.search(text) for text in (plain, _BETWEEN_DIGITS.sub("", plain)))
    return mobile or _LANDLINE.search(plain) is not None


def hold(s: Session, scribe: Scribe, session: str, why: str, actor: str, source: str = HAND) -> None:
    """Retention must not touch it until this source releases it. HoldError: nothing of it is left."""
    view = rows.get(s, session)
    if view is None:
        raise _unknown(session)
    if view.files and all(file.purged_ms is not None for file in view.files):
        raise HoldError("Video and photos of this parcel have expired; there is nothing left to keep.")
    acts.hold(s, scribe, session, why, actor, source)


def release(s: Session, scribe: Scribe, session: str, why: str, actor: str, source: str = HAND) -> None:
    """This source lets it go. HoldError: it does not hold it."""
    if rows.get(s, session) is None:
        raise _unknown(session)
    holds = standing(acts.told(s, session))
    if source not in holds:
        others = ", ".join(hold.why for hold in holds.values())
        hint = f"It is kept for another reason: {others}." if holds else "`show` says what is kept."
        raise HoldError("This parcel is not kept by hand; nothing was changed.", hint)
    acts.release(s, scribe, session, why, actor, source)


def _unknown(session: str) -> UnknownOrderError:
    return UnknownOrderError(
        f"No session {session[:64]!r} was recorded here.", "`search` and `show` give a session's id."
    )
