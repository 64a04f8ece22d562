"""Proves a clip while it grows: an entry at its first byte, then the hash of each ten seconds of bytes.

A crash so loses at most ten seconds of proof. A part is hashed by itself, not from the beginning on: the
container changes seven bytes near the start when it is closed, so a running hash would hold for a torn
clip only. Without its first 64 bytes, a header without a picture, each part holds for both.
"""

import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from station.evidence.ledger import Entry, Type
from station.evidence.paths import session_in
from station.recording.box import SPOOL
from station.types import CameraName
from station.writer import Writer

log = logging.getLogger(__name__)

EVERY_S = 10.0
HEAD_BYTES = 64
_PIECE_BYTES = 1 << 20


class Growth:
    """Notes the growth of all clips of a station; called on the threads that sync them."""

    def __init__(self, writer: Writer, now_s: Callable[[], float] = time.monotonic) -> None:
        self._writer = writer
        self._now_s = now_s

    def watch(self, path: Path, camera: CameraName, part: int) -> Callable[[int], None]:
        """Who is told what of this file has reached the disk."""
        return _Growing(self._writer, path, camera, part, self._now_s).synced


class _Growing:
    def __init__(
        self, writer: Writer, path: Path, camera: CameraName, part: int, now_s: Callable[[], float]
    ) -> None:
        self._writer = writer
        self._path = path
        self._now_s = now_s
        self._noted_s = now_s()
        self._from = HEAD_BYTES
        # A spool is encoded and taken away later: its bytes prove nothing.
        self._hashes = not path.name.endswith(SPOOL.suffix)
        self._about = {"session": session_in(path.parent.name), "file": f"{path.name.partition('.')[0]}.mp4"}
        writer.note(Type.CLIP_OPEN, {**self._about, "camera": camera, "part": part})

    def synced(self, size_bytes: int) -> None:
        """So much of it has reached the disk."""
        if not self._hashes or self._now_s() - self._noted_s < EVERY_S or size_bytes <= self._from:
            return
        try:
            sha256 = hash_of(self._path, self._from, size_bytes)
        except OSError as error:
            log.warning("%s cannot be hashed while it grows: %s", self._path.name, error)
            return
        body = {**self._about, "from": self._from, "to": size_bytes, "sha256": sha256}
        self._writer.note(Type.SEGMENT, body)
        self._from, self._noted_s = size_bytes, self._now_s()


# ---------------------------------------------------------------- what it proves


@dataclass(frozen=True, slots=True)
class Part:
    """What an entry says of a file: the hash of its bytes from `start` to before `end`."""

    start: int
    end: int
    sha256: str
    at_ms: int  # of the entry: the bytes were there before it


def parts(entries: Iterable[Entry]) -> dict[str, list[Part]]:
    """File name → what was noted of it, in order. KeyError, TypeError where an entry makes no sense."""
    found: dict[str, list[Part]] = {}
    for entry in entries:
        if entry.type == Type.SEGMENT:
            found.setdefault(entry.body["file"], []).append(_part(entry.body, entry.wall_ms))
    return found


def unlike(path: Path, noted: Iterable[Part]) -> Part | None:
    """The first part that is not in the file as it was noted; None: all of them are."""
    return next((one for one in noted if hash_of(path, one.start, one.end) != one.sha256), None)


def proven(path: Path, noted: Iterable[Part]) -> Part | None:
    """The last part up to which the file is what was noted; None: nothing of it is proven."""
    last: Part | None = None
    for one in noted:
        if one.start != (last.end if last else HEAD_BYTES) or unlike(path, [one]):
            break
        last = one
    return last


def hash_of(path: Path, start: int, end: int) -> str:
    """SHA-256 of these bytes, hex; of what is there of them."""
    hashed, left = hashlib.sha256(), end - start
    with path.open("rb") as file:
        file.seek(start)
        while left > 0 and (piece := file.read(min(left, _PIECE_BYTES))):
            hashed.update(piece)
            left -= len(piece)
    return hashed.hexdigest()


def _part(body: Mapping[str, Any], at_ms: int) -> Part:
    start, end = body["from"], body["to"]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise TypeError("a part without bounds")
    return Part(start, end, str(body["sha256"]), at_ms)
