"""`people`, `uncancel` and `--as`, as a person or a script meets them; nothing ever prompts."""

from pathlib import Path

import pytest
from command_line import Done, packwitness

from station.account import system_account
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.types import Status
from tests.station.vaults import told, vault_at

PIN, OTHER = "739154", "482913"


def run(data: Path, *arguments: str, typed: str = "") -> Done:
    """A command whose standard input is this text and no more."""
    return packwitness(*arguments, "--data", data, typed=typed)


@pytest.fixture
def shop(tmp_path: Path) -> tuple[DataFolder, str]:
    """A data folder with one cancelled parcel, and its id."""
    with vault_at(tmp_path / "data") as vault:
        session = vault.seal("SF1", outcome=Status.CANCELLED, clip=False, photo=False).session
        return vault.folder, session


def test_from_nobody_to_an_admin_who_acts_by_name(shop: tuple[DataFolder, str]) -> None:
    folder, session = shop
    data = folder.root
    assert "No admin yet" in run(data, "people", "list").out
    assert run(data, "people", "add", "A-01", "--admin").code == 2
    assert run(data, "people", "add", "A-01", "--admin", "--pin-stdin", typed=f"{PIN}\n").code == 0
    (one,) = run(data, "people", "list", "--json").json
    assert (one["name"], one["role"], one["pin"]) == ("A-01", "admin", True)
    done = run(data, "uncancel", session, "--as", "A-01", "--pin-stdin", "--json", typed=f"{PIN}\n")
    assert (done.code, done.json["changed"]) == (0, True)
    (entry,) = told(folder, Type.TAKE_BACK)
    assert (entry.session, entry.body["actor"]) == (session, "A-01")
    assert [e.type for e in told(folder, Type.LOGIN, Type.LOGOUT)] == ["login", "logout"]


def test_a_wrong_pin_has_its_own_exit_code_and_entry(shop: tuple[DataFolder, str]) -> None:
    folder, session = shop
    run(folder.root, "people", "add", "A-01", "--admin", "--pin-stdin", typed=f"{PIN}\n")
    done = run(folder.root, "uncancel", session, "--as", "A-01", "--pin-stdin", typed=f"{OTHER}\n")
    assert (done.code, done.out) == (4, "")
    assert "not the PIN" in done.err
    assert told(folder, Type.TAKE_BACK) == []
    (entry,) = told(folder, Type.REFUSED)
    assert (entry.body["reason"], entry.body["name"]) == ("wrong_pin", "A-01")
    assert entry.body["actor"] == system_account(folder).name


def test_what_a_role_may_not_has_the_same_exit_code(shop: tuple[DataFolder, str]) -> None:
    folder, _ = shop
    add = ("people", "add")
    run(folder.root, *add, "S-02", "--role", "supervisor", "--pin-stdin", typed=f"{OTHER}\n")
    done = run(folder.root, *add, "P-03", "--as", "S-02", "--pin-stdin", typed=f"{OTHER}\n")
    assert (done.code, done.out) == (4, "")
    assert [entry.body["what"] for entry in told(folder, Type.DENIED)] == ["people"]


def test_without_a_pin_on_standard_input_nobody_is_asked(shop: tuple[DataFolder, str]) -> None:
    folder, session = shop
    assert run(folder.root, "show", "SF1", "--as", "A-01").code == 2
    done = run(folder.root, "uncancel", session, "--as", "A-01", "--pin-stdin")
    assert (done.code, done.out) == (2, "")


def test_whether_a_parcel_was_filmed_is_said_and_no_more(shop: tuple[DataFolder, str]) -> None:
    assert run(shop[0].root, "filmed", "sf1").out == "Filmed.\n"
    assert run(shop[0].root, "filmed", "SF2", "--json").json == {"filmed": False}


def test_a_look_by_name_reaches_the_ledger_with_the_next_owner(shop: tuple[DataFolder, str]) -> None:
    folder, session = shop
    run(folder.root, "people", "add", "S-02", "--role", "supervisor", "--pin-stdin", typed=f"{OTHER}\n")
    assert run(folder.root, "show", "SF1", "--as", "S-02", "--pin-stdin", typed=f"{OTHER}\n").code == 0
    assert run(folder.root, "uncancel", session).out.endswith("counts again\n")
    (view,) = told(folder, Type.VIEW)
    assert (view.body["actor"], view.session) == ("S-02", session)
    (back,) = told(folder, Type.TAKE_BACK)
    assert back.body["actor"] == system_account(folder).name
