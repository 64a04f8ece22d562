"""The shot list while a parcel is packed: asked, taken, skipped, never in the way of the next scan."""

import pytest
from bench_script import Bench, kinds, only

from station.packing import AskShot, Finish, LeftOut, Open, Policy, Refuse, TakePhoto
from station.types import Control, Keep, Moment, Status

LIST = ("item", "sealed_box")


@pytest.fixture
def bench() -> Bench:
    bench = Bench(Policy(shots=LIST))
    bench.camera()
    return bench


def asked(effects: object) -> str | None:
    shot = only(effects, AskShot)  # type: ignore[arg-type]
    return shot.shots.asked  # type: ignore[attr-defined, no-any-return]


def test_the_first_shot_is_asked_for_when_the_parcel_begins(bench: Bench) -> None:
    assert asked(bench.scan("A")) == "item"
    assert asked(bench.wait(5).scan("B")) == "item"


@pytest.mark.parametrize("how", [Bench.key, Bench.card])
def test_photo_takes_the_shot_that_is_asked_for_and_asks_for_the_next(bench: Bench, how: object) -> None:
    bench.scan("A")
    effects = bench.wait(5).key(Control.PHOTO) if how is Bench.key else bench.wait(5).card(Control.PHOTO)
    photo = only(effects, TakePhoto)
    assert (photo.moment, photo.shot) == (Moment.PHOTO, "item")
    assert asked(effects) == "sealed_box"


def test_after_the_last_shot_a_photo_is_a_photo_again(bench: Bench) -> None:
    bench.scan("A")
    bench.key(Control.PHOTO)
    assert asked(bench.key(Control.PHOTO)) is None
    effects = bench.key(Control.PHOTO)
    assert only(effects, TakePhoto).shot == ""
    assert kinds(effects) == ["TakePhoto"]


def test_skip_asks_for_the_next_one_and_takes_no_photo(bench: Bench) -> None:
    bench.scan("A")
    effects = bench.key(Control.SKIP)
    assert kinds(effects) == ["AskShot"]
    assert asked(effects) == "sealed_box"


def test_skip_with_nothing_asked_for_is_refused_aloud() -> None:
    bench = Bench()
    bench.camera()
    bench.scan("A")
    assert only(bench.key(Control.SKIP), Refuse)


def test_missing_shots_never_hold_up_the_next_parcel_and_are_listed(bench: Bench) -> None:
    bench.scan("A")
    bench.wait(5).key(Control.PHOTO)
    effects = bench.wait(5).scan("B")
    assert kinds(effects) == ["TakePhoto", "LeftOut", "Finish", "Open", "TakePhoto", "AskShot"]
    assert only(effects, LeftOut).shots == ("sealed_box",)


def test_a_parcel_with_all_its_shots_ends_without_a_word(bench: Bench) -> None:
    bench.scan("A")
    bench.key(Control.PHOTO)
    bench.key(Control.PHOTO)
    assert "LeftOut" not in kinds(bench.wait(5).key(Control.STOP))


def test_a_cancelled_parcel_misses_nothing(bench: Bench) -> None:
    bench.scan("A")
    effects = bench.wait(5).key(Control.CANCEL)
    assert only(effects, Finish).outcome is Status.CANCELLED
    assert "LeftOut" not in kinds(effects)


def test_where_only_video_is_kept_no_photo_is_asked_for() -> None:
    bench = Bench(Policy(shots=LIST, keep=Keep.VIDEO))
    bench.camera()
    effects = bench.scan("A")
    assert only(effects, Open)
    assert "AskShot" not in kinds(effects)


def test_a_photo_that_no_camera_can_take_leaves_the_shot_asked_for(bench: Bench) -> None:
    bench.scan("A")
    bench.lose()
    assert only(bench.key(Control.PHOTO), Refuse)
    bench.camera()
    assert only(bench.key(Control.PHOTO), TakePhoto).shot == "item"
