"""What each part does by itself is tested beside it; here, that a running station has it do it."""

import dataclasses
import queue
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bench_script import Bench as Script
from live import CAM, SIZE, WAIT_S, ByHand, Live
from scenes import label_image

from db import room
from station import archiving, expiry, packing
from station.app import Station, policy_of
from station.chores import Chores
from station.clock import NS
from station.events import (
    PhotoBlurred,
    PhotoTaken,
    ProofWeak,
    ShowAgain,
    Trouble,
    TroubleBegan,
    TroubleEnded,
    Weakness,
)
from station.evidence.checking import Level
from station.evidence.ledger import Type
from station.evidence.paths import DataFolder
from station.evidence.policy import DAY_MS
from station.evidence.verify import verify_vault
from station.packing import Finish, WarnIdle
from station.recording import probe
from station.recording.encoder import _OPTIONS, ENCODER, Encoder
from station.recording.recent import NEEDED_PCT
from station.settings import Settings, load
from station.types import Keep, Moment, Reason, SessionFacts
from tests.fakes import film, greys
from tests.station.recording.test_recorder_photos import blurry, textured, unlike
from tests.station.vaults import told, vault_at, write_clip

A = "SF1690060267735"
PLAIN = greys(1, SIZE)[0]

MakeLive = Callable[..., ByHand]


@pytest.fixture
def by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeLive:
    return partial(ByHand, tmp_path / "data", monkeypatch)


# ---------------------------------------------------------------- cameras and writers


def test_a_picture_that_stands_still_for_ten_seconds_is_told_until_it_moves(by_hand: MakeLive) -> None:
    with by_hand(keep="photos") as live:
        live.show(*[PLAIN] * 25, every_s=0.5)
        assert live.trouble(TroubleBegan, Trouble.PICTURE).detail["camera"] == CAM
        live.show(textured(1), every_s=0.5)
        live.trouble(TroubleEnded, Trouble.PICTURE)


def test_a_writer_that_falls_behind_is_told_until_it_has_caught_up(by_hand: MakeLive) -> None:
    with by_hand(size=(64, 48), keep="video") as live:
        live.begin()
        release = live.hold_writer()
        live.show(*greys(15))
        release.set()
        assert live.trouble(TroubleBegan, Trouble.SPOOLING).detail["camera"] == CAM
        assert sum(clip.frames for clip in live.end().clips) == 15
        while Trouble.SPOOLING not in {one.trouble for one in live.news if isinstance(one, TroubleEnded)}:
            live.await_(TroubleEnded)


def test_pictures_that_find_no_room_before_the_writer_are_told(by_hand: MakeLive) -> None:
    with by_hand(size=(64, 48), keep="photos") as live:
        release = live.hold_writer()
        live.show(*greys(65))
        release.set()
        live.station._recorders[CAM].drain()
        assert live.trouble(TroubleBegan, Trouble.FRAMES_DROPPED).detail == {"camera": CAM, "frames": 5.0}


def test_the_photo_of_a_scan_shows_its_label_though_another_picture_is_sharper(by_hand: MakeLive) -> None:
    paper = label_image(A)
    labelled, sharper = (np.full((720, 640), 128, np.uint8) for _ in range(2))
    labelled[:480] = 80
    labelled[150 : 150 + paper.shape[0], 60 : 60 + paper.shape[1]] = paper
    sharper[:480] = np.random.default_rng(1).integers(16, 235, (480, 640))
    with by_hand(size=(640, 480), keep="photos") as live:
        live.asked(A)
        live.show(*greys(4, (640, 480)), sharper, labelled, *greys(4, (640, 480)))
        live.await_(PhotoTaken)
        (photo,) = [one for one in live.end().photos if one.moment is Moment.SCAN]
    path = live.folder.root / photo.path
    assert unlike(path, labelled) < 5 < unlike(path, sharper)


def test_a_blurred_photo_is_told_and_told_again_if_it_stays_so(by_hand: MakeLive) -> None:
    with by_hand(keep="photos") as live:
        live.show(*[textured(number) for number in range(25)])
        live.asked(A)
        live.show(*[blurry(1, 3)] * 10, every_s=0.03)
        first = live.await_(PhotoBlurred)
        assert (first.camera, first.moment) == (CAM, Moment.SCAN)
        assert first.retaking is not None
        assert first.retaking.sharpness_pct < first.retaking.needed_pct == NEEDED_PCT
        live.show(*[blurry(1, 3)] * 30, every_s=0.03)
        assert live.await_(PhotoTaken).session == first.session
        last = live.await_(PhotoBlurred)
        assert (last.session, last.moment, last.retaking) == (first.session, Moment.SCAN, None)


def test_a_parcel_whose_sealed_photos_are_too_dark_is_told_and_asked_for_again(by_hand: MakeLive) -> None:
    dark = PLAIN.copy()
    dark[: SIZE[1]] = 20
    with by_hand(keep="photos") as live:
        live.asked(A)
        live.show(*[dark] * 10)
        live.await_(PhotoTaken)
        sealed = live.end()
        weak = live.await_(ProofWeak)
        assert (weak.session, weak.order, weak.why) == (sealed.session, A, Weakness.DARK)
        again = live.await_(ShowAgain)
        assert (again.session, again.why, again.seconds_left) == (sealed.session, Weakness.DARK, 60.0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that takes nothing: /dev/full")
def test_a_disk_that_takes_no_more_sets_the_room_in_reserve_free(
    by_hand: MakeLive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("station.evidence.disk.EVERY_S", 3600.0)  # the watch would take it again
    with by_hand(keep="photos") as live:
        live.asked(A)
        (home,) = live.folder.incoming.iterdir()
        (home / f"01-scan-{CAM}.jpg.part").symlink_to("/dev/full")
        assert (live.folder.root / "reserve").exists()
        live.show(*greys(10, SIZE))
        live.trouble(TroubleBegan, Trouble.PHOTO)
        assert not (live.folder.root / "reserve").exists()


def test_a_disk_on_which_nothing_is_left_gets_the_room_in_reserve(
    by_hand: MakeLive, monkeypatch: pytest.MonkeyPatch
) -> None:
    with by_hand(keep="photos") as live:
        assert (live.folder.root / "reserve").exists()
        monkeypatch.setattr("station.evidence.disk.free_bytes", lambda _: 1 << 20)
        live.station.disk.look()
        assert not (live.folder.root / "reserve").exists()


def test_a_clip_stands_in_the_ledger_from_its_first_byte_on(by_hand: MakeLive) -> None:
    with by_hand(size=(64, 48), keep="video") as live:
        opened = live.begin()
        live.show(*greys(3))
        live.station._recorders[CAM].drain()
        live.station.writer.call(lambda _: None)
        (entry,) = told(live.folder, Type.CLIP_OPEN)
        assert (entry.body["session"], entry.body["camera"]) == (opened.session, CAM)


@pytest.mark.parametrize(("asked", "used"), [("auto", "h264"), ("software", ENCODER)])
def test_a_graphics_chip_that_passed_its_trial_makes_the_video_where_that_is_asked_for(
    by_hand: MakeLive, monkeypatch: pytest.MonkeyPatch, asked: str, used: str
) -> None:
    """FFmpeg's own choice of an H.264 encoder stands in for the chip."""
    names: list[str] = []

    class Seen(Encoder):
        def __init__(self, width: int, height: int, fps: float, name: str = ENCODER) -> None:
            names.append(name)
            super().__init__(width, height, fps, name)

    monkeypatch.setattr("station.recording.makers.Encoder", Seen)
    monkeypatch.setattr("station.recording.encoder._HARDWARE", _OPTIONS)
    monkeypatch.setattr(probe, "HARDWARE", ("h264_nowhere", "h264"))
    with by_hand(keep="video", encoder=asked) as live:
        live.begin()
        live.show(*greys(5, SIZE))
        assert [clip.frames for clip in live.end().clips] == [5]
    assert set(names) == {used}


# ---------------------------------------------------------------- old recordings, room on the disk


def days_ago(days: int) -> int:
    return time.time_ns() // 1_000_000 - days * DAY_MS


def noisy(path: Path) -> Path:
    """Ten pictures a second, far larger than they must be."""
    noise = np.random.default_rng(1).integers(100, 140, (180, 160), np.uint8)
    return film(path, [np.vstack([np.roll(noise[:120], n, 1), noise[120:]]) for n in range(12)], fps=10)


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Callable[..., SessionFacts]]:
    """Seals parcels of days that are past, before the station starts."""

    def seal(number: str, days: int, film: Callable[[Path], Path] = write_clip) -> SessionFacts:
        with vault_at(tmp_path / "data") as vault:
            return vault.seal(number, started_ms=days_ago(days), film=film)

    return seal


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done now and then is done at once, and again and again."""
    monkeypatch.setattr("station.app.Chores", partial(Chores, every_s=0.01))
    monkeypatch.setattr("station.app.PACE_MS", 0)


def returned(patch: pytest.MonkeyPatch, owner: object, name: str) -> "queue.SimpleQueue[Any]":
    """What this function returns from now on, call by call."""
    results: queue.SimpleQueue[Any] = queue.SimpleQueue()
    real = getattr(owner, name)

    def telling(*arguments: Any, **more: Any) -> Any:
        result = real(*arguments, **more)
        results.put(result)
        return result

    patch.setattr(owner, name, telling)
    return results


def names_in(folder: DataFolder, facts: SessionFacts) -> set[str]:
    return {path.name for path in folder.session_folder(facts).iterdir()} - {"manifest.json"}


def test_videos_older_than_archive_days_are_made_smaller_beside_an_idle_bench(
    tmp_path: Path, old: Callable[..., SessionFacts], monkeypatch: pytest.MonkeyPatch
) -> None:
    past, young = old("SF1", 3, noisy), old("SF2", 1, noisy)
    removed = returned(monkeypatch, archiving.retention, "remove")
    with Live(tmp_path / "data", archive_days=2) as live:
        removed.get(timeout=WAIT_S)
    assert names_in(live.folder, past) == {"cam1-1-archive.mp4", "cam1-scan.jpg"}
    assert names_in(live.folder, young) == {"cam1-1.mp4", "cam1-scan.jpg"}
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_nobody_who_did_not_ask_for_it_has_videos_made_smaller(tmp_path: Path) -> None:
    with Live(tmp_path / "data"):
        assert "archive" not in {thread.name for thread in threading.enumerate()}


def test_videos_are_made_smaller_only_while_nothing_is_recorded(by_hand: MakeLive) -> None:
    with by_hand(keep="photos") as live:
        assert live.station.archiver._idle()
        live.begin()
        assert not live.station.archiver._idle()


def test_what_is_older_than_the_settings_say_is_removed_by_itself(
    tmp_path: Path, old: Callable[..., SessionFacts], often: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    past, young = old("SF1", 12), old("SF2", 2)
    retired = returned(monkeypatch, expiry, "retire")
    with Live(tmp_path / "data", keep_days=10, keep_photos_days=10) as live:
        retired.get(timeout=WAIT_S)
    assert names_in(live.folder, past) == set()
    assert names_in(live.folder, young) == {"cam1-1.mp4", "cam1-scan.jpg"}
    assert [entry.body["session"] for entry in told(live.folder, Type.PURGE)] == [past.session] * 2
    assert verify_vault(live.folder, level=Level.FULL).findings == ()


def test_nothing_is_removed_by_age_while_a_parcel_is_packed(
    by_hand: MakeLive, old: Callable[..., SessionFacts]
) -> None:
    past = old("SF1", 12)
    old("SF2", 2)
    with by_hand(keep="photos", keep_days=10, keep_photos_days=10) as live:
        live.begin()
        live.station._expire()
        assert names_in(live.folder, past)
        live.end()
        live.station._expire()
        assert not names_in(live.folder, past)


def test_how_fast_the_disk_fills_is_known_at_the_start_and_told_with_a_disk_that_is_low(
    tmp_path: Path, old: Callable[..., SessionFacts]
) -> None:
    facts = old("SF1", 2)
    week = sum(file.size_bytes for file in (*facts.clips, *facts.photos))
    with Live(tmp_path / "data", disk_warn_gb=1e9) as live:
        assert live.station.pace_bytes_a_day == pytest.approx(week / 2, rel=0.01)
        low = live.await_(TroubleBegan)
    assert low.trouble is Trouble.DISK_LOW
    assert low.detail["hours_left"] == pytest.approx(24 * low.detail["free_bytes"] / (week / 2), rel=0.01)


def test_how_fast_the_disk_fills_is_looked_at_again(
    by_hand: MakeLive, often: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    paces = returned(monkeypatch, room, "bytes_a_day")
    with by_hand(keep="photos") as live:
        assert live.station.pace_bytes_a_day == 0.0
        live.asked(A)
        live.show(*greys(10, SIZE))
        live.end()
        while not paces.empty():
            paces.get()
        under_way, fresh = (paces.get(timeout=WAIT_S) for _ in range(2))
        assert fresh >= under_way
        assert fresh > 0


# ---------------------------------------------------------------- settings and rules

FROM_SETTINGS: dict[str, tuple[dict[str, object], object]] = {
    "min_session_ns": ({"min_session_s": 4}, 4 * NS),
    "max_session_ns": ({"max_session_s": 90}, 90 * NS),
    "idle_limit_ns": ({"idle_limit_s": 45}, 45 * NS),
    "left_label_ns": ({"left_label_min": 3}, 180 * NS),
    "own_number": ({"own_number": "photo"}, "photo"),
    "many_waybills": ({"many_waybills": True}, True),
    "keep": ({"keep": "photos"}, Keep.PHOTOS),
    "shots": ({"shots": ("item", "label")}, ("item", "label")),
    "show_again_ns": ({"show_again_s": 25}, 25 * NS),
}
BY_DESIGN = {"idle_warning_ns"}  # nobody sets it


def test_no_choice_of_the_rules_is_left_out_below() -> None:
    assert {field.name for field in dataclasses.fields(packing.Policy)} == FROM_SETTINGS.keys() | BY_DESIGN


@pytest.mark.parametrize("field", FROM_SETTINGS)
def test_each_choice_of_the_rules_comes_from_its_setting(field: str) -> None:
    settings, chosen = FROM_SETTINGS[field]
    assert getattr(policy_of(Settings()), field) != chosen
    assert getattr(policy_of(Settings(**settings)), field) == chosen


def test_a_running_station_goes_by_the_rules_of_its_settings(tmp_path: Path) -> None:
    station = Station(load(tmp_path, own_number="finish", shots=("item",)), tmp_path, ())
    station.start()
    station.stop()
    assert station.conductor._policy == policy_of(station.settings)


def test_by_default_a_parcel_left_alone_is_warned_of_after_50_seconds_and_ended_after_60() -> None:
    bench = Script(policy_of(Settings()))
    bench.camera()
    bench.scan(A)
    said = [
        (second, effect)
        for second in range(1, 61)
        for effect in bench.happen(packing.Tick(bench.wait(1).now_ns))
    ]
    (warned, warning), (ended, end) = [one for one in said if isinstance(one[1], WarnIdle | Finish)]
    assert (warned, ended) == (50, 60)
    assert isinstance(warning, WarnIdle)
    assert warning.left_ns == 10 * NS
    assert isinstance(end, Finish)
    assert end.reason is Reason.IDLE_LIMIT
