"""One key of the on-screen keyboard, big enough for gloves."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import theme
from ui.packing.words import say
from ui.painting import baseline, card, write_centred
from ui.tokens import INK, LINE, RAISE, TEXT, WHITE, unit

NAMES = {"DEL": QT_TRANSLATE_NOOP("packing", "Delete"), "ESC": QT_TRANSLATE_NOOP("packing", "Close")}


class KeyButton(QAbstractButton):
    """Says its sign when it is pressed; never takes the focus."""

    chosen = Signal(str)

    def __init__(
        self, sign: str, icon: str = "", *, bright: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sign, self._icon, self._bright = sign, icon, bright
        self.setObjectName(f"key-{sign}")
        self.setAccessibleName(say(NAMES[sign]) if sign in NAMES else sign)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda: self.chosen.emit(sign))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        u = unit(self.window().width(), self.window().height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ground, ink = (WHITE, INK) if self._bright else (LINE if self.isDown() else RAISE, TEXT)
        card(painter, box, ground, u.px(16))
        if self._icon:
            theme.draw_icon(painter, self._icon, theme.square(box.center(), u.px(56)), ink)
            return
        font = theme.font(u.px(40 if len(self._sign) > 1 else 60), theme.BOLD)
        at = box.center()
        at.setY(baseline(box, font))
        write_centred(painter, at, self._sign, font, ink)
