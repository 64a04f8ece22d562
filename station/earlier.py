"""What is shown of the last session of a number that was packed before."""

from db.sessions import SessionView
from station.events import Earlier


def earlier_of(last: SessionView) -> Earlier:
    """When, how long, by whom, and its first photo."""
    ended_ms = last.ended_ms if last.ended_ms is not None else last.started_ms
    return Earlier(
        session=last.id,  # type: ignore[arg-type]
        started_ms=last.started_ms,
        duration_s=(ended_ms - last.started_ms) / 1000,
        operator=last.operator,
        photo=last.photos[0].path if last.photos else None,
    )
