"""Keep, release, call a number wrong, take that back: each asked first, in the row, then written."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from station.archive import Archive, Record
from station.evidence.holds import HAND
from ui.format import grouped
from ui.search.askrow import AskRow, Question
from ui.search.model import shown
from ui.tasks import Tasks

Act = Callable[[str], object]


class Keeping(QObject):
    """Off the main thread; what is refused is told, and the row stays open."""

    done = Signal(str)  # words for what was done; the record has changed

    def __init__(self, archive: Archive, tasks: Tasks, row: AskRow, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._tasks, self._row = archive, tasks, row
        self._then: Act | None = None
        row.answered.connect(self._on_answer)

    def ask_to_keep(self, record: Record) -> None:
        """Keep it, with a reason; or, where a hand keeps it, release it."""
        session = record.found.session
        if held_by_hand(record):
            words = Question(
                self.tr("Release this parcel? Its files then go when their time has come."),
                self.tr("Release"),
                self.tr("Why, in a few words"),
                "lock-open",
            )
            self._ask(
                words, partial(self._write, partial(self._archive.release, session), self.tr("Released"))
            )
            return
        words = Question(
            self.tr("Keep this parcel until it is released?"),
            self.tr("Keep"),
            self.tr("Why, e.g. complaint 0815; no names, no telephone"),
            "lock",
        )
        self._ask(words, partial(self._write, partial(self._archive.hold, session), self.tr("Kept")))

    def ask_which_is_wrong(self, record: Record) -> None:
        """With several numbers, which one; with one, whether."""
        values = record.found.codes
        if len(values) == 1:
            self._ask_if_wrong(record, values[0])
        elif values:
            choices = tuple((value, _spoken(value)) for value in values)
            question = Question(self.tr("Which number never belonged to this parcel?"), choices=choices)
            self._ask(question, partial(self._ask_if_wrong, record))

    def ask_if_right(self, record: Record, value: str) -> None:
        """A number that was called wrong."""
        words = self.tr("Was {number} its number after all?").format(number=_spoken(value))
        act = partial(self._archive.bind, record.found.session, value)
        done = self.tr("Bound again: {number}").format(number=shown(value))
        self._ask(Question(words, self.tr("Bind it again"), icon="undo-2"), lambda _: self._do(act, done))

    def _ask_if_wrong(self, record: Record, value: str) -> None:
        words = self.tr("{number} never belonged to this parcel? The number stays readable.")
        act = partial(self._archive.mark_wrong, record.found.session, value)
        done = self.tr("Called wrong: {number}").format(number=shown(value))
        question = Question(words.format(number=_spoken(value)), self.tr("Yes, wrong number"), icon="ban")
        self._ask(question, lambda _: self._do(act, done))

    def _ask(self, question: Question, then: Act) -> None:
        self._then = then
        self._row.ask(question)

    def _on_answer(self, text: str) -> None:
        if self._then is not None:
            self._then(text)

    def _write(self, act: Act, done: str, reason: str) -> None:
        self._do(partial(act, reason), done)

    def _do(self, act: Callable[[], object], done: str) -> None:
        self._tasks.run(act, lambda _: self._on_done(done))

    def _on_done(self, words: str) -> None:
        self._row.hide()
        self.done.emit(words)


def held_by_hand(record: Record) -> bool:
    """Whether a person keeps it; what a case holds only the case releases."""
    return any(hold.source == HAND for hold in record.holds)


def _spoken(value: str) -> str:
    head, tail = grouped(shown(value, 32))
    return f"{head} {tail}".strip()
