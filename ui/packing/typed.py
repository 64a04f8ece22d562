"""A number typed by hand, for a torn label: a panel inside the window, so that a scan still wins."""

import string

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.packing.keys import KeyButton
from ui.painting import Painted, baseline, card, shrunk, write
from ui.tokens import FOCUS, INK, PANEL, RADIUS, TEXT, TEXT2, TEXT3

LONGEST = 40
ALLOWED = frozenset(string.ascii_uppercase + string.digits + "-")
DIGITS = (("1", "2", "3", "4", "5"), ("6", "7", "8", "9", "0"), ("ABC", "-", "DEL", "OK", "ESC"))
LETTERS = ("ABCDEFG", "HIJKLMN", "OPQRSTU", ("V", "W", "X", "Y", "Z", "DEL", "123"))
ICONS = {"DEL": "delete", "OK": "check", "ESC": "x"}


class TypedPanel(Painted):
    """Digits first, letters on a second page; keys of a real keyboard come through `add`."""

    submitted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("typed", parent)
        self.text = ""
        self._letters = False
        self._keys: list[list[KeyButton]] = []
        self._rebuild()
        self.hide()

    def open(self) -> None:
        """Show it empty, on the digits."""
        self.text, self._letters = "", False
        self._rebuild()
        self.show()
        self.raise_()
        self.retranslate()

    def close_panel(self) -> None:
        """Put it away; what was typed is gone."""
        self.text = ""
        self.hide()
        self.closed.emit()

    def add(self, typed: str) -> None:
        """Take what may stand in a number; a small letter counts as its capital."""
        for sign in typed.upper():
            if sign in ALLOWED and len(self.text) < LONGEST:
                self.text += sign
        self._changed()

    def erase(self) -> None:
        """Take back one sign."""
        self.text = self.text[:-1]
        self._changed()

    def submit(self) -> None:
        """Hand the number on; an empty one just closes."""
        number = self.text
        self.close_panel()
        if number:
            self.submitted.emit(number)

    def retranslate(self) -> None:
        """Words in the current language."""
        self.setAccessibleName(self._heading())
        self._changed()

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        self._place()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        card(painter, QRectF(self.rect()), PANEL, px(RADIUS))
        small = theme.font(px(32), theme.SEMIBOLD)
        write(painter, QPointF(px(40), px(60)), self._heading(), small, TEXT2, self.width() - px(80))
        field = QRectF(px(36), px(86), self.width() - px(72), px(116))
        card(painter, field, INK, px(16))
        painter.fillRect(
            QRectF(field.left() + px(16), field.bottom() - px(4), field.width() - px(32), px(4)),
            theme.color(FOCUS),
        )
        text, color = (self.text, TEXT) if self.text else (self._hint(), TEXT3)
        font = shrunk(text, field.width() - px(60), px(76 if self.text else 44), theme.BOLD)
        write(painter, QPointF(field.left() + px(30), baseline(field, font)), text, font, color)

    @staticmethod
    def _heading() -> str:
        return QCoreApplication.translate("packing", "Type the number of a torn label · a scan still works")

    @staticmethod
    def _hint() -> str:
        return QCoreApplication.translate("packing", "Waybill or order number")

    def _changed(self) -> None:
        self.setAccessibleDescription(self.text)
        self.update()

    def _press(self, key: str) -> None:
        match key:
            case "DEL":
                self.erase()
            case "OK":
                self.submit()
            case "ESC":
                self.close_panel()
            case "ABC" | "123":
                self._letters = key == "ABC"
                self._rebuild()
            case _:
                self.add(key)

    def _rebuild(self) -> None:
        for key in [key for row in self._keys for key in row]:
            key.hide()
            key.deleteLater()
        page = LETTERS if self._letters else DIGITS
        self._keys = [[self._key(sign) for sign in row] for row in page]
        self._place()

    def _key(self, sign: str) -> KeyButton:
        key = KeyButton(sign, ICONS.get(sign, ""), bright=sign == "OK", parent=self)
        key.chosen.connect(self._press)
        key.show()
        return key

    def _place(self) -> None:
        px = self.unit.px
        gap, top, left = px(16), px(226), px(36)
        rows = len(self._keys)
        high = (self.height() - top - px(30) - (rows - 1) * gap) // rows
        for r, row in enumerate(self._keys):
            pitch = (self.width() - 2 * left + gap) / len(row)
            for c, key in enumerate(row):
                at = round(c * pitch)
                wide = round((c + 1) * pitch) - gap - at
                key.setGeometry(left + at, top + r * (high + gap), wide, high)
