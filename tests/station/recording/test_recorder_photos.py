"""Photos: which frame, how clean, what EXIF says."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from station import __version__, pixels
from station.clock import NS, local
from station.errors import PhotoError, RecordingError
from station.recording.photo import save_photo
from station.recording.recent import NEEDED_PCT, sharpness_of
from station.types import Frame, Keep, Moment
from station.types import Image as PixelArray
from tests.station.recording.bench import CAMERA, STEP_NS, Bench, MakeBench, numbered

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


def blurry(number: int, sigma: float) -> PixelArray:
    """The numbered picture out of focus."""
    return np.asarray(cv2.GaussianBlur(textured(number), (0, 0), sigma), np.uint8)


def textured(number: int) -> PixelArray:
    rng = np.random.default_rng(number)
    return np.clip(numbered(number).astype(int) + rng.integers(-30, 30, (360, 320)), 16, 235).astype(np.uint8)


def show(bench: Bench, *pictures: PixelArray) -> None:
    """Put these pictures, at thirty a second."""
    for i420 in pictures:
        bench.recorder.put(Frame(CAMERA, bench.next, bench.now_ns, i420))
        bench.next += 1
        bench.now_ns += STEP_NS


def usual(bench: Bench) -> None:
    """Eight seconds of sharp pictures: what this camera can do."""
    show(bench, *[textured(number) for number in range(240)])


def test_a_photo_shows_the_sharpest_of_the_ten_frames_from_its_moment_on(bench: Bench) -> None:
    show(bench, textured(1))
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    begun_ns = bench.now_ns
    show(bench, *[textured(5) if place == 6 else blurry(5, 2) for place in range(10)], textured(9))
    photo = asked.result(WAIT_S)
    assert (photo.path, photo.moment) == (bench.folder / "p.jpg", Moment.SCAN)
    assert photo.at_ns == begun_ns + 6 * STEP_NS
    assert unlike(photo.path, textured(5)) < 14


def test_sharpness_is_measured_at_540_rows_whatever_the_cameras_size() -> None:
    grey = textured(1)[:240]
    at_540 = np.asarray(cv2.resize(grey, (960, 540), interpolation=cv2.INTER_NEAREST), np.uint8)
    at_1080 = at_540.repeat(2, axis=0).repeat(2, axis=1)
    assert sharpness_of(at_1080) == sharpness_of(at_540)
    assert sharpness_of(at_540) != sharpness_of(grey)  # it is not enlarged to that


def test_a_picture_that_is_too_dark_or_glares_is_no_photo_however_sharp(bench: Bench) -> None:
    lit = blurry(5, 0.6)
    dark, glaring = textured(1) // 4, np.clip(textured(2).astype(int) + 150, 16, 255).astype(np.uint8)
    glaring[:240:2] = 235
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    show(bench, *[glaring, dark] * 4, lit, glaring, lit)
    assert unlike(asked.result(WAIT_S).path, lit) < 14


@pytest.mark.parametrize(("moment", "shown"), [(Moment.SCAN, 0), (Moment.PHOTO, 1)])
def test_of_the_best_few_a_scan_takes_one_on_which_its_label_is_seen(
    make_bench: MakeBench, moment: Moment, shown: int
) -> None:
    label = textured(7)
    bench = make_bench(sees_label=lambda grey: np.array_equal(grey, label[:240]))
    sharper = np.clip(label.astype(int) * 2 - 128, 16, 235).astype(np.uint8)
    asked = bench.recorder.photo(bench.folder / "p.jpg", moment, "A")
    begun_ns = bench.now_ns
    show(bench, label, sharper, *[blurry(3, 2)] * 9)
    assert asked.result(WAIT_S).at_ns == begun_ns + shown * STEP_NS


def test_a_label_is_no_reason_for_a_blurred_photo(make_bench: MakeBench) -> None:
    label = blurry(7, 3)
    bench = make_bench(sees_label=lambda grey: np.array_equal(grey, label[:240]))
    usual(bench)
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    show(bench, label, textured(2), *[blurry(3, 3)] * 9)
    assert unlike(asked.result(WAIT_S).path, textured(2)) < 14


def test_a_blurred_photo_is_taken_again_once_and_told(bench: Bench) -> None:
    usual(bench)
    told: list[tuple[Moment, int]] = []
    asked = bench.recorder.photo(
        bench.folder / "p.jpg",
        Moment.SCAN,
        "A",
        on_retake=lambda _, moment, sharp: told.append((moment, sharp)),
    )
    show(bench, *[blurry(1, 3)] * 15, textured(2), textured(3))
    photo = asked.result(WAIT_S)
    ((moment, sharpness_pct),) = told
    assert moment is Moment.SCAN
    assert 0 <= sharpness_pct < NEEDED_PCT
    assert not photo.blurred
    assert unlike(photo.path, textured(2)) < 14


def test_one_that_stays_blurred_is_kept_and_marked(bench: Bench) -> None:
    usual(bench)
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.SCAN, "A")
    show(bench, *[blurry(1, 3)] * 45)
    assert asked.result(WAIT_S).blurred


def test_a_finish_photo_is_from_before_the_next_label_came_into_view(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    show(bench, *[textured(1)] * 90)
    newest_ns = bench.now_ns - STEP_NS
    photo = bench.recorder.photo(bench.folder / "p.jpg", Moment.FINISH, "A", last=True).result(WAIT_S)
    assert 1.5 <= (newest_ns - photo.at_ns) / NS <= 2.5


def test_a_finish_photo_never_shows_what_was_before_its_session(bench: Bench) -> None:
    show(bench, *[textured(1)] * 90)
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=True)
    begun_ns = bench.now_ns
    show(bench, *[blurry(2, 2)] * 20)
    photo = bench.recorder.photo(bench.folder / "p.jpg", Moment.FINISH, "A", last=True).result(WAIT_S)
    assert photo.at_ns >= begun_ns


@pytest.mark.parametrize("switched", [False, True])
def test_a_parcel_of_which_no_picture_was_decoded_has_no_finish_photo_of_the_one_before(
    bench: Bench, switched: bool
) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    show(bench, *[textured(1)] * 30)
    if switched:
        bench.recorder.switch_clip(bench.clip("b"), 1, "B")
    else:
        bench.recorder.close_clip()
        bench.recorder.open_clip(bench.clip("b"), 1, "B", pre_roll=True)
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.FINISH, "B", last=True)
    assert asked.result(WAIT_S) is None


def test_a_photo_that_still_looks_when_its_session_ends_takes_the_best_so_far(bench: Bench) -> None:
    bench.recorder.open_clip(bench.clip("a"), 1, "A", pre_roll=False)
    asked = bench.recorder.photo(bench.folder / "p.jpg", Moment.PHOTO, "A")
    show(bench, blurry(1, 2), textured(1), blurry(1, 2))
    bench.recorder.switch_clip(bench.clip("b"), 1, "B")
    show(bench, *[textured(2)] * 12)
    assert unlike(asked.result(WAIT_S).path, textured(1)) < 14


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
    bench.recorder.stop()
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
    assert [type(fault) for fault in bench.faults] == [PhotoError]


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
    bench.feed(10)
    assert asked.result(WAIT_S).path.exists()
