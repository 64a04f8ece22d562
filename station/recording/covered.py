"""A clip whose end was cut short: its fragments are all there, only nothing shows the way to them any more.

Closing a hybrid MP4 appends one plain index and then covers the fragments: the eight bytes before the
inner `ftyp` become the header of one big `mdat`. After a power cut the cover may be on the disk and the
index not. What is covered is a whole fragmented file.
"""

import os
from pathlib import Path
from typing import BinaryIO, NamedTuple

_HEAD = 8


class _BoxAt(NamedTuple):
    kind: bytes
    inside: int  # offset of its content
    end: int


def source_of(path: Path) -> str:
    """What libav is to open: the file, or the fragments in it where their index is missing. OSError."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        covered = _covered(file, size)
    if covered is None:
        return str(path)
    return f"subfile,,start,{covered.inside},end,{min(covered.end, size)},,:{path}"


def _covered(file: BinaryIO, size: int) -> _BoxAt | None:
    """The box that covers the fragments, if no whole index stands behind it."""
    at = 0
    while (box := _box(file, at)) is not None and box.kind in (b"ftyp", b"free"):
        at = box.end
    if box is None or box.kind != b"mdat":
        return None
    inner, index = _box(file, box.inside), _box(file, box.end)
    if inner is None or inner.kind != b"ftyp":
        return None
    return None if index is not None and index.kind == b"moov" and index.end <= size else box


def _box(file: BinaryIO, at: int) -> _BoxAt | None:
    file.seek(at)
    head = file.read(2 * _HEAD)
    if len(head) < _HEAD:
        return None
    length, kind = int.from_bytes(head[:4], "big"), head[4:8]
    if length == 1:  # longer than 4 GB
        return _BoxAt(kind, at + 2 * _HEAD, at + int.from_bytes(head[_HEAD:], "big"))
    return _BoxAt(kind, at + _HEAD, at + length) if length >= _HEAD else None
