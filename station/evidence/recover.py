"""At start-up: what a crash left is sealed as recovered, or set aside; nothing is thrown away unseen.

An unsealed session is found in one of three places:
- its folder stands in the vault already: only the rows are missing;
- its folder is in `incoming/` with a manifest: the move and the rows are missing;
- its files are in `incoming/`: a torn clip keeps its bytes and gets a repaired copy beside it.
A session without a picture keeps its row, with no clips. What was being shown again of a sealed session
is found in the same three places.
"""

import logging
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PIL import ExifTags, Image, UnidentifiedImageError

from db import ledger, parts
from db import sessions as rows
from db.sessions import SessionView
from db.views import PartView
from station.clock import NS
from station.errors import IntegrityError, RecordingError, StorageError
from station.events import SessionSealed
from station.evidence import growth, manifest, vault
from station.evidence.carrying import PART
from station.evidence.hashing import digest
from station.evidence.ledger import Type, parse
from station.evidence.paths import DataFolder, part_mark
from station.evidence.patience import Patience, size_of
from station.evidence.seal import (
    REPAIRED,
    InVault,
    clear_carried,
    commit,
    final_name,
    in_vault,
    into_vault,
    mended,
    sealed_event,
    set_aside,
    sha256,
)
from station.recording import RawClip
from station.recording.box import SPOOL
from station.recording.check import check_clip, readable_frames
from station.recording.photo import shot_of
from station.recording.spool import began_ms, develop
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
    Gap,
    Keep,
    Kind,
    Moment,
    Number,
    PhotoFile,
    Reason,
    SessionFacts,
    SessionId,
    Source,
    Status,
)
from station.writer import Writer

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was found and what became of it."""

    sealed: tuple[SessionSealed, ...]
    set_aside: tuple[str, ...]  # names in quarantine/, from this run


class Leftovers:
    """What earlier runs left, looked up before this one begins anything: that is never touched."""

    def __init__(self, folder: DataFolder, writer: Writer) -> None:
        self._folder, self._writer = folder, writer
        self._sessions = [row.id for row in writer.call(rows.unsealed)]
        self._parts = [(row.id, part.part) for row, part in writer.call(parts.unsealed)]
        self._homes = sorted(folder.incoming.iterdir())
        self.waiting = True

    def seal(self, now_ms: int, patience: Patience) -> Recovered:
        """Finish every session. StorageError where the disk or the database refuses.

        While the vault is not there, all that waits for it stays where it is; nothing is finished twice.
        """
        folder = self._folder
        with patience.step(least_s=vault.ANSWER_S):
            there = vault.there(folder)
        if not there:
            log.warning("the vault is not there: %d sessions wait for it in incoming/", len(self._sessions))
            return Recovered((), ())
        before = set(_names(folder.quarantine))
        try:
            sealed = tuple(self._each(now_ms, patience))
            _without_row(folder, self._homes)
        except OSError as error:
            raise StorageError(
                f"Recovery stopped: {error.strerror or error}. Nothing was lost; what is left waits in incoming/.",
                "Free space or mend the disk, then start again.",
            ) from error
        self.waiting = False
        return Recovered(sealed, tuple(sorted(set(_names(folder.quarantine)) - before)))

    def _each(self, now_ms: int, patience: Patience) -> Iterator[SessionSealed]:
        folder, writer = self._folder, self._writer
        while self._sessions:
            row = next(row for row in writer.call(rows.unsealed) if row.id == self._sessions[0])
            with patience.step(size_of(folder.growing(SessionId(row.id)))):
                sealed = _one(folder, writer, row, now_ms)
            del self._sessions[0]
            yield sealed
        for row, part in writer.call(parts.unsealed):
            if (row.id, part.part) in self._parts:
                with patience.step(size_of(folder.growing(SessionId(row.id), part.part))):
                    _part(folder, writer, row, part)


def recover(folder: DataFolder, writer: Writer, now_ms: int) -> Recovered:
    """Finish what earlier runs left, now. Raises StorageError where the disk or the database refuses."""
    return Leftovers(folder, writer).seal(now_ms, Patience())


def _one(folder: DataFolder, writer: Writer, row: SessionView, now_ms: int) -> SessionSealed:
    stored = _stored(folder, _facts_from_row(row), ended=row.ended_ms is not None)
    stored = replace(stored, facts=_with_proof(folder, writer, stored))
    status = commit(writer, stored, _outcome)
    log.info("session %s recovered: %d clips", row.id, len(stored.facts.clips))
    return sealed_event(stored, status, now_ms)


def _outcome(row: SessionView) -> Status:
    """A session that the packer cancelled stays cancelled; any other one counts as recovered."""
    return Status.CANCELLED if row.outcome == Status.CANCELLED else Status.RECOVERED


def _part(folder: DataFolder, writer: Writer, row: SessionView, part: PartView) -> None:
    """What was shown again of a sealed session when the process died."""
    facts = replace(
        _facts_from_row(row),
        part=part.part,
        started_ms=part.started_ms,
        started_ns=part.started_ns,
        ended_ms=part.started_ms,
        ended_ns=part.started_ns,
        reason=Reason.CRASH,
        gaps=(),
    )
    stored = _stored(folder, facts, ended=False)
    commit(writer, replace(stored, facts=_with_proof(folder, writer, stored)))
    log.info("part %d of session %s recovered", part.part, row.id)


def _stored(folder: DataFolder, known: SessionFacts, *, ended: bool) -> InVault:
    """The session's folder in the vault, moved there now if it is not there yet."""
    home = folder.growing(known.session, known.part)
    moved = next(iter(sorted(folder.vault.glob(f"*/*/*/*/{known.session}_*{part_mark(known.part)}"))), None)
    if moved is not None:
        facts = _written_facts(folder, known, moved)
        if facts is not None:
            clear_carried(home, moved)
            return in_vault(folder, facts, moved)
        shutil.move(moved, home)
    facts = _written_facts(folder, known, home)
    return into_vault(folder, facts or _facts_from_files(folder, known, home, ended=ended))


def _with_proof(folder: DataFolder, writer: Writer, stored: InVault) -> SessionFacts:
    """How many bytes of each clip the ledger had hashed before the crash, and when; copies prove nothing."""
    facts, home = stored.facts, folder.root / stored.path
    noted = growth.parts(
        parse(row.line).entry
        for row in writer.call(lambda s: ledger.of_sessions(s, [facts.session], [Type.SEGMENT]))
    )
    clips = []
    for clip in facts.clips:
        last = growth.proven(home / clip.path, noted.get(clip.path, ()))
        known = (last.end, last.at_ms) if last else (0, None)
        clips.append(clip if clip.parent else replace(clip, proven_bytes=known[0], proven_ms=known[1]))
    return replace(facts, clips=tuple(clips))


def _written_facts(folder: DataFolder, known: SessionFacts, home: Path) -> SessionFacts | None:
    """What the manifest says; None where there is none, or one that cannot be read (it is set aside)."""
    written = home / manifest.NAME
    if not written.exists():
        return None
    try:
        return manifest.parse(written.read_bytes())
    except IntegrityError as error:
        log.warning("session %s: its manifest cannot be read: %s", known.session, error)
        set_aside(folder, known, written)
        return None


def _facts_from_files(folder: DataFolder, facts: SessionFacts, home: Path, *, ended: bool) -> SessionFacts:
    if not home.is_dir():
        return facts
    for spool in sorted(home.glob(f"*{SPOOL.suffix}")):
        _develop(facts, spool)
    written = sorted([*home.glob("*.mp4*"), *home.glob("*.mkv*")])  # .mkv: a spool that could not be encoded
    clips = [clip for path in written for clip in _clip(folder, facts, path)]
    photos = [photo for path in sorted(home.glob("*.jpg*")) for photo in _photo(folder, facts, path)]
    (home / f"{manifest.NAME}{PART}").unlink(missing_ok=True)  # it is written anew
    for path in sorted(home.iterdir()):
        if path.name.endswith(PART):
            set_aside(folder, facts, path)
    facts = replace(facts, clips=tuple(clips), photos=tuple(photos))
    return facts if ended else _ended_with_its_files(facts)


def _ended_with_its_files(facts: SessionFacts) -> SessionFacts:
    """A session that was still recording ends with its last picture."""
    ends = [clip.started_ms + round(clip.duration_s * 1000) for clip in facts.clips]
    ended_ms = max([facts.started_ms, *ends, *(photo.at_ms for photo in facts.photos)])
    return replace(
        facts, ended_ms=ended_ms, ended_ns=facts.started_ns + (ended_ms - facts.started_ms) * 1_000_000
    )


# ---------------------------------------------------------------- files


def _develop(facts: SessionFacts, spool: Path) -> None:
    """A spool becomes a clip as old as its header says; one that cannot is sealed as it is."""
    frames, seconds = readable_frames(spool)
    if frames == 0:
        return
    ended_ns = spool.stat().st_mtime_ns
    camera, part = _camera_and_part(spool)
    raw = RawClip(spool, camera, part, frames, 0, seconds, 0, round(seconds * NS))
    try:
        if (began := began_ms(spool)) is not None:
            ended_ns = (began + round(seconds * 1000)) * 1_000_000
        clip = final_name(develop(raw, lambda: None).path)
    except RecordingError as error:
        log.warning("session %s: %s", facts.session, error)
        return
    os.utime(clip, ns=(ended_ns, ended_ns))


def _clip(folder: DataFolder, facts: SessionFacts, path: Path) -> Iterator[ClipFile]:
    """The clip as it lies there, and a repaired copy if it is torn."""
    if REPAIRED in path.name:  # an earlier recovery was cut short: it is made again
        path.unlink()
        return
    changed_ms = path.stat().st_mtime_ns // 1_000_000
    frames, seconds = readable_frames(path)
    if frames == 0:
        set_aside(folder, facts, path)
        return
    # The name alone does not tell: an earlier recovery may have been cut short after it took `.part` away.
    torn = path.suffix == PART or not _plays(path)
    original = final_name(path)
    yield _clip_file(facts, original, frames, seconds, changed_ms)
    if not torn:
        return
    if (copy := mended(original)) is not None:
        path, checked = copy
        mend = _clip_file(facts, path, checked.frames, checked.duration_s, changed_ms)
        yield replace(mend, parent=original.name)


def _plays(path: Path) -> bool:
    try:
        check_clip(path)
    except RecordingError:
        return False
    return True


def _clip_file(facts: SessionFacts, path: Path, frames: int, seconds: float, changed_ms: int) -> ClipFile:
    """A clip whose start was lost with the process: counted back from its last write."""
    camera, part = _camera_and_part(path)
    started_ms = facts.started_ms if facts.media_time else changed_ms - round(seconds * 1000)
    hashed = digest(path)
    return ClipFile(
        path=path.name,
        sha256=hashed.sha256,
        size_bytes=hashed.size_bytes,
        duration_s=round(seconds, 3),
        frames=frames,
        dropped=0,
        camera=camera,
        part=part,
        started_ms=started_ms,
        started_ns=facts.started_ns + (started_ms - facts.started_ms) * (NS // 1000),
        chunks=hashed.chunks,
    )


def _camera_and_part(path: Path) -> tuple[CameraName, int]:
    camera, _, part = path.name.partition(".")[0].removesuffix(REPAIRED).rpartition("-")
    return CameraName(camera), int(part) if part.isdigit() else 1


def _photo(folder: DataFolder, facts: SessionFacts, path: Path) -> Iterator[PhotoFile]:
    try:
        with Image.open(path) as picture:
            picture.load()
            at_ms = _taken_ms(picture.getexif(), facts.started_ms)
            shot = shot_of(picture.getexif())
    except (UnidentifiedImageError, OSError) as error:
        log.warning("session %s: photo %s is set aside: %s", facts.session, path.name, error)
        set_aside(folder, facts, path)
        return
    path = final_name(path)
    _, moment, camera = path.stem.split("-", 2)
    size_bytes = path.stat().st_size
    yield PhotoFile(path.name, sha256(path), size_bytes, Moment(moment), CameraName(camera), at_ms, shot)


def _taken_ms(exif: Image.Exif, unknown_ms: int) -> int:
    times = exif.get_ifd(ExifTags.IFD.Exif)
    try:
        at = datetime.strptime(
            f"{times[ExifTags.Base.DateTimeOriginal]}{times[ExifTags.Base.OffsetTimeOriginal]}",
            "%Y:%m:%d %H:%M:%S%z",
        )
    except (KeyError, ValueError):
        return unknown_ms
    subseconds = str(times.get(ExifTags.Base.SubsecTimeOriginal, "0"))
    return round(at.timestamp() * 1000) + int(f"{subseconds:0<3}"[:3])


def _without_row(folder: DataFolder, homes: Sequence[Path]) -> None:
    """Folders in `incoming/` that belonged to no unsealed session."""
    for path in homes:
        if not path.exists():
            continue
        if path.is_dir() and not any(path.iterdir()):  # made just before its row, which was never written
            path.rmdir()
            continue
        target = folder.quarantine / path.name
        log.warning("set aside in quarantine: %s has no session", path.name)
        shutil.move(path, target if not target.exists() else target / path.name)


def _names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


# ---------------------------------------------------------------- facts


def _facts_from_row(row: SessionView) -> SessionFacts:
    ended_ms = row.started_ms if row.ended_ms is None else row.ended_ms
    ended_ns = row.started_ns if row.ended_ns is None else row.ended_ns
    numbers = tuple(
        BoundNumber(
            Number(Kind(code.kind), code.value, code.raw, code.symbology, Source(code.source), code.carrier),
            code.at_ms,
        )
        for code in row.codes
    )
    return SessionFacts(
        session=SessionId(row.id),
        station=row.station,
        operator=row.operator,
        order=row.opened_with,
        numbers=numbers,
        take=row.take,
        keep=Keep(row.keep),
        started_ms=row.started_ms,
        started_ns=row.started_ns,
        ended_ms=ended_ms,
        ended_ns=ended_ns,
        utc_offset_min=row.utc_offset_min,
        reason=Reason(row.reason) if row.reason else Reason.CRASH,
        damaged=row.damaged,
        demo=row.demo,
        media_time=row.media_time,
        gaps=tuple(Gap(CameraName(gap.camera), gap.started_ms, gap.ended_ms) for gap in row.gaps),
        clips=(),
        photos=(),
    )
