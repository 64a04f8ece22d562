"""Cameras that deliver, but not what they should: black, or of another size in mid-session."""

from pathlib import Path

import av
import pytest
from bench_run import Run
from live import Live

from station import events, rig
from station.types import Control
from tests.fakes import ScriptedCamera, Step

P, STALL, BLACK, SMALLER, END = Step.PICTURE, Step.STALL, Step.BLACK, Step.SMALLER, Step.END
FPS = 30


def packed(data: Path, monkeypatch: pytest.MonkeyPatch, pictures: list[Step]) -> Run:
    """One parcel, packed while the camera gives these pictures; two others come before."""
    script = ScriptedCamera([P, STALL, *pictures, END], media_fps=FPS)
    monkeypatch.setattr(rig, "open_camera", lambda *_: script)
    live = Live(data, "demo:?pace=max", read_labels=False, keep="video")
    with live:
        try:
            assert script.stalling.wait(30)
            live.station.command(Control.BEGIN)
            live.await_(events.SessionOpened)
        finally:
            script.released.set()
        live.await_(events.CameraEnded)
    return Run(live.drain(), live.folder)


def test_a_black_picture_is_sealed_and_told_as_no_proof(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = packed(tmp_path, monkeypatch, [P] * 10 + [BLACK] * 80)
    played.sound()
    (weak,) = played.of(events.ProofWeak)
    assert weak.why is events.Weakness.DARK


def test_a_camera_that_changes_its_size_goes_on_as_part_two_and_no_picture_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = packed(tmp_path, monkeypatch, [P] * 43 + [SMALLER] + [P] * 44)
    played.sound()
    (sealed,) = played.sealed
    assert [clip.part for clip in sealed.clips] == [1, 2]
    assert [clip.frames for clip in sealed.clips] == [45, 45]
    assert [size_of(played.folder.root / clip.path) for clip in sealed.clips] == [(64, 48), (32, 24)]
    first, second = sealed.clips
    assert second.started_ns - first.started_ns == pytest.approx(45 / FPS * 1e9, abs=1e6)


def size_of(path: Path) -> tuple[int, int]:
    with av.open(str(path)) as clip:
        video = clip.streams.video[0]
        return video.width, video.height
