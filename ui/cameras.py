"""What a camera is called on the screens: the four usual places by their word, others by their name."""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

ROLES = {
    "bench": QT_TRANSLATE_NOOP("cameras", "Bench"),
    "label": QT_TRANSLATE_NOOP("cameras", "Label side"),
    "side": QT_TRANSLATE_NOOP("cameras", "Side"),
    "wide": QT_TRANSLATE_NOOP("cameras", "Overview"),
}
_NUMBERED = re.compile(r"cam(\d+)")


def camera_word(name: str) -> str:
    """In the window's language."""
    if name in ROLES:
        return QCoreApplication.translate("cameras", str(ROLES[name]))
    if found := _NUMBERED.fullmatch(name):
        return QCoreApplication.translate("cameras", "Camera {n}").format(n=found[1])
    return name
