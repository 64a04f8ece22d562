"""The top of the station: badge, title and line or number on the left, time or count on the right."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.format import grouped, length
from ui.packing import words
from ui.packing.screen import Screen, State
from ui.painting import Painted, card, fitted, pill, width, write, write_right
from ui.tokens import FILLS, MARGIN, TITLE_STEPS, Mood

ICONS = {
    State.STARTING: "video",
    State.IDLE: "scan-barcode",
    State.RECORDING: "video",
    State.DUPLICATE: "copy",
    State.AGAIN: "rotate-cw",
    State.WRONG_CODE: "scan-barcode",
    State.CONFIRM: "scan-barcode",
    State.UNSURE: "focus",
    State.LEFT_LABEL: "package-check",
    State.REFUSED: "ban",
    State.BLURRED: "focus",
    State.NO_CAMERA: "video-off",
    State.CAMERA_LOST: "video-off",
    State.FROZEN: "eye-off",
    State.UNSAVED: "video-off",
    State.DISK_FULL: "hard-drive",
    State.DATABASE: "database",
    State.ENDED: "circle-check",
}
TEXT_LEFT = 208  # behind the badge
BADGE_Y = {Mood.READY: 122, Mood.REC: 134, Mood.WARN: 117, Mood.FAULT: 117}


class Header(Painted):
    """Says the state; an accessible alert speaks it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("header", parent)
        self._screen: Screen | None = None

    def show_screen(self, screen: Screen) -> None:
        """Paint this state; a new sentence is announced."""
        spoken = " · ".join(
            filter(None, (words.title(screen), words.line(screen), *words.tags(screen), screen.headline))
        )
        news = spoken != self.accessibleName()
        self._screen = screen
        self.setAccessibleName(spoken)
        if news:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._screen is None:
            return
        painter = self.painter()
        self._badge(painter, self._screen)
        right = self._right(painter, self._screen)
        if self._screen.state is State.RECORDING:
            self._recording(painter, self._screen, right)
        else:
            self._sentence(painter, self._screen, right)

    def _at(self, x: float, y: float) -> QPointF:
        """A design point; the compact layout is a little flatter."""
        unit = self.unit
        squeeze = 0.94 if unit.compact else 1.0
        return QPointF(x * unit.u, y * squeeze * unit.u)

    def _badge(self, painter: QPainter, screen: Screen) -> None:
        fill, px = FILLS[screen.mood], self.unit.px
        centre = self._at(MARGIN + 66, BADGE_Y[screen.mood])
        card(painter, theme.square(centre, px(132)), fill.badge, px(66))
        theme.draw_icon(painter, ICONS[screen.state], theme.square(centre, px(76)), fill.mark)

    def _sentence(self, painter: QPainter, screen: Screen, right: float) -> None:
        fill, px = FILLS[screen.mood], self.unit.px
        drop = BADGE_Y[screen.mood] - 122
        title, tags = words.title(screen), words.tags(screen)
        start = self._at(TEXT_LEFT, 134 + drop * 0.6)
        room = right - start.x() - px(30)
        marks = self._tags_width(tags, 30)
        font = fitted(title, room - marks, [px(size) for size in TITLE_STEPS], theme.BOLD)
        write(painter, start, title, font, fill.text, room - marks)
        after = start.x() + min(width(title, font), room - marks)
        self._tags(painter, QPointF(after, start.y() - font.pixelSize() * 0.36), tags, screen)
        line = words.line(screen)
        below = self._at(TEXT_LEFT, 198 + drop)
        line_font = fitted(line, room, [px(36), px(32), px(28)], theme.MEDIUM)
        write(painter, below, line, line_font, fill.second, room)

    def _recording(self, painter: QPainter, screen: Screen, right: float) -> None:
        fill, px = FILLS[screen.mood], self.unit.px
        font = theme.font(px(53), theme.BOLD)
        start = self._at(TEXT_LEFT - 2, 91)
        write(painter, start, words.title(screen), font, fill.text)
        after = QPointF(start.x() + width(words.title(screen), font), start.y() - px(19))
        self._tags(painter, after, words.tags(screen), screen)
        base = self._at(TEXT_LEFT - 4, 209)
        room = right - base.x() - px(40)
        if screen.number:
            self._number(painter, base, room, screen, 94 if self.unit.compact else 104)
            return
        late = QCoreApplication.translate("packing", "Pack first, label last")
        late_font = fitted(late, room, [px(size) for size in TITLE_STEPS], theme.BOLD)
        write(painter, base, late, late_font, fill.text, room)

    def _right(self, painter: QPainter, screen: Screen) -> float:
        """Timer, count, attempt or number at the right edge; returns where it begins."""
        if screen.state is State.RECORDING:
            label = QCoreApplication.translate("packing", "Elapsed")
            size = 94 if self.unit.compact else 116
            return self._figure(painter, screen, label, length(screen.elapsed_s), size, (67, 191))
        if screen.state is State.CAMERA_LOST:
            label = QCoreApplication.translate("packing", "Reconnecting")
            tries = QCoreApplication.translate("packing", "Try {n}").format(n=screen.attempt)
            return self._figure(painter, screen, label, tries, 60, (82, 176))
        if screen.headline:
            return self._number_right(painter, screen)
        if screen.mood is Mood.READY:
            label = QCoreApplication.translate("packing", "This shift")
            return self._figure(painter, screen, label, str(screen.packed), 106, (67, 174))
        return self.width() - self._at(MARGIN, 0).x()

    def _figure(
        self, painter: QPainter, screen: Screen, label: str, value: str, size: int, at: tuple[int, int]
    ) -> float:
        fill, px = FILLS[screen.mood], self.unit.px
        small, big = theme.font(px(32), theme.SEMIBOLD), theme.font(px(size), theme.BOLD)
        edge = self.width() - px(MARGIN)
        write_right(painter, QPointF(edge, self._at(0, at[0]).y()), label, small, fill.second)
        write_right(painter, QPointF(edge, self._at(0, at[1]).y()), value, big, fill.text)
        return edge - max(width(label, small), width(value, big))

    def _number_right(self, painter: QPainter, screen: Screen) -> float:
        unit = self.unit
        room = self.width() * 0.45
        wanted = _number_width(screen.headline, unit.px(76))
        size = 76 * min(1.0, room / wanted)
        start = self.width() - unit.px(MARGIN) - _number_width(screen.headline, unit.px(size))
        self._number(painter, QPointF(start, self._at(0, 144).y()), room, screen, size)
        return start

    def _number(self, painter: QPainter, base: QPointF, room: float, screen: Screen, size: float) -> None:
        """The number, its last four in the inverse box; it shrinks, it is never elided."""
        fill = FILLS[screen.mood]
        pixels = self.unit.px(size)
        pixels = int(min(pixels, pixels * room / _number_width(screen.headline, pixels)))
        font = theme.font(pixels, theme.BOLD, spacing=0.02)
        head, tail = grouped(screen.headline)
        write(painter, base, head, font, fill.text)
        left = base.x() + (width(head, font) + pixels * 0.3 if head else 0)
        box = QRectF(left, base.y() - pixels * 0.93, width(tail, font) + pixels * 0.42, pixels * 1.14)
        card(painter, box, fill.badge, pixels * 0.12)
        write(painter, QPointF(box.left() + pixels * 0.22, base.y()), tail, font, fill.mark)

    def _tags_width(self, tags: list[str], size: int) -> float:
        font = theme.font(self.unit.px(size), theme.BOLD)
        return sum(width(tag, font) + self.unit.px(size) * 2 for tag in tags)

    def _tags(self, painter: QPainter, after: QPointF, tags: list[str], screen: Screen) -> None:
        fill, px = FILLS[screen.mood], self.unit.px
        font = theme.font(px(30), theme.BOLD)
        left = after.x() + px(24)
        for tag in tags:
            box = pill(painter, QPointF(left, after.y()), tag, font, fill.badge, fill.mark)
            left = box.right() + px(12)


def _number_width(number: str, pixels: float) -> float:
    font = theme.font(pixels, theme.BOLD, spacing=0.02)
    head, tail = grouped(number)
    return (width(head, font) + pixels * 0.3 if head else 0) + width(tail, font) + pixels * 0.42
