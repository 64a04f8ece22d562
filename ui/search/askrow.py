"""A row under the heading that asks before something is written: a sentence, a reason where one is needed, OK."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme, tokens
from ui.search.field import Line
from ui.search.widgets import START, Button, Look, Text
from ui.tokens import Unit

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. With `choices` (value, words) one of them is the answer, else OK is."""

    words: str
    ok: str = ""
    hint: str = ""  # of the line for a reason; empty: none is needed
    icon: str = "check"
    choices: tuple[tuple[str, str], ...] = ()


class AskRow(QWidget):
    """Inline, never a dialog; hidden until it is asked for."""

    answered = Signal(str)  # the reason, or the choice
    left = Signal()  # it closed while it had the focus

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ask_row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words = Text(20, weight=theme.SEMIBOLD, wrap=True)
        self.line = Line("ask_reason")
        self.line.setMaxLength(LONGEST)
        # A reason is written by hand, in any language: here an input method is wanted.
        self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=True)
        self.ok = Button("ask_ok", Look.PRIMARY, "check")
        self.close_button = Button("ask_close", Look.ROUND, "x")
        self.choices: list[Button] = []
        self._unit = START
        self._row = QHBoxLayout(self)
        self._texts = QVBoxLayout()
        self._pills = QHBoxLayout()
        self._texts.addWidget(self.words)
        self._texts.addWidget(self.line)
        self._row.addLayout(self._texts, 1)
        self._row.addLayout(self._pills)
        self._row.addWidget(self.ok)
        self._row.addWidget(self.close_button)
        self.line.returnPressed.connect(self._confirm)
        self.ok.clicked.connect(self._confirm)
        self.close_button.clicked.connect(self.hide)
        self._say()
        self.hide()

    def ask(self, question: Question) -> None:
        """Show it; the focus goes to what is to be done."""
        self.words.setText(question.words)
        self.words.setAccessibleName(question.words)
        self.line.clear()
        self.line.setVisible(bool(question.hint))
        self.line.setPlaceholderText(question.hint)
        self.line.setAccessibleName(f"{question.words} {question.hint}")
        self.ok.setVisible(bool(question.ok))
        self.ok.set_icon(question.icon)
        self.ok.say(question.ok)
        self._offer(question)
        self.show()
        first = self.line if question.hint else self.choices[0] if self.choices else self.ok
        first.setFocus()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's
        focus = QApplication.focusWidget()
        leaves = not visible and focus is not None and self.isAncestorOf(focus)
        super().setVisible(visible)
        if leaves:
            self.left.emit()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self._row.setContentsMargins(unit.px(18), unit.px(8), unit.px(8), unit.px(8))
        self._row.setSpacing(unit.px(12))
        self._pills.setSpacing(unit.px(8))
        self._texts.setSpacing(unit.px(4))
        self.words.rescale(unit)
        self.line.setFont(theme.font(22 * unit.u, theme.MEDIUM))
        for button in (self.ok, self.close_button, *self.choices):
            button.rescale(unit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.hide()  # half a sentence in another language helps nobody
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, radius = QPainter(self), 14 * self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(tokens.FOCUS), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _offer(self, question: Question) -> None:
        for button in self.choices:
            self._pills.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.choices = [self._choice(value, words) for value, words in question.choices]

    def _choice(self, value: str, words: str) -> Button:
        button = Button("ask_choice", Look.PILL)
        button.say(words)
        button.rescale(self._unit)
        button.clicked.connect(lambda: self.answered.emit(value))
        self._pills.addWidget(button)
        return button

    def _confirm(self) -> None:
        text = self.line.text().strip()
        if text or self.line.isHidden():
            self.answered.emit(text)
        else:
            self.line.setFocus()

    def _say(self) -> None:
        self.close_button.say("", self.tr("Close"))
        self.ok.say(self.tr("OK"))
        self.line.setAccessibleName(self.tr("Reason"))
