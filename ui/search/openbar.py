"""A line over the search field, as long as nobody has a PIN: everybody at this computer can open this."""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme, tokens
from ui.search.widgets import START, Button, Look, Text
from ui.tokens import Unit


class OpenBar(QWidget):
    """Says it, and offers to change it."""

    admin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("open_bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words = Text(20, tokens.WARN, wrap=True)
        self.button = Button("open_bar_admin", Look.PILL, "lock")
        self.button.clicked.connect(self.admin_wanted)
        self._unit = START
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.button)
        self._say()
        self.hide()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.words.rescale(unit)
        self.button.rescale(unit)
        self._row.setContentsMargins(unit.px(20), unit.px(8), unit.px(8), unit.px(8))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, radius = QPainter(self), 14 * self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(tokens.WARN), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _say(self) -> None:
        self.words.setText(self.tr("No PIN is set: everybody at this computer can open this."))
        self.button.say(self.tr("Set a PIN"))
