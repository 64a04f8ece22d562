"""A clip may be gigabytes long: what looks through one holds a moment of it, never the whole."""

import sys
from collections.abc import Callable
from pathlib import Path

import forked
import pytest

from station.clock import NS
from station.recording.caption import Title
from station.recording.check import check_clip, readable_frames, repair
from station.recording.clip import Clip, Source
from station.recording.encoder import Encoder
from station.recording.packet import Packet
from station.recording.spool import SpoolMaker
from station.types import Frame
from tests.station.recording.bench import CAMERA, WALL_MS, numbered

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read from /proc")

FRAMES, PADDING_BYTES, PADDING = 320, 200_000, b"\xff" * 200_000
MOST_BYTES = FRAMES * PADDING_BYTES // 4


def coded(path: Path, group: int) -> Path:
    """Small pictures, each with filler behind it: a large clip, quickly made."""
    encoder = Encoder(320, 240, group)  # a key frame a second

    def packet(index: int) -> Packet:
        made = encoder.encode(numbered(index), index * NS // group)
        return made._replace(data=made.data + b"\0\0\0\1\x0c" + PADDING + b"\x80")

    return written(path, encoder, packet)


def spooled(path: Path) -> Path:
    frame = Frame(CAMERA, 0, 0, numbered(0))
    maker = SpoolMaker(frame, 30)
    title = Title(WALL_MS, "S-01", "A")
    jpeg = maker.make(frame, title, key=True)
    return written(path, maker, lambda index: jpeg._replace(data=jpeg.data + PADDING, pts=index * 3000))


def written(path: Path, maker: Source, packet: Callable[[int], Packet]) -> Path:
    clip = Clip(path, CAMERA, 1, maker)
    for index in range(FRAMES):
        clip.write(packet(index))
    assert clip.close() is not None
    return path


def torn(path: Path) -> Path:
    """Its index was cut short: it is read by its fragments."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 10)
    return path


def checks(path: Path) -> None:
    assert check_clip(path).frames == FRAMES


def counts(path: Path) -> None:
    assert readable_frames(path)[0] >= FRAMES - 30


def mends(path: Path) -> None:
    repair(path, path.with_name("mended.mp4"))


def peak_bytes() -> int:
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) * 1024


def watched(work: Callable[[Path], None], path: Path, told: Path) -> None:
    before = peak_bytes()
    work(path)
    told.write_text(str(peak_bytes() - before))


@pytest.mark.parametrize(
    ("work", "make"),
    [
        pytest.param(checks, lambda path: coded(path, 10), id="checked"),
        pytest.param(checks, lambda path: coded(path, 2 * FRAMES), id="checked, one key frame in all"),
        pytest.param(counts, lambda path: torn(coded(path, 10)), id="torn, counted"),
        pytest.param(mends, lambda path: torn(coded(path, 10)), id="torn, mended"),
        pytest.param(counts, spooled, id="spool, counted"),
    ],
)
def test_a_long_clip_is_never_in_memory_as_a_whole(
    tmp_path: Path, work: Callable[[Path], None], make: Callable[[Path], Path]
) -> None:
    path, told = make(tmp_path / "long"), tmp_path / "told"
    assert path.stat().st_size > FRAMES * PADDING_BYTES
    process = forked.process(watched, work, path, told)
    process.join(60)
    assert process.exitcode == 0
    assert int(told.read_text()) < MOST_BYTES
