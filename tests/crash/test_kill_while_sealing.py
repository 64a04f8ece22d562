"""The process dies before each step of sealing, one after the other; the next start makes it good."""

import itertools
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from dying import WAYBILL, an_ended_session, dies, recovering, sealing
from vaults import FRAMES, facts_of, vault_at

from db import sessions as rows
from station.evidence import seal
from station.evidence.checking import Level
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.types import Status

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork server")


@pytest.mark.parametrize("outcome", [Status.SEALED, Status.CANCELLED])
def test_a_kill_at_any_step_of_sealing_leaves_evidence_that_the_next_start_completes(
    tmp_path: Path, outcome: Status
) -> None:
    expected = Status.CANCELLED if outcome is Status.CANCELLED else Status.RECOVERED
    facts = an_ended_session(tmp_path / "ended", outcome)
    for step in itertools.count():
        data = copytree(tmp_path / "ended", tmp_path / str(step))
        if not dies(sealing, step, data, facts, outcome):
            break
        with vault_at(data) as vault:
            done = recover(vault.folder, vault.writer, facts.ended_ms)
            row = vault.writer.call(lambda s: rows.get(s, facts.session))
            assert row is not None
            # Dead after the commit, before the mirror: it is final already, and the next start has no work.
            assert row.status == (expected if done.sealed else outcome), step
            assert [clip.frames for clip in row.clips if not clip.parent] == [FRAMES], step
            assert len(row.photos) == 1
            assert done.set_aside == ()
            assert not list(vault.folder.incoming.iterdir())
            assert verify_vault(vault.folder, level=Level.FULL).findings == (), step
            assert recover(vault.folder, vault.writer, facts.ended_ms).sealed == ()
    assert step >= 10  # all of them were met


def test_a_kill_in_the_middle_of_recovery_is_recovered_too(tmp_path: Path) -> None:
    facts = an_ended_session(tmp_path / "ended", Status.SEALED)
    for step in itertools.count():
        data = copytree(tmp_path / "ended", tmp_path / str(step))
        if not dies(recovering, step, data, facts.ended_ms):
            break
        with vault_at(data) as vault:
            recover(vault.folder, vault.writer, facts.ended_ms)
            row = vault.writer.call(lambda s: rows.get(s, facts.session))
            assert row is not None
            assert row.status == Status.RECOVERED
            assert verify_vault(vault.folder, level=Level.FULL).findings == (), step
    assert step >= 10


def test_a_row_still_on_its_way_is_taken_from_the_manifest(tmp_path: Path) -> None:
    """The manifest was written with a number and a mark whose rows had not been committed."""
    with vault_at(tmp_path / "d") as vault:
        facts = vault.open(facts_of(WAYBILL))
        vault.finish(facts)
        late = facts_of("6921234567890123456").numbers[0]
        seal.into_vault(vault.folder, replace(facts, numbers=(*facts.numbers, late), damaged=True))
        recover(vault.folder, vault.writer, facts.ended_ms)
        row = vault.writer.call(lambda s: rows.get(s, facts.session))
        assert row is not None
        assert [code.value for code in row.codes] == [WAYBILL, late.number.value]
        assert row.damaged
        assert verify_vault(vault.folder).findings == ()
