"""A row under the heading that gives a parcel without a number its number; typed or shot, then confirmed."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme, tokens
from ui.search.field import Line
from ui.search.widgets import START, Button, Look
from ui.tokens import Unit


class BindRow(QWidget):
    """A field, OK, and a cross; hidden until it is asked for."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bind_row")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = Line("bind_text")
        self.ok = Button("bind_ok", Look.PRIMARY, "check")
        self.close_button = Button("bind_close", Look.ROUND, "x")
        self._unit = START
        self._row = QHBoxLayout(self)
        for part in (self.line, self.ok, self.close_button):
            self._row.addWidget(part)
        self.line.returnPressed.connect(self._confirm)
        self.ok.clicked.connect(self._confirm)
        self.close_button.clicked.connect(self.hide)
        self._say()
        self.hide()

    def open(self) -> None:
        """Empty, with the focus."""
        self.line.clear()
        self.show()
        self.line.setFocus()

    def put(self, text: str) -> None:
        """What a gun shot replaces what stands there; it still waits for the OK."""
        self.line.setText(text)
        self.line.setFocus()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self._row.setContentsMargins(unit.px(18), unit.px(6), unit.px(8), unit.px(6))
        self._row.setSpacing(unit.px(12))
        self.line.setFont(theme.font(22 * unit.u, theme.SEMIBOLD))
        for button in (self.ok, self.close_button):
            button.rescale(unit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, radius = QPainter(self), 14 * self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(tokens.FOCUS), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _confirm(self) -> None:
        if text := self.line.text().strip():
            self.confirmed.emit(text)

    def _say(self) -> None:
        words = self.tr("Type the number, or scan the label")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.ok.say(self.tr("OK"), self.tr("Bind number"))
        self.close_button.say("", self.tr("Close"))
