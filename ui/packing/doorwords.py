"""The words of the supervisor's door."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from station.clock import local
from station.login import LoginRefusedError, Reason
from ui.packing.words import say

HEADING = QT_TRANSLATE_NOOP("packing", "Supervisor · a scan still works")
FIRST_HEADING = QT_TRANSLATE_NOOP("packing", "Who may open the recordings?")
PICK = QT_TRANSLATE_NOOP("packing", "Touch a name, or scan a badge")
PIN_OF = QT_TRANSLATE_NOOP("packing", "PIN of {name}")
WAIT = QT_TRANSLATE_NOOP("packing", "One moment …")
NEW = QT_TRANSLATE_NOOP("packing", "Choose a PIN for {name}: 6 to 12 digits")
AGAIN = QT_TRANSLATE_NOOP("packing", "The same PIN again")
DIFFERENT = QT_TRANSLATE_NOOP("packing", "These were two different PINs. Once more.")
TOO_EASY = QT_TRANSLATE_NOOP("packing", "Too easy: no 123456, no repeats, no birthday")
LATER = QT_TRANSLATE_NOOP("packing", "Later")
CLOSE = QT_TRANSLATE_NOOP("packing", "Close")
OPEN_TO_ALL = QT_TRANSLATE_NOOP(
    "packing", "So far everybody at this computer can open the recordings. The PIN makes you the admin."
)
OTHERS = QT_TRANSLATE_NOOP("packing", "Others are added in the settings, under People.")
NEVER = QT_TRANSLATE_NOOP("packing", "Packing never needs a PIN: scan on at any time.")
BY_BADGE = QT_TRANSLATE_NOOP("packing", "Scan your badge, or touch your name. Then type the PIN.")

_REFUSED = {
    Reason.UNKNOWN: QT_TRANSLATE_NOOP("packing", "Nobody of that name works here"),
    Reason.ROLE: QT_TRANSLATE_NOOP("packing", "This badge packs; it opens nothing here"),
    Reason.NO_PIN: QT_TRANSLATE_NOOP("packing", "No PIN is set; ask an admin"),
    Reason.WRONG_PIN: QT_TRANSLATE_NOOP("packing", "Wrong PIN · tries left: {n}"),
    Reason.LOCKED: QT_TRANSLATE_NOOP("packing", "Too many wrong PINs · again at {time}"),
}


def refused(error: LoginRefusedError) -> str:
    """Why somebody was not let in."""
    reason = Reason.LOCKED if error.until_ms else error.reason
    return say(_REFUSED[reason]).format(n=error.tries_left, time=f"{local(error.until_ms):%H:%M:%S}")
