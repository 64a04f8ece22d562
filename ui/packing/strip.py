"""A warning that does not stop the work: one amber line across the window."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.packing import stripwords
from ui.packing.screen import Strip, StripKind
from ui.painting import Painted, baseline, card, fitted, write
from ui.tokens import ON_WARN, RADIUS, WARN

ICONS = {
    StripKind.ERROR: "circle-alert",
    StripKind.UNSAVED: "video-off",
    StripKind.RECORDING: "triangle-alert",
    StripKind.CAMERA_MISSING: "video-off",
    StripKind.FRAMES_DROPPED: "triangle-alert",
    StripKind.PICTURE: "eye-off",
    StripKind.PHOTO: "image-off",
    StripKind.SCANNER: "scan-barcode",
    StripKind.AGAIN: "focus",
    StripKind.WEAK: "focus",
    StripKind.UNDEVELOPED: "circle-dashed",
    StripKind.SPOOLING: "circle-dashed",
    StripKind.VAULT: "hard-drive",
    StripKind.UNSEALED: "package-x",
    StripKind.DISK_LOW: "hard-drive",
    StripKind.CLOCK: "clock",
    StripKind.NO_SOUND: "volume-x",
}


class WarningStrip(Painted):
    """Amber on every ground; on amber itself it turns dark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("strip", parent)
        self._strip: Strip | None = None
        self._inverse = False

    def show_strip(self, strip: Strip | None, *, inverse: bool) -> None:
        """Show one warning, or none."""
        self._strip, self._inverse = strip, inverse
        self.setAccessibleName(stripwords.strip(strip) if strip else "")
        self.setVisible(strip is not None)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._strip is None:
            return
        painter, px = self.painter(), self.unit.px
        ground, ink = (ON_WARN, WARN) if self._inverse else (WARN, ON_WARN)
        box = QRectF(self.rect())
        card(painter, box, ground, px(RADIUS))
        theme.draw_icon(
            painter, ICONS[self._strip.kind], theme.square(QPointF(px(50), box.center().y()), px(44)), ink
        )
        text = stripwords.strip(self._strip)
        room = box.width() - px(93) - px(30)
        font = fitted(text, room, [px(size) for size in (36, 32, 28, 24)], theme.BOLD)
        write(painter, QPointF(px(93), baseline(box, font)), text, font, ink, room)
