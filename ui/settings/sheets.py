"""The sheets to be printed: a button each, a question where to, a PDF."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from station.clock import local
from station.dayhead import save_sheet
from station.errors import SettingsError
from station.evidence.keys import KeyFolder
from station.evidence.paths import DataFolder
from station.settings import load
from station.sheets import controlcard, keycard
from ui.search.widgets import Button, Look
from ui.tasks import Tasks

_DAY = "head-of-the-day"


class Sheets(QObject):
    """Control card, key card and head of the day of this station."""

    saved = Signal(object)  # Path
    failed = Signal(object)  # the error

    def __init__(self, data: Path, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks, self._window = tasks, window
        self._draw: dict[str, Callable[[Path], object]] = {
            "control-card": controlcard.draw,
            "key-card": partial(_key_card, data),
            _DAY: partial(save_sheet, DataFolder(data)),
        }
        self.buttons = {name: Button(name, Look.PILL, "printer") for name in self._draw}
        for name, button in self.buttons.items():
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._ask, name))

    def say(self) -> None:
        """Words in the window's language."""
        words = {
            "control-card": (self.tr("Control card"), self.tr("Save the control card as a PDF")),
            "key-card": (self.tr("Key card"), self.tr("Save the key card as a PDF")),
            _DAY: (self.tr("Head of the day"), self.tr("Save the head of the day as a PDF")),
        }
        for name, button in self.buttons.items():
            button.say(*words[name])

    def write(self, name: str, path: Path) -> None:
        """Draw it beside the main thread."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self._tasks.run(
            partial(self._draw[name], path),
            lambda _: self.saved.emit(path),
            self.failed.emit,
        )

    def _ask(self, name: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        which = f"{name}-{local(_now_ms()):%Y-%m-%d}" if name == _DAY else name  # one for each day
        place = str(Path(documents) / f"packwitness-{which}.pdf")
        dialog = QFileDialog(self._window, self.buttons[name].accessibleName(), place, "PDF (*.pdf)")
        dialog.setObjectName("sheet_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(place)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write(name, Path(path)))
        dialog.show()  # not modal: a scan must still reach the window


def _key_card(data: Path, path: Path) -> None:
    kept = KeyFolder(DataFolder(data).keys).kept()
    if kept is None:
        raise SettingsError("This station has no key yet.", "The first start makes it.")
    keycard.draw(path, keycard.KeyFacts(load(data).station, kept.public, _now_ms()))


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
