from collections.abc import Iterator
from pathlib import Path

import pytest

from station import configured
from station.app import Station
from station.evidence.ledger import Type
from station.settings import Settings
from station.types import Keep
from tests.station.vaults import Vault, told, vault_at


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


def tell(vault: Vault, settings: Settings) -> int:
    return vault.writer.call(lambda s: configured.tell(s, vault.writer.scribe, settings, "test"))


def test_the_first_time_all_settings_are_told_then_what_changed(vault: Vault) -> None:
    assert tell(vault, Settings()) == len(Settings.model_fields)
    assert tell(vault, Settings()) == 0
    assert tell(vault, Settings(keep=Keep.PHOTOS, pre_roll_s=2.5)) == 2
    entry = told(vault.folder, Type.CONFIG)[-1]
    assert entry.body == {"changed": {"keep": "photos", "pre_roll_s": "2.5"}, "actor": "test"}


def test_a_setting_that_goes_back_is_told_again(vault: Vault) -> None:
    for keep_days in (0, 30, 0):
        tell(vault, Settings(keep_days=keep_days))
    assert [entry.body["changed"]["keep_days"] for entry in told(vault.folder, Type.CONFIG)] == [0, 30, 0]


def test_a_cameras_password_never_stands_in_the_ledger(vault: Vault) -> None:
    tell(vault, Settings(cameras=("rtsp://admin:geheim77@10.0.0.2/1",)))
    (entry,) = told(vault.folder, Type.CONFIG)
    assert "geheim77" not in str(entry.body)
    assert entry.body["changed"]["cameras"] == ["rtsp://admin:***@10.0.0.2/1"]


def test_a_start_tells_the_settings_in_force(tmp_path: Path) -> None:
    bench = Station(Settings(station="S-07"), tmp_path / "d", ())
    bench.start()
    bench.stop()
    (entry,) = told(bench.folder, Type.CONFIG)
    assert entry.body["changed"]["station"] == "S-07"
