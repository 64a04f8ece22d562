"""A clip that was passed on carries time and order as subtitles; what leaves shows them in the picture."""

from pathlib import Path

import av
import numpy as np
import pytest

from station.decoded import i420
from station.errors import RecordingError
from station.recording.burn import _titles, burn, is_titled
from station.types import Image
from tests.clips import encoded, passed, recorded, turned

BAND = (slice(0, 14), slice(0, 180))


def pictures(path: Path) -> list[Image]:
    with av.open(str(path)) as container:
        return [i420(frame) for frame in container.decode(video=0)]


def moments(path: Path) -> list[float]:
    with av.open(str(path)) as container:
        return [frame.time or 0.0 for frame in container.decode(video=0)]


def test_only_a_clip_that_was_passed_on_lacks_its_caption(tmp_path: Path) -> None:
    for way, titled in ((passed, True), (encoded, False)):
        folder = tmp_path / way.__name__
        folder.mkdir()
        assert is_titled(recorded(way)(folder)) is titled


def test_every_picture_stays_at_its_moment_under_a_band_with_its_title(tmp_path: Path) -> None:
    clip, copy = recorded(passed)(tmp_path), tmp_path / "burnt.mp4"
    told: list[float] = []
    assert burn(clip, copy, told.append) == len(told) == len(pictures(clip))
    assert moments(copy) == pytest.approx(moments(clip), abs=1e-4)
    for before, after in zip(pictures(clip), pictures(copy), strict=True):
        assert after[BAND].max() > 150  # letters
        assert np.median(after[BAND]) < 0.5 * np.median(before[BAND])  # on a band
        below = np.abs(after[60:240].astype(int) - before[60:240])
        assert below.mean() < 4


def test_each_picture_shows_its_own_tenth_of_a_second_and_the_order_from_its_scan_on(tmp_path: Path) -> None:
    titles = _titles(recorded(passed)(tmp_path))
    assert [titles.at(at_s) for at_s in (0.0, 0.5, 2.3, 2.36, 2.9)] == [
        "2026-11-18 11:06:45.0 +00:00  S-01",
        "2026-11-18 11:06:45.5 +00:00  S-01",
        "2026-11-18 11:06:47.3 +00:00  S-01",
        "2026-11-18 11:06:47.3 +00:00  S-01  A",
        "2026-11-18 11:06:47.9 +00:00  S-01  A",
    ]


def test_a_turned_clip_becomes_upright_and_reads_from_left_to_right(tmp_path: Path) -> None:
    clip, copy = recorded(turned)(tmp_path), tmp_path / "burnt.mp4"
    burn(clip, copy, lambda _: None)
    with av.open(str(copy)) as container:
        frame = next(container.decode(video=0))
        assert (frame.width, frame.height, frame.rotation) == (240, 320, 0)
    upright = np.rot90(pictures(clip)[5][:240], -1)
    assert np.abs(pictures(copy)[5][60:320].astype(int) - upright[60:]).mean() < 4


def test_what_is_told_may_end_it(tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(_: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        burn(recorded(passed)(tmp_path), tmp_path / "burnt.mp4", stop)


def test_a_file_that_is_no_clip_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(b"no clip")
    with pytest.raises(RecordingError):
        is_titled(tmp_path / "a.mp4")
