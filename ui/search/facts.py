"""A line under the heading, only where there is something to say: kept, expired, noticed, called wrong."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from station.archive import Record
from ui import theme, tokens
from ui.search import keepwords
from ui.search.model import shown
from ui.search.noticed import Line, noticed
from ui.search.widgets import START, Button, Look, Text
from ui.search.words import AMBER, BLUE
from ui.tokens import Unit

MOST = 6  # lines of what was noticed
REASON, SHORT_REASON = 60, 22  # characters of a reason on its pill; whole in the lines below


class Facts(QWidget):
    """Pills; a click on one says who and why, or asks whether it is so."""

    wrong_clicked = Signal(str)  # a number that was called wrong

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kept = Button("kept", Look.PILL, "lock", colours=BLUE)
        self.expired = Button("expired", Look.PILL, "clock")
        self.noticed = Button("noticed", Look.PILL, "circle-alert", colours=AMBER)
        self.why = Why()
        self.wrong: list[Button] = []
        self._record: Record | None = None
        self._unit = START
        self._lay_out()
        for button in (self.kept, self.expired, self.noticed):
            button.setCheckable(True)
            button.toggled.connect(self._show_why)
        self.say()
        self.hide()

    def show_record(self, record: Record | None) -> None:
        """What is special about it; a normal one has no such line."""
        self._record = record
        for button in self.wrong:
            self._second.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.wrong = [self._pill(value) for value in (record.found.wrong if record else ())]
        for button in (self.kept, self.expired, self.noticed):
            button.setChecked(False)
        self.say()
        self.setVisible(self.speaks)

    @property
    def speaks(self) -> bool:
        """Whether there is anything to say."""
        return self._record is not None and bool(
            self._record.holds or self._record.removed or self._record.found.wrong or noticed(self._record)
        )

    def say(self) -> None:
        """All words, in the language of now."""
        self.kept.say(self.tr("Who keeps this?"))
        self.expired.say(self.tr("Why was this deleted?"))
        self.noticed.say(self.tr("What was noticed?"))
        record = self._record
        if record is None:
            return
        self.kept.setVisible(bool(record.holds))
        self.expired.setVisible(bool(record.removed))
        self._say_noticed(noticed(record))
        if record.holds:
            limit = SHORT_REASON if self._unit.compact else REASON
            self.kept.say(keepwords.kept(shown(record.holds[-1].why, limit)))
        if record.removed:
            what = keepwords.expired(record.found.expired)
            self.expired.say(self.tr("{what} – why?").format(what=what))
        for button, value in zip(self.wrong, record.found.wrong, strict=True):
            button.say(self.tr("Called wrong: {number}").format(number=shown(value, 24)))
        self._show_why()

    def _say_noticed(self, lines: list[Line]) -> None:
        """The one that there is, or how many."""
        self.noticed.setVisible(bool(lines))
        if lines:
            text = lines[0][0] if len(lines) == 1 else self.tr("Noticed: %n thing(s)", "", len(lines))
            self.noticed.say(text)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        for row in (self._first, self._second):
            row.setSpacing(unit.px(10))
        self._column.setSpacing(unit.px(8))
        for button in (self.kept, self.expired, self.noticed, *self.wrong):
            button.rescale(unit)
        self.why.rescale(unit)
        self.say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)

    def _show_why(self) -> None:
        record = self._record
        pills = (self.kept, self.expired, self.noticed)
        asked = record is not None and any(pill.isChecked() for pill in pills)
        if record is not None and asked:
            holds, removed, seen = (pill.isChecked() for pill in pills)
            self.why.show_record(record, holds=holds, removed=removed, seen=seen)
        self.why.setVisible(asked)

    def _pill(self, value: str) -> Button:
        button = Button("called_wrong", Look.PILL, "circle-alert", colours=AMBER)
        button.rescale(self._unit)
        button.clicked.connect(lambda: self.wrong_clicked.emit(value))
        self._second.insertWidget(self._second.count() - 1, button)
        return button

    def _lay_out(self) -> None:
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self.kept)
        self._first.addWidget(self.expired)
        self._first.addWidget(self.noticed)
        self._first.addStretch(1)
        self._second.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)
        self._column.addWidget(self.why)


class Why(QWidget):
    """Who keeps it; why something was deleted: when, by which rule, by whom, what is left; what was noticed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("why")
        self.lines: list[Text] = []
        self._unit = START
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(line.text() for line in self.lines)

    def show_record(self, record: Record, *, holds: bool, removed: bool, seen: bool) -> None:
        """Of these two what is asked for."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for hold in record.holds if holds else ():
            self._add(keepwords.kept(hold.why), tokens.TEXT, bold=True)
            self._add(keepwords.kept_by(hold), tokens.TEXT2)
        for one in record.removed if removed else ():
            self._add(keepwords.removed_when(one), tokens.TEXT, bold=True)
            self._add(keepwords.removed_why(one), tokens.TEXT2)
        if removed:
            self._add(self._still_there(len(record.clips), len(record.photos)), tokens.TEXT2)
        if seen:
            self._add_noticed(noticed(record))
        self.setAccessibleName(self.text)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self._column.setContentsMargins(unit.px(18), 0, unit.px(18), unit.px(6))
        self._column.setSpacing(unit.px(3))
        for line in self.lines:
            line.rescale(unit)

    def _add_noticed(self, lines: list[Line]) -> None:
        """The picture below stays in view, however often a camera failed; `show` prints them all."""
        for what, at in lines[:MOST]:
            self._add(f"{what} · {at}", tokens.TEXT)
        if len(lines) > MOST:
            self._add(self.tr("… and %n more", "", len(lines) - MOST), tokens.TEXT2)

    def _still_there(self, clips: int, photos: int) -> str:
        parts = [self.tr("all hashes and the signed entries")]
        if photos:
            parts.insert(0, self.tr("%n photo(s)", "", photos))
        if clips:
            parts.insert(0, self.tr("%n clip(s)", "", clips))
        return self.tr("Still there: {what}.").format(what=self.tr(", ").join(parts))

    def _add(self, words: str, color: str, *, bold: bool = False) -> None:
        line = Text(19, color, theme.SEMIBOLD if bold else theme.REGULAR, wrap=True)
        line.setText(words)
        line.rescale(self._unit)
        self.lines.append(line)
        self._column.addWidget(line)
