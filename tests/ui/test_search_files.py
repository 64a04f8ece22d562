"""Files of the search window: unchanged or not, saved frames, drives."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_fixtures import jpeg

from station.errors import ExportError, IntegrityError
from station.evidence.seal import sha256
from station.types import CameraName, Moment, PhotoFile
from ui.search import pictures
from ui.search.check import Finding, check
from ui.search.drives import is_plugged


def sealed(folder: Path, name: str = "a.jpg") -> PhotoFile:
    path = folder / name
    path.write_bytes(jpeg())
    return PhotoFile(name, sha256(path), path.stat().st_size, Moment.SCAN, CameraName("cam1"), 0)


def test_files_that_are_what_was_sealed_are_unchanged(tmp_path: Path) -> None:
    files = [sealed(tmp_path, "a.jpg"), sealed(tmp_path, "b.jpg")]
    assert check(files, tmp_path.joinpath) is Finding.UNCHANGED


def test_one_changed_byte_in_one_file_is_found(tmp_path: Path) -> None:
    files = [sealed(tmp_path, "a.jpg"), sealed(tmp_path, "b.jpg")]
    data = bytearray((tmp_path / "b.jpg").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "b.jpg").write_bytes(data)
    assert check(files, tmp_path.joinpath) is Finding.ALTERED


def test_a_longer_file_is_altered(tmp_path: Path) -> None:
    file = sealed(tmp_path)
    with (tmp_path / "a.jpg").open("ab") as end:
        end.write(b"0")
    assert check([file], tmp_path.joinpath) is Finding.ALTERED


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    files = [sealed(tmp_path, "a.jpg"), sealed(tmp_path, "b.jpg")]
    (tmp_path / "a.jpg").unlink()
    assert check(files, tmp_path.joinpath) is Finding.MISSING


def test_a_session_without_files_says_so(tmp_path: Path) -> None:
    assert check([], tmp_path.joinpath) is Finding.NOTHING


def test_a_path_that_leads_outside_is_never_called_unchanged(tmp_path: Path) -> None:
    def refuse(_path: str) -> Path:
        raise IntegrityError("outside")

    assert check([sealed(tmp_path)], refuse) is Finding.ALTERED


def test_a_saved_frame_holds_exactly_the_pixels_shown(tmp_path: Path) -> None:
    shown = np.random.default_rng(1).integers(0, 256, (90, 160, 3), np.uint8)
    path = pictures.save(pictures.png(shown), tmp_path, "a.png")
    assert np.array_equal(cv2.imread(str(path), cv2.IMREAD_COLOR_RGB), shown)


def test_a_saved_frame_never_takes_the_place_of_another(tmp_path: Path) -> None:
    first, second = (
        pictures.save(pictures.png(np.full((2, 2, 3), v, np.uint8)), tmp_path, "a.b.png") for v in (1, 2)
    )
    assert (first.name, second.name) == ("a.b.png", "a.b_2.png")
    assert not np.array_equal(cv2.imread(str(first)), cv2.imread(str(second)))


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        pictures.save(b"x", tmp_path / "gone", "a.png")
    assert caught.value.hint


@given(st.text(max_size=100), st.integers(0, 4_000_000_000_000))
def test_whatever_a_label_says_a_frame_name_stays_one_name(order: str, at_ms: int) -> None:
    name = pictures.frame_name(order, "cam1", at_ms)
    assert Path(name).name == name
    assert name.endswith(".png")
    assert len(name) < 100


def test_a_frame_name_holds_the_moment_to_the_millisecond(tmp_path: Path) -> None:
    del tmp_path
    assert "44.250" in pictures.frame_name("SF1", "cam1", 1_763_800_004_250)


def test_a_photo_that_is_no_picture_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    for path in (tmp_path / "a.jpg", tmp_path / "gone.jpg"):
        with pytest.raises(IntegrityError):
            pictures.whole(path)


def test_a_small_picture_is_small_and_keeps_its_shape(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg())
    size = pictures.small(tmp_path / "a.jpg", pictures.QSize(80, 80)).size()
    assert (size.width(), size.height()) == (80, 45)
    assert pictures.small(None).isNull()


@pytest.mark.parametrize(
    ("mount", "root", "plugged"),
    [
        ("/media/anna/STICK", "/", True),
        ("/run/media/anna/STICK", "/", True),
        ("/mnt/nas", "/", True),
        ("/Volumes/STICK", "/", True),
        ("/", "/", False),
        ("/boot/efi", "/", False),
        ("/mnt", "/", False),
        ("/mediathek", "/", False),
        ("C:/", "C:/", False),
        ("E:/", "C:/", True),
    ],
)
def test_only_what_somebody_plugged_in_is_offered(mount: str, root: str, plugged: bool) -> None:
    assert is_plugged(mount, root) is plugged
