"""Pictures: everything for photos, two witnesses for orders, nothing where nothing is."""

import cv2
import numpy as np
import pytest

from station.barcodes.stills import decode, decode_orders


def bgr(grey):
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)


@pytest.mark.parametrize(
    ("text", "symbology"),
    [("SF1234567890123", "Code128"), ("4006381333931", "EAN13"), ("1234567890", "ITF"), ("OR1", "QRCode")],
)
def test_decode_reads_goods_codes_too(draw, code, text, symbology):
    assert (text, symbology) in decode(bgr(draw((code(text, symbology, 3), (640, 360)))))


@pytest.mark.parametrize(("text", "symbology"), [("4006381333931", "EAN13"), ("123456", "ITF")])
def test_decode_orders_leaves_goods_codes_and_short_itf_out(draw, code, text, symbology):
    assert decode_orders(bgr(draw((code(text, symbology, 3), (640, 360))))) == []


@pytest.mark.parametrize(
    ("text", "symbology"), [("SF1234567890123", "Code128"), ("1234567890", "ITF"), ("OR1", "QRCode")]
)
def test_decode_orders_reads_what_two_passes_agree_on(draw, code, text, symbology):
    assert decode_orders(bgr(draw((code(text, symbology, 3), (640, 360)), angle=20))) == [(text, symbology)]


def test_an_empty_picture_holds_nothing():
    assert decode(np.full((60, 80, 3), 200, np.uint8)) == []


def test_nothing_is_read_on_pictures_without_a_code(corpus):
    negatives = sorted((corpus / "barcodes" / "img").glob("zxing-falsepositives_*"))[:6]
    assert negatives
    assert [decode(cv2.imread(str(path))) for path in negatives] == [[]] * len(negatives)
