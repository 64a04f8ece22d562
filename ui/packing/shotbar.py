"""The shop's shot list under the picture: what is wanted now, large; what is done; and a way past it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.packing.commands import CommandButton, Face
from ui.packing.screen import ShotList
from ui.painting import Painted, baseline, card, fitted, write
from ui.shots import shot
from ui.tokens import INK, OK, RADIUS, TEXT3, WARN, WHITE

SKIP_WIDE = 190
MARK, MARK_PITCH = 40, 54
ICONS = {"done": ("circle-check", OK), "left": ("circle-dashed", WARN), "wanted": ("circle-dot", WHITE)}
WAITS = ("circle", TEXT3)


class ShotBar(Painted):
    """One card across the picture's width."""

    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("shots", parent)
        self._shots: ShotList | None = None
        self.skip = CommandButton("button-skip", self)
        self.skip.chosen.connect(self.skipped)
        self.hide()

    def show_shots(self, shots: ShotList | None) -> None:
        """Show how far the list is; None: there is none."""
        self._shots = shots
        self.setAccessibleName(self._words() if shots else "")
        wanted = shots is not None and shots.wanted is not None
        self.skip.setVisible(wanted)
        self.skip.show_face(Face(QCoreApplication.translate("packing", "Skip"), "chevron-right"))
        self.update()

    def resizeEvent(self, _: object) -> None:  # noqa: N802 - Qt's name
        pad = self.unit.px(10)
        wide = self.unit.px(SKIP_WIDE)
        self.skip.setGeometry(self.width() - wide - pad, pad, wide, self.height() - 2 * pad)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        shots, px = self._shots, self.unit.px
        if shots is None:
            return
        painter, box = self.painter(), QRectF(self.rect())
        card(painter, box, INK, px(RADIUS))
        right = self.skip.x() - px(24) if shots.wanted else box.width() - px(36)
        left = right - len(shots.names) * px(MARK_PITCH)
        self._marks(painter, shots, left)
        icon, color = ("camera", WHITE) if shots.wanted else ("circle-check", OK)
        if shots.skipped and not shots.wanted:
            icon, color = "circle-dashed", WARN
        theme.draw_icon(painter, icon, theme.square(QPointF(px(62), box.center().y()), px(60)), color)
        room = left - px(112) - px(24)
        font = fitted(self._words(), room, [px(size) for size in (56, 48, 42, 36)], theme.BOLD)
        write(painter, QPointF(px(112), baseline(box, font)), self._words(), font, WHITE, room)

    def _marks(self, painter: QPainter, shots: ShotList, left: float) -> None:
        px, middle = self.unit.px, self.height() / 2
        for place in range(len(shots.names)):
            icon, color = ICONS.get(shots.state(place), WAITS)
            centre = QPointF(left + (place + 0.5) * px(MARK_PITCH), middle)
            theme.draw_icon(painter, icon, theme.square(centre, px(MARK)), color)

    def _words(self) -> str:
        shots = self._shots
        if shots is None:
            return ""
        if shots.wanted is not None:
            return QCoreApplication.translate("packing", "Photo: {shot}").format(shot=shot(shots.wanted))
        if shots.skipped:
            left = ", ".join(shot(name) for name in shots.skipped)
            return QCoreApplication.translate("packing", "Left out: {shots}").format(shots=left)
        return QCoreApplication.translate("packing", "All photos taken")
