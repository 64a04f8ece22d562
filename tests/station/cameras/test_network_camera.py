"""Network cameras on loopback: silence, ends, passwords, packets."""

import contextlib
import logging
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import av
import pytest

from station.cameras import Depth, open_camera
from station.cameras.address import masked, parse
from station.cameras.line import pause_s
from station.cameras.network import DOZE_S, LIMITS_S, OPTIONS
from station.cameras.worker import CaptureWorker
from station.clock import SystemClock
from station.errors import CameraError, SettingsError
from station.types import CameraName, Frame, Undecoded
from tests.fakes import Told
from tests.network import RtspServer, mjpeg_page, serving
from tests.trickling import trickling

LIBAV_LOOKS_S = 0.1  # so often whether a limit is over
SECRET = "s3cret"  # noqa: S105


@pytest.fixture
def server() -> Iterator[RtspServer]:
    with serving() as running:
        yield running


class Bench:
    """A capture worker on an address; waits are counted and skipped."""

    def __init__(self, address: str) -> None:
        self.told = Told()
        self.frames: list[Frame] = []
        self.waited: list[float] = []
        self.let_go = threading.Event()  # the old connection was closed
        self.worker = CaptureWorker(
            CameraName("net"),
            open_camera(address),
            SystemClock(),
            [self.frames.append],
            wait=self._wait,
            **self.told.callbacks,
        )

    def _wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.let_go.set()


@contextlib.contextmanager
def filming(address: str) -> Iterator[Bench]:
    bench = Bench(address)
    bench.worker.start()
    try:
        yield bench
    finally:
        bench.worker.stop(10)


def news(bench: Bench, kind: str) -> tuple[object, ...]:
    """The next report of this kind."""
    while (told := bench.told.next(20))[0] != kind:
        pass
    return told


def test_a_killed_server_is_a_lost_camera_and_comes_back(server: RtspServer) -> None:
    with filming(server.address()) as bench:
        news(bench, "ready")
        server.kill()
        assert "stopped giving pictures" in str(news(bench, "lost"))
        again = RtspServer(server.port)
        try:
            news(bench, "ready")
        finally:
            again.kill()


def test_a_frozen_server_is_told_by_the_watch_and_left_by_the_reader(server: RtspServer) -> None:
    with filming(server.address()) as bench:
        news(bench, "ready")
        server.freeze()
        news(bench, "lost")
        assert bench.let_go.wait(20)
        server.thaw()
        news(bench, "ready")


def test_a_camera_that_sends_on_without_pictures_is_told_and_opened_again(tmp_path: Path) -> None:
    """Its clock still ticks on the connection, so that no read from the network is ever silent."""
    with trickling(tmp_path) as address, filming(address) as bench:
        news(bench, "ready")
        assert bench.told.next(20)[0] == "lost"
        assert bench.let_go.wait(20)
        assert bench.told.next(20)[0] == "ready"
        assert bench.waited == [pause_s(1)]  # nothing looked like a sign of life in between


def test_the_limits_leave_three_seconds_from_the_last_picture_to_the_next_attempt() -> None:
    assert DOZE_S + LIMITS_S[1] + LIBAV_LOOKS_S + pause_s(1) <= 3


def test_no_sound_is_asked_for(server: RtspServer) -> None:
    """It is never recorded, and would hide from the reader that the pictures stopped."""
    with av.open(server.address("sound"), options={"rtsp_transport": "tcp"}) as whole:
        assert [one.type for one in whole.streams] == ["video", "audio"]
    with av.open(server.address("sound"), options=OPTIONS["rtsp"]) as ours:
        assert [one.type for one in ours.streams] == ["video"]


def test_pictures_are_asked_for_over_tcp_and_never_over_udp(server: RtspServer) -> None:
    """Over UDP they come torn as soon as the network is busy; a server that knows nothing else is refused."""
    plain = {name: value for name, value in OPTIONS["rtsp"].items() if name != "rtsp_transport"}
    with av.open(server.address("udp"), options=plain) as over_udp:
        next(over_udp.demux(video=0))
    with pytest.raises(CameraError, match="does not answer"):
        open_camera(server.address("udp")).open()


def test_pauses_between_attempts_grow_while_nobody_answers(server: RtspServer) -> None:
    address = server.address()
    server.kill()
    with filming(address) as bench:
        for _ in range(5):
            news(bench, "lost")
        bench.worker.stop()
        assert bench.waited[:4] == [0.5, 1.0, 2.0, 5.0]


def test_a_server_that_is_back_after_forty_seconds_delivers_again_by_itself(
    server: RtspServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Forty seconds of pauses, counted and skipped."""
    again: list[RtspServer] = []
    tries: list[int] = []
    with filming(server.address()) as bench:

        def wait(seconds: float) -> None:
            if again:  # it is there now, and may need a moment
                return
            bench.waited.append(seconds)
            if sum(bench.waited) >= 40 and not again:
                tries.append(len(bench.waited))
                again.append(RtspServer(server.port))

        monkeypatch.setattr(bench.worker, "_wait", wait)
        news(bench, "ready")
        server.kill()
        try:
            news(bench, "ready")
        finally:
            for one in again:
                one.kill()
        assert tries[0] <= 12  # in forty seconds


def test_a_wrong_password_is_said_so_and_never_shown(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(f"me:{SECRET}") as server, filming(server.address(login=f"me:{SECRET}x")) as bench:
        told = str(news(bench, "lost"))
        news(bench, "lost")
    assert "refuses the password" in told
    assert SECRET not in told + caplog.text + "".join(capfd.readouterr())


def test_the_right_password_opens_and_is_not_in_the_description() -> None:
    with serving(f"me:{SECRET}") as server:
        camera = open_camera(server.address(login=f"me:{SECRET}"))
        info = camera.open()
        camera.close()
    assert SECRET not in info.description
    assert "me:***@127.0.0.1" in info.description


def test_packets_travel_with_their_pictures_from_the_first_key_frame_on(server: RtspServer) -> None:
    camera = open_camera(server.address())
    camera.open()
    coded = [camera.read().coded for _ in range(12)]
    camera.close()
    assert coded[0] is not None
    assert coded[0].key
    assert {one.format.codec for one in coded if one} == {"h264"}


def test_while_nobody_looks_only_key_frames_are_decoded(server: RtspServer) -> None:
    camera = open_camera(server.address(), depth=lambda: Depth.KEYS)
    camera.open()
    pictures = [camera.read() for _ in range(25)]
    camera.close()
    assert [picture.i420 is not None for picture in pictures] == [
        picture.coded is not None and picture.coded.key for picture in pictures
    ]
    passed = [coded for picture in pictures for coded, _ in picture.passed]
    assert len(passed) >= 15
    assert not any(coded.key for coded in passed)


def test_a_look_begins_with_the_next_key_frame(server: RtspServer) -> None:
    looking = threading.Event()
    camera = open_camera(server.address(), depth=lambda: Depth.ALL if looking.is_set() else Depth.KEYS)
    camera.open()
    while camera.read().i420 is not None:
        pass
    looking.set()
    after = [camera.read() for _ in range(25)]
    camera.close()
    first = next(index for index, picture in enumerate(after) if picture.i420 is not None)
    assert after[first].coded
    assert after[first].coded.key
    assert all(picture.i420 is not None for picture in after[first:])


def test_undecoded_pictures_reach_the_recorder_only(server: RtspServer) -> None:
    frames: list[Frame] = []
    undecoded: list[Undecoded] = []
    enough = threading.Event()

    def keep(packets: Sequence[Undecoded]) -> None:
        undecoded.extend(packets)
        if len(undecoded) >= 10:
            enough.set()

    worker = CaptureWorker(
        CameraName("net"),
        open_camera(server.address(), depth=lambda: Depth.KEYS),
        SystemClock(),
        [frames.append],
        on_undecoded=keep,
        **Told().callbacks,
    )
    worker.start()
    assert enough.wait(20)
    worker.stop(10)
    assert not any(one.coded.key for one in undecoded)
    assert all(frame.coded and frame.coded.key for frame in frames)


def test_a_phone_app_hands_out_its_jpegs() -> None:
    with mjpeg_page() as address:
        camera = open_camera(address)
        camera.open()
        picture = camera.read()
        camera.close()
    assert picture.coded is not None
    assert picture.coded.format.codec == "mjpeg"
    assert picture.coded.data.startswith(b"\xff\xd8")


def test_a_phone_app_that_falls_silent_is_told_and_left() -> None:
    awake = threading.Event()
    with mjpeg_page(awake) as address, filming(address) as bench:
        try:
            news(bench, "ready")
            news(bench, "lost")
            assert bench.let_go.wait(20)
            news(bench, "ready")
        finally:
            awake.set()


def test_damage_that_each_connection_meets_is_logged_once_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    with mjpeg_page(damaged=5) as address:
        camera = open_camera(address)
        for _ in range(3):
            camera.open()
            with pytest.raises(CameraError):
                list(iter(camera.read, None))
            camera.close()
    assert caplog.text.count("1 damaged packets were passed over") == 1


def test_a_page_without_video_is_a_camera_error_with_advice() -> None:
    with mjpeg_page() as address, pytest.raises(CameraError) as told:
        open_camera(address.replace("http:", "rtsp:")).open()
    assert told.value.hint


@pytest.mark.parametrize("address", ["rtsp:", "rtsp:host/path", "http:///"])
def test_an_address_without_a_host_is_refused(address: str) -> None:
    with pytest.raises(SettingsError):
        open_camera(address)


def test_keys_of_the_camera_are_passed_on_and_rotate_is_ours() -> None:
    address = parse("rtsp://cam/h264?channel=1&rotate=90&subtype=0")
    assert str(address.without("rotate")) == "rtsp://cam/h264?channel=1&subtype=0"
    assert address.degrees() == 90


@pytest.mark.parametrize(
    "address",
    [
        f"rtsp://me:{SECRET}@cam/path",
        f"rtsp://me:{SECRET}@{SECRET}@cam/path",
        f"http://cam/video?user=me&password={SECRET}",
        f"http://cam/video?usr=me&pwd={SECRET}&x=1",
    ],
)
def test_what_people_see_of_an_address_holds_no_password(address: str) -> None:
    assert SECRET not in masked(address)
    assert "cam/" in masked(address)
