"""Killed at each step of handing over to a new key: the next start signs with the one the ledger believes."""

import itertools
import shutil
import sys
from pathlib import Path

import pytest
from dying import dies, renewing
from vaults import vault_at

from station.evidence.keys import KeyFolder
from station.evidence.paths import DataFolder
from station.evidence.verify import verify_vault
from station.owner import owned

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork server")


def test_a_kill_at_any_step_of_a_rotation_leaves_a_key_that_goes_on_signing(tmp_path: Path) -> None:
    with vault_at(tmp_path / "made") as vault:
        vault.seal("SF1", clip=False)
        first = vault.writer.scribe.key.kid
    signed_with = set()
    for step in itertools.count():
        folder = DataFolder(Path(shutil.copytree(tmp_path / "made", tmp_path / f"at-{step}")))
        killed = dies(renewing, step, folder.root)
        for _ in range(2):  # the second start finds what the first one settled
            with owned(folder, "test") as writer:
                signing = writer.scribe.key.kid
        report = verify_vault(folder)
        assert report.findings == (), f"killed at step {step}"
        assert len(report.fingerprints) == (1 if signing == first else 2), step
        assert KeyFolder(folder.keys).open().kid == signing
        signed_with.add(signing == first)
        if not killed:
            break
    assert signed_with == {True, False}
    assert sorted(path.name for path in folder.keys.iterdir()) == ["station.json", "station.key"]
    assert step > 10
