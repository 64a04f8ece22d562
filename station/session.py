"""The rules of packing: pure `step(state, input, policy) -> (state, effects)`.

| state | input | next | effects |
|---|---|---|---|
| Idle | new number, BEGIN | Recording | Open with pre-roll; refused aloud where something forbids it |
| Idle, cancelled < 10 s ago | its number | same | TakeBack |
| Recording | own number | same | ignored in view; by gun ignore, photo or finish, by policy |
| Recording | missing kind of number | same | Bind: in the opening's frame, within 10 s of it, or by gun |
| Recording | next number | Recording | Finish, Open; where something forbids it: Finish, Refuse |
| Recording | number finished lately, by camera | same | Refuse: its label may still lie on the bench |
| Recording | STOP, idle limit, length limit, disk full, quit | Idle | Finish with that reason |
| Recording | PHOTO, SKIP while the shop's list asks for a shot | same | TakePhoto of that shot, AskShot the next |
| Recording | its end, shots of the list missing | – | LeftOut: kept with the session, blocks nothing |
| Recording | nothing moved, idle limit is near | same | WarnIdle, once |
| Recording | something moves after that | same | Unwarn |
| Recording | CANCEL; shorter than 3 s at its end | Idle | Finish as cancelled; the files stay |
| Recording | PHOTO, DAMAGED | same | TakePhoto; MarkDamaged and TakePhoto |
| any | badge | same | SetOperator |
| any | number that nobody is sure of | same | Refuse: asks; a second showing, BEGIN or CANCEL within 10 s answers |
| any | what is no number, command without sense here | same | Refuse, or Ignore what merely lies in view |
| Recording | camera lost, camera back | same | EndPart, StartPart |
| Recording | the last camera lost | same | Unwarn: until one is back nobody sees whether something moves |

What happens around a parcel whose evidence is weak stands in `station.again`.

No step touches a disk, a clock or a camera. A scan or a command always has an effect: nothing that a
packer does is answered with silence. Nothing here can delete.
"""

from dataclasses import replace

from station import again
from station.events import Refusal
from station.packing import (
    NS,
    Bind,
    Blocked,
    CameraDown,
    CameraUp,
    Commanded,
    Effect,
    EndPart,
    Ignore,
    Input,
    MarkDamaged,
    Moved,
    Own,
    Policy,
    Question,
    Quit,
    Refuse,
    Running,
    Scanned,
    SetOperator,
    StartPart,
    State,
    TakeBack,
    TakePhoto,
    Tick,
    Unblocked,
    Unwarn,
    WarnIdle,
    Weak,
)
from station.turn import Turn, finish, frame_of, next_shot, open_parcel, take_photo
from station.types import Accept, Control, Kind, Moment, Number, Reason, Source

BIND_NS = 10 * NS
TAKE_BACK_NS = 10 * NS
ANSWER_NS = 10 * NS
NUMBERS = (Kind.ORDER, Kind.WAYBILL)
BY_HAND = (Source.GUN, Source.TYPED, Source.KEY)
IN_PASSING = (Kind.ADVERT, Kind.CONTENT)  # printed on most labels, never meant by the packer


# ---------------------------------------------------------------- the step


def step(state: State, happened: Input, policy: Policy) -> tuple[State, tuple[Effect, ...]]:
    """The next state and what is to be done, in this order."""
    turn = Turn(_forget(state, happened.at_ns, policy), policy)
    match happened:
        case Scanned():
            _scanned(turn, happened)
        case Commanded():
            _commanded(turn, happened)
        case CameraUp() | CameraDown():
            _camera(turn, happened)
        case Blocked() | Unblocked():
            _block(turn, happened)
        case Moved(at_ns):
            _moved(turn, at_ns)
        case Tick(at_ns):
            _limits(turn, at_ns)
        case Quit(at_ns, reason):
            finish(turn, at_ns, reason)
        case Weak():
            again.found_weak(turn, happened)
    return turn.state, tuple(turn.effects)


def _forget(state: State, at_ns: int, policy: Policy) -> State:
    """Drop what is too old to matter, so that the state never grows."""
    ended = tuple(one for one in state.ended if at_ns - one.at_ns < policy.left_label_ns)
    cancelled = state.cancelled
    if cancelled is not None and at_ns - cancelled.at_ns >= TAKE_BACK_NS:
        cancelled = None
    question = state.question
    if question is not None and at_ns - question.at_ns > ANSWER_NS:
        question = None
    asked = state.again
    if asked is not None and at_ns - asked.at_ns > policy.show_again_ns:
        asked = None
    return replace(state, ended=ended, cancelled=cancelled, question=question, again=asked)


# ---------------------------------------------------------------- scans


def _scanned(turn: Turn, happened: Scanned) -> None:
    label, source = happened.label, happened.scan.source
    if label.accept is Accept.YES and label.control is not None:
        command = Commanded(happened.at_ns, label.control, source, happened.fresh, happened.scan.text)
        _commanded(turn, command)
    elif label.accept is Accept.YES and label.kind is Kind.BADGE:
        running = turn.state.running
        turn.state = replace(turn.state, operator=label.canonical)
        growing = running.id if running and running.part == 1 else None
        turn.effects.append(SetOperator(growing, label.canonical))
    elif label.accept is Accept.YES and label.kind in NUMBERS:
        _number(turn, happened)
    elif label.accept is Accept.ASK and label.canonical:
        _ask(turn, happened)
    else:
        _no_number(turn, happened)


def _ask(turn: Turn, happened: Scanned) -> None:
    """Save nothing under a guess; the same number again is an answer."""
    question, label, scan = turn.state.question, happened.label, happened.scan
    if question is not None and question.asked.label.canonical == label.canonical:
        _confirmed(turn, happened)
        return
    turn.state = replace(turn.state, question=Question(happened, happened.at_ns))
    turn.effects.append(Refuse(Refusal.CONFIRM, scan.text, label.kind, scan.source))


def _confirmed(turn: Turn, happened: Scanned) -> None:
    """A person said yes: the number counts from now on, an unknown one as a waybill."""
    kind = happened.label.kind if happened.label.kind in NUMBERS else Kind.WAYBILL
    turn.state = replace(turn.state, question=None)
    _number(turn, replace(happened, label=replace(happened.label, kind=kind, accept=Accept.YES)))


def _no_number(turn: Turn, happened: Scanned) -> None:
    label, scan = happened.label, happened.scan
    in_view = scan.source is Source.CAMERA
    if in_view and (label.kind in IN_PASSING or turn.state.running is not None):
        turn.effects.append(Ignore(scan.text, label.kind))
        return
    turn.effects.append(Refuse(Refusal.NOT_A_LABEL, scan.text, label.kind, scan.source))


def _number(turn: Turn, happened: Scanned) -> None:
    number = Number(
        happened.label.kind,
        happened.label.canonical,
        happened.scan.text,
        happened.scan.symbology,
        happened.scan.source,
        happened.label.carrier,
    )
    if turn.state.running is None:
        _number_while_idle(turn, happened, number)
    else:
        _number_while_recording(turn, happened, number, turn.state.running)


def _number_while_idle(turn: Turn, happened: Scanned, number: Number) -> None:
    cancelled = turn.state.cancelled
    if cancelled is not None and number.value in cancelled.values:
        turn.state = replace(turn.state, cancelled=None)
        turn.effects.append(TakeBack(cancelled.id))
        return
    asked = turn.state.again
    if asked is not None and asked.owns(number.value):
        again.open_part(turn, happened, asked, number)
        return
    open_parcel(turn, happened, number, pre_roll=True)


def _number_while_recording(turn: Turn, happened: Scanned, number: Number, running: Running) -> None:
    by_camera = number.source is Source.CAMERA
    if running.owns(number.value):
        _own_number(turn, happened, running)
    elif by_camera and any(number.value in one.values for one in turn.state.ended):
        turn.effects.append(Refuse(Refusal.LEFT_LABEL, number.value, number.kind, number.source))
    elif _is_missing(running, happened, number, turn.policy):
        _bind(turn, happened, number, running)
    else:
        finish(turn, happened.at_ns, Reason.NEXT_ORDER, towards_idle=False, media_s=happened.scan.media_s)
        open_parcel(turn, happened, number, pre_roll=False)


def _own_number(turn: Turn, happened: Scanned, running: Running) -> None:
    by_gun = happened.scan.source is Source.GUN and running.part == 1
    choice = turn.policy.own_number if by_gun else "ignore"
    if choice == "finish":
        finish(turn, happened.at_ns, Reason.STOP)
    elif choice == "photo":
        take_photo(turn, running, happened.scan.text, happened.scan.source)
    elif happened.scan.source is Source.CAMERA:
        turn.effects.append(Ignore(happened.scan.text, happened.label.kind))
    else:
        turn.effects.append(Own(running.id, happened.scan.text))


def _is_missing(running: Running, happened: Scanned, number: Number, policy: Policy) -> bool:
    """Whether this number completes the running session instead of being the next parcel's."""
    if running.part > 1:
        return False
    if running.numbered_ns is None:
        return True
    if number.kind is Kind.WAYBILL and policy.many_waybills:
        return True
    if running.holds(number.kind):
        return False
    same_frame = running.frame is not None and running.frame == frame_of(happened.scan)
    return same_frame or number.source in BY_HAND or happened.at_ns - running.numbered_ns <= BIND_NS


def _bind(turn: Turn, happened: Scanned, number: Number, running: Running) -> None:
    first = running.numbered_ns is None
    bound = replace(running, numbers=(*running.numbers, number))
    if first:
        bound = replace(bound, numbered_ns=happened.at_ns, frame=frame_of(happened.scan))
    turn.state = replace(turn.state, running=bound)
    turn.effects.append(Bind(running.id, number, happened.take, first))


# ---------------------------------------------------------------- commands


def _commanded(turn: Turn, happened: Commanded) -> None:
    question = turn.state.question
    if question is not None and happened.control is Control.BEGIN:
        _confirmed(turn, replace(question.asked, at_ns=happened.at_ns, fresh=happened.fresh))
    elif question is not None and happened.control is Control.CANCEL:
        turn.state = replace(turn.state, question=None)
        turn.effects.append(Ignore(question.asked.scan.text, question.asked.label.kind))
    elif happened.control is Control.BEGIN:
        _begin(turn, happened)
    elif turn.state.running is None:
        _while_idle(turn, happened)
    else:
        _while_recording(turn, happened, turn.state.running)


def _while_recording(turn: Turn, happened: Commanded, running: Running) -> None:
    match happened.control:
        case Control.STOP:
            finish(turn, happened.at_ns, Reason.STOP)
        case Control.CANCEL:
            finish(turn, happened.at_ns, Reason.CANCELLED)
        case Control.PHOTO:
            take_photo(turn, running, happened.text, happened.source)
        case Control.SKIP if running.shots.asked is not None:
            next_shot(turn, running, running.shots.skip())
        case Control.DAMAGED if running.part == 1:
            turn.state = replace(turn.state, running=replace(running, damaged=True))
            turn.effects.append(MarkDamaged(running.id))
            if turn.state.cameras:
                turn.effects.append(TakePhoto(running.id, Moment.DAMAGED))
        case _:
            _no_sense(turn, happened)


def _begin(turn: Turn, happened: Commanded) -> None:
    """The next parcel begins before its label is there; one that is packed already goes on."""
    running = turn.state.running
    if running is not None and running.part == 1:
        _no_sense(turn, happened)
        return
    finish(turn, happened.at_ns, Reason.NEXT_ORDER, towards_idle=False)
    open_parcel(turn, happened, None, pre_roll=running is None)


def _while_idle(turn: Turn, happened: Commanded) -> None:
    asked = turn.state.again
    if asked is not None and happened.control is Control.PHOTO:
        again.open_part(turn, happened, asked, None)
    else:
        _no_sense(turn, happened)


def _no_sense(turn: Turn, happened: Commanded) -> None:
    turn.effects.append(Refuse(Refusal.NO_SENSE_HERE, happened.text, Kind.CONTROL, happened.source))


# ---------------------------------------------------------------- cameras, disk, time


def _camera(turn: Turn, happened: CameraUp | CameraDown) -> None:
    running, known = turn.state.running, happened.camera in turn.state.cameras
    if isinstance(happened, CameraUp) and not known:
        if not turn.state.cameras:  # nobody saw whether something moved until now
            turn.state = replace(turn.state, moved_ns=happened.at_ns)
        turn.state = replace(turn.state, cameras=turn.state.cameras | {happened.camera})
        if running is not None:
            turn.effects.append(StartPart(running.id, happened.camera))
    elif isinstance(happened, CameraDown) and known:
        turn.state = replace(turn.state, cameras=turn.state.cameras - {happened.camera})
        if running is not None:
            turn.effects.append(EndPart(running.id, happened.camera))
        if not turn.state.cameras:
            _unwarn(turn)


def _block(turn: Turn, happened: Blocked | Unblocked) -> None:
    if isinstance(happened, Unblocked):
        turn.state = replace(turn.state, blocks=turn.state.blocks - {happened.why})
        return
    turn.state = replace(turn.state, blocks=turn.state.blocks | {happened.why})
    if happened.why is Refusal.DISK_FULL:
        finish(turn, happened.at_ns, Reason.DISK_FULL)


def _limits(turn: Turn, at_ns: int) -> None:
    running, policy = turn.state.running, turn.policy
    if running is None:
        return
    if running.part > 1:
        again.limits(turn, running, at_ns)
    elif at_ns - running.opened_ns >= policy.max_session_ns:
        finish(turn, at_ns, Reason.LENGTH_LIMIT)
    elif policy.idle_limit_ns and turn.state.cameras:
        _idle(turn, running, at_ns)


def _moved(turn: Turn, at_ns: int) -> None:
    _unwarn(turn)
    turn.state = replace(turn.state, moved_ns=max(at_ns, turn.state.moved_ns))


def _unwarn(turn: Turn) -> None:
    if turn.state.warned and turn.state.running is not None:
        turn.effects.append(Unwarn(turn.state.running.id))
    turn.state = replace(turn.state, warned=False)


def _idle(turn: Turn, running: Running, at_ns: int) -> None:
    left_ns = turn.state.moved_ns + turn.policy.idle_limit_ns - at_ns
    if left_ns <= 0:
        finish(turn, at_ns, Reason.IDLE_LIMIT)
    elif left_ns <= turn.policy.idle_warning_ns and not turn.state.warned:
        turn.state = replace(turn.state, warned=True)
        turn.effects.append(WarnIdle(running.id, left_ns))
