"""The list of found sessions; small pictures are fetched when their cards are seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from station.archive import Found
from station.types import SessionId
from ui.search.card import FOUND, PICTURE, QUERY, Card, Index, second_line
from ui.search.model import number_for, shown
from ui.search.widgets import see_through
from ui.search.words import chips
from ui.tokens import Unit

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
        if role == QUERY:
            return self.query
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


class ResultList(QListView):
    """The cards; only keys that move in a list are its own, the rest are the window's."""

    chosen = Signal(object)  # Found, or None when nothing is selected

    def __init__(self, results: Results, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._card = card
        self.setModel(results)
        self.setItemDelegate(card)
        see_through(self)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
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
