"""The left half: how many were found, the cards, or that nothing was."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from station.archive import Found
from station.types import SessionId
from ui import theme, tokens
from ui.search.card import Card
from ui.search.finder import LIMIT
from ui.search.results import ResultList, Results
from ui.search.widgets import START, Button, Look, Text
from ui.tokens import Unit


class Nothing(QWidget):
    """A sentence where the cards would be."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nothing")
        self.title, self.line = "", ""
        self._unit = START

    def say(self, title: str, line: str) -> None:
        """What is missing, and what to try."""
        self.title, self.line = title, line
        self.setAccessibleName(f"{title} {line}".strip())
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, u, box = QPainter(self), self._unit.u, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = box.center()
        middle.setY(box.height() * 0.36)
        theme.draw_icon(painter, "search", theme.square(middle, 72 * u), tokens.LINE)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setPen(theme.color(tokens.TEXT))
        painter.setFont(theme.font(30 * u, theme.BOLD))
        painter.drawText(QRectF(0, middle.y() + 60 * u, box.width(), 50 * u), centre, self.title)
        painter.setPen(theme.color(tokens.TEXT2))
        painter.setFont(theme.font(20 * u))
        painter.drawText(QRectF(0, middle.y() + 110 * u, box.width(), 80 * u), centre, self.line)


class Column(QWidget):
    """Shows answers; says which session is chosen."""

    chosen = Signal(object)  # Found or None
    weak_only = Signal(bool)

    def __init__(self, ask_picture: Callable[[SessionId], None], now_ms: Callable[[], int]) -> None:
        super().__init__()
        self.results = Results(ask_picture, self)
        self.card = Card(now_ms, self)
        self.list = ResultList(self.results, self.card)
        self.list.chosen.connect(self.chosen)
        self.nothing = Nothing()
        self.count = Text(21, weight=theme.BOLD)
        self.took = Text(18, tokens.TEXT3)
        self.weak = Button("only_weak", Look.PILL, "focus")
        self.weak.setCheckable(True)
        self.weak.toggled.connect(self.weak_only)
        self.hint = Text(18, tokens.TEXT3, wrap=True)
        self._rows: Sequence[Found] = ()
        self._seconds: float | None = None
        self._lay_out()
        self._say()

    @property
    def current(self) -> Found | None:
        """The chosen session."""
        row = self.list.currentIndex().row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def show_answer(self, rows: Sequence[Found], query: str, seconds: float, *, choose_first: bool) -> None:
        """Another answer; the chosen session stays chosen while it is among them."""
        before = self.current
        self._rows, self._seconds = rows, seconds
        self.results.show(rows, query)
        self._stack.setCurrentWidget(self.list if rows else self.nothing)
        self._say()
        row = self.results.row_of(before.session) if before else -1
        self.list.choose(row if row >= 0 else 0 if choose_first and rows else -1)
        if self.current is None:
            self.chosen.emit(None)

    def step(self, rows: int) -> None:
        """The next (1) or the one before (-1)."""
        wanted = self.list.currentIndex().row() + rows
        self.list.choose(min(max(0, wanted), len(self._rows) - 1))

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._column.setSpacing(unit.px(12))
        self.weak.rescale(unit)
        for part in (self.list, self.nothing, self.count, self.took, self.hint):
            part.rescale(unit)
        self.hint.setVisible(not unit.compact)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.list.viewport().update()
        super().changeEvent(event)

    def _say(self) -> None:
        number = len(self._rows)
        words = self.tr("%n recording(s)", "", number)
        searched = bool(self.results.query)
        self.count.setText(words if searched or self.weak.isChecked() else self.tr("Newest recordings"))
        if number == LIMIT and searched:
            self.count.setText(self.tr("The newest {n}").format(n=LIMIT))
        self.took.setText("" if self._seconds is None else f"{self._seconds:.2f} s")
        self.hint.setText(self.tr("Search by full number, last digits, or scan a label"))
        self.card.empty_words = self.tr("No number")
        self.weak.say(self.tr("Weak evidence"), self.tr("Only weak evidence"))
        self.list.setAccessibleName(self.tr("Recordings"))
        if self.weak.isChecked() and not searched:
            self.nothing.say(self.tr("No weak evidence"), self.tr("Every recording will do"))
        elif searched:
            self.nothing.say(self.tr("Nothing found"), self.tr("Try the last four digits"))
        else:
            self.nothing.say(self.tr("Nothing recorded yet"), "")

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        head = QHBoxLayout()
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.weak)
        head.addWidget(self.took)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.hint)
