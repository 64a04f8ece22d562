"""The role counts that somebody has now; a name or badge may change, and the person stays the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.access import Role, Who
from station.account import system_account
from station.archive import Archive
from station.errors import AccessError, SettingsError
from station.evidence.ledger import Type
from station.evidence.verify import verify_vault
from station.login import LoginRefusedError, Logins
from station.owner import rebuild_database
from station.people import People
from tests.station.vaults import Vault, told, vault_at

PIN, OTHER = "739154", "482913"
BADGE, NEXT = "XXIDBCDFXX", "XXIDGHJKXX"


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        people = People(made.folder, made.writer)
        owner = system_account(made.folder)
        people.add(owner, "A-01", Role.ADMIN, pin=PIN)
        people.add(owner, "S-02", Role.SUPERVISOR, BADGE, pin=OTHER)
        yield made


def enter(vault: Vault, name: str, pin: str) -> Who:
    return Logins(vault.folder, vault.writer).login(name, pin, "test")


def staff(vault: Vault) -> tuple[People, Who]:
    return People(vault.folder, vault.writer), enter(vault, "A-01", PIN)


def test_whose_role_was_taken_away_while_logged_in_finds_nothing_any_more(vault: Vault) -> None:
    people, admin = staff(vault)
    archive = Archive(vault.folder, vault.writer, enter(vault, "S-02", OTHER))
    archive.recent()
    people.set_role(admin, "S-02", Role.PACKER)
    with pytest.raises(AccessError):
        archive.recent()
    with pytest.raises(AccessError):
        archive.export(["SF1"], vault.folder.root / "out")
    vault.writer.call(lambda _: None)  # the entries are on their way
    denied = told(vault.folder, Type.DENIED)
    assert [(one.body["actor"], one.body["role"], one.body["what"]) for one in denied] == [
        ("S-02", "packer", "find"),
        ("S-02", "packer", "export"),
    ]


def test_who_was_retired_while_logged_in_may_nothing_any_more_not_even_ask_what_a_packer_may(
    vault: Vault,
) -> None:
    people, admin = staff(vault)
    archive = Archive(vault.folder, vault.writer, enter(vault, "S-02", OTHER))
    people.retire(admin, "S-02")
    for asked in (archive.recent, lambda: archive.filmed("SF1")):
        with pytest.raises(AccessError, match="works here no more"):
            asked()


def test_an_admin_who_was_demoted_while_logged_in_changes_nobody_any_more(vault: Vault) -> None:
    people, admin = staff(vault)
    people.add(admin, "A-03", Role.ADMIN, pin="604218")
    people.set_role(admin, "A-01", Role.SUPERVISOR)
    with pytest.raises(AccessError):
        people.add(admin, "P-04", Role.PACKER)
    with pytest.raises(AccessError):
        people.set_pin(admin, "A-03", "918273")


def test_who_was_promoted_while_logged_in_may_more_at_once(vault: Vault) -> None:
    people, admin = staff(vault)
    supervisor = enter(vault, "S-02", OTHER)
    people.set_role(admin, "S-02", Role.ADMIN)
    assert people.add(supervisor, "P-04", Role.PACKER).name == "P-04"


def test_beside_the_owner_the_role_of_now_counts_too(vault: Vault) -> None:
    people, admin = staff(vault)
    reading = Archive(vault.folder, None, enter(vault, "S-02", OTHER))
    people.set_role(admin, "S-02", Role.PACKER)
    with pytest.raises(AccessError):
        reading.recent()


def test_what_somebody_does_after_a_rename_is_told_under_the_new_name(vault: Vault) -> None:
    people, admin = staff(vault)
    sealed = vault.seal("SF1000000000001")
    archive = Archive(vault.folder, vault.writer, enter(vault, "S-02", OTHER))
    people.change(admin, "S-02", to="S-20")
    archive.hold(sealed.session, "case 7")
    assert told(vault.folder, Type.HOLD)[-1].body["actor"] == "S-20"


def test_a_rename_is_an_entry_of_the_same_person_who_keeps_pin_and_role(vault: Vault) -> None:
    people, admin = staff(vault)
    before = next(one for one in people.everybody() if one.name == "S-02")
    after = people.change(admin, "S-02", to="S-20")
    assert (after.id, after.name, after.role, after.badge) == (before.id, "S-20", before.role, BADGE)
    entry = told(vault.folder, Type.PERSON)[-1]
    assert (entry.body["person"], entry.body["name"], entry.body["actor"]) == (before.id, "S-20", "A-01")
    assert enter(vault, "S-20", OTHER).id == before.id
    with pytest.raises(LoginRefusedError):
        enter(vault, "S-02", OTHER)


def test_a_new_badge_is_an_entry_and_the_old_one_opens_nothing(vault: Vault) -> None:
    people, admin = staff(vault)
    people.change(admin, "S-02", badge=NEXT)
    assert told(vault.folder, Type.PERSON)[-1].body["badge"] == NEXT
    assert enter(vault, NEXT, OTHER).name == "S-02"
    with pytest.raises(LoginRefusedError):
        enter(vault, BADGE, OTHER)


def test_a_lost_badge_can_be_taken_away_without_a_new_one(vault: Vault) -> None:
    people, admin = staff(vault)
    assert people.change(admin, "S-02", badge="").badge == ""
    with pytest.raises(LoginRefusedError):
        enter(vault, BADGE, OTHER)


def test_a_name_or_badge_that_somebody_ever_had_is_nobody_elses(vault: Vault) -> None:
    people, admin = staff(vault)
    people.change(admin, "S-02", to="S-20", badge=NEXT)
    with pytest.raises(SettingsError, match="taken for good"):
        people.add(admin, "S-02", Role.PACKER)
    with pytest.raises(SettingsError, match="badge is"):
        people.add(admin, "P-03", Role.PACKER, BADGE)
    with pytest.raises(SettingsError, match="taken for good"):
        people.change(admin, "A-01", to="s-20")
    assert people.change(admin, "S-20", to="S-02").name == "S-02"  # their own may be theirs again


def test_what_is_no_name_and_no_badge_changes_nothing_and_leaves_no_entry(vault: Vault) -> None:
    people, admin = staff(vault)
    count = len(told(vault.folder, Type.PERSON))
    for change in ({"to": "13800138000"}, {"to": " "}, {"badge": "hello"}):
        with pytest.raises(SettingsError, match="nothing was changed"):
            people.change(admin, "S-02", **change)
    people.change(admin, "S-02", to="S-02", badge=BADGE)  # as it is
    assert len(told(vault.folder, Type.PERSON)) == count


def test_only_an_admin_may_rename(vault: Vault) -> None:
    people = People(vault.folder, vault.writer)
    with pytest.raises(AccessError):
        people.change(enter(vault, "S-02", OTHER), "S-02", to="S-20")


def test_verify_and_rebuild_agree_on_a_renamed_person(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        people = People(vault.folder, vault.writer)
        people.add(system_account(vault.folder), "P-03", Role.PACKER, BADGE)
        people.change(system_account(vault.folder), "P-03", to="P-30", badge=NEXT)
        known = people.everybody()
    assert verify_vault(vault.folder).findings == ()
    rebuild_database(vault.folder, "test")
    assert People(vault.folder).everybody() == known
    assert verify_vault(vault.folder).findings == ()
