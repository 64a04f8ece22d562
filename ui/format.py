"""Numbers and times as people read them. No Qt here."""

from station.clock import local

TAIL = 4  # the digits that people compare with the label


def grouped(number: str) -> tuple[str, str]:
    """Head in groups of four, and the last four for the inverse box: `SF1442 7781`, `9035`."""
    head, tail = number[:-TAIL], number[-TAIL:]
    groups: list[str] = []
    while len(head) >= 2 * TAIL:
        groups.insert(0, head[-TAIL:])
        head = head[:-TAIL]
    return " ".join([head, *groups]).strip(), tail


def short(number: str) -> str:
    """The last eight, for lists: `…7781 2270`."""
    if len(number) <= 2 * TAIL:
        return " ".join(part for part in (number[:-TAIL], number[-TAIL:]) if part)
    return f"…{number[-2 * TAIL : -TAIL]} {number[-TAIL:]}"


def clock_hm(wall_ms: int) -> str:
    """`10:42`, local time."""
    return local(wall_ms).strftime("%H:%M")


def clock_hms(wall_ms: int) -> str:
    """`10:42:59`, local time."""
    return local(wall_ms).strftime("%H:%M:%S")


def length(duration_s: float) -> str:
    """`00:58`, from an hour on `1:00:58`."""
    minutes, seconds = divmod(max(0, int(duration_s)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"
