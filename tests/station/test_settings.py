"""A setting is one declaration; who decides, what is refused, and that each explains itself."""

from pathlib import Path
from typing import Any

import pytest

from station.barcodes.rules.own import OwnForm
from station.errors import SettingsError
from station.settings import Settings, checked, default_data_folder, load
from station.types import Keep


def write(data: Path, text: str) -> None:
    (data / "settings.toml").write_text(text, "utf-8")


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert (load(tmp_path).station, load(tmp_path).keep) == ("S-01", Keep.BOTH)


def test_the_file_wins_over_the_default(tmp_path: Path) -> None:
    write(tmp_path, 'station = "FILE"')
    assert load(tmp_path).station == "FILE"


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 'station = "FILE"')
    monkeypatch.setenv("PACKWITNESS_STATION", "ENV")
    assert load(tmp_path).station == "ENV"


def test_the_command_line_wins_over_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 'station = "FILE"')
    monkeypatch.setenv("PACKWITNESS_STATION", "ENV")
    assert load(tmp_path, station="LINE").station == "LINE"


def test_what_the_command_line_does_not_say_is_left_to_the_others(tmp_path: Path) -> None:
    write(tmp_path, 'station = "FILE"')
    assert load(tmp_path, station=None).station == "FILE"


def test_each_source_decides_only_what_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "volume = 10\npre_roll_s = 3")
    monkeypatch.setenv("PACKWITNESS_PRE_ROLL_S", "4")
    loaded = load(tmp_path, operator="A-07")
    assert (loaded.volume, loaded.pre_roll_s, loaded.operator) == (10, 4.0, "A-07")


def test_an_unknown_key_in_the_file_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, "volum = 10")
    with pytest.raises(SettingsError, match="volum") as caught:
        load(tmp_path)
    assert "“volume”" in caught.value.hint


def test_an_unknown_name_in_the_environment_is_refused_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKWITNESS_PREROLL_S", "10")
    with pytest.raises(SettingsError, match="PACKWITNESS_PREROLL_S") as caught:
        load(tmp_path)
    assert "“pre_roll_s”" in caught.value.hint


def test_a_name_like_no_other_is_answered_with_the_whole_list(tmp_path: Path) -> None:
    write(tmp_path, "zzzzzz = 1")
    with pytest.raises(SettingsError) as caught:
        load(tmp_path)
    assert "station, operator, cameras" in caught.value.hint


def test_a_file_that_is_no_toml_is_told_in_words(tmp_path: Path) -> None:
    write(tmp_path, "station = ")
    with pytest.raises(SettingsError, match=r"settings\.toml cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("station", ""),
        ("station", "much-too-long-a-name"),
        ("station", "../up"),
        ("pre_roll_s", -1),
        ("pre_roll_s", 31),
        ("post_roll_s", 11),
        ("max_session_s", 59),
        ("volume", 101),
        ("volume", -1),
        ("keep", "everything"),
        ("language", "fr"),
        ("own_number", "explode"),
        ("cameras", ("a:", "b:", "c:", "d:", "e:")),
        ("disk_reserve_gb", 0),
        ("scanner_baud", 12),
        ("scanner_prefix", "#####"),
    ],
)
def test_a_value_beyond_its_limits_is_refused_by_name(tmp_path: Path, name: str, value: Any) -> None:
    with pytest.raises(SettingsError, match=name):
        load(tmp_path, **{name: value})


def test_one_camera_may_be_written_without_brackets(tmp_path: Path) -> None:
    write(tmp_path, 'cameras = "usb:0"')
    assert load(tmp_path).cameras == ("usb:0",)


def test_forms_of_the_owner_come_from_the_file(tmp_path: Path) -> None:
    write(tmp_path, '[[own_codes]]\nname = "shop"\npattern = "AB[0-9]{8}"')
    assert load(tmp_path).own_codes == (OwnForm("shop", "AB[0-9]{8}"),)


def test_a_form_that_never_ends_is_refused(tmp_path: Path) -> None:
    write(tmp_path, '[[own_codes]]\nname = "shop"\npattern = "(A+)+B"')
    with pytest.raises(SettingsError, match="shop"):
        load(tmp_path)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_explains_itself_in_one_sentence(name: str) -> None:
    words = Settings.model_fields[name].description or ""
    assert words.endswith(".")
    assert len(words) > 8


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_default_keeps_its_own_limits(name: str, tmp_path: Path) -> None:
    assert getattr(load(tmp_path, **{name: Settings.model_fields[name].default}), name) is not None


def test_values_can_be_checked_before_they_are_written() -> None:
    assert checked({"volume": 30}).volume == 30
    with pytest.raises(SettingsError, match="volume"):
        checked({"volume": 300})


def test_settings_do_not_change_while_the_program_runs(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        load(tmp_path).volume = 3


def test_the_data_folder_can_be_named_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACKWITNESS_DATA", "/elsewhere")
    assert default_data_folder() == Path("/elsewhere")
