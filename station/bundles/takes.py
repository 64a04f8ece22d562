"""Which sessions of an order are taken out, and which of their files."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from db.views import ClipView, PhotoView, SessionView
from station.archiving import is_copy
from station.bundles.copying import Item
from station.bundles.folder import Take
from station.bundles.readme import TakeNote
from station.errors import ExportError, IntegrityError
from station.evidence import manifest
from station.evidence.paths import DataFolder
from station.types import SessionId, Status

_FINAL = {Status.SEALED, Status.INCOMPLETE, Status.RECOVERED}


def takes_of(folder: DataFolder, order: str, views: Sequence[SessionView], *, all_takes: bool) -> list[Take]:
    """All sealed takes but cancelled ones; ExportError where that leaves none."""
    wanted = _FINAL | {Status.CANCELLED} if all_takes else _FINAL
    chosen = [view for view in views if Status(view.status) in wanted]
    if not chosen:
        cancelled = any(view.status == Status.CANCELLED for view in views)
        raise ExportError(
            f"Order {order[:64]!r} has no take that is sealed and counts; nothing was taken out.",
            "It was cancelled: --all takes cancelled ones too." if cancelled else "Wait until it is sealed.",
        )
    return [take for view in chosen for take in _packing(folder, view)]


def _packing(folder: DataFolder, view: SessionView) -> Iterator[Take]:
    """The take, and each part that was shown again: every folder with the manifest it was sealed with."""
    yield _take(folder, view, view.path or "", view.manifest_sha256 or "", view.started_ms)
    for part in view.parts:
        if part.path is not None:
            one = _take(folder, view, part.path, part.manifest_sha256 or "", part.started_ms)
            yield replace(one, note=replace(one.note, part=part.part))
    yield from _copies(folder, view)


def _copies(folder: DataFolder, view: SessionView) -> Iterator[Take]:
    """Smaller copies that stand for their originals; no manifest names them, so they lie beside it."""
    gone = {clip.path for clip in view.clips if clip.purged_ms is not None}
    copies = [clip for clip in view.clips if clip.purged_ms is None and is_copy(clip.path)]
    items = [_item(folder, one.path, one.sha256, one.size_bytes) for one in copies if one.parent in gone]
    if items:
        note = _note(view, view.started_ms, purged=0)
        yield Take(SessionId(view.id), view.take, replace(note, copies=True), tuple(items))


def _note(view: SessionView, started_ms: int, *, purged: int) -> TakeNote:
    return TakeNote(
        folder="",  # named beside the other takes
        started_ms=started_ms,
        utc_offset_min=view.utc_offset_min,
        station=view.station,
        status=Status(view.status),
        demo=view.demo,
        damaged=view.damaged,
        purged=purged,
    )


def _take(folder: DataFolder, view: SessionView, path: str, manifest_sha256: str, started_ms: int) -> Take:
    written = folder.inside(f"{path}/{manifest.NAME}")
    files = _sealed(written, [file for file in view.files if file.path.rpartition("/")[0] == path])
    kept = [file for file in files if file.purged_ms is None]
    items = [_item(folder, file.path, file.sha256, file.size_bytes) for file in kept]
    size = written.stat().st_size if written.is_file() else 0
    items.append(Item(manifest.NAME, written, manifest_sha256, size))
    note = _note(view, started_ms, purged=len(files) - len(kept))
    return Take(SessionId(view.id), view.take, note, tuple(items))


def _sealed(written: Path, files: list[ClipView | PhotoView]) -> list[ClipView | PhotoView]:
    """Without copies that were made later, which the manifest does not name."""
    try:
        names = manifest.hashes(manifest.parse(written.read_bytes()))
    except (OSError, IntegrityError):  # told when it is copied
        return files
    return [file for file in files if file.path.rpartition("/")[2] in names]


def _item(folder: DataFolder, path: str, sha256: str, size_bytes: int) -> Item:
    source = folder.inside(path)
    return Item(source.name, source, sha256, size_bytes)
