"""Retention beside packing: small bites, while nothing records, sooner while space lacks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from station.evidence.ledger import Type
from station.evidence.policy import DAY_MS, Policy
from station.expiry import BITE, EVERY_MS, LACKING_MS, Expiry, policy_of
from station.settings import Settings
from tests.station.vaults import START_MS, Vault, told, vault_at

LATER = START_MS + 200 * DAY_MS
PLENTY = 10**15


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """Three old parcels; one of the day before yesterday, so that the clock is believed."""
    with vault_at(tmp_path / "data") as made:
        for n in range(3):
            made.seal(f"SF{n}", clip=False)
        made.seal("SF9", started_ms=LATER - 2 * DAY_MS, clip=False, photo=False)
        yield made


class Bench:
    """What the rounds depend on."""

    def __init__(self, vault: Vault, policy: Policy) -> None:
        self.busy, self.stopped, self.free = False, False, PLENTY
        self.policy = policy
        self.expiry = Expiry(
            vault.folder,
            vault.writer,
            lambda: self.policy,
            busy=lambda: self.busy,
            stopped=lambda: self.stopped,
            free=lambda: self.free,
        )


def test_the_defaults_are_half_a_year_for_video_and_a_year_for_photos() -> None:
    policy = policy_of(Settings())
    assert (policy.video_days, policy.photo_days, policy.at_least_days) == (180, 365, 30)
    assert not any(policy.kind_days.values())


def test_one_round_removes_what_is_due(vault: Vault) -> None:
    bench = Bench(vault, Policy(180, 180))
    assert bench.expiry.round(LATER) == 3
    assert len(told(vault.folder, Type.PURGE)) == 3
    assert BITE >= 3


def test_nothing_is_removed_while_a_parcel_is_recorded(vault: Vault) -> None:
    bench = Bench(vault, Policy(180, 180))
    bench.busy = True
    assert bench.expiry.round(LATER) == 0
    bench.busy = False
    assert bench.expiry.round(LATER) == 3


def test_a_stop_comes_between_two_parcels_and_the_next_round_goes_on(vault: Vault) -> None:
    bench = Bench(vault, Policy(180, 180))
    bench.stopped = True
    assert bench.expiry.round(LATER) == 1
    bench.stopped = False
    assert bench.expiry.round(LATER) == 2


def test_a_pass_is_made_once_an_hour(vault: Vault) -> None:
    bench = Bench(vault, Policy())
    bench.policy = Policy(3000, 3000)
    assert bench.expiry.round(LATER) == 0
    bench.policy = Policy(180, 180)
    assert bench.expiry.round(LATER + EVERY_MS - 1) == 0
    assert bench.expiry.round(LATER + EVERY_MS) == 3


def test_while_space_lacks_it_is_looked_at_sooner_and_beside_a_recording(vault: Vault) -> None:
    bench = Bench(vault, Policy(floor_bytes=10**9, at_least_days=30))
    assert bench.expiry.round(LATER) == 0
    bench.free, bench.busy = 0, True
    assert bench.expiry.round(LATER + LACKING_MS - 1) == 0
    assert bench.expiry.round(LATER + LACKING_MS) == 3


def test_a_clock_that_has_just_jumped_removes_nothing(vault: Vault) -> None:
    bench = Bench(vault, Policy(180, 180))
    assert bench.expiry.round(LATER + 4000 * DAY_MS) == 0
    assert told(vault.folder, Type.PURGE) == []


def test_a_vault_that_is_away_is_waited_for(vault: Vault) -> None:
    bench = Bench(vault, Policy(180, 180))
    vault.folder.vault.rename(vault.folder.root / "share")
    vault.folder.vault.mkdir()
    assert bench.expiry.round(LATER) == 0
    vault.folder.vault.rmdir()
    (vault.folder.root / "share").rename(vault.folder.vault)
    assert told(vault.folder, Type.PURGE) == []
    assert bench.expiry.round(LATER + EVERY_MS) == 3
