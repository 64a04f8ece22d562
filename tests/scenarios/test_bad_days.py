"""Bad days of a whole station: cameras that vanish, spools that a crash left, a disk that turns read-only."""

import contextlib
from pathlib import Path

import av
import pytest
from bench_run import Run, run
from loop_disks import in_memory
from scenes import Scene

from db import sessions as rows
from station import events
from station.evidence import acts
from station.evidence.checking import Level
from station.evidence.paths import DataFolder
from station.evidence.recover import recover
from station.evidence.verify import verify_vault
from station.owner import owned
from station.recording.check import decode_whole
from station.recording.worker import Recorder
from station.types import Reason, Status
from tests.bench.disks import call
from tests.station.recording.bench import Bench
from tests.station.recording.test_spool import Slow

A, B = "SF1690060267735", "YT6680574720737"


def test_orders_of_a_camera_that_hands_out_packets_lose_no_picture_and_share_none(tmp_path: Path) -> None:
    scene = Scene(18).show(A, 2, 5).show(B, 10, 13)
    video = scene.write(tmp_path / "bench.mp4")
    played: Run = run(tmp_path / "data", f"file:{video}?pace=max&pass=1")
    played.sound()
    assert [one.order for one in played.sealed] == [A, B]
    clips = [clip for one in played.sealed for clip in one.clips]
    frames = sum(decode_whole(played.folder.root / clip.path) for clip in clips)
    assert frames == round((scene.seconds - clips[0].started_ns / 1e9) * scene.fps)


def test_a_session_of_such_a_camera_raises_no_doubt_about_its_proof(tmp_path: Path) -> None:
    video = Scene(12).show(A, 2, 6).write(tmp_path / "bench.mp4")
    played = run(tmp_path / "data", f"file:{video}?pace=max&pass=1")
    assert played.of(events.ProofWeak) == []


def test_idle_stops_a_parcel_that_was_left_alone(tmp_path: Path) -> None:
    scene = Scene(40).show(A, 1, 3)
    scene.picture = lambda at_s, ground: Scene.picture(scene, min(at_s, 6.0), ground)  # type: ignore[method-assign]
    video = scene.write(tmp_path / "bench.mp4")
    played = run(tmp_path / "data", f"file:{video}?pace=max", idle_limit_s=20)
    (sealed,) = played.sealed
    assert sealed.reason is Reason.IDLE_LIMIT
    (soon,) = played.of(events.IdleSoon)
    assert soon.seconds_left == pytest.approx(10, abs=0.6)


def test_a_spool_that_a_crash_left_is_sealed_as_h264(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.create()
    with owned(folder, "test") as writer:
        session = "01M82KGCYKER3R67BD4VRW1264"
        new = rows.NewSession(session, "S-01", "", A, 1, "video", 1_795_000_000_000, 0, 0)
        writer.call(lambda s: acts.open_session(s, writer.scribe, new, []))
        home = folder.incoming / session
        home.mkdir(parents=True)
        _spool(home, monkeypatch)
        recovered = recover(folder, writer, 0)
    (sealed,) = recovered.sealed
    assert sealed.status is Status.RECOVERED
    (clip,) = sealed.clips
    with av.open(str(folder.root / clip.path)) as container:
        assert container.streams.video[0].codec_context.name == "h264"
    assert (clip.camera, clip.part, clip.frames) == ("cam1", 1, 30)
    assert recovered.set_aside == ()
    assert verify_vault(folder, level=Level.FULL).findings == ()


def _spool(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.recording.worker.is_spool", lambda _path: False)
    bench = Bench(home, lockstep=False)
    bench.recorder.start()
    bench.recorder.open_clip(home / "cam1-1.mp4.part", 1, A, pre_roll=False)
    Slow(bench).feed_late(30)
    bench.recorder.close_clip().result(20)
    bench.recorder.stop()


def test_a_folder_that_turns_read_only_is_told_and_what_was_written_stays(
    skipping: contextlib.ExitStack,
) -> None:
    disk = in_memory(skipping, "64m")
    bench = Bench(disk)
    recorder: Recorder = bench.recorder
    recorder.start()
    recorder.open_clip(disk / "cam1-1.mp4.part", 1, "A", pre_roll=False)
    bench.feed(60)
    recorder.drain()
    (raw,) = recorder.close_clip().result(20)
    call("mount", "-o", "remount,ro", disk)
    begun = recorder.open_clip(disk / "cam1-2.mp4.part", 1, "B", pre_roll=False)
    bench.feed(10)
    assert begun.exception(20) is not None
    recorder.stop()
    assert decode_whole(raw.path) == 60
    assert len(bench.faults) == 1
