"""Small painted parts of the supervisor's windows: text, chips, buttons; each grows with the unit."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QFrame, QLabel, QSizePolicy, QWidget

from ui import theme, tokens
from ui.painting import card, width
from ui.tokens import Unit

RING = 3  # px of the focus ring, at every size of the window
START = Unit(1.0, compact=False)


def paint_ring(painter: QPainter, box: QRectF, radius: float) -> None:
    """The focus ring, inside `box`."""
    half = RING / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(tokens.FOCUS), RING))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def paint_picture(painter: QPainter, box: QRectF, picture: QPixmap) -> None:
    """A picture, whole, in the middle of `box`."""
    size = picture.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(box.center())
    painter.drawPixmap(place, picture, QRectF(picture.rect()))


def see_through(area: QAbstractScrollArea) -> None:
    """A scroll area without a ground of its own, its bar thin."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setStyleSheet(
        "QAbstractScrollArea { background: transparent; }"
        "QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }"
        f"QScrollBar::handle:vertical {{ background: {tokens.LINE}; border-radius: 4px; min-height: 40px; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )


class Text(QLabel):
    """Plain text in one size and colour; what labels said is never read as markup."""

    def __init__(
        self,
        size: float,
        color: str = tokens.TEXT,
        weight: QFont.Weight = theme.REGULAR,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._size, self._weight = size, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.set_color(color)
        self.rescale(START)

    def set_color(self, color: str) -> None:
        """Another token."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.color(color))
        self.setPalette(palette)

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self.setFont(theme.font(self._size * unit.u, self._weight))


class Look(Enum):
    """Ground, ink, frame and height of a button."""

    PRIMARY = (tokens.TEXT, tokens.INK, "", 54)
    MAIN = (tokens.TEXT, tokens.INK, "", 72)  # what the panel is for
    LARGE = (tokens.RAISE, tokens.TEXT, tokens.LINE, 72)
    PILL = (tokens.RAISE, tokens.TEXT, "", 46)
    ROUND = (tokens.RAISE, tokens.TEXT, "", 48)
    PLAY = (tokens.TEXT, tokens.INK, "", 60)
    CHOSEN = (tokens.TEXT, tokens.INK, "", 46)


SQUARE = {Look.PRIMARY, Look.MAIN, Look.LARGE}
"""With corners; the rest are round."""


class Button(QAbstractButton):
    """An icon, words, or both; with a focus ring. Checked, a pill turns white."""

    def __init__(
        self,
        name: str,
        look: Look,
        icon: str = "",
        parent: QWidget | None = None,
        *,
        colours: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look, self._icon, self._colours = look, icon, colours
        self._unit, self._wordless = START, False

    def say(self, text: str, accessible: str = "") -> None:
        """Words on the button, and for a screen reader where they differ."""
        self.setText(text)
        self.setAccessibleName(accessible or text)
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Another Lucide icon."""
        self._icon = icon
        self.update()

    def rescale(self, unit: Unit, *, wordless: bool = False) -> None:
        """Grow with the window; `wordless`: only the icon fits."""
        self._unit, self._wordless = unit, wordless
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        height = self._unit.px(self._look.value[3])
        if not self._words:
            return QSize(height, height)
        text = width(self._words, self._font)
        icon = self._unit.px(34) if self._icon else 0
        return QSize(round(text) + icon + self._unit.px(40), height)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        look = Look.CHOSEN if self.isChecked() else self._look
        ground, ink, frame, _ = look.value
        if self._colours and not self.isChecked():
            ground, ink = self._colours
        box = QRectF(self.rect())
        radius = 12 * self._unit.u if self._look in SQUARE else box.height() / 2
        painter.setBrush(self._ground(ground))
        painter.setPen(QPen(theme.color(frame), 1) if frame else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self._paint_content(painter, ink)
        if self.hasFocus():
            paint_ring(painter, box, radius)

    @property
    def _words(self) -> str:
        wordless = self._wordless or self._look in {Look.ROUND, Look.PLAY}
        return "" if wordless and self._icon else self.text()

    @property
    def _font(self) -> QFont:
        return theme.font((20 if self._look in SQUARE else 18) * self._unit.u, theme.SEMIBOLD)

    def _ground(self, token: str) -> QColor:
        color = theme.color(token)
        if self.isDown():
            return color.darker(115)
        return color.lighter(125) if self.underMouse() and self.isEnabled() else color

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        box, u = QRectF(self.rect()), self._unit.u
        side = (28 if self._look is Look.PLAY else 24) * u
        if not self._words:
            theme.draw_icon(painter, self._icon, theme.square(box.center(), side), ink)
            return
        wide = width(self._words, self._font) + (34 * u if self._icon else 0)
        left = (box.width() - wide) / 2
        if self._icon:
            theme.draw_icon(
                painter, self._icon, theme.square(QPointF(left + 12 * u, box.center().y()), side), ink
            )
            left += 34 * u
        painter.setPen(theme.color(ink))
        painter.setFont(self._font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(left, 0, 0, 0), flags, self._words)


class Chip(QWidget):
    """A pill with an icon and words, in colours that say good, bad or not known yet."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._text = "", ""
        self._colours, self._unit = (tokens.LINE, tokens.TEXT2), START

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, icon: str, text: str, colours: tuple[str, str]) -> None:
        """New words; `colours` are ground and text."""
        self._icon, self._text, self._colours = icon, text, colours
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._unit = unit
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = width(self._text, self._font)
        return QSize(round(words) + self._unit.px(60), self._unit.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = self._colours
        box, u = QRectF(self.rect()), self._unit.u
        card(painter, box, ground, box.height() / 2)
        theme.draw_icon(painter, self._icon, theme.square(QPointF(25 * u, box.center().y()), 22 * u), ink)
        painter.setPen(theme.color(ink))
        painter.setFont(self._font)
        painter.drawText(box.adjusted(43 * u, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)

    @property
    def _font(self) -> QFont:
        return theme.font(18 * self._unit.u, theme.SEMIBOLD)
