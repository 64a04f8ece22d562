"""Where events lie on the time bar, and where a zoomed picture lies on the stage."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.archive import Found, Record
from station.types import (
    BoundNumber,
    CameraName,
    ClipFile,
    Kind,
    Moment,
    Number,
    PhotoFile,
    Reason,
    SessionId,
    Source,
    Status,
)
from ui.search.marks import Mark, MarkKind, marks_of, offset_s, place, to_s, to_x
from ui.search.view import View, fitted

START_MS = 1_000_000
CAM = CameraName("cam1")
CLIP = ClipFile("a.mp4", "", 1, 60.0, 1800, 0, CAM, 1, START_MS - 5000, 0)


def record(
    *,
    ended_ms: int | None = START_MS + 50_000,
    photos: tuple[PhotoFile, ...] = (),
    bound: tuple[int, ...] = (0,),
) -> Record:
    found = Found(
        SessionId("X"), "SF1", ("SF1",), Status.SEALED, 1, START_MS, ended_ms, "S-01", "", None, False, False
    )
    numbers = tuple(
        BoundNumber(Number(Kind.WAYBILL, "SF1", "SF1", "Code128", Source.GUN), START_MS + ms) for ms in bound
    )
    return Record(found, Reason.STOP, False, numbers, (CLIP,), photos)


def photo(moment: Moment, after_ms: int) -> PhotoFile:
    return PhotoFile("a.jpg", "", 1, moment, CAM, START_MS + after_ms)


def test_scan_photos_and_finish_stand_at_their_seconds() -> None:
    photos = (photo(Moment.SCAN, 100), photo(Moment.PHOTO, 20_000), photo(Moment.DAMAGED, 30_000))
    assert marks_of(record(photos=photos), CLIP) == [
        Mark(MarkKind.SCAN, 5.0),
        Mark(MarkKind.PHOTO, 25.0),
        Mark(MarkKind.DAMAGED, 35.0),
        Mark(MarkKind.FINISH, 55.0),
    ]


def test_numbers_read_from_one_label_are_one_scan() -> None:
    scans = [mark for mark in marks_of(record(bound=(0, 400, 8000)), CLIP) if mark.kind is MarkKind.SCAN]
    assert scans == [Mark(MarkKind.SCAN, 5.0), Mark(MarkKind.SCAN, 13.0)]


def test_what_happened_outside_the_clip_has_no_mark_in_it() -> None:
    assert marks_of(record(ended_ms=START_MS + 90_000, bound=(-9000,)), CLIP) == []


@pytest.mark.parametrize(
    ("after_ms", "expected"), [(-5400, 0.0), (-5600, None), (55_400, 60.0), (55_600, None)]
)
def test_a_moment_just_beside_the_clip_belongs_to_its_edge(after_ms: int, expected: float | None) -> None:
    assert offset_s(CLIP, START_MS + after_ms) == expected


@given(st.floats(0.5, 5000), st.floats(50, 3000), st.floats(0, 1))
def test_a_pixel_of_the_bar_and_its_moment_are_the_same_place(
    duration_s: float, width: float, share: float
) -> None:
    x = share * width
    assert to_x(to_s(x, duration_s, width), duration_s, width) == pytest.approx(x, abs=0.01)


def test_a_drag_beyond_the_bar_stays_in_the_clip() -> None:
    assert (to_s(-50, 60, 600), to_s(900, 60, 600)) == (0.0, 60.0)


@given(st.lists(st.tuples(st.sampled_from(MarkKind), st.floats(0, 60)), max_size=12))
def test_words_of_marks_never_overlap_nor_leave_the_bar(given_marks: list[tuple[MarkKind, float]]) -> None:
    marks = [Mark(kind, at) for kind, at in given_marks]
    placed = place(marks, 60, 800, [110.0] * len(marks))
    spans = sorted(one.label_x for one in placed if one.labelled)
    assert all(b - a >= 110 - 1e-6 for a, b in pairwise(spans))
    assert all(0 <= left <= 690 for left in spans)
    assert [one.mark for one in placed] == marks


def test_the_scan_keeps_its_words_when_a_photo_comes_close() -> None:
    scan, near = place([Mark(MarkKind.SCAN, 10.0), Mark(MarkKind.PHOTO, 10.5)], 60, 800, [110, 110])
    assert (scan.labelled, near.labelled) == (True, False)


def test_a_picture_is_shown_whole_in_the_middle() -> None:
    box = fitted(1920, 1080, 1000, 1000)
    assert (box.x, box.y, box.width, box.height) == pytest.approx((0, 218.75, 1000, 562.5))


def test_the_point_under_the_pointer_stays_there_while_zooming() -> None:
    at = (0.3, 0.6)
    before, after = View().zoomed(2, at), View().zoomed(2, at).zoomed(1.5, at)

    def on_screen(view: View) -> tuple[float, float]:
        seen = view.source(1, 1)
        return (at[0] - seen.x) / seen.width, (at[1] - seen.y) / seen.height

    assert on_screen(after) == pytest.approx(on_screen(before))


@given(st.lists(st.tuples(st.floats(0.1, 10), st.floats(-1, 1), st.floats(-1, 1)), max_size=20))
def test_however_it_is_moved_no_view_leaves_the_picture(moves: list[tuple[float, float, float]]) -> None:
    view = View()
    for factor, dx, dy in moves:
        view = view.zoomed(factor).moved(dx, dy)
    seen = view.source(1920, 1080)
    assert seen.x >= -1e-6
    assert seen.y >= -1e-6
    assert seen.x + seen.width <= 1920 + 1e-6
    assert seen.y + seen.height <= 1080 + 1e-6
