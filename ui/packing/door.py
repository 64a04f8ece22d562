"""The supervisor's door beside the live picture: pick a person, type the PIN. Recording and scans go on.

The same panel makes the first admin: the PIN twice, or later.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.packing import doorwords
from ui.packing.commands import CommandButton, Face
from ui.packing.keypad import Keypad
from ui.packing.words import say
from ui.painting import Painted, card, fitted, write
from ui.tokens import FOCUS, INK, LINE, PANEL, RADIUS, TEXT, TEXT2, WARN

LONGEST = 12
MOST = 10
"""People with a button; the others scan their badge."""


class Step(StrEnum):
    """What is asked for now."""

    PERSON = "person"
    PIN = "pin"
    WAIT = "wait"  # the PIN is looked at
    NEW = "new"
    AGAIN = "again"


class DoorPanel(Painted):
    """Only asks; who gets in is not decided here. Digits of a real keyboard come through `add`."""

    given = Signal(str, str)  # name, PIN
    admin_given = Signal(str, str)  # name and PIN of the first admin
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("door", parent)
        self.step = Step.PERSON
        self.person, self.pin, self._first = "", "", ""
        self._words, self._bad = "", False
        self._making = False  # the first admin
        self._field = self._left = QRectF()
        self.people: list[CommandButton] = []
        self.keypad = Keypad(self)
        self.keypad.pressed.connect(self._press)
        self.leave = CommandButton("door-close", self)
        self.leave.chosen.connect(self.close_panel)
        self.hide()

    # ------------------------------------------------------------ what can be asked of it

    def open(self, names: Sequence[str]) -> None:
        """Ask one of these for their PIN; somebody alone need not be picked."""
        self._begin(Step.PERSON, names, making=False)
        if len(names) == 1:
            self.choose(names[0])

    def open_first(self, name: str) -> None:
        """Ask for the PIN of the first admin, who will be called so."""
        self._begin(Step.NEW, (), making=True)
        self.person = name
        self.retranslate()

    def choose(self, name: str) -> None:
        """By a button or a badge."""
        self.person, self.pin, self.step = name, "", Step.PIN
        self._say("")

    def add(self, typed: str) -> None:
        """A digit more."""
        if self.step in (Step.PIN, Step.NEW, Step.AGAIN):
            digits = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
            self.pin = (self.pin + digits)[:LONGEST]
            self._say("")

    def erase(self) -> None:
        """A digit less."""
        self.pin = self.pin[:-1]
        self.update()

    def forget(self) -> None:
        """A gun shot something: its digits are no PIN."""
        self.pin = ""
        self.update()

    def submit(self) -> None:
        """The PIN is whole."""
        if not self.pin:
            return
        pin, self.pin = self.pin, ""
        match self.step:
            case Step.PIN:
                self.step = Step.WAIT
                self._say("")
                self.given.emit(self.person, pin)
            case Step.NEW:
                self._first, self.step = pin, Step.AGAIN
                self._say("")
            case Step.AGAIN if pin == self._first:
                self.step = Step.WAIT
                self._say("")
                self.admin_given.emit(self.person, pin)
            case Step.AGAIN:
                self.again(say(doorwords.DIFFERENT))
            case _:
                pass

    def refuse(self, words: str) -> None:
        """It was not right; the person may try again."""
        self.step, self.pin = Step.PIN, ""
        self._say(words, bad=True)

    def again(self, words: str) -> None:
        """The first admin's PIN cannot be taken; another one, please."""
        self.step, self.pin, self._first = Step.NEW, "", ""
        self._say(words, bad=True)

    def close_panel(self) -> None:
        """Put it away; what was typed is gone."""
        self.pin = self._first = ""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Words in the current language."""
        self.leave.show_face(Face(say(doorwords.LATER if self._making else doorwords.CLOSE), "x"))
        for button in self.people:
            name = button.property("person")
            button.show_face(Face(name, "user", bright=name == self.person))
        self.setAccessibleName(f"{self.heading} {self.sentence}")
        self.update()

    @property
    def heading(self) -> str:
        """What this is."""
        return say(doorwords.FIRST_HEADING if self._making else doorwords.HEADING)

    @property
    def sentence(self) -> str:
        """What to do now, or what was wrong."""
        asks = {
            Step.PERSON: doorwords.PICK,
            Step.PIN: doorwords.PIN_OF,
            Step.WAIT: doorwords.WAIT,
            Step.NEW: doorwords.NEW,
            Step.AGAIN: doorwords.AGAIN,
        }
        return self._words or say(asks[self.step]).format(name=self.person)

    # ------------------------------------------------------------ inside

    def _begin(self, step: Step, names: Sequence[str], *, making: bool) -> None:
        self._making = making
        self.step, self.person, self.pin, self._first = step, "", "", ""
        for button in self.people:
            button.hide()
            button.deleteLater()
        self.people = [self._button(name) for name in names[:MOST]]
        self._say("")
        self._place()
        self.show()
        self.raise_()
        self.opened.emit()

    def _button(self, name: str) -> CommandButton:
        button = CommandButton(f"door-{name}", self)
        button.setProperty("person", name)
        button.chosen.connect(lambda: self.choose(name))
        button.show()
        return button

    def _press(self, key: str) -> None:
        match key:
            case "DEL":
                self.erase()
            case "OK":
                self.submit()
            case _:
                self.add(key)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self._words, self._bad = words, bad
        self.retranslate()

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        self._place()

    def _place(self) -> None:
        px = self.unit.px
        side, top = px(36), px(146)
        self.leave.setGeometry(self.width() - side - px(230), px(26), px(230), px(104))
        left = round((self.width() - 2 * side) * (0.36 if self.unit.compact else 0.42))
        right = side + left + px(36)
        field = px(108)
        self.keypad.setGeometry(
            right, top + field + px(18), self.width() - side - right, self.height() - top - field - px(48)
        )
        self._field = QRectF(right, top, self.width() - side - right, field)
        self._left = QRectF(side, top, left, self.height() - top - px(30))
        columns = 1 if len(self.people) <= MOST // 2 else 2
        gap = px(16)
        rows = -(-len(self.people) // columns) if self.people else 1
        wide = (left - (columns - 1) * gap) // columns
        high = min(px(130), (int(self._left.height()) - (rows - 1) * gap) // rows)
        for index, button in enumerate(self.people):
            row, column = index % rows, index // rows
            button.setGeometry(side + column * (wide + gap), top + row * (high + gap), wide, high)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        card(painter, QRectF(self.rect()), PANEL, px(RADIUS))
        room = self.width() - px(36 + 230 + 60)
        heading = fitted(self.heading, room, [px(size) for size in (36, 32, 28)], theme.BOLD)
        write(painter, QPointF(px(40), px(66)), self.heading, heading, TEXT2, room)
        sentence = fitted(self.sentence, room, [px(size) for size in (38, 34, 30, 26, 22)], theme.BOLD)
        write(painter, QPointF(px(40), px(118)), self.sentence, sentence, WARN if self._bad else TEXT, room)
        card(painter, self._field, INK, px(16))
        self._paint_dots(painter)
        if not self.people:
            self._paint_explanation(painter)

    def _paint_dots(self, painter: QPainter) -> None:
        """As many dots as digits; a line under them while they are asked for."""
        px, field = self.unit.px, self._field
        asked = self.step in (Step.PIN, Step.NEW, Step.AGAIN)
        line = QRectF(field.left() + px(16), field.bottom() - px(4), field.width() - px(32), px(4))
        painter.fillRect(line, theme.color(FOCUS if asked else LINE))
        pitch = min(px(50), (field.width() - px(60)) / LONGEST)
        for place in range(len(self.pin)):
            left = field.left() + px(34) + place * pitch
            dot = QRectF(left, field.center().y() - pitch * 0.26, pitch * 0.52, pitch * 0.52)
            card(painter, dot, TEXT, dot.width() / 2)

    def _paint_explanation(self, painter: QPainter) -> None:
        """As large as all of it fits."""
        px, text = self.unit.px, self._explanation()
        room = self._left.adjusted(px(4), px(4), -px(10), 0)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        for size in (30, 28, 26, 24, 22, 20, 18):
            font = theme.font(px(size), theme.MEDIUM)
            endless = QRectF(0, 0, room.width(), 100 * room.height())
            if QFontMetricsF(font).boundingRect(endless, wrap, text).height() <= room.height():
                break
        painter.setFont(font)
        painter.setPen(theme.color(TEXT2))
        painter.drawText(room, wrap, text)

    def _explanation(self) -> str:
        parts = (
            (doorwords.OPEN_TO_ALL, doorwords.OTHERS, doorwords.NEVER)
            if self._making
            else (doorwords.BY_BADGE,)
        )
        return "\n\n".join(say(part) for part in parts)
