"""The control card: six codes that command the bench, to be cut apart. A5, lying."""

from dataclasses import dataclass
from pathlib import Path

from station.barcodes.rules.cards import CARDS
from station.sheets.paper import INK, SOFT, Paper
from station.types import Control

MODULE = 0.58  # mm a bar's unit: a camera over the bench reads it, and the longest code fits its card
BARS = 21.0


@dataclass(frozen=True, slots=True)
class _Card:
    icon: str
    zh: str
    en: str
    note_zh: str = ""
    note_en: str = ""


CARDS_SHOWN = {
    Control.STOP: _Card("circle-stop", "结束", "Stop · STOP"),
    Control.PHOTO: _Card("camera", "拍照", "Photo · PHOTO"),
    Control.CANCEL: _Card("undo-2", "取消", "Cancel · CANCEL"),
    Control.DAMAGED: _Card("package-x", "破损", "Damaged · DAMAGED"),
    Control.BEGIN: _Card(
        "package-open", "开始", "Begin · BEGIN", "先装箱，最后贴面单", "Pack first, label last"
    ),
    Control.SKIP: _Card("skip-forward", "跳过", "Skip · SKIP", "清单上的这张不拍", "Leave out this photo"),
}
_TEXTS = {control: text for text, control in CARDS.items()}


def draw(path: Path) -> None:
    """Write it."""
    paper = Paper("Packwitness control card", lying=True)
    wide, high = paper.width / 2, paper.height / 3
    for place, (control, card) in enumerate(CARDS_SHOWN.items()):
        left, top = place % 2 * wide, place // 2 * high
        _name(paper, left, top, card)
        _code(paper, left, top + 23.5, wide, _TEXTS[control])
    _cuts(paper, wide, high)
    paper.save(path)


def _name(paper: Paper, left: float, top: float, card: _Card) -> None:
    paper.icon(left + 9, top + 6, 14, card.icon)
    paper.text(left + 27, top + 14.5, card.zh, "zh", 26)
    paper.text(left + 27.3, top + 20, card.en, "en", 11)
    paper.right(left + 98, top + 11, card.note_zh, "zh-text", 9.5, INK)
    paper.right(left + 98, top + 16, card.note_en, "en-text", 7.5, SOFT)


def _code(paper: Paper, left: float, top: float, wide: float, text: str) -> None:
    """In the middle of its cell: white stays on both sides."""
    paper.bars(left + (wide - paper.bars_width(text, MODULE)) / 2, top, BARS, text, MODULE)


def _cuts(paper: Paper, wide: float, high: float) -> None:
    edge = 0.2
    for y in (edge, high, 2 * high, paper.height - edge):
        paper.rule(0, y, paper.width, y, cut=True)
    for x in (edge, paper.width - edge):
        paper.rule(x, 0, x, paper.height, cut=True)
    paper.rule(wide, 0, wide, paper.height, cut=True)
