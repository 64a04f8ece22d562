from pathlib import Path

import pytest

from station.evidence.clock_guard import ClockGuard, since
from station.evidence.ledger import Type
from station.evidence.scribe import system_now
from station.owner import take_charge
from tests.station.vaults import told, vault_at

DAY_MS = 86_400_000


@pytest.mark.parametrize("jump_ms", [-DAY_MS, DAY_MS, 2001, -2001])
def test_a_jump_of_the_wall_clock_is_told_once(jump_ms: int) -> None:
    clocks = [(5000, 100), (5000 + 10_000 + jump_ms, 10_100), (5000 + 20_000 + jump_ms, 20_100)]
    guard = ClockGuard(iter(clocks).__next__)
    assert guard.look() == {"jump_ms": jump_ms, "before_wall_ms": 5000, "before_mono_ms": 100}
    assert guard.look() is None


def test_two_clocks_that_drift_a_little_are_no_jump() -> None:
    assert ClockGuard(iter([(0, 0), (DAY_MS + 2000, DAY_MS)]).__next__).look() is None


def test_a_clock_that_was_set_while_the_program_was_off_is_told_at_the_start(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        wall_ms, mono_ms = system_now()
        vault.writer.scribe._now = lambda: (wall_ms + DAY_MS, mono_ms)
        vault.writer.call(lambda s: vault.writer.scribe.append(s, Type.VIEW, {"actor": "li"}))
    take_charge(vault.folder, "S-01", "test").close()
    (entry,) = told(vault.folder, Type.CLOCK)
    assert entry.body["jump_ms"] == pytest.approx(-DAY_MS, abs=60_000)
    assert (entry.body["before_wall_ms"], entry.body["before_mono_ms"]) == (wall_ms + DAY_MS, mono_ms)
    assert "ntp" in entry.body


def test_between_two_starts_of_the_computer_the_clocks_tell_nothing(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        (boot,) = told(vault.folder, Type.BOOT)
    later = (boot.wall_ms + DAY_MS, boot.mono_ms)
    assert since(boot, boot.boot, lambda: later) is not None
    assert since(boot, "another run", lambda: later) is None
