"""Packets of a live stream, fetched some at a time while nobody waits for them.

Waking up for each packet costs several times what the packet itself costs: at 30 a second, most of what
passing H.264 on takes at all. What came in meanwhile stands in the system's buffers.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import av

AnyPacket: TypeAlias = "av.Packet[Any]"  # generic for the type checker only
Fetched = tuple[AnyPacket, float, bool]
"""(packet, how many seconds ago it came, whether the next one is here already)"""

WAITED_S = 0.003  # a packet that took longer has just come: the buffers are empty
MOST = 60
OLDEST_S = 1.0


def fetched(
    packets: Iterator[AnyPacket],
    pause_s: Callable[[], float],
    sleep: Callable[[float], object] = time.sleep,
    now_s: Callable[[], float] = time.monotonic,
) -> Iterator[Fetched]:
    """All packets in order; `pause_s` is asked before each fetch, 0: one by one, at once."""
    fault: BaseException | None = None
    while fault is None:
        doze_s = pause_s()
        if doze_s > 0:
            sleep(doze_s)
        burst: list[AnyPacket] = []
        try:
            _fetch(packets, burst, now_s, MOST if doze_s > 0 else 1)
        except (av.FFmpegError, OSError, StopIteration) as error:
            fault = error  # what came before it is handed out first
        yield from _aged(burst)
    if not isinstance(fault, StopIteration):
        raise fault


def _fetch(
    packets: Iterator[AnyPacket], into: list[AnyPacket], now_s: Callable[[], float], most: int
) -> None:
    while len(into) < most:
        asked_s = now_s()
        into.append(next(packets))
        if now_s() - asked_s > WAITED_S:
            return


def _aged(burst: list[AnyPacket]) -> Iterator[Fetched]:
    """The last one came just now, the others before it by the camera's own clock."""
    for place, packet in enumerate(burst):
        last = burst[-1]
        age_s = 0.0
        if packet is not last and packet.pts is not None and last.pts is not None and packet.time_base:
            age_s = min(max(float((last.pts - packet.pts) * packet.time_base), 0.0), OLDEST_S)
        yield packet, age_s, place < len(burst) - 1
