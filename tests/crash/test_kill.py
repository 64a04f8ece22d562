"""Killed at each step of sealing and of retention: after the next start everything is consistent."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db import sessions as rows
from station.evidence import retention
from station.evidence.acts import Why
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.seal import commit, into_vault
from station.evidence.verify import verify_vault
from station.owner import owned, take_charge
from station.types import SessionFacts
from tests.station.vaults import START_MS, facts_of, vault_at, write_clip, write_photo
from tests.station.vaults import _clip as clip_of
from tests.station.vaults import _photo as photo_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
KILLED = 9


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


def _work(folder: DataFolder, facts: SessionFacts) -> None:
    """Seal the one, retire the other."""
    from dataclasses import replace

    writer = take_charge(folder, "S-01", "test")
    home = folder.incoming / facts.session
    whole = replace(
        facts,
        clips=(clip_of(home / "cam1-1.mp4", facts),),
        photos=(photo_of(home / "01-scan-cam1.jpg", facts),),
    )
    commit(writer, into_vault(folder, whole))
    (first,) = writer.call(lambda s: rows.page(s, 0, 1))
    retention.retire(folder, writer, first, START_MS, Why("age", "180 days", "retention"))
    writer.close()


def _counted(at: int, ready: tuple[DataFolder, SessionFacts], root: Path) -> bool:
    """Run it in a process that dies at its step `at`; False: it had fewer steps."""
    folder = DataFolder(Path(shutil.copytree(ready[0].root, root)))
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _arm(at)
            _work(folder, ready[1])
            code = 0
        finally:
            os._exit(code)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, KILLED)
    return code == KILLED


def _arm(at: int) -> None:
    """Each sync, rename, removal and file opened for writing is two steps: before it and after it."""
    left = [at]

    def stepped(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            _step(left)
            result = real(*arguments, **named)
            _step(left)
            return result

        return call

    for place, name in (
        (os, "fsync"),
        (Path, "rename"),
        (Path, "replace"),
        (Path, "unlink"),
        (Path, "mkdir"),
    ):
        setattr(place, name, stepped(getattr(place, name)))


def _step(left: list[int]) -> None:
    left[0] -= 1
    if left[0] < 0:
        os._exit(KILLED)


def test_killed_at_any_step_the_next_start_makes_everything_consistent(
    ready: tuple[DataFolder, SessionFacts], tmp_path: Path
) -> None:
    at, killed = 0, True
    while killed:
        root = tmp_path / f"at-{at}"
        killed = _counted(at, ready, root)
        folder = DataFolder(root)
        with owned(folder, "test") as writer:
            recover(folder, writer, START_MS)
        assert verify_vault(folder).findings == (), f"killed at step {at}"
        assert not list(folder.incoming.iterdir())
        at += 1
    assert at > 20
