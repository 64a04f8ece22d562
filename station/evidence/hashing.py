"""Hashes of a file, in one pass: the whole, and the hash over its chunks of 4 MiB.

A browser hashes only what it holds at once; the chunks let it check a long clip piece by piece.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from station.evidence.acts import CHUNK_BYTES


@dataclass(frozen=True, slots=True)
class Digest:
    """Hex; `chunks` is the SHA-256 of the SHA-256 of each chunk, one after the other."""

    sha256: str
    chunks: str
    size_bytes: int


def digest(path: Path) -> Digest:
    """Read the file once."""
    hashed = digest_while(path, lambda _: True)
    assert hashed is not None
    return hashed


def digest_while(path: Path, go_on: Callable[[int], bool], *, chunked: bool = True) -> Digest | None:
    """The same, told the bytes of each chunk; None as soon as it says no. Without `chunked` half the work."""
    whole, chunks, size = hashlib.sha256(), hashlib.sha256(), 0
    buffer = memoryview(bytearray(CHUNK_BYTES))
    with path.open("rb", buffering=0) as file:
        while got := _fill(file, buffer):
            if not go_on(got):
                return None
            piece = buffer[:got]
            whole.update(piece)
            if chunked:
                chunks.update(hashlib.sha256(piece).digest())
            size += got
    return Digest(whole.hexdigest(), chunks.hexdigest() if chunked else "", size)


class _Raw(Protocol):
    def readinto(self, buffer: memoryview, /) -> int | None: ...


def _fill(file: _Raw, buffer: memoryview) -> int:
    """A whole chunk, but at the end; a raw read may give less."""
    got = 0
    while got < len(buffer) and (more := file.readinto(buffer[got:])):
        got += more
    return got
