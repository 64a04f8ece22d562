"""A line under the heading, only where there is something to say: kept, expired, a number called wrong."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from station.archive import Record
from station.evidence.holds import Hold
from station.records import Removed
from ui import theme, tokens
from ui.search import keepwords
from ui.search.model import shown
from ui.search.widgets import START, Button, Chip, Look, Text
from ui.search.words import AMBER, BLUE
from ui.tokens import Unit

REASON = 44  # characters of a reason on the chip; whole in the reason's own line below


class Facts(QWidget):
    """Pills; a click on one says why, or asks whether it is so."""

    wrong_clicked = Signal(str)  # a number that was called wrong

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kept = Chip("kept")
        self.expired = Button("expired", Look.PILL, "clock")
        self.expired.setCheckable(True)
        self.why = Why()
        self.wrong: list[Button] = []
        self._record: Record | None = None
        self._unit = START
        self._row = QHBoxLayout()
        self._row.addWidget(self.kept)
        self._row.addWidget(self.expired)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.why)
        self.expired.toggled.connect(self.why.setVisible)
        self.say()
        self.hide()

    def show_record(self, record: Record | None) -> None:
        """What is special about it; a normal one has no such line."""
        self._record = record
        for button in self.wrong:
            self._row.removeWidget(button)
            button.deleteLater()
        values = record.found.wrong if record is not None else ()
        self.wrong = [self._pill(value) for value in values]
        self.expired.setChecked(False)
        self.why.hide()
        self.say()
        self.setVisible(self.speaks)

    @property
    def speaks(self) -> bool:
        """Whether there is anything to say."""
        return self._record is not None and bool(
            self._record.holds or self._record.removed or self._record.found.wrong
        )

    def say(self) -> None:
        """All words, in the language of now."""
        record = self._record
        self.expired.say(self.tr("Why was this deleted?"))
        if record is None:
            return
        self.kept.setVisible(bool(record.holds))
        if record.holds:
            self.kept.say("lock", _kept(record.holds[-1]), BLUE)
        self.expired.setVisible(bool(record.removed))
        if record.removed:
            what = keepwords.expired(record.found.expired)
            self.expired.say(self.tr("{what} – why?").format(what=what))
            self.why.show_removed(record.removed, len(record.clips), len(record.photos))
        for button, value in zip(self.wrong, record.found.wrong, strict=True):
            button.say(self.tr("Called wrong: {number}").format(number=shown(value, 24)))

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self._row.setSpacing(unit.px(10))
        self._column.setSpacing(unit.px(10))
        self.kept.rescale(unit)
        self.why.rescale(unit)
        for button in (self.expired, *self.wrong):
            button.rescale(unit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def _pill(self, value: str) -> Button:
        button = Button("called_wrong", Look.PILL, "circle-alert", colours=AMBER)
        button.rescale(self._unit)
        button.clicked.connect(lambda: self.wrong_clicked.emit(value))
        self._row.insertWidget(self._row.count() - 1, button)
        return button


class Why(QWidget):
    """Why something was deleted: when, by which rule, by whom, in which entry, and what is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("why_removed")
        self.lines: list[Text] = []
        self._unit = START
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(line.text() for line in self.lines)

    def show_removed(self, removed: tuple[Removed, ...], clips: int, photos: int) -> None:
        """Other removals; `clips` and `photos` are still there."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self.lines = []
        for one in removed:
            self._add(keepwords.removed_when(one), tokens.TEXT, bold=True)
            self._add(keepwords.removed_why(one), tokens.TEXT2)
        self._add(keepwords.still_there(clips, photos), tokens.TEXT2)
        self.setAccessibleName(self.text)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self._column.setContentsMargins(unit.px(18), 0, unit.px(18), unit.px(6))
        self._column.setSpacing(unit.px(3))
        for line in self.lines:
            line.rescale(unit)

    def _add(self, words: str, color: str, *, bold: bool = False) -> None:
        line = Text(19, color, theme.SEMIBOLD if bold else theme.REGULAR, wrap=True)
        line.setText(words)
        line.rescale(self._unit)
        self.lines.append(line)
        self._column.addWidget(line)


def _kept(hold: Hold) -> str:
    return keepwords.kept(hold, shown(hold.why, REASON))
