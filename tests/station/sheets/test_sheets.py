"""The printed sheets: rendered from the PDF, every code on them must read again."""

import json
import logging
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from station.barcodes.labels import classify
from station.barcodes.rules.cards import CARDS
from station.errors import StorageError
from station.evidence import heads
from station.evidence.keys import fingerprint, new_key
from station.sheets import controlcard, headsheet, keycard
from station.types import Control, Image

NOW_MS = 1_763_800_000_000


def rendered(path: Path, dots_an_inch: int = 100) -> Image:
    """The one page as a printer would lay it down, (height, width), 0 black."""
    document = QPdfDocument(None)
    assert document.load(str(path)) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    points = document.pagePointSize(0)
    size = QSize(*(round(side * dots_an_inch / 72) for side in (points.width(), points.height())))
    sheet = QImage(size, QImage.Format.Format_Grayscale8)
    sheet.fill(255)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, document.render(0, size))
    painter.end()
    rows = np.frombuffer(sheet.constBits(), np.uint8).reshape(size.height(), sheet.bytesPerLine())
    return rows[:, : size.width()].copy()


def codes(picture: Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.fixture(autouse=True)
def _no_glyph_is_missing(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "fpdf")


def _complete(caplog: pytest.LogCaptureFixture) -> bool:
    return not [record for record in caplog.records if "missing" in record.getMessage()]


def test_every_code_of_the_control_card_commands(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    controlcard.draw(tmp_path / "card.pdf")
    read = codes(rendered(tmp_path / "card.pdf"))
    assert sorted(read) == sorted(CARDS)
    assert {classify(text, "Code128").control for text in read} == set(Control)
    assert _complete(caplog)


def test_the_cards_still_read_when_they_are_cut_apart(tmp_path: Path) -> None:
    controlcard.draw(tmp_path / "card.pdf")
    page = rendered(tmp_path / "card.pdf")
    third, half = page.shape[0] // 3, page.shape[1] // 2
    cut = [
        page[row * third : (row + 1) * third, at * half : (at + 1) * half] for row in (0, 1) for at in (0, 1)
    ]
    assert [codes(part) for part in cut] == [["XXSTOPXX"], ["XXPHOTOXX"], ["XXUNDOXX"], ["XXBROKENXX"]]


def test_the_control_card_is_a5(tmp_path: Path) -> None:
    controlcard.draw(tmp_path / "card.pdf")
    document = QPdfDocument(None)
    document.load(str(tmp_path / "card.pdf"))
    size = document.pagePointSize(0)
    assert (round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4)) == (210, 148)


def test_the_key_card_reads_as_the_fingerprint(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    key = new_key()
    keycard.draw(tmp_path / "key.pdf", keycard.KeyFacts("S-01", key.public, NOW_MS))
    assert codes(rendered(tmp_path / "key.pdf")) == [fingerprint(key.public).replace(" ", "")]
    assert _complete(caplog)


@pytest.mark.parametrize("stamped_ms", [None, NOW_MS])
def test_the_sheet_of_the_day_reads_as_the_signed_head(
    tmp_path: Path, stamped_ms: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    head = heads.sign(new_key(), "WIDE-STATION", 12_345_678, bytes(range(32)), NOW_MS)
    headsheet.draw(tmp_path / "head.pdf", headsheet.DayFacts(head, 1234, stamped_ms))
    (text,) = codes(rendered(tmp_path / "head.pdf", 150))
    assert (heads.parse(text), json.loads(text)["sth"]["size"]) == (head, 12_345_678)
    assert _complete(caplog)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError, match=r"card\.pdf"):
        controlcard.draw(tmp_path / "file" / "card.pdf")
