"""Killed at each step of sealing and of retention: after the next start everything is consistent."""

import itertools
import shutil
import sys
from pathlib import Path

import pytest
from dying import dies, retiring
from vaults import START_MS, facts_of, vault_at, write_clip, write_photo

from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.owner import owned
from station.types import SessionFacts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork server")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataFolder, SessionFacts]:
    """One session sealed, one whose recording has just ended."""
    with vault_at(tmp_path_factory.mktemp("kill") / "data") as vault:
        vault.seal("SF1")
        facts = vault.open(facts_of("SF2", started_ms=START_MS + 60_000))
        home = vault.folder.incoming / facts.session
        home.mkdir()
        write_clip(home / "cam1-1.mp4")
        write_photo(home / "01-scan-cam1.jpg")
        vault.finish(facts)
    return vault.folder, facts


def test_killed_at_any_step_the_next_start_makes_everything_consistent(
    ready: tuple[DataFolder, SessionFacts], tmp_path: Path
) -> None:
    for step in itertools.count():
        folder = DataFolder(Path(shutil.copytree(ready[0].root, tmp_path / f"at-{step}")))
        killed = dies(retiring, step, folder.root, ready[1])
        with owned(folder, "test") as writer:
            recover(folder, writer, START_MS)
        assert verify_vault(folder).findings == (), f"killed at step {step}"
        assert not list(folder.incoming.iterdir())
        if not killed:
            break
    assert step > 20
