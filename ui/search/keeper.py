"""Saves the shown picture as a PNG; the folder is asked for once."""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from station.types import Image
from ui.search.pictures import frame_name, png, save
from ui.tasks import Tasks

Tell = Callable[[str, str], None]
"""Records that a file of this name and SHA-256 leaves; called on the worker's thread, before it is written."""


class Keeper(QObject):
    """One picture after the other; none is ever written over."""

    saved = Signal(object)  # Path
    failed = Signal(object)  # the error; the folder is asked for again

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks, self._window = tasks, window
        self.folder: Path | None = None

    def keep(self, shown: tuple[Image, str, int], number: str, tell: Tell) -> None:
        """Save pixels, camera and moment; the pixels are those of now, however long the question takes."""
        picture, camera, at_ms = shown
        write = partial(self._write, partial(_told, picture, frame_name(number, camera, at_ms), tell))
        if self.folder is None:
            self._ask(write)
        else:
            write(self.folder)

    def _write(self, told: Callable[[Path], Path], folder: Path) -> None:
        self.folder = folder
        self._tasks.run(partial(told, folder), self.saved.emit, self._on_error)

    def _ask(self, then: Callable[[Path], None]) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self._window, self.tr("Folder for saved frames"), pictures)
        dialog.setObjectName("frame_folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.show()  # not modal: a scan must still reach the window

    def _on_error(self, error: BaseException) -> None:
        self.folder = None
        self.failed.emit(error)


def _told(picture: Image, name: str, tell: Tell, folder: Path) -> Path:
    data = png(picture)
    tell(name, hashlib.sha256(data).hexdigest())
    return save(data, folder, name)
