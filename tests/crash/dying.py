"""Processes that die before the n-th touch of the disk."""

import itertools
import os
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import forked
from vaults import CAM, FRAMES, START_MS, facts_of, vault_at, write_clip, write_photo
from vaults import _clip as clip_of
from vaults import _photo as photo_of

from station.archiving import Archiver
from station.clock import SystemClock
from station.draft import Draft, SealJob
from station.events import Feed
from station.evidence import retention, seal
from station.evidence.paths import DataFolder
from station.evidence.policy import Policy
from station.evidence.recover import recover
from station.evidence.seal import commit, into_vault
from station.evidence.sealer import Sealer
from station.expiry import Reading
from station.owner import rebuild_database, renew_key, take_charge
from station.recording import RawClip, RawPhoto
from station.types import Moment, Reason, SessionFacts, Status

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


def dies(work: Callable[..., None], step: int, *arguments: object) -> bool:
    """Run `work(step, …)` in a process that dies before its step-th touch; False: it had no so many steps."""
    process = forked.process(work, step, *arguments)
    process.join(60)
    assert process.exitcode in (0, KILLED), f"step {step}: {process.exitcode}"
    return process.exitcode == KILLED


def sealing(step: int, data: Path, facts: SessionFacts, outcome: Status) -> None:
    """Take charge of the folder and seal the session."""
    _count_down(step)
    folder = DataFolder(data)
    writer = take_charge(folder, "S-01", "tests")
    Sealer(folder, writer, Feed(), SystemClock(), lambda _: None).seal_one(job_of(data, facts, outcome))
    os._exit(0)


def recovering(step: int, data: Path, now_ms: int) -> None:
    """Take charge of the folder and recover what is left in it."""
    _count_down(step)
    folder = DataFolder(data)
    recover(folder, take_charge(folder, "S-01", "tests"), now_ms)
    os._exit(0)


def retiring(step: int, data: Path, facts: SessionFacts) -> None:
    """Seal the session that has just ended, and retire the one before it."""
    _count_down(step)
    folder = DataFolder(data)
    writer = take_charge(folder, "S-01", "tests")
    home = folder.incoming / facts.session
    clips, photos = (clip_of(home / "cam1-1.mp4", facts),), (photo_of(home / "01-scan-cam1.jpg", facts),)
    commit(writer, into_vault(folder, replace(facts, clips=clips, photos=photos)))
    now_ms = START_MS + 400 * retention.DAY_MS
    reading = Reading(folder)
    first = next(retention.plan(reading, folder, Policy(180, 180), now_ms, 10**15))
    retention.retire(folder, writer, first, now_ms)
    writer.close()
    os._exit(0)


def sealing_part(step: int, data: Path, part: SessionFacts) -> None:
    """Seal what was shown again of a session."""
    folder = DataFolder(data)
    writer = take_charge(folder, "S-01", "tests")
    _count_down(step)
    home = folder.growing(part.session, part.part)
    clip = replace(clip_of(home / "cam1-2.mp4", part), part=2)
    photo = photo_of(home / "201-photo-cam1.jpg", part)
    commit(writer, into_vault(folder, replace(part, clips=(clip,), photos=(photo,))))
    writer.close()
    os._exit(0)


def rebuilding(step: int, data: Path) -> None:
    """The database from the vault alone."""
    _count_down(step)
    rebuild_database(DataFolder(data), "tests")
    os._exit(0)


def renewing(step: int, data: Path) -> None:
    """Hand over to a new key."""
    folder = DataFolder(data)
    writer = take_charge(folder, "S-01", "tests")
    _count_down(step)
    renew_key(folder, writer)
    writer.close()
    os._exit(0)


def archiving(step: int, data: Path) -> None:
    """Make the old clip smaller."""
    folder = DataFolder(data)
    writer = take_charge(folder, "S-01", "tests")
    _count_down(step)
    Archiver(folder, writer, lambda: True, 30, lambda: START_MS + 31 * 86_400_000).next()
    writer.close()
    os._exit(0)


def _count_down(steps: int) -> None:
    """From now on the process dies: before and after each rename, sync, removal, new folder and final row."""
    left = itertools.count(steps, -1)

    def step() -> None:
        if next(left) == 0:
            os._exit(KILLED)

    def dying(really: Any) -> Any:
        def stepped(*arguments: Any, **named: Any) -> Any:
            step()
            result = really(*arguments, **named)
            step()
            return result

        return stepped

    for name in ("rename", "replace", "fsync", "mkdir", "unlink"):
        setattr(os, name, dying(getattr(os, name)))
    seal.final_rows = dying(seal.final_rows)
