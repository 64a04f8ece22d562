"""The list of found sessions: cards painted by a delegate, small pictures fetched when seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from station.archive import Found
from station.clock import local
from station.types import SessionId
from ui import theme, tokens
from ui.format import length
from ui.search.model import duration_s, number_for, runs, shown
from ui.search.widgets import START, paint_chip, paint_ring
from ui.search.words import chips, when
from ui.tokens import Unit

Index = QModelIndex | QPersistentModelIndex
FOUND = int(Qt.ItemDataRole.UserRole)
PICTURE = FOUND + 1
CARD, GAP, PAD = 122, 14, 12  # design px
THUMB = (168, 96)
NAVIGATION = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


class Results(QAbstractListModel):
    """Found sessions, newest first, and the small pictures that have arrived."""

    def __init__(self, ask_picture: Callable[[SessionId], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask_picture = ask_picture
        self._rows: Sequence[Found] = ()
        self._pictures: dict[SessionId, QPixmap | None] = {}  # None: asked for
        self.query = ""

    def show(self, rows: Sequence[Found], query: str) -> None:
        """Another answer; pictures of sessions that are still there stay."""
        self.beginResetModel()
        self._rows, self.query = rows, query
        kept = {found.session for found in rows}
        self._pictures = {session: picture for session, picture in self._pictures.items() if session in kept}
        self.endResetModel()

    def put_picture(self, session: SessionId, picture: QImage) -> None:
        """A small picture has arrived; empty: there is none."""
        if session not in self._pictures:
            return
        self._pictures[session] = QPixmap.fromImage(picture)
        row = self.row_of(session)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [PICTURE])

    def row_of(self, session: SessionId | None) -> int:
        """-1: not in the list."""
        return next((row for row, found in enumerate(self._rows) if found.session == session), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        if role == FOUND:
            return found
        if role == PICTURE:
            return self._picture(found.session)
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            words = [
                shown(number_for(found, self.query)),
                second_line(found),
                *(text for text, _ in chips(found)),
            ]
            return ", ".join(words)
        return None

    def _picture(self, session: SessionId) -> QPixmap | None:
        if session not in self._pictures:
            self._pictures[session] = None
            self._ask_picture(session)
        return self._pictures[session]


def second_line(found: Found) -> str:
    """Station · operator · duration, without what is not known."""
    seconds = duration_s(found)
    parts = [found.station, shown(found.operator), "" if seconds is None else length(seconds)]
    return " · ".join(part for part in parts if part)


class Card(QStyledItemDelegate):
    """Paints one found session."""

    def __init__(self, now: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.unit = START
        self.empty_words = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(100, self.unit.px(CARD + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(FOUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 0, -1, -self.unit.px(GAP))  # type: ignore[attr-defined]
        self._paint_ground(painter, box, option)
        thumb = self._paint_thumb(painter, box, index.data(PICTURE))
        self._paint_words(
            painter, box.adjusted(thumb.right() - box.left() + 18 * self.unit.u, 0, 0, 0), found, index
        )
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        radius = 14 * self.unit.u
        painter.setPen(QPen(theme.color(tokens.FOCUS if chosen else tokens.PANEL), 1.5))
        painter.setBrush(theme.color(tokens.RAISE if chosen or hovered else tokens.PANEL))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, box, radius)

    def _paint_thumb(self, painter: QPainter, box: QRectF, picture: QPixmap | None) -> QRectF:
        u, small = self.unit.u, 0.72 if self.unit.compact else 1.0
        width, height = THUMB[0] * u * small, THUMB[1] * u * small
        place = QRectF(box.left() + PAD * u, box.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tokens.INK))
        painter.drawRoundedRect(place, 8 * u, 8 * u)
        if picture is None:
            return place
        if picture.isNull():
            theme.draw_icon(painter, "image-off", theme.square(place.center(), 32 * u), tokens.TEXT3)
            return place
        fitted = picture.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        inner = QRectF(0, 0, fitted.width(), fitted.height())
        inner.moveCenter(place.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(inner, picture, QRectF(picture.rect()))
        return place

    def _paint_words(self, painter: QPainter, box: QRectF, found: Found, index: Index) -> None:
        u = self.unit.u
        query = index.model().query  # type: ignore[attr-defined]
        right = self._paint_number(painter, box, found, query)
        stamp, font = when(found.started_ms, local(self._now())), theme.font(18 * u, theme.MEDIUM)
        wide = QFontMetricsF(font).horizontalAdvance(stamp) + PAD * u + 6
        fits = right + wide + 8 * u <= box.right()
        painter.setFont(font)
        painter.setPen(theme.color(tokens.TEXT2))
        line = QRectF(box.right() - wide, box.top() + (14 if fits else 78) * u, wide - PAD * u - 4, 30 * u)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, stamp)
        second = QRectF(box.left(), box.top() + 46 * u, box.width() - PAD * u, 28 * u)
        text = QFontMetricsF(font).elidedText(second_line(found), Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_chips(painter, box.left(), box.top() + 93 * u, box.right() - (0 if fits else wide), found)

    def _paint_number(self, painter: QPainter, box: QRectF, found: Found, query: str) -> float:
        """Right end of the number; its bright parts in white."""
        u, left = self.unit.u, box.left()
        pieces = runs(number_for(found, query), query) or [(self.empty_words, False)]
        for text, bright in pieces:
            font = theme.font((22 if self.unit.compact else 23) * u, theme.BOLD if bright else theme.SEMIBOLD)
            painter.setFont(font)
            painter.setPen(theme.color(tokens.TEXT if bright else tokens.TEXT2))
            wide = QFontMetricsF(font).horizontalAdvance(text)
            painter.drawText(
                QRectF(left, box.top() + 12 * u, wide + 2, 34 * u), Qt.AlignmentFlag.AlignVCenter, text
            )
            left += wide
        return left

    def _paint_chips(self, painter: QPainter, left: float, middle: float, end: float, found: Found) -> None:
        font = QFontMetricsF(theme.font(16 * self.unit.u, theme.SEMIBOLD))
        for text, colours in chips(found):
            if left + font.horizontalAdvance(text) + 20 * self.unit.u > end:
                return
            left += paint_chip(painter, left, middle, text, colours, self.unit.u) + 8 * self.unit.u


class ResultList(QListView):
    """The cards; only keys that move in a list are its own, the rest are the window's."""

    chosen = Signal(object)  # Found, or None when nothing is selected

    def __init__(self, results: Results, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._card = card
        self.setModel(results)
        self.setItemDelegate(card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.data(FOUND)))

    def rescale(self, unit: Unit) -> None:
        """Grow with the window."""
        self._card.unit = unit
        self.scheduleDelayedItemsLayout()

    def choose(self, row: int) -> None:
        """Select a card and bring it into view; a row that is not there selects nothing."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in NAVIGATION:
            super().keyPressEvent(event)
        else:
            event.ignore()
