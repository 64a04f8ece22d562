"""The USB cameras of this computer by name, with what they offer; none of them is opened for it.

Linux tells everything (`v4l2`). Windows and macOS tell the names, in the order by which OpenCV counts them
(DirectShow, AVFoundation, asked through PyAV), and what each offers in ffmpeg's log (`modes`).
"""

import logging
import sys

import av

from station.cameras.device import Device
from station.cameras.modes import ask

log = logging.getLogger(__name__)

_LISTS = {"win32": "dshow", "darwin": "avfoundation"}


def devices(system: str = sys.platform) -> list[Device]:
    """All that are plugged in, by number."""
    if system.startswith("linux"):
        from station.cameras import v4l2

        return v4l2.devices()
    return _listed(_LISTS[system]) if system in _LISTS else []


def _listed(system: str) -> list[Device]:
    try:
        found = av.enumerate_input_devices(system)
    except (OSError, ValueError) as error:  # av.FFmpegError is an OSError or a ValueError
        log.warning("cameras cannot be listed: %s", type(error).__name__)
        return []
    cameras = [(each.name, each.description or each.name) for each in found if "video" in each.media_types]
    cameras = [
        one for one in cameras if not one[1].startswith("Capture screen")
    ]  # macOS names its screens too
    return [Device(f"usb:{number}", shown, ask(system, name)) for number, (name, shown) in enumerate(cameras)]
