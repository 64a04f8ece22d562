"""The big buttons: for gloves, never with the keyboard's focus, greyed where they mean nothing."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import theme
from ui.painting import baseline, card, fitted, width, write, write_centred
from ui.tokens import INK, RAISE, TEXT, TEXT2, TEXT3, WARN, WHITE, Unit, unit


@dataclass(frozen=True, slots=True)
class Face:
    """How a button looks."""

    text: str
    icon: str
    sub: str = ""  # the word of the control card, under a Chinese label
    bright: bool = False  # the main one
    amber: bool = False


class CommandButton(QAbstractButton):
    """One painted button; `chosen` is its click."""

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self.chosen)
        self._face = Face("", "x")

    def show_face(self, face: Face, *, enabled: bool = True) -> None:
        """Change words, icon and colours."""
        self._face = face
        self.setEnabled(enabled)
        self.setAccessibleName(f"{face.text} {face.sub}".strip())
        self.update()

    @property
    def unit(self) -> Unit:
        """The unit of the window."""
        return unit(self.window().width(), self.window().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, second = self._colors()
        if self.isDown():
            painter.translate(0, self.unit.px(2))
        card(painter, QRectF(self.rect()), ground, self.unit.px(16))
        self._content(painter, ink, second)

    def _colors(self) -> tuple[str, str, str]:
        face = self._face
        if not self.isEnabled():  # compact has no card behind the buttons: there they are the card
            return INK if self.unit.compact else RAISE, TEXT3, TEXT3
        if face.bright:
            return WHITE, INK, "#3A4450"
        return (RAISE, WARN, WARN) if face.amber else (RAISE, TEXT, TEXT2)

    def _content(self, painter: QPainter, ink: str, second: str) -> None:
        """Icon, label and control word as one block in the middle; a wide button has them in a row."""
        px, face = self.unit.px, self._face
        compact = self.unit.compact and self.height() > px(200)
        sizes = (40, 34, 28) if compact else (30, 26, 22)
        font = fitted(face.text, self.width() - px(20), [px(size) for size in sizes], theme.BOLD)
        icon = px(46 if compact else 38)
        if self.width() > 3 * self.height():
            self._row(painter, ink, icon)
            return
        sub = theme.font(px(26 if compact else 18), theme.SEMIBOLD, spacing=0.04)
        text_high, sub_high = font.pixelSize() * 1.12, sub.pixelSize() * 1.05 if face.sub else 0.0
        gap = px(4)
        top = (self.height() - icon - gap - text_high - sub_high) / 2
        middle = self.width() / 2
        theme.draw_icon(painter, face.icon, theme.square(QPointF(middle, top + icon / 2), icon), ink)
        line = QRectF(0, top + icon + gap, self.width(), text_high)
        write_centred(painter, QPointF(middle, baseline(line, font)), face.text, font, ink)
        if face.sub:
            under = QRectF(0, line.bottom(), self.width(), sub_high)
            write_centred(painter, QPointF(middle, baseline(under, sub)), face.sub, sub, second)

    def _row(self, painter: QPainter, ink: str, icon: int) -> None:
        px, face = self.unit.px, self._face
        room = self.width() - icon - px(60)
        font = fitted(face.text, room, [px(size) for size in (34, 30, 26)], theme.BOLD)
        left = (self.width() - icon - px(14) - width(face.text, font)) / 2
        middle = self.height() / 2
        theme.draw_icon(painter, face.icon, theme.square(QPointF(left + icon / 2, middle), icon), ink)
        at = QPointF(left + icon + px(14), baseline(QRectF(self.rect()), font))
        write(painter, at, face.text, font, ink, room)
