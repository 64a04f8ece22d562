"""One found session as a card, painted: small picture, number, where and when, what is special."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from station.archive import Found
from station.clock import local
from ui import theme, tokens
from ui.format import length
from ui.painting import baseline, card, pill, pill_width, width, write
from ui.search.model import duration_s, number_for, runs, shown
from ui.search.widgets import START, paint_picture, paint_ring
from ui.search.words import chips, when

Index = QModelIndex | QPersistentModelIndex
FOUND = int(Qt.ItemDataRole.UserRole)
PICTURE, QUERY = FOUND + 1, FOUND + 2
CARD, GAP, PAD = 122, 14, 12  # design px
THUMB = (168, 96)


def second_line(found: Found) -> str:
    """Station · operator · duration, without what is not known."""
    seconds = duration_s(found)
    parts = [found.station, shown(found.operator), "" if seconds is None else length(seconds)]
    return " · ".join(part for part in parts if part)


class Card(QStyledItemDelegate):
    """Paints one found session."""

    def __init__(self, now_ms: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self.unit = START
        self.empty_words = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, self.unit.px(CARD + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(option.rect).adjusted(0, 0, -1, -self.unit.px(GAP))
        self._paint_ground(painter, box, option)
        thumb = self._paint_thumb(painter, box, index.data(PICTURE))
        words = box.adjusted(thumb.right() - box.left() + 18 * self.unit.u, 0, -PAD * self.unit.u, 0)
        self._paint_words(painter, words, index.data(FOUND), index.data(QUERY))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        radius = 14 * self.unit.u
        card(painter, box, tokens.RAISE if chosen or hovered else tokens.PANEL, radius)
        if not chosen:
            return
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, box, radius)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color(tokens.FOCUS), 1.5))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_thumb(self, painter: QPainter, box: QRectF, picture: QPixmap | None) -> QRectF:
        u = self.unit.u * (0.72 if self.unit.compact else 1.0)
        place = QRectF(box.left() + PAD * self.unit.u, 0, THUMB[0] * u, THUMB[1] * u)
        place.moveTop(box.center().y() - place.height() / 2)
        card(painter, place, tokens.INK, 8 * u)
        if picture is not None and picture.isNull():
            theme.draw_icon(painter, "image-off", theme.square(place.center(), 32 * u), tokens.TEXT3)
        elif picture is not None:
            paint_picture(painter, place, picture)
        return place

    def _paint_words(self, painter: QPainter, box: QRectF, found: Found, query: str) -> None:
        u, font = self.unit.u, theme.font(18 * self.unit.u, theme.MEDIUM)
        first, second, third = (
            QRectF(box.left(), box.top() + y * u, box.width(), 32 * u) for y in (13, 45, 77)
        )
        end = self._paint_number(painter, first, found, query)
        stamp = when(found.started_ms, local(self._now_ms()))
        wide = width(stamp, font)
        line = first if end + 10 * u + wide <= box.right() else third  # no room beside the number
        write(painter, QPointF(box.right() - wide, baseline(line, font)), stamp, font, tokens.TEXT2)
        at = QPointF(box.left(), baseline(second, font))
        write(painter, at, second_line(found), font, tokens.TEXT2, box.width())
        self._paint_chips(painter, third, box.right() - (wide + 10 * u if line is third else 0), found)

    def _paint_number(self, painter: QPainter, box: QRectF, found: Found, query: str) -> float:
        """Right end of the number; its bright parts are white."""
        left, number = box.left(), number_for(found, query)
        for text, bright in runs(number, query) or [(self.empty_words, False)]:
            font = theme.font(23 * self.unit.u, theme.BOLD if bright else theme.SEMIBOLD)
            font.setStrikeOut(number in found.wrong)
            ink = tokens.TEXT if bright else tokens.TEXT2
            write(painter, QPointF(left, baseline(box, font)), text, font, ink)
            left += width(text, font)
        return left

    def _paint_chips(self, painter: QPainter, box: QRectF, end: float, found: Found) -> None:
        font, left = theme.font(max(12.0, 16 * self.unit.u), theme.SEMIBOLD), box.left()
        for text, (ground, ink) in chips(found):
            if left + pill_width(text, font) > end:
                return
            left = (
                pill(painter, QPointF(left, box.center().y()), text, font, ground, ink).right()
                + 8 * self.unit.u
            )
