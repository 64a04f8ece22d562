"""A data folder with sealed sessions, made by the real writer and the real seal."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from PIL import Image as Pictures

from db import ledger
from db import sessions as rows
from db.engine import transaction
from db.views import PartView, SessionView
from station import database
from station.evidence import acts, retention
from station.evidence.growth import HEAD_BYTES, hash_of
from station.evidence.hashing import digest
from station.evidence.keys import KeyFolder
from station.evidence.ledger import Entry, Type, parse
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS, Removal
from station.evidence.retention import Planned
from station.evidence.scribe import Scribe
from station.evidence.seal import commit, into_vault, sha256
from station.ids import new_session_id
from station.owner import take_charge
from station.recording.check import decode_whole
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
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

if TYPE_CHECKING:  # the benchmarks run without it
    import pytest

CAM = CameraName("cam1")
START_MS = 1_763_800_000_000  # 2025-11-22T08:26:40Z
FRAMES = 12


def number(value: str, kind: Kind = Kind.WAYBILL, raw: str | None = None) -> BoundNumber:
    """A number bound at the start, read by the camera."""
    text = value if raw is None else raw
    return BoundNumber(Number(kind, value, text, "Code128", Source.CAMERA, "sf"), START_MS)


def facts_of(
    *values: str, session: SessionId | None = None, started_ms: int = START_MS, take: int = 1
) -> SessionFacts:
    """Ten seconds of a session without a picture."""
    return SessionFacts(
        session=session or new_session_id(started_ms),
        station="S-01",
        operator="包装员",
        order=values[0] if values else "",
        numbers=tuple(number(value) for value in values),
        take=take,
        keep=Keep.BOTH,
        started_ms=started_ms,
        started_ns=5_000_000_000,
        ended_ms=started_ms + 10_000,
        ended_ns=15_000_000_000,
        utc_offset_min=480,
        reason=Reason.STOP,
        damaged=False,
        demo=False,
        media_time=False,
        gaps=(),
        clips=(),
        photos=(),
    )


def write_clip(path: Path, frames: int = FRAMES) -> Path:
    """A small H.264 clip of ten pictures a second."""
    with av.open(str(path), "w", format="mp4") as out:
        stream = out.add_stream("libx264", rate=10, options={"preset": "ultrafast", "bf": "0"})
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        stream.codec_context.time_base = Fraction(1, 10)
        for index in range(frames):
            picture = np.full((72, 64), 128, np.uint8)
            picture[:48] = 16 + 8 * index
            frame = av.VideoFrame.from_ndarray(picture, "yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, 10)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def write_photo(path: Path, shade: int = 90) -> Path:
    """A small JPEG."""
    Pictures.new("RGB", (640, 480), (shade, shade, shade)).save(path, "JPEG")
    return path


@dataclass
class Vault:
    """A data folder and its one writer."""

    folder: DataFolder
    writer: Writer

    def open(self, facts: SessionFacts) -> SessionFacts:
        """The rows of a session that records."""
        new = rows.NewSession(
            id=facts.session,
            station=facts.station,
            operator=facts.operator,
            opened_with=facts.order,
            take=facts.take,
            keep=facts.keep,
            started_ms=facts.started_ms,
            started_ns=facts.started_ns,
            utc_offset_min=facts.utc_offset_min,
            demo=facts.demo,
        )
        codes = [
            rows.NewCode(n.kind, n.value, n.raw, n.symbology, n.source, n.carrier, bound.at_ms)
            for bound in facts.numbers
            for n in [bound.number]
        ]
        self.writer.call(lambda s: acts.open_session(s, self.writer.scribe, new, codes))
        return facts

    def finish(self, facts: SessionFacts, outcome: Status = Status.SEALED) -> None:
        """Its recording has ended."""
        end = {"ended_ms": facts.ended_ms, "ended_ns": facts.ended_ns}
        how = {"reason": facts.reason, "outcome": outcome}
        self.writer.call(lambda s: acts.finish(s, self.writer.scribe, facts.session, **end, **how))

    def seal(
        self,
        *values: str,
        outcome: Status = Status.SEALED,
        clip: bool = True,
        photo: bool = True,
        started_ms: int = START_MS,
        take: int = 1,
        facts: SessionFacts | None = None,
        film: Callable[[Path], Path] = write_clip,
    ) -> SessionFacts:
        """A whole session, from its first row to the vault; `film` writes its clip."""
        facts = self.open(facts or facts_of(*values, started_ms=started_ms, take=take))
        home = self.folder.incoming / facts.session
        home.mkdir(exist_ok=True)
        if clip:
            facts = replace(facts, clips=(_clip(film(home / "cam1-1.mp4"), facts),))
        if photo:
            facts = replace(facts, photos=(_photo(write_photo(home / "cam1-scan.jpg"), facts),))
        self.finish(facts, outcome)
        commit(self.writer, into_vault(self.folder, facts))
        return facts

    def grow(self, facts: SessionFacts, size_bytes: int) -> None:
        """The entries of a clip that had grown so far, as they come while it is recorded."""
        path = self.home(facts) / "cam1-1.mp4"
        about = {"session": facts.session, "file": path.name}
        self.writer.note(Type.CLIP_OPEN, {**about, "camera": CAM, "part": 1})
        part = {"from": HEAD_BYTES, "to": size_bytes, "sha256": hash_of(path, HEAD_BYTES, size_bytes)}
        self.writer.note(Type.SEGMENT, {**about, **part})

    def derive(self, facts: SessionFacts, name: str = "cam1-1-small.mp4") -> ClipFile:
        """A clip made from its first one, by the program."""
        path, parent = self.home(facts) / name, facts.clips[0]
        shutil.copy(self.home(facts) / parent.path, path)
        clip = replace(parent, path=name, parent=parent.path, chunks=digest(path).chunks)
        scribe = self.writer.scribe
        self.writer.call(
            lambda s: acts.derive(s, scribe, facts.session, clip, parent.sha256, "copy", "archive")
        )
        return clip

    def retire(self, facts: SessionFacts) -> None:
        """Policy removes all its files."""
        view = self.writer.call(lambda s: rows.get(s, facts.session))
        assert view is not None
        retention.retire(self.folder, self.writer, all_of(view), facts.ended_ms + 180 * DAY_MS)

    def home(self, facts: SessionFacts) -> Path:
        """The session's folder in the vault."""
        return self.folder.session_folder(facts)

    def sql(self, statement: str) -> None:
        """Change a row behind the program's back."""
        self.writer.call(lambda s: s.connection().exec_driver_sql(statement))


def all_of(view: SessionView) -> Planned:
    """The removal of all files of a session."""
    removal = Removal(tuple(view.files), acts.Why("age", "180 days", "retention"))
    session = SessionId(view.id)
    return Planned(session, view.opened_with, view.started_ms, (removal,), lambda _: [removal])


@contextmanager
def vault_at(root: Path) -> Iterator[Vault]:
    """A new data folder, closed at the end."""
    folder = DataFolder(root)
    folder.create()
    with folder.own("test"):
        writer = take_charge(folder, "S-01", "test")
        try:
            yield Vault(folder, writer)
        finally:
            writer.close()


def on_another_disk(patch: "pytest.MonkeyPatch", place: Path) -> None:
    """From here on nothing can be renamed into this folder, or out of it."""

    def refusing(rename: Callable[..., None]) -> Callable[..., None]:
        def renamed(source: str | Path, target: str | Path) -> None:
            if Path(source).is_relative_to(place) is not Path(target).is_relative_to(place):
                raise OSError(errno.EXDEV, "another disk")
            rename(source, target)

        return renamed

    patch.setattr(os, "rename", refusing(os.rename))
    patch.setattr(os, "replace", refusing(os.replace))


def show_again(vault: Vault, facts: SessionFacts, part: int = 2) -> SessionFacts:
    """A sealed session's next part, sealed."""
    again = replace(
        facts,
        part=part,
        started_ms=facts.ended_ms + 5000,
        started_ns=facts.ended_ns + 5_000_000_000,
        ended_ms=facts.ended_ms + 9000,
        ended_ns=facts.ended_ns + 9_000_000_000,
    )
    scribe = vault.writer.scribe
    began = PartView(part, again.started_ms, again.started_ns)
    vault.writer.call(lambda s: acts.open_part(s, scribe, facts.session, began))
    home = vault.folder.growing(facts.session, part)
    home.mkdir()
    clip = replace(_clip(write_clip(home / f"cam1-{part}.mp4"), again), part=part)
    photo = _photo(write_photo(home / f"{part}01-photo-cam1.jpg"), again)
    again = replace(again, clips=(clip,), photos=(replace(photo, moment=Moment.PHOTO, shot="label"),))
    commit(vault.writer, into_vault(vault.folder, again))
    return again


def names(folder: Path) -> Sequence[str]:
    """All files below a folder, relative, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _clip(path: Path, facts: SessionFacts) -> ClipFile:
    return ClipFile(
        path=path.name,
        sha256=sha256(path),
        size_bytes=path.stat().st_size,
        duration_s=FRAMES / 10,
        frames=decode_whole(path),
        dropped=0,
        camera=CAM,
        part=1,
        started_ms=facts.started_ms - 500,
        started_ns=facts.started_ns - 500_000_000,
    )


def _photo(path: Path, facts: SessionFacts) -> PhotoFile:
    return PhotoFile(path.name, sha256(path), path.stat().st_size, Moment.SCAN, CAM, facts.started_ms)


def scribe_of(folder: DataFolder) -> Scribe:
    """A pen with a key of its own, for a writer without a vault."""
    return Scribe(KeyFolder(folder.keys).open(), "S-01")


def told(folder: DataFolder, *types: str) -> list[Entry]:
    """The ledger's entries of these types (of all), oldest first."""
    engine = database.reader(folder)
    assert engine is not None
    with transaction(engine) as s:
        entries = [parse(row.line).entry for row in ledger.page(s, 0, 1_000_000)]
    return [entry for entry in entries if not types or entry.type in types]
