"""A clip that a power cut caught while it was being closed: its index is missing, its pictures are not."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from station.errors import RecordingError
from station.evidence.seal import sha256
from station.recording.check import check_clip, decode_whole, readable_frames, repair
from station.recording.clip import Clip
from station.recording.covered import source_of
from tests.station.recording.test_clip_check import written


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    clip = written(tmp_path / "a, b:.mp4", 75)
    clip.close()
    return clip.path


def index_at(path: Path) -> int:
    """Where the plain index of a closed clip begins."""
    data = path.read_bytes()
    return data.rindex(b"moov") - 4


@pytest.mark.parametrize("of_the_index", [0, 4, 300])
def test_a_clip_whose_index_did_not_reach_the_disk_is_read_by_its_fragments(
    closed: Path, of_the_index: int
) -> None:
    closed.write_bytes(closed.read_bytes()[: index_at(closed) + of_the_index])
    assert readable_frames(closed)[0] >= 73  # the last one or two stood in no fragment of their own
    mended = closed.with_name("mended.mp4")
    repair(closed, mended)
    assert check_clip(mended).frames == decode_whole(mended) >= 73


def test_a_fragment_whose_head_was_cut_hides_none_of_those_before_it(closed: Path) -> None:
    data = closed.read_bytes()
    head = data.rindex(b"moof") - 4
    frames = set()
    for end in range(head, data.index(b"mdat", head) - 4, 8):
        closed.write_bytes(data[:end])
        frames.add(readable_frames(closed)[0])
    assert len(frames) == 1
    assert frames.pop() >= 60


def test_a_whole_clip_is_read_as_it_is(closed: Path) -> None:
    assert source_of(closed) == str(closed)
    assert check_clip(closed).frames == 75


@pytest.mark.parametrize(
    "box", [b"\0\0\0\x10mdat" + bytes(8), b"\0\0\0\1free" + bytes(8)], ids=["empty", "no length"]
)
def test_what_is_no_clip_stays_unreadable(tmp_path: Path, box: bytes) -> None:
    (tmp_path / "a.mp4").write_bytes(b"\0\0\0\x08free" + box)
    assert readable_frames(tmp_path / "a.mp4") == (0, 0.0)


def test_a_closed_clip_never_changes_again_even_where_its_last_title_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is not ended by `close` ends itself when it is collected: after its hash was taken."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    clip = written(tmp_path / "a.mp4", 40)
    monkeypatch.setattr(Clip, "_end_title", full)
    raw = clip.close()
    assert raw is not None
    assert isinstance(clip.close_error, RecordingError)
    before = sha256(clip.path)
    path = clip.path
    del clip
    assert sha256(path) == before
    assert replace(raw, frames=readable_frames(path)[0]).frames == raw.frames
