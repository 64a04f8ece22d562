"""A clip whose end was cut short: its fragments are all there, only nothing shows the way to them any more.

Closing a hybrid MP4 appends one plain index and then covers the fragments: the eight bytes before the
inner `ftyp` become the header of one big `mdat`. After a power cut the cover may be on the disk and the
index not. Uncovered, it is a fragmented file again.
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
    """The file up to the end of its cover, as it was before; read only."""

    def __init__(self, path: Path, cover: _BoxAt) -> None:
        self._file = path.open("rb")
        self._cover = cover
        self._end = min(cover.end, os.fstat(self._file.fileno()).st_size)

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
    """What libav is to open: the file, or its fragments where their index is missing. OSError."""
    with path.open("rb") as file:
        cover = _cover(file, os.fstat(file.fileno()).st_size)
    return str(path) if cover is None else _Uncovered(path, cover)


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
    length, kind = int.from_bytes(head[:4], "big"), head[4:8]
    if length == 1:  # longer than 4 GB
        return _BoxAt(kind, at, at + 2 * _HEAD, at + int.from_bytes(head[_HEAD:], "big"))
    return _BoxAt(kind, at, at + _HEAD, at + length) if length >= _HEAD else None
