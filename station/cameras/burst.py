"""Packets of a live stream, fetched some at a time while nobody waits for them.

Waking up for each packet costs several times what the packet itself costs: at 30 a second, most of what
passing H.264 on takes at all. What came in meanwhile stands in the system's buffers; by the camera's own clock
it is known when it came, and whether the next one can be there already.
"""

import math
import time
from collections.abc import Callable, Iterator

import av

from station.demuxed import AnyPacket

Fetched = list[tuple[AnyPacket, float]]
"""Packets, and how many seconds ago each came."""

WAITED_S = 0.003  # a packet that took longer has come just now
SET_S = 10.0  # how long the camera's clock is trusted: a fast one would pile its packets up
OLDEST_S = 1.0
MOST = 30  # of a backlog; the recorder must have room for all


class Bursts:
    """All packets in order, in bursts; `pause_s` is asked before each, 0: one by one, at once.

    `silent_s`: after so long libav gives the connection up, and first hands out what its parser had kept back.
    That may be half a picture and is no sign of life: it counts as the end, told as TimeoutError.
    """

    def __init__(
        self,
        packets: Iterator[AnyPacket],
        tick_s: float,
        pause_s: Callable[[], float],
        sleep: Callable[[float], object] = time.sleep,
        now_s: Callable[[], float] = time.monotonic,
        silent_s: float = math.inf,
    ) -> None:
        self._packets = packets
        self._tick_s = tick_s
        self._pause_s = pause_s
        self._sleep = sleep
        self._now_s = now_s
        self._silent_s = silent_s
        self._fault: Exception | None = None
        self._offset_s: float | None = None  # from the camera's clock to ours
        self._set_s = 0.0  # when it was measured

    def __iter__(self) -> Iterator[Fetched]:
        more = False  # there is, than one burst could take
        while self._fault is None:
            pause_s = self._pause_s()
            if pause_s > 0 and not more:
                self._sleep(pause_s)
            burst = self._fetch(MOST if pause_s > 0 else 1)
            more = len(burst) == MOST
            if burst:
                yield self._aged(burst) if pause_s > 0 else [(burst[0], 0.0)]
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
                now_s = self._now_s()
                if now_s - asked_s >= self._silent_s:
                    raise TimeoutError
                burst.append(packet)
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

    def _aged(self, burst: list[AnyPacket]) -> Fetched:
        offset_s = self._offset_s
        if offset_s is None:
            return [(packet, 0.0) for packet in burst]
        by_camera_s, tick_s = self._now_s() - offset_s, self._tick_s
        return [
            (
                packet,
                0.0 if (pts := packet.pts) is None else min(max(by_camera_s - pts * tick_s, 0.0), OLDEST_S),
            )
            for packet in burst
        ]
