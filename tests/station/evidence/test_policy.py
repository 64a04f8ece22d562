"""The rules of retention over one session, without a disk."""

from dataclasses import replace

import pytest

from db.views import ClipView, NewCode, PhotoView, SessionView
from station.evidence.policy import (
    DAY_MS,
    LEAST_DAYS,
    Policy,
    ages,
    by_age,
    for_space,
    in_words,
    kinds_of,
    removable,
)
from tests.station.vaults import START_MS

CLIP = ClipView("v/a.mp4", "0" * 64, 100, 1000, 30, 0, "cam1", 1, START_MS, 0)
PHOTO = PhotoView("v/a.jpg", "1" * 64, 10, "scan", "cam1", START_MS)
VIEW = SessionView(
    1, "X", "S-01", "", "SF1", 1, "video+photos", "sealed", "sealed", "stop", START_MS, 0, START_MS + 1000, 1, 480,
    False, False, False, "vault/x", "0" * 64, 110, None, (NewCode("waybill", "SF1", "SF1", "Wedge", "gun", "", 0),),
    (CLIP,), (PHOTO,), (),
)  # fmt: skip


def _code(kind: str) -> NewCode:
    return NewCode(kind, "1", "1", "Wedge", "gun", "", 0)


@pytest.mark.parametrize(
    ("view", "kinds"),
    [
        (VIEW, ("waybill",)),
        (replace(VIEW, codes=()), ("unbound",)),
        (replace(VIEW, codes=(_code("order"), _code("waybill"))), ("order", "waybill")),
        (replace(VIEW, status="cancelled"), ("cancelled",)),
    ],
)
def test_what_a_session_is_to_the_policy(view: SessionView, kinds: tuple[str, ...]) -> None:
    assert kinds_of(view) == kinds


@pytest.mark.parametrize(
    ("policy", "kinds", "expected"),
    [
        (Policy(180, 365), ("waybill",), (180, 365)),
        (Policy(180, 365, {"cancelled": 30}), ("cancelled",), (30, 30)),
        (Policy(180, 365, {"cancelled": 0}), ("cancelled",), (180, 365)),
        (Policy(180, 365, {"order": 60, "waybill": 90}), ("order", "waybill"), (90, 90)),
        (Policy(180, 365, {"order": 60}), ("order", "waybill"), (180, 365)),
        (Policy(0, 365, {"order": 60}), ("order", "waybill"), (0, 365)),
        (Policy(1, 2), ("waybill",), (LEAST_DAYS, LEAST_DAYS)),
    ],
)
def test_the_longest_age_counts_never_is_the_longest_and_a_week_the_shortest(
    policy: Policy, kinds: tuple[str, ...], expected: tuple[int, int]
) -> None:
    assert ages(policy, kinds) == expected


@pytest.mark.parametrize(
    "change", [{"hold": "case 7"}, {"path": None}, {"status": "recording"}, {"status": "finishing"}]
)
def test_what_is_held_or_not_sealed_is_never_removable(change: dict[str, str | None]) -> None:
    view = replace(VIEW, **change)
    late = START_MS + 10_000 * DAY_MS
    assert not removable(view, late)
    assert by_age(view, Policy(7, 7), late, "x") == []
    assert for_space(view, Policy(floor_bytes=1), late, "x", video=True) == []


def test_the_packing_of_today_stays_whatever_the_clock_does() -> None:
    assert not removable(VIEW, START_MS)
    assert not removable(VIEW, START_MS - DAY_MS)
    assert removable(VIEW, START_MS + DAY_MS)


def test_the_days_are_the_benchs_own() -> None:
    """Started at 16:26 of its own day: the next one begins seven and a half hours later."""
    assert not removable(VIEW, START_MS + 7 * 3_600_000)
    assert removable(VIEW, START_MS + 8 * 3_600_000)


def test_a_file_that_is_gone_already_is_not_removed_again() -> None:
    view = replace(VIEW, clips=(replace(CLIP, purged_ms=1),))
    (removal,) = by_age(view, Policy(7, 7), START_MS + 100 * DAY_MS, "x")
    assert removal.files == (PHOTO,)


def test_the_policy_in_words() -> None:
    policy = Policy(180, 0, {"cancelled": 30}, 10_000_000_000)
    assert in_words(policy) == "video 180 days, photos for ever, cancelled parcels 30 days, 10 GB stay free"
