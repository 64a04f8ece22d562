"""A clip whose end was cut short: its fragments are all there, only nothing shows the way to them any more.

Closing a hybrid MP4 appends one plain index and then covers the fragments: the eight bytes before the
inner `ftyp` become the header of one big `mdat`. After a power cut the cover may be on the disk and the
index not. Uncovered, it is a fragmented file again.

A fragment whose own head was cut short hides all the others from libav, which looks through the heads first.
"""

import io
import os
from pathlib import Path
from typing import BinaryIO, NamedTuple

_HEAD = 8
_FREE = b"\0\0\0\x08free"


class _BoxAt(NamedTuple):
    kind: bytes
    start: int
    inside: int  # offset of its content
    end: int


class _Uncovered(io.RawIOBase):
    """The file up to `end`, as it was before its cover; read only."""

    def __init__(self, path: Path, cover: _BoxAt, end: int) -> None:
        self._file = path.open("rb")
        self._cover = cover
        self._end = end

    def read(self, size: int = -1) -> bytes:
        at = self._file.tell()
        room = max(0, self._end - at)
        data = bytearray(self._file.read(room if size < 0 else min(size, room)))
        head = _FREE * ((self._cover.inside - self._cover.start) // _HEAD)
        for offset in range(max(at, self._cover.start), min(at + len(data), self._cover.inside)):
            data[offset - at] = head[offset - self._cover.start]
        return bytes(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return (
            self._file.seek(self._end + offset) if whence == os.SEEK_END else self._file.seek(offset, whence)
        )

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()


def source_of(path: Path) -> str | _Uncovered:
    """What libav is to open: the file, or its fragments where index or last head is missing. OSError."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        cover = _cover(file, size) or _BoxAt(b"", 0, 0, size)  # one that covers nothing
        end = _whole_heads(file, cover.inside, min(cover.end, size))
    return _Uncovered(path, cover, end) if cover.inside or end < size else str(path)


def _whole_heads(file: BinaryIO, at: int, end: int) -> int:
    """Where the boxes from here on end, without a fragment's head that is cut short."""
    while (box := _box(file, at)) is not None and box.end <= end:
        at = box.end
    return box.start if box is not None and box.kind == b"moof" else end


def _cover(file: BinaryIO, size: int) -> _BoxAt | None:
    """The box that covers the fragments, if no whole index stands behind it."""
    box = _box(file, 0)
    while box is not None and box.kind in (b"ftyp", b"free"):
        box = _box(file, box.end)
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
    length, kind, inside = int.from_bytes(head[:4], "big"), head[4:8], _HEAD
    if length == 1:  # longer than 4 GB
        length, inside = int.from_bytes(head[_HEAD:], "big"), 2 * _HEAD
    return _BoxAt(kind, at, at + inside, at + length) if length >= inside else None
