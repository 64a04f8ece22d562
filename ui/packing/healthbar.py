"""The bar at the bottom: camera, disk, scanner, sound; bench, operator and time."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.format import clock_hm
from ui.packing import stripwords, words
from ui.packing.bench import Health, Scanner
from ui.packing.screen import Screen, State, StripKind
from ui.painting import Painted, baseline, card, width, write, write_right
from ui.tokens import FAULT, INK, RADIUS, TEXT, TEXT2, WARN

Item = tuple[str, str, str]
"""icon, text, colour"""


class HealthBar(Painted):
    """Quiet while all is well; what is not is coloured and bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("health", parent)
        self._screen: Screen | None = None
        self._health: Health | None = None
        self._sound = True

    def show_health(self, screen: Screen, health: Health, *, sound: bool) -> None:
        """Take over what is known."""
        self._screen, self._health, self._sound = screen, health, sound
        texts = [text for _, text, _ in self._items(screen, health)]
        self.setAccessibleName(
            " · ".join([*texts, words.place(health, screen.operator), clock_hm(screen.wall_ms)])
        )
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        box = QRectF(self.rect())
        card(painter, box, INK, px(RADIUS))
        if self._screen is None or self._health is None:
            return
        edge = self._right(painter, box, self._screen, self._health)
        left = box.left() + px(32)
        for item in self._items(self._screen, self._health):
            left = self._item(painter, box, left, edge, item)

    def _right(self, painter: QPainter, box: QRectF, screen: Screen, health: Health) -> float:
        """Time and bench; returns where they begin."""
        px, compact = self.unit.px, self.unit.compact
        clock, font = theme.font(px(34), theme.BOLD), theme.font(px(28), theme.MEDIUM, tabular=False)
        right = box.right() - px(26 if compact else 32)
        write_right(painter, QPointF(right, baseline(box, clock)), clock_hm(screen.wall_ms), clock, TEXT)
        right -= width(clock_hm(screen.wall_ms), clock) + px(56 if not compact else 44)
        place = words.place(health, screen.operator)
        write_right(painter, QPointF(right, baseline(box, font)), place, font, TEXT2)
        right -= width(place, font)
        if compact:
            return right - px(30)
        spot = QPointF(right - px(28), box.center().y())
        theme.draw_icon(painter, "user", theme.square(spot, px(34)), TEXT2)
        return right - px(75)

    def _item(self, painter: QPainter, box: QRectF, left: float, edge: float, item: Item) -> float:
        """One mark with its words, left out where it no longer fits; returns where the next begins."""
        px = self.unit.px
        icon, text, color = item
        font = theme.font(px(28), theme.MEDIUM if color == TEXT2 else theme.BOLD, tabular=False)
        needed = px(45) + width(text, font)
        if left + needed > edge:
            return left
        theme.draw_icon(painter, icon, theme.square(QPointF(left + px(16), box.center().y()), px(34)), color)
        write(painter, QPointF(left + px(45), baseline(box, font)), text, font, color)
        return left + needed + px(52)

    def _items(self, screen: Screen, health: Health) -> list[Item]:
        return [self._camera(screen), self._disk(screen, health), *self._more(screen, health)]

    def _camera(self, screen: Screen) -> Item:
        if screen.state in (State.CAMERA_LOST, State.NO_CAMERA):
            return "video-off", words.title(screen), FAULT if screen.state is State.CAMERA_LOST else WARN
        if screen.frozen:
            text = QCoreApplication.translate("packing", "Picture is frozen")
            return "eye-off", text, FAULT if screen.state is State.FROZEN else WARN
        missing = screen.strip is not None and screen.strip.kind is StripKind.CAMERA_MISSING
        text = screen.camera_text or QCoreApplication.translate("packing", "No camera")
        return "video", text, WARN if missing or not screen.camera_text else TEXT2

    def _room(self, health: Health) -> str:
        """Days while there are some, then gigabytes."""
        days = int((health.hours_left or 0) // 24)
        if days >= 2:
            return self.tr("%n days left", "", days)
        free = stripwords.gigabytes(health.free_bytes / 1e9)
        return QCoreApplication.translate("packing", "{gb} GB left").format(gb=free)

    def _disk(self, screen: Screen, health: Health) -> Item:
        if screen.state is State.DISK_FULL:
            return "hard-drive", self._room(health), FAULT
        low = screen.strip is not None and screen.strip.kind is StripKind.DISK_LOW
        return "hard-drive", self._room(health), WARN if low else TEXT2

    def _more(self, screen: Screen, health: Health) -> list[Item]:
        used = screen.gun_used and health.scanner is Scanner.UNUSED
        state = Scanner.LOST if screen.gun_lost else Scanner.FINE if used else health.scanner
        scanner = WARN if state is Scanner.LOST else TEXT2
        sound = QCoreApplication.translate("packing", "Sound {percent}%").format(percent=health.volume)
        silent = QCoreApplication.translate("packing", "No sound")
        return [
            ("scan-barcode", words.scanner(state), scanner),
            ("volume-2", sound, TEXT2) if self._sound else ("volume-x", silent, WARN),
        ]
