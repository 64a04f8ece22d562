"""One person in the list: name, role, badge, PIN; a row below asks for a new PIN or for a second yes."""

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from station import pins
from station.access import Role
from station.people import Person
from ui import theme, tokens
from ui.painting import card
from ui.search.widgets import START, Button, Look, Text
from ui.settings.widgets import Choices, Entry
from ui.tokens import Unit

ROLES = (Role.PACKER, Role.SUPERVISOR, Role.ADMIN)


class PersonLine(QWidget):
    """Shows, and asks; `station` decides."""

    role_wanted = Signal(str, str)  # name, role
    pin_wanted = Signal(str, str)  # name, PIN
    retire_wanted = Signal(str)
    change_wanted = Signal(str, str, str)  # name, new name, new badge

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.setObjectName(f"person-{person.name}")
        self._name = Text(24, weight=theme.SEMIBOLD)
        self._facts = Text(19, tokens.TEXT2, wrap=True)
        self.roles = Choices(f"role-{person.name}", ROLES, Look.LARGE)
        self.pin = Button(f"pin-{person.name}", Look.LARGE, "lock")
        self.change = Button(f"change-{person.name}", Look.LARGE, "user")
        self.retire = Button(f"retire-{person.name}", Look.LARGE, "x")
        self.entry, self.ok = pin_entry(f"newpin-{person.name}"), Button("pin_ok", Look.MAIN, "check")
        self.new_name = Entry(f"newname-{person.name}", 72)
        self.new_badge = Entry(f"newbadge-{person.name}", 72)
        self.save = Button(f"save-{person.name}", Look.MAIN, "check")
        self._scale = START
        self._name.setText(person.name)
        self.roles.put(person.role)
        self.roles.chosen.connect(lambda role: self.role_wanted.emit(person.name, role))
        self.pin.clicked.connect(self._ask_pin)
        self.retire.clicked.connect(self._ask_retire)
        self.change.clicked.connect(self._ask_change)
        self.save.clicked.connect(self._give_change)
        for entry in (self.new_name, self.new_badge):
            entry.returnPressed.connect(self._give_change)
        self.ok.clicked.connect(self._give_pin)
        self.entry.returnPressed.connect(self._give_pin)
        self._lay_out()
        self.pin.setVisible(person.role is not Role.PACKER or person.has_pin)
        self._retiring = False

    def say(self) -> None:
        """Words in the window's language."""
        for value, button in self.roles.buttons.items():
            button.say(role_word(Role(value)))
        self.roles.setAccessibleName(_tr_role(self.person.name))
        no_pin = self.person.role is not Role.PACKER and not self.person.has_pin
        no_pin_words = QCoreApplication.translate("settings", "no PIN: cannot come in")
        badge = self.person.badge or QCoreApplication.translate("settings", "no badge")
        self._facts.setText(f"{badge} · {no_pin_words}" if no_pin else badge)
        self._facts.set_color(tokens.WARN if no_pin else tokens.TEXT2)
        self.pin.say(QCoreApplication.translate("settings", "New PIN"))
        self.entry.say(QCoreApplication.translate("settings", "New PIN, 6 to 12 digits"), _pin_hint())
        self.ok.say(QCoreApplication.translate("settings", "Set PIN"))
        self.change.say(QCoreApplication.translate("settings", "Edit"))
        self.new_name.say(
            QCoreApplication.translate("settings", "New short code"),
            QCoreApplication.translate("settings", "short code, e.g. A-07"),
        )
        self.new_badge.say(
            QCoreApplication.translate("settings", "New badge: scan it"),
            QCoreApplication.translate("settings", "badge: scan it, or leave empty"),
        )
        self.save.say(QCoreApplication.translate("settings", "Change"))
        self._say_retire()

    def scan(self, text: str) -> bool:
        """A badge was shot; False: no new one is asked for here."""
        if self.new_badge.isHidden():
            return False
        self.new_badge.setText(text)
        return True

    def show_role(self) -> None:
        """The one the person has."""
        self.roles.blockSignals(True)
        self.roles.put(self.person.role)
        self.roles.blockSignals(False)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        shown = (self._name, self._facts, self.roles, self.pin, self.change, self.retire)
        for part in (*shown, self.entry, self.ok, self.new_name, self.new_badge, self.save):
            part.rescale(unit)
        self._column.setContentsMargins(unit.px(24), unit.px(14), unit.px(20), unit.px(14))
        self._column.setSpacing(unit.px(10))
        self._row.setSpacing(unit.px(14))
        self._asking.setSpacing(unit.px(12))
        self._changing.setSpacing(unit.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card(painter, QRectF(self.rect()), tokens.PANEL, 16 * self._scale.u)

    def _ask_pin(self) -> None:
        shown = self.entry.isHidden()
        self.entry.setVisible(shown)
        self.ok.setVisible(shown)
        self.entry.clear()
        if shown:
            self.entry.setFocus()

    def _give_pin(self) -> None:
        if pin := self.entry.text():
            self.entry.clear()
            self.pin_wanted.emit(self.person.name, pin)

    def _ask_change(self) -> None:
        shown = self.save.isHidden()
        for part in (self.new_name, self.new_badge, self.save):
            part.setVisible(shown)
        self.new_name.setText(self.person.name)
        self.new_badge.setText(self.person.badge)
        if shown:
            self.new_name.setFocus()
            self.new_name.selectAll()

    def _give_change(self) -> None:
        self.change_wanted.emit(self.person.name, self.new_name.text(), self.new_badge.text())

    def _ask_retire(self) -> None:
        """Asked twice: it is not taken back by a second press."""
        if self._retiring:
            self.retire_wanted.emit(self.person.name)
        self._retiring = not self._retiring
        self._say_retire()

    def _say_retire(self) -> None:
        if self._retiring:
            text = QCoreApplication.translate("settings", "Really retire?")
        else:
            text = QCoreApplication.translate("settings", "Retire")
        self.retire.say(text)

    def _lay_out(self) -> None:
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._asking, self._changing = QHBoxLayout(), QHBoxLayout()
        texts = QVBoxLayout()
        texts.addWidget(self._name)
        texts.addWidget(self._facts)
        self._row.addLayout(texts, 1)
        for part in (self.roles, self.pin, self.change, self.retire):
            self._row.addWidget(part)
        self._asking.addWidget(self.entry, 1)
        self._asking.addWidget(self.ok)
        self._column.addLayout(self._row)
        self._column.addLayout(self._asking)
        self._changing.addWidget(self.new_name, 1)
        self._changing.addWidget(self.new_badge, 1)
        self._changing.addWidget(self.save)
        self._column.addLayout(self._changing)
        hidden: tuple[QWidget, ...] = (self.entry, self.ok, self.new_name, self.new_badge, self.save)
        for widget in hidden:
            widget.hide()


def pin_entry(name: str) -> Entry:
    """A field that shows dots."""
    entry = Entry(name, 72)
    entry.setEchoMode(QLineEdit.EchoMode.Password)
    entry.setMaxLength(pins.LONGEST)
    return entry


def role_word(role: Role) -> str:
    """Its name."""
    match role:
        case Role.ADMIN:
            return QCoreApplication.translate("settings", "Admin")
        case Role.SUPERVISOR:
            return QCoreApplication.translate("settings", "Supervisor")
        case _:
            return QCoreApplication.translate("settings", "Packer")


def _pin_hint() -> str:
    return QCoreApplication.translate("settings", "6 to 12 digits")


def _tr_role(name: str) -> str:
    return QCoreApplication.translate("settings", "Role of {name}").format(name=name)
