"""Names of the shots that a shop may ask for; a name of its own stays as the shop wrote it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NAMES = {
    "item": QT_TRANSLATE_NOOP("shots", "item"),
    "filled_box": QT_TRANSLATE_NOOP("shots", "filled box"),
    "sealed_box": QT_TRANSLATE_NOOP("shots", "sealed box"),
    "label": QT_TRANSLATE_NOOP("shots", "label"),
}


def shot(name: str) -> str:
    """In the window's language."""
    return QCoreApplication.translate("shots", str(NAMES[name])) if name in NAMES else name
