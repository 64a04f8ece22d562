"""The page of people: who packs, who may open the supervisor's door. What is changed here counts at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from station.access import DOOR, Role, Who
from station.errors import StationError
from station.people import People, Person
from ui import theme, tokens
from ui.errorwords import said
from ui.search.widgets import START, Button, Look, Text, see_through
from ui.settings.personline import ROLES, PersonLine, pin_entry, role_word
from ui.settings.widgets import Choices, Entry
from ui.tasks import Tasks
from ui.tokens import Unit


class PeoplePage(QWidget):
    """A list, and a line that adds somebody."""

    failed = Signal(object)  # an error that is nobody's fault here
    changed = Signal()  # somebody's name, role, badge or PIN

    def __init__(self, people: People, who: Who, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("page-people")
        self._people, self._who, self._tasks = people, who, tasks
        self.lines: list[PersonLine] = []
        self.name, self.badge = Entry("person_name", 72), Entry("person_badge", 72)
        self.pin = pin_entry("person_pin")
        self.role = Choices("person_role", ROLES, Look.LARGE)
        self.role.put(Role.PACKER)
        self.add = Button("person_add", Look.MAIN, "plus")
        self.state = Text(21, tokens.WARN, wrap=True)
        self.fault, self.detail = Text(21, tokens.FAULT, wrap=True), Text(18, tokens.TEXT2, wrap=True)
        self._adding = Text(24, weight=theme.SEMIBOLD)
        self._scale = START
        self._lay_out()
        self.add.clicked.connect(self._on_add)
        self.role.chosen.connect(self._on_role_chosen)
        for entry in (self.name, self.badge, self.pin):
            entry.returnPressed.connect(self._on_add)
        self._on_role_chosen()
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self._tasks.run(self._people.everybody, self._put, self._on_failed)

    def scan(self, text: str) -> None:
        """A badge was shot: for the person whose new badge is asked for, else for somebody new."""
        code = text.strip().upper()
        if not any(line.scan(code) for line in self.lines):
            self.badge.setText(code)

    def say(self) -> None:
        """Words in the window's language."""
        self._adding.setText(self.tr("Add somebody"))
        self.name.say(self.tr("Short code of the person"), self.tr("short code, e.g. A-07"))
        self.badge.say(self.tr("Badge: scan it"), self.tr("badge: scan it, or leave empty"))
        self.pin.say(self.tr("PIN, 6 to 12 digits"), self.tr("PIN, 6 to 12 digits"))
        self.role.setAccessibleName(self.tr("Role"))
        for value, button in self.role.buttons.items():
            button.say(role_word(Role(value)))
        self.add.say(self.tr("Add"))
        for line in self.lines:
            line.say()
        self._say_state()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        parts = (self.name, self.badge, self.pin, self.role, self.add, self.state, self.fault, self.detail)
        for part in (*parts, self._adding):
            part.rescale(unit)
        for line in self.lines:
            line.rescale(unit)
        self._column.setSpacing(unit.px(12))
        self._column.setContentsMargins(0, 0, unit.px(18), 0)
        self._list.setSpacing(unit.px(10))
        self._grid.setSpacing(unit.px(12))

    def _put(self, everybody: list[Person]) -> None:
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(one) for one in everybody if not one.retired]
        for line in self.lines:
            self._list.addWidget(line)
        self.say()
        self.rescale(self._scale)

    def _line(self, person: Person) -> PersonLine:
        line = PersonLine(person)
        line.role_wanted.connect(
            lambda name, role: self._do(partial(self._people.set_role, self._who, name, Role(role)))
        )
        line.pin_wanted.connect(
            lambda name, pin: self._do(partial(self._people.set_pin, self._who, name, pin))
        )
        line.change_wanted.connect(
            lambda name, to, badge: self._do(
                partial(self._people.change, self._who, name, to=to, badge=badge)
            )
        )
        line.retire_wanted.connect(lambda name: self._do(partial(self._people.retire, self._who, name)))
        return line

    def _on_add(self) -> None:
        role = Role(self.role.value)
        pin = self.pin.text() if role in DOOR else ""
        self._do(
            partial(self._people.add, self._who, self.name.text(), role, self.badge.text(), pin),
            self._on_added,
        )

    def _on_added(self) -> None:
        for entry in (self.name, self.badge, self.pin):
            entry.clear()
        self.role.put(Role.PACKER)
        self.name.setFocus()

    def _on_role_chosen(self) -> None:
        """A packer has no PIN."""
        self.pin.setEnabled(self.role.value in DOOR)
        if self.role.value not in DOOR:
            self.pin.clear()

    def _do(self, work: Callable[[], object], then: Callable[[], None] = lambda: None) -> None:
        self._show_fault("", "")

        def done(_: object) -> None:
            then()
            self.refresh()
            self.changed.emit()

        self._tasks.run(work, done, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, StationError):
            self.failed.emit(error)
            return
        self._show_fault(self.tr("This was not done."), said(error))
        for line in self.lines:
            line.show_role()  # one that was refused jumps back

    def _show_fault(self, fault: str, detail: str) -> None:
        self.fault.setText(fault)
        self.detail.setText(detail)
        self.fault.setAccessibleName(f"{fault} {detail}")
        for text in (self.fault, self.detail):
            text.setVisible(bool(fault))

    def _say_state(self) -> None:
        has_admin = any(line.person.role is Role.ADMIN for line in self.lines)
        self.state.setText(
            "" if has_admin else self.tr("No admin yet: everybody at this computer can open the recordings.")
        )
        self.state.setVisible(not has_admin)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._column, self._list, self._grid = QVBoxLayout(inner), QVBoxLayout(), QGridLayout()
        self._column.addWidget(self.state)
        self._column.addLayout(self._list)
        self._column.addWidget(self._adding)
        self._grid.addWidget(self.name, 0, 0)
        self._grid.addWidget(self.badge, 0, 1)
        self._grid.addWidget(self.role, 1, 0)
        self._grid.addWidget(self.pin, 1, 1)
        self._grid.addWidget(self.add, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.fault)
        self._column.addWidget(self.detail)
        self._column.addStretch(1)
        self._show_fault("", "")
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        see_through(area)
        inner.setAutoFillBackground(False)  # a scroll area switches it on
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
