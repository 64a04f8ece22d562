"""The card that says what to do, in at most three steps."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.packing import words
from ui.packing.screen import Screen, State
from ui.painting import Painted, baseline, card, width, write, write_centred
from ui.tokens import INK, RADIUS, TEXT, TEXT2, WHITE

ICONS = {
    State.DUPLICATE: ("video", "x", "chevron-right"),
    State.CONFIRM: ("check", "x", "keyboard"),
}
SIZES = (48, 42, 36, 32)
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Steps(Painted):
    """Numbered; where they are choices, with icons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("steps", parent)
        self._screen: Screen | None = None

    def show_screen(self, screen: Screen) -> None:
        """Take over the steps."""
        self._screen = screen
        self.setAccessibleName(" · ".join([words.steps_heading(screen.state), *words.steps(screen)]))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, px = self.painter(), self.unit.px
        card(painter, QRectF(self.rect()), INK, px(RADIUS))
        screen = self._screen
        if screen is None:
            return
        heading = theme.font(px(36), theme.BOLD)
        write(painter, QPointF(px(35), px(72)), words.steps_heading(screen.state), heading, TEXT2)
        steps = words.steps(screen)
        room = QRectF(px(137), 0, self.width() - px(137) - px(20), self._pitch() * 0.96)
        font = _fitted(steps, room, [px(size) for size in SIZES])
        for index, text in enumerate(steps):
            self._step(painter, screen.state, index, text, font)

    def _pitch(self) -> float:
        px = self.unit.px
        return float(min(px(138), (self.height() - px(118)) / 3))

    def _step(self, painter: QPainter, state: State, index: int, text: str, font: QFont) -> None:
        px, pitch = self.unit.px, self._pitch()
        lead = max(0.0, (self.height() - px(118) - 3 * pitch) / 2)
        middle = px(100) + lead + pitch * (index + 0.5)
        disc = theme.square(QPointF(px(72), middle), px(74))
        card(painter, disc, WHITE, px(37))
        if state in ICONS:
            theme.draw_icon(painter, ICONS[state][index], theme.square(disc.center(), px(42)), INK)
        else:
            digit = theme.font(px(34), theme.BOLD)
            at = QPointF(disc.center().x(), baseline(disc, digit))
            write_centred(painter, at, str(index + 1), digit, INK)
        painter.setFont(font)
        painter.setPen(theme.color(TEXT))
        room = QRectF(px(137), middle - pitch / 2, self.width() - px(137) - px(20), pitch)
        painter.drawText(room, WRAP, _balanced(text, font, room.width()))


def _fitted(texts: list[str], room: QRectF, sizes: list[int]) -> QFont:
    """One size for all steps: the largest at which each fits its room, wrapped."""
    fonts = [theme.font(size, theme.BOLD) for size in sizes]
    return next((font for font in fonts if all(_fits(text, room, font) for text in texts)), fonts[-1])


def _parts(text: str) -> list[str]:
    """Where a line may be broken: after a space, after Chinese punctuation."""
    return re.split(r"(?<=[ ：，])", text)


def _balanced(text: str, font: QFont, room: float) -> str:
    """Two lines where one is not enough: broken after punctuation if that fits, else of equal length."""
    parts = _parts(text)
    if width(text, font) <= room or len(parts) < 2:
        return text
    pairs = [("".join(parts[:i]).strip(), "".join(parts[i:]).strip()) for i in range(1, len(parts))]

    def badness(pair: tuple[str, str]) -> tuple[bool, float]:
        longest = max(width(pair[0], font), width(pair[1], font))
        return longest > room or pair[0][-1:] not in ":,：，", longest

    first, second = min(pairs, key=badness)
    return f"{first}\n{second}"


def _fits(text: str, room: QRectF, font: QFont) -> bool:
    box = QFontMetricsF(font).boundingRect(room, WRAP, _balanced(text, font, room.width()))
    longest = max((width(word, font) for word in _parts(text)), default=0.0)
    return box.height() <= room.height() and longest <= room.width()
