"""What cameras of Windows and macOS offer, read from ffmpeg's log: PyAV has no function for it.

DirectShow is asked for its `list_options`, AVFoundation for a size that no camera has; both refuse, and the log
then names what there is. No stream begins. Tried on recorded logs only, not on a Windows PC or a Mac: where the log
reads otherwise, or PyAV was built without the device, nothing is told.
"""

import logging
import re
from collections.abc import Callable

import av
import av.logging

from station.cameras.device import Format

log = logging.getLogger(__name__)

Open = Callable[..., object]
"""As av.open."""

_DSHOW = re.compile(r"(?:vcodec|pixel_format)=(\w+)\s.*max s=(\d+)x(\d+) fps=([\d.]+)")
_AVFOUNDATION = re.compile(r"(\d+)x(\d+)@\[[\d.]+ ([\d.]+)\]fps")
_CODECS = {"mjpeg": "MJPG", "yuyv422": "YUYV", "uyvy422": "UYVY"}


def ask(system: str, name: str, open_: Open = av.open) -> tuple[Format, ...]:
    """The formats of one device of `dshow` or `avfoundation`; empty: it does not tell."""
    source, options = {
        "dshow": (f"video={name}", {"list_options": "true"}),
        "avfoundation": (f"{name}:none", {"video_size": "1x1"}),
    }[system]
    before = av.logging.get_level()
    av.logging.set_level(av.logging.INFO)
    try:
        with av.logging.Capture() as lines:
            try:
                open_(source, format=system, options=options)
            except (av.FFmpegError, OSError, ValueError) as error:  # it always refuses
                log.debug("asked for its formats, %s said %s", system, type(error).__name__)
        return read("".join(text for *_, text in lines))
    finally:
        av.logging.set_level(before)


def read(told: str) -> tuple[Format, ...]:
    """The formats that stand in a log, each once, with its fastest rate."""
    fastest: dict[tuple[str, int, int], float] = {}
    for line in told.splitlines():
        if found := _DSHOW.search(line):
            key = (_CODECS.get(found[1], found[1].upper()), int(found[2]), int(found[3]))
            rate = found[4]
        elif found := _AVFOUNDATION.search(line):
            key, rate = ("", int(found[1]), int(found[2])), found[3]
        else:
            continue
        fastest[key] = max(fastest.get(key, 0.0), round(float(rate), 2))
    return tuple(Format(*key, fps) for key, fps in fastest.items())
