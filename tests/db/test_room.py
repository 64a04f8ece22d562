"""How fast evidence grows: what a forecast in days is made of."""

import pytest
from sqlalchemy.orm import Session

from db import room
from tests.db.test_sessions import NOW, _finish, _open, _seal

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
BYTES = 7  # of each session that `_seal` makes


def packed(s: Session, *ago_ms: int) -> None:
    for number, before_ms in enumerate(ago_ms, 1):
        session = _open(s, number, started_ms=NOW - before_ms)
        _finish(s, session)
        _seal(s, session)


def test_the_pace_is_what_came_since_the_first_session_a_day(s: Session) -> None:
    packed(s, 4 * DAY_MS, 3 * DAY_MS, HOUR_MS)
    assert room.bytes_a_day(s, NOW) == pytest.approx(3 * BYTES / 4)


def test_what_is_older_than_a_week_does_not_count(s: Session) -> None:
    packed(s, 300 * DAY_MS, 8 * DAY_MS, 5 * DAY_MS)
    assert room.bytes_a_day(s, NOW) == pytest.approx(BYTES / 5)


def test_the_first_hours_count_as_a_day(s: Session) -> None:
    packed(s, HOUR_MS, HOUR_MS)
    assert room.bytes_a_day(s, NOW) == 2 * BYTES


def test_before_anything_is_sealed_there_is_no_pace(s: Session) -> None:
    _open(s, 1)
    assert room.bytes_a_day(s, NOW + 1) == 0.0
