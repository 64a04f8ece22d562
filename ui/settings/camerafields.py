"""What can be set of one camera: address, place, turn, part kept, size, and what is locked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from station.cameras.address import Address, parse
from station.cameras.controls import AUTO, CONTROLS, LOCK
from station.cameras.device import Device
from station.errors import SettingsError
from ui import theme, tokens
from ui.cameras import ROLES, camera_word
from ui.search.widgets import START, Text
from ui.settings.widgets import Choices, Entry
from ui.tokens import Unit

SIZES = ("3840x2160", "2560x1440", "1920x1080", "1280x720")
OFFERED = 5  # sizes of one device
LISTED = 12  # formats
SIZED = ("usb", "demo")


class CameraFields(QWidget):
    """`text` is the edited address, its secrets hidden as they were put in."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("camera_fields")
        self.text = ""
        self._putting = False
        self._device_sizes: tuple[str, ...] = ()
        self.address, self.crop = Entry("camera_text"), Entry("camera_crop")
        self.name = Choices("camera_name", ["", *ROLES])
        self.rotate = Choices("camera_rotate", ["", "90", "180", "270"])
        self.sizes = Choices("camera_size", ["", *SIZES])
        self.modes = {key: Choices(f"camera_{key}", ["", AUTO, LOCK]) for key in CONTROLS}
        self._choices = {"name": self.name, "rotate": self.rotate, "size": self.sizes, **self.modes}
        self.numbers = {key: Entry(f"camera_{key}_number") for key in CONTROLS}
        self._titles = {
            key: Text(21, weight=theme.SEMIBOLD)
            for key in ("address", "name", "rotate", "crop", "size", *CONTROLS)
        }
        self.note, self.formats = Text(18, tokens.WARN, wrap=True), Text(18, tokens.TEXT2, wrap=True)
        self._scale = START
        self._lay_out()
        self._connect()

    def put(self, text: str, address: Address | None, device: Device | None) -> None:
        """Show an address (masked); None: it makes no sense, and only its text can be edited."""
        self._putting, self.text = True, text
        if self.address.text() != text:
            self.address.setText(text)
        query = dict(address.query) if address else {}
        self._show_choice(self.name, query.get("name", "").lower())
        self._show_choice(self.rotate, query.get("rotate", "0").removeprefix("0"))
        self._show_choice(self.sizes, query.get("size", ""))
        if not self.crop.hasFocus():
            self.crop.setText(query.get("crop", ""))
        for key, modes in self.modes.items():
            value = query.get(key, "")
            self._show_choice(modes, value)
            if not self.numbers[key].hasFocus():
                self.numbers[key].setText("" if value in (AUTO, LOCK) else value)
        self._fit(address, device)
        self._putting = False

    def say(self) -> None:
        """Words in the window's language."""
        titles = {
            "address": self.tr("Address"),
            "name": self.tr("Place"),
            "rotate": self.tr("Turned"),
            "crop": self.tr("Part kept"),
            "size": self.tr("Resolution"),
            "exposure": self.tr("Exposure"),
            "focus": self.tr("Focus"),
            "white": self.tr("White balance"),
        }
        for key, title in self._titles.items():
            title.setText(titles[key])
        for value, button in self.name.buttons.items():
            button.say(camera_word(value) if value else self.tr("Number"))
        for value, button in self.rotate.buttons.items():
            button.say(f"{value or 0}°")
        self._say_sizes()
        kinds = {
            "": self.tr("As is"),
            AUTO: self.tr("Automatic"),
            LOCK: self.tr("Locked"),
        }
        for modes in self.modes.values():
            for value, button in modes.buttons.items():
                button.say(kinds[value])
        self.address.say(titles["address"])
        self.crop.say(titles["crop"], self.tr("left,top,width,height in percent"))
        for key, entry in self.numbers.items():
            control = CONTROLS[key]
            entry.say(titles[key], f"{control.low:g}–{control.high:g} {control.unit}".strip())
        self.note.setText(
            self.tr(
                "A network camera's video cannot be cropped as it comes: it is encoded anew, which costs a lot.",
            )
        )

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        for line in (self.address, self.crop, *self.numbers.values()):
            line.rescale(unit)
        for choices in self._choices.values():
            choices.rescale(unit)
        for text in (*self._titles.values(), self.note, self.formats):
            text.rescale(unit)
        for entry in self.numbers.values():
            entry.setMaximumWidth(unit.px(120 if unit.compact else 210))
        self._say_sizes()
        self._grid.setHorizontalSpacing(unit.px(18))
        self._grid.setVerticalSpacing(unit.px(8))

    def _say_sizes(self) -> None:
        """On a small screen by their lines: a row that is too wide would push the fields out of the window."""
        for value, button in self.sizes.buttons.items():
            whole = value.replace("x", "×") or self.tr("As is")
            lines = value.partition("x")[2]
            button.say(f"{lines}p" if lines and self._scale.compact else whole, whole)

    def _fit(self, address: Address | None, device: Device | None) -> None:
        """Only what this kind of camera has; only sizes that the device tells of."""
        scheme = address.scheme if address else ""
        offered = (
            {f"{wide}x{high}" for wide, high in device.sizes[:OFFERED]}
            if device and device.sizes
            else set(SIZES)
        )
        for value, button in self.sizes.buttons.items():
            button.setVisible(not value or value in offered)
        for key in ("name", "rotate", "crop"):
            self._titles[key].setVisible(address is not None)
        for part in (self.name, self.rotate, self.crop):
            part.setVisible(address is not None)
        self.formats.setText(_formats(device) if device else "")
        self.formats.setVisible(bool(self.formats.text()))
        self._titles["size"].setVisible(scheme in SIZED)
        self.sizes.setVisible(scheme in SIZED)
        for key in CONTROLS:
            for widget in (self._titles[key], self.modes[key], self.numbers[key]):
                widget.setVisible(scheme == "usb")
        self.note.setVisible(scheme in ("rtsp", "http") and bool(address and "crop" in address.query))

    def _show_choice(self, choices: Choices, value: str) -> None:
        """Choose it; a value without a button of its own leaves none chosen."""
        for button in choices.buttons.values():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        choices.put(value)

    def _connect(self) -> None:
        self.address.editingFinished.connect(self._on_address)
        self.crop.editingFinished.connect(lambda: self._edit("crop", self.crop.text().replace(" ", "")))
        for key, choices in self._choices.items():
            choices.chosen.connect(lambda value, key=key: self._edit(key, value))
        for key, entry in self.numbers.items():
            entry.editingFinished.connect(
                lambda key=key, entry=entry: self._on_number(key, entry.text().strip())
            )

    def _on_number(self, key: str, text: str) -> None:
        if text or not self.modes[key].value:
            self._edit(key, text)

    def _on_address(self) -> None:
        if not self._putting and (text := self.address.text().strip()) and text != self.text:
            self.text = text
            self.changed.emit()

    def _edit(self, key: str, value: str) -> None:
        if self._putting:
            return
        try:
            edited = str(parse(self.text).saying(key, value))
        except SettingsError:
            return  # its text has to be mended first, which is said already
        if edited != self.text:
            self.text = edited
            self.changed.emit()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        whole: dict[str, QWidget] = {
            "address": self.address,
            "name": self.name,
            "rotate": self.rotate,
            "crop": self.crop,
            "size": self.sizes,
        }
        for row, (key, widget) in enumerate(whole.items()):
            self._grid.addWidget(self._titles[key], row, 0)
            self._grid.addWidget(widget, row, 1, 1, 2)
        self._grid.addWidget(self.formats, len(whole), 1, 1, 2)
        for row, key in enumerate(CONTROLS, len(whole) + 1):
            self._grid.addWidget(self._titles[key], row, 0)
            self._grid.addWidget(self.modes[key], row, 1)
            self._grid.addWidget(self.numbers[key], row, 2)
        self._grid.addWidget(self.note, len(whole) + 1 + len(CONTROLS), 0, 1, 3)
        self._grid.setColumnStretch(1, 1)


def _formats(device: Device) -> str:
    """What the device tells that it can: `MJPG 1920×1080@30 · …`."""
    told = (
        f"{each.codec} {each.width}×{each.height}@{each.fps:g}".strip() for each in device.formats[:LISTED]
    )
    return " · ".join(told)
