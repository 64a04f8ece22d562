"""Killed at each step of sealing a part, and of the archive encode: the next start makes it good."""

import itertools
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from dying import archiving, dies, sealing_part
from vaults import START_MS, _clip, facts_of, vault_at, write_clip, write_photo

from db import sessions as rows
from db.views import PartView
from station.evidence import acts
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.seal import commit, into_vault
from station.evidence.verify import verify_vault
from station.owner import owned
from station.types import SessionFacts
from tests.fakes import film

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork server")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataFolder, SessionFacts]:
    """A sealed session that is shown again; what was recorded of it lies closed in `incoming/`."""
    with vault_at(tmp_path_factory.mktemp("part") / "data") as vault:
        facts = vault.seal("SF1")
        part = replace(facts, part=2, started_ms=facts.ended_ms + 5000, ended_ms=facts.ended_ms + 9000)
        began = PartView(2, part.started_ms, part.started_ns)
        vault.writer.call(lambda s: acts.open_part(s, vault.writer.scribe, facts.session, began))
        home = vault.folder.growing(facts.session, 2)
        home.mkdir()
        write_clip(home / "cam1-2.mp4")
        write_photo(home / "201-photo-cam1.jpg")
    return vault.folder, part


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """A session old enough to be archived, with a clip that is larger than it must be."""
    with vault_at(tmp_path_factory.mktemp("old") / "data") as vault:
        facts = vault.open(facts_of("SF1"))
        home = vault.folder.incoming / facts.session
        home.mkdir()
        noise = np.random.default_rng(1).integers(100, 140, (180, 160), dtype=np.uint8)
        film(home / "cam1-1.mp4", [np.roll(noise, shift, 1) for shift in range(12)], fps=10)
        facts = replace(facts, clips=(_clip(home / "cam1-1.mp4", facts),))
        vault.finish(facts)
        commit(vault.writer, into_vault(vault.folder, facts))
    return vault.folder


def test_a_kill_at_any_step_of_sealing_a_part_leaves_both_whole(
    shown: tuple[DataFolder, SessionFacts], tmp_path: Path
) -> None:
    for step in itertools.count():
        folder = DataFolder(Path(shutil.copytree(shown[0].root, tmp_path / f"at-{step}")))
        killed = dies(sealing_part, step, folder.root, shown[1])
        with owned(folder, "test") as writer:
            recover(folder, writer, START_MS)
            view = writer.call(lambda s: rows.get(s, shown[1].session))
        assert view is not None
        assert [Path(clip.path).name for clip in view.clips] == ["cam1-1.mp4", "cam1-2.mp4"], step
        assert [part.path is not None for part in view.parts] == [True], step
        assert verify_vault(folder).findings == (), f"killed at step {step}"
        assert not list(folder.incoming.iterdir())
        if not killed:
            break
    assert step > 8


def test_a_kill_at_any_step_of_the_archive_encode_keeps_one_whole_video(
    old: DataFolder, tmp_path: Path
) -> None:
    for step in itertools.count():
        folder = DataFolder(Path(shutil.copytree(old.root, tmp_path / f"at-{step}")))
        killed = dies(archiving, step, folder.root)
        with owned(folder, "test") as writer:
            (view,) = writer.call(lambda s: rows.page(s, 0, 10))
        left = [clip for clip in view.clips if clip.purged_ms is None]
        assert len(left) == 1, step
        assert [path.name for path in folder.vault.rglob("*.mp4")] == [Path(left[0].path).name], step
        assert verify_vault(folder).findings == (), f"killed at step {step}"
        assert not (folder.cache / "archive" / "target").exists()
        if not killed:
            break
    assert step > 6
