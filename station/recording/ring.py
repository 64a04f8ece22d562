"""Pre-roll: the packets of the last seconds, always from a key frame on. Pure; one thread only."""

from collections import deque

from station.recording.packet import Packet


class Ring:
    """Keeps whole groups of pictures that reach back at least `span_s` from the newest packet.

    What `take` hands out is gone from the ring: a packet goes into one clip at most.
    """

    def __init__(self, span_s: float) -> None:
        self._span_ns = round(span_s * 1_000_000_000)
        self._groups: deque[list[Packet]] = deque()

    def __bool__(self) -> bool:
        return bool(self._groups)

    def add(self, packet: Packet) -> None:
        """Keep a packet; those before the first key frame are of no use and fall away."""
        if self._span_ns == 0:
            return
        if packet.key:
            self._groups.append([packet])
        elif self._groups:
            self._groups[-1].append(packet)
        while len(self._groups) > 1 and packet.mono_ns - self._groups[1][0].mono_ns >= self._span_ns:
            self._groups.popleft()

    def take(self) -> list[Packet]:
        """All packets, oldest (a key frame) first; the ring is empty afterwards."""
        packets = [packet for group in self._groups for packet in group]
        self._groups.clear()
        return packets

    def clear(self) -> None:
        """Forget all: after a gap, or where a clip begins without pre-roll."""
        self._groups.clear()
