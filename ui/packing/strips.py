"""Which strip a lasting trouble of the station is. No Qt."""

from station.events import Trouble
from ui.format import length
from ui.packing.bench import Health
from ui.packing.screen import Strip, StripKind

TROUBLE_STRIPS = {
    Trouble.DISK_LOW: StripKind.DISK_LOW,
    Trouble.CLOCK: StripKind.CLOCK,
    Trouble.VAULT: StripKind.VAULT,
    Trouble.FRAMES_DROPPED: StripKind.FRAMES_DROPPED,
    Trouble.SCANNER: StripKind.SCANNER,
    Trouble.UNSAVED: StripKind.UNSAVED,
    Trouble.RECORDING: StripKind.RECORDING,
    Trouble.PHOTO: StripKind.PHOTO,
    Trouble.UNDEVELOPED: StripKind.UNDEVELOPED,
    Trouble.SPOOLING: StripKind.SPOOLING,
    Trouble.PICTURE: StripKind.PICTURE,
}


def trouble_strip(trouble: Trouble, detail: dict[str, float | str], health: Health | None) -> Strip:
    """The warning with what its words need; room and hours are those of now, not of when it began."""
    kind = TROUBLE_STRIPS[trouble]
    if trouble is Trouble.DISK_LOW and health is not None:
        return Strip(kind, free_gb=health.free_bytes / 1e9, hours=health.hours_left)
    if trouble is Trouble.CLOCK:
        jump_s = float(detail.get("jump_s", 0.0))
        return Strip(kind, f"{'+' if jump_s >= 0 else '−'}{length(abs(jump_s))}")
    return Strip(kind, str(detail.get("camera", "")))
