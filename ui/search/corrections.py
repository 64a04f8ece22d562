"""The supervisor's corrections of the open parcel: its number, a wrong one, a cancel taken back, a hold."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from station.archive import Archive, Record
from ui.search.keeping import Keeping
from ui.search.model import shown
from ui.search.panel import Panel
from ui.tasks import Tasks


class Corrections(QObject):
    """Asked for in the panel, written off the main thread; what is refused is told, and its row stays open."""

    done = Signal(str)  # words for what was done; the record has changed

    def __init__(
        self,
        archive: Archive,
        tasks: Tasks,
        panel: Panel,
        opened: Callable[[], Record | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._archive, self._tasks, self._panel, self._opened = archive, tasks, panel, opened
        self._keeping = Keeping(archive, tasks, panel.ask_row, self)
        self._keeping.done.connect(self.done)
        panel.bind.clicked.connect(panel.bind_row.open)
        panel.bind_row.confirmed.connect(self._bind)
        panel.uncancel.clicked.connect(self._take_back)
        panel.keep.clicked.connect(lambda: self._ask(self._keeping.ask_to_keep))
        panel.wrong.clicked.connect(lambda: self._ask(self._keeping.ask_which_is_wrong))
        panel.facts.wrong_clicked.connect(
            lambda value: self._ask(lambda record: self._keeping.ask_if_right(record, value))
        )

    def _bind(self, text: str) -> None:
        if (record := self._opened()) is not None:
            self._tasks.run(partial(self._archive.bind, record.found.session, text), self._on_bound)

    def _on_bound(self, number: str) -> None:
        self._panel.bind_row.hide()
        self.done.emit(self.tr("Bound: {number}").format(number=shown(number)))

    def _take_back(self) -> None:
        if (record := self._opened()) is not None:
            words = self.tr("Taken back: this parcel counts again")
            work = partial(self._archive.take_back_cancel, record.found.session)
            self._tasks.run(work, lambda _: self.done.emit(words))

    def _ask(self, question: Callable[[Record], None]) -> None:
        if (record := self._opened()) is not None:
            self._panel.bind_row.hide()
            question(record)
