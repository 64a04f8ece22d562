"""A field to try a code: what the rules on the screen, saved or not, would make of it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from station.barcodes.advice import Grade
from station.barcodes.labels import WEDGE, Rules, classify
from station.types import Accept, Label
from ui import codes, theme, tokens
from ui.errorwords import translated
from ui.search.model import shown
from ui.search.widgets import START, Text
from ui.settings.widgets import Entry
from ui.setup.grades import COLOURS, ICONS
from ui.tokens import Unit

GRADES = {Accept.YES: Grade.GOOD, Accept.ASK: Grade.FAIR, Accept.NO: Grade.BAD}
LONGEST = 48


class Tryout(QWidget):
    """Type or scan; the answer follows at once."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tryout")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.entry = Entry("try_code", 64)
        self.entry.setMaxLength(4096)
        self.entry.textChanged.connect(self._judge)
        self.label: Label | None = None
        self._rules = Rules()
        self._scale = START
        self.heading, self._how = Text(28, weight=theme.BOLD), Text(20, tokens.TEXT2, wrap=True)
        self.answer = Text(30, weight=theme.BOLD, wrap=True)
        self.answer.setObjectName("try_answer")
        self._names = [Text(20, tokens.TEXT3) for _ in range(3)]
        self.kind, self.canonical = (
            Text(22, weight=theme.SEMIBOLD, wrap=True),
            Text(22, weight=theme.SEMIBOLD),
        )
        self.carrier = Text(22, weight=theme.SEMIBOLD)
        self.reason = Text(18, tokens.TEXT2, wrap=True)
        self._lay_out()

    def use(self, rules: Rules) -> None:
        """The rules on the screen changed."""
        self._rules = rules
        self._judge()

    def put(self, text: str) -> None:
        """A code was scanned."""
        self.entry.setText(text)
        self.entry.setFocus()
        self.entry.selectAll()

    def say(self) -> None:
        """Words in the window's language."""
        self.heading.setText(self.tr("Try a code"))
        self._how.setText(
            self.tr("Type or scan one: this is what the bench would do with the rules shown here.")
        )
        self.entry.say(self.tr("Code to try"), "SF1442778190352")
        names = (self.tr("Kind"), self.tr("Courier"), self.tr("Kept as"))
        for text, name in zip(self._names, names, strict=True):
            text.setText(name)
        self._judge()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._scale = unit
        self.entry.rescale(unit)
        for text in (
            *(self.heading, self._how, self.answer, self.kind, self.carrier, self.canonical, self.reason),
            *self._names,
        ):
            text.rescale(unit)
        side = unit.px(28)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(unit.px(14))
        self._grid.setHorizontalSpacing(unit.px(20))
        self._grid.setVerticalSpacing(unit.px(10))
        self.answer.setContentsMargins(unit.px(50), 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, u = QPainter(self), self._scale.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color(tokens.PANEL))
        painter.setPen(QPen(theme.color(tokens.LINE), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 20 * u, 20 * u)
        if self.label is not None:
            grade = GRADES[self.label.accept]
            place = QRectF(self.answer.geometry().left(), 0, 36 * u, 36 * u)
            place.moveTop(self.answer.geometry().center().y() - 18 * u)
            theme.draw_icon(painter, ICONS[grade], place, COLOURS[grade])

    def _judge(self) -> None:
        text = self.entry.text()
        self.label = label = classify(text, WEDGE, rules=self._rules) if text.strip() else None
        for part in (self.answer, self.kind, self.carrier, self.canonical, self.reason, *self._names):
            part.setVisible(label is not None)
        if label is not None:
            self._show(label)
        self.update()

    def _show(self, label: Label) -> None:
        self.answer.setText(codes.answer(label))
        self.answer.set_color(COLOURS[GRADES[label.accept]])
        self.kind.setText(codes.kind_of(label))
        self.carrier.setText(codes.carrier(label.carrier) or "–")
        self.canonical.setText(shown(label.canonical, LONGEST) or "–")
        reason = translated(label.reason)
        self.reason.setText(reason)
        self.answer.setAccessibleName(f"{codes.answer(label)}. {codes.kind(label)}. {reason}")

    def _lay_out(self) -> None:
        self._column, self._grid = QVBoxLayout(self), QGridLayout()
        for part in (self.heading, self._how, self.entry, self.answer):
            self._column.addWidget(part)
        for row, (name, value) in enumerate(
            zip(self._names, (self.kind, self.carrier, self.canonical), strict=True)
        ):
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(value, row, 1)
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.reason)
