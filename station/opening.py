"""The rows of a session or part that begins or ends on the bench, inside one transaction."""

from sqlalchemy.orm import Session

from db import sessions as rows
from db.views import PartView
from station import packing
from station.draft import Draft
from station.evidence import acts
from station.evidence.scribe import Scribe


def insert(s: Session, scribe: Scribe, draft: Draft) -> None:
    """It records from now on."""
    if draft.part > 1:
        acts.open_part(s, scribe, draft.id, PartView(draft.part, draft.started_ms, draft.started_ns))
        return
    new = rows.NewSession(
        id=draft.id,
        station=draft.station,
        operator=draft.operator,
        opened_with=draft.order,
        take=draft.take,
        keep=draft.keep,
        started_ms=draft.started_ms,
        started_ns=draft.started_ns,
        utc_offset_min=draft.utc_offset_min,
        demo=draft.demo,
        media_time=draft.media_time,
    )
    acts.open_session(s, scribe, new, [acts.new_code(bound) for bound in draft.numbers])


def finish(s: Session, scribe: Scribe, draft: Draft, effect: packing.Finish) -> None:
    """Its recording ended; of a part that is written when it is sealed."""
    if draft.part > 1:
        return
    acts.finish(
        s,
        scribe,
        draft.id,
        ended_ms=draft.wall_ms(effect.at_ns),
        ended_ns=effect.at_ns,
        reason=effect.reason,
        outcome=effect.outcome,
    )


def switch(s: Session, *, scribe: Scribe, before: Draft, effect: packing.Finish, draft: Draft) -> None:
    """One ends and the next begins."""
    finish(s, scribe, before, effect)
    insert(s, scribe, draft)
