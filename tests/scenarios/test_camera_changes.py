"""Cameras changed in the settings of a running station: at once while Idle, else when the parcel is finished."""

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from live import Live

from station import events, rig
from station.access import Who
from station.cameras import Camera, CameraInfo, Picture, open_camera
from station.errors import SettingsError
from station.evidence.checking import Level
from station.evidence.verify import verify_vault
from station.types import CameraName, Control

SMALL = "demo:?size=640x360"
BENCH, LABEL, SIDE = (f"{SMALL}&name={name}" for name in ("bench", "label", "side"))


class Logged:
    """A camera whose openings and closings are told, in order."""

    def __init__(self, name: str, inner: Camera, told: list[str]) -> None:
        self._name, self._inner, self._told = name, inner, told
        self._open = False

    def open(self) -> CameraInfo:
        self._told.append(f"open {self._name}")
        self._open = True
        return self._inner.open()

    def read(self) -> Picture:
        return self._inner.read()

    def close(self) -> None:
        self._inner.close()
        if self._open:
            self._told.append(f"close {self._name}")
        self._open = False


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which device was opened and closed, one after the other."""
    told: list[str] = []

    def opened(address: str, *rest: object) -> Camera:
        return Logged(address, open_camera(address, *rest), told)  # type: ignore[arg-type]

    monkeypatch.setattr(rig, "open_camera", opened)
    return told


@pytest.fixture
def live(tmp_path: Path, told: list[str]) -> Iterator[Live]:
    assert told == []
    with Live(tmp_path, BENCH, read_labels=False, pre_roll_s=0, post_roll_s=0) as bench:
        bench.await_(events.CameraReady)
        yield bench


def use(live: Live, *cameras: str) -> None:
    live.station.use_cameras(cameras)


def until(live: Live, so: Callable[[events.Event], bool]) -> list[events.Event]:
    """All that is told up to then."""
    heard: list[events.Event] = []
    while not heard or not so(heard[-1]):
        heard.append(live.mailbox.get(timeout=30))
    return heard


def ready(live: Live, name: str) -> events.CameraReady:
    event = until(live, lambda one: isinstance(one, events.CameraReady) and one.camera == name)[-1]
    assert isinstance(event, events.CameraReady)
    return event


def removed(live: Live, name: str) -> list[events.Event]:
    return until(live, lambda one: isinstance(one, events.CameraRemoved) and one.camera == name)


def settled(live: Live) -> tuple[CameraName, ...]:
    """The cameras once all changes are carried out."""
    refit = live.station._refit
    with refit._changed:
        assert refit._changed.wait_for(lambda: not refit.pending, timeout=30)
    return live.station.rig.names()


def record(live: Live) -> set[CameraName]:
    """The cameras of one more parcel."""
    live.begin()
    live.station.command(Control.PHOTO)
    live.await_(events.PhotoTaken)
    return {clip.camera for clip in live.end().clips}


def test_a_camera_that_is_added_records_the_next_parcel(live: Live) -> None:
    use(live, BENCH, LABEL)
    ready(live, "label")
    assert record(live) == {"bench", "label"}
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_a_camera_that_is_taken_away_lets_its_device_go_and_is_in_no_parcel(
    live: Live, told: list[str]
) -> None:
    use(live, BENCH, LABEL)
    ready(live, "label")
    use(live, LABEL)
    assert settled(live) == ("label",)
    assert told == [f"open {BENCH}", f"open {LABEL}", f"close {BENCH}"]
    assert record(live) == {"label"}


def test_what_a_running_camera_delivers_can_be_asked_for(live: Live) -> None:
    running = live.station.rig.info(CameraName("bench"))
    assert running is not None
    assert (running.width, running.height, running.demo) == (640, 360, True)
    assert live.station.rig.info(CameraName("label")) is None


def test_a_camera_that_is_taken_away_is_no_alarm(live: Live) -> None:
    use(live, LABEL)
    heard = [*removed(live, "bench"), ready(live, "label")]
    assert not any(isinstance(event, events.CameraLost | events.CameraEnded) for event in heard)


def test_another_resolution_and_turn_hold_from_the_next_parcel_on(live: Live, told: list[str]) -> None:
    first = record(live)
    use(live, "demo:?size=960x540&name=bench&rotate=90")
    info = ready(live, "bench")
    assert (info.width, info.height) == (540, 960)
    assert record(live) == first == {"bench"}
    assert told[1] == f"close {BENCH}"  # before it was opened again
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_nothing_changes_while_a_parcel_is_open_and_all_does_when_it_is_finished(
    live: Live, told: list[str]
) -> None:
    live.begin()
    use(live, LABEL, SIDE)
    live.station.command(Control.PHOTO)
    live.await_(events.PhotoTaken)
    assert live.station.changing_cameras
    assert told == [f"open {BENCH}"]
    sealed = live.end()
    assert {clip.camera for clip in sealed.clips} == {"bench"}
    assert [clip.part for clip in sealed.clips] == [1]
    assert settled(live) == ("label", "side")
    assert told[1] == f"close {BENCH}"
    assert not live.station.changing_cameras
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_the_post_roll_of_the_last_parcel_is_written_whole_before_its_camera_goes(
    tmp_path: Path, told: list[str]
) -> None:
    with Live(tmp_path, BENCH, read_labels=False, pre_roll_s=0, post_roll_s=1.5) as live:
        live.await_(events.CameraReady)
        live.begin()
        use(live, LABEL)
        live.station.command(Control.PHOTO)
        live.await_(events.PhotoTaken)  # a picture came: there is a clip
        live.station.command(Control.STOP)
        heard = removed(live, "bench")  # the sealing may end on either side of the next camera's opening
        heard += until(live, lambda one: isinstance(one, events.CameraReady) and one.camera == "label")
    heard += live.drain()
    sealed = next(one for one in heard if isinstance(one, events.SessionSealed))
    finished = next(one for one in heard if isinstance(one, events.SessionFinished))
    (clip,) = sealed.clips
    assert clip.started_ms + clip.duration_s * 1000 - finished.at_ms > 1_200
    assert told[1] == f"close {BENCH}"


def test_what_was_saved_last_is_what_comes_when_the_parcel_is_finished(live: Live, told: list[str]) -> None:
    live.begin()
    use(live, LABEL)
    use(live, BENCH, SIDE)
    live.end()
    ready(live, "side")
    assert settled(live) == ("bench", "side")
    assert told == [f"open {BENCH}", f"open {SIDE}"]


def test_a_change_that_is_taken_back_before_it_began_opens_and_closes_nothing(
    live: Live, told: list[str]
) -> None:
    live.begin()
    use(live, LABEL)
    use(live, BENCH)
    live.end()
    assert settled(live) == ("bench",)
    assert told == [f"open {BENCH}"]


def test_the_first_of_the_list_is_the_main_picture_without_opening_anything_anew(
    live: Live, told: list[str]
) -> None:
    use(live, BENCH, LABEL)
    ready(live, "label")
    use(live, LABEL, BENCH)
    assert settled(live) == ("label", "bench")
    assert len(told) == 2


def test_cameras_without_a_name_are_numbered_anew(live: Live) -> None:
    use(live, SMALL, f"{SMALL}&seed=3")
    assert settled(live) == ("cam1", "cam2")
    use(live, f"{SMALL}&seed=3")
    assert settled(live) == ("cam1",)
    assert live.station.rig.addresses() == {"cam1": f"{SMALL}&seed=3"}


def test_the_demo_may_be_added_beside_cameras_whose_numbers_have_holes(live: Live) -> None:
    use(live, f"{SMALL}&name=cam2")
    assert settled(live) == ("cam2",)
    assert live.station.add_camera(SMALL) == "cam3"


def test_where_no_camera_is_left_in_the_list_the_first_one_that_is_found_is_used(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = CameraInfo(640, 360, 30, "found")
    monkeypatch.setattr("station.app.find_cameras", lambda: {SMALL: info, SIDE: info})
    use(live)
    ready(live, "cam1")
    assert settled(live) == ("cam1",)


def test_a_camera_that_cannot_be_opened_is_shown_as_lost_and_the_others_record(
    live: Live, tmp_path: Path
) -> None:
    use(live, BENCH, f"file:{tmp_path / 'gone.mp4'}?name=label")
    assert settled(live) == ("bench", "label")
    assert record(live) == {"bench"}


def test_an_address_that_makes_no_sense_changes_nothing(live: Live, told: list[str]) -> None:
    for wrong in ("tape:1", f"{SMALL}&pace=max"):
        with pytest.raises(SettingsError):
            use(live, BENCH, wrong)
    with pytest.raises(SettingsError):
        use(live, BENCH, BENCH)
    assert settled(live) == ("bench",)
    assert told == [f"open {BENCH}"]


def test_the_end_of_the_program_does_not_wait_for_a_change_that_waits(live: Live) -> None:
    live.begin()
    use(live, LABEL)
    live.station._refit.stop()
    assert not live.station._refit._thread.is_alive()


def test_cameras_changed_again_and_again_leave_no_thread(live: Live) -> None:
    counts = []
    for turn in (90, 180, 270) * 2:
        use(live, f"{BENCH}&rotate={turn}")
        ready(live, "bench")
        settled(live)
        record(live)
        for thread in live.station.rig._leaving:
            thread.join()
        counts.append(sorted(thread.name for thread in threading.enumerate()))
    assert counts[1] == counts[-1]


def test_what_was_saved_is_an_entry_of_the_ledger_with_the_hand_that_did_it(live: Live) -> None:
    from station.configured import told as configured

    who = live.station.nobody()
    assert isinstance(who, Who)
    saved = live.station.save_settings(who, {"cameras": (BENCH, LABEL)})
    use(live, *saved.cameras)
    ready(live, "label")
    assert live.station.writer.call(configured)["cameras"] == [BENCH, LABEL]


def test_a_parcel_begun_while_a_camera_is_opened_anew_has_it_from_then_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes back like one that was lost."""
    may_open = threading.Event()

    class Slow(Logged):
        def open(self) -> CameraInfo:
            if "rotate" in self._name:
                may_open.wait(20)
            return super().open()

    log: list[str] = []
    monkeypatch.setattr(rig, "open_camera", lambda text, *rest: Slow(text, open_camera(text, *rest), log))
    with Live(tmp_path, BENCH, LABEL, read_labels=False, pre_roll_s=0, post_roll_s=0) as live:
        while len(live.station.conductor._state.cameras) < 2:
            live.mailbox.get(timeout=20)
        use(live, BENCH, f"{LABEL}&rotate=180")
        removed(live, "label")
        live.begin()
        may_open.set()
        ready(live, "label")
        live.station.command(Control.PHOTO)
        live.await_(events.PhotoTaken)
        assert {clip.camera for clip in live.end().clips} == {"bench", "label"}
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_a_camera_that_waits_for_its_video_to_be_made_ready_may_go_meanwhile(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow PC that takes long; the video is made ready and sealed all the same."""
    go_on = threading.Event()
    errands = live.station._recorders[CameraName("bench")]._developer
    errands.run(go_on.wait)
    monkeypatch.setattr("station.recording.worker.is_spool", lambda _: True)
    monkeypatch.setattr("station.recording.worker.develop", lambda raw, _: raw)
    live.begin()
    live.station.command(Control.PHOTO)
    live.await_(events.PhotoTaken)
    live.station.command(Control.STOP)
    use(live, LABEL)
    heard = [*removed(live, "bench"), ready(live, "label")]
    assert not any(isinstance(event, events.SessionSealed) for event in heard)
    go_on.set()
    assert {clip.camera for clip in live.await_(events.SessionSealed).clips} == {"bench"}


def test_nothing_is_told_twice(live: Live) -> None:
    use(live, BENCH)
    settled(live)
    with pytest.raises(queue.Empty):
        live.mailbox.get_nowait()


def test_a_camera_that_delivers_only_when_the_station_ends_begins_no_writer(live: Live) -> None:
    live.station.rig.stop_recorders()
    live.station.rig._ready(CameraName("late"), CameraInfo(64, 48, 10, "late"))
    assert "writer late" not in {thread.name for thread in threading.enumerate()}
