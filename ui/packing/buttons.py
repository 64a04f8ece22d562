"""Which buttons stand in which state, and what they mean."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from station.types import Control
from ui.packing import words
from ui.packing.commands import CommandButton, Face
from ui.packing.screen import Screen, Shape, State
from ui.painting import Painted, card
from ui.tokens import INK, RADIUS


class Press(StrEnum):
    """What a button asks for; the first four are the packer's controls."""

    STOP = "stop"
    PHOTO = "photo"
    CANCEL = "cancel"
    DAMAGED = "damaged"
    YES = "yes"
    NO = "no"
    TYPE = "type"
    DEMO = "demo"
    CALL = "call"


CONTROLS: dict[Press, Control] = {Press.STOP: Control.STOP, Press.PHOTO: Control.PHOTO}
CONTROLS |= {Press.YES: Control.BEGIN, Press.NO: Control.CANCEL}  # answers while a code is in question
CONTROLS |= {Press.CANCEL: Control.CANCEL, Press.DAMAGED: Control.DAMAGED}
ANSWERS = frozenset({Press.YES, Press.NO})
ICONS = {
    Press.STOP: "circle-stop",
    Press.PHOTO: "camera",
    Press.CANCEL: "undo-2",
    Press.DAMAGED: "package-x",
    Press.YES: "check",
    Press.NO: "x",
    Press.TYPE: "keyboard",
    Press.DEMO: "play",
    Press.CALL: "hand",
}


FEW: dict[State, tuple[Press, ...]] = {
    State.AGAIN: (Press.PHOTO,),
    State.NO_CAMERA: (Press.DEMO,),
    State.CAMERA_LOST: (Press.CALL,),
    State.FROZEN: (Press.CALL,),
    State.UNSAVED: (Press.STOP, Press.CALL),
    State.DISK_FULL: (Press.CALL,),
    State.DATABASE: (Press.CALL,),
    State.DUPLICATE: (Press.STOP, Press.CANCEL),
    State.BLURRED: (Press.PHOTO, Press.STOP),
    State.CONFIRM: (Press.YES, Press.NO),
    State.WRONG_CODE: (Press.TYPE, Press.STOP),
    State.UNSURE: (Press.TYPE, Press.STOP),
    State.LEFT_LABEL: (Press.TYPE, Press.STOP),
    State.REFUSED: (Press.TYPE, Press.STOP),
}
"""States with one or two buttons, the main one first."""


def presses(state: State) -> tuple[Press, ...]:
    """The buttons of a state, the main one first."""
    return FEW.get(state, (Press.STOP, Press.PHOTO, Press.CANCEL, Press.DAMAGED))


@dataclass(frozen=True, slots=True)
class _Place:
    press: Press
    box: tuple[int, int, int, int]


class Buttons(Painted):
    """Lays out the buttons of the state; says which one was pressed."""

    pressed = Signal(object)  # Press

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("buttons", parent)
        self._screen: Screen | None = None
        self._called = ""
        self._made = {press: self._make(press) for press in Press}

    def show_screen(self, screen: Screen) -> None:
        """Show the buttons of the state; what means nothing now is greyed."""
        if self._screen is None or screen.state is not self._screen.state:
            self._called = ""
        self._screen = screen
        shown = presses(screen.state)
        for press, button in self._made.items():
            button.setVisible(press in shown)
            button.show_face(self._face(press, screen), enabled=_means(press, screen))
        self._place()
        self.update()

    def mark_called(self, time: str) -> None:
        """Show that the supervisor was called."""
        self._called = time
        if self._screen is not None:
            self.show_screen(self._screen)

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        self._place()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._screen is not None and self._screen.shape is Shape.LIST and not self.unit.compact:
            card(self.painter(), QRectF(self.rect()), INK, self.unit.px(RADIUS))

    def _make(self, press: Press) -> CommandButton:
        button = CommandButton(f"button-{press}", self)
        say: Callable[[], None] = lambda: self.pressed.emit(press)  # noqa: E731 - binds this press
        button.chosen.connect(say)
        button.hide()
        return button

    def _face(self, press: Press, screen: Screen) -> Face:
        quiet = screen.shape is Shape.LIST
        main = not quiet and press is presses(screen.state)[0] and press is not Press.CALL
        if press not in CONTROLS or press in ANSWERS:
            return Face(self._more(press), ICONS[press], bright=main)
        if screen.state is State.AGAIN:
            text = QCoreApplication.translate("packing", "Record again")
            return Face(text, "video", CONTROLS[press].value.upper(), bright=True)
        text = words.control(CONTROLS[press])
        if press is Press.PHOTO and screen.state is State.BLURRED:
            text = QCoreApplication.translate("packing", "Retake")
        sub = "" if text == CONTROLS[press].value.capitalize() else CONTROLS[press].value.upper()
        if press is Press.CANCEL and screen.state is State.DUPLICATE:
            return Face(QCoreApplication.translate("packing", "Cancel take"), "x", sub)
        return Face(text, ICONS[press], sub, bright=main, amber=press is Press.DAMAGED)

    def _more(self, press: Press) -> str:
        if press is Press.YES:
            return QCoreApplication.translate("packing", "Yes, record")
        if press is Press.NO:
            return QCoreApplication.translate("packing", "No")
        if press is Press.TYPE:
            return QCoreApplication.translate("packing", "Type number")
        if press is Press.DEMO:
            return QCoreApplication.translate("packing", "Start demo")
        if self._called:
            return QCoreApplication.translate("packing", "Called at {time}").format(time=self._called)
        return QCoreApplication.translate("packing", "Call supervisor")

    def _place(self) -> None:
        if self._screen is None:
            return
        shown = presses(self._screen.state)
        grid = len(shown) > 2
        pad = self.unit.px(17) if grid and not self.unit.compact else 0
        gap = self.unit.px(17)
        rows = 2 if grid else 1
        columns = max(1, len(shown) // rows)
        wide = (self.width() - 2 * pad - (columns - 1) * gap) // columns
        high = (self.height() - 2 * pad - (rows - 1) * gap) // rows
        for index, press in enumerate(shown):
            row, column = divmod(index, columns)
            self._made[press].setGeometry(pad + column * (wide + gap), pad + row * (high + gap), wide, high)


def _means(press: Press, screen: Screen) -> bool:
    return press in ANSWERS or press not in CONTROLS or CONTROLS[press] in screen.controls
