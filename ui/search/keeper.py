"""Saves the shown picture as a PNG; the folder is asked for once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from station.types import Image
from ui.search.pictures import frame_name, save
from ui.tasks import Tasks


class Keeper(QObject):
    """One picture after the other; none is ever written over."""

    saved = Signal(object)  # Path
    failed = Signal(object)  # the error; the folder is asked for again

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks, self._window = tasks, window
        self.folder: Path | None = None

    def keep(self, shown: tuple[Image, str, int], number: str) -> None:
        """Save pixels, camera and moment; the pixels are those of now, however long the question takes."""
        picture, camera, at_ms = shown
        name = frame_name(number, camera, at_ms)
        if self.folder is None:
            self._ask(partial(self._write, picture, name))
        else:
            self._write(picture, name, self.folder)

    def _write(self, picture: Image, name: str, folder: Path) -> None:
        self.folder = folder
        self._tasks.run(partial(save, picture, folder, name), self.saved.emit, self._on_error)

    def _ask(self, then: "partial[None]") -> None:
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
