"""The rules of showing a parcel again: its evidence is weak, and it still lies on the bench. Pure.

| state | input | next | effects |
|---|---|---|---|
| Idle since this parcel | weak | same | AskAgain |
| anything else has begun, or nothing may be recorded | weak | same | none: the flag on the session is all |
| Idle since this parcel | weak: one camera missed much | same | none: another one saw it all, the flag is enough |
| Idle, asked | its number in any way, PHOTO | Recording its next part | OpenPart with pre-roll, TakePhoto |
| Idle, asked | another number, BEGIN | Recording that | as ever; it cannot be shown again any more |
| Idle, asked | one minute passed | same | as ever: its number opens take n |
| Recording a part | another number, BEGIN | Recording that | Finish of the part, Open without pre-roll |
| Recording a part | STOP, CANCEL, 8 s without movement, 30 s in all, disk full, quit | Idle | Finish of the part |
| Recording a part | PHOTO, badge, own number, cameras | same | as for any session |
| Recording a part | DAMAGED, SKIP | same | refused: what was sealed says nothing of it |
"""

from dataclasses import replace

from station.events import Weakness
from station.packing import NS, Again, AskAgain, Commanded, OpenPart, Running, Scanned, TakePhoto, Weak
from station.turn import Turn, begin, finish, frame_of, refused
from station.types import Keep, Moment, Number, Reason

STILL_NS = 8 * NS
LONGEST_NS = 30 * NS


def found_weak(turn: Turn, happened: Weak) -> None:
    """Ask for it while nothing else has begun."""
    state = turn.state
    if happened.why is Weakness.MISSED:
        return
    free = state.running is None and state.last == happened.session and state.refusal is None
    if not free or turn.policy.show_again_ns <= 0:
        return
    again = Again(happened.session, happened.numbers, happened.part, happened.at_ns)
    turn.state = replace(state, again=again, last=None)
    turn.effects.append(AskAgain(happened.session, happened.why, turn.policy.show_again_ns))


def open_part(turn: Turn, happened: Scanned | Commanded, again: Again, number: Number | None) -> None:
    """Record what is shown now as the next part of that session."""
    if refused(turn, happened, number):
        return
    scan = happened.scan if isinstance(happened, Scanned) else None
    at_ns = happened.at_ns
    frame = frame_of(scan) if scan else None
    begin(turn, Running(again.id, at_ns, again.numbers, at_ns, frame, part=again.part))
    turn.effects.append(OpenPart(again.id, again.part, at_ns, scan.media_s if scan else None))
    if turn.policy.keep is not Keep.VIDEO:
        turn.effects.append(TakePhoto(again.id, Moment.PHOTO))


def limits(turn: Turn, running: Running, at_ns: int) -> None:
    """A part ends by itself, without a warning: nothing more is lost with it."""
    if at_ns - running.opened_ns >= LONGEST_NS:
        finish(turn, at_ns, Reason.LENGTH_LIMIT)
    elif turn.policy.idle_limit_ns and turn.state.cameras and at_ns - turn.state.moved_ns >= STILL_NS:
        finish(turn, at_ns, Reason.IDLE_LIMIT)
