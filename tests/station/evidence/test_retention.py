from collections.abc import Iterator
from pathlib import Path

import pytest

from station.archive import Archive
from station.evidence import retention
from station.evidence.ledger import Type
from station.evidence.retention import DAY_MS
from station.evidence.verify import verify_vault
from tests.station.vaults import START_MS, Vault, facts_of, told, vault_at

LATER = START_MS + 180 * DAY_MS + 1


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


def test_what_is_older_than_the_policy_goes_entry_first_and_is_retired_not_missing(vault: Vault) -> None:
    old, young = vault.seal("SF1"), vault.seal("SF2", started_ms=START_MS + DAY_MS)
    assert retention.expire(vault.folder, vault.writer, LATER, 180) == 1
    assert sorted(path.name for path in vault.home(old).iterdir()) == ["manifest.json"]
    assert len(list(vault.home(young).iterdir())) == 3
    (entry,) = told(vault.folder, Type.PURGE)
    assert (entry.body["reason"], entry.body["policy"]) == ("age", "180 days")
    assert [file["file"] for file in entry.body["files"]] == ["cam1-1.mp4", "cam1-scan.jpg"]
    assert retention.expire(vault.folder, vault.writer, LATER, 180) == 0
    report = verify_vault(vault.folder)
    assert (report.findings, report.retired) == ((), 2)


def test_nothing_goes_before_its_time_or_without_a_policy(vault: Vault) -> None:
    vault.seal("SF1")
    assert retention.expire(vault.folder, vault.writer, LATER - 1, 180) == 0
    assert retention.expire(vault.folder, vault.writer, LATER, 0) == 0


def test_a_hold_always_wins_until_it_is_released(vault: Vault) -> None:
    facts = vault.seal("SF1")
    archive = Archive(vault.folder, vault.writer, "li")
    archive.hold(facts.session, "case 7")
    assert retention.expire(vault.folder, vault.writer, LATER, 180) == 0
    assert verify_vault(vault.folder).findings == ()
    archive.release(facts.session)
    assert retention.expire(vault.folder, vault.writer, LATER, 180) == 1
    assert verify_vault(vault.folder).findings == ()


def test_a_hold_that_comes_between_choosing_and_removing_still_wins(vault: Vault) -> None:
    facts = vault.seal("SF1")
    (view,) = vault.writer.call(lambda s: retention.rows.expired(s, LATER, 1))
    Archive(vault.folder, vault.writer, "li").hold(facts.session, "case 7")
    why = retention.acts.Why("age", "180 days", "retention")
    retention.retire(vault.folder, vault.writer, view, LATER, why)
    assert len(list(vault.home(facts).iterdir())) == 3
    assert told(vault.folder, Type.PURGE) == []


def test_a_session_that_still_records_is_never_chosen(vault: Vault) -> None:
    vault.open(facts_of("SF9"))
    assert retention.expire(vault.folder, vault.writer, LATER, 180) == 0
