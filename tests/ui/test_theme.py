"""Tokens, fonts and icons keep what ux.md promises."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QImage, QRawFont
from PySide6.QtWidgets import QApplication

from ui import theme, tokens
from ui.tokens import FILLS, Fill, Mood, unit

ROOT = Path(__file__).parents[2]
ICON_NAMES = {file.stem for file in (theme.ASSETS / "icons").glob("*.svg")}


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("fill", list(FILLS.values()), ids=list(FILLS))
def test_text_on_each_fill_can_be_read(fill: Fill) -> None:
    assert contrast(fill.text, fill.ground) >= 4.5
    assert contrast(fill.second, fill.ground) >= 4.5
    assert contrast(fill.mark, fill.badge) >= 4.5


@pytest.mark.parametrize("text", [tokens.TEXT, tokens.TEXT2])
def test_body_text_on_cards_can_be_read_with_ease(text: str) -> None:
    assert min(contrast(text, ground) for ground in (tokens.INK, tokens.PANEL, tokens.RAISE)) >= 7


def test_the_fills_differ_in_lightness_too() -> None:
    ladder = [luminance(FILLS[m].ground) for m in (Mood.READY, Mood.FAULT, Mood.REC, Mood.WARN)]
    steps = [(high + 0.05) / (low + 0.05) for low, high in pairwise(ladder)]
    assert min(steps) >= 1.75
    assert ladder == sorted(ladder)


def test_fonts_load_with_the_signs_they_are_for(qapp: QApplication) -> None:
    assert QFontInfo(theme.font(30)).family() == "Inter"
    assert "Noto Sans CJK SC" in QFontDatabase.families()
    for file, signs in (("Inter-Bold.ttf", "Ag09…·"), ("NotoSansCJKsc-Bold.otf", "面单录像破损！，")):
        raw = QRawFont(str(theme.ASSETS / "fonts" / file), 30)
        assert all(raw.supportsCharacter(ord(sign)) for sign in signs)


def test_a_font_that_was_handed_out_can_be_changed_for_one_word_only(qapp: QApplication) -> None:
    wrong = theme.font(30, theme.BOLD)
    wrong.setStrikeOut(True)
    assert not theme.font(30, theme.BOLD).strikeOut()


def test_tabular_figures_do_not_jump(qapp: QApplication) -> None:
    from ui.painting import width

    font = theme.font(100, theme.BOLD)
    assert width("11:11", font) == width("00:00", font)


@pytest.mark.parametrize("name", sorted(ICON_NAMES))
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = theme.icon_pixmap(name, "#FF0000", 48).toImage()
    assert image.format() is not QImage.Format.Format_Invalid
    painted = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [color for color in painted if color.alpha() > 200]
    assert solid
    assert all(color.red() > 200 and color.green() < 60 for color in solid)


def test_every_icon_named_in_the_code_is_shipped() -> None:
    quoted = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"')
    sources = [file.read_text("utf-8") for file in (ROOT / "ui").rglob("*.py")]
    lucide = {"circle-", "video-", "volume-", "package-", "scan-", "hard-", "triangle-", "chevron-", "skip-"}
    named = {name for text in sources for name in quoted.findall(text) if name.startswith(tuple(lucide))}
    assert named
    assert named <= ICON_NAMES


def test_assets_stay_small_and_carry_their_licences() -> None:
    files = [file for file in theme.ASSETS.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 9_000_000
    for licence in ("fonts/Inter-OFL.txt", "fonts/NotoSansCJK-OFL.txt", "icons/LICENSE"):
        assert (theme.ASSETS / licence).is_file()


def test_the_unit_follows_the_window() -> None:
    assert unit(1920, 1080) == tokens.Unit(1.0, compact=False)
    assert unit(1920, 1200).u == 1.0
    assert unit(1280, 720).compact
    assert unit(1024, 600) == tokens.Unit(0.6, compact=True)
