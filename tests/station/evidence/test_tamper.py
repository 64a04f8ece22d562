import hashlib
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from station.errors import StorageError
from station.evidence import acts, heads
from station.evidence.heads import Head
from station.evidence.keys import new_key
from station.evidence.paths import DataFolder
from station.evidence.verify import Kept, Level, Problem, verify_vault
from station.types import Status
from tests.station.vaults import vault_at
from tests.tamper import Tamper, filled

CHANGES = 300


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataFolder, Head]:
    return filled(tmp_path_factory.mktemp("tamper") / "data")


def found(folder: DataFolder, head: Head) -> bool:
    """Whether verify says anything; a database that cannot be read is said, too."""
    try:
        return bool(verify_vault(folder, kept=Kept(head)).findings)
    except StorageError:
        return True


@pytest.mark.parametrize("seed", range(6))
def test_every_change_behind_the_programs_back_is_found(made: tuple[DataFolder, Head], seed: int) -> None:
    folder, head = made
    tamper = Tamper(folder, seed)
    missed = []
    for _ in range(CHANGES // 6):
        with tamper.change() as words:
            if not found(folder, head):
                missed.append(words)
    assert missed == []
    assert verify_vault(folder, kept=Kept(head)).findings == ()


def test_what_the_program_did_itself_gives_no_alarm(tmp_path: Path) -> None:
    """Beside the running owner, after each of twenty honest acts, against a head kept before the first."""
    with vault_at(tmp_path / "data") as vault:
        scribe = vault.writer.scribe
        head, pins = vault.writer.call(scribe.head), (hashlib.sha256(scribe.key.public).hexdigest(),)
        for n in range(10):
            facts = vault.seal(f"SF{n}", outcome=Status.CANCELLED if n % 2 else Status.SEALED, clip=n % 3 > 0)
            assert verify_vault(vault.folder, level=Level.FULL, kept=Kept(head, pins)).findings == ()
            taken_back = partial(acts.take_back_cancel, scribe=scribe, session=facts.session, actor="li")
            vault.writer.call(taken_back)
            assert verify_vault(vault.folder, kept=Kept(head, pins)).findings == ()
    assert verify_vault(vault.folder, level=Level.FULL, kept=Kept(head, pins)).findings == ()


def test_a_foreign_fingerprint_is_said(made: tuple[DataFolder, Head]) -> None:
    (finding,) = verify_vault(made[0], kept=Kept(pins=("0" * 64,))).findings
    assert finding.what is Problem.UNSIGNED


def test_a_head_of_another_station_is_said(made: tuple[DataFolder, Head], tmp_path: Path) -> None:
    _, other = filled(tmp_path / "data")
    assert verify_vault(made[0], kept=Kept(other)).findings


def test_a_longer_head_of_another_station_is_no_roll_back(made: tuple[DataFolder, Head]) -> None:
    foreign = heads.sign(new_key(), "S-02", made[1].size + 9, bytes(32), made[1].wall_ms)
    (finding,) = verify_vault(made[0], kept=Kept(foreign)).findings
    assert finding.what is Problem.UNSIGNED
    forged = replace(foreign, kid=made[1].kid)
    (finding,) = verify_vault(made[0], kept=Kept(forged)).findings
    assert finding.what is Problem.UNSIGNED
