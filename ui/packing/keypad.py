"""Ten digits and three keys, for gloves; a real keyboard's digits come past it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.packing.keys import KeyButton
from ui.painting import Painted

ROWS = (("1", "2", "3", "4", "5"), ("6", "7", "8", "9", "0"), ("DEL", "OK"))
ICONS = {"DEL": "delete", "OK": "check"}


class Keypad(Painted):
    """Low and wide, as the room in the packing window is."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("keypad", parent)
        signs = [sign for row in ROWS for sign in row]
        self.keys = {
            sign: KeyButton(sign, ICONS.get(sign, ""), bright=sign == "OK", parent=self) for sign in signs
        }
        for key in self.keys.values():
            key.chosen.connect(self.pressed)

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        gap = self.unit.px(14)
        high = (self.height() - (len(ROWS) - 1) * gap) // len(ROWS)
        for r, row in enumerate(ROWS):
            pitch = (self.width() + gap) / len(row)
            for c, sign in enumerate(row):
                at = round(c * pitch)
                self.keys[sign].setGeometry(at, r * (high + gap), round((c + 1) * pitch) - gap - at, high)
