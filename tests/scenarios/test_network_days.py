"""Bad days of a network camera in mid-session: a whole station, and a real RTSP server on loopback."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Live

from station import events
from station.archive import Archive
from station.cameras import line
from station.clock import NS, SystemClock
from station.evidence.checking import Level
from station.evidence.verify import verify_vault
from station.types import Gap
from tests.network import RtspServer, serving

ORDER = "SF1690060267735"
SECRET, OTHER = "s3cret", "0thers3cret"
SHORT_S = 0.05


@pytest.fixture
def server() -> Iterator[RtspServer]:
    with serving() as running:
        yield running


class Skipping(SystemClock):
    """Pauses before a camera is opened again are over at once, and time has gone on by them.

    The server is back, with this login, after so many seconds of them.
    """

    def __init__(self, server: RtspServer, seconds: float, login: str = "") -> None:
        self._server, self._seconds, self._login = server, seconds, login
        self._skipped_s = 0.0
        self._back: RtspServer | None = None

    def wall_ms(self) -> int:
        return super().wall_ms() + round(self._skipped_s * 1000)

    def mono_ns(self) -> int:
        return super().mono_ns() + round(self._skipped_s * NS)

    def pause_s(self, attempt: int) -> float:
        if self._back is None:
            self._skipped_s += line.pause_s(attempt)
            if self._skipped_s >= self._seconds:
                self._back = RtspServer(self._server.port, self._login)
        return SHORT_S  # it is there, and may need a moment

    def install(self, patch: pytest.MonkeyPatch) -> None:
        patch.setattr("station.app.SystemClock", lambda: self)
        patch.setattr("station.cameras.worker.pause_s", self.pause_s)

    def kill(self) -> None:
        if self._back is not None:
            self._back.kill()


def parted(live: Live, sealed: events.SessionSealed) -> Gap:
    """The session's only gap: it has clips on both sides, and none within."""
    (record,) = Archive(live.folder).show(sealed.session)
    (gap,) = record.gaps
    assert gap.ended_ms is not None
    before = [clip for clip in sealed.clips if clip.started_ms <= gap.started_ms]
    after = [clip for clip in sealed.clips if clip not in before]
    assert before
    assert after
    assert max(clip.part for clip in before) < min(clip.part for clip in after)
    # But for the time that the last picture is shown.
    assert max(clip.started_ms + 1000 * clip.duration_s for clip in before) < gap.started_ms + 500
    assert min(clip.started_ms for clip in after) > gap.ended_ms - 500
    return gap


def test_a_network_camera_frozen_in_mid_session_leaves_parts_and_a_gap_between_them(
    tmp_path: Path, server: RtspServer
) -> None:
    with Live(tmp_path, server.address(), read_labels=False) as live:
        live.await_(events.CameraReady)
        live.filmed(ORDER)
        server.freeze()
        assert "No picture comes" in live.await_(events.CameraLost).reason
        server.thaw()
        live.await_(events.CameraReady)
        live.photo()
        sealed = live.end()
    parted(live, sealed)
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_a_network_camera_killed_in_mid_session_and_back_after_forty_seconds_leaves_parts_and_that_gap(
    tmp_path: Path, server: RtspServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Skipping(server, 40)
    clock.install(monkeypatch)
    try:
        with Live(tmp_path, server.address(), read_labels=False) as live:
            live.await_(events.CameraReady)
            live.filmed(ORDER)
            server.kill()
            assert "stopped giving pictures" in live.await_(events.CameraLost).reason
            live.await_(events.CameraReady)
            live.photo()
            sealed = live.end()
    finally:
        clock.kill()
    gap = parted(live, sealed)
    assert (gap.ended_ms or 0) - gap.started_ms >= 40_000
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_a_network_camera_back_in_mid_session_with_another_password_says_what_to_do_and_shows_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    with serving(f"me:{SECRET}") as server:
        clock = Skipping(server, 0, f"me:{OTHER}")
        clock.install(monkeypatch)
        try:
            with Live(tmp_path, server.address(login=f"me:{SECRET}"), read_labels=False) as live:
                live.await_(events.CameraReady)
                live.filmed(ORDER)
                server.kill()
                live.await_(events.CameraLost)
                again = live.await_(events.CameraLost).reason
                sealed = live.end()
        finally:
            clock.kill()
    assert "refuses the password. Correct user and password in its address." in again
    assert sealed.clips
    (record,) = Archive(live.folder).show(sealed.session)
    assert [gap.ended_ms for gap in record.gaps] == [None]
    assert verify_vault(live.folder, level=Level.FULL).findings == ()
    assert SECRET not in str(live.drain()) + caplog.text + "".join(capfd.readouterr())
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()
    ]
