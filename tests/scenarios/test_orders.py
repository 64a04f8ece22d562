"""Whole orders, headless, on drawn scenes: camera, reader, rules, recorder and vault, nothing faked."""

import json
from pathlib import Path

import pytest
from bench_run import Run, run
from scenes import Scene

from station import events
from station.events import Doubt, Refusal
from station.recording.check import decode_whole
from station.types import Kind, Moment, Reason, Status

A, B, C = "SF1690060267735", "YT6680574720737", "JT3829377308504"
ORDER = "6921234567890123456"  # 19 digits


def play(tmp_path: Path, scene: Scene, **settings: object) -> Run:
    video = scene.write(tmp_path / "bench.mp4")
    played = run(tmp_path / "data", f"file:{video}?pace=max", **settings)
    played.sound()
    return played


def test_every_order_of_the_demo_is_sealed_and_none_other(tmp_path: Path) -> None:
    truth = tmp_path / "truth.json"
    played = run(tmp_path / "data", f"demo:?pace=max&size=960x540&seed=5&truth={truth}", seconds=27)
    played.sound()
    shown = json.loads(truth.read_text())
    assert [one.order for one in played.sealed] == [one["text"] for one in shown]
    assert len(shown) >= 2
    assert {one.status for one in played.sealed} == {Status.SEALED}
    assert all(one.demo and one.media_time for one in played.sealed)


def test_each_clip_begins_before_its_scan_or_where_the_parcel_before_ends(tmp_path: Path) -> None:
    played = play(tmp_path, Scene(24).show(A, 6, 9).show(B, 16, 19, angle=8))
    first, second = played.sealed
    assert first.clips[0].started_ms <= first.started_ms - 3000
    ends = first.clips[0].started_ms + first.clips[0].duration_s * 1000
    assert abs(second.clips[0].started_ms - ends) <= 2


def test_no_frame_between_two_orders_is_lost(tmp_path: Path) -> None:
    scene = Scene(18).show(A, 2, 5).show(B, 10, 13)
    played = play(tmp_path, scene)
    frames = sum(decode_whole(played.folder.root / one.clips[0].path) for one in played.sealed)
    kept_from = played.sealed[0].clips[0].started_ns / 1e9
    assert frames == round((scene.seconds - kept_from) * scene.fps)


def test_a_stop_card_ends_the_session_and_what_follows_belongs_to_nobody(tmp_path: Path) -> None:
    played = play(tmp_path, Scene(22).show(A, 2, 4).show("XXSTOPXX", 9, 11).show(B, 19, 21))
    first, second = played.sealed
    assert (first.reason, second.order) == (Reason.STOP, B)
    idle_ms = second.clips[0].started_ms - first.clips[0].started_ms - first.clips[0].duration_s * 1000
    assert idle_ms > 1000


def test_a_cancel_card_keeps_the_files_and_the_label_shown_anew_takes_it_back(tmp_path: Path) -> None:
    cancelled = play(tmp_path, Scene(9).show(A, 2, 4).show("XXUNDOXX", 7, 8)).sealed[0]
    assert (cancelled.status, cancelled.reason) == (Status.CANCELLED, Reason.CANCELLED)
    assert cancelled.clips
    assert cancelled.photos
    (tmp_path / "again").mkdir()
    again = play(tmp_path / "again", Scene(17).show(A, 2, 4).show("XXUNDOXX", 7, 8).show(A, 13, 15))
    assert len(again.of(events.CancelTakenBack)) == 1
    assert [one.status for one in again.archive.find(A)] == [Status.SEALED]


def test_photo_and_damaged_cards_leave_photos_and_a_mark(tmp_path: Path) -> None:
    scene = Scene(20).show(A, 2, 4).show("XXPHOTOXX", 8, 9).show("XXBROKENXX", 13, 14)
    (sealed,) = play(tmp_path, scene).sealed
    assert sealed.damaged
    moments = [photo.moment for photo in sealed.photos]
    assert moments == [Moment.SCAN, Moment.PHOTO, Moment.DAMAGED, Moment.FINISH]


def test_a_label_left_on_the_bench_never_takes_the_session_from_the_next_parcel(tmp_path: Path) -> None:
    """A lies there, B is shown, A is covered for a while and seen again."""
    scene = (
        Scene(30).show(A, 2, 12, at=(240, 120)).show(B, 9, 12, at=(650, 380)).show(A, 18, 29, at=(240, 120))
    )
    played = play(tmp_path, scene)
    assert [one.order for one in played.sealed] == [A, B]
    assert [one.why for one in played.of(events.Refused)] == [Refusal.LEFT_LABEL]


def test_a_label_still_in_view_after_stop_does_not_open_again(tmp_path: Path) -> None:
    scene = Scene(22).show(A, 2, 21, at=(240, 120)).show("XXSTOPXX", 8, 10, at=(650, 380))
    assert [one.order for one in play(tmp_path, scene).sealed] == [A]


def test_two_new_labels_at_once_open_nothing_and_say_so(tmp_path: Path) -> None:
    played = play(tmp_path, Scene(10).show(A, 3, 8, at=(250, 130)).show(B, 3, 8, at=(650, 400)))
    assert played.sealed == []
    assert Doubt.TWO_LABELS in [one.doubt for one in played.of(events.Unsure)]


def test_begin_and_label_last_is_one_session_with_the_number(tmp_path: Path) -> None:
    (sealed,) = play(tmp_path, Scene(22).show("XXBEGINXX", 2, 4).show(A, 16, 18)).sealed
    assert (sealed.order, sealed.codes) == (A, (A,))
    assert sealed.clips[0].duration_s > 18


def test_order_and_waybill_of_one_label_are_one_session(tmp_path: Path) -> None:
    played = play(tmp_path, Scene(14).show(A, 3, 6, at=(480, 130)).show(ORDER, 3, 6, at=(480, 400)))
    (sealed,) = played.sealed
    assert set(sealed.codes) == {A, ORDER}
    assert [one.session for one in played.archive.find(ORDER)] == [sealed.session]
    kinds = {bound.number.kind for bound in played.archive.show(A)[0].numbers}
    assert kinds == {Kind.ORDER, Kind.WAYBILL}


def test_a_number_packed_before_is_take_two(tmp_path: Path) -> None:
    scene = Scene(22).show(A, 2, 4).show("XXSTOPXX", 7, 8).show(A, 15, 17)
    played = play(tmp_path, scene)
    assert [one.take for one in played.sealed] == [1, 2]
    again = played.of(events.SessionOpened)[1]
    assert again.earlier is not None
    assert again.earlier.session == played.sealed[0].session


def test_a_session_under_three_seconds_is_kept_as_cancelled(tmp_path: Path) -> None:
    played = play(tmp_path, Scene(14).show(A, 4, 5).show("XXSTOPXX", 6, 7))
    (sealed,) = played.sealed
    assert (sealed.status, sealed.reason) == (Status.CANCELLED, Reason.TOO_SHORT)
    assert sealed.clips


@pytest.mark.parametrize(
    ("keep", "clips", "photos"), [("video", 1, 0), ("photos", 0, 2), ("video+photos", 1, 2)]
)
def test_a_session_keeps_what_the_owner_chose(tmp_path: Path, keep: str, clips: int, photos: int) -> None:
    (sealed,) = play(tmp_path, Scene(10).show(A, 2, 5), keep=keep).sealed
    assert (len(sealed.clips), len(sealed.photos)) == (clips, photos)


def test_two_cameras_film_one_order_on_one_clock(tmp_path: Path) -> None:
    bench = Scene(16).show(A, 3, 6).write(tmp_path / "bench.mp4")
    side = Scene(16, size=(640, 360)).write(tmp_path / "side.mp4")
    played = run(tmp_path / "data", f"file:{bench}?pace=max", f"file:{side}?pace=max&rotate=90")
    played.sound()
    (sealed,) = played.sealed
    one, other = sealed.clips
    assert {one.camera, other.camera} == {"cam1", "cam2"}
    assert abs(one.started_ns - other.started_ns) < 2e9
    assert abs(one.duration_s - other.duration_s) < 2
