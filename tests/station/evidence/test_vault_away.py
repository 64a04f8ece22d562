"""A vault on a share that is not there is not a vault in which everything was deleted."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from station.errors import VaultAwayError
from station.evidence import vault as mark
from station.evidence.backup import back_up
from station.evidence.keys import KeyFolder
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS, Policy
from station.evidence.retention import plan, retire
from station.evidence.seal import into_vault
from station.evidence.verify import Problem, verify_vault
from station.expiry import Reading, may_run
from station.owner import owned, rebuild_database, restore_database
from tests.station.vaults import START_MS, Vault, facts_of, names, told, vault_at

LATER = START_MS + 400 * DAY_MS
POLICY = Policy(180, 180)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        yield made


def _away(folder: DataFolder) -> Callable[[], None]:
    """The share goes and leaves the empty folder it was mounted on; the result brings it back."""
    share = folder.root / "share"
    folder.vault.rename(share)
    folder.vault.mkdir()

    def back() -> None:
        folder.vault.rmdir()
        share.rename(folder.vault)

    return back


def test_a_new_vault_bears_its_mark_and_verify_knows_it(vault: Vault) -> None:
    assert mark.there(vault.folder)
    assert verify_vault(vault.folder).findings == ()


def test_a_vault_that_is_away_is_one_finding_and_nothing_is_missing(vault: Vault) -> None:
    vault.seal("SF1")
    back = _away(vault.folder)
    (finding,) = verify_vault(vault.folder).findings
    assert (finding.what, finding.path) == (Problem.AWAY, "vault")
    back()
    assert verify_vault(vault.folder).findings == ()


def test_nothing_is_marked_as_removed_while_the_vault_is_away(vault: Vault) -> None:
    facts = vault.seal("SF1")
    reading = Reading(vault.folder)
    (one,) = plan(reading, vault.folder, POLICY, LATER, 10**15)
    back = _away(vault.folder)
    assert "not reachable" in may_run(vault.folder, reading, POLICY, LATER)
    assert list(plan(reading, vault.folder, POLICY, LATER, 10**15)) == []
    with pytest.raises(VaultAwayError):
        retire(vault.folder, vault.writer, one, LATER)
    reading.close()
    back()
    assert told(vault.folder, Type.PURGE) == []
    assert len(names(vault.home(facts))) == 3


def test_nothing_is_written_where_the_vault_was_and_the_mirror_is_made_good_when_it_is_back(
    vault: Vault,
) -> None:
    vault.seal("SF1")
    back = _away(vault.folder)
    facts = vault.open(facts_of("SF2"))
    vault.finish(facts)
    with pytest.raises(VaultAwayError, match="incoming"):
        into_vault(vault.folder, facts)
    assert list(vault.folder.vault.iterdir()) == []
    back()
    vault.seal("SF3")
    assert verify_vault(vault.folder).findings == ()


def test_a_start_without_the_vault_leaves_the_empty_place_unmarked(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    back = _away(made.folder)
    with owned(made.folder, "test"):
        assert not mark.there(made.folder)
    assert list(made.folder.vault.iterdir()) == []
    back()
    with owned(made.folder, "test"):
        pass
    assert verify_vault(made.folder).findings == ()


def test_the_database_is_not_made_anew_from_an_empty_place(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    back = _away(made.folder)
    with pytest.raises(VaultAwayError):
        rebuild_database(made.folder, "test")
    back()
    assert rebuild_database(made.folder, "test") == 1


def test_a_vault_from_before_the_mark_gets_one(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    (made.folder.vault / mark.NAME).unlink()
    (finding,) = verify_vault(made.folder).findings
    assert (finding.what, finding.path) == (Problem.MISSING, "vault/vault.json")
    with owned(made.folder, "test"):
        pass
    assert verify_vault(made.folder).findings == ()


def test_a_mark_that_was_changed_is_found_and_left_as_it_is(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    path = made.folder.vault / mark.NAME
    path.write_bytes(path.read_bytes().replace(b"1", b"2"))
    with owned(made.folder, "test"):
        pass
    (finding,) = verify_vault(made.folder).findings
    assert (finding.what, finding.path) == (Problem.ALTERED, "vault/vault.json")


def test_a_vault_whose_mark_was_changed_is_still_used(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    path = made.folder.vault / mark.NAME
    path.write_bytes(path.read_bytes().replace(b"1", b"2"))
    with owned(made.folder, "test") as writer:
        Vault(made.folder, writer).seal("SF2")
    assert [finding.path for finding in verify_vault(made.folder).findings] == ["vault/vault.json"]


def _swapped(folder: DataFolder, other: DataFolder) -> Callable[[], None]:
    """The vault of another station lies where ours should; the result puts ours back."""
    back = _away(folder)
    folder.vault.rmdir()
    other.vault.rename(folder.vault)

    def ours() -> None:
        folder.vault.rename(other.vault)
        folder.vault.mkdir()
        back()

    return ours


def test_nothing_is_written_into_another_stations_vault(vault: Vault, tmp_path: Path) -> None:
    vault.seal("SF1")
    with vault_at(tmp_path / "other") as other:
        other.seal("SF2")
    before = names(other.folder.vault)
    ours = _swapped(vault.folder, other.folder)
    facts = vault.open(facts_of("SF3"))
    vault.finish(facts)
    with pytest.raises(VaultAwayError):
        into_vault(vault.folder, facts)
    assert vault.writer.mirror.wait(0.1)
    assert names(vault.folder.vault) == before
    ours()
    vault.seal("SF4")
    assert [verify_vault(one.folder).findings for one in (vault, other)] == [(), ()]


def test_a_start_beside_another_stations_vault_writes_nothing_into_it(tmp_path: Path) -> None:
    made = []
    for name in ("data", "other"):
        with vault_at(tmp_path / name) as one:
            one.seal("SF1")
            made.append(one.folder)
    folder, other = made
    files = {path: (other.vault / path).read_bytes() for path in names(other.vault)}
    ours = _swapped(folder, other)
    with owned(folder, "test"):
        pass
    folder.db.unlink()
    with pytest.raises(VaultAwayError, match="another"), owned(folder, "test"):
        pass
    ours()
    assert {path: (other.vault / path).read_bytes() for path in names(other.vault)} == files
    with owned(folder, "test"):
        pass
    assert verify_vault(folder).findings == ()


@pytest.mark.parametrize("known_by", ["mark", "copies"])
def test_no_ledger_begins_anew_where_there_was_one(tmp_path: Path, known_by: str) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    folder = made.folder
    if known_by == "copies":
        back_up(folder, START_MS, 7)
        folder.mark.unlink()
    back = _away(folder)
    folder.db.unlink()
    keys = names(folder.keys)
    with pytest.raises(VaultAwayError, match="Nothing was begun"), owned(folder, "test"):
        pass
    assert (names(folder.vault), names(folder.keys), folder.db.exists()) == ([], keys, False)
    back()
    with owned(folder, "test"):
        pass
    assert verify_vault(folder).findings == ()


def test_a_first_start_that_was_cut_short_behind_its_key_begins_again(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    KeyFolder(folder.keys).open()
    with owned(folder, "test"):
        assert mark.there(folder)


def test_no_copy_of_the_database_is_put_back_while_the_vault_is_away(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        copy = back_up(made.folder, START_MS, 7)
        made.seal("SF1")
    before = made.folder.db.read_bytes()
    back = _away(made.folder)
    with pytest.raises(VaultAwayError):
        restore_database(made.folder, copy, "test")
    assert made.folder.db.read_bytes() == before
    back()
    restore_database(made.folder, copy, "test")
    assert verify_vault(made.folder).findings == ()


def test_no_copy_of_the_database_is_put_back_while_the_vault_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_at(tmp_path / "data") as made:
        copy = back_up(made.folder, START_MS, 7)
    before = made.folder.db.read_bytes()
    monkeypatch.setattr(mark, "answers", lambda *_: False)
    with pytest.raises(VaultAwayError, match="does not answer"):
        restore_database(made.folder, copy, "test")
    assert made.folder.db.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root")
def test_a_real_mount_that_goes_and_comes_back(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as made:
        made.seal("SF1")
    share, place = tmp_path / "share", made.folder.vault
    place.rename(share)
    place.mkdir()
    bind = ["mount", "--bind", str(share), str(place)]
    if subprocess.run(bind, capture_output=True, check=False).returncode:
        pytest.skip("no mounts here")
    try:
        assert verify_vault(made.folder).findings == ()
        subprocess.run(["umount", str(place)], check=True)
        assert [one.what for one in verify_vault(made.folder).findings] == [Problem.AWAY]
        subprocess.run(bind, check=True)
        assert verify_vault(made.folder).findings == ()
    finally:
        subprocess.run(["umount", str(place)], capture_output=True, check=False)
