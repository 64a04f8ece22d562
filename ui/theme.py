"""Fonts and icons of all windows, loaded from `assets/`; the colours and sizes are in `ui.tokens`."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ASSETS = Path(__file__).parent.parent / "assets"
FAMILIES = ("Inter", "Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC")

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


def load_fonts() -> list[str]:
    """Register the shipped fonts; call once, after QApplication. Returns the files that failed."""
    files = sorted((ASSETS / "fonts").glob("*.[to]tf"))
    failed = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    _font.cache_clear()  # one used before would keep what was found in place of these
    return failed


def font(
    size_px: float, weight: QFont.Weight = REGULAR, spacing: float = 0.0, *, tabular: bool = True
) -> QFont:
    """Inter, Chinese from Noto; `spacing` in em. Tabular figures do not jump, plain ones read better."""
    return QFont(_font(max(1, round(size_px)), weight, spacing * size_px, tabular=tabular))


def draw_icon(painter: QPainter, name: str, box: QRectF, color: str) -> None:
    """Paint a Lucide icon into `box` (its 24-unit grid) in one colour."""
    _renderer(name, color).render(painter, box)


def icon_pixmap(name: str, color: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size_px` logical pixels."""
    pixmap = QPixmap(QSize(size_px, size_px) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, size_px, size_px), color)
    painter.end()
    return pixmap


def icon(name: str, color: str, size_px: int = 48) -> QIcon:
    """An icon for a button."""
    return QIcon(icon_pixmap(name, color, size_px, 2.0))


def square(centre: QPointF, side: float) -> QRectF:
    """The box of an icon around its centre."""
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def color(token: str, alpha: float = 1.0) -> QColor:
    """A token as Qt's colour."""
    made = QColor(token)
    made.setAlphaF(alpha)
    return made


@lru_cache(maxsize=512)
def _font(pixels: int, weight: QFont.Weight, spacing_px: float, *, tabular: bool) -> QFont:
    """Made once: Qt looks a font's files up the first time that this very object is used."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    if spacing_px:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing_px)
    return made


@lru_cache(maxsize=512)
def _renderer(name: str, color: str) -> QSvgRenderer:
    """Parsed once: a screen has some thirty icons, and each scan paints them all."""
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return (ASSETS / "icons" / f"{name}.svg").read_text("utf-8")
