"""The design's tokens, once: colours, moods and the unit. No Qt here, so that pure models can use it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

INK: Final = "#0B0E13"
PANEL: Final = "#131922"
RAISE: Final = "#1B2330"
LINE: Final = "#2A3544"
TEXT: Final = "#F4F7FA"
TEXT2: Final = "#B7C2CE"
TEXT3: Final = "#8A98A8"
WHITE: Final = "#FFFFFF"
OK: Final = "#2BD49A"
WARN: Final = "#FFB224"
FAULT: Final = "#FF6B5E"
FOCUS: Final = "#4DA3FF"
ON_WARN: Final = "#1A1200"  # text on amber

RADIUS: Final = 22
GAP: Final = 22
MARGIN: Final = 40
TITLE_STEPS: Final = (92, 76, 64)  # a title shrinks through these before it elides

COMPACT_BELOW: Final = 1300  # px of width


class Mood(StrEnum):
    """What the whole window's colour says."""

    READY = "ready"
    REC = "rec"
    WARN = "warn"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Fill:
    """Colours of one mood: the ground, the text on it, and the badge of the state's icon."""

    ground: str
    text: str
    second: str
    badge: str
    mark: str  # icon in the badge, digits in the inverse box


FILLS: Final[dict[Mood, Fill]] = {
    Mood.READY: Fill("#18202B", WHITE, TEXT2, WHITE, "#18202B"),
    Mood.REC: Fill("#00806B", WHITE, "#D9FFF5", WHITE, "#00806B"),
    Mood.WARN: Fill(WARN, ON_WARN, "#4A3500", ON_WARN, WARN),
    Mood.FAULT: Fill("#8E1512", WHITE, "#FFD9D5", WHITE, "#8E1512"),
}


@dataclass(frozen=True, slots=True)
class Unit:
    """Every size is a multiple of `u`, the logical pixels of one design pixel."""

    u: float
    compact: bool

    def px(self, size: float) -> int:
        """A design size in whole logical pixels."""
        return round(size * self.u)


def unit(width: int, height: int) -> Unit:
    """The unit of a station window; a narrow one gets the compact layout, 0.6 at 1024×600."""
    if width < COMPACT_BELOW:
        return Unit(0.6 * min(width / 1024, height / 600), compact=True)
    return Unit(min(width / 1920, height / 1080), compact=False)
