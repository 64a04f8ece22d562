"""`hold`, `release` and `purge`, as a person or a script meets them."""

import json
import time
from contextlib import nullcontext
from pathlib import Path

import pytest
from command_line import packwitness

from station.commands import keeping
from station.evidence.policy import DAY_MS
from tests.station.vaults import START_MS, Vault, vault_at

NOW_MS = time.time_ns() // 1_000_000


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """An old parcel, and one of three days ago: the program was in use then."""
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1", started_ms=min(START_MS, NOW_MS - 200 * DAY_MS))
        made.seal("SF2", started_ms=NOW_MS - 3 * DAY_MS)
    return made


def test_a_dry_run_says_what_would_go_and_why_and_touches_nothing(vault: Vault) -> None:
    data = vault.folder.root
    done = packwitness("purge", "--dry-run", "--data", data, "--json")
    assert done.code == 0
    (one,) = done.json["removed"]
    removal = one["removals"][0]
    assert (done.json["dry_run"], one["order"], removal["reason"]) == (True, "SF1", "age")
    assert "180 days" in removal["policy"]
    assert (data / removal["files"][0]).exists()


def test_purge_runs_the_policy_and_show_says_why(vault: Vault) -> None:
    data = vault.folder.root
    assert packwitness("purge", "--data", data).code == 0
    shown = packwitness("show", "SF1", "--data", data)
    assert "by system:" in shown.out
    assert "180 days; entry" in shown.out
    (record,) = packwitness("show", "SF1", "--data", data, "--json").json
    assert record["expired"] in ("video", "all")
    assert record["removed"][0]["policy"] == "video of waybill parcels: 180 days"
    assert packwitness("verify", "--data", data).code == 0


def test_what_is_held_is_not_purged_until_it_is_released(vault: Vault) -> None:
    data = vault.folder.root
    assert packwitness("hold", "SF1", "--reason", "complaint 0815", "--data", data).code == 0
    shown = packwitness("show", "SF1", "--data", data).out
    assert "kept since" in shown
    assert "complaint 0815" in shown
    assert packwitness("purge", "--dry-run", "--data", data, "--json").json["removed"] == []
    assert "1 parcels" in packwitness("doctor", "--data", data).out
    assert packwitness("release", "SF1", "--reason", "settled", "--data", data).code == 0
    assert len(packwitness("purge", "--dry-run", "--data", data, "--json").json["removed"]) == 1


def test_of_several_takes_each_that_can_be_released_is(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        older = made.seal("SF1", started_ms=NOW_MS - 3 * DAY_MS)
        data = made.folder.root
    assert packwitness("hold", "SF1", "--reason", "complaint", "--data", data).code == 0
    with vault_at(data) as made:
        made.seal("SF1", started_ms=NOW_MS - DAY_MS, take=2)
    done = packwitness("release", "SF1", "--reason", "settled", "--data", data, "--json")
    assert (done.code, done.json["sessions"]) == (0, [older.session])
    assert packwitness("release", "SF1", "--reason", "settled", "--data", data).code == 2


@pytest.mark.parametrize("arguments", [("hold", "SF1", "--reason", " "), ("release", "SF9", "--reason", "x")])
def test_a_hold_without_a_reason_or_a_parcel_is_wrong_use(vault: Vault, arguments: tuple[str, ...]) -> None:
    assert packwitness(*arguments, "--data", vault.folder.root).code == 2


def test_a_program_that_was_not_used_lately_removes_nothing_and_says_so(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1", started_ms=min(START_MS, NOW_MS - 200 * DAY_MS))
    done = packwitness("purge", "--data", made.folder.root, "--json")
    assert (done.json["removed"], "clock" in done.json["refused"]) == ([], True)


def test_ctrl_c_ends_a_purge_between_two_parcels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with vault_at(tmp_path / "data") as made:
        for number in ("SF1", "SF2"):
            made.seal(number, started_ms=min(START_MS, NOW_MS - 200 * DAY_MS))
        made.seal("SF3", started_ms=NOW_MS - 3 * DAY_MS)
    asked = iter((False, True))
    monkeypatch.setattr(keeping, "stoppable", lambda: nullcontext(lambda: next(asked)))
    keeping.purge(data=tmp_path / "data", as_json=True)
    said = json.loads(capsys.readouterr().out)
    assert len(said["removed"]) == 1
    assert "Stopped" in said["refused"]
    assert packwitness("verify", "--data", tmp_path / "data").code == 0
