"""The rules of the labels study, with numbers made for this file."""

import pytest

from station.barcodes.labels import WEDGE, classify
from station.types import Accept, Checksum, Control, Kind, Label

BLOCK = "MMM={{'k1':'755W','k2':'755XT','k3':'','k4':'T4','k5':'{}','k6':'','k7':'3ed03441'}}"
PAGE = "https://ucmp.sf-express.com/service/weixin/activity/wx_b2sf_order"


def seen(label: Label) -> tuple[str, str, str, str]:
    return label.kind, label.carrier, label.canonical, label.accept


WAYBILLS = [
    # text, symbology, carrier, canonical
    ("SF1122334455667", "Code128", "sf", "SF1122334455667"),
    ("sf1122334455667", WEDGE, "sf", "SF1122334455667"),
    ("]C0SF1122334455667\r", WEDGE, "sf", "SF1122334455667"),
    (BLOCK.format("SF1122334455667"), "QRCode", "sf", "SF1122334455667"),
    (BLOCK.format("112233445566"), "QRCode", "sf", "112233445566"),
    ("12345678%MMMMM" + BLOCK.format("SF1122334455667"), "QRCode", "sf", "SF1122334455667"),
    (f"{PAGE}?p1=SF1122334455667", "QRCode", "sf", "SF1122334455667"),
    (f"{PAGE.replace('https', 'HTTP', 1)}?p1=112233445566", "QRCode", "sf", "112233445566"),
    ("YT1122334455667", "Code128", "yto", "YT1122334455667"),
    ("JT1122334455667", "Code39", "jt", "JT1122334455667"),
    ("JDVA11223344556", "Code128", "jd", "JDVA11223344556"),
    ("JDVA11223344556-2-3-", "Code128", "jd", "JDVA11223344556"),
    ("JDAWX112233445566-1-1", "Code128", "jd", "JDAWX112233445566"),
    ("DPK112233445566", "Code128", "deppon", "DPK112233445566"),
    ("DPK112233445566-0001-0002-", "Code128", "deppon", "DPK112233445566"),
    ("RB445566777CN", "Code128", "chinapost", "RB445566777CN"),
    ("https://mini.ems.com.cn/youzheng/mini/9911223344556", "QRCode", "chinapost", "9911223344556"),
    ("1080011223347", "Code128", "chinapost", "1080011223347"),
    ("1080011223345", "Code128", "chinapost", "1080011223345"),  # right EAN digit, but Code 128
    ("]C01080011223345", WEDGE, "chinapost", "1080011223345"),
    ("9770011223340", "Code128", "chinapost", "9770011223340"),
    ("5001122334450", "Code128", "", "5001122334450"),
    ("73112233445566", "Code128", "zto", "73112233445566"),
    ("78112233445566", WEDGE, "zto", "78112233445566"),
    ("77112233445566", "Code128", "sto", "77112233445566"),
    ("771122334455667", "Code128", "sto", "771122334455667"),
    ("311223344556677", "Code128", "yunda", "311223344556677"),
    ("431122334455667", "Code128", "", "431122334455667"),
    ("351122334455662", "Code128", "yunda", "351122334455662"),  # 35, but no telephone: wrong Luhn digit
]
ORDERS = [
    ("6911223344556677889", "QRCode", "", "6911223344556677889"),
    ("211223344556677889", "Code128", "", "211223344556677889"),
    ("251007-112233445566778", "Code128", "pdd", "251007-112233445566778"),
    ("P112233445566778899", "Code128", "xhs", "P112233445566778899"),
]
QUESTIONS = [
    # text, symbology, kind, carrier, canonical
    ("RB123443217DE", "Code128", Kind.WAYBILL, "s10", "RB123443217DE"),
    ("1Z77AB88C024680136", "Code128", Kind.WAYBILL, "ups", "1Z77AB88C024680136"),
    ("1001900000000000000012345678901230", "Code128", Kind.WAYBILL, "fedex", "345678901230"),
    ("9611019112233445566778", "Code128", Kind.WAYBILL, "fedex", "112233445566778"),
    ("9400111222333444555662", "Code128", Kind.WAYBILL, "usps", "9400111222333444555662"),
    ("\x1d420123459400111222333444555662", "GS1-128", Kind.WAYBILL, "usps", "9400111222333444555662"),
    ("4201234567899400111222333444555662", "Code128", Kind.WAYBILL, "usps", "9400111222333444555662"),
    ("4205062036929347113192888608928006", "Code128", Kind.WAYBILL, "fedex", "888608928006"),
    ("%001234501234567890123327250", "Code128", Kind.WAYBILL, "dpd", "01234567890123"),
    ("%001234501234567890123327250G", WEDGE, Kind.WAYBILL, "dpd", "01234567890123"),
    ("JJD112233445566778899", "Code128", Kind.WAYBILL, "dhl", "JJD112233445566778899"),
    ("JJD1122334455667788", "Code128", Kind.WAYBILL, "yodel", "JJD1122334455667788"),
    ("JD1122334455667788", "Code128", Kind.WAYBILL, "yodel", "JD1122334455667788"),
    ("A112233445564A", "Codabar", Kind.WAYBILL, "yamato", "112233445564"),
    ("d112233445564d", "Codabar", Kind.WAYBILL, "sagawa", "112233445564"),
    ("112233445564", "Codabar", Kind.WAYBILL, "", "112233445564"),
    ("112233445565", "Codabar", Kind.UNKNOWN, "", "112233445565"),
    ("]F0A112233445564A", WEDGE, Kind.WAYBILL, "yamato", "112233445564"),
    ("YT1122334455667788", "Code128", Kind.WAYBILL, "yunexpress", "YT1122334455667788"),
    ("TBC112233445566", "Code128", Kind.WAYBILL, "amazon", "TBC112233445566"),
    ("FMPP1122334455", "Code128", Kind.WAYBILL, "ekart", "FMPP1122334455"),
    ("SPXTH112233445566", "Code128", Kind.WAYBILL, "spx", "SPXTH112233445566"),
    ("LP0011223344556677", "Code128", Kind.WAYBILL, "cainiao", "LP0011223344556677"),
    ("621112233445566", "Code128", Kind.WAYBILL, "cainiao", "621112233445566"),
    ("JNZ1122334455", "Code128", Kind.WAYBILL, "jt", "JNZ1122334455"),
    ("112-1122334-5566778", "QRCode", Kind.ORDER, "amazon", "112-1122334-5566778"),
    ("11-22334-45566", "QRCode", Kind.ORDER, "ebay", "11-22334-45566"),
    ("240229ABCDEFG1", "Code128", Kind.ORDER, "shopee", "240229ABCDEFG1"),
    ("6911223344556677889A", "Code128", Kind.ORDER, "doudian", "6911223344556677889"),
    ("112233445566", WEDGE, Kind.UNKNOWN, "", "112233445566"),
    ("042100005264", WEDGE, Kind.UNKNOWN, "", "042100005264"),
    ("6901234567890", "Code128", Kind.UNKNOWN, "", "6901234567890"),
    ("9787111222330", "Code128", Kind.UNKNOWN, "", "9787111222330"),
    ("3011223344557", "Code128", Kind.UNKNOWN, "", "3011223344557"),
    ("1080011223345", WEDGE, Kind.UNKNOWN, "", "1080011223345"),
    ("5001234123416", "QRCode", Kind.UNKNOWN, "", "5001234123416"),
    ("9771122334458", WEDGE, Kind.UNKNOWN, "", "9771122334458"),
    ("70112233445566", "Code128", Kind.UNKNOWN, "", "70112233445566"),
    ("73112233445566", "ITF", Kind.UNKNOWN, "", "73112233445566"),
    ("351122334455661", "Code128", Kind.UNKNOWN, "", "351122334455661"),
    ("861122334455664", "Code128", Kind.UNKNOWN, "", "861122334455664"),
    ("1122334455667788", "Code128", Kind.UNKNOWN, "", "1122334455667788"),
    ("611223344556677889", "Code128", Kind.UNKNOWN, "", "611223344556677889"),
    ("006901122334455669", "Code128", Kind.UNKNOWN, "", "006901122334455669"),
    ("SF 1122 3344 55667", "QRCode", Kind.WAYBILL, "sf", "SF1122334455667"),
    ("ＳＦ１１２２３３４４５５６６７", WEDGE, Kind.WAYBILL, "sf", "SF1122334455667"),
    ("\u3000SF1122334455667\xa0", WEDGE, Kind.WAYBILL, "sf", "SF1122334455667"),
    (
        '{"a":[1,{"no":"YT1122334455667","again":"YT1122334455667"}]}',
        "QRCode",
        Kind.WAYBILL,
        "yto",
        "YT1122334455667",
    ),
    ('{"order":6911223344556677889,"phone":"12600000000"}', "QRCode", Kind.ORDER, "", "6911223344556677889"),
]
GOODS = [
    # text, symbology, owner
    ("6901234567892", "EAN13", "cn"),
    ("6901234567892", "Code128", "cn"),
    ("6901234567892", WEDGE, "cn"),
    ("]E06901234567892", WEDGE, "cn"),
    ("9787111222330", WEDGE, "isbn"),
    ("9771122334458", "EAN13", "issn"),
    ("2112233445560", "EAN13", "instore"),
    ("4901122334454", WEDGE, ""),
    ("69211225", "EAN8", "cn"),
    ("042100005264", "UPCA", ""),
    ("04252614", "UPCE", ""),
    ("16900123456788", "ITF", ""),
    ("76001122334458", "ITF", ""),
    ("X00AB12CD3", "Code128", "amazon"),
    ("B0AB12CD34", "Code128", "amazon"),
]


@pytest.mark.parametrize(("text", "symbology", "carrier", "canonical"), WAYBILLS)
def test_a_waybill_is_taken_at_once(text: str, symbology: str, carrier: str, canonical: str) -> None:
    assert seen(classify(text, symbology)) == (Kind.WAYBILL, carrier, canonical, Accept.YES)


@pytest.mark.parametrize(("text", "symbology", "carrier", "canonical"), ORDERS)
def test_an_order_is_taken_at_once(text: str, symbology: str, carrier: str, canonical: str) -> None:
    assert seen(classify(text, symbology)) == (Kind.ORDER, carrier, canonical, Accept.YES)


@pytest.mark.parametrize(("text", "symbology", "kind", "carrier", "canonical"), QUESTIONS)
def test_what_may_be_several_things_is_asked(
    text: str, symbology: str, kind: Kind, carrier: str, canonical: str
) -> None:
    assert seen(classify(text, symbology)) == (kind, carrier, canonical, Accept.ASK)


@pytest.mark.parametrize(("text", "symbology", "owner"), GOODS)
def test_goods_open_nothing(text: str, symbology: str, owner: str) -> None:
    label = classify(text, symbology)
    assert (label.kind, label.carrier, label.accept) == (Kind.GOODS, owner, Accept.NO)


@pytest.mark.parametrize(
    ("text", "symbology", "kind", "canonical"),
    [
        ("RB445566778CN", "Code128", Kind.WAYBILL, "RB445566778CN"),
        ("1Z77AB88C024680137", "Code128", Kind.WAYBILL, "1Z77AB88C024680137"),
        ("1001900000000000000012345678901231", "Code128", Kind.WAYBILL, "345678901231"),
        ("9611019112233445566779", "Code128", Kind.WAYBILL, "112233445566779"),
        ("9400111222333444555663", "Code128", Kind.WAYBILL, "9400111222333444555663"),
        ("%001234501234567890123327250H", "Code128", Kind.WAYBILL, "01234567890123"),
        ("6901234567893", "EAN13", Kind.UNKNOWN, ""),
        ("042100005265", "UPCA", Kind.UNKNOWN, ""),
        ("A112233445565A", "Codabar", Kind.UNKNOWN, ""),
        ("\x1d0106901234567893", "GS1-128", Kind.GS1, ""),
        ("1Z 77AB 88C0 2468 0137", "QRCode", Kind.WAYBILL, "1Z77AB88C024680137"),
    ],
)
def test_a_wrong_check_digit_refuses(text: str, symbology: str, kind: Kind, canonical: str) -> None:
    label = classify(text, symbology)
    assert (label.kind, label.canonical, label.checksum, label.accept) == (
        kind,
        canonical,
        Checksum.NO,
        Accept.NO,
    )


@pytest.mark.parametrize(
    ("text", "symbology", "checksum"),
    [
        ("\x1d010690123456789210AB", "GS1-128", Checksum.YES),
        ("]C1010690123456789210AB", WEDGE, Checksum.YES),
        ("]Q3010690123456789210AB", WEDGE, Checksum.YES),
        ("\x1d00006901122334455669", "Code128", Checksum.YES),
        ("010690123456789221A1\x1d10B2", "DataMatrix", Checksum.YES),
        ("(01)06901234567892(10)AB", "QRCode", Checksum.YES),
        ("https://id.gs1.org/01/06901234567892/10/AB", "QRCode", Checksum.YES),
        ("\x1d10AB12", "GS1-128", Checksum.NONE),
    ],
)
def test_gs1_data_is_refused_with_its_check_digit_known(
    text: str, symbology: str, checksum: Checksum
) -> None:
    label = classify(text, symbology)
    assert (label.kind, label.canonical, label.checksum, label.accept) == (
        Kind.GS1,
        "",
        checksum,
        Accept.NO,
    )


@pytest.mark.parametrize("symbology", ["GS1-128", "DataMatrix"])
def test_a_gs1_symbol_holds_usps_or_gs1_and_nothing_else(symbology: str) -> None:
    assert seen(classify("SF1122334455667", symbology)) == (Kind.UNKNOWN, "", "", Accept.NO)


@pytest.mark.parametrize(
    "text",
    [
        "https://u.wechat.com/ABC",
        "weixin://dl/x",
        "wxp://f2f0ABC",
        "www.shop.example",
        f"{PAGE}?p1=SF1122334455667&x=1",
        f"{PAGE}?p1=SF1122334455667&p1=SF1122334455668",
        f"{PAGE}?p2=SF1122334455667",
        f"{PAGE}/?p1=SF1122334455667",
        f"{PAGE}?p1=SF112233445566",
        f"{PAGE}?p1=SF1122334455667#x",
        PAGE.replace("ucmp", "me@ucmp") + "?p1=SF1122334455667",
        PAGE.replace(".com", ".com:80") + "?p1=SF1122334455667",
        PAGE.replace(".com", ".com.evil.example") + "?p1=SF1122334455667",
        PAGE.replace("ucmp", "xucmp") + "?p1=SF1122334455667",
        "https://mini.ems.com.cn/youzheng/mini/9911223344556/x",
        "https://mini.ems.com.cn/youzheng/mini/991122334455",
        "https://mini.ems.com.cn/other/9911223344556",
    ],
)
def test_no_number_is_taken_out_of_a_strange_address(text: str) -> None:
    assert seen(classify(text, "QRCode")) == (Kind.ADVERT, "", "", Accept.NO)


@pytest.mark.parametrize(
    "text",
    [
        "WIFI:T:WPA;S:X;P:Y;;",
        "tel:110",
        "SMSTO:1:2",
        "BEGIN:VCARD\r\nFN:T\r\nEND:VCARD",
        "bWFkZSB1cCBhbmQgbG9uZyBlbm91Z2ggdG8gbG9vayBsaWtlIGEgYmxvY2s5==",
        BLOCK.format(""),
        BLOCK.format("SF112233445566"),
        BLOCK.format("1122334455667"),
        BLOCK.format("SF1122334455667").replace("k7", "k5"),
        BLOCK.format("SF1122334455667") + "x",
        '{"a":"SF1122334455667","b":"JT1122334455667"}',
        '{"a":"SF1122334455667","a":"JT1122334455667"}',
        '{"a":"112233445566"}',
        '{"a":"XXSTOPXX"}',
        "{not json",
        "755-A18-003",
        "010W-755AE",
        "42012345",
        "2LDE12345+12345678",
        "FBA15ABCD123U000001",
        "81122334455667788990",
        "89861122334455667788",
        "8986112233445566778",
        "C1122334455667788D",
    ],
)
def test_other_print_of_a_label_is_content(text: str) -> None:
    symbology = "Codabar" if text.startswith("C1") else "QRCode"
    assert seen(classify(text, symbology)) == (Kind.CONTENT, "", "", Accept.NO)


def test_two_dimensional_data_blocks_are_content() -> None:
    assert classify("SF1122334455667", "PDF417").kind is Kind.CONTENT
    assert classify("[)>\x1e06\x1dX\x1e\x04", "DataMatrix").kind is Kind.CONTENT
    assert classify("\x1d42012345", "GS1-128").kind is Kind.CONTENT


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SF112233445566", "wrong length"),
        ("YT112233445566", "wrong length"),
        ("JT11223344556677", "wrong length"),
        ("DPK1122334455", "wrong length"),
        ("JDVA1122334455", "wrong length"),
        ("P11223344556677", "wrong length"),
        ("SF1122334455667YT1122334455667", "Two numbers"),
        ("SF1122334455667,YT1122334455667", "Two numbers"),
        ("SF1122334455667/YT1122334455667", "Two numbers"),
        ("SF1122334455667\nYT1122334455667", "control character"),
        ("SF11223\x0034455667", "control character"),
        ("SF1122334455667\x1d", "control character"),
        ("12600000000", "few digits"),
        ("11223344556677889", "mean nothing"),
        ("112233445566778899001", "mean nothing"),
        ("0000000000000", "zeros"),
        ("00000000000000000000", "zeros"),
        ("RB445566777XX", "country"),
        ("250230-112233445566778", "date"),
        ("260229ABCDEFG1", "date"),
        ("LP00112233445566778", "No number"),
        ("1122 3344 5566", "Blanks"),
        ("XX STOP XX", "Blanks"),
        ("NO:SF1122334455667", "No number"),
        ("A112233445564A", "No number"),
        ("JDVA11223344556-3-2-", "part"),
        ("JDVA11223344556-0-2-", "part"),
        ("DPK112233445566-0003-0002-", "part"),
        ("", "Nothing"),
        (" \r\n\t", "Nothing"),
    ],
)
def test_what_is_refused_says_why(text: str, reason: str) -> None:
    label = classify(text, "QRCode")
    assert label.accept is Accept.NO
    assert reason in label.reason


@pytest.mark.parametrize(
    ("text", "control"),
    [
        ("XXSTOPXX", Control.STOP),
        ("XXPHOTOXX", Control.PHOTO),
        ("XXUNDOXX", Control.CANCEL),
        ("XXBROKENXX", Control.DAMAGED),
        ("XXBEGINXX", Control.BEGIN),
        ("xxbeginxx\r", Control.BEGIN),
    ],
)
def test_a_control_card_commands(text: str, control: Control) -> None:
    label = classify(text, WEDGE)
    assert (label.kind, label.accept, label.control) == (Kind.CONTROL, Accept.YES, control)


@pytest.mark.parametrize(
    "text", ["STOP", "XXSTOP", "XXSTOPXX1", "1XXSTOPXX", "XXPAUSEXX", "XXXX", "XXIDBDXX", "XXIDMMMMXX"]
)
def test_only_the_exact_text_of_a_card_or_badge_counts(text: str) -> None:
    label = classify(text, "Code128")
    assert (label.kind, label.accept, label.control) == (Kind.UNKNOWN, Accept.NO, None)


def test_a_badge_is_honoured() -> None:
    assert seen(classify("xxidbdfhxx", WEDGE)) == (Kind.BADGE, "", "XXIDBDFHXX", Accept.YES)


def test_wide_letters_are_folded_for_guns_only() -> None:
    assert classify("ＳＦ１１２２３３４４５５６６７", "QRCode").accept is Accept.NO


@pytest.mark.parametrize("text", ["SF112233445566④", "SF112233445566²", "SF112233445566٣"])
def test_a_digit_of_another_script_is_no_digit(text: str) -> None:
    for symbology in (WEDGE, "QRCode"):
        assert seen(classify(text, symbology)) == (Kind.UNKNOWN, "", "", Accept.NO)
