"""Small parts of the settings: a text field, a switch, a row of choices, an entry of the section list."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui import theme, tokens
from ui.painting import baseline, card, fitted, write
from ui.search.widgets import START, Button, Look, paint_ring
from ui.tokens import Unit


class Entry(QLineEdit):
    """One line of text on a dark ground, with a focus ring; input methods stay off: a gun types too."""

    def __init__(self, name: str, high: int = 54) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFrame(False)
        self._high, self._unit, self._wrong = high, START, False
        self.rescale(START)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.setFont(theme.font(22 * unit.u, theme.MEDIUM))
        self.setFixedHeight(unit.px(self._high))
        self._paint_frame()

    def mark(self, *, wrong: bool) -> None:
        """A value that makes no sense has a red frame; the words stand beside it."""
        if wrong != self._wrong:
            self._wrong = wrong
            self._paint_frame()

    def say(self, accessible: str, placeholder: str = "") -> None:
        """Words in the window's language."""
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder)

    def _paint_frame(self) -> None:
        px = self._unit.px
        frame = tokens.FAULT if self._wrong else tokens.LINE
        self.setStyleSheet(
            f"QLineEdit {{ background: {tokens.RAISE}; color: {tokens.TEXT}; border: 2px solid {frame};"
            f" border-radius: {px(12)}px; padding: 0 {px(14)}px; selection-background-color: #1F4E85;"
            f" placeholder-text-color: {tokens.TEXT3}; }}"
            f"QLineEdit:focus {{ border: 3px solid {tokens.FOCUS}; }}"
            f"QLineEdit:disabled {{ color: {tokens.TEXT3}; }}"
        )


class Switch(QAbstractButton):
    """On or off: a ticked circle, a word."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._unit = START

    def say(self, text: str) -> None:
        """Its word."""
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._unit.px(120), self._unit.px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u, box = QPainter(self), self._unit.u, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        on = self.isChecked()
        painter.setBrush(theme.color(tokens.RAISE if on else tokens.PANEL))
        painter.setPen(QPen(theme.color(tokens.TEXT3 if self.underMouse() else tokens.LINE), 1.5))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 12 * u, 12 * u)
        mark = theme.square(QPointF(28 * u, box.center().y()), 26 * u)
        theme.draw_icon(painter, "circle-check" if on else "circle", mark, tokens.OK if on else tokens.TEXT3)
        room = box.width() - 62 * u
        font = fitted(self.text(), room, [21 * u, 19 * u, 17 * u, 15 * u], theme.MEDIUM)
        ink = tokens.TEXT if on else tokens.TEXT2
        write(painter, QPointF(52 * u, baseline(box, font)), self.text(), font, ink, room)
        if self.hasFocus():
            paint_ring(painter, box, 12 * u)


class Choices(QWidget):
    """A row of pills of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, values: Sequence[str], look: Look = Look.PILL) -> None:
        super().__init__()
        self.setObjectName(name)
        self.buttons = {value: Button(f"{name}-{value}", look) for value in values}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for value, button in self.buttons.items():
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.toggled.connect(lambda on, value=value: self.chosen.emit(value) if on else None)
            row.addWidget(button)
        row.addStretch(1)

    @property
    def value(self) -> str:
        """The chosen one."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def put(self, value: str) -> None:
        """Choose one."""
        if value in self.buttons:
            self.buttons[value].setChecked(True)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        for button in self.buttons.values():
            button.rescale(unit)
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(unit.px(8))


class SectionButton(QAbstractButton):
    """An entry of the list at the left: icon, title, what is in it."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self.setObjectName(f"section-{name}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon, self._sub, self._unit = icon, "", START

    def say(self, text: str, sub: str) -> None:
        """Title and what is in it."""
        self.setText(text)
        self._sub = sub
        self.setAccessibleName(f"{text}: {sub}")
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._unit.px(240), self._unit.px(76 if self._unit.compact else 98))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u, box = QPainter(self), self._unit.u, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            card(painter, box, tokens.RAISE, 18 * u)
        circle = theme.square(QPointF(46 * u, box.center().y()), 52 * u)
        card(painter, circle, tokens.TEXT if self.isChecked() else tokens.RAISE, 26 * u)
        ink = tokens.INK if self.isChecked() else tokens.TEXT2
        theme.draw_icon(painter, self._icon, theme.square(circle.center(), 28 * u), ink)
        room = box.width() - 104 * u
        title = theme.font(26 * u, theme.SEMIBOLD)
        down = 9 * u if self._unit.compact else -5 * u
        write(painter, QPointF(90 * u, box.center().y() + down), self.text(), title, tokens.TEXT, room)
        if not self._unit.compact:
            self._paint_sub(painter, box, room)
        if self.hasFocus():
            paint_ring(painter, box, 18 * u)

    def _paint_sub(self, painter: QPainter, box: QRectF, room: float) -> None:
        u = self._unit.u
        sub = fitted(self._sub, room, [20 * u, 18 * u, 16 * u], theme.REGULAR)
        write(painter, QPointF(90 * u, box.center().y() + 26 * u), self._sub, sub, tokens.TEXT2, room)
