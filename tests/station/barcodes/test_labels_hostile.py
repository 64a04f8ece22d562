"""Texts that strangers print: each gets a label, none opens anything, none raises."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from station.barcodes.labels import CANONICAL, SWITCHES, WEDGE, Rules, classify, confirmed
from station.types import Accept, Kind

SYMBOLOGIES = [
    WEDGE,
    *("Code128", "GS1-128", "Code39", "ITF", "EAN13", "EAN8", "UPCA", "UPCE"),
    *("QRCode", "DataMatrix", "Codabar", "PDF417", "Aztec", ""),
]
HOSTILE = [
    *("../../etc/passwd", "..\\..\\windows\\x", "/abs", "C:\\x", "\\\\srv\\share\\x"),
    *("CON", "nul.txt", "COM1", "LPT9.", "a:b", "a\0b", "a\nb\r\n", "\x1b[31m\x07"),
    *("=1+1", "=cmd|' /C calc'!A0", "+86138", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"),
    *("%", "_", "%%%", "[a-z]*", "'; DROP TABLE orders;--", '" OR 1=1', "x" * 5000, "订" * 200),
    *("e\u0301", "\u00e9", "\u202egpj.exe", "\u200b\ufeff", ". ", ".", "..", "name.", "name ", "~$x"),
    *('a|b<c>d?e*f"g', "{{7*7}}", "${jndi:ldap://x}", "<script>alert(1)</script>"),
    *("</script><img src=x onerror=alert(1)>", "\ud800", "😀" * 100, "６９２１", "Ａ１", "İI"),
    *("--option", "-rf", "`id`", "$(id)", "0" * 64, "1e999", "", "   ", "\x1d01\x1d", "https://evil/qr"),
    *("tel:110", "SMSTO:1:2", "a/b", "a\\b", "NaN", "null", "𠮷", "\u2028", "\ufffe", '#read("x")'),
    *("a;b", "1" * 4096, "{" * 4096, "[" * 4096, '{"a":' * 2000, "MMM={" + "'k1':''," * 500, "9" * 100_000),
]


@pytest.mark.parametrize("symbology", SYMBOLOGIES)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_refused(text: str, symbology: str) -> None:
    assert classify(text, symbology, Rules(on=SWITCHES)).accept is Accept.NO


def pieces() -> st.SearchStrategy[str]:
    """Texts near to real ones: prefixes, digits of every count, separators, in any order."""
    words = st.sampled_from(
        [
            *("SF", "YT", "JT", "JD", "JDAWX", "DPK", "1Z", "JJD", "LP00", "P", "A", "CN", "XX", "XXID"),
            *(
                "%",
                "-",
                "-1-2-",
                " ",
                "\x1d",
                "01",
                "(01)",
                "420",
                "8986",
                "]C0",
                "]C1",
                "]E0",
                "{",
                '"',
                "}",
            ),
            *("MMM={'k5':'", "'}", "https://mini.ems.com.cn/youzheng/mini/", "https://id.gs1.org/01/"),
        ]
    )
    digits = st.integers(1, 34).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n))
    return st.lists(words | digits, max_size=5).map("".join)


@settings(max_examples=400, deadline=None)
@given(
    text=st.text(max_size=80) | pieces() | st.binary(max_size=60).map(lambda data: data.decode("latin-1")),
    symbology=st.sampled_from(SYMBOLOGIES) | st.text(max_size=8),
)
@example(text="8986112233445566778A", symbology="Code128")
@example(text="1001900000000000000010000000000000", symbology="Code128")
@example(text="%00123450000000000000032725", symbology="Code128")
@example(text="6911223344556677889A", symbology="Code128")
def test_every_text_gets_a_label_whose_number_can_be_stored(text: str, symbology: str) -> None:
    label = classify(text, symbology, Rules(on=SWITCHES))
    if label.accept is not Accept.NO:
        assert re.fullmatch(CANONICAL, label.canonical)
    if confirmed(label).kind in {Kind.WAYBILL, Kind.ORDER} and label.accept is not Accept.NO:
        assert classify(label.canonical, symbology_of(symbology)).canonical == label.canonical


def symbology_of(symbology: str) -> str:
    """A number that came out of a GS1 symbol or between Codabar letters is shown later in another."""
    return symbology if symbology in {WEDGE, "Code128", "Code39", "QRCode"} else "Code128"
