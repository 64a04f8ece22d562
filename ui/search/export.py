"""Taking evidence out, in place of the player: choose a drive, watch, done; never a dialog."""

from collections.abc import Callable
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from station.archive import Archive, Exported, Record
from station.bundles.copying import ExportStoppedError
from station.errors import StationError
from ui.errorwords import translated
from ui.search.drives import Drive, folder, plugged
from ui.search.exportview import ExportView
from ui.search.job import Job, Pack, pack_of
from ui.search.model import Latest, shown, size_text
from ui.tasks import Tasks

DRIVES_MS, PROGRESS_MS = 2000, 50


class Step(Enum):
    """What the panel shows."""

    CHOOSE = "choose"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Exporter(QObject):
    """One export after the other; a running one goes on whatever is searched meanwhile."""

    closed = Signal()
    unexpected = Signal(object)  # an error that is our own fault

    def __init__(
        self,
        archive: Archive,
        tasks: Tasks,
        find_drives: Callable[[], list[Drive]] = plugged,
    ) -> None:
        super().__init__()
        self.view = ExportView()
        self._archive, self._tasks, self._find_drives = archive, tasks, find_drives
        self._packs = Latest()
        self.step = Step.CHOOSE
        self.pack: Pack | None = None
        self.target: Drive | None = None
        self.exported: Exported | None = None
        self._drives: list[Drive] = []
        self._folders: list[Drive] = []
        self._job: Job | None = None
        self._error: StationError | None = None
        self._offered: list[Drive] | None = None  # what the list shows
        self._look = QTimer(self, interval=DRIVES_MS)
        self._look.timeout.connect(self._look_for_drives)
        self._watch = QTimer(self, interval=PROGRESS_MS)
        self._watch.timeout.connect(self._show_progress)
        self.view.main.clicked.connect(self._on_main)
        self.view.other.clicked.connect(self._on_other)
        self.view.close_button.clicked.connect(self.closed)
        self.view.drive_chosen.connect(self.choose)
        self.view.folder_asked.connect(self._ask_folder)

    @property
    def running(self) -> bool:
        """Whether a copy is on its way."""
        return self.step is Step.RUNNING

    def open(self, record: Record, code: str) -> None:
        """Offer this record's number; nothing is copied yet. Comes back to a copy that runs."""
        if self.running:
            return
        self.pack, ticket = None, self._packs.ask()
        self.view.number.show_number(shown(code), self.tr("No number"))
        self._enter(Step.CHOOSE)
        key = code or record.found.session

        def look_up() -> Pack:
            return pack_of(record, code, self._archive.show(key))

        self._tasks.run(look_up, partial(self._put_pack, ticket), self._failed)
        self._look_for_drives()

    def choose(self, drive: Drive) -> None:
        """This is where it goes."""
        self.target = drive
        self._show()

    def choose_folder(self, path: Path) -> None:
        """A folder from the file dialog stands in the list like a drive, and is chosen."""
        chosen = folder(path)
        self._folders = [chosen, *(old for old in self._folders if old.path != path)][:2]
        self._put_drives(self._drives)
        self.choose(chosen)

    def start(self) -> None:
        """Copy to the chosen place."""
        if self.pack is None or self.target is None or self.running:
            return
        self._job = Job(self._archive, self.pack, self.target.path)
        self._enter(Step.RUNNING)
        self._tasks.run(self._job.run, self._put_exported, self._failed)

    def cancel(self) -> None:
        """Stop a running copy; what is half-made goes away."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """The window closes: end a running copy, look no more."""
        self.cancel()
        self._look.stop()
        self._watch.stop()

    def say(self) -> None:
        """All words anew, in the language of now."""
        if self._offered is not None:
            self.view.show_drives(self._offered)
        self._show()

    # ------------------------------------------------------------ inside

    def _enter(self, step: Step) -> None:
        self.step = step
        for timer, wanted in ((self._look, Step.CHOOSE), (self._watch, Step.RUNNING)):
            timer.start() if step is wanted else timer.stop()
        self._show()

    def _look_for_drives(self) -> None:
        self._tasks.run(self._find_drives, self._put_drives)

    def _put_drives(self, drives: list[Drive]) -> None:
        self._drives = drives
        offered = [*drives, *self._folders]
        if self.step is not Step.CHOOSE:
            return
        if self.target is None or self.target.path not in [drive.path for drive in offered]:
            self.target = offered[0] if offered else None
        if offered != self._offered:  # a row under the pointer must not be replaced for nothing
            self._offered = offered
            self.view.show_drives(offered)
        self._show()

    def _put_pack(self, ticket: int, pack: Pack) -> None:
        if self._packs.is_newest(ticket):
            self.pack = pack
            self._show()

    def _put_exported(self, exported: Exported) -> None:
        self.exported = exported
        self._enter(Step.DONE)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, ExportStoppedError):
            self._enter(Step.CHOOSE)
            return
        if isinstance(error, StationError):
            self._error = error
            self._enter(Step.FAILED)
            return
        self._enter(Step.CHOOSE)
        self.unexpected.emit(error)

    def _on_main(self) -> None:
        match self.step:
            case Step.CHOOSE:
                self.start()
            case Step.RUNNING:
                self.cancel()
            case Step.DONE:
                self.closed.emit()
            case Step.FAILED:
                self._enter(Step.CHOOSE)
                self._look_for_drives()

    def _on_other(self) -> None:
        if self.exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.exported.path)))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self.view, self.tr("Export to"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.choose_folder(Path(path)))
        dialog.show()  # not modal: a scan must still reach the window

    def _show_progress(self) -> None:
        if self._job is not None:
            share, name = self._job.progress
            self.view.show_progress(share, name)

    def _show(self) -> None:
        """All words of the present step."""
        pack = self.pack
        self.view.show_pack(pack)
        match self.step:
            case Step.CHOOSE:
                self._show_choice(pack)
            case Step.RUNNING:
                self.view.show_running(self.target.name if self.target else "")
            case Step.DONE:
                assert self.exported is not None
                self.view.show_done(
                    self._place(self.exported), removable=bool(self.target and self.target.removable)
                )
            case Step.FAILED:
                assert self._error is not None
                self.view.show_error(translated(self._error.message), translated(self._error.hint))

    def _place(self, exported: Exported) -> str:
        """Drive and folder, as a person finds it again."""
        return f"{self.target.name if self.target else ''} · {exported.path.name}"

    def _show_choice(self, pack: Pack | None) -> None:
        target = self.target
        fits = bool(target and pack and target.free_bytes > pack.size_bytes)
        if target is None or pack is None:
            words = self.tr("Plug in a USB stick, or choose a folder.") if target is None else ""
        else:
            words = self.tr("{drive} · {free} free · pack is {size}").format(
                drive=shown(target.name), free=size_text(target.free_bytes), size=size_text(pack.size_bytes)
            )
        self.view.show_choice(target, words, ready=fits and bool(pack and pack.files))
