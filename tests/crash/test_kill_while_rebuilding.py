"""Killed at each step of a rebuild: the next start begins it again, and gets every row."""

import itertools
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest
from dying import dies, rebuilding
from vaults import vault_at

from db.anew import NEW
from station.evidence.paths import DataFolder
from station.evidence.verify import verify_vault
from station.owner import owned

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork server")

SEALED = ("SF1", "SF2", "SF3")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    with vault_at(tmp_path_factory.mktemp("rebuild") / "data") as vault:
        for order in SEALED:
            vault.seal(order)
    return vault.folder


def test_killed_at_any_step_of_a_rebuild_the_next_start_has_every_row(
    filled: DataFolder, tmp_path: Path
) -> None:
    for step in itertools.count():
        folder = DataFolder(Path(shutil.copytree(filled.root, tmp_path / f"at-{step}")))
        killed = dies(rebuilding, step, folder.root)
        with owned(folder, "test"):
            pass
        assert verify_vault(folder).findings == (), f"killed at step {step}"
        assert _orders(folder.db) == SEALED, f"killed at step {step}"
        if not killed:
            break
    assert step > 10


def test_a_half_made_database_of_a_crash_is_no_database(filled: DataFolder, tmp_path: Path) -> None:
    folder = DataFolder(Path(shutil.copytree(filled.root, tmp_path / "data")))
    half = folder.db.with_name(f"{folder.db.name}{NEW}")
    shutil.copy(folder.db, half)
    with sqlite3.connect(half) as connection:
        connection.execute("DELETE FROM code WHERE value = 'SF2'")
    connection.close()
    folder.db.unlink()
    with owned(folder, "test"):
        pass
    assert verify_vault(folder).findings == ()
    assert _orders(folder.db) == SEALED
    assert not half.exists()


def test_the_log_of_a_lost_database_is_not_taken_for_the_new_ones(filled: DataFolder, tmp_path: Path) -> None:
    folder = DataFolder(Path(shutil.copytree(filled.root, tmp_path / "data")))
    log = folder.db.with_name(f"{folder.db.name}-wal")
    connection = sqlite3.connect(folder.db)
    connection.execute("DELETE FROM code WHERE value = 'SF2'")
    connection.commit()
    kept = log.read_bytes()
    connection.close()
    folder.db.unlink()
    log.write_bytes(kept)
    with owned(folder, "test"):
        pass
    assert len(kept) > 0
    assert verify_vault(folder).findings == ()
    assert _orders(folder.db) == SEALED


def _orders(database: Path) -> tuple[str, ...]:
    connection = sqlite3.connect(database)
    found = connection.execute("SELECT value FROM code ORDER BY pk").fetchall()
    connection.close()
    return tuple(value for (value,) in found)
