from pathlib import Path

import pytest

from station.evidence import ntp
from station.evidence.ledger import Type
from tests.station.vaults import told, vault_at


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Leap Indicator: 0(no warning)\r\nStratum: 3", ntp.SYNCHRONISED),
        ("Leap 指示符: 3(未同步)\r\n层次: 0 (未指定)", ntp.NOT_SYNCHRONISED),
        ("跃点指示符：0(无警告)", ntp.SYNCHRONISED),
        ("The following error occurred: The service has not been started.", ntp.UNKNOWN),
        ("", ntp.UNKNOWN),
    ],
)
def test_windows_says_it_in_its_own_language(said: str, wanted: str) -> None:
    assert ntp.of_w32tm(said) == wanted


def test_the_state_is_one_of_three_words() -> None:
    assert ntp.state() in {ntp.SYNCHRONISED, ntp.NOT_SYNCHRONISED, ntp.UNKNOWN}


def test_a_system_that_tells_nobody_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    assert ntp.state() == ntp.UNKNOWN


def test_each_start_says_how_the_clock_is_kept(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        (boot,) = told(vault.folder, Type.BOOT)
    assert boot.body["ntp"] == ntp.state()
    assert isinstance(boot.body["utc_offset_min"], int)
