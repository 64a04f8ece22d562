"""From `incoming/` into the vault: sync, check, hash, manifest, move, row. File first, row second.

The steps of one session, each safe to be cut short (`recover` goes on from whatever is left):
1. clips and photos are closed; a clip that does not decode goes to `quarantine/`;
2. files are synced and get their final names, then their hashes;
3. `manifest.json` is written once, synced;
4. the folder moves into the vault, both parents are synced;
5. one transaction makes the session final, with the ledger entry that names every hash.
"""

import errno
import hashlib
import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from db import sessions as rows
from db.views import PartView, SessionView
from station.errors import RecordingError, StorageError
from station.events import PartSealed, SessionSealed
from station.evidence import acts, carrying, manifest, vault
from station.evidence.carrying import PART
from station.evidence.hashing import digest
from station.evidence.paths import DataFolder
from station.evidence.scribe import Scribe
from station.recording import RawClip, RawPhoto
from station.recording.check import ClipFacts, check_clip, readable_frames, repair
from station.recording.sync import sync_file, sync_folder
from station.types import ClipFile, PhotoFile, SessionFacts, Status
from station.writer import Writer

log = logging.getLogger(__name__)

REPAIRED = "-repaired"
_NOT_NOW = (
    errno.ENOSPC,
    errno.EROFS,
    errno.ENOENT,
    errno.EACCES,
    errno.EMFILE,
    errno.ENFILE,
    errno.ENOMEM,
    errno.ESTALE,
)


@dataclass(frozen=True, slots=True)
class InVault:
    """A session whose folder stands in the vault and whose row is not final yet."""

    facts: SessionFacts
    path: str  # folder, relative to the data folder
    manifest_sha256: str


def close_clip_file(folder: DataFolder, facts: SessionFacts, raw: RawClip) -> list[ClipFile]:
    """Give a closed clip its final name and its hash; a torn one gets a repaired copy beside it.

    Empty: nothing of it can be read, and it was set aside. OSError where that cannot be done now, and is to be
    tried again.
    """
    at = raw.path if raw.path.exists() else raw.path.with_suffix("")  # an earlier try took `.part` away
    try:
        frames, torn = check_clip(at).frames, False
    except RecordingError as error:
        _only_its_content(error)
        frames, torn = readable_frames(at)[0], True
        log.warning("session %s: %s (%d pictures can be read)", facts.session, error, frames)
    if frames == 0:
        set_aside(folder, facts, at)
        return []
    path = final_name(at)
    clip = _clip_file(facts, raw, path, frames, raw.duration_s)
    copy = mended(path) if torn else None
    if copy is None:
        return [clip]
    mend, checked = copy
    return [clip, replace(_clip_file(facts, raw, mend, checked.frames, checked.duration_s), parent=path.name)]


def _clip_file(facts: SessionFacts, raw: RawClip, path: Path, frames: int, seconds: float) -> ClipFile:
    hashed = digest(path)
    return ClipFile(
        path=path.name,
        sha256=hashed.sha256,
        size_bytes=hashed.size_bytes,
        duration_s=round(seconds, 3),
        frames=frames,
        dropped=raw.dropped,
        camera=raw.camera,
        part=raw.part,
        started_ms=wall_ms(facts, raw.started_ns),
        started_ns=raw.started_ns,
        chunks=hashed.chunks,
    )


def mended(torn: Path) -> tuple[Path, ClipFacts] | None:
    """A copy that plays, beside a torn clip, which stays as it is; None: none can be made. OSError: not now."""
    copy = torn.with_name(f"{torn.stem}{REPAIRED}.mp4")
    copy.unlink(missing_ok=True)  # of an earlier try
    try:
        repair(torn, copy)
        return copy, check_clip(copy)
    except RecordingError as error:
        copy.unlink(missing_ok=True)
        _only_its_content(error)
        log.warning("no repaired copy of %s: %s", torn.name, error)
        return None


def _only_its_content(error: RecordingError) -> None:
    """What cannot be opened just now is no reason to set it aside: the fault goes on up."""
    cause = error.__cause__
    if isinstance(cause, OSError) and cause.errno in _NOT_NOW:
        raise cause


def close_photo_file(facts: SessionFacts, raw: RawPhoto) -> PhotoFile:
    """The hash of a photo that is already synced under its final name."""
    return PhotoFile(
        path=raw.path.name,
        sha256=sha256(raw.path),
        size_bytes=raw.path.stat().st_size,
        moment=raw.moment,
        camera=raw.camera,
        at_ms=wall_ms(facts, raw.at_ns),
        shot=raw.shot or None,
    )


def wall_ms(facts: SessionFacts, mono_ns: int) -> int:
    """UTC milliseconds of a moment of the session, counted on from its start."""
    return facts.started_ms + (mono_ns - facts.started_ns) // 1_000_000


def into_vault(folder: DataFolder, facts: SessionFacts) -> InVault:
    """Write the manifest beside the files and move the folder into the vault.

    VaultAwayError where it is not reachable: the empty place of a lost share takes nothing.
    """
    vault.require(folder)
    home, target = folder.growing(facts.session, facts.part), folder.session_folder(facts)
    if (target / manifest.NAME).is_file():  # an earlier try got as far as this
        return _arrived(folder, facts, home, target)
    home.mkdir(parents=True, exist_ok=True)
    written = home / manifest.NAME
    if not written.exists():
        write_synced(written, manifest.to_bytes(facts))
    _leave_strangers(folder, facts, home)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        home.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _carry_over(home, target)
    if not vault.there(folder):  # it vanished meanwhile, and this is the empty place it left
        if not home.exists():
            target.rename(home)
        vault.require(folder)
    return _arrived(folder, facts, home, target)


def _arrived(folder: DataFolder, facts: SessionFacts, home: Path, target: Path) -> InVault:
    """Sync both ends of the move."""
    for parent in (target.parent, *list(target.parent.parents)[:4]):
        sync_folder(parent)
    clear_carried(home, target)
    sync_folder(folder.incoming)
    return in_vault(folder, facts, target)


def _leave_strangers(folder: DataFolder, facts: SessionFacts, home: Path) -> None:
    """Nothing without a row may travel into the vault."""
    known = {manifest.NAME, *manifest.hashes(facts)}
    for path in sorted(home.iterdir()):
        if path.name not in known:
            set_aside(folder, facts, path)


def _moving(home: Path, target: Path) -> Path:
    return target.with_name(f"{home.name}.moving")


def _carry_over(home: Path, target: Path) -> None:
    """The vault lies on another disk or share: copy, compare what arrived, only then give it its name."""
    moving = _moving(home, target)
    if moving.exists():
        shutil.rmtree(moving)
    moving.mkdir()
    for path in sorted(home.iterdir()):
        carrying.copy(path, moving / path.name)
    sync_folder(moving)
    moving.rename(target)


def clear_carried(home: Path, target: Path) -> None:
    """Take away what was copied into the vault, what an earlier try left beside it, and nothing else."""
    shutil.rmtree(_moving(home, target), ignore_errors=True)
    left, arrived = home / manifest.NAME, target / manifest.NAME
    if left.is_file() and left.read_bytes() == arrived.read_bytes():
        shutil.rmtree(home)


def in_vault(folder: DataFolder, facts: SessionFacts, target: Path) -> InVault:
    """What the row needs to know of a folder that stands in the vault."""
    # A manifest read back after a crash does not hold the chunks' hashes.
    clips = tuple(
        clip if clip.chunks else replace(clip, chunks=digest(target / clip.path).chunks)
        for clip in facts.clips
    )
    path = target.relative_to(folder.root).as_posix()
    return InVault(replace(facts, clips=clips), path, sha256(target / manifest.NAME))


def commit(writer: Writer, sealed: InVault, outcome: Callable[[SessionView], Status] | None = None) -> Status:
    """Make the session final in one transaction; the status it got.

    `outcome`: of the row as it is. Given, all that the manifest knows and the row does not is brought in first.
    """
    return Status(writer.call(lambda s: final_rows(s, writer.scribe, sealed, outcome)))


def final_rows(
    s: Session, scribe: Scribe, sealed: InVault, outcome: Callable[[SessionView], Status] | None = None
) -> str:
    """The rows of all files, the session's final status, and its entry."""
    facts = sealed.facts
    if facts.part > 1:
        _part_rows(s, scribe, sealed)
        return Status.SEALED
    row = rows.get(s, facts.session)
    if outcome is not None and row is not None:
        catch_up(s, scribe, row, facts, outcome(row))
    return acts.seal(
        s,
        scribe,
        facts.session,
        path=sealed.path,
        manifest_sha256=sealed.manifest_sha256,
        clips=facts.clips,
        photos=facts.photos,
        gaps=facts.gaps,
    )


def _part_rows(s: Session, scribe: Scribe, sealed: InVault) -> None:
    facts = sealed.facts
    part = PartView(
        part=facts.part,
        started_ms=facts.started_ms,
        started_ns=facts.started_ns,
        ended_ms=facts.ended_ms,
        reason=facts.reason,
        path=sealed.path,
        manifest_sha256=sealed.manifest_sha256,
        size_bytes=sum(size for _, size in manifest.hashes(facts).values()),
    )
    acts.seal_part(s, scribe, facts.session, part, clips=facts.clips, photos=facts.photos, gaps=facts.gaps)


def catch_up(s: Session, scribe: Scribe, row: SessionView, facts: SessionFacts, outcome: Status) -> None:
    """Rows that were still on their way when the process died, or that a full disk refused, said again."""
    known = {(code.kind, code.value) for code in row.codes}
    for bound in facts.numbers:
        if (bound.number.kind, bound.number.value) not in known:
            acts.bind(s, scribe, row.id, acts.new_code(bound), facts.take)
    if facts.damaged and not row.damaged:
        acts.mark_damaged(s, scribe, row.id)
    if facts.demo and not row.demo:
        acts.mark_demo(s, scribe, row.id)
    if facts.operator != row.operator:
        acts.set_operator(s, scribe, row.id, facts.operator)
    end = {"ended_ms": facts.ended_ms, "ended_ns": facts.ended_ns}
    if (row.ended_ms, row.ended_ns, row.outcome) != (facts.ended_ms, facts.ended_ns, outcome):
        acts.finish(s, scribe, row.id, **end, reason=facts.reason, outcome=outcome)


def sealed_event(sealed: InVault, status: Status, at_ms: int, media_s: float | None = None) -> SessionSealed:
    """The news that a session is final, paths relative to the data folder."""
    facts, folder = sealed.facts, sealed.path
    return SessionSealed(
        at_ms=at_ms,
        media_s=media_s,
        session=facts.session,
        order=facts.order,
        codes=tuple(bound.number.value for bound in facts.numbers),
        status=status,
        reason=facts.reason,
        take=facts.take,
        started_ms=facts.started_ms,
        ended_ms=facts.ended_ms,
        demo=facts.demo,
        media_time=facts.media_time,
        damaged=facts.damaged,
        path=folder,
        clips=tuple(replace(clip, path=f"{folder}/{clip.path}") for clip in facts.clips),
        photos=tuple(replace(photo, path=f"{folder}/{photo.path}") for photo in facts.photos),
    )


def part_event(sealed: InVault, at_ms: int, media_s: float | None = None) -> PartSealed:
    """The news that a part is final."""
    facts, folder = sealed.facts, sealed.path
    return PartSealed(
        at_ms=at_ms,
        media_s=media_s,
        session=facts.session,
        order=facts.order,
        part=facts.part,
        path=folder,
        clips=tuple(replace(clip, path=f"{folder}/{clip.path}") for clip in facts.clips),
        photos=tuple(replace(photo, path=f"{folder}/{photo.path}") for photo in facts.photos),
    )


# ---------------------------------------------------------------- files


def final_name(path: Path) -> Path:
    """Sync a finished file and take the `.part` off its name."""
    sync_file(path)
    if path.suffix != PART:
        return path
    target = path.with_suffix("")
    path.rename(target)
    return target


def set_aside(folder: DataFolder, facts: SessionFacts, path: Path) -> None:
    """Move what cannot be read to `quarantine/`: nothing is thrown away unseen."""
    target = folder.quarantine / facts.session
    target.mkdir(parents=True, exist_ok=True)
    place, number = target / path.name, 1
    while place.exists():
        number += 1
        place = target / f"{path.name}.{number}"
    shutil.move(path, place)  # it may come out of a vault on another disk
    log.warning("set aside in quarantine: %s/%s", facts.session, place.name)


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_synced(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all, even after a power cut."""
    part = path.with_name(path.name + PART)
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    sync_folder(path.parent)


def disk_error(error: OSError) -> StorageError:
    """A failing disk in words."""
    return StorageError(
        f"The vault cannot be written: {error.strerror or error}. The recorded files are safe in incoming/.",
        "Free space or mend the disk: they are sealed by themselves, at the latest by the next start.",
    )
