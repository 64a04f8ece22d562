"""The rail at the left: where one is, and the way back."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui import theme, tokens
from ui.painting import card
from ui.search.widgets import START, paint_ring
from ui.tokens import Unit

WIDTH = 104


class RailButton(QAbstractButton):
    """An icon over its word."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon, self._unit = icon, START

    def say(self, text: str) -> None:
        """The word."""
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._unit.px(80), self._unit.px(84))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u, box = QPainter(self), self._unit.u, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            card(painter, box, tokens.RAISE, 12 * u)
        ink = tokens.TEXT if self.isChecked() else tokens.TEXT3
        theme.draw_icon(painter, self._icon, theme.square(QPointF(box.center().x(), 30 * u), 28 * u), ink)
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font(max(12.0, 16 * u), theme.SEMIBOLD))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(box.adjusted(0, 46 * u, 0, 0), Qt.AlignmentFlag.AlignCenter, text)
        if self.hasFocus():
            paint_ring(painter, box, 12 * u)


class Rail(QWidget):
    """Only what works has a place here."""

    back = Signal()
    setup = Signal()
    settings = Signal()
    lock = Signal()

    def __init__(self, station: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._station, self._unit, self._person = station, START, ""
        self.search = RailButton("rail_search", "search")
        self.search.setCheckable(True)
        self.search.setChecked(True)
        self.search.setEnabled(False)  # here one is
        self.setup_button = RailButton("rail_setup", "aperture")
        self.setup_button.clicked.connect(self.setup)
        self.settings_button = RailButton("rail_settings", "settings")
        self.settings_button.clicked.connect(self.settings)
        self.station = RailButton("rail_station", "undo-2")
        self.station.clicked.connect(self.back)
        self.lock_button = RailButton("rail_lock", "lock")
        self.lock_button.clicked.connect(self.lock)
        self.lock_button.hide()
        self._column = QVBoxLayout(self)
        for button in (self.search, self.setup_button, self.settings_button):
            self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._column.addWidget(self.lock_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.station, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._say()

    def show_person(self, name: str) -> None:
        """Who came in with a PIN, and can lock the door again."""
        self._person = name
        self.lock_button.show()
        self._say()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.setFixedWidth(unit.px(WIDTH))
        self._column.setContentsMargins(0, unit.px(108), 0, unit.px(54))
        for button in (self.search, self.setup_button, self.settings_button, self.lock_button, self.station):
            button.rescale(unit)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, u, box = QPainter(self), self._unit.u, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(box.right() - 1, 0, 1, box.height()), theme.color(tokens.LINE))
        logo = theme.square(QPointF(box.center().x(), 48 * u), 56 * u)
        card(painter, logo, tokens.TEXT, 14 * u)
        theme.draw_icon(painter, "package-check", theme.square(logo.center(), 34 * u), tokens.INK)
        painter.setPen(theme.color(tokens.TEXT3))
        painter.setFont(theme.font(max(12.0, 17 * u), theme.SEMIBOLD))
        foot = QRectF(0, box.height() - 48 * u, box.width(), 30 * u)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._station)

    def _say(self) -> None:
        self.search.say(self.tr("Search"))
        self.setup_button.say(self.tr("Setup"))
        self.settings_button.say(self.tr("Settings"))
        self.station.say(self.tr("Station"))
        self.lock_button.say(self._person)
        self.lock_button.setAccessibleName(self.tr("Lock: {name} leaves").format(name=self._person))
