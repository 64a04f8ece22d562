"""The owner's own number forms: a list, and a line that adds one; a form that is dangerous is refused in place."""

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from station.barcodes.labels import OwnForm
from station.errors import SettingsError
from station.types import Kind
from ui import theme, tokens
from ui.errorwords import said
from ui.painting import card
from ui.search.widgets import START, Button, Look, Text
from ui.settings.widgets import Choices, Entry
from ui.tokens import Unit

MOST = 20


class FormLine(QWidget):
    """One form in the list."""

    def __init__(self, form: OwnForm) -> None:
        super().__init__()
        self.form = form
        self.setObjectName(f"form-{form.name}")
        self._name, self._pattern = Text(22, weight=theme.SEMIBOLD), Text(21, tokens.TEXT2)
        self._kind = Text(20, tokens.TEXT2)
        self.remove = Button(f"remove-{form.name}", Look.ROUND, "trash-2")
        self._scale = START
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name, 2)
        self._row.addWidget(self._pattern, 4)
        self._row.addWidget(self._kind, 2)
        self._row.addWidget(self.remove)
        self._name.setText(form.name)
        self._pattern.setText(form.pattern)

    def say(self) -> None:
        """Words in the window's language."""
        self._kind.setText(kind_word(self.form.kind))
        remove = QCoreApplication.translate("settings", "Remove {name}")
        self.remove.say("", remove.format(name=self.form.name))

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        for part in (self._name, self._pattern, self._kind):
            part.rescale(unit)
        self.remove.rescale(unit)
        self._row.setContentsMargins(unit.px(22), unit.px(6), unit.px(10), unit.px(6))
        self._row.setSpacing(unit.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card(painter, QRectF(self.rect()), tokens.PANEL, 14 * self._scale.u)


class OwnForms(QWidget):
    """List and line."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("own_forms")
        self.lines: list[FormLine] = []
        self.name, self.pattern = Entry("own_name"), Entry("own_pattern")
        self.kind = Choices("own_kind", [Kind.WAYBILL, Kind.ORDER])
        self.kind.put(Kind.WAYBILL)
        self.add = Button("own_add", Look.PRIMARY, "plus")
        self.fault, self.detail = Text(20, tokens.FAULT, wrap=True), Text(17, tokens.TEXT3, wrap=True)
        self.name.setMaxLength(20)
        self.pattern.setMaxLength(200)
        self.add.clicked.connect(self._on_add)
        self.pattern.returnPressed.connect(self._on_add)
        for entry in (self.name, self.pattern):
            entry.textEdited.connect(self._clear_fault)
        self._scale = START
        self._lay_out()
        self._clear_fault()

    @property
    def forms(self) -> tuple[OwnForm, ...]:
        """The list."""
        return tuple(line.form for line in self.lines)

    def put(self, forms: tuple[OwnForm, ...]) -> None:
        """Show a list."""
        for line in [*self.lines]:
            self._drop(line)
        for form in forms:
            self._append(form)

    def say(self) -> None:
        """Words in the window's language."""
        self.name.say(self.tr("Name of the form"), self.tr("name, e.g. shop"))
        self.pattern.say(self.tr("Pattern of the whole number"), self.tr("pattern, e.g. AB[0-9]{10}"))
        self.kind.setAccessibleName(self.tr("Kind of number"))
        for value, button in self.kind.buttons.items():
            button.say(kind_word(Kind(value)))
        self.add.say(self.tr("Add"))
        for line in self.lines:
            line.say()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        for entry in (self.name, self.pattern):
            entry.rescale(unit)
        self.kind.rescale(unit)
        self.add.rescale(unit)
        for text in (self.fault, self.detail):
            text.rescale(unit)
        for line in self.lines:
            line.rescale(unit)
        self._column.setSpacing(unit.px(10))
        self._list.setSpacing(unit.px(8))
        self._grid.setSpacing(unit.px(10))

    def _on_add(self) -> None:
        name, pattern = self.name.text().strip(), self.pattern.text().strip()
        try:
            form = OwnForm(name, pattern, Kind(self.kind.value))
            self._refuse_more(form)
        except SettingsError as error:
            self._show_fault(error)
            return
        self._append(form)
        self.name.clear()
        self.pattern.clear()
        self.name.setFocus()
        self.changed.emit()

    def _refuse_more(self, form: OwnForm) -> None:
        if form.name in {line.form.name for line in self.lines}:
            raise SettingsError(
                f"There is a form “{form.name}” already.", "Remove it first, or choose another."
            )
        if len(self.lines) >= MOST:
            raise SettingsError(f"There are {MOST} forms already.", "Remove one first.")

    def _show_fault(self, error: SettingsError) -> None:
        self.fault.setText(self.tr("This form cannot be used."))
        self.detail.setText(said(error))
        self.fault.setAccessibleName(f"{self.fault.text()} {self.detail.text()}")
        self._show_texts(shown=True)

    def _clear_fault(self) -> None:
        self._show_texts(shown=False)

    def _show_texts(self, *, shown: bool) -> None:
        for text in (self.fault, self.detail):
            text.setVisible(shown)
        for entry in (self.name, self.pattern):
            entry.mark(wrong=shown)

    def _append(self, form: OwnForm) -> None:
        line = FormLine(form)
        line.say()
        line.rescale(self._scale)
        line.remove.clicked.connect(lambda: self._on_remove(line))
        self.lines.append(line)
        self._list.addWidget(line)

    def _on_remove(self, line: FormLine) -> None:
        self._drop(line)
        self.name.setFocus()
        self.changed.emit()

    def _drop(self, line: FormLine) -> None:
        self.lines.remove(line)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _lay_out(self) -> None:
        self._column, self._list, self._grid = QVBoxLayout(self), QVBoxLayout(), QGridLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._list)
        self._grid.addWidget(self.name, 0, 0)
        self._grid.addWidget(self.pattern, 0, 1)
        self._grid.addWidget(self.kind, 1, 0)
        self._grid.addWidget(self.add, 1, 1)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.fault)
        self._column.addWidget(self.detail)


def kind_word(kind: Kind) -> str:
    """Waybill or order."""
    if kind is Kind.ORDER:
        return QCoreApplication.translate("settings", "Order")
    return QCoreApplication.translate("settings", "Waybill")
