"""One step of the rules under way, and the moves that several rules share: open, finish, take a photo."""

from dataclasses import dataclass, field, replace

from station.events import Refusal
from station.packing import (
    AskShot,
    Commanded,
    Effect,
    Ended,
    Finish,
    LeftOut,
    Open,
    Policy,
    Refuse,
    Running,
    Scanned,
    State,
    TakePhoto,
)
from station.shots import Shots
from station.types import CameraName, Keep, Kind, Moment, Number, Reason, Scan, Source, Status


@dataclass(slots=True)
class Turn:
    """The state so far and the effects so far."""

    state: State
    policy: Policy
    effects: list[Effect] = field(default_factory=list)


def frame_of(scan: Scan) -> tuple[CameraName, int] | None:
    """The one picture that a code was read in."""
    if scan.camera is None or scan.frame_index is None:
        return None
    return scan.camera, scan.frame_index


def refused(turn: Turn, happened: Scanned | Commanded, number: Number | None) -> bool:
    """Whether nothing may be recorded now; said aloud then."""
    refusal = turn.state.refusal
    if refusal is None:
        return False
    kind = number.kind if number else Kind.CONTROL
    source = number.source if number else happened.source if isinstance(happened, Commanded) else Source.KEY
    turn.effects.append(Refuse(refusal, number.value if number else "", kind, source))
    return True


def open_parcel(turn: Turn, happened: Scanned | Commanded, number: Number | None, *, pre_roll: bool) -> None:
    """Begin a parcel, or say why not."""
    if refused(turn, happened, number):
        return
    scan = happened.scan if isinstance(happened, Scanned) else None
    photos = turn.policy.keep is not Keep.VIDEO
    running = Running(
        happened.fresh,
        happened.at_ns,
        (number,) if number else (),
        happened.at_ns if number else None,
        frame_of(scan) if scan else None,
        shots=Shots(turn.policy.shots if photos else ()),
    )
    begin(turn, running)
    take = happened.take if isinstance(happened, Scanned) else 1
    media_s = scan.media_s if scan else None
    turn.effects.append(
        Open(running.id, happened.at_ns, number, take, pre_roll, turn.state.operator, media_s)
    )
    if photos:
        turn.effects.append(TakePhoto(running.id, Moment.SCAN))
    if running.shots.asked is not None:
        turn.effects.append(AskShot(running.id, running.shots))


def begin(turn: Turn, running: Running) -> None:
    """Something is recorded from now on: what came before cannot be taken back or shown again any more."""
    turn.state = replace(
        turn.state,
        running=running,
        cancelled=None,
        moved_ns=running.opened_ns,
        warned=False,
        last=None,
        again=None,
    )


def finish(
    turn: Turn, at_ns: int, reason: Reason, *, towards_idle: bool = True, media_s: float | None = None
) -> None:
    """End what runs, if anything does."""
    running = turn.state.running
    if running is None:
        return
    if running.part > 1:
        _finish_part(turn, running, at_ns, reason, towards_idle=towards_idle, media_s=media_s)
        return
    outcome = Status.SEALED if turn.state.cameras else Status.INCOMPLETE
    if reason is not Reason.CANCELLED and at_ns - running.opened_ns < turn.policy.min_session_ns:
        reason = Reason.TOO_SHORT
    if reason in (Reason.CANCELLED, Reason.TOO_SHORT):
        outcome = Status.CANCELLED
    gone = _ended(turn, running, at_ns)
    last = None if outcome is Status.CANCELLED else running.id
    turn.state = replace(turn.state, cancelled=gone if reason is Reason.CANCELLED else None, last=last)
    if turn.state.cameras and turn.policy.keep is not Keep.VIDEO:
        turn.effects.append(TakePhoto(running.id, Moment.FINISH))
    if running.shots.left_out and outcome is not Status.CANCELLED:
        turn.effects.append(LeftOut(running.id, running.shots.left_out))
    turn.effects.append(Finish(running.id, at_ns, reason, outcome, towards_idle, media_s))


def _finish_part(
    turn: Turn, running: Running, at_ns: int, reason: Reason, *, towards_idle: bool, media_s: float | None
) -> None:
    """It only adds to a sealed session: nothing about that one's status changes, however short this was."""
    _ended(turn, running, at_ns)
    how = Reason.STOP if reason is Reason.CANCELLED else reason
    turn.effects.append(
        Finish(running.id, at_ns, how, Status.SEALED, towards_idle, media_s, part=running.part)
    )


def _ended(turn: Turn, running: Running, at_ns: int) -> Ended:
    gone = Ended(running.id, frozenset(number.value for number in running.numbers), at_ns)
    lately = (
        (*turn.state.ended, gone) if gone.values else turn.state.ended
    )  # without a number no label is left
    turn.state = replace(turn.state, running=None, ended=lately)
    return gone


def take_photo(turn: Turn, running: Running, text: str, source: Source) -> None:
    """A photo from each camera; where the shop's list asks for one, this is it."""
    if not turn.state.cameras:
        turn.effects.append(Refuse(Refusal.NO_CAMERA, text, Kind.CONTROL, source))
        return
    turn.effects.append(TakePhoto(running.id, Moment.PHOTO, running.shots.asked or ""))
    next_shot(turn, running, running.shots.taken())


def next_shot(turn: Turn, running: Running, shots: Shots) -> None:
    """Ask for the next one of the list, if the list went on."""
    if shots != running.shots:
        turn.state = replace(turn.state, running=replace(running, shots=shots))
        turn.effects.append(AskShot(running.id, shots))
