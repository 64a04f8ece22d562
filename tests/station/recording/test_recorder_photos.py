"""Photos: which frame, how clean, what EXIF says."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from station import __version__, pixels
from station.clock import local
from station.errors import RecordingError
from station.recording.photo import save_photo
from station.types import Image as PixelArray
from station.types import Keep, Moment
from tests.station.recording.bench import Bench, MakeBench, numbered

WAIT_S = 20
EXIF_FOLDER = 0x8769


def unlike(path: Path, i420: PixelArray) -> float:
    """Mean difference a pixel between a photo and the frame it should show."""
    with Image.open(path) as photo:
        return float(np.abs(np.asarray(photo, np.int16) - pixels.to_rgb(i420)).mean())


def exif_of(path: Path) -> tuple[dict[int, str], dict[int, str]]:
    """(main tags, tags of the Exif folder)."""
    with Image.open(path) as photo:
        exif = photo.getexif()
        return dict(exif), dict(exif.get_ifd(EXIF_FOLDER))


def test_a_photo_shows_the_next_frame(bench: Bench) -> None:
    bench.feed(3)
    at_ns = bench.now_ns
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    (number, *_) = bench.feed(3)
    photo = asked.result(WAIT_S)
    assert (photo.path, photo.moment, photo.at_ns) == (bench.folder / "p.jpg", Moment.SCAN, at_ns)
    assert unlike(photo.path, numbered(number)) < 2 < unlike(photo.path, numbered(number + 1))


def test_a_finish_photo_shows_the_newest_frame(bench: Bench) -> None:
    numbers = bench.feed(3)
    newest_ns = bench.now_ns - 1
    photo = bench.recorder.photo(bench.folder / "p.jpg", Moment.FINISH, "A", last=True).result(WAIT_S)
    assert photo.at_ns < newest_ns
    assert unlike(photo.path, numbered(numbers[-1])) < 2


def test_no_caption_is_drawn_on_a_photo(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "ORDER", pre_roll=False)
    (number,) = bench.feed(1)
    photo = bench.recorder.photo(bench.folder / "p.jpg", Moment.PHOTO, "A", last=True).result(WAIT_S)
    with Image.open(photo.path) as shown:
        top = np.asarray(shown.convert("L"))[:40]
    assert np.ptp(top) <= 2
    assert unlike(photo.path, numbered(number)) < 2


def test_exif_holds_time_with_subsecond_and_offset_order_and_program(tmp_path: Path) -> None:
    wall_ms = 1_763_779_381_057
    save_photo(numbered(1), tmp_path / "p.jpg", wall_ms, "75901234567890")
    exif, folder = exif_of(tmp_path / "p.jpg")
    at = local(wall_ms)
    assert exif[0x010E] == "75901234567890"
    assert exif[0x0131] == f"Packwitness {__version__}"
    assert folder[0x9003] == at.strftime("%Y:%m:%d %H:%M:%S")
    assert folder[0x9291] == "057"
    assert folder[0x9011] == at.strftime("%z")[:3] + ":" + at.strftime("%z")[3:]


def test_exif_time_is_the_capture_time(bench: Bench) -> None:
    wall_ms = bench.timeline.wall_ms(bench.now_ns)
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    bench.feed(1)
    _, folder = exif_of(asked.result(WAIT_S).path)
    assert folder[0x9003] == local(wall_ms).strftime("%Y:%m:%d %H:%M:%S")


def test_a_photo_leaves_nothing_beside_it(tmp_path: Path) -> None:
    save_photo(numbered(1), tmp_path / "p.jpg", 0, "A")
    assert [path.name for path in tmp_path.iterdir()] == ["p.jpg"]


def test_a_photo_never_overwrites_a_file(tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(b"evidence")
    with pytest.raises(RecordingError):
        save_photo(numbered(1), tmp_path / "p.jpg", 0, "A")
    assert (tmp_path / "p.jpg").read_bytes() == b"evidence"


def test_a_photo_that_cannot_be_saved_is_a_fault_and_the_clip_goes_on(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    asked = bench.recorder.photo(bench.folder / "missing" / "p.jpg", Moment.SCAN, "A")
    bench.feed(10)
    assert asked.result(WAIT_S) is None
    assert [raw.frames for raw in bench.recorder.close_clip().result(WAIT_S)] == [10]
    assert [type(fault) for fault in bench.faults] == [RecordingError]


def test_a_lost_camera_answers_waiting_photos_with_none(bench: Bench) -> None:
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    bench.recorder.lost()
    assert asked.result(WAIT_S) is None


def test_a_lost_camera_has_no_newest_frame(bench: Bench) -> None:
    bench.feed(3)
    bench.recorder.lost()
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.FINISH, "A", last=True)
    assert asked.result(WAIT_S) is None


def test_stop_answers_waiting_photos_with_none(bench: Bench) -> None:
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    bench.recorder.stop()
    assert asked.result(WAIT_S) is None
    late = bench.recorder.photo(bench.folder / "late.jpg", Moment.SCAN, "A")
    assert late.result(WAIT_S) is None


def test_photos_only_still_takes_photos(make_bench: MakeBench) -> None:
    bench = make_bench(keep=Keep.PHOTOS)
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    bench.feed(1)
    assert asked.result(WAIT_S).path.exists()
