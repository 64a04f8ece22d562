"""Packets of a live stream, fetched some at a time while nobody waits for them.

Waking up for each packet costs several times what the packet itself costs: at 30 a second, most of what
passing H.264 on takes at all. What came in meanwhile stands in the system's buffers; by the camera's own clock
it is known when it came, and whether the next one can be there already.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import av

AnyPacket: TypeAlias = "av.Packet[Any]"  # generic for the type checker only
Fetched = tuple[AnyPacket, float, bool]
"""(packet, how many seconds ago it came, whether the next one follows at once)"""

WAITED_S = 0.003  # a packet that took longer has come just now
SET_S = 10.0  # how long the camera's clock is trusted: a fast one would pile its packets up
OLDEST_S = 1.0
MOST = 20  # of a backlog; the recorder wakes for the last of them and must have room for all


class Bursts:
    """Hands out all packets in order; `pause_s` is asked before each fetch, 0: one by one, at once."""

    def __init__(
        self,
        packets: Iterator[AnyPacket],
        tick_s: float,
        pause_s: Callable[[], float],
        sleep: Callable[[float], object] = time.sleep,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._packets = packets
        self._tick_s = tick_s
        self._pause_s = pause_s
        self._sleep = sleep
        self._now_s = now_s
        self._fault: Exception | None = None
        self._offset_s: float | None = None  # from the camera's clock to ours
        self._set_s = 0.0  # when it was measured

    def __iter__(self) -> Iterator[Fetched]:
        while self._fault is None:
            pause_s = self._pause_s()
            if pause_s <= 0:
                yield from ((packet, 0.0, False) for packet in self._fetch(1))
                continue
            self._sleep(pause_s)
            burst = self._fetch(MOST)
            now_s, last = self._now_s(), len(burst) - 1
            yield from ((one, self._age_s(one, now_s), place < last) for place, one in enumerate(burst))
        if not isinstance(self._fault, StopIteration):
            raise self._fault

    def _fetch(self, most: int) -> list[AnyPacket]:
        """What is there; at least one, for which it waits. A fault is told after what came before it."""
        burst: list[AnyPacket] = []
        now_s = self._now_s()
        try:
            while len(burst) < most:
                asked_s = now_s
                packet = next(self._packets)
                burst.append(packet)
                now_s = self._now_s()
                if now_s - asked_s > WAITED_S:
                    self._set(packet, now_s)
                    break
                if self._is_newest(packet, now_s):
                    break
        except (av.FFmpegError, OSError, StopIteration) as error:
            self._fault = error
        return burst

    def _set(self, packet: AnyPacket, now_s: float) -> None:
        """This packet came just now."""
        self._offset_s = None if packet.pts is None else now_s - packet.pts * self._tick_s
        self._set_s = now_s

    def _is_newest(self, packet: AnyPacket, now_s: float) -> bool:
        """Whether the one behind it cannot have come yet; only known for a while."""
        if packet.pts is None or self._offset_s is None or now_s - self._set_s > SET_S:
            return False
        return (packet.pts + (packet.duration or 0)) * self._tick_s + self._offset_s > now_s

    def _age_s(self, packet: AnyPacket, now_s: float) -> float:
        if packet.pts is None or self._offset_s is None:
            return 0.0
        return min(max(now_s - self._offset_s - packet.pts * self._tick_s, 0.0), OLDEST_S)
