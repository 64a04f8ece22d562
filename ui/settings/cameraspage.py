"""The page of cameras: which are used and in what order; each one tried, named, turned, cropped and locked."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from station.cameras import names_of, open_camera
from station.cameras.address import Address, Crop, masked, parse, restored
from station.cameras.device import Device
from station.errors import SettingsError, StationError
from ui import tokens
from ui.errorwords import said
from ui.search.model import Latest
from ui.search.widgets import Button, Look, Text, see_through
from ui.settings import words
from ui.settings.cameradesk import CameraDesk, Looked
from ui.settings.camerafields import CameraFields
from ui.settings.cameralist import CameraList
from ui.settings.croppicture import CropPicture
from ui.tasks import Tasks
from ui.tokens import Unit

LIST, COMPACT_LIST = 500, 300  # width of the list, design px


class CamerasPage(QWidget):
    """Left the cameras, right the chosen one."""

    changed = Signal()
    looked = Signal()  # an attempt has ended, with a picture or with words

    def __init__(self, desk: CameraDesk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("page-cameras")
        self._desk, self._tasks, self._asked = desk, tasks, Latest()
        self._devices: list[Device] = []
        self._devices_known = False
        self._said: Callable[[], str] = str
        self.list, self.fields, self.picture = CameraList(), CameraFields(), CropPicture()
        self.attempt = Button("camera_try", Look.PRIMARY, "video")
        self.whole = Button("camera_whole", Look.PRIMARY, "maximize")
        self.answer = Text(20, tokens.TEXT2, wrap=True)
        self.answer.setObjectName("camera_answer")
        self.fault = Text(20, tokens.FAULT, wrap=True)
        self.fault.setObjectName("camera_fault")
        self._texts = (self.answer, self.fault)
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.list.changed.connect(self._on_changed)
        self.fields.changed.connect(self._on_edited)
        self.picture.cropped.connect(self._on_cropped)
        self.attempt.clicked.connect(self.try_it)
        self.whole.clicked.connect(partial(self._on_cropped, None))

    # ------------------------------------------------------------ what the window asks of a page

    def put(self, values: dict[str, Any]) -> None:
        """Show values."""
        self.list.put(values["cameras"])
        self.judge()

    def values(self) -> dict[str, Any]:
        """What was put in."""
        return {"cameras": tuple(self.list.addresses)}

    def first_fault(self) -> QWidget | None:
        """The field to mend, where an address makes no sense."""
        return None if self.judge() else self.fields.address

    def judge(self) -> bool:
        """Whether all addresses make sense; says which one does not."""
        problem = ""
        try:
            for address in self.list.addresses:
                open_camera(address)
            names_of(self.list.addresses)
        except SettingsError as error:
            problem = said(error)
        self.fault.setText(problem)
        self.fault.setVisible(bool(problem))
        return not problem

    def force(self, names: frozenset[str]) -> None:
        """What the environment decides."""
        self.setEnabled("cameras" not in names)

    def find_devices(self) -> None:
        """Ask the computer for its cameras, once the page is looked at."""
        if not self._devices_known:
            self._devices_known = True
            self._tasks.run(self._desk.devices, self._on_found)

    def try_it(self) -> None:
        """One picture of the chosen camera, or what keeps it from giving one."""
        if not self.judge() or self.list.index < 0:
            return
        ticket = self._asked.ask()
        self._say_that(lambda: self.tr("Opening the camera …"), tokens.TEXT2)
        work = partial(self._desk.look, self.list.addresses[self.list.index])
        self._tasks.run(work, partial(self._on_looked, ticket), partial(self._on_failed, ticket))

    def say(self) -> None:
        """Words in the window's language."""
        self.list.say()
        self.fields.say()
        self.attempt.say(self.tr("Try it"))
        self.whole.say(self.tr("Keep all"), self.tr("Keep all"))
        self.picture.say(
            self.tr("Picture of the camera; draw the part to keep"),
            self.tr("Press “Try it” to see its picture. Draw on it the part to keep."),
        )
        self.answer.setText(self._said())

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        for part in (self.list, self.fields, self.picture, self.attempt, *self._texts):
            part.rescale(unit)
        self.whole.rescale(unit, wordless=unit.compact)
        self._left.setFixedWidth(unit.px(COMPACT_LIST if unit.compact else LIST))
        self._outer.setSpacing(unit.px(26))
        self._column.setSpacing(unit.px(12))
        self._column.setContentsMargins(0, 0, unit.px(14), 0)

    # ------------------------------------------------------------ inside

    @property
    def _address(self) -> Address | None:
        """The chosen one's, where it makes sense."""
        if self.list.index < 0:
            return None
        try:
            return parse(self.list.addresses[self.list.index])
        except SettingsError:
            return None

    def _on_chosen(self, index: int) -> None:
        self._asked.ask()
        self.picture.show_picture(None)
        self._say_that(str, tokens.TEXT2)
        self._detail.setVisible(index >= 0)
        self._show_fields()

    def _show_fields(self) -> None:
        if self.list.index < 0:
            return
        text = self.list.addresses[self.list.index]
        device = next((each for each in self._devices if each.address == text.partition("?")[0]), None)
        self.fields.put(masked(text), self._address, device)
        address = self._address
        try:
            self.picture.show_crop(address.crop() if address else None)
        except SettingsError:
            self.picture.show_crop(None)

    def _on_edited(self) -> None:
        before = self.list.addresses[self.list.index]
        turned = parse_degrees(before)
        self.list.set_address(restored(self.fields.text, before))
        if turned != parse_degrees(self.list.addresses[self.list.index]):
            self.picture.show_picture(None)  # it stands as it was turned before
            self.try_it()
        self._show_fields()

    def _on_cropped(self, crop: Crop | None) -> None:
        if (address := self._address) is not None:
            self.list.set_address(str(address.saying("crop", str(crop) if crop else "")))
            self._show_fields()

    def _on_changed(self) -> None:
        self.judge()
        self.changed.emit()

    def _on_found(self, found: list[Device]) -> None:
        self._devices = found
        self.list.offer(found)
        self._show_fields()

    def _on_looked(self, ticket: int, looked: Looked) -> None:
        if self._asked.is_newest(ticket):
            self.picture.show_picture(looked.i420)
            refused = bool(looked.info.refused)
            self._say_that(partial(words.looked, looked), tokens.WARN if refused else tokens.OK)
            self.looked.emit()

    def _on_failed(self, ticket: int, error: BaseException) -> None:
        if not isinstance(error, StationError):
            raise error
        if self._asked.is_newest(ticket):
            self.picture.show_picture(None)
            self._say_that(partial(said, error), tokens.FAULT)
            self.looked.emit()

    def _say_that(self, said: Callable[[], str], color: str) -> None:
        self._said = said
        self.answer.setText(said())
        self.answer.set_color(color)

    def _lay_out(self) -> None:
        self._left, self._detail = QScrollArea(), QWidget()
        right = QScrollArea()
        for area, inner in ((self._left, self.list), (right, self._detail)):
            area.setWidget(inner)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            see_through(area)
            inner.setAutoFillBackground(False)  # a scroll area switches it on
        self._column = QVBoxLayout(self._detail)
        buttons = QHBoxLayout()
        buttons.addWidget(self.answer, 1)
        buttons.addWidget(self.whole)
        buttons.addWidget(self.attempt)
        for part in (self.fault, self.picture):
            self._column.addWidget(part, 1 if part is self.picture else 0)
        self._column.addLayout(buttons)
        self._column.addWidget(self.fields)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(self._left)
        self._outer.addWidget(right, 1)


def parse_degrees(text: str) -> int | None:
    """How an address is turned; None where it makes no sense."""
    try:
        return parse(text).degrees()
    except SettingsError:
        return None
