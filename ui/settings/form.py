"""A page of settings made from their declarations: title, sentence, editor, and what is wrong with a value."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from station.errors import SettingsError
from station.settings import checked
from ui import theme, tokens
from ui.errorwords import said
from ui.painting import card
from ui.search.widgets import START, Text
from ui.settings import words
from ui.settings.declared import Declared, Editor, declared
from ui.settings.widgets import Choices, Entry, Switch
from ui.tokens import Unit

EDITOR_WIDTH, NUMBER_WIDTH, UNIT_WIDTH = 460, 150, 52


class Row(QWidget):
    """One setting."""

    changed = Signal()

    def __init__(self, declaration: Declared) -> None:
        super().__init__()
        self.declared = declaration
        self.setObjectName(f"row-{declaration.name}")
        self.title, self.sentence = Text(24, weight=theme.SEMIBOLD), Text(19, tokens.TEXT2, wrap=True)
        self.fault = Text(19, tokens.FAULT, wrap=True)
        self.unit = Text(21, tokens.TEXT2)
        self.editor = _editor(declaration)
        self._forced, self._wrong = False, False
        self._scale = START
        self._lay_out()
        self._connect()

    def value(self) -> Any:
        """The value put in. Raises ValueError where it is none."""
        if isinstance(self.editor, Switch):
            return self.editor.isChecked()
        text = self.editor.value if isinstance(self.editor, Choices) else self.editor.text().strip()
        return self.declared.parsed(text)

    def put(self, value: Any) -> None:
        """Show a value."""
        if isinstance(self.editor, Switch):
            self.editor.setChecked(bool(value))
        elif isinstance(self.editor, Choices):
            self.editor.put(str(value))
        elif self.declared.many:
            self.editor.setText(", ".join(value))
        else:
            self.editor.setText(f"{value:g}" if isinstance(value, float) else str(value))
        self.judge()

    def force(self) -> None:
        """The environment decides this one."""
        self._forced = True
        self.editor.setEnabled(False)
        self.say()

    def judge(self) -> bool:
        """Whether the value makes sense; says what is wrong with it."""
        reason = self._reason()
        self._wrong = bool(reason)
        self.fault.setText(reason or self._note())
        self.fault.set_color(tokens.FAULT if reason else tokens.WARN)
        self.fault.setVisible(bool(self.fault.text()))
        if isinstance(self.editor, Entry):
            self.editor.mark(wrong=self._wrong)
        return not self._wrong

    def say(self) -> None:
        """Words in the window's language."""
        name = self.declared.name
        self.title.setText(words.title(name))
        self.sentence.setText(words.say(self.declared.description))
        self.unit.setText(words.say(words.UNITS.get(self.declared.unit, self.declared.unit)))
        accessible = f"{self.title.text()}. {self.sentence.text()}"
        if isinstance(self.editor, Choices):
            self.editor.setAccessibleName(accessible)
            for value, button in self.editor.buttons.items():
                button.say(words.choice(name, value))
        elif isinstance(self.editor, Switch):
            self._say_switch()
            self.editor.setAccessibleName(accessible)
        else:
            self.editor.say(accessible)
        self.judge()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        for part in (self.title, self.sentence, self.fault, self.unit):
            part.rescale(unit)
        self.editor.rescale(unit)
        number = self.declared.editor in {Editor.NUMBER, Editor.SWITCH}
        self.editor.setMinimumWidth(unit.px(NUMBER_WIDTH if number else EDITOR_WIDTH))
        if number:
            self.editor.setMaximumWidth(unit.px(NUMBER_WIDTH + 40))
        self.unit.setFixedWidth(unit.px(UNIT_WIDTH))
        self._row.setContentsMargins(unit.px(28), unit.px(18), unit.px(28), unit.px(18))
        self._row.setSpacing(unit.px(28))
        self._texts.setSpacing(unit.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card(painter, QRectF(self.rect()), tokens.PANEL, 18 * self._scale.u)

    def _reason(self) -> str:
        try:
            error = _error(self.declared.name, self.value())
        except ValueError:
            return self._limits() or QCoreApplication.translate("settings", "A number, please.")
        return "" if error is None else self._limits() or said(error)

    def _limits(self) -> str:
        low, high = self.declared.low, self.declared.high
        if low is None:
            return ""
        if high is None:
            return QCoreApplication.translate("settings", "At least {low}.").format(low=f"{low:g}")
        text = QCoreApplication.translate("settings", "Between {low} and {high}.")
        return text.format(low=f"{low:g}", high=f"{high:g}")

    def _note(self) -> str:
        if not self._forced:
            return ""
        return QCoreApplication.translate(
            "settings", "Set in the environment; what stands here has no effect."
        )

    def _say_switch(self) -> None:
        if isinstance(self.editor, Switch):
            on = QCoreApplication.translate("settings", "On")
            off = QCoreApplication.translate("settings", "Off")
            self.editor.setText(on if self.editor.isChecked() else off)

    def _lay_out(self) -> None:
        self._row, self._texts = QHBoxLayout(self), QVBoxLayout()
        for part in (self.title, self.sentence, self.fault):
            self._texts.addWidget(part)
        self._row.addLayout(self._texts, 1)
        self._row.addWidget(self.editor, alignment=Qt.AlignmentFlag.AlignVCenter)
        if self.declared.unit:
            self._row.addWidget(self.unit)

    def _connect(self) -> None:
        if isinstance(self.editor, Switch):
            self.editor.toggled.connect(self._on_changed)
        elif isinstance(self.editor, Choices):
            self.editor.chosen.connect(self._on_changed)
        else:
            self.editor.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._say_switch()
        self.judge()
        self.changed.emit()


class FormPage(QWidget):
    """All settings of a section."""

    changed = Signal()

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName(f"page-{name}")
        self.rows = {each: Row(declared(each)) for each in names}
        self._column = QVBoxLayout(self)
        for row in self.rows.values():
            row.changed.connect(self.changed)
            self._column.addWidget(row)
        self._column.addStretch(1)

    def put(self, values: dict[str, Any]) -> None:
        """Show values."""
        for name, row in self.rows.items():
            row.put(values[name])

    def values(self) -> dict[str, Any]:
        """What was put in. Raises ValueError where a number is none."""
        return {name: row.value() for name, row in self.rows.items()}

    def first_fault(self) -> QWidget | None:
        """The first editor whose value makes no sense."""
        return next((row.editor for row in self.rows.values() if not row.judge()), None)

    def force(self, names: frozenset[str]) -> None:
        """What the environment decides."""
        for name in names & set(self.rows):
            self.rows[name].force()

    def say(self) -> None:
        """Words in the window's language."""
        for row in self.rows.values():
            row.say()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._column.setContentsMargins(0, 0, unit.px(14), 0)
        self._column.setSpacing(unit.px(12))
        for row in self.rows.values():
            row.rescale(unit)


@lru_cache(maxsize=512, typed=True)
def _error(name: str, value: Any) -> SettingsError | None:
    """Asked anew for each row with each sign typed; an answer takes some milliseconds."""
    try:
        checked({name: value})
    except SettingsError as error:
        return error
    return None


def _editor(declaration: Declared) -> Switch | Choices | Entry:
    name = f"setting-{declaration.name}"
    if declaration.editor is Editor.SWITCH:
        return Switch(name)
    if declaration.editor is Editor.CHOICE:
        return Choices(name, [str(value) for value in declaration.choices])
    return Entry(name)
