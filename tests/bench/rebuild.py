"""`bench rebuild --parcels 100000`: the database from the vault, against a bare walk of its folders."""

import argparse
import hashlib
import logging
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from db import sessions as rows
from station.evidence import ledger, manifest, mirror
from station.evidence.acts import CHUNK_BYTES, number
from station.evidence.keys import KeyFolder, StationKey
from station.evidence.ledger import FIRST_PREV, Entry, Line, Type
from station.evidence.paths import DataFolder
from station.evidence.verify import Level, verify_vault
from station.owner import rebuild_database
from station.types import CameraName, ClipFile, Kind, Moment, PhotoFile, SessionFacts
from tests.station.vaults import START_MS, facts_of
from tests.station.vaults import number as bound_number

MINUTE_MS = 60_000


def main(arguments: Sequence[str]) -> int:
    """Prints seconds and their ratio, round after round; 1 where a parcel did not come back."""
    parser = argparse.ArgumentParser(prog="bench rebuild")
    parser.add_argument("--parcels", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--verify", action="store_true", help="then look at it all, at the level of presence")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING)
    with tempfile.TemporaryDirectory() as home:
        folder = DataFolder(Path(home) / "data")
        _made(folder, options.parcels)
        rounds = [_round(folder) for _ in range(options.rounds)]
        findings = len(verify_vault(folder, level=Level.PRESENCE).findings) if options.verify else 0
    for walk, took, _ in rounds:
        print(f"{options.parcels} parcels: walk {walk:.2f} s, rebuild {took:.2f} s, ratio {took / walk:.2f}")
    print(
        f"median of {len(rounds)}: {statistics.median(took / walk for walk, took, _ in rounds):.2f} (aim 2.5)"
    )
    back = min(back for _, _, back in rounds)
    print(f"parcels back: {back}; findings: {findings}")
    return 0 if back == options.parcels and not findings else 1


def _round(folder: DataFolder) -> tuple[float, float, int]:
    """(seconds of a walk, of a rebuild right after it, parcels that came back)."""
    for old in folder.root.glob("*.set-aside*"):
        old.unlink()
    began = time.perf_counter()
    _walk(folder.vault)
    walked = time.perf_counter()
    back = rebuild_database(folder, "bench")
    return walked - began, time.perf_counter() - walked, back


def _walk(vault: Path) -> int:
    """Every name, and the size of every file."""
    return sum((Path(place) / name).stat().st_size for place, _, names in os.walk(vault) for name in names)


def _made(folder: DataFolder, parcels: int) -> None:
    """By a process of its own, and synced: a rebuild starts with neither its memory nor its unwritten files."""
    making = multiprocessing.get_context("spawn").Process(target=_make, args=(folder, parcels))
    making.start()
    making.join()
    if making.exitcode:
        raise SystemExit(making.exitcode)
    os.sync()


def _make(folder: DataFolder, parcels: int) -> None:
    """Folders, manifests and a mirror, as a station leaves them; the pictures are a few bytes."""
    folder.create()
    pen = _Pen(KeyFolder(folder.keys).open())
    days: dict[Path, list[str]] = {}
    for line in _told(folder, pen, parcels):
        days.setdefault(mirror.place(folder.vault, line.entry.wall_ms), []).append(line.text + "\n")
    for path, lines in days.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(lines), encoding="utf-8")


class _Pen:
    """Signs in memory."""

    def __init__(self, key: StationKey) -> None:
        self.key, self.seq, self.prev = key, 0, FIRST_PREV

    def write(self, kind: str, at_ms: int, body: dict[str, object]) -> Line:
        self.seq += 1
        line = ledger.sign(
            Entry(self.seq, self.prev, kind, "S-01", self.key.kid, "b", at_ms, self.seq, body), self.key
        )
        self.prev = line.sha256
        return line


def _told(folder: DataFolder, pen: _Pen, parcels: int) -> Iterator[Line]:
    from station.evidence.chain import introduction

    yield pen.write(Type.GENESIS, START_MS, dict(introduction(pen.key, "bench")))
    for n in range(parcels):
        facts = _with_files(n)
        home = folder.session_folder(facts)
        home.mkdir(parents=True)
        for file in (*facts.clips, *facts.photos):
            (home / file.path).write_bytes(b"x")
        (home / manifest.NAME).write_bytes(data := manifest.to_bytes(facts))
        path = folder.relative(home)
        yield from _session(pen, facts, path, hashlib.sha256(data).hexdigest())


def _with_files(n: int) -> SessionFacts:
    started_ms = START_MS + n * MINUTE_MS
    facts = facts_of(f"SF{n:013d}", started_ms=started_ms)
    sha256, cam = hashlib.sha256(b"x").hexdigest(), CameraName("cam1")
    clip = ClipFile("cam1-1.mp4", sha256, 1, 10.0, 250, 0, cam, 1, started_ms, 0, chunks=sha256)
    photo = PhotoFile("01-scan-cam1.jpg", sha256, 1, Moment.SCAN, cam, started_ms)
    numbers = (*facts.numbers, bound_number(f"6921{n:012d}", Kind.ORDER))
    return replace(facts, clips=(clip,), photos=(photo,), numbers=numbers)


def _session(pen: _Pen, facts: SessionFacts, path: str, manifest_sha256: str) -> Iterator[Line]:
    names = (
        "station",
        "operator",
        "take",
        "keep",
        "started_ms",
        "utc_offset_min",
        "demo",
        "media_time",
        "damaged",
    )
    session = {"session": str(facts.session)}
    first, second = (_code(facts, at) for at in (0, 1))
    said = {name: getattr(facts, name) for name in names}
    opened = {"opened_with": facts.order, "started_ns": str(facts.started_ns), "numbers": [first]}
    yield pen.write(Type.OPEN, facts.started_ms, {**session, **said, **opened})
    yield pen.write(Type.BIND, facts.started_ms, {**session, "number": second, "take": 1})
    end = {
        "ended_ms": facts.ended_ms,
        "ended_ns": str(facts.ended_ns),
        "reason": facts.reason,
        "outcome": "sealed",
    }
    yield pen.write(Type.FINISH, facts.ended_ms, {**session, **end})
    from station.evidence.acts import _clip, _photo

    sealed = {"path": path, "manifest_sha256": manifest_sha256, "bytes": 2, "chunk_size": CHUNK_BYTES}
    files = {
        "clips": [_clip(c) for c in facts.clips],
        "photos": [_photo(p) for p in facts.photos],
        "gaps": [],
    }
    yield pen.write(Type.SEAL, facts.ended_ms, {**session, **sealed, **files, "status": "sealed"})


def _code(facts: SessionFacts, at: int) -> dict[str, object]:
    n, at_ms = facts.numbers[at].number, facts.numbers[at].at_ms
    return number(rows.NewCode(n.kind, n.value, n.raw, n.symbology, n.source, n.carrier, at_ms))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
