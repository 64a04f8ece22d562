"""What the owner of a station decides about labels, and what a person at the bench does."""

import pytest

from station.barcodes.labels import DOMESTIC, WEDGE, OwnForm, Rules, classify, confirmed
from station.errors import SettingsError
from station.types import Accept, Control, Kind

LONG_RUN = "A" * 64


def test_a_courier_that_is_switched_on_is_taken_at_once() -> None:
    rules = Rules(on=DOMESTIC | {"ups"})
    assert classify("1Z77AB88C024680136", "Code128", rules).accept is Accept.YES
    assert classify("1Z77AB88C024680137", "Code128", rules).accept is Accept.NO


def test_a_courier_that_is_switched_off_is_asked() -> None:
    rules = Rules(on=DOMESTIC - {"sf", "zto"})
    assert classify("SF1122334455667", "Code128", rules).accept is Accept.ASK
    assert classify("73112233445566", "Code128", rules).accept is Accept.ASK
    assert classify("431122334455667", "Code128", rules).accept is Accept.YES
    assert classify("431122334455667", "Code128", Rules(on=frozenset())).accept is Accept.ASK


def test_an_unknown_courier_is_refused_in_settings() -> None:
    with pytest.raises(SettingsError, match="nosuch"):
        Rules(on=frozenset({"nosuch"}))


@pytest.mark.parametrize(
    ("text", "kind"), [("112233445566", Kind.ORDER), ("#1001", Kind.ORDER), ("A-7", Kind.WAYBILL)]
)
def test_an_imported_number_is_taken_before_any_form(text: str, kind: Kind) -> None:
    rules = Rules(known={text: kind}.get)
    label = classify(text.lower(), "Code128", rules)
    assert (label.kind, label.canonical, label.accept) == (kind, text, Accept.YES)


def test_a_number_whose_canonical_form_was_imported_is_taken() -> None:
    rules = Rules(known={"345678901230": Kind.WAYBILL}.get)
    label = classify("1001900000000000000012345678901230", "Code128", rules)
    assert (label.kind, label.carrier, label.accept) == (Kind.WAYBILL, "fedex", Accept.YES)


def test_an_imported_list_cannot_make_a_card_or_goods_an_order() -> None:
    rules = Rules(known=dict.fromkeys(("XXSTOPXX", "6901234567892", "../X"), Kind.ORDER).get)
    assert classify("XXSTOPXX", "Code128", rules).kind is Kind.CONTROL
    assert classify("6901234567892", "EAN13", rules).kind is Kind.GOODS
    assert classify("../X", "QRCode", rules).accept is Accept.NO


def test_a_form_of_the_owner_is_taken_whole() -> None:
    rules = Rules(own=(OwnForm("mine", "AB[0-9]{6}(?:CD|EF)", Kind.ORDER),))
    label = classify("ab112233cd", WEDGE, rules)
    assert (label.kind, label.carrier, label.canonical) == (Kind.ORDER, "mine", "AB112233CD")
    assert classify("AB112233CDX", WEDGE, rules).accept is Accept.NO
    assert classify("AB112233CD\nX", WEDGE, rules).accept is Accept.NO


def test_a_form_of_the_owner_takes_only_what_can_be_stored() -> None:
    rules = Rules(own=(OwnForm("mine", ".{4,64}"),))
    assert classify("A/../B", WEDGE, rules).accept is Accept.NO
    assert classify("XXSTOPXX", WEDGE, rules).kind is Kind.CONTROL


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "(",
        "A" * 201,
        "订单.*",
        "(A+)+B",
        "(?=A)A",
        r"(A)\1",
        "A*B*C*D*E",
        ".*",
        "A?",
        "A|" * 9 + "B",
        "[0-9]{1,99999999999}",
    ],
)
def test_a_form_that_takes_anything_or_never_ends_is_refused(pattern: str) -> None:
    with pytest.raises(SettingsError):
        OwnForm("mine", pattern)


@pytest.mark.parametrize(("name", "kind"), [("", Kind.ORDER), ("A B", Kind.ORDER), ("mine", Kind.GOODS)])
def test_a_form_needs_a_plain_name_and_a_kind_that_opens(name: str, kind: Kind) -> None:
    with pytest.raises(SettingsError):
        OwnForm(name, "AB[0-9]{6}", kind)


def test_the_worst_allowed_form_still_answers() -> None:
    rules = Rules(own=(OwnForm("mine", "A+A+A+B"),))
    assert classify(LONG_RUN, WEDGE, rules).accept is Accept.NO


def test_control_cards_can_be_switched_off_and_stay_reserved() -> None:
    label = classify("XXSTOPXX", "Code128", Rules(control_codes=False))
    assert (label.kind, label.accept, label.control) == (Kind.CONTROL, Accept.NO, None)


@pytest.mark.parametrize(
    ("text", "kind", "canonical"),
    [
        ("112233445566", Kind.WAYBILL, "112233445566"),
        ("1Z77AB88C024680136", Kind.WAYBILL, "1Z77AB88C024680136"),
        ("112-1122334-5566778", Kind.ORDER, "112-1122334-5566778"),
    ],
)
def test_what_was_asked_counts_once_a_person_confirms(text: str, kind: Kind, canonical: str) -> None:
    label = confirmed(classify(text, WEDGE))
    assert (label.kind, label.canonical, label.accept) == (kind, canonical, Accept.YES)


@pytest.mark.parametrize("text", ["6901234567892", "1Z77AB88C024680137", "SF112233445566", ""])
def test_no_person_can_confirm_what_is_refused(text: str) -> None:
    label = classify(text, WEDGE)
    assert confirmed(label) == label
    assert label.accept is Accept.NO


def test_a_confirmed_card_stays_a_card() -> None:
    label = confirmed(classify("ＸＸＳＴＯＰＸＸ", WEDGE))
    assert (label.kind, label.control, label.accept) == (Kind.CONTROL, Control.STOP, Accept.YES)
