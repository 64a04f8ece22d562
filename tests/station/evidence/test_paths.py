import os
import re
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.errors import IntegrityError, MissingDataFolderError, StorageError
from station.evidence.paths import DataFolder, slug
from station.types import Kind
from tests.hostile import TEXTS
from tests.station.vaults import facts_of, number

NOON_UTC_MS = 1_763_812_800_000  # 2025-11-22T12:00:00Z
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{d}{n}" for d in ("COM", "LPT") for n in range(10))}


@pytest.mark.parametrize("plain", ["SF1234567890123", "251007-8225", "a_b-C", "7", "JDVA00123456789-1-1-"])
def test_a_plain_number_stays_readable(plain: str) -> None:
    assert slug(plain) == plain


def test_a_long_number_is_cut_and_told_apart_by_its_hash() -> None:
    one, two = slug("251007-822580552678719"), slug("251007-822580552678718")
    assert one.startswith("251007-8225-")
    assert len(one) == 20
    assert one != two


@pytest.mark.parametrize("text", [*TEXTS, "con", "Aux", "nul", "COM9", "lpt1", "_", "-", "--"])
@pytest.mark.parametrize("limit", [20, 40])
def test_every_hostile_text_gives_a_safe_name(text: str, limit: int) -> None:
    name = slug(text, limit)
    assert re.fullmatch(r"[A-Za-z0-9_-]+", name)
    assert len(name) <= limit
    assert name.upper() not in DEVICES
    assert not PureWindowsPath(name).is_reserved()
    assert Path(name).name == name


def test_hostile_texts_never_share_a_name() -> None:
    assert len({slug(text) for text in TEXTS}) == len(set(TEXTS))


@given(st.text())
def test_any_text_gives_a_safe_name(text: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,20}", slug(text))


def test_the_empty_text_has_a_name_of_its_own() -> None:
    assert slug("") == "-"
    assert slug("-") != "-"


@pytest.mark.parametrize(
    ("offset_min", "day"), [(0, "2025/11/22"), (480, "2025/11/22"), (780, "2025/11/23"), (-720, "2025/11/22")]
)
def test_the_day_of_the_folder_is_the_local_day_of_the_start(
    tmp_path: Path, offset_min: int, day: str
) -> None:
    facts = replace(facts_of("SF1", started_ms=NOON_UTC_MS), utc_offset_min=offset_min)
    home = DataFolder(tmp_path).session_folder(facts)
    assert home.relative_to(tmp_path).as_posix() == f"vault/{day}/S-01/{facts.session}_-_SF1"


def test_the_folder_carries_order_and_waybill() -> None:
    facts = replace(facts_of(), numbers=(number("SF1"), number("6921-1", Kind.ORDER)))
    assert DataFolder(Path("d")).session_folder(facts).name == f"{facts.session}_6921-1_SF1"


@pytest.mark.parametrize("text", TEXTS)
def test_no_number_leads_out_of_the_vault(tmp_path: Path, text: str) -> None:
    folder = DataFolder(tmp_path)
    facts = replace(facts_of(), station=text, numbers=(number(text, Kind.ORDER), number(text)))
    home = folder.session_folder(facts)
    assert len(home.relative_to(folder.vault).parts) == 5
    assert folder.inside(home).is_relative_to(folder.vault)
    home.mkdir(parents=True)


def test_a_sealed_path_stays_within_200_characters() -> None:
    folder = DataFolder(Path("/" + "d" * 59))
    long = "x" * 64
    facts = replace(facts_of(), station=long, numbers=(number(long, Kind.ORDER), number(long)))
    longest_name = "n" * 24
    assert len(str(folder.session_folder(facts) / longest_name)) <= 200


def test_a_stored_path_stays_inside(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    assert folder.inside("vault/a.mp4") == tmp_path / "vault" / "a.mp4"
    assert folder.relative(tmp_path / "vault" / "a.mp4") == "vault/a.mp4"


@pytest.mark.parametrize("path", ["../x", "vault/../../x", "/etc/passwd", "a\0b"])
def test_a_stored_path_that_climbs_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(IntegrityError):
        DataFolder(tmp_path / "data").inside(path)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    (folder.vault / "way").symlink_to(tmp_path)
    with pytest.raises(IntegrityError):
        folder.inside("vault/way/secret")


def test_a_new_folder_has_all_its_parts(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "deep" / "data")
    folder.create()
    folder.create()
    folder.require()
    assert sorted(path.name for path in folder.root.iterdir()) == [
        "cache",
        "incoming",
        "notes",
        "quarantine",
        "vault",
    ]


def test_a_missing_folder_is_refused_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(MissingDataFolderError) as caught:
        DataFolder(tmp_path / "none").require()
    assert str(tmp_path / "none") in caught.value.message
    assert not (tmp_path / "none").exists()


def test_a_file_in_the_place_of_the_folder_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(StorageError) as caught:
        DataFolder(tmp_path / "data").create()
    assert caught.value.hint


@pytest.mark.skipif(not os.access("/proc/self", os.R_OK), reason="needs a folder that nobody can write")
def test_a_folder_that_cannot_be_written_is_a_clear_error() -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        DataFolder(Path("/proc/packwitness")).create()
