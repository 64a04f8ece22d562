"""What an owner does beside packing, step by step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from station.app import Station
from station.errors import StorageError
from station.evidence import notes
from station.evidence.backup import DAY_MS, made
from station.evidence.ledger import Type
from station.settings import load
from station.upkeep import Upkeep
from tests.station.vaults import Vault, told, vault_at


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with vault_at(tmp_path / "data") as opened:
        yield opened


class Hands:
    """An upkeep, and the clocks and the bench that it sees."""

    def __init__(self, vault: Vault, now_ms: int = 1_763_800_000_000) -> None:
        self.wall_ms, self.mono_ms, self.busy = now_ms, 100, False
        self.vault = vault
        self.upkeep = Upkeep(
            vault.folder, vault.writer, 2, lambda: self.busy, lambda: (self.wall_ms, self.mono_ms)
        )

    def round(self) -> None:
        for step in self.upkeep.steps:
            step()
        self.vault.writer.call(lambda _: None)  # what was noted is committed with it


def test_a_jump_of_the_clock_is_an_entry_and_only_once(vault: Vault) -> None:
    hands = Hands(vault)
    before = (hands.wall_ms, hands.mono_ms)
    hands.wall_ms, hands.mono_ms = hands.wall_ms + DAY_MS + 10_000, hands.mono_ms + 10_000
    hands.round()
    hands.round()
    (entry,) = told(vault.folder, Type.CLOCK)
    assert entry.body["jump_ms"] == DAY_MS
    assert (entry.body["before_wall_ms"], entry.body["before_mono_ms"]) == before
    assert entry.body["ntp"] in ("synchronised", "not_synchronised", "unknown")


def test_a_jump_is_not_lost_while_the_database_takes_nothing(vault: Vault) -> None:
    def full(s: Session) -> None:
        raise StorageError("The disk is full.")

    hands = Hands(vault)
    hands.wall_ms += DAY_MS
    hands.upkeep.steps[0]()
    with pytest.raises(StorageError):
        vault.writer.call(full)  # with it, the note is rolled back
    hands.round()
    assert [entry.body["jump_ms"] for entry in told(vault.folder, Type.CLOCK)] == [DAY_MS]


def test_notes_are_taken_in(vault: Vault) -> None:
    notes.leave(vault.folder, Type.VIEW, {"actor": "system:x"})
    Hands(vault).round()
    assert [entry.body["actor"] for entry in told(vault.folder, Type.VIEW)] == ["system:x"]


def test_the_database_is_copied_once_a_day_and_as_many_copies_are_kept_as_the_owner_wants(
    vault: Vault,
) -> None:
    hands = Hands(vault)
    hands.round()
    (first,) = made(vault.folder)
    hands.wall_ms = first.stat().st_mtime_ns // 1_000_000 + DAY_MS - 1
    hands.round()
    assert made(vault.folder) == [first]
    for _ in range(3):
        hands.wall_ms += DAY_MS
        hands.round()
    assert len(made(vault.folder)) == 2
    assert first not in made(vault.folder)


def test_the_copy_waits_while_something_is_recorded(vault: Vault) -> None:
    hands = Hands(vault)
    hands.round()
    (first,) = made(vault.folder)
    hands.wall_ms, hands.busy = first.stat().st_mtime_ns // 1_000_000 + DAY_MS, True
    hands.round()
    assert made(vault.folder) == [first]
    hands.busy = False
    hands.round()
    assert len(made(vault.folder)) == 2


def test_a_running_station_does_all_of_it(tmp_path: Path) -> None:
    station = Station(load(tmp_path / "data"), tmp_path / "data", [])
    station.start()
    steps = [step.__name__ for step in station.chores._steps]
    station.stop()
    assert steps == ["_look_at_clock", "_take_notes", "_back_up", "_look_at_pace"]
