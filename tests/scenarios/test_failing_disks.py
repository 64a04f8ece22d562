"""The disk with clips and database itself fails in mid-session: full, or read-only. Real ones, on loop devices."""

import contextlib
from pathlib import Path

import pytest
from conftest import OnDisk
from live import Live
from loop_disks import ext4, fill, turn_read_only

from station import events
from station.evidence.checking import Level
from station.evidence.verify import verify_vault
from station.recording.check import decode_whole, readable_frames
from station.types import Control, Reason, SessionId, Source, Status
from tests.bench.disks import call

DEMO = "demo:?size=640x360"
SIZE_BYTES = 448 << 20  # the reserve of 64 MB is taken where four times as much is free
RESERVE_BYTES = 64 << 20
SMALL = {"disk_warn_gb": 0.1, "disk_reserve_gb": 0.1, "read_labels": False, "post_roll_s": 0}
A, B = "SF1690060267735", "YT6680574720737"


def pictures_on_disk(live: Live, session: SessionId, on_disk: OnDisk) -> int:
    """How many of the running clip are there whatever happens now; some at least."""
    copy, pictures = live.folder.root.parent / "synced.mp4", 0
    while not pictures:
        path, size_bytes = on_disk.next()
        if path.parent == live.folder.growing(session):
            copy.write_bytes(path.read_bytes()[:size_bytes])
            pictures = readable_frames(copy)[0]
    return pictures


def test_a_disk_full_in_mid_clip_is_told_and_the_parcel_is_sealed_in_the_room_held_in_reserve(
    tmp_path: Path, skipping: contextlib.ExitStack, monkeypatch: pytest.MonkeyPatch, on_disk: OnDisk
) -> None:
    monkeypatch.setattr("station.evidence.disk.EVERY_S", 3600)  # here the watch looks when it is told to
    _, disk = ext4(skipping, tmp_path / "disk.img", SIZE_BYTES)
    with Live(disk / "data", DEMO, **SMALL) as live:
        live.await_(events.CameraReady)
        reserve = live.folder.root / "reserve"
        assert reserve.stat().st_blocks * 512 >= RESERVE_BYTES
        live.filmed(A)
        live.station.writer.call(lambda _: None)  # nothing but the clip wants room just now
        filler = fill(disk)
        assert "disk is full" in str(live.trouble(events.Trouble.RECORDING).detail["message"])
        assert not reserve.exists()
        on_disk.until_begun("cam1-2.mp4.part")  # it goes on in the room that was held
        live.station.disk.look()
        live.trouble(events.Trouble.DISK_FULL)
        assert live.await_(events.SessionFinished).reason is Reason.DISK_FULL
        sealed = live.await_(events.SessionSealed)
        live.station.scan(B, Source.GUN)
        assert live.await_(events.Refused).why is events.Refusal.DISK_FULL
        filler.unlink()
        live.station.disk.look()
        live.filmed(B)
        assert reserve.exists()
        live.end()
    assert sealed.status is Status.SEALED
    torn = {copy.parent for copy in sealed.clips}
    whole = [clip for clip in sealed.clips if Path(clip.path).name not in torn]
    assert [clip.part for clip in whole] == [1, 2]
    assert all(decode_whole(live.folder.root / clip.path) == clip.frames for clip in whole)
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert not list(live.folder.incoming.iterdir())


def test_a_disk_that_turns_read_only_in_mid_clip_is_told_loses_nothing_sealed_and_gives_back_what_was_synced(
    tmp_path: Path, skipping: contextlib.ExitStack, on_disk: OnDisk
) -> None:
    device, disk = ext4(skipping, tmp_path / "disk.img", SIZE_BYTES)
    with Live(disk / "data", DEMO, **SMALL) as live:
        live.await_(events.CameraReady)
        live.filmed(A)
        first = live.end()
        running = live.filmed(B)
        synced = pictures_on_disk(live, running, on_disk)
        turn_read_only(disk)
        assert "Read-only" in str(live.trouble(events.Trouble.RECORDING).detail["message"])
        live.station.command(Control.STOP)
        live.trouble(events.Trouble.DATABASE)
        assert "safe in incoming" in live.await_(events.SealFailed).message
        live.station.scan(A, Source.GUN)
        assert live.await_(events.Refused).why is events.Refusal.DATABASE
    call("umount", disk)  # not lazily: nothing of it is open any more
    call("mount", device, disk)
    with Live(disk / "data", DEMO, **SMALL) as again:
        back, before = again.station.archive("tests").recent(2)
        assert (back.session, back.status) == (running, Status.RECOVERED)
        assert (before.session, before.status) == (first.session, Status.SEALED)
        (record,) = again.station.archive("tests").show(running)
    assert max(clip.frames for clip in record.clips) >= synced
    assert len(record.photos) == 1
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert not list(live.folder.incoming.iterdir())
