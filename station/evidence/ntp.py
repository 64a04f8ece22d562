"""Whether the computer's clock is kept right over the network, as the system says; `unknown` is a normal answer."""

import ctypes
import platform
import re
import subprocess

SYNCHRONISED, NOT_SYNCHRONISED, UNKNOWN = "synchronised", "not_synchronised", "unknown"
_UNSYNC = 0x40  # STA_UNSYNC of timex.h
_NO_WARNING, _ALARM = range(3), 3  # leap indicator: 0 to 2 while the clock is set, 3 when it is not


def state() -> str:
    """`synchronised`, `not_synchronised` or `unknown`; takes no right and changes nothing."""
    if platform.system() == "Linux":
        return _of_kernel()
    if platform.system() == "Windows":
        return of_w32tm(_w32tm())
    return UNKNOWN  # macOS tells it to nobody without rights


class _Timex(ctypes.Structure):
    """The beginning of `struct timex`; the kernel writes some 200 bytes."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_byte * 256),
    )


def _of_kernel() -> str:
    """The kernel's own word: timedatectl would need systemd, and says the same."""
    clock = _Timex()
    try:
        answer = ctypes.CDLL(None).adjtimex(ctypes.byref(clock))
    except (OSError, AttributeError):
        return UNKNOWN
    if answer < 0:
        return UNKNOWN
    return NOT_SYNCHRONISED if clock.status & _UNSYNC else SYNCHRONISED


def _w32tm() -> str:
    try:
        done = subprocess.run(
            ["w32tm", "/query", "/status"], capture_output=True, timeout=5, check=True, errors="replace"
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return str(done.stdout)


def of_w32tm(said: str) -> str:
    """From the first line, whose words are in the system's language: `Leap Indicator: 0(no warning)`."""
    found = re.match(r"[^\n]*?[:：]\s*(\d)", said.strip())
    if found is None:
        return UNKNOWN
    leap = int(found[1])
    return NOT_SYNCHRONISED if leap == _ALARM else SYNCHRONISED if leap in _NO_WARNING else UNKNOWN
