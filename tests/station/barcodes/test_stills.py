"""Pictures: everything for photos, two witnesses for orders, nothing where nothing is."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from drawn_codes import Code, Draw

from station.barcodes.stills import decode, decode_orders
from station.types import Image


def bgr(grey: Image) -> Image:
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


@pytest.mark.parametrize(
    ("text", "symbology"),
    [("SF1234567890123", "Code128"), ("4006381333931", "EAN13"), ("1234567890", "ITF"), ("OR1", "QRCode")],
)
def test_decode_reads_goods_codes_too(draw: Draw, code: Code, text: str, symbology: str) -> None:
    assert (text, symbology) in decode(bgr(draw((code(text, symbology, 3), (640, 360)))))


@pytest.mark.parametrize(("text", "symbology"), [("4006381333931", "EAN13"), ("123456", "ITF")])
def test_decode_orders_leaves_goods_codes_and_short_itf_out(
    draw: Draw, code: Code, text: str, symbology: str
) -> None:
    assert decode_orders(bgr(draw((code(text, symbology, 3), (640, 360))))) == []


@pytest.mark.parametrize(
    ("text", "symbology"), [("SF1234567890123", "Code128"), ("1234567890", "ITF"), ("OR1", "QRCode")]
)
def test_decode_orders_reads_what_two_passes_agree_on(
    draw: Draw, code: Code, text: str, symbology: str
) -> None:
    assert decode_orders(bgr(draw((code(text, symbology, 3), (640, 360)), angle=20))) == [(text, symbology)]


def test_an_empty_picture_holds_nothing() -> None:
    assert decode(np.full((60, 80, 3), 200, np.uint8)) == []


def test_nothing_is_read_on_pictures_without_a_code(corpus: Path) -> None:
    negatives = sorted((corpus / "barcodes" / "img").glob("zxing-falsepositives_*"))[:6]
    assert negatives
    assert [decode(cv2.imread(str(path))) for path in negatives] == [[]] * len(negatives)
