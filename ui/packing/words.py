"""The exact words of the packing screen; the source is English, the rest is in `assets/translations`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from station.clock import local
from station.events import Doubt, Earlier, Weakness
from station.types import Control
from ui.errorwords import translated
from ui.format import clock_hm, length
from ui.packing.bench import Health, Scanner
from ui.packing.screen import Beside, Notice, NoticeKind, Outcome, Row, Screen, State
from ui.shots import shot

_TITLES = {
    State.STARTING: QT_TRANSLATE_NOOP("packing", "Starting the camera"),
    State.IDLE: QT_TRANSLATE_NOOP("packing", "Scan waybill"),
    State.RECORDING: QT_TRANSLATE_NOOP("packing", "Recording"),
    State.DUPLICATE: QT_TRANSLATE_NOOP("packing", "Already recorded"),
    State.AGAIN: QT_TRANSLATE_NOOP("packing", "Show it again"),
    State.WRONG_CODE: QT_TRANSLATE_NOOP("packing", "Not a waybill"),
    State.CONFIRM: QT_TRANSLATE_NOOP("packing", "Is this the number?"),
    State.UNSURE: QT_TRANSLATE_NOOP("packing", "Cannot read the label"),
    State.LEFT_LABEL: QT_TRANSLATE_NOOP("packing", "Old label in view"),
    State.REFUSED: QT_TRANSLATE_NOOP("packing", "Not possible now"),
    State.BLURRED: QT_TRANSLATE_NOOP("packing", "Photo is blurry"),
    State.NO_CAMERA: QT_TRANSLATE_NOOP("packing", "No camera found"),
    State.CAMERA_LOST: QT_TRANSLATE_NOOP("packing", "Camera lost"),
    State.FROZEN: QT_TRANSLATE_NOOP("packing", "Picture is frozen"),
    State.UNSAVED: QT_TRANSLATE_NOOP("packing", "Video is not saved"),
    State.DISK_FULL: QT_TRANSLATE_NOOP("packing", "Disk full"),
    State.DATABASE: QT_TRANSLATE_NOOP("packing", "Records cannot be saved"),
    State.ENDED: QT_TRANSLATE_NOOP("packing", "The video is over"),
}

_LINES = {
    State.STARTING: QT_TRANSLATE_NOOP("packing", "One moment"),
    State.IDLE: QT_TRANSLATE_NOOP("packing", "Hold the label under the camera, or use the scanner"),
    State.WRONG_CODE: QT_TRANSLATE_NOOP("packing", "Scan the code on the shipping label"),
    State.CONFIRM: QT_TRANSLATE_NOOP("packing", "Not a usual waybill, nothing is saved yet"),
    State.LEFT_LABEL: QT_TRANSLATE_NOOP("packing", "This parcel was finished a moment ago"),
    State.REFUSED: QT_TRANSLATE_NOOP("packing", "No parcel is being recorded"),
    State.BLURRED: QT_TRANSLATE_NOOP("packing", "Hold still, retaking automatically"),
    State.NO_CAMERA: QT_TRANSLATE_NOOP("packing", "Plug one in, or press F4 for the demo"),
    State.CAMERA_LOST: QT_TRANSLATE_NOOP("packing", "No parcel was open, nothing is lost"),
    State.FROZEN: QT_TRANSLATE_NOOP("packing", "The video shows nothing new until it moves"),
    State.UNSAVED: QT_TRANSLATE_NOOP("packing", "It cannot be written; what was saved is kept"),
    State.DISK_FULL: QT_TRANSLATE_NOOP("packing", "Cannot record, call the supervisor"),
    State.DATABASE: QT_TRANSLATE_NOOP("packing", "Cannot record, call the supervisor"),
    State.ENDED: QT_TRANSLATE_NOOP("packing", "Every parcel of it is saved"),
}

_DOUBTS = {
    Doubt.RIVALS: QT_TRANSLATE_NOOP("packing", "Hold the label flatter"),
    Doubt.TWO_LABELS: QT_TRANSLATE_NOOP("packing", "Show one label"),
    Doubt.TOO_FAR: QT_TRANSLATE_NOOP("packing", "Hold the label closer"),
    Doubt.TOO_DARK: QT_TRANSLATE_NOOP("packing", "Too dark: switch on the lamp"),
}

_WEAKNESSES = {
    Weakness.NOTHING: QT_TRANSLATE_NOOP("packing", "No picture of this parcel was kept"),
    Weakness.SHORT: QT_TRANSLATE_NOOP("packing", "Part of the video is missing"),
    Weakness.LABEL: QT_TRANSLATE_NOOP("packing", "The label cannot be read in the video"),
    Weakness.DARK: QT_TRANSLATE_NOOP("packing", "The video is too dark"),
    Weakness.BLURRED: QT_TRANSLATE_NOOP("packing", "The picture is blurred"),
    Weakness.MISSED: QT_TRANSLATE_NOOP("packing", "One camera missed much of it"),
}

_AGAIN_FIRST = {
    Weakness.DARK: QT_TRANSLATE_NOOP("packing", "Switch on the lamp, show the label"),
    Weakness.BLURRED: QT_TRANSLATE_NOOP("packing", "Show the label, hold still"),
}

_STEPS = {
    State.AGAIN: (
        QT_TRANSLATE_NOOP("packing", "Show its label again"),
        QT_TRANSLATE_NOOP("packing", "Then show the contents"),
        QT_TRANSLATE_NOOP("packing", "Or scan the next parcel"),
    ),
    State.DUPLICATE: (
        QT_TRANSLATE_NOOP("packing", "Recording take {take}"),
        QT_TRANSLATE_NOOP("packing", "Cancel card: does not count"),
        QT_TRANSLATE_NOOP("packing", "New label: next parcel"),
    ),
    State.WRONG_CODE: (
        QT_TRANSLATE_NOOP("packing", "Find the shipping label"),
        QT_TRANSLATE_NOOP("packing", "Scan its longest barcode"),
        QT_TRANSLATE_NOOP("packing", "Still no: F9, type it"),
    ),
    State.CONFIRM: (
        QT_TRANSLATE_NOOP("packing", "It is right: scan it again"),
        QT_TRANSLATE_NOOP("packing", "It is wrong: cancel card"),
        QT_TRANSLATE_NOOP("packing", "Or F9: type the number"),
    ),
    State.UNSURE: (
        QT_TRANSLATE_NOOP("packing", "Lay the label flat"),
        QT_TRANSLATE_NOOP("packing", "Only one label in view"),
        QT_TRANSLATE_NOOP("packing", "Torn: F9, type it"),
    ),
    State.LEFT_LABEL: (
        QT_TRANSLATE_NOOP("packing", "Take the old label away"),
        QT_TRANSLATE_NOOP("packing", "Scan the next label"),
        QT_TRANSLATE_NOOP("packing", "Pack it again: use the scanner"),
    ),
    State.REFUSED: (
        QT_TRANSLATE_NOOP("packing", "Scan a waybill first"),
        QT_TRANSLATE_NOOP("packing", "Then use the card"),
    ),
    State.NO_CAMERA: (
        QT_TRANSLATE_NOOP("packing", "Check the USB cable"),
        QT_TRANSLATE_NOOP("packing", "Close other camera programs"),
        QT_TRANSLATE_NOOP("packing", "Or F4: start the demo"),
    ),
    State.CAMERA_LOST: (
        QT_TRANSLATE_NOOP("packing", "Check the USB cable"),
        QT_TRANSLATE_NOOP("packing", "Unplug 3 s, plug in"),
        QT_TRANSLATE_NOOP("packing", "Still dark: call supervisor"),
    ),
    State.BLURRED: (
        QT_TRANSLATE_NOOP("packing", "Lay flat, do not move"),
        QT_TRANSLATE_NOOP("packing", "About 40 cm from the lens"),
        QT_TRANSLATE_NOOP("packing", "Wipe the lens if dirty"),
    ),
    State.FROZEN: (
        QT_TRANSLATE_NOOP("packing", "Wave a hand under the camera"),
        QT_TRANSLATE_NOOP("packing", "Unplug 3 s, plug in"),
        QT_TRANSLATE_NOOP("packing", "Still frozen: call supervisor"),
    ),
    State.UNSAVED: (
        QT_TRANSLATE_NOOP("packing", "Stop packing, call the supervisor"),
        QT_TRANSLATE_NOOP("packing", "End this parcel: Stop"),
        QT_TRANSLATE_NOOP("packing", "Repaired: scan its label again"),
    ),
    State.DISK_FULL: (
        QT_TRANSLATE_NOOP("packing", "Stop packing"),
        QT_TRANSLATE_NOOP("packing", "Call the supervisor"),
        QT_TRANSLATE_NOOP("packing", "Space is free: scan again"),
    ),
    State.DATABASE: (
        QT_TRANSLATE_NOOP("packing", "Stop packing"),
        QT_TRANSLATE_NOOP("packing", "Call the supervisor"),
    ),
}

_NETWORK_STEPS = {
    State.NO_CAMERA: (
        QT_TRANSLATE_NOOP("packing", "Check its power and network cable"),
        QT_TRANSLATE_NOOP("packing", "F12, Settings: address, password"),
        QT_TRANSLATE_NOOP("packing", "Or F4: start the demo"),
    ),
    State.CAMERA_LOST: (
        QT_TRANSLATE_NOOP("packing", "Check its power and network cable"),
        QT_TRANSLATE_NOOP("packing", "F12, Settings: address, password"),
        QT_TRANSLATE_NOOP("packing", "Still dark: call supervisor"),
    ),
}
"""Where the lost camera hangs on the network."""

_OUTCOMES = {
    Outcome.SAVED: QT_TRANSLATE_NOOP("packing", "Saved · {length}"),
    Outcome.DAMAGED: QT_TRANSLATE_NOOP("packing", "Damaged · {length}"),
    Outcome.CANCELLED: QT_TRANSLATE_NOOP("packing", "Cancelled · {length}"),
    Outcome.UNSEALED: QT_TRANSLATE_NOOP("packing", "Kept, not sealed yet"),
}

_NOTICES = {
    NoticeKind.OWN_NUMBER: QT_TRANSLATE_NOOP("packing", "This parcel is being recorded"),
    NoticeKind.PHOTO: QT_TRANSLATE_NOOP("packing", "Photo kept"),
    NoticeKind.DAMAGED: QT_TRANSLATE_NOOP("packing", "Marked as damaged"),
    NoticeKind.BOUND: QT_TRANSLATE_NOOP("packing", "Number added · {text}"),
    NoticeKind.TAKEN_BACK: QT_TRANSLATE_NOOP("packing", "Cancel taken back: it counts"),
    NoticeKind.OPERATOR: QT_TRANSLATE_NOOP("packing", "Packing now: {text}"),
    NoticeKind.UNKNOWN_BADGE: QT_TRANSLATE_NOOP("packing", "Unknown badge {text} · packing goes on"),
    NoticeKind.WRONG_CODE: QT_TRANSLATE_NOOP("packing", "Not a waybill"),
    NoticeKind.BLURRED: QT_TRANSLATE_NOOP("packing", "Photo is blurry · Hold still"),
    NoticeKind.KEPT_BLURRED: QT_TRANSLATE_NOOP("packing", "Still blurry · This photo is kept as it is"),
    NoticeKind.MENDED: QT_TRANSLATE_NOOP("packing", "Good: it serves as evidence now"),
    NoticeKind.LEFT_OUT: QT_TRANSLATE_NOOP("packing", "Photos left out: {text}"),
    NoticeKind.IDLE: QT_TRANSLATE_NOOP("packing", "Nothing moves · Recording ends in {text} s"),
}

_BESIDE = {
    Beside.LIVE: QT_TRANSLATE_NOOP("packing", "Live"),
    Beside.LOST: QT_TRANSLATE_NOOP("packing", "Lost"),
    Beside.FROZEN: QT_TRANSLATE_NOOP("packing", "Stands still"),
    Beside.SPOOLING: QT_TRANSLATE_NOOP("packing", "Slow PC"),
}
_CONTROLS = {
    Control.STOP: QT_TRANSLATE_NOOP("packing", "Stop"),
    Control.PHOTO: QT_TRANSLATE_NOOP("packing", "Photo"),
    Control.CANCEL: QT_TRANSLATE_NOOP("packing", "Cancel"),
    Control.DAMAGED: QT_TRANSLATE_NOOP("packing", "Damaged"),
    Control.BEGIN: QT_TRANSLATE_NOOP("packing", "Begin"),
    Control.SKIP: QT_TRANSLATE_NOOP("packing", "Skip"),
}

_SCANNERS = {
    Scanner.UNUSED: QT_TRANSLATE_NOOP("packing", "Scanner not used yet"),
    Scanner.FINE: QT_TRANSLATE_NOOP("packing", "Scanner OK"),
    Scanner.LOST: QT_TRANSLATE_NOOP("packing", "Scanner lost"),
}


def say(text: object) -> str:
    """The translation of a marked source text (Qt's stubs call it an object)."""
    return QCoreApplication.translate("packing", str(text))


def title(screen: Screen) -> str:
    """The one sentence."""
    return say(_TITLES[screen.state])


def line(screen: Screen) -> str:
    """What stands under the title; empty where the number stands there."""
    if screen.state is State.UNSURE and screen.doubt is not None:
        return say(_DOUBTS[screen.doubt])
    if screen.state is State.AGAIN and screen.weakness is not None:
        return say(_WEAKNESSES[screen.weakness])
    if screen.state is State.DUPLICATE:
        return _earlier(screen.earlier, screen.wall_ms) if screen.earlier else ""
    if screen.state is State.REFUSED and screen.recording:
        return QCoreApplication.translate("packing", "This card does nothing now, recording goes on")
    if screen.state in _NETWORK_STEPS:
        return _no_picture(screen)
    return say(_LINES[screen.state]) if screen.state in _LINES else ""


def _no_picture(screen: Screen) -> str:
    if screen.state is State.CAMERA_LOST and screen.saved_s is not None:
        return QCoreApplication.translate(
            "packing", "Recording stopped · first {seconds} s are saved"
        ).format(seconds=screen.saved_s)
    return reason(screen) or say(_LINES[screen.state])


def reason(screen: Screen) -> str:
    """Why a network camera is lost: the first sentence of what the station says."""
    return translated(screen.reason.partition(". ")[0].rstrip(".") + ".") if screen.reason else ""


def steps(screen: Screen) -> list[str]:
    """At most three things to do."""
    if screen.state is State.AGAIN and screen.weakness in _AGAIN_FIRST:
        return [say(_AGAIN_FIRST[screen.weakness]), *map(say, _STEPS[State.AGAIN][1:])]
    known = _NETWORK_STEPS if screen.network and screen.state in _NETWORK_STEPS else _STEPS
    return [say(text).format(take=screen.take) for text in known.get(screen.state, ())]


def steps_heading(state: State) -> str:
    """Above the steps."""
    if state is State.DUPLICATE:
        return QCoreApplication.translate("packing", "What now?")
    return QCoreApplication.translate("packing", "Do this")


def tags(screen: Screen) -> list[str]:
    """Short marks beside the title."""
    found = []
    if screen.demo:
        found.append(QCoreApplication.translate("packing", "DEMO"))
    if screen.recording and screen.take > 1 and screen.state is not State.DUPLICATE:
        found.append(QCoreApplication.translate("packing", "Take {take}").format(take=screen.take))
    if screen.recording and screen.part > 1:
        found.append(QCoreApplication.translate("packing", "Part {part}").format(part=screen.part))
    if screen.recording and screen.damaged:
        found.append(say(_CONTROLS[Control.DAMAGED]))
    return found


def outcome(row: Row) -> str:
    """Second line of a list row."""
    return say(_OUTCOMES[row.outcome]).format(length=length(row.duration_s))


def notice(found: Notice) -> str:
    """The chip on the picture."""
    if found.kind is NoticeKind.UNSURE:
        return say(_DOUBTS[found.doubt or Doubt.RIVALS])
    text = ", ".join(map(shot, found.shots)) or found.text
    return say(_NOTICES[found.kind]).format(text=text)


def idle_spoken(left_s: float) -> str:
    """Said aloud, to somebody who does not look at the screen."""
    return QCoreApplication.translate(
        "packing", "Nothing moves. Recording ends in {seconds} seconds."
    ).format(seconds=round(left_s))


def beside(how: Beside) -> str:
    """How one of the small pictures is."""
    return say(_BESIDE[how])


def control(which: Control) -> str:
    """Label of a button."""
    return say(_CONTROLS[which])


def scanner(state: Scanner) -> str:
    """State of the scanner gun."""
    return say(_SCANNERS[state])


def place(health: Health, operator: str | None) -> str:
    """Bench and operator."""
    operator = health.operator if operator is None else operator
    name = QCoreApplication.translate("packing", "Station {name}").format(name=health.station)
    return f"{name} · {operator}" if operator else name


def _earlier(earlier: Earlier, wall_ms: int) -> str:
    parts = [when(earlier.started_ms, wall_ms), earlier.operator]
    parts.append(
        QCoreApplication.translate("packing", "length {length}").format(length=length(earlier.duration_s))
    )
    return " · ".join(part for part in parts if part)


def when(at_ms: int, wall_ms: int) -> str:
    """`Today 09:12`, or the date with the time."""
    if local(at_ms).date() == local(wall_ms).date():
        return QCoreApplication.translate("packing", "Today {time}").format(time=clock_hm(at_ms))
    return f"{local(at_ms):%m-%d} {clock_hm(at_ms)}"
