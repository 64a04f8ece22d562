"""Between which time stamps a session was sealed, asked for one session at a time."""

from sqlalchemy.orm import Session

from db import ledger as rows
from station.evidence.anchor import UNPROVEN, Bracket, Brackets, of_entry
from station.evidence.ledger import Type, parse

_NEAR = 50  # replies on each side: several authorities, some of whose replies say nothing


def bracket_of(s: Session, session: str) -> Bracket:
    """Of the entry that names its files' hashes; unproven while it is not sealed."""
    sealing = rows.of_sessions(s, [session], (Type.SEAL, Type.ADOPT))
    if not sealing:
        return UNPROVEN
    seq = sealing[-1].seq
    before, behind = rows.around(s, Type.ANCHOR, seq, _NEAR)
    return Brackets(of_entry(parse(row.line).entry) for row in (*before, *behind)).of(seq)
