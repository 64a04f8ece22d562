"""An encoder is used only where five pictures of it came back."""

from typing import Any

import pytest

from station.errors import RecordingError
from station.recording import probe
from station.recording.encoder import _OPTIONS, ENCODER, Encoder
from station.recording.packet import Packet


def test_the_software_encoder_works_everywhere() -> None:
    assert probe.probe_encoder() == ENCODER


def test_without_a_graphics_chip_that_works_software_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe, "HARDWARE", ("h264_nowhere", "h264_nvenc_not_here"))
    assert probe.best_encoder() == ENCODER


def test_the_first_graphics_chip_that_works_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """FFmpeg's own choice of an H.264 encoder stands in for the chip."""
    monkeypatch.setattr("station.recording.encoder._HARDWARE", _OPTIONS)
    monkeypatch.setattr(probe, "HARDWARE", ("h264_nowhere", "h264", "h264_nvenc"))
    assert probe.best_encoder() == "h264"


def test_an_encoder_that_makes_rubbish_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def rubbish(self: Encoder, i420: Any, mono_ns: int, *_: Any, key: bool = False) -> Packet:
        return Packet(b"\x00\x00\x00\x01\x65rubbish", mono_ns, mono_ns, key or mono_ns == 0)

    monkeypatch.setattr(Encoder, "encode", rubbish)
    with pytest.raises(RecordingError):
        probe.probe_encoder()


def test_an_encoder_that_ignores_a_forced_key_frame_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = Encoder.encode

    def stubborn(self: Encoder, i420: Any, mono_ns: int, *more: Any, key: bool = False) -> Packet:
        return good(self, i420, mono_ns, *more, key=False)

    monkeypatch.setattr(Encoder, "encode", stubborn)
    with pytest.raises(RecordingError, match="key frame"):
        probe.probe_encoder()


def test_an_encoder_that_keeps_pictures_back_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("station.recording.encoder._OPTIONS", {"preset": "medium"})
    with pytest.raises(RecordingError):
        probe.probe_encoder()
