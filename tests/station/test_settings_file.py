"""settings.toml is changed without losing what its owner wrote, and never for the worse."""

from pathlib import Path

import pytest

from station.barcodes.rules.own import DOMESTIC, OwnForm
from station.errors import SettingsError, StorageError
from station.settings import load
from station.settings_file import forced, save
from station.types import Keep, Kind

OWNER = """\
# bench by the door
station = "S-07"   # painted on the wall
cameras = [
    "usb:0",  # the upper one
]

volume = 40
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "settings.toml").write_text(OWNER, "utf-8")
    return tmp_path


def text(data: Path) -> str:
    return (data / "settings.toml").read_text("utf-8")


def test_comments_order_and_other_keys_stay(data: Path) -> None:
    save(data, {"volume": 55})
    assert text(data) == OWNER.replace("40", "55")


def test_what_is_saved_is_what_the_next_start_finds(data: Path) -> None:
    forms = (OwnForm("shop", "AB[0-9]{8}"), OwnForm("orders", "#[0-9]{5}", Kind.ORDER))
    changes = {
        "couriers": DOMESTIC | {"ups"},
        "own_codes": forms,
        "control_codes": False,
        "keep": Keep.PHOTOS,
        "pre_roll_s": 2.5,
        "operator": "A-07",
    }
    saved = save(data, changes)
    assert saved.model_dump() == load(data).model_dump()
    for name, value in changes.items():
        assert getattr(load(data), name) == value


def test_a_key_added_after_the_owners_forms_stays_a_setting(data: Path) -> None:
    with (data / "settings.toml").open("a", encoding="utf-8") as file:
        file.write('[[own_codes]]\nname = "shop"\npattern = "AB[0-9]{8}"\nkind = "waybill"\n')
    save(data, {"operator": "B-12"})
    assert load(data).operator == "B-12"
    assert load(data).own_codes == (OwnForm("shop", "AB[0-9]{8}"),)


def test_the_first_setting_makes_the_file(tmp_path: Path) -> None:
    save(tmp_path, {"language": "zh"})
    assert text(tmp_path) == 'language = "zh"\n'


def test_a_default_that_was_never_written_is_left_out(tmp_path: Path) -> None:
    save(tmp_path, {"volume": 80})
    assert text(tmp_path) == ""


@pytest.mark.parametrize(("name", "value"), [("volume", 101), ("station", "no blanks"), ("language", "fr")])
def test_a_value_that_makes_no_sense_changes_nothing(data: Path, name: str, value: object) -> None:
    with pytest.raises(SettingsError, match=name):
        save(data, {name: value})
    assert text(data) == OWNER


def test_the_environment_hides_no_bad_value(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACKWITNESS_VOLUME", "10")
    with pytest.raises(SettingsError, match="volume"):
        save(data, {"volume": 300})


def test_a_key_that_nobody_knows_is_refused_before_anything_is_written(data: Path) -> None:
    (data / "settings.toml").write_text("volum = 40\n", "utf-8")
    with pytest.raises(SettingsError, match="volum"):
        save(data, {"volume": 20})
    assert text(data) == "volum = 40\n"


def test_a_broken_file_is_refused_and_not_overwritten(data: Path) -> None:
    (data / "settings.toml").write_text("station = \n", "utf-8")
    with pytest.raises(SettingsError, match="cannot be read"):
        save(data, {"volume": 20})
    assert text(data) == "station = \n"


def test_a_folder_that_takes_no_file_is_told_and_the_old_file_stays(data: Path) -> None:
    (data / ".settings.toml.new").mkdir()  # in the way of the new file
    with pytest.raises(StorageError, match="could not be saved"):
        save(data, {"volume": 20})
    assert text(data) == OWNER


def test_nothing_but_the_settings_is_left_in_the_folder(data: Path) -> None:
    save(data, {"volume": 20})
    assert [path.name for path in data.iterdir()] == ["settings.toml"]


def test_what_the_environment_decides_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACKWITNESS_VOLUME", "10")
    assert forced() == {"volume"}
