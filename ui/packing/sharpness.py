"""How sharp the photo was, and how sharp it has to be: over the picture while a blurred one is taken again."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from station.events import Retake
from ui import theme
from ui.painting import baseline, card, width, write, write_right
from ui.tokens import INK, LINE, RADIUS, WARN, WHITE, Unit

HIGH, INSET = 76, 36  # of the card; between it and the picture's edge
TRACK, MARK_WIDE, MARK_HIGH = 16, 4, 44


def sharpness_bar(painter: QPainter, picture: QRectF, retake: Retake, unit: Unit) -> None:
    """A card at the picture's lower edge: word, bar with a mark at what is needed, figures."""
    px = unit.px
    inset, high = px(INSET), px(HIGH)
    box = QRectF(picture.left() + inset, picture.bottom() - inset - high, picture.width() - 2 * inset, high)
    card(painter, box, theme.color(INK, 0.88), px(RADIUS))
    font = theme.font(px(30), theme.SEMIBOLD)
    name = QCoreApplication.translate("packing", "Sharpness")
    figures = QCoreApplication.translate("packing", "{is_now} / need {needed}")
    figures = figures.format(is_now=retake.sharpness_pct, needed=retake.needed_pct)
    line, gap = baseline(box, font), px(28)
    write(painter, QPointF(box.left() + gap, line), name, font, WHITE)
    write_right(painter, QPointF(box.right() - gap, line), figures, font, WHITE)
    left = box.left() + 2 * gap + width(name, font)
    track = QRectF(left, 0, box.right() - 2 * gap - width(figures, font) - left, px(TRACK))
    track.moveCenter(QPointF(track.center().x(), box.center().y()))
    _track(painter, track, retake, unit)


def _track(painter: QPainter, track: QRectF, retake: Retake, unit: Unit) -> None:
    px = unit.px
    card(painter, track, LINE, track.height() / 2)
    filled = QRectF(track)
    filled.setWidth(max(track.height(), track.width() * min(retake.sharpness_pct, 100) / 100))
    card(painter, filled, WARN, track.height() / 2)
    mark = QRectF(0, 0, px(MARK_WIDE), px(MARK_HIGH))
    mark.moveCenter(QPointF(track.left() + track.width() * retake.needed_pct / 100, track.center().y()))
    card(painter, mark, WHITE, 0)
