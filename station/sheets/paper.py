"""One sheet of paper as a PDF: our fonts, Lucide icons, Code 128 and QR codes, all of them vectors. Millimetres."""

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import segno

from station.cameras.demo import code128
from station.errors import StorageError
from station.evidence.keys import groups

ASSETS = Path(__file__).parents[2] / "assets"
A5 = (148.0, 210.0)
INK, SOFT, LINE = (11, 14, 19), (88, 98, 112), (148, 158, 170)
_FONTS = {
    "zh": "NotoSansCJKsc-Bold.otf",
    "zh-text": "NotoSansCJKsc-Regular.otf",
    "en": "Inter-SemiBold.ttf",
    "en-text": "Inter-Regular.ttf",
}

Colour = tuple[int, int, int]


class Paper:
    """A5, lying or standing; `y` of a text is its base line."""

    def __init__(self, title: str, *, lying: bool = False) -> None:
        from fpdf import FPDF  # a third of a command's start, which few commands need

        self.width, self.height = (A5[1], A5[0]) if lying else A5
        self._pdf = FPDF(orientation="landscape" if lying else "portrait", unit="mm", format=A5)
        self._pdf.set_auto_page_break(False)
        self._pdf.set_title(title)
        self._pdf.set_creator("Packwitness")
        for name, file in _FONTS.items():
            self._pdf.add_font(name, "", ASSETS / "fonts" / file)
        self._pdf.add_page()

    def text(self, x: float, y: float, text: str, font: str, size: float, colour: Colour = INK) -> float:
        """A line of text, `size` in points; returns where it ends."""
        self._pdf.set_font(font, "", size)
        self._pdf.set_text_color(*colour)
        self._pdf.text(x, y, text)
        return x + self.length(text, font, size)

    def length(self, text: str, font: str, size: float) -> float:
        """How wide a line of text is."""
        self._pdf.set_font(font, "", size)
        return self._pdf.get_string_width(text)

    def right(self, x: float, y: float, text: str, font: str, size: float, colour: Colour = INK) -> None:
        """The same, ending at `x`."""
        self.text(x - self.length(text, font, size), y, text, font, size, colour)

    def block(
        self, x: float, y: float, wide: float, text: str, font: str, size: float, colour: Colour = INK
    ) -> float:
        """A paragraph that is broken into lines, from its upper edge on; returns its lower edge."""
        self._pdf.set_font(font, "", size)
        self._pdf.set_text_color(*colour)
        self._pdf.set_xy(x, y)
        self._pdf.c_margin = 0
        self._pdf.multi_cell(wide, size * 0.3528 * 1.45, text, align="L", new_x="LEFT", new_y="NEXT")
        return self._pdf.get_y()

    def digits(self, x: float, y: float, text: str, size: float, step: float, down: float) -> None:
        """A long hexadecimal number in groups of four, four in a row, the rows under each other."""
        cell = self.length("d", "en", size) * 1.04  # every digit as wide as the widest: rows can be compared
        for place, group in enumerate(groups(text)):
            left, base = x + step * (place % 4), y + down * (place // 4)
            for at, digit in enumerate(group):
                self.text(
                    left + at * cell + (cell - self.length(digit, "en", size)) / 2, base, digit, "en", size
                )

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, cut: bool = False) -> None:
        """A thin line; dashed where scissors go."""
        self._pdf.set_draw_color(*LINE)
        self._pdf.set_line_width(0.25)
        if cut:
            self._pdf.set_dash_pattern(dash=1.6, gap=1.2)
        self._pdf.line(x, y, to_x, to_y)
        self._pdf.set_dash_pattern()

    def icon(self, x: float, y: float, side: float, name: str) -> None:
        """A Lucide icon in a square."""
        from fpdf.drawing_primitives import Transform
        from fpdf.svg import SVGObject

        svg = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        drawing = SVGObject(svg.replace("currentColor", "#{:02x}{:02x}{:02x}".format(*INK)))
        _, _, path = drawing.transform_to_rect_viewport(1, side, side, ignore_svg_top_attrs=True)
        path.transform = (path.transform or Transform.identity()) @ Transform.translation(x, y)
        self._pdf.draw_path(path)

    def bars(self, x: float, y: float, high: float, text: str, module: float) -> None:
        """Code 128 without its quiet zones: leave ten modules of white on each side."""
        for at, count in _runs(code128.modules(text)):
            self._box(x + at * module, y, count * module, high)

    def bars_width(self, text: str, module: float) -> float:
        """How wide they are."""
        return len(code128.modules(text)) * module

    def qr(self, x: float, y: float, side: float, text: str) -> None:
        """A QR code without its quiet zone: leave four modules of white around it."""
        matrix = segno.make(text, error="m", micro=False).matrix
        module = side / len(matrix)
        for row, line in enumerate(matrix):
            for at, count in _runs([bool(dark) for dark in line]):
                # A hair higher than its row: else a printer's raster leaves white lines between rows.
                self._box(x + at * module, y + row * module, count * module, module * 1.02)

    def save(self, path: Path) -> None:
        """All of the file or none of it; StorageError where it cannot be written."""
        part = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(bytes(self._pdf.output()))
            os.replace(part, path)  # noqa: PTH105
        except OSError as error:
            raise StorageError(
                f"The sheet {path.name} could not be saved: {error.strerror}.", "Choose another folder."
            ) from error

    def _box(self, x: float, y: float, wide: float, high: float) -> None:
        self._pdf.set_fill_color(0, 0, 0)
        self._pdf.rect(x, y, wide, high, style="F")


def _runs(dark: list[bool]) -> Iterator[tuple[int, int]]:
    """(first, count) of each stretch of black."""
    at = 0
    for black, run in groupby(dark):
        count = len(list(run))
        if black:
            yield at, count
        at += count
