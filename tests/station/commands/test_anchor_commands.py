"""`anchor`, `cosign`, and what `show`, `verify` and `doctor` say of time, as a person meets them."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import inside as packwitness

from station.account import system_account
from station.evidence.keys import KeyFolder, new_key
from station.evidence.paths import DataFolder
from tests.authority import Authority, Issuer, needs_openssl, serving
from tests.station.vaults import told, vault_at


def _sealed(root: Path, *values: str) -> Path:
    with vault_at(root) as vault:
        for value in values:
            vault.seal(value)
    return root


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _sealed(tmp_path_factory.mktemp("stamping") / "data", "SF1000")


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Issuer:
    return Issuer(tmp_path_factory.mktemp("issuer") / "home")


@pytest.fixture
def tsa(issuer: Issuer) -> Iterator[Authority]:
    with serving(issuer) as one:
        yield one


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "data"))


@needs_openssl
def test_anchor_asks_now_and_show_says_it(data: Path, tsa: Authority, issuer: Issuer) -> None:
    (data / "settings.toml").write_text(f'time_authorities = ["{tsa.url}"]\ntime_roots = "{issuer.root}"\n')
    (before,) = packwitness("show", "SF1000", "--data", data, "--json").json
    assert before["proven"] == {"after": None, "before": None}
    assert "not yet anchored" in packwitness("show", "SF1000", "--data", data).out
    done = packwitness("anchor", "--data", data, "--json")
    assert (done.code, done.json["waiting"], done.json["anchors"]) == (0, 0, 1)
    (after,) = packwitness("show", "SF1000", "--data", data, "--json").json
    assert after["proven"]["before"] > done.json["newest"]["at"]  # the second that the authority cut off
    assert "existed before" in packwitness("show", "SF1000", "--data", data).out
    verified = packwitness("verify", "--full", "--data", data, "--json")
    assert (verified.code, verified.json["anchors"], verified.json["anchors_unchecked"]) == (0, 1, 0)


@needs_openssl
def test_an_authority_that_is_away_is_said_and_the_head_waits(data: Path, issuer: Issuer) -> None:
    with serving(issuer) as gone:
        pass
    (data / "settings.toml").write_text(f'time_authorities = ["{gone.url}"]\n')
    done = packwitness("anchor", "--data", data)
    assert (done.code, "Nothing is lost" in done.out, "heads waiting: 1" in done.out) == (3, True, True)
    assert packwitness("anchor", "--show", "--data", data, "--json").json["waiting"] == 1
    checks = {check["name"]: check for check in packwitness("doctor", "--data", data, "--json").json}
    assert (checks["time stamps"]["fine"], "waiting: 1" in checks["time stamps"]["says"]) == (False, True)


@needs_openssl
def test_verify_says_that_a_signature_was_not_checked_without_a_root(data: Path, tsa: Authority) -> None:
    (data / "settings.toml").write_text(f'time_authorities = ["{tsa.url}"]\n')
    assert packwitness("anchor", "--data", data).code == 0
    assert "not checked: no root given" in packwitness("verify", "--full", "--data", data).out


def test_without_an_authority_anchor_is_wrong_use_and_doctor_says_off(data: Path) -> None:
    assert packwitness("anchor", "--data", data).code == 2
    checks = {check["name"]: check for check in packwitness("doctor", "--data", data, "--json").json}
    assert (checks["time stamps"]["fine"], "off" in checks["time stamps"]["says"]) == (None, True)
    assert checks["clock"]["says"]


def test_a_root_that_cannot_be_read_is_said(data: Path) -> None:
    (data / "settings.toml").write_text('time_roots = "nowhere.pem"\n')
    done = packwitness("verify", "--data", data)
    assert (done.code, "nowhere.pem" in done.err) == (2, True)


def test_a_second_station_countersigns_a_head(data: Path, tmp_path: Path) -> None:
    other = _sealed(tmp_path / "other")
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    done = packwitness("cosign", tmp_path / "head.txt", "--to", tmp_path / "seen.txt", "--data", other)
    assert done.code == 0, done.err
    verified = packwitness("verify", "--head", tmp_path / "seen.txt", "--data", data, "--json").json
    key = packwitness("key", "--data", other, "--json").json
    assert (verified["ok"], verified["witness"]["fingerprint"]) == (True, key["fingerprint"])
    assert packwitness("verify", "--data", other).code == 0


def test_a_countersignature_that_was_changed_is_refused(data: Path, tmp_path: Path) -> None:
    other = _sealed(tmp_path / "other")
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    seen = json.loads(packwitness("cosign", tmp_path / "head.txt", "--data", other).out)
    seen["cosign"]["wall_ms"] += 1
    (tmp_path / "seen.txt").write_text(json.dumps(seen))
    done = packwitness("verify", "--head", tmp_path / "seen.txt", "--data", data)
    assert (done.code, "did not sign" in done.err) == (1, True)


def test_a_station_is_not_its_own_witness(data: Path, tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    assert packwitness("cosign", tmp_path / "head.txt", "--data", data).code == 1


def test_the_head_of_the_day_is_made_beside_the_running_program(data: Path, tmp_path: Path) -> None:
    folder = DataFolder(data)
    before = len(told(folder))
    with folder.own("packwitness"):
        done = packwitness("head", "--sheet", tmp_path / "day.pdf", "--data", data)
    (tmp_path / "head.txt").write_text(done.out)
    verified = packwitness("verify", "--head", tmp_path / "head.txt", "--data", data, "--json").json
    assert (done.code, verified["ok"], len(told(folder))) == (0, True, before)


def test_beside_the_running_program_cosign_says_what_to_do(data: Path, tmp_path: Path) -> None:
    other = _sealed(tmp_path / "other")
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    with DataFolder(other).own("packwitness"):
        done = packwitness("cosign", tmp_path / "head.txt", "--data", other)
    assert (done.code, "Close the program" in done.err) == (3, True)


def test_a_key_that_the_ledger_does_not_go_on_with_makes_no_head(data: Path) -> None:
    folder = DataFolder(data)
    KeyFolder(folder.keys).keep(new_key())
    done = packwitness("head", "--data", data)
    assert (done.code, "another key" in done.err) == (3, True)


def test_without_a_ledger_there_is_no_head(tmp_path: Path) -> None:
    DataFolder(tmp_path / "data").create()
    assert packwitness("head", "--data", tmp_path / "data").code == 2


def test_who_countersigned_and_who_started_stands_in_the_ledger(data: Path, tmp_path: Path) -> None:
    other = DataFolder(_sealed(tmp_path / "other"))
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    assert packwitness("cosign", tmp_path / "head.txt", "--data", other.root).code == 0
    assert packwitness("key", "--new", "--data", other.root).code == 0
    account = system_account(other).name
    said = {entry.type: entry.body["actor"] for entry in told(other, "boot", "head.witness", "key.rotate")}
    assert said == dict.fromkeys(("boot", "head.witness", "key.rotate"), account)


def test_head_writes_the_sheet_of_the_day_and_key_its_card(data: Path, tmp_path: Path) -> None:
    done = packwitness("head", "--sheet", tmp_path / "day.pdf", "--data", data)
    assert (done.code, packwitness("key", "--card", tmp_path / "key.pdf", "--data", data).code) == (0, 0)
    assert packwitness("card", tmp_path / "card.pdf").code == 0
    for name in ("day", "key", "card"):
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")


def test_a_sheet_with_another_ending_is_wrong_use(data: Path, tmp_path: Path) -> None:
    assert packwitness("card", tmp_path / "card.png").code == 2
    assert packwitness("head", "--sheet", tmp_path / "day.docx", "--data", data).code == 2


def test_the_svg_card_is_still_the_code_alone(data: Path, tmp_path: Path) -> None:
    assert packwitness("key", "--card", tmp_path / "key.svg", "--data", data).code == 0
    assert (tmp_path / "key.svg").read_text().startswith("<?xml")


def test_a_bundle_is_held_against_the_card_of_its_station(data: Path, tmp_path: Path) -> None:
    assert packwitness("export", "SF1000", "--to", tmp_path / "stick", "--data", data).code == 0
    bundle = tmp_path / "stick" / "SF1000"
    card = packwitness("key", "--data", data, "--json").json["fingerprint"]
    assert card in packwitness("verify", bundle).out
    assert packwitness("verify", bundle, "--pin", card).code == 0
    assert packwitness("verify", bundle, "--pin", "0" * 64).code == 1
