"""A bundle as a plain folder: originals, manifest, hashes and a note, for each order one folder.

It grows in `<name>.part` and gets its name only when everything in it was read back: what looks
finished is finished. Nothing that was there before is overwritten.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from station.bundles import readme
from station.bundles.copying import PART, Copier, Item, sync_folder, target_error
from station.errors import ExportError
from station.evidence import manifest, sealed_in, sums, told_gone
from station.evidence.paths import slug
from station.types import Progress, SessionId

SPARE_BYTES = 64_000_000
NAME_LENGTH = 40  # longer than in the vault: people look for the whole number


@dataclass(frozen=True, slots=True)
class Take:
    """One packing of the order: its note and its files, the manifest among them."""

    session: SessionId
    number: int
    note: readme.TakeNote
    items: tuple[Item, ...]
    told: bytes = b""  # lines of the ledger, on files that retention removed
    proof: bytes = b""  # that its sealing stands in the ledger

    @property
    def manifest_sha256(self) -> str:
        """Of the manifest it was sealed with; empty: copies made later have none."""
        return next((item.sha256 for item in self.items if item.name == manifest.NAME), "")

    @property
    def size_bytes(self) -> int:
        """Of all its files."""
        return sum(item.size_bytes for item in self.items)


@dataclass(frozen=True, slots=True)
class Exported:
    """One finished bundle."""

    order: str
    path: Path
    takes: int
    files: int
    size_bytes: int


def open_target(to: Path, data_folder: Path, needed_bytes: int, spare_bytes: int = SPARE_BYTES) -> None:
    """Make the target folder and see that all fits; ExportError where it cannot be used."""
    if to.resolve().is_relative_to(data_folder.resolve()):
        raise ExportError(
            f"The target {to} lies inside the data folder.", "Choose a folder outside, or a stick."
        )
    try:
        to.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(to).free
    except OSError as error:
        raise target_error(error) from error
    wanted = int(needed_bytes * 1.05) + spare_bytes
    if free < wanted:
        raise ExportError(
            f"The target has {free // 1_000_000} MB free, {wanted // 1_000_000} MB are needed.",
            "Free space there, or choose another stick. Nothing was written.",
        )


def export_order(
    order: str,
    takes: Sequence[Take],
    to: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Exported:
    """Write one bundle under `to`, which `open_target` has checked.

    ExportError (target), IntegrityError (a file is not what was sealed), ExportStoppedError; after any
    of them nothing of this bundle is left.
    """
    size = sum(take.size_bytes for take in takes)
    try:
        name, growing = _claim(to, slug(order, NAME_LENGTH))
        try:
            files = _fill(growing, order, _named(takes), Copier(size, progress, cancelled))
            sync_folder(growing)
            growing.rename(to / name)
        except BaseException:
            shutil.rmtree(growing, ignore_errors=True)
            raise
        sync_folder(to)
    except OSError as error:
        raise target_error(error) from error
    count = sum(not take.note.captioned for take in takes)
    return Exported(order, to / name, count, files, size)


def _claim(to: Path, name: str) -> tuple[str, Path]:
    """A free name, and the folder in which the bundle grows, made now so that nobody else takes it."""
    tries = 1
    while True:
        wanted = name if tries == 1 else f"{name}-{tries}"
        growing = to / f"{wanted}{PART}"
        tries += 1
        if (to / wanted).exists():
            continue
        try:
            growing.mkdir()
        except FileExistsError:
            continue
        return wanted, growing


def _named(takes: Sequence[Take]) -> list[Take]:
    """Each take with its folder's name; two of the same number (label last) are told apart."""
    used: dict[str, int] = {}
    named = []
    for take in sorted(takes, key=lambda take: (take.number, take.note.started_ms)):
        name = f"take-{take.number}" + (f"-part-{take.note.part}" if take.note.part > 1 else "")
        name += "-copies" if take.note.copies else ""
        name += "-captioned" if take.note.captioned else ""
        used[name] = used.get(name, 0) + 1
        again = "" if used[name] == 1 else f"-{used[name]}"
        named.append(replace(take, note=replace(take.note, folder=f"{name}{again}")))
    return named


def _fill(growing: Path, order: str, takes: Sequence[Take], copier: Copier) -> int:
    written: dict[str, str] = {}
    for take in takes:
        home = growing / take.note.folder
        home.mkdir()
        for item in take.items:
            written[f"{take.note.folder}/{item.name}"] = copier.copy(item, home / item.name)
        for file, data in ((told_gone.NAME, take.told), (sealed_in.NAME, take.proof)):
            if data:
                name = f"{take.note.folder}/{file}"
                written[name] = copier.write(data, growing / name)
        sync_folder(home)
    note = readme.text(order, [take.note for take in takes])
    written[readme.NAME] = copier.write(note, growing / readme.NAME)
    copier.write(sums.to_bytes(written), growing / sums.NAME)
    return len(written)
