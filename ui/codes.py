"""What the rules say of a code, in the window's language: kinds, couriers and platforms, answers."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from station.types import Accept, Kind, Label

CARRIERS = {
    "sf": QT_TRANSLATE_NOOP("codes", "SF Express"),
    "zto": QT_TRANSLATE_NOOP("codes", "ZTO"),
    "sto": QT_TRANSLATE_NOOP("codes", "STO"),
    "yunda": QT_TRANSLATE_NOOP("codes", "Yunda"),
    "yto": QT_TRANSLATE_NOOP("codes", "YTO"),
    "jt": QT_TRANSLATE_NOOP("codes", "J&T"),
    "jd": QT_TRANSLATE_NOOP("codes", "JD"),
    "deppon": QT_TRANSLATE_NOOP("codes", "Deppon"),
    "chinapost": QT_TRANSLATE_NOOP("codes", "China Post · EMS"),
    "cainiao": QT_TRANSLATE_NOOP("codes", "Cainiao"),
    "s10": QT_TRANSLATE_NOOP("codes", "Foreign post (S10)"),
    "ups": QT_TRANSLATE_NOOP("codes", "UPS"),
    "fedex": QT_TRANSLATE_NOOP("codes", "FedEx"),
    "usps": QT_TRANSLATE_NOOP("codes", "USPS"),
    "dpd": QT_TRANSLATE_NOOP("codes", "DPD"),
    "dhl": QT_TRANSLATE_NOOP("codes", "DHL"),
    "yodel": QT_TRANSLATE_NOOP("codes", "Yodel"),
    "yunexpress": QT_TRANSLATE_NOOP("codes", "YunExpress"),
    "ekart": QT_TRANSLATE_NOOP("codes", "Ekart"),
    "spx": QT_TRANSLATE_NOOP("codes", "SPX Express"),
    "pdd": QT_TRANSLATE_NOOP("codes", "Pinduoduo"),
    "xhs": QT_TRANSLATE_NOOP("codes", "Xiaohongshu"),
    "doudian": QT_TRANSLATE_NOOP("codes", "Doudian"),
    "shopee": QT_TRANSLATE_NOOP("codes", "Shopee"),
    "amazon": QT_TRANSLATE_NOOP("codes", "Amazon"),
    "ebay": QT_TRANSLATE_NOOP("codes", "eBay"),
}
"""Tokens of the labels table, in the order in which people look for them."""

PLATFORMS = frozenset({"pdd", "xhs", "doudian", "shopee", "amazon", "ebay"})

_KINDS = {
    Kind.WAYBILL: QT_TRANSLATE_NOOP("codes", "Waybill"),
    Kind.ORDER: QT_TRANSLATE_NOOP("codes", "Order number"),
    Kind.GOODS: QT_TRANSLATE_NOOP("codes", "Goods code"),
    Kind.GS1: QT_TRANSLATE_NOOP("codes", "GS1 trade code"),
    Kind.CONTROL: QT_TRANSLATE_NOOP("codes", "Control card"),
    Kind.BADGE: QT_TRANSLATE_NOOP("codes", "Operator badge"),
    Kind.ADVERT: QT_TRANSLATE_NOOP("codes", "Web address"),
    Kind.CONTENT: QT_TRANSLATE_NOOP("codes", "Other contents"),
    Kind.UNKNOWN: QT_TRANSLATE_NOOP("codes", "Unknown code"),
}

_ANSWERS = {
    Accept.YES: QT_TRANSLATE_NOOP("codes", "Taken at once"),
    Accept.ASK: QT_TRANSLATE_NOOP("codes", "Asked first, nothing is saved before"),
    Accept.NO: QT_TRANSLATE_NOOP("codes", "Not taken"),
}


def carrier(token: str) -> str:
    """A courier's or platform's own name; one of the owner's forms keeps the name he gave it."""
    return _say(CARRIERS[token]) if token in CARRIERS else token


def kind_of(label: Label) -> str:
    """`Waybill`."""
    return _say(_KINDS[label.kind])


def kind(label: Label) -> str:
    """`Waybill · SF Express`."""
    parts = (kind_of(label), carrier(label.carrier))
    return " · ".join(part for part in parts if part)


def answer(label: Label) -> str:
    """What the bench does with it."""
    return _say(_ANSWERS[label.accept])


def _say(text: object) -> str:
    return QCoreApplication.translate("codes", str(text))
