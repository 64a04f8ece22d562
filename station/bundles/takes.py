"""Which sessions of an order are taken out, and which of their files."""

from collections.abc import Sequence
from pathlib import Path

from db.views import ClipView, PhotoView, SessionView
from station.bundles.copying import Item
from station.bundles.folder import Take
from station.bundles.readme import TakeNote
from station.errors import ExportError, IntegrityError
from station.evidence import manifest
from station.evidence.paths import DataFolder
from station.types import Progress, SessionId, Status

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
    return [_take(folder, view) for view in chosen]


def shifted(progress: Progress | None, before_bytes: int, total_bytes: int) -> Progress | None:
    """Progress of one bundle as progress of all; each byte counts twice (written, read back)."""
    if progress is None:
        return None
    return lambda done, _, what: progress(2 * before_bytes + done, 2 * total_bytes, what)


def _take(folder: DataFolder, view: SessionView) -> Take:
    written = folder.inside(f"{view.path}/{manifest.NAME}")
    files = _sealed(written, view)
    kept = [file for file in files if file.purged_ms is None]
    items = [_item(folder, file.path, file.sha256, file.size_bytes) for file in kept]
    size = written.stat().st_size if written.is_file() else 0
    items.append(Item(manifest.NAME, written, view.manifest_sha256 or "", size))
    note = TakeNote(
        folder="",  # named beside the other takes
        started_ms=view.started_ms,
        utc_offset_min=view.utc_offset_min,
        station=view.station,
        status=Status(view.status),
        demo=view.demo,
        damaged=view.damaged,
        purged=len(files) - len(kept),
    )
    return Take(SessionId(view.id), view.take, note, tuple(items))


def _sealed(written: Path, view: SessionView) -> Sequence[ClipView | PhotoView]:
    """Without copies that were made later, which a bundle's manifest does not name."""
    try:
        names = manifest.hashes(manifest.parse(written.read_bytes()))
    except (OSError, IntegrityError):  # told when it is copied
        return view.files
    return [file for file in view.files if file.path.rpartition("/")[2] in names]


def _item(folder: DataFolder, path: str, sha256: str, size_bytes: int) -> Item:
    source = folder.inside(path)
    return Item(source.name, source, sha256, size_bytes)
