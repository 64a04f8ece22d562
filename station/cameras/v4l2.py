"""What Linux tells of its cameras without opening a stream: names, formats, sizes, rates.

Structures of linux/videodev2.h, read by `struct`; a node that is no camera (metadata of the same device) is
passed over.
"""

import errno
import os
import struct
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

from station.cameras.device import Device, Format

Ioctl = Callable[[int, int, bytearray], object]
"""As fcntl.ioctl: fills the buffer, or raises OSError."""

_QUERYCAP, _ENUM_FMT, _ENUM_SIZES, _ENUM_RATES = 0x80685600, 0xC0405602, 0xC02C564A, 0xC034564B
_CAPTURE, _DEVICE_CAPS = 0x1, 0x80000000
_DISCRETE = 1
MOST = 64  # entries of one list: a broken driver must not keep us


def devices(folder: Path = Path("/dev"), ioctl: Ioctl | None = None) -> list[Device]:
    """The capture devices, by number."""
    if ioctl is None:
        import fcntl  # not on Windows

        ioctl = fcntl.ioctl  # type: ignore[assignment,unused-ignore]
    assert ioctl is not None
    nodes = sorted((int(path.name[5:]), path) for path in folder.glob("video*") if path.name[5:].isdigit())
    return [device for number, path in nodes if (device := _device(number, path, ioctl)) is not None]


def _device(number: int, path: Path, ioctl: Ioctl) -> Device | None:
    try:
        node = os.open(path, os.O_RDWR | os.O_NONBLOCK)
    except OSError as error:
        why = "no right to open it" if error.errno in (errno.EACCES, errno.EPERM) else "cannot be opened"
        return Device(f"usb:{number}", path.name, problem=why)
    try:
        name = _name(node, ioctl)
        formats = tuple(dict.fromkeys(_formats(node, ioctl))) if name is not None else ()
        return None if name is None else Device(f"usb:{number}", name or path.name, formats)
    finally:
        os.close(node)


def _name(node: int, ioctl: Ioctl) -> str | None:
    """The card's name; None: it takes no pictures."""
    answer = _asked(node, ioctl, _QUERYCAP, bytearray(104))
    if answer is None:
        return None
    card = answer[16:48].split(b"\0", 1)[0].decode("utf-8", "replace").strip()
    whole, own = struct.unpack_from("=II", answer, 84)
    return card if (own if whole & _DEVICE_CAPS else whole) & _CAPTURE else None


def _formats(node: int, ioctl: Ioctl) -> Iterator[Format]:
    for fourcc in _pixel_formats(node, ioctl):
        codec = fourcc.to_bytes(4, "little").decode("ascii", "replace").strip()
        for width, height in _sizes(node, ioctl, fourcc):
            yield Format(codec, width, height, _fastest(node, ioctl, fourcc, width, height))


def _pixel_formats(node: int, ioctl: Ioctl) -> Iterator[int]:
    for index in range(MOST):
        question = bytearray(64)
        struct.pack_into("=II", question, 0, index, _CAPTURE)
        answer = _asked(node, ioctl, _ENUM_FMT, question)
        if answer is None:
            return
        yield struct.unpack_from("=I", answer, 44)[0]


def _sizes(node: int, ioctl: Ioctl, fourcc: int) -> Iterator[tuple[int, int]]:
    for index in range(MOST):
        question = bytearray(44)
        struct.pack_into("=II", question, 0, index, fourcc)
        answer = _asked(node, ioctl, _ENUM_SIZES, question)
        if answer is None:
            return
        kind, first, second = struct.unpack_from("=III", answer, 8)
        if kind != _DISCRETE:  # any size in a range: its largest
            yield second, struct.unpack_from("=I", answer, 28)[0]
            return
        yield first, second


def _fastest(node: int, ioctl: Ioctl, fourcc: int, width: int, height: int) -> float:
    """Pictures a second; 0: not told."""
    best = Fraction(0)
    for index in range(MOST):
        question = bytearray(52)
        struct.pack_into("=IIII", question, 0, index, fourcc, width, height)
        answer = _asked(node, ioctl, _ENUM_RATES, question)
        if answer is None:
            break
        kind, numerator, denominator = struct.unpack_from("=III", answer, 16)
        if numerator:
            best = max(best, Fraction(denominator, numerator))
        if kind != _DISCRETE:  # a range: its shortest interval comes first
            break
    return float(round(best, 2))


def _asked(node: int, ioctl: Ioctl, request: int, question: bytearray) -> bytearray | None:
    """The answer; None: there is none (more)."""
    try:
        ioctl(node, request, question)
    except OSError:
        return None
    return question
