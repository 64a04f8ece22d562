"""A line over the window's foot: what was done, or what went wrong and what to do."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme, tokens
from ui.feedback import Banner
from ui.painting import card
from ui.search.widgets import START, Button, Look, Text
from ui.tokens import Unit

GOOD_MS = 4000  # good news goes by itself, errors stay until they are closed


class Notice(QWidget):
    """Floats; never takes the focus, never blocks a scan."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._holder = parent
        self.setObjectName("notice")
        self.message = Text(20, weight=theme.SEMIBOLD, wrap=True)
        self.hint = Text(18, tokens.TEXT2, wrap=True)
        self.close_button = Button("close_notice", Look.ROUND, "x")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.clicked.connect(self.hide)
        self._icon, self._color, self._unit = "circle-check", tokens.OK, START
        self._going = QTimer(self, singleShot=True, interval=GOOD_MS)
        self._going.timeout.connect(self.hide)
        self._row = QHBoxLayout(self)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.message)
        column.addWidget(self.hint)
        self._row.addLayout(column, 1)
        self._row.addWidget(self.close_button)
        self._say()
        self.hide()

    def say_done(self, message: str) -> None:
        """Good news."""
        self._icon, self._color = "circle-check", tokens.OK
        self._show(message, "")
        self._going.start()

    def say_error(self, banner: Banner) -> None:
        """What happened and what to do; stays."""
        self._icon, self._color = "triangle-alert", tokens.FAULT
        self._going.stop()
        self._show(banner.message, banner.hint)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window; its place is in the middle of the foot."""
        self._unit = unit
        for part in (self.message, self.hint, self.close_button):
            part.rescale(unit)
        self._row.setContentsMargins(unit.px(74), unit.px(14), unit.px(16), unit.px(14))
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        card(painter, box, tokens.RAISE, 14 * u)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(self._color), 2))
        painter.drawRoundedRect(box, 14 * u, 14 * u)
        place = QRectF(24 * u, (self.height() - 32 * u) / 2, 32 * u, 32 * u)
        theme.draw_icon(painter, self._icon, place, self._color)

    def _show(self, message: str, hint: str) -> None:
        self.message.setText(message)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.setAccessibleName(f"{message} {hint}".strip())
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        holder = self._holder
        wide = min(round(holder.width() * 0.62), self._unit.px(900))
        high = max(self.heightForWidth(wide), self._unit.px(76))
        self.setGeometry((holder.width() - wide) // 2, holder.height() - high - self._unit.px(36), wide, high)

    def _say(self) -> None:
        self.close_button.say("", self.tr("Close"))
