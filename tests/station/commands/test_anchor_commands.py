"""`anchor`, `cosign`, and what `show`, `verify` and `doctor` say of time, as a person meets them."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import packwitness

from tests.authority import Authority, Issuer, needs_openssl, serving
from tests.tamper import filled


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("stamping") / "data", 1)[0].root


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
    assert after["proven"]["before"] == done.json["newest"]["at"]
    assert "existed before" in packwitness("show", "SF1000", "--data", data).out
    verified = packwitness("verify", "--full", "--data", data, "--json")
    assert (verified.code, verified.json["anchors"], verified.json["anchors_unchecked"]) == (0, 1, 0)


@needs_openssl
def test_an_authority_that_is_away_is_said_and_the_head_waits(data: Path, issuer: Issuer) -> None:
    with serving(issuer) as gone:
        pass
    (data / "settings.toml").write_text(f'time_authorities = ["{gone.url}"]\n')
    done = packwitness("anchor", "--data", data)
    assert (done.code, "Nothing is lost" in done.out, "1 heads wait" in done.out) == (3, True, True)
    assert packwitness("anchor", "--show", "--data", data, "--json").json["waiting"] == 1
    checks = {check["name"]: check for check in packwitness("doctor", "--data", data, "--json").json}
    assert (checks["time stamps"]["fine"], "wait" in checks["time stamps"]["says"]) == (False, True)


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
    other = filled(tmp_path / "other", 0)[0].root
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    done = packwitness("cosign", tmp_path / "head.txt", "--to", tmp_path / "seen.txt", "--data", other)
    assert done.code == 0, done.err
    verified = packwitness("verify", "--head", tmp_path / "seen.txt", "--data", data, "--json").json
    key = packwitness("key", "--data", other, "--json").json
    assert (verified["ok"], verified["witness"]["fingerprint"]) == (True, key["fingerprint"])
    assert packwitness("verify", "--data", other).code == 0


def test_a_countersignature_that_was_changed_is_refused(data: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other", 0)[0].root
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    seen = json.loads(packwitness("cosign", tmp_path / "head.txt", "--data", other).out)
    seen["cosign"]["wall_ms"] += 1
    (tmp_path / "seen.txt").write_text(json.dumps(seen))
    done = packwitness("verify", "--head", tmp_path / "seen.txt", "--data", data)
    assert (done.code, "did not sign" in done.err) == (1, True)


def test_a_station_is_not_its_own_witness(data: Path, tmp_path: Path) -> None:
    (tmp_path / "head.txt").write_text(packwitness("head", "--data", data).out)
    assert packwitness("cosign", tmp_path / "head.txt", "--data", data).code == 1
