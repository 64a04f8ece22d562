"""Help over the screen: the keys and the control cards; a scan still works and closes it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.packing.commands import CommandButton, Face
from ui.packing.words import say
from ui.painting import Painted, baseline, card, fitted, write, write_centred
from ui.tokens import PANEL, RADIUS, RAISE, TEXT, TEXT2

KEYS = (
    ("F3", QT_TRANSLATE_NOOP("packing", "Pack first")),
    ("F4", QT_TRANSLATE_NOOP("packing", "Skip a photo")),
    ("F5", QT_TRANSLATE_NOOP("packing", "Stop")),
    ("F6", QT_TRANSLATE_NOOP("packing", "Photo")),
    ("F7", QT_TRANSLATE_NOOP("packing", "Cancel")),
    ("F8", QT_TRANSLATE_NOOP("packing", "Damaged")),
    ("F9", QT_TRANSLATE_NOOP("packing", "Type number")),
    ("F2", QT_TRANSLATE_NOOP("packing", "中文 / English")),
    ("F10", QT_TRANSLATE_NOOP("packing", "Camera setup")),
    ("F11", QT_TRANSLATE_NOOP("packing", "Full screen")),
    ("F12", QT_TRANSLATE_NOOP("packing", "Supervisor")),
)
CARDS = (
    ("circle-stop", QT_TRANSLATE_NOOP("packing", "Stop: this parcel is done")),
    ("camera", QT_TRANSLATE_NOOP("packing", "Photo: take one now")),
    ("undo-2", QT_TRANSLATE_NOOP("packing", "Cancel: this one does not count")),
    ("package-x", QT_TRANSLATE_NOOP("packing", "Damaged: mark the parcel")),
    ("package-open", QT_TRANSLATE_NOOP("packing", "Begin: pack first, label last")),
    ("scan-barcode", QT_TRANSLATE_NOOP("packing", "Next waybill: saves and goes on")),
)


class HelpPanel(Painted):
    """Two columns: keys, cards."""

    language_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("help", parent)
        self._language = CommandButton("help-language", self)
        self._language.chosen.connect(self.language_wanted)
        self._close = CommandButton("help-close", self)
        self._close.chosen.connect(self.close_panel)
        self.retranslate()
        self.hide()

    def open(self) -> None:
        """Show it over everything."""
        self.show()
        self.raise_()

    def close_panel(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Words in the current language."""
        self._language.show_face(Face("中文 / English", "languages"))
        self._close.show_face(Face(QCoreApplication.translate("packing", "Close"), "x", bright=True))
        self.setAccessibleName(" · ".join([f"{key} {say(text)}" for key, text in KEYS]))
        self.update()

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        px = self.unit.px
        wide, high = px(420), px(116)
        top = self.height() - high - px(30)
        self._close.setGeometry(self.width() - wide - px(36), top, wide, high)
        self._language.setGeometry(self.width() - 2 * wide - px(56), top, wide, high)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        card(painter, QRectF(self.rect()), PANEL, px(RADIUS))
        middle = self.width() * 0.45
        keys = QCoreApplication.translate("packing", "Keys")
        cards = QCoreApplication.translate("packing", "Control cards")
        heading = theme.font(px(36), theme.BOLD)
        write(painter, QPointF(px(44), px(76)), keys, heading, TEXT2)
        write(painter, QPointF(middle, px(76)), cards, heading, TEXT2)
        pitch = (self.height() - px(110) - px(30)) / len(KEYS)
        for index, (key, text) in enumerate(KEYS):
            row = QRectF(px(44), px(104) + index * pitch, middle - px(70), pitch)
            self._key(painter, row, key, say(text))
        pitch = (self.height() - px(110) - px(166)) / len(CARDS)
        for index, (icon, text) in enumerate(CARDS):
            row = QRectF(middle, px(104) + index * pitch, self.width() - middle - px(40), pitch)
            self._card(painter, row, icon, say(text))

    def _key(self, painter: QPainter, row: QRectF, key: str, text: str) -> None:
        px = self.unit.px
        high = min(px(48), row.height() * 0.84)
        cap = QRectF(row.left(), row.center().y() - high / 2, px(92), high)
        card(painter, cap, RAISE, px(10))
        small = theme.font(px(28), theme.BOLD)
        write_centred(painter, QPointF(cap.center().x(), baseline(cap, small)), key, small, TEXT)
        self._text(painter, row, cap.right() + px(26), text)

    def _card(self, painter: QPainter, row: QRectF, icon: str, text: str) -> None:
        px = self.unit.px
        theme.draw_icon(
            painter, icon, theme.square(QPointF(row.left() + px(24), row.center().y()), px(46)), TEXT
        )
        self._text(painter, row, row.left() + px(70), text)

    def _text(self, painter: QPainter, row: QRectF, left: float, text: str) -> None:
        px = self.unit.px
        room = row.right() - left
        font = fitted(text, room, [px(size) for size in (36, 32, 28, 24)], theme.SEMIBOLD)
        write(painter, QPointF(left, baseline(row, font)), text, font, TEXT, room)
