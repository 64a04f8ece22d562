"""Clocks that are set back, four hours in one clip, many sessions in a row."""

import gc
import sys
import threading
from pathlib import Path

import av
import pytest
from bench_parts import bench_at
from live import Live

from station import events
from station.archive import Archive
from station.clock import NS, SystemClock
from station.evidence.checking import Level
from station.evidence.verify import verify_vault
from station.packing import Policy
from station.recording.check import check_clip
from station.recording.clip import Clip
from station.recording.encoder import Encoder
from station.recording.packet import Packet, ticks
from station.types import CameraName, Control
from tests.station.recording.bench import numbered

DEMO = "demo:?size=640x360"
HOUR_MS = 3_600_000


class SetBack(SystemClock):
    """A wall clock that somebody can set."""

    def __init__(self) -> None:
        self.by_ms = 0

    def wall_ms(self) -> int:
        return super().wall_ms() + self.by_ms


def test_a_clock_set_back_an_hour_in_mid_session_leaves_its_times_in_order_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SetBack()
    monkeypatch.setattr("station.app.SystemClock", lambda: clock)
    with Live(tmp_path, DEMO, read_labels=False, keep="video") as live:
        live.await_(events.CameraReady)
        live.begin()
        clock.by_ms -= HOUR_MS
        assert live.await_(events.TroubleBegan).trouble is events.Trouble.CLOCK
        first = live.end()
        live.begin()
        second = live.end()
    assert 0 < first.ended_ms - first.started_ms < HOUR_MS
    assert first.started_ms - second.started_ms > HOUR_MS // 2  # told as it was, never repaired
    assert all(clip.started_ms >= first.started_ms - 10_000 for clip in first.clips)
    (record,) = Archive(live.folder).show(first.session)
    assert [remark.kind for remark in record.remarks if remark.kind == "clock"] == ["clock"]
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_four_hours_in_one_clip_stay_in_step_and_play(tmp_path: Path) -> None:
    """The longest session that is allowed, on media time: small pictures, and two a second instead of thirty."""
    encoder = Encoder(320, 240, 2)
    group = [encoder.encode(numbered(number), number * NS // 2) for number in range(2)]
    clip = Clip(tmp_path / "cam1-1.mp4.part", CameraName("cam1"), 1, encoder)
    count = 4 * 3600 * 2
    for number in range(count):
        made, at_ns = group[number % 2], number * NS // 2
        clip.write(Packet(made.data, ticks(at_ns), at_ns, made.key))
    raw = clip.close()
    assert raw is not None
    assert raw.duration_s == pytest.approx(4 * 3600)
    facts = check_clip(raw.path)
    assert (facts.frames, facts.duration_s) == (count, pytest.approx(4 * 3600))
    with av.open(str(raw.path)) as container:
        container.seek(3 * 3600 * 1_000_000)
        assert next(container.decode(video=0)).time == pytest.approx(3 * 3600, abs=1)


def test_a_session_of_four_hours_is_sealed_whole(tmp_path: Path) -> None:
    """From the scan to the vault, on media time: tiny pictures, one a second."""
    hours_s = 4 * 3600
    with bench_at(tmp_path / "data", Policy(max_session_ns=5 * 3600 * NS)) as bench:
        bench.camera()
        bench.scan("SF1690060267735")
        bench.film(hours_s, fps=1)
        bench.scan("YT6680574720737")
        sealed = bench.wait_for(events.SessionSealed)
        bench.film(4)
        assert isinstance(sealed, events.SessionSealed)
        (clip,) = sealed.clips
        assert (clip.frames, clip.dropped) == (hours_s, 0)
        assert clip.duration_s == pytest.approx(hours_s, abs=2)
        bench.conductor.command(Control.STOP)
        bench.wait_for(events.SessionSealed)
        assert verify_vault(bench.folder, level=Level.FULL).findings == ()


@pytest.mark.skipif(sys.platform != "linux", reason="open files are counted in /proc")
def test_sessions_in_a_row_leave_no_thread_and_no_open_file(tmp_path: Path) -> None:
    """Thousands of them: `bench soak --sessions 3000`."""
    with Live(tmp_path, DEMO, read_labels=False, pre_roll_s=0, post_roll_s=0) as live:
        live.await_(events.CameraReady)
        held = []
        for _ in range(12):
            live.begin()
            live.station.command(Control.PHOTO)
            live.await_(events.PhotoTaken)
            live.end()
            gc.collect()
            held.append((threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))))
    for early, late in zip(zip(*held[1:5], strict=True), zip(*held[-6:], strict=True), strict=True):
        assert min(late) <= max(early)  # files that are just being read come and go
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
