"""Bad days of a disk: without power, and of a share with the vault. Real disks; skipped where none can be made."""

import contextlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Live
from loop_disks import ext4, in_memory

from station import events
from station.errors import DataFolderBusyError, VaultAwayError
from station.evidence import vault
from station.evidence.checking import Level
from station.evidence.verify import verify_vault
from station.recording.check import readable_frames
from station.types import Control, Status
from tests.bench import power_cut
from tests.bench.disks import NoDiskError, attached, call, mounted
from tests.station.recording.bench import Bench

DEMO = "demo:?size=640x360"


def test_what_the_sync_thread_told_to_be_on_the_disk_is_there_after_a_power_cut(
    tmp_path: Path, skipping: contextlib.ExitStack
) -> None:
    """The disk as it is at one moment is copied and mounted: its journal is replayed."""
    image, cut = tmp_path / "disk.img", tmp_path / "cut.img"
    device, disk = ext4(skipping, image, 64 << 20)
    told: queue.SimpleQueue[int] = queue.SimpleQueue()
    bench = Bench(disk, watch=lambda *_: told.put)
    clip = disk / "cam1-1.mp4.part"
    bench.recorder.start()
    bench.recorder.open_clip(clip, 1, "A", pre_roll=False)
    bench.feed(60)
    bench.recorder.drain()
    size_bytes = clip.stat().st_size
    while told.get(timeout=20) < size_bytes:
        pass
    power_cut._copy(image, device, cut)
    bench.recorder.stop()
    again = skipping.enter_context(mounted(skipping.enter_context(attached(cut))))
    there = readable_frames(again / clip.name)[0]
    assert there >= 60 - 10  # a quarter of a second, and what is on its way


def test_recording_goes_on_while_the_share_with_the_vault_is_away_and_seals_when_it_is_back(
    tmp_path: Path, skipping: contextlib.ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.evidence.sealer.RETRY_S", 0.05)
    share = in_memory(skipping, "64m")
    home = tmp_path / "data" / "vault"
    home.mkdir(parents=True)
    call("mount", "--bind", share, home)
    skipping.callback(call, "umount", "--lazy", home)
    with Live(tmp_path / "data", DEMO, keep="video", read_labels=False) as live:
        live.await_(events.CameraReady)
        live.begin()
        first = live.end()
        call("umount", "--lazy", home)  # somebody may just be reading
        while_away = live.begin()
        live.station.command(Control.STOP)
        assert "not there" in live.await_(events.SealFailed).message
        assert not list(home.iterdir())
        call("mount", "--bind", share, home)
        sealed = live.await_(events.SessionSealed)
        assert (sealed.session, sealed.status) == (while_away.session, Status.SEALED)
    assert first.session != sealed.session
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert not list(live.folder.incoming.iterdir())


def test_a_vault_that_turns_read_only_in_mid_session_loses_nothing_and_takes_it_once_it_can_be_written(
    tmp_path: Path, skipping: contextlib.ExitStack, quick: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "data" / "vault"
    home.mkdir(parents=True)
    in_memory(skipping, "64m", home)
    with Live(tmp_path / "data", DEMO, read_labels=False) as live:
        live.await_(events.CameraReady)
        running = live.filmed("SF1690060267735")
        assert live.station.writer.mirror.wait(20) == 0  # its file is closed: else the disk stays as it is
        call("mount", "-o", "remount,ro", home)
        following = live.filmed("YT6680574720737")
        live.station.command(Control.STOP)
        packed = {running, following}
        while {one.session for one in live.drain() if isinstance(one, events.SealFailed)} != packed:
            live.await_(events.SealFailed)
        assert not list(home.rglob("manifest.json"))
        vault_trouble(live, events.TroubleBegan)
        call("mount", "-o", "remount,rw", home)
        sealed = [live.await_(events.SessionSealed) for _ in range(2)]
    assert {one.session for one in sealed} == packed
    assert all(one.status is Status.SEALED and one.clips and one.photos for one in sealed)
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert not list(live.folder.incoming.iterdir())


def share_of(held: contextlib.ExitStack, image: Path, home: Path) -> Path:
    """A real disk in the vault's place; frozen, it hangs whoever writes to it, as a lost server does."""
    home.mkdir(parents=True)
    ext4(held, image, 64 << 20, at=home)
    (home / "lost+found").rmdir()
    try:
        call("fsfreeze", "--freeze", home)
        call("fsfreeze", "--unfreeze", home)
    except NoDiskError as error:
        pytest.skip(str(error))
    return home


@contextlib.contextmanager
def hanging(share: Path) -> Iterator[None]:
    """While it does not answer; it must be let go, or nothing ever ends."""
    call("fsfreeze", "--freeze", share)
    try:
        yield
    finally:
        call("fsfreeze", "--unfreeze", share)


def vault_trouble(live: Live, kind: type[events.TroubleBegan | events.TroubleEnded]) -> None:
    """Wait until the strip says that the vault does not answer, or no longer; a slow PC has other troubles."""
    while not any(isinstance(news, kind) and news.trouble is events.Trouble.VAULT for news in live.news):
        live.await_(kind)


def test_packing_goes_on_while_the_share_with_the_vault_hangs_and_all_is_sealed_when_it_answers(
    tmp_path: Path, skipping: contextlib.ExitStack, quick: pytest.MonkeyPatch
) -> None:
    share = share_of(skipping, tmp_path / "share.img", tmp_path / "data" / "vault")
    with Live(tmp_path / "data", DEMO, keep="video", read_labels=False) as live:
        live.await_(events.CameraReady)
        live.begin()
        live.end()
        with hanging(share):
            packed = []
            for _ in range(3):
                packed.append(live.begin().session)
                live.station.command(Control.STOP)
                live.await_(events.SessionFinished)
            vault_trouble(live, events.TroubleBegan)
            assert live.station.archive("tests").recent(1)[0].session == packed[-1]
        sealed = [live.await_(events.SessionSealed).session for _ in packed]
        vault_trouble(live, events.TroubleEnded)
    assert sealed == packed
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert not list(live.folder.incoming.iterdir())


def test_the_program_ends_while_the_share_hangs_and_keeps_the_folder_until_its_threads_are_free(
    tmp_path: Path,
    skipping: contextlib.ExitStack,
    quick: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    share = share_of(skipping, tmp_path / "share.img", tmp_path / "data" / "vault")
    quick.setattr("station.evidence.patience.LEAST_S", 0.2)
    quick.setattr("station.evidence.following.CLOSE_S", 0.2)
    live = Live(tmp_path / "data", DEMO, keep="video", read_labels=False)
    live.station.start()
    live.await_(events.CameraReady)
    live.begin()
    with hanging(share):
        assert live.station.stop() == 1
        assert "the next start does it" in caplog.text
        with pytest.raises(DataFolderBusyError), live.folder.own():
            pass
    live.station.sealer._thread.join(60)
    live.station.writer.mirror._thread.join(60)
    live.station._held.close()
    with Live(tmp_path / "data", DEMO, keep="video", read_labels=False) as again:
        (only,) = again.station.archive("tests").recent(2)
        assert only.status in (Status.RECOVERED, Status.SEALED)
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_the_program_starts_and_packs_while_the_share_hangs_and_seals_what_was_left_when_it_answers(
    tmp_path: Path, skipping: contextlib.ExitStack, quick: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    share = share_of(skipping, tmp_path / "share.img", data / "vault")
    left = left_behind(data, share)
    quick.setattr("station.evidence.patience.LEAST_S", 0.2)
    with contextlib.ExitStack() as running:
        with hanging(share):
            live = running.enter_context(Live(data, DEMO, keep="video", read_labels=False))
            live.await_(events.CameraReady)
            fresh = live.begin().session
            live.station.command(Control.STOP)
            live.await_(events.SessionFinished)
        sealed = {live.await_(events.SessionSealed).session for _ in range(2)}
    assert sealed == {left, fresh}
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_what_an_earlier_run_left_is_sealed_as_soon_as_the_share_is_back(
    tmp_path: Path, skipping: contextlib.ExitStack, quick: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    share = share_of(skipping, tmp_path / "share.img", data / "vault")
    left = left_behind(data, share)
    device = call("findmnt", "--noheadings", "--output", "SOURCE", share)
    call("umount", "--lazy", share)
    with Live(data, DEMO, keep="video", read_labels=False) as live:
        live.await_(events.CameraReady)
        running = live.begin().session
        call("mount", device, share)
        back = live.await_(events.SessionSealed)
        assert (back.session, back.status) == (left, Status.RECOVERED)
        assert live.end().session == running
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert not list(live.folder.incoming.iterdir())


def test_the_program_starts_and_packs_over_a_vault_that_does_not_even_answer_whether_it_is_there(
    tmp_path: Path, quick: pytest.MonkeyPatch
) -> None:
    """A server that is lost altogether; no disk here hangs so, so the question itself does."""
    data = tmp_path / "data"
    with Live(data, DEMO, keep="video", read_labels=False) as live:
        live.await_(events.CameraReady)
        live.begin()
        live.end()
    answers, there = threading.Event(), vault.there
    quick.setattr(vault, "ANSWER_S", 0.1)
    quick.setattr(vault, "there", lambda folder: answers.wait(60) and there(folder))
    with Live(data, DEMO, keep="video", read_labels=False) as live:
        live.await_(events.CameraReady)
        fresh = live.begin().session
        live.station.command(Control.STOP)
        live.await_(events.SessionFinished)
        answers.set()
        assert live.await_(events.SessionSealed).session == fresh
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_a_start_without_database_over_a_vault_that_does_not_answer_begins_no_new_ledger(
    tmp_path: Path, quick: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    with Live(data, DEMO, keep="video", read_labels=False):
        pass
    for path in data.glob("packwitness.db*"):
        path.unlink()
    answers = threading.Event()
    quick.setattr(vault, "ANSWER_S", 0.1)
    quick.setattr(vault, "there", lambda _: answers.wait(60))
    with pytest.raises(VaultAwayError, match="does not answer"):
        Live(data, DEMO, keep="video", read_labels=False).station.start()
    answers.set()


def left_behind(data: Path, share: Path) -> str:
    """A session that the last run could not seal: the share was gone; it is there again."""
    with Live(data, DEMO, keep="video", read_labels=False) as live:
        live.await_(events.CameraReady)
        live.begin()
        live.end()
        device = call("findmnt", "--noheadings", "--output", "SOURCE", share)
        call("umount", "--lazy", share)
        left = live.begin().session
        live.station.command(Control.STOP)
        live.await_(events.SealFailed)
    call("mount", device, share)
    return left
