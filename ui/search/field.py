"""The one search field: a number, last digits, or what a gun types."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui import theme, tokens
from ui.search.widgets import RING, START, paint_ring
from ui.tokens import Unit


class Line(QLineEdit):
    """One line without a ground; lets the window have the keys that move in the list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFrame(False)
        self.setMaxLength(256)
        # A Chinese input method would swallow what a gun types.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Text, tokens.TEXT),
            (QPalette.ColorRole.PlaceholderText, tokens.TEXT3),
            (QPalette.ColorRole.Highlight, "#1F4E85"),
            (QPalette.ColorRole.HighlightedText, tokens.WHITE),
        ):
            palette.setColor(role, theme.color(token))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
            return
        super().keyPressEvent(event)


class SearchField(QWidget):
    """Icon, text and the key that leads here."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_box")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = Line("search")
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self.entered)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line)
        self._unit = START
        self._say()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.line.text()

    def put(self, text: str) -> None:
        """Replace the text; the next key or scan replaces it in turn."""
        self.line.setText(text)
        self.line.setFocus()
        self.line.selectAll()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self._row.setContentsMargins(unit.px(58), RING, unit.px(110), RING)
        self.line.setFont(theme.font(26 * unit.u, theme.SEMIBOLD))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, self._unit.px(64))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u = QPainter(self), self._unit.u
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()), 14 * u
        painter.setPen(QPen(theme.color(tokens.LINE), 1.5))
        painter.setBrush(theme.color(tokens.PANEL))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        middle = box.center().y()
        theme.draw_icon(painter, "search", theme.square(QPointF(33 * u, middle), 26 * u), tokens.TEXT2)
        cap = QRectF(box.right() - 92 * u, middle - 16 * u, 76 * u, 32 * u)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tokens.RAISE))
        painter.drawRoundedRect(cap, 6 * u, 6 * u)
        painter.setPen(theme.color(tokens.TEXT2))
        painter.setFont(theme.font(max(12.0, 16 * u), theme.MEDIUM))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, "Ctrl F")
        if self.line.hasFocus():
            paint_ring(painter, box, radius)

    def _say(self) -> None:
        words = self.tr("Number, last digits, or scan a label")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
