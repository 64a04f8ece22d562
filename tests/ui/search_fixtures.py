"""Real clips for the search window's tests: each frame carries its own number in black and white blocks."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
from pytestqt.qtbot import QtBot
from vaults import START_MS, Vault, facts_of

from db import sessions as rows
from station.archive import Archive
from station.evidence.seal import commit, into_vault, sha256
from station.types import CameraName, ClipFile, Image, Moment, PhotoFile, SessionFacts, Status
from ui.feedback import Feedback
from ui.search.window import SearchWindow
from ui.sound import Sound

BITS = 8
TICKS = 90_000


def numbered(number: int, width: int = 320, height: int = 180) -> Image:
    """An I420 picture whose blocks spell `number`."""
    picture = np.full((height * 3 // 2, width), 128, np.uint8)
    picture[:height] = 60
    block = width // BITS
    for bit in range(BITS):
        picture[height // 3 : height * 2 // 3, bit * block : (bit + 1) * block] = (
            220 if number >> bit & 1 else 20
        )
    return picture


def number_in(rgb: Image) -> int:
    """The number that the blocks of a picture (height, width, 3) spell."""
    height, width = rgb.shape[:2]
    block = width // BITS
    return sum(1 << bit for bit in range(BITS) if rgb[height // 2, bit * block + block // 2].mean() > 120)


def write_clip(path: Path, frames: int = 60, fps: int = 30) -> Path:
    """H.264 in MP4, one key frame a second, as the station records it."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream(
            "libx264", rate=fps, options={"preset": "ultrafast", "g": str(fps), "bf": "0"}
        )
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.codec_context.time_base = Fraction(1, TICKS)
        for index in range(frames):
            frame = av.VideoFrame.from_ndarray(numbered(index), "yuv420p")
            frame.pts, frame.time_base = index * TICKS // fps, Fraction(1, TICKS)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


@dataclass(frozen=True)
class Film:
    """A clip to be sealed: where it lies, when it begins against the scan, and its length."""

    path: Path
    from_s: float
    duration_s: float
    camera: str = "cam1"
    part: int = 1


@dataclass(frozen=True)
class Snap:
    """A photo to be sealed: JPEG bytes, why and when it was taken against the scan."""

    data: bytes
    moment: Moment = Moment.SCAN
    at_s: float = 0.0


def jpeg(shade: int = 90) -> bytes:
    """A small photo of one colour."""
    done, data = cv2.imencode(".jpg", np.full((180, 320, 3), shade, np.uint8))
    assert done
    return data.tobytes()


def add(
    vault: Vault,
    *values: str,
    ago_s: float = 0,
    length_s: float = 10,
    films: Sequence[Film] = (),
    snaps: Sequence[Snap] = (),
    outcome: Status = Status.SEALED,
    **given: Any,
) -> SessionFacts:
    """Seal a session with these files through the station's own code; `given` replaces its facts."""
    started_ms = START_MS - round(ago_s * 1000)
    facts = facts_of(*values, started_ms=started_ms, take=given.pop("take", 1))
    bound = tuple(replace(number, at_ms=started_ms) for number in facts.numbers)
    facts = replace(facts, numbers=bound, ended_ms=started_ms + round(length_s * 1000), **given)
    vault.open(facts)
    home = vault.folder.incoming / facts.session
    home.mkdir()
    facts = replace(
        facts,
        clips=tuple(_clip(film, facts, home) for film in films),
        photos=tuple(_photo(snap, place, facts, home) for place, snap in enumerate(snaps)),
    )
    if facts.damaged:
        vault.writer.call(lambda s: rows.mark_damaged(s, facts.session))
    vault.finish(facts, outcome)
    commit(vault.writer, into_vault(vault.folder, facts))
    return facts


def _clip(film: Film, facts: SessionFacts, home: Path) -> ClipFile:
    path = home / f"{film.camera}-{film.part}.mp4"
    shutil.copy(film.path, path)
    return ClipFile(
        path=path.name,
        sha256=sha256(path),
        size_bytes=path.stat().st_size,
        duration_s=film.duration_s,
        frames=0,
        dropped=0,
        camera=CameraName(film.camera),
        part=film.part,
        started_ms=facts.started_ms + round(film.from_s * 1000),
        started_ns=facts.started_ns + round(film.from_s * 1e9),
    )


def _photo(snap: Snap, place: int, facts: SessionFacts, home: Path) -> PhotoFile:
    path = home / f"cam1-{place}-{snap.moment}.jpg"
    path.write_bytes(snap.data)
    at_ms = facts.started_ms + round(snap.at_s * 1000)
    return PhotoFile(path.name, sha256(path), path.stat().st_size, snap.moment, CameraName("cam1"), at_ms)


class Mute:
    """A sound player without a device."""

    def play(self, sound: Sound) -> None:
        """Nothing is heard."""

    def available(self) -> bool:
        return False

    def set_volume(self, percent: int) -> None:
        """Nothing changes."""


@contextmanager
def shown(qtbot: QtBot, vault: Vault) -> Iterator[SearchWindow]:
    """The window on this vault, an hour after its newest parcel, with its list filled."""
    one = SearchWindow(
        Archive(vault.folder, vault.writer, "li"),
        vault.folder,
        Feedback(Mute()),
        find_drives=list,
        now_ms=lambda: START_MS + 3_600_000,
    )
    qtbot.addWidget(one)
    one.resize(1280, 800)
    with qtbot.waitSignal(one.finder.answered, timeout=15_000):
        one.show()
        qtbot.waitExposed(one)
    yield one
    one.close()


def choose(qtbot: QtBot, window: SearchWindow, row: int = 0) -> None:
    """Click on a row and wait until its clip is judged."""
    with qtbot.waitSignal(window.opened, timeout=15_000):
        window.column.list.choose(row)
    qtbot.waitUntil(lambda: window.player.finding is not None, timeout=15_000)
