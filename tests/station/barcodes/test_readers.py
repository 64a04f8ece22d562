"""The decoding libraries behind the port: what comes out is spelled as the labels table spells it."""

import numpy as np
import pytest
import zxingcpp
from drawn_codes import Code

from station.barcodes import LabelReader
from station.barcodes.readers import EVERY, READERS, available, zbar
from station.barcodes.readers.zbar import Zbar
from station.barcodes.readers.zxing import FORMATS, Zxing
from station.types import Image


def reads(reader: LabelReader, image: Image) -> list[tuple[str, str]]:
    return [(read.text, read.symbology) for read in reader.read(image)]


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("shape", [(0, 0), (0, 40), (1, 1), (3, 900)])
def test_an_empty_or_tiny_crop_reads_nothing_and_does_not_fail(name: str, shape: tuple[int, int]) -> None:
    assert READERS[name](EVERY).read(np.zeros(shape, np.uint8)) == []


@pytest.mark.parametrize(
    ("text", "symbology"),
    [
        ("SF1234567890123", "Code128"),
        ("ABC-1234", "Code39"),
        ("1234567890", "ITF"),
        ("4006381333931", "EAN13"),
        ("96385074", "EAN8"),
        ("SF1234567890123", "QRCode"),
        ("SF1234567890123", "DataMatrix"),
        ("A1234B", "Codabar"),
    ],
)
def test_zxing_spells_symbologies_as_the_labels_table(code: Code, text: str, symbology: str) -> None:
    assert reads(Zxing([symbology]), code(text, symbology, 3)) == [(text, symbology)]


def test_a_symbology_that_is_switched_off_is_not_read(code: Code) -> None:
    assert reads(Zxing(["Code128"]), code("4006381333931", "EAN13", 3)) == []


def test_fnc1_at_the_start_makes_it_gs1_and_stands_as_a_leading_gs() -> None:
    barcode = zxingcpp.create_barcode("(01)04012345123456", zxingcpp.BarcodeFormat.Code128, gs1=True)
    image = np.array(zxingcpp.write_barcode_to_image(barcode, scale=3, add_quiet_zones=True))
    assert reads(Zxing(["Code128"]), image) == [("\x1d0104012345123456", "GS1-128")]


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_chinese_qr_texts_come_out_right(code: Code, encoding: str) -> None:
    image = code("订单号：顺丰速运".encode(encoding), "QRCode", 4)
    assert reads(Zxing(["QRCode"]), image) == [("订单号：顺丰速运", "QRCode")]


def test_a_binary_qr_code_is_read_without_failing(code: Code) -> None:
    assert len(Zxing(["QRCode"]).read(code(bytes(range(128, 160)), "QRCode", 4))) == 1


def test_zbar_reads_the_same_text_as_zxing(code: Code) -> None:
    image = code("SF1234567890123")
    assert reads(Zbar(["Code128"]), image) == reads(Zxing(["Code128"]), image)


def test_zbar_is_not_asked_for_2d_codes(code: Code) -> None:
    assert Zbar(["QRCode", "DataMatrix"]).read(code("SF1234567890123", "QRCode", 4)) == []


def test_without_its_library_zbar_reads_nothing_and_says_why(
    monkeypatch: pytest.MonkeyPatch, code: Code
) -> None:
    def missing(name: str) -> None:
        raise ImportError(f"no {name}")

    monkeypatch.setattr(zbar, "import_module", missing)
    assert Zbar(["Code128"]).read(code("SF1234567890123")) == []
    assert "second reader is missing" in available()["zbar"]


def test_every_symbology_has_a_format() -> None:
    assert set(FORMATS) >= EVERY
