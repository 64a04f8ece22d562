"""The process dies before each step of sealing, one after the other; the next start makes it good."""

import itertools
import os
import sys
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from vaults import CAM, FRAMES, facts_of, vault_at, write_clip, write_photo

from db import sessions as rows
from station import database
from station.clock import SystemClock
from station.draft import Draft, SealJob
from station.events import Feed
from station.evidence import seal
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.sealer import Sealer
from station.evidence.verify import verify_vault
from station.recording import RawClip, RawPhoto
from station.types import Moment, Reason, SessionFacts, Status
from station.writer import Writer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a child process is forked")

WAYBILL = "SF1690060267735"
KILLED = 9


def an_ended_session(data: Path, outcome: Status) -> SessionFacts:
    """Its rows say “finishing”, its files lie closed in `incoming/`."""
    with vault_at(data) as vault:
        facts = vault.open(facts_of(WAYBILL))
        home = vault.folder.incoming / facts.session
        home.mkdir()
        write_clip(home / "cam1-1.mp4").rename(home / "cam1-1.mp4.part")
        write_photo(home / "01-scan-cam1.jpg")
        vault.finish(facts, outcome)
    return facts


def job_of(data: Path, facts: SessionFacts, outcome: Status) -> SealJob:
    home = data / "incoming" / facts.session
    draft = Draft(
        facts.session, facts.station, facts.operator, facts.take, facts.keep, facts.started_ms, facts.started_ns,
        facts.utc_offset_min, facts.demo, facts.media_time, facts.order, list(facts.numbers),
    )  # fmt: skip
    clip = RawClip(
        home / "cam1-1.mp4.part", CAM, 1, FRAMES, 0, 1.2, facts.started_ns, facts.started_ns + 10**9
    )
    photo = RawPhoto(home / "01-scan-cam1.jpg", CAM, Moment.SCAN, facts.started_ns)
    draft.photos.append(_done(photo))
    return SealJob(draft, facts.ended_ns, Reason.STOP, outcome, (_done([clip]),))


def _done(value: Any) -> "Future[Any]":
    future: Future[Any] = Future()
    future.set_result(value)
    return future


def seal_and_die_before(step: int, data: Path, facts: SessionFacts, outcome: Status) -> bool:
    """Seal in a child that dies before its step-th touch of the disk; False: it had no so many steps."""
    child = os.fork()
    if child == 0:
        _count_down(step)
        folder = DataFolder(data)
        writer = Writer(database.prepare(folder))
        Sealer(folder, writer, Feed(), SystemClock(), lambda _: None).seal_one(job_of(data, facts, outcome))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


def _count_down(steps: int) -> None:
    """From now on the process dies at the steps-th rename, sync, new folder or final row."""
    left = itertools.count(steps, -1)

    def dying(really: Any) -> Any:
        def step(*arguments: Any, **named: Any) -> Any:
            if next(left) == 0:
                os._exit(KILLED)
            return really(*arguments, **named)

        return step

    for name in ("rename", "replace", "fsync", "mkdir"):
        setattr(os, name, dying(getattr(os, name)))
    seal.final_rows = dying(seal.final_rows)


@pytest.mark.parametrize("outcome", [Status.SEALED, Status.CANCELLED])
def test_a_kill_at_any_step_of_sealing_leaves_evidence_that_the_next_start_completes(
    tmp_path: Path, outcome: Status
) -> None:
    expected = Status.CANCELLED if outcome is Status.CANCELLED else Status.RECOVERED
    for step in itertools.count():
        data = tmp_path / str(step)
        facts = an_ended_session(data, outcome)
        if not seal_and_die_before(step, data, facts, outcome):
            break
        with vault_at(data) as vault:
            done = recover(vault.folder, vault.writer, facts.ended_ms)
            assert [(one.session, one.status) for one in done.sealed] == [(facts.session, expected)], step
            assert [clip.frames for clip in done.sealed[0].clips if not clip.parent] == [FRAMES], step
            assert len(done.sealed[0].photos) == 1
            assert done.set_aside == ()
            assert not list(vault.folder.incoming.iterdir())
            assert verify_vault(vault.folder, full=True).findings == (), step
            assert recover(vault.folder, vault.writer, facts.ended_ms).sealed == ()
    assert step >= 10  # all of them were met


def test_a_kill_in_the_middle_of_recovery_is_recovered_too(tmp_path: Path) -> None:
    for step in itertools.count():
        data = tmp_path / str(step)
        facts = an_ended_session(data, Status.SEALED)
        child = os.fork()
        if child == 0:
            _count_down(step)
            folder = DataFolder(data)
            recover(folder, Writer(database.prepare(folder)), facts.ended_ms)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != KILLED:
            break
        with vault_at(data) as vault:
            recover(vault.folder, vault.writer, facts.ended_ms)
            row = vault.writer.call(lambda s: rows.get(s, facts.session))  # noqa: B023
            assert row is not None
            assert row.status == Status.RECOVERED
            assert verify_vault(vault.folder, full=True).findings == (), step
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
