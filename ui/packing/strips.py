"""Which strip a lasting trouble of the station is. No Qt."""

from station.events import Trouble
from ui.packing.screen import Strip, StripKind

TROUBLE_STRIPS = {
    Trouble.CLOCK: StripKind.CLOCK,
    Trouble.VAULT: StripKind.VAULT,
    Trouble.FRAMES_DROPPED: StripKind.FRAMES_DROPPED,
    Trouble.RECORDING: StripKind.RECORDING,
    Trouble.SPOOLING: StripKind.SPOOLING,
    Trouble.PICTURE: StripKind.PICTURE,
}


def trouble_strip(trouble: Trouble, detail: dict[str, float | str]) -> Strip:
    """The warning with what its words need."""
    if trouble is Trouble.DISK_LOW:
        hours = detail.get("hours_left")
        return Strip(
            StripKind.DISK_LOW,
            free_gb=float(detail.get("free_bytes", 0.0)) / 1e9,
            hours=None if hours is None else float(hours),
        )
    return Strip(TROUBLE_STRIPS[trouble], str(detail.get("camera", "")))
