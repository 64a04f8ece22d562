"""Who works here, what each role may at the door, how one shows who one is, and what the ledger tells of it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import people as rows
from station import pins
from station.access import RIGHTS, Right, Role, Who
from station.account import system_account
from station.archive import Archive
from station.errors import AccessError, SettingsError, StorageError
from station.evidence import notes
from station.evidence.backup import back_up
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.verify import Problem, verify_vault
from station.health import Check, examine
from station.login import LoginRefusedError, Logins, Reason
from station.owner import new_key_after_loss, owned, restore_database
from station.people import People
from station.types import SessionId, Status
from tests.station.vaults import Vault, told, vault_at

PIN, OTHER = "739154", "482913"
BADGE, LATE = "XXIDBCDFXX", "SF1234567890123"
ADMIN, SUPERVISOR, PACKER = "A-01", "S-02", "P-03"


@dataclass
class Shop:
    """A vault with an admin, a supervisor and a packer, and a clock that moves when told."""

    vault: Vault
    now_ms: int = 1_800_000_000_000

    @property
    def people(self) -> People:
        return People(self.vault.folder, self.vault.writer)

    @property
    def owner(self) -> Who:
        return system_account(self.vault.folder)

    def login(self, name: str, pin: str, *, beside: bool = False) -> Who:
        writer = None if beside else self.vault.writer
        return Logins(self.vault.folder, writer, lambda: self.now_ms).login(name, pin, "test")

    def refused(self, name: str, pin: str, *, beside: bool = False) -> LoginRefusedError:
        with pytest.raises(LoginRefusedError) as error:
            self.login(name, pin, beside=beside)
        return error.value

    def entries(self, kind: Type) -> list[dict[str, object]]:
        return [dict(entry.body) for entry in told(self.vault.folder, kind)]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with vault_at(tmp_path / "data") as vault:
        made = Shop(vault)
        made.people.add(made.owner, ADMIN, Role.ADMIN, pin=PIN)
        made.people.add(made.owner, SUPERVISOR, Role.SUPERVISOR, BADGE, OTHER)
        made.people.add(made.owner, PACKER, Role.PACKER, "XXIDBCDGXX")
        yield made


# ---------------------------------------------------------------- the role table, through the real door

Act = Callable[[Archive, Shop, SessionId, Path], object]
ACTS: dict[Right, Act] = {
    Right.FILMED: lambda door, *_: door.filmed("SF1"),
    Right.FIND: lambda door, *_: (door.find("SF1"), door.recent()),
    Right.SHOW: lambda door, *_: door.show("SF1"),
    Right.EXPORT: lambda door, _shop, _session, to: door.export(["SF1"], to, all_takes=True),
    Right.HOLD: lambda door, _shop, session, _: (
        door.hold(session, "asked"),
        door.release(session, "answered"),
    ),
    Right.BIND: lambda door, _shop, session, _: door.bind(session, LATE),
    Right.MARK_WRONG: lambda door, _shop, session, _: door.mark_wrong(session, "SF1"),
    Right.TAKE_BACK: lambda door, _shop, session, _: door.take_back_cancel(session),
}
ROLES = tuple(Role)


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_what_the_table_says_and_no_more(
    shop: Shop, tmp_path: Path, role: Role, right: Right
) -> None:
    session = shop.vault.seal("SF1", outcome=Status.CANCELLED, clip=False).session
    who = (
        shop.owner
        if role is Role.ACCOUNT
        else Who({Role.ADMIN: ADMIN, Role.SUPERVISOR: SUPERVISOR}.get(role, PACKER), role)
    )
    door = Archive(shop.vault.folder, shop.vault.writer, who)
    act = ACTS.get(right, lambda *_: shop.people.require(right, who))
    if right in RIGHTS[role]:
        act(door, shop, session, tmp_path / "stick")
        assert shop.entries(Type.DENIED) == []
        return
    with pytest.raises(AccessError, match="may not"):
        act(door, shop, session, tmp_path / "stick")
    shop.vault.writer.call(lambda _: None)
    assert shop.entries(Type.DENIED) == [{"actor": who.name, "role": role, "what": right}]


def test_the_table_is_what_was_decided() -> None:
    only_admin = {Right.SETTINGS, Right.PEOPLE, Right.PURGE, Right.KEY}
    assert RIGHTS[Role.PACKER] == {Right.FILMED}
    assert RIGHTS[Role.SUPERVISOR] == set(Right) - only_admin
    assert RIGHTS[Role.ADMIN] == RIGHTS[Role.ACCOUNT] == set(Right)


def test_a_packer_learns_that_a_parcel_is_filmed_and_the_question_is_told(shop: Shop) -> None:
    shop.vault.seal("SF1", clip=False, photo=False)
    door = Archive(shop.vault.folder, shop.vault.writer, Who(PACKER, Role.PACKER))
    assert (door.filmed("sf1"), door.filmed("SF2")) == (True, False)
    shop.vault.writer.call(lambda _: None)
    assert [(e["actor"], e["text"], e["hits"]) for e in shop.entries(Type.SEARCH)] == [
        (PACKER, "sf1", 1),
        (PACKER, "", 0),
    ]


@pytest.mark.parametrize("role", [Role.PACKER, Role.SUPERVISOR])
@pytest.mark.parametrize(
    "change",
    [
        lambda people, who: people.add(who, "X-09", Role.PACKER),
        lambda people, who: people.set_role(who, SUPERVISOR, Role.ADMIN),
        lambda people, who: people.set_pin(who, ADMIN, "604817"),
        lambda people, who: people.retire(who, PACKER),
    ],
    ids=["add", "role", "pin", "retire"],
)
def test_only_an_admin_changes_who_works_here(
    shop: Shop, role: Role, change: Callable[[People, Who], object]
) -> None:
    before = shop.people.everybody()
    with pytest.raises(AccessError):
        change(shop.people, Who(SUPERVISOR if role is Role.SUPERVISOR else PACKER, role))
    assert shop.people.everybody() == before
    assert [entry["what"] for entry in shop.entries(Type.DENIED)] == ["people"]


def test_a_supervisor_may_change_their_own_pin(shop: Shop) -> None:
    shop.people.set_pin(Who(SUPERVISOR, Role.SUPERVISOR), SUPERVISOR, "604817")
    assert shop.login(SUPERVISOR, "604817").name == SUPERVISOR


# ---------------------------------------------------------------- the list


def test_until_there_is_an_admin_nobody_needs_a_pin(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        people, owner = People(vault.folder, vault.writer), system_account(vault.folder)
        people.add(owner, SUPERVISOR, Role.SUPERVISOR, pin=OTHER)
        assert not people.has_admin()
        people.add(owner, ADMIN, Role.ADMIN, pin=PIN)
        assert people.has_admin()


def test_an_admin_has_a_pin_from_the_start(shop: Shop) -> None:
    with pytest.raises(SettingsError, match="needs a PIN"):
        shop.people.add(shop.owner, "A-04", Role.ADMIN)
    with pytest.raises(SettingsError, match="needs a PIN"):
        shop.people.set_role(shop.owner, PACKER, Role.ADMIN)


def test_an_easy_pin_is_refused_and_nobody_added(shop: Shop) -> None:
    with pytest.raises(SettingsError, match="count"):
        shop.people.add(shop.owner, "S-04", Role.SUPERVISOR, pin="123456")
    assert len(shop.people.everybody()) == 3


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "system:root",
        "x" * 17,
        "13812345678",
        "A 01",
        "a/b",
        "-x",
        "\u202eA",
        "Retention",
        "packwitness",
    ],
)
def test_what_is_no_short_code_is_refused(shop: Shop, name: str) -> None:
    with pytest.raises(SettingsError, match="short code"):
        shop.people.add(shop.owner, name, Role.PACKER)


@pytest.mark.parametrize("badge", ["SF1234567890123", "XXSTOPXX", "XXIDAXX", "B-02"])
def test_what_is_no_badge_is_refused(shop: Shop, badge: str) -> None:
    with pytest.raises(SettingsError, match="no badge"):
        shop.people.add(shop.owner, "P-04", Role.PACKER, badge)


def test_name_and_badge_are_taken_for_good(shop: Shop) -> None:
    shop.people.retire(shop.owner, SUPERVISOR)
    with pytest.raises(SettingsError, match="taken for good"):
        shop.people.add(shop.owner, SUPERVISOR.lower(), Role.PACKER)
    with pytest.raises(SettingsError, match="badge is"):
        shop.people.add(shop.owner, "P-04", Role.PACKER, BADGE)


def test_the_last_admin_stays_one(shop: Shop) -> None:
    with pytest.raises(SettingsError, match="only admin"):
        shop.people.retire(shop.owner, ADMIN)
    with pytest.raises(SettingsError, match="only admin"):
        shop.people.set_role(shop.owner, ADMIN, Role.SUPERVISOR)


def test_who_is_retired_stays_in_the_list_and_comes_in_no_more(shop: Shop) -> None:
    shop.people.retire(shop.owner, SUPERVISOR)
    assert shop.refused(SUPERVISOR, OTHER).reason is Reason.UNKNOWN
    (gone,) = (one for one in shop.people.everybody() if one.retired)
    assert (gone.name, gone.has_pin) == (SUPERVISOR, False)


def test_each_change_is_an_entry_with_who_made_it_and_without_a_pin(shop: Shop) -> None:
    shop.people.set_role(Who(ADMIN, Role.ADMIN), PACKER, Role.SUPERVISOR)
    said = shop.entries(Type.PERSON)[-1]
    assert (said["name"], said["role"], said["actor"]) == (PACKER, "supervisor", ADMIN)
    (one, two) = shop.entries(Type.PIN)
    assert set(one) == set(two) == {"person", "name", "actor"}


def test_beside_a_running_program_people_are_only_read(shop: Shop) -> None:
    beside = People(shop.vault.folder)
    assert [one.name for one in beside.everybody()] == [ADMIN, SUPERVISOR, PACKER]
    with pytest.raises(StorageError, match="only reads"):
        beside.add(shop.owner, "P-04", Role.PACKER)


# ---------------------------------------------------------------- showing who one is


@pytest.mark.parametrize("called", [SUPERVISOR, "s-02", BADGE, BADGE.lower()])
def test_the_right_pin_lets_in_by_name_or_badge_and_is_told(shop: Shop, called: str) -> None:
    who = shop.login(called, OTHER)
    assert (who.name, who.role) == (SUPERVISOR, Role.SUPERVISOR)
    assert shop.entries(Type.LOGIN) == [
        {"actor": SUPERVISOR, "role": "supervisor", "how": "pin", "place": "test"}
    ]


@pytest.mark.parametrize(
    ("called", "pin", "reason", "name"),
    [
        (ADMIN, OTHER, Reason.WRONG_PIN, ADMIN),
        ("Z-99", PIN, Reason.UNKNOWN, ""),
        (PIN, "", Reason.UNKNOWN, ""),
        (PACKER, PIN, Reason.ROLE, PACKER),
        ("S-05", PIN, Reason.NO_PIN, "S-05"),
    ],
)
def test_every_refused_login_is_an_entry_with_its_reason(
    shop: Shop, called: str, pin: str, reason: Reason, name: str
) -> None:
    shop.people.add(shop.owner, "S-05", Role.SUPERVISOR)
    assert shop.refused(called, pin).reason is reason
    (said,) = shop.entries(Type.REFUSED)
    assert (said["reason"], said["name"], said["actor"]) == (reason, name, shop.owner.name)


def test_five_wrong_pins_lock_even_the_right_one_out(shop: Shop) -> None:
    for _ in range(5):
        assert shop.refused(ADMIN, OTHER).reason is Reason.WRONG_PIN
    assert shop.refused(ADMIN, PIN).reason is Reason.LOCKED
    assert shop.entries(Type.REFUSED)[-1]["reason"] == "locked"
    assert shop.login(SUPERVISOR, OTHER).name == SUPERVISOR


def test_pauses_grow_and_the_right_pin_ends_them(shop: Shop) -> None:
    for _ in range(5):
        shop.refused(ADMIN, OTHER)
    shop.now_ms += 60_000
    assert shop.refused(ADMIN, OTHER).until_ms == shop.now_ms + 120_000
    shop.now_ms += 119_999
    assert shop.refused(ADMIN, PIN).reason is Reason.LOCKED
    shop.now_ms += 1
    shop.login(ADMIN, PIN)
    assert shop.refused(ADMIN, OTHER).tries_left == 4


def test_the_lockout_outlives_a_restart(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        first = Shop(vault)
        first.people.add(first.owner, ADMIN, Role.ADMIN, pin=PIN)
        for _ in range(5):
            first.refused(ADMIN, OTHER)
    with owned(vault.folder, "test") as writer:
        again = Shop(Vault(vault.folder, writer), first.now_ms + 59_999)
        assert again.refused(ADMIN, PIN).reason is Reason.LOCKED
        again.now_ms += 1
        assert again.login(ADMIN, PIN).role is Role.ADMIN


def test_a_clock_that_went_back_locks_nobody_out_for_longer_than_an_hour(shop: Shop) -> None:
    for _ in range(5):
        shop.refused(ADMIN, OTHER)
    shop.now_ms -= 86_400_000
    assert shop.login(ADMIN, PIN).name == ADMIN


def test_a_try_counts_before_the_pin_is_looked_at(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def look(*_: object) -> bool:
        seen.append(_tries(shop, ADMIN))
        return False

    monkeypatch.setattr(pins, "matches", look)
    shop.refused(ADMIN, PIN)
    assert seen == [1]


def _tries(shop: Shop, name: str) -> int:
    (person,) = (one for one in shop.people.everybody() if one.name == name)
    pin = shop.vault.writer.call(lambda s: rows.pin_of(s, person.id))
    assert pin is not None
    return pin.tries


def test_somebody_who_leaves_is_told(shop: Shop) -> None:
    Logins(shop.vault.folder, shop.vault.writer).logout(Who(ADMIN, Role.ADMIN), "idle")
    shop.vault.writer.call(lambda _: None)
    assert shop.entries(Type.LOGOUT) == [{"actor": ADMIN, "reason": "idle"}]


# ---------------------------------------------------------------- beside the owner


def test_a_login_beside_the_owner_reaches_the_ledger_with_the_name(shop: Shop) -> None:
    shop.vault.seal("SF1", clip=False, photo=False)
    who = shop.login(SUPERVISOR, OTHER, beside=True)
    Archive(shop.vault.folder, None, who).show("SF1")
    assert notes.fold_in(shop.vault.folder, shop.vault.writer) == 2
    assert shop.entries(Type.LOGIN)[0]["actor"] == SUPERVISOR
    assert shop.entries(Type.VIEW)[0]["actor"] == SUPERVISOR


def test_wrong_pins_beside_the_owner_lock_there_and_in_its_window(shop: Shop) -> None:
    for _ in range(5):
        shop.refused(ADMIN, OTHER, beside=True)
    (last,) = (one for one in sorted(shop.vault.folder.notes.glob("*.json"))[-1:])
    shop.now_ms = int(last.name.split("-")[0])
    assert shop.refused(ADMIN, PIN, beside=True).reason is Reason.LOCKED
    notes.fold_in(shop.vault.folder, shop.vault.writer)
    assert shop.refused(ADMIN, PIN).reason is Reason.LOCKED


@pytest.mark.parametrize("kind", [Type.VIEW, Type.LOGIN])
def test_a_forged_note_names_nobody(shop: Shop, kind: Type) -> None:
    note = f'{{"body":{{"actor":"{ADMIN}","noted_ms":1}},"type":"{kind}"}}'
    (shop.vault.folder.notes / "000000000000001-forged.json").write_text(note)
    notes.fold_in(shop.vault.folder, shop.vault.writer)
    assert [entry["actor"] for entry in shop.entries(kind)] == [f"unproven:{ADMIN}"]


def test_a_changed_note_names_nobody(shop: Shop) -> None:
    Archive(shop.vault.folder, None, Who(SUPERVISOR, Role.SUPERVISOR)).find("SF1")
    (path,) = shop.vault.folder.notes.glob("*.json")
    path.write_text(path.read_text().replace(SUPERVISOR, ADMIN))
    notes.fold_in(shop.vault.folder, shop.vault.writer)
    assert [entry["actor"] for entry in shop.entries(Type.SEARCH)] == [f"unproven:{ADMIN}"]


def test_a_forged_refusal_locks_nobody_out(shop: Shop) -> None:
    for number in range(6):
        body = {"actor": "", "name": ADMIN, "noted_ms": shop.now_ms, "reason": "wrong_pin"}
        note = json.dumps({"body": body, "type": "login.refused"})
        (shop.vault.folder.notes / f"{number:015d}-forged.json").write_text(note)
    assert shop.login(ADMIN, PIN, beside=True).name == ADMIN
    notes.fold_in(shop.vault.folder, shop.vault.writer)
    assert shop.login(ADMIN, PIN).name == ADMIN


# ---------------------------------------------------------------- rebuilt and checked


def test_a_rebuilt_database_has_everybody_and_no_pin(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        shop = Shop(vault)
        shop.people.add(shop.owner, ADMIN, Role.ADMIN, pin=PIN)
        shop.people.add(shop.owner, SUPERVISOR, Role.SUPERVISOR, BADGE, OTHER)
        shop.people.set_role(shop.owner, SUPERVISOR, Role.ADMIN)
        shop.people.add(shop.owner, PACKER, Role.PACKER)
        shop.people.retire(shop.owner, PACKER)
        before = shop.people.everybody()
    for path in vault.folder.root.glob("packwitness.db*"):
        path.unlink()
    with owned(vault.folder, "test") as writer:
        again = Shop(Vault(vault.folder, writer))
        after = again.people.everybody()
        assert [(one.id, one.name, one.role, one.badge, one.retired) for one in after] == [
            (one.id, one.name, one.role, one.badge, one.retired) for one in before
        ]
        assert not any(one.has_pin for one in after)
        assert again.refused(ADMIN, PIN).reason is Reason.NO_PIN
        again.people.set_pin(again.owner, ADMIN, PIN)
        assert again.login(ADMIN, PIN).role is Role.ADMIN
    assert verify_vault(vault.folder).findings == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE person SET role = 'admin' WHERE name = 'P-03'",
        "UPDATE person SET badge = 'XXIDBCDFXX' WHERE name = 'A-01'",
        "UPDATE person SET retired = 1 WHERE name = 'A-01'",
        "DELETE FROM person WHERE name = 'A-01'",
        "INSERT INTO person (id, badge, name, role, retired) VALUES ('0', NULL, 'Q', 'admin', 0)",
    ],
)
def test_a_person_changed_behind_the_programs_back_is_found(shop: Shop, change: str) -> None:
    assert verify_vault(shop.vault.folder).findings == ()
    shop.vault.sql(change)
    assert [one.what for one in verify_vault(shop.vault.folder).findings] == [Problem.ALTERED]


def test_doctor_says_plainly_who_may_enter(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        folder, shop = vault.folder, Shop(vault)
        assert "opens without a PIN" in _doctor(folder).says
        shop.people.add(shop.owner, ADMIN, Role.ADMIN, pin=PIN)
        shop.people.add(shop.owner, SUPERVISOR, Role.SUPERVISOR)
        assert (_doctor(folder).fine, _doctor(folder).says) == (False, f"without a PIN: {SUPERVISOR}")
        shop.people.set_pin(shop.owner, SUPERVISOR, OTHER)
        assert _doctor(folder).fine is True


def _doctor(folder: DataFolder) -> Check:
    return next(check for check in examine(folder) if check.name == "people")


def test_pins_outlive_the_loss_of_the_signing_key(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        shop = Shop(vault)
        shop.people.add(shop.owner, ADMIN, Role.ADMIN, pin=PIN)
    (vault.folder.keys / "station.key").unlink()
    new_key_after_loss(vault.folder)
    with owned(vault.folder, "test") as writer:
        assert Shop(Vault(vault.folder, writer)).login(ADMIN, PIN).name == ADMIN


def test_a_lost_pepper_opens_nothing_and_is_said(shop: Shop) -> None:
    (shop.vault.folder.keys / "pepper.key").unlink()
    with pytest.raises(StorageError, match="pepper"):
        shop.login(ADMIN, PIN)
    shop.people.set_pin(shop.owner, ADMIN, "604817")
    assert shop.login(ADMIN, "604817").name == ADMIN


def test_a_restored_copy_brings_no_replaced_pin_back(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        shop = Shop(vault)
        shop.people.add(shop.owner, ADMIN, Role.ADMIN, pin=PIN)
    copy = back_up(vault.folder, 1_800_000_000_000, 7)
    with owned(vault.folder, "test") as writer:
        shop = Shop(Vault(vault.folder, writer))
        shop.people.set_pin(shop.owner, ADMIN, OTHER)
    restore_database(vault.folder, copy, "test")
    with owned(vault.folder, "test") as writer:
        assert Shop(Vault(vault.folder, writer)).refused(ADMIN, PIN).reason is Reason.NO_PIN
