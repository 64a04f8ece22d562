"""Copies of the database: one a day, by whatever the clock says; the one that knows most is the newest."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from station.errors import StorageError
from station.evidence import backup
from station.evidence.backup import DAY_MS, back_up, due, made
from station.evidence.ledger import Type
from tests.station.vaults import START_MS, Vault, vault_at

YEAR_MS = 365 * DAY_MS


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as opened:
        yield opened


def copy_at(vault: Vault, at_ms: int, keep: int = 7) -> Path:
    """One entry more, and a copy made then."""
    vault.writer.call(lambda s: vault.writer.scribe.append(s, Type.VIEW, {"actor": "li"}))
    path = back_up(vault.folder, at_ms, keep)
    os.utime(path, ns=(at_ms * 1_000_000, at_ms * 1_000_000))
    return path


def test_a_copy_is_due_where_there_is_none_and_once_a_day(vault: Vault) -> None:
    assert due(vault.folder, START_MS)
    copy_at(vault, START_MS)
    assert not due(vault.folder, START_MS)
    assert not due(vault.folder, START_MS + DAY_MS - 1)
    assert due(vault.folder, START_MS + DAY_MS)


def test_a_busy_bench_is_left_alone_for_another_day_and_no_longer(vault: Vault) -> None:
    copy_at(vault, START_MS)
    assert not due(vault.folder, START_MS + 2 * DAY_MS - 1, busy=True)
    assert due(vault.folder, START_MS + 2 * DAY_MS, busy=True)


def test_a_copy_from_the_future_stands_in_no_later_ones_way(vault: Vault) -> None:
    copy_at(vault, START_MS + YEAR_MS)
    assert due(vault.folder, START_MS)
    copy_at(vault, START_MS)
    assert not due(vault.folder, START_MS)


def test_so_many_are_kept_and_the_oldest_goes_first(vault: Vault) -> None:
    copies = [copy_at(vault, START_MS + day * DAY_MS, keep=3) for day in range(5)]
    assert made(vault.folder) == copies[2:]


@pytest.mark.parametrize("keep", [1, 2, 7])
def test_the_copy_just_made_stays_also_beside_one_from_the_future(vault: Vault, keep: int) -> None:
    future = copy_at(vault, START_MS + YEAR_MS)
    back_up(vault.folder, START_MS, keep)  # no entry more: both know as much
    assert (vault.folder.backups / "packwitness-20251122T082640Z.db").exists()
    assert future.exists() is (keep > 1)


def test_the_copy_with_the_most_entries_is_put_back_whatever_its_date(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        copy_at(vault, START_MS + YEAR_MS)
        newest = copy_at(vault, START_MS)
    assert backup.put_back(vault.folder, None) == newest


def test_a_damaged_copy_is_the_first_to_go_and_the_last_to_be_put_back(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        good, bad = copy_at(vault, START_MS), copy_at(vault, START_MS + DAY_MS)
    bad.write_bytes(b"ruined")
    assert made(vault.folder) == [bad, good]
    assert backup.put_back(vault.folder, None) == good


def test_without_a_copy_nothing_is_put_back(vault: Vault) -> None:
    with pytest.raises(StorageError, match="no such copy"):
        backup.put_back(vault.folder, None)
