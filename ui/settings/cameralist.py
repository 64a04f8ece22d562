"""The list of cameras in use: which one is edited, its place, and taking one away; and those that can be added."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from station.cameras import MOST
from station.cameras.address import masked, parse
from station.cameras.device import Device
from station.errors import SettingsError
from ui import theme, tokens
from ui.cameras import camera_word
from ui.search.model import shown
from ui.search.widgets import START, Button, Look, Text
from ui.settings.widgets import Entry, SectionButton
from ui.tokens import Unit


def name_of(address: str, number: int) -> str:
    """What the camera is called, even where its address makes no sense yet."""
    try:
        return parse(address).name() or f"cam{number}"
    except SettingsError:
        return f"cam{number}"


class CameraList(QWidget):
    """Cards of the cameras, the main one first; `addresses` is the truth."""

    chosen = Signal(int)  # index of the camera to edit; -1: none
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("camera_list")
        self.addresses: list[str] = []
        self.index = -1
        self.cards: list[SectionButton] = []
        self.found: list[Button] = []
        self._devices: list[Device] = []
        self.up, self.down = (
            Button("camera_up", Look.ROUND, "chevron-up"),
            Button("camera_down", Look.ROUND, "chevron-down"),
        )
        self.remove = Button("camera_remove", Look.ROUND, "trash-2")
        self.heading, self.about = Text(24, weight=theme.SEMIBOLD), Text(19, tokens.TEXT2, wrap=True)
        self.plugged, self.none = Text(24, weight=theme.SEMIBOLD), Text(19, tokens.TEXT2, wrap=True)
        self.other = Entry("camera_address")
        self.add_other = Button("camera_add", Look.PRIMARY, "plus")
        self.fault = Text(19, tokens.FAULT, wrap=True)
        self.other.setMinimumWidth(60)
        self._scale = START
        self._lay_out()
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.remove.clicked.connect(self._remove)
        self.add_other.clicked.connect(self._add_typed)
        self.other.returnPressed.connect(self._add_typed)

    def put(self, addresses: tuple[str, ...]) -> None:
        """Show a list."""
        self.addresses = list(addresses)
        self._rebuild(0 if addresses else -1)

    def set_address(self, address: str) -> None:
        """The edited camera's."""
        self.addresses[self.index] = address
        self._say_cards()
        self.changed.emit()

    def offer(self, devices: list[Device]) -> None:
        """The USB cameras that are plugged in."""
        self._devices = devices
        for button in self.found:
            self._offers.removeWidget(button)
            button.deleteLater()
        self.found = [Button(f"add-{device.address}", Look.PILL, "usb") for device in devices]
        for button, device in zip(self.found, devices, strict=True):
            button.clicked.connect(partial(self.add, device.address))
            self._offers.addWidget(button)
        self.rescale(self._scale)  # says the cards anew as well: names are known now

    def add(self, address: str) -> None:
        """One more camera; refused where there are four."""
        self.fault.setText("")
        if len(self.addresses) >= MOST:
            text = self.tr("There are {n} cameras already. Remove one first.")
            self.fault.setText(text.format(n=MOST))
            return
        self.addresses.append(address)
        self._rebuild(len(self.addresses) - 1)
        self.changed.emit()

    def choose(self, index: int) -> None:
        """Edit this one."""
        self.index = index
        for at, card in enumerate(self.cards):
            card.setChecked(at == index)
        self.up.setEnabled(index > 0)
        self.down.setEnabled(0 <= index < len(self.addresses) - 1)
        self.remove.setEnabled(index >= 0)
        self.chosen.emit(index)

    def say(self) -> None:
        """Words in the window's language."""
        self.heading.setText(self.tr("Cameras in use"))
        self.about.setText(self.tr("The first one is the main picture; each one records a clip of its own."))
        self.plugged.setText(self.tr("Add a camera"))
        self.none.setText(
            self.tr(
                "No USB camera is plugged in. Network cameras, files and the demo are added by address.",
            )
        )
        self.none.setVisible(not self._devices)
        self.up.say("", self.tr("Up: nearer to the main picture"))
        self.down.say("", self.tr("Down"))
        self.remove.say("", self.tr("Remove this camera"))
        self.other.say(self.tr("Address of a camera"), "rtsp://user:password@192.168.1.64/stream")
        self.add_other.say(self.tr("Add"), self.tr("Add"))
        for button, device in zip(self.found, self._devices, strict=True):
            best = f" · {device.sizes[0][0]}×{device.sizes[0][1]}" if device.sizes else ""
            text = shown(device.name, 20) + ("" if self._scale.compact else best)
            button.say(text, f"{device.address} {device.name} {device.problem}".strip())
        self._say_cards()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        for text in (self.heading, self.about, self.plugged, self.none, self.fault):
            text.rescale(unit)
        for card in self.cards:
            card.rescale(unit)
        for button in (*self.found, self.up, self.down, self.remove):
            button.rescale(unit)
        self.add_other.rescale(unit, wordless=unit.compact)
        self.other.rescale(unit)
        self.say()
        self._column.setSpacing(unit.px(10))
        self._row.setSpacing(unit.px(10))

    def _move(self, by: int) -> None:
        to = self.index + by
        self.addresses[self.index], self.addresses[to] = self.addresses[to], self.addresses[self.index]
        self._rebuild(to)
        self.changed.emit()

    def _remove(self) -> None:
        del self.addresses[self.index]
        self._rebuild(min(self.index, len(self.addresses) - 1))
        self.changed.emit()

    def _add_typed(self) -> None:
        if text := self.other.text().strip():
            self.other.clear()
            self.add(text)

    def _rebuild(self, index: int) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.deleteLater()
        self.cards = [SectionButton(f"camera-{at}", "video") for at in range(len(self.addresses))]
        for at, card in enumerate(self.cards):
            card.rescale(self._scale)
            card.clicked.connect(partial(self.choose, at))
            self._cards.addWidget(card)
        self._say_cards()
        self.choose(index)

    def _say_cards(self) -> None:
        for number, (card, address) in enumerate(zip(self.cards, self.addresses, strict=True), 1):
            card.say(camera_word(name_of(address, number)), self._about(address))

    def _about(self, address: str) -> str:
        """What a person knows the camera by: its own name, or where it is; its query stands beside."""
        where = address.partition("?")[0]
        name = next((device.name for device in self._devices if device.address == where), "")
        return f"{shown(name, 24)} · {where}" if name else masked(address).partition("?")[0]

    def _lay_out(self) -> None:
        self._column, self._cards, self._offers, self._row = (
            QVBoxLayout(self),
            QVBoxLayout(),
            QVBoxLayout(),
            QHBoxLayout(),
        )
        self._column.setContentsMargins(0, 0, 0, 0)
        for button in (self.up, self.down, self.remove):
            self._row.addWidget(button)
        self._row.addStretch(1)
        add = QHBoxLayout()
        add.addWidget(self.other, 1)
        add.addWidget(self.add_other)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.about)
        self._column.addLayout(self._cards)
        self._column.addLayout(self._row)
        self._column.addWidget(self.plugged)
        self._column.addLayout(self._offers)
        self._column.addWidget(self.none)
        self._column.addLayout(add)
        self._column.addWidget(self.fault)
        self._column.addStretch(1)
