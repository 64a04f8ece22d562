import pytest

from station.scanners.aim import split


@pytest.mark.parametrize(
    ("sent", "text", "symbology"),
    [
        ("]C0SF1690060267735", "SF1690060267735", "Code128"),
        ("]C10106902396992904", "\x1d0106902396992904", "GS1-128"),
        ("]E06902396992904", "6902396992904", "EAN13"),
        ("]E469214738", "69214738", "EAN8"),
        ("]Q1https://a.example", "https://a.example", "QRCode"),
        ("]Q30106902396992904", "\x1d0106902396992904", "QRCode"),
        ("]d20106902396992904", "\x1d0106902396992904", "DataMatrix"),
        ("]A0ABC", "ABC", "Code39"),
        ("]F0A607833499206A", "A607833499206A", "Codabar"),
        ("]I016900216845833", "16900216845833", "ITF"),
    ],
)
def test_an_identifier_is_taken_off_and_names_the_symbology(sent: str, text: str, symbology: str) -> None:
    assert split(sent) == (text, symbology)


@pytest.mark.parametrize("text", ["", "]", "]C", "SF1690060267735", "]-0SF16900", " ]C0SF16900"])
def test_a_text_without_an_identifier_stays_as_it_is(text: str) -> None:
    assert split(text) == (text, "Wedge")


def test_an_fnc1_that_the_gun_sends_itself_is_not_doubled() -> None:
    assert split("]C1\x1d0106902396992904") == ("\x1d0106902396992904", "GS1-128")
