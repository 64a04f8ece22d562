"""Notes of access: whoever can write the folder can leave anything there; none of it stops the owner."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db import people as rows
from station.access import Role
from station.account import system_account
from station.evidence import notes
from station.evidence.ledger import Type
from station.login import LoginRefusedError, Logins
from station.people import People
from tests.station.vaults import Vault, told, vault_at

ADMIN, PIN, WRONG = "A-01", "739154", "482913"
NO_NOTE = "000000000000001-SF1.json"  # before all others


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as made:
        People(made.folder, made.writer).add(system_account(made.folder), ADMIN, Role.ADMIN, pin=PIN)
        yield made


def wrong_pin_beside(vault: Vault) -> None:
    with pytest.raises(LoginRefusedError, match="PIN"):
        Logins(vault.folder, None).login(ADMIN, WRONG, "test")


def fold_in(vault: Vault) -> int:
    return notes.fold_in(vault.folder, vault.writer)


def _too_deep(path: Path) -> None:
    path.write_text("[" * 60_000)


def _a_folder(path: Path) -> None:
    (path / "inside").mkdir(parents=True)


def _a_pipe(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    os.mkfifo(path)


def _no_text(path: Path) -> None:
    path.write_bytes(b"\xff\xfe")


@pytest.mark.parametrize("leave", [_too_deep, _a_folder, _a_pipe, _no_text])
def test_a_file_that_is_no_note_stops_neither_the_start_nor_the_notes_behind_it(
    vault: Vault, leave: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    leave(vault.folder.notes / NO_NOTE)
    wrong_pin_beside(vault)
    assert fold_in(vault) == 1
    assert [path.name for path in vault.folder.quarantine.iterdir()] == [NO_NOTE]
    assert list(vault.folder.notes.iterdir()) == []
    assert "set aside" in caplog.text
    assert "SF1" not in caplog.text


def test_a_note_that_the_ledger_cannot_take_is_set_aside(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So deep that it can just be read, but no entry can be made of it."""

    def too_deep(*_: object) -> None:
        raise RecursionError

    wrong_pin_beside(vault)
    with monkeypatch.context() as patch:
        patch.setattr(notes, "_fold", too_deep)
        assert fold_in(vault) == 0
    assert (len(list(vault.folder.quarantine.iterdir())), fold_in(vault)) == (1, 0)


def test_what_can_be_neither_read_nor_moved_is_passed_over_and_said(
    vault: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    _too_deep(vault.folder.notes / NO_NOTE)
    (vault.folder.quarantine / NO_NOTE).mkdir()
    wrong_pin_beside(vault)
    assert fold_in(vault) == 1
    assert "passed over" in caplog.text


def test_a_note_that_a_crash_left_behind_counts_once(vault: Vault) -> None:
    wrong_pin_beside(vault)
    (path,) = vault.folder.notes.glob("*.json")
    note = path.read_bytes()
    for _ in range(2):
        path.write_bytes(note)  # as if the process had died before it was taken away
        fold_in(vault)
    person = next(one for one in vault.writer.call(rows.everybody) if one.name == ADMIN)
    pin = vault.writer.call(lambda s: rows.pin_of(s, person.id))
    assert (len(told(vault.folder, Type.REFUSED)), pin.tries if pin else None) == (1, 1)
