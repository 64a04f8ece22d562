"""What travels into the vault, what does not, and what happens while the vault is not there."""

import errno
import queue
import shutil
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from vaults import CAM, FRAMES, START_MS, Vault, facts_of, names, told, vault_at, write_clip

from db import sessions as rows
from station.clock import SystemClock
from station.draft import Draft, SealJob
from station.events import Event, Feed, SealFailed, SessionSealed
from station.evidence import seal, sealer
from station.evidence.checking import Level
from station.evidence.patience import Patience
from station.evidence.recover import recover
from station.evidence.sealer import Sealer
from station.evidence.verify import verify_vault
from station.recording import RawClip, RawPhoto
from station.recording.check import decode_whole
from station.types import Reason, Status
from tests.bench.disks import NoDiskError, memory_disk
from tests.station.recording.test_clip_check import written

WAYBILL = "SF1690060267735"


def job_of(
    vault: Vault, clip: Path | None = None, *, finished: bool = True, number: str = WAYBILL, **facts_: Any
) -> SealJob:
    """A session that has just ended; by default with a whole clip."""
    facts = vault.open(facts_of(number, **facts_))
    home = vault.folder.incoming / facts.session
    home.mkdir()
    path = home / "cam1-1.mp4.part"
    write_clip(home / "x.mp4").rename(path) if clip is None else shutil.copy(clip, path)
    if finished:
        vault.finish(facts)
    draft = Draft(
        facts.session, facts.station, facts.operator, facts.take, facts.keep, facts.started_ms, facts.started_ns,
        facts.utc_offset_min, facts.demo, facts.media_time, facts.order, list(facts.numbers),
    )  # fmt: skip
    raw = RawClip(path, CAM, 1, FRAMES, 0, 1.2, facts.started_ns, facts.started_ns + 10**9)
    closed: Future[list[RawClip]] = Future()
    closed.set_result([raw])
    return SealJob(draft, facts.ended_ns, Reason.STOP, Status.SEALED, (closed,))


class Desk:
    """A sealer, and what it says."""

    def __init__(self, vault: Vault, judge: Callable[..., None] = lambda *_: None) -> None:
        self.vault = vault
        feed = Feed()
        self.news: queue.SimpleQueue[Event] = feed.subscribe()
        self.sealer = Sealer(vault.folder, vault.writer, feed, SystemClock(), lambda _: None, judge)

    def seal(self, job: SealJob) -> None:
        self.sealer.start()
        self.sealer.submit(job)
        self.sealer.stop()

    def next(self) -> Event:
        return self.news.get(timeout=20)


@pytest.fixture
def torn(tmp_path: Path) -> Path:
    """What a full disk leaves of a clip: fragments, and half of one more."""
    clip = written(tmp_path / "growing.mp4", 75)
    path = tmp_path / "torn.mp4"
    path.write_bytes(clip.path.read_bytes()[:-10])
    clip.close()
    return path


def test_a_clip_that_a_full_disk_tore_is_sealed_with_a_repaired_copy_and_not_set_aside(
    tmp_path: Path, torn: Path
) -> None:
    with vault_at(tmp_path / "data") as vault:
        desk, job = Desk(vault), job_of(vault, torn)
        bytes_before = torn.read_bytes()
        desk.seal(job)
        sealed = desk.next()
        assert isinstance(sealed, SessionSealed)
        original, copy = sealed.clips
        assert (vault.folder.root / original.path).read_bytes() == bytes_before
        assert copy.parent == Path(original.path).name
        assert decode_whole(vault.folder.root / copy.path) == copy.frames > 60
        assert names(vault.folder.quarantine) == []
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()


def test_a_clip_that_cannot_be_opened_just_now_is_not_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_many(path: Path) -> Any:
        raise seal.RecordingError(f"{path.name} does not play.") from OSError(errno.EMFILE, "too many files")

    with vault_at(tmp_path / "data") as vault:
        desk, job = Desk(vault), job_of(vault)
        monkeypatch.setattr(seal, "check_clip", too_many)
        desk.seal(job)
        assert isinstance(desk.next(), SealFailed)
        assert names(vault.folder.incoming) == [f"{job.draft.id}/cam1-1.mp4.part"]
        assert names(vault.folder.quarantine) == []


def test_a_second_look_that_breaks_does_not_tell_of_a_sealed_session_that_it_failed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def judge(*_: object) -> None:
        raise ValueError("a picture of no size")

    with vault_at(tmp_path / "data") as vault:
        desk = Desk(vault, judge)
        desk.seal(job_of(vault))
        assert isinstance(desk.next(), SessionSealed)
        assert desk.news.empty()
        assert desk.sealer._open == 0
    assert "could not be looked at again" in caplog.text


def test_a_session_whose_second_try_breaks_does_not_keep_the_next_one_from_the_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.evidence.sealer.RETRY_S", 0.01)
    faults: list[Exception] = [OSError(errno.EIO, "input/output error"), ValueError("of ours")]
    good = sealer.into_vault

    def into_vault(*given: Any) -> Any:
        if faults:
            raise faults.pop(0)
        return good(*given)

    monkeypatch.setattr(sealer, "into_vault", into_vault)
    with vault_at(tmp_path / "data") as vault:
        desk = Desk(vault)
        desk.sealer.start()
        desk.sealer.submit(job_of(vault))
        first, second = desk.next(), desk.next()
        assert isinstance(first, SealFailed)
        assert isinstance(second, SealFailed)
        assert "of ours" in second.message
        following = job_of(vault, number="SF2", started_ms=START_MS + 60_000)
        desk.sealer.submit(following)
        done = desk.next()
        desk.sealer.stop()
        assert isinstance(done, SessionSealed)
        assert done.session == following.draft.id


def still_growing(job: SealJob, what: str) -> tuple[SealJob, Callable[[], None]]:
    """The same with a file that is not closed yet, be it a spool or a photo, and what closes it."""
    if what == "photo":
        photo: Future[RawPhoto | None] = Future()
        job.draft.photos.append(photo)
        return job, lambda: photo.set_result(None)
    clip: Future[list[RawClip]] = Future()
    (closed,) = job.clips
    return replace(job, clips=(clip,)), lambda: clip.set_result(closed.result())


@pytest.mark.parametrize("what", ["clip", "photo"])
def test_a_session_whose_files_still_grow_keeps_no_later_one_from_the_vault(
    tmp_path: Path, what: str
) -> None:
    """The order of sealing is no order of sessions: the ledger is whole all the same."""
    looked: list[str] = []
    with vault_at(tmp_path / "data") as vault:
        desk = Desk(vault, lambda facts, *_: looked.append(facts.session))
        desk.sealer.start()
        spooled, close = still_growing(job_of(vault), what)
        desk.sealer.submit(spooled)
        later = job_of(vault, number="SF2", started_ms=START_MS + 60_000)
        desk.sealer.submit(later)
        first = desk.next()
        close()
        second = desk.next()
        assert desk.sealer.stop() == 0
        assert isinstance(first, SessionSealed)
        assert isinstance(second, SessionSealed)
        assert [first.session, second.session] == looked == [later.draft.id, spooled.draft.id]
        assert len(second.clips) == 1
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()


class _ClosesItsFiles(Patience):
    """Asked by who waits for the sealer to end; only then the last file is closed."""

    def __init__(self, close: Callable[[], None]) -> None:
        super().__init__()
        self._closing = [close]

    @property
    def over(self) -> bool:
        while self._closing:
            self._closing.pop()()
        return False


def test_at_the_end_what_was_submitted_is_sealed_once_its_files_are_closed(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        desk = Desk(vault)
        desk.sealer.start()
        job, close = still_growing(job_of(vault), "clip")
        desk.sealer.submit(job)
        desk.sealer._patience = _ClosesItsFiles(close)
        assert desk.sealer.stop() == 0
        assert isinstance(desk.next(), SessionSealed)


def test_a_session_whose_last_rows_a_full_disk_refused_is_sealed_as_its_manifest_says(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        desk, job = Desk(vault), job_of(vault, finished=False)
        job.draft.damaged = True
        desk.seal(job)
        sealed = desk.next()
        assert isinstance(sealed, SessionSealed)
        assert sealed.status is Status.SEALED
        row = vault.writer.call(lambda s: rows.get(s, job.draft.id))
        assert row is not None
        assert (row.damaged, row.reason, row.ended_ns) == (True, Reason.STOP, job.ended_ns)
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()


def test_nothing_without_a_row_travels_into_the_vault(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        desk, job = Desk(vault), job_of(vault)
        home = vault.folder.incoming / job.draft.id
        (home / "cam1-2.mp4.part").write_bytes(b"half a development")
        (home / "02-photo-cam1.jpg.part").write_bytes(b"half a photo")
        desk.seal(job)
        assert isinstance(desk.next(), SessionSealed)
        assert len(names(vault.folder.quarantine)) == 2
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()


def test_what_is_set_aside_never_replaces_what_was_set_aside_before(tmp_path: Path) -> None:
    with vault_at(tmp_path / "data") as vault:
        facts = facts_of(WAYBILL)
        for words in ("first", "second"):
            (tmp_path / "x.mp4").write_text(words, encoding="ascii")
            seal.set_aside(vault.folder, facts, tmp_path / "x.mp4")
        kept = sorted(path.read_text(encoding="ascii") for path in vault.folder.quarantine.rglob("x.mp4*"))
        assert kept == ["first", "second"]


def test_an_operator_and_a_mark_still_on_their_way_are_taken_from_the_manifest(tmp_path: Path) -> None:
    """Else manifest and ledger say different things of a session that was killed between the two."""
    with vault_at(tmp_path / "data") as vault:
        facts = vault.open(facts_of(WAYBILL))
        vault.finish(facts)
        seal.into_vault(vault.folder, replace(facts, operator="another", demo=True))
        recover(vault.folder, vault.writer, facts.ended_ms)
        row = vault.writer.call(lambda s: rows.get(s, facts.session))
        assert row is not None
        assert (row.operator, row.demo) == ("another", True)
        assert verify_vault(vault.folder).findings == ()


def test_a_recovery_that_was_cut_short_after_taking_the_name_still_mends_the_clip(
    tmp_path: Path, torn: Path
) -> None:
    with vault_at(tmp_path / "data") as vault:
        facts = vault.open(facts_of(WAYBILL))
        home = vault.folder.incoming / facts.session
        home.mkdir()
        shutil.copy(torn, home / "cam1-1.mp4")
        (home / "cam1-1-repaired.mp4").write_bytes(b"cut short")
        (sealed,) = recover(vault.folder, vault.writer, facts.ended_ms).sealed
        assert [bool(clip.parent) for clip in sealed.clips] == [False, True]
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()


# ---------------------------------------------------------------- the vault on a share


def away(vault: Vault) -> Path:
    """The share is gone: what is left of its place is an empty folder."""
    hidden = vault.folder.root / "share"
    vault.folder.vault.rename(hidden)
    vault.folder.vault.mkdir()
    return hidden


def back(vault: Vault, hidden: Path) -> None:
    assert not list(vault.folder.vault.iterdir()), "something was written where the share had been"
    vault.folder.vault.rmdir()
    hidden.rename(vault.folder.vault)


@pytest.fixture
def with_one(tmp_path: Path) -> Any:
    with vault_at(tmp_path / "data") as vault:
        vault.seal("SF1")
        yield vault


def test_a_vault_that_vanished_is_waited_for_and_never_written_into(with_one: Vault) -> None:
    desk, job = Desk(with_one), job_of(with_one)
    hidden = away(with_one)
    with pytest.raises(seal.StorageError, match="not there"):
        desk.sealer.seal_one(job)
    assert len(list((with_one.folder.incoming / job.draft.id).iterdir())) == 1
    back(with_one, hidden)
    desk.sealer._retry()
    sealed = desk.next()
    assert isinstance(sealed, SessionSealed)
    assert sealed.status is Status.SEALED
    assert verify_vault(with_one.folder, level=Level.FULL).findings == ()


def test_the_ledgers_mirror_is_whole_after_the_share_was_away(with_one: Vault) -> None:
    hidden = away(with_one)
    with_one.finish(with_one.open(facts_of("SF2", started_ms=START_MS + 60_000)))
    back(with_one, hidden)
    with_one.seal("SF3", started_ms=START_MS + 120_000)
    assert len(told(with_one.folder)) > 5
    assert verify_vault(with_one.folder).findings == ()


def test_a_start_without_the_vault_leaves_all_that_waits_where_it_is(with_one: Vault) -> None:
    job = job_of(with_one)
    hidden = away(with_one)
    assert recover(with_one.folder, with_one.writer, 0).sealed == ()
    assert names(with_one.folder.incoming) == [f"{job.draft.id}/cam1-1.mp4.part"]
    assert names(with_one.folder.quarantine) == []
    back(with_one, hidden)
    assert len(recover(with_one.folder, with_one.writer, 0).sealed) == 1


def test_a_vault_on_another_disk_gets_a_copy_and_incoming_is_empty(tmp_path: Path) -> None:
    (tmp_path / "data" / "vault").mkdir(parents=True)
    try:
        with memory_disk("64m", tmp_path / "data" / "vault"), vault_at(tmp_path / "data") as vault:
            facts = vault.seal(WAYBILL)
            kept = {path.name for path in vault.home(facts).iterdir()}
            assert kept == {"cam1-1.mp4", "cam1-scan.jpg", "manifest.json"}
            assert not list(vault.folder.incoming.iterdir())
            assert verify_vault(vault.folder, level=Level.FULL).findings == ()
    except NoDiskError as error:
        pytest.skip(str(error))


def test_a_copy_that_did_not_arrive_as_it_was_sent_gets_no_name_and_the_files_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with vault_at(tmp_path / "data") as vault:
        job = job_of(vault)

        def elsewhere(self: Path, target: Path) -> Path:
            if self.parent == vault.folder.incoming:
                raise OSError(errno.EXDEV, "another disk")
            return rename(self, target)

        rename = Path.rename
        monkeypatch.setattr(Path, "rename", elsewhere)
        monkeypatch.setattr(seal.shutil, "copyfile", lambda _from, to: to.write_bytes(b"something else"))
        desk = Desk(vault)
        with pytest.raises(seal.StorageError):
            desk.sealer.seal_one(job)
        assert (vault.folder.incoming / job.draft.id / "cam1-1.mp4").stat().st_size > 100
        monkeypatch.undo()
        desk.sealer._retry()
        assert isinstance(desk.next(), SessionSealed)
        assert verify_vault(vault.folder, level=Level.FULL).findings == ()
