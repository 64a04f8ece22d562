"""Packets fetched some at a time: none missing, each with the time at which it came."""

from collections.abc import Iterator
from fractions import Fraction

import av
import pytest

from station.cameras.burst import SET_S, AnyPacket, Bursts

STEP_S = 1 / 30
TICK_S = 1 / 90_000


class Wire:
    """A camera that sends a packet each thirtieth of a second; reading waits for one that has not come."""

    def __init__(
        self, count: int, *, speed: float = 1.0, fps: int = 30, fault: Exception | None = None
    ) -> None:
        self.now = 0.0
        self.waits = 0
        self._ticks = 90_000 // fps
        self._count, self._speed, self._fault = count, speed, fault

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def came_s(self, number: int) -> float:
        return 0.01 + number * self._ticks * TICK_S / self._speed

    def __iter__(self) -> Iterator[AnyPacket]:
        for number in range(self._count):
            if self.came_s(number) > self.now:
                self.waits += 1
                self.now = self.came_s(number) + 0.0001
            self.now += 0.0001  # what reading one takes
            packet: AnyPacket = av.Packet(bytes([number % 256]))
            packet.pts, packet.duration = number * self._ticks, self._ticks
            packet.time_base = Fraction(1, 90_000)
            yield packet
        if self._fault is not None:
            raise self._fault

    def bursts(self, pause_s: float) -> Bursts:
        return Bursts(iter(self), TICK_S, lambda: pause_s, self.sleep, lambda: self.now)


def test_each_packet_comes_once_and_in_order() -> None:
    wire = Wire(200)
    assert [packet.pts for burst in wire.bursts(0.3) for packet, _ in burst] == [
        number * 3000 for number in range(200)
    ]


def test_a_packet_that_was_fetched_late_tells_how_old_it_is() -> None:
    wire = Wire(200)
    told = [wire.now - age_s for burst in wire.bursts(0.3) for _, age_s in burst]
    late = [at_s - wire.came_s(number) for number, at_s in enumerate(told)][20:]
    assert max(map(abs, late)) < 0.004


def test_packets_come_in_few_bursts() -> None:
    assert 15 < len(list(Wire(200).bursts(0.3))) < 30


def test_the_next_packet_is_not_waited_for() -> None:
    wire = Wire(200)
    list(wire.bursts(0.3))
    assert wire.waits <= 2


@pytest.mark.parametrize("speed", [0.999, 1.001])
def test_a_camera_whose_clock_goes_wrong_piles_nothing_up(speed: float) -> None:
    wire = Wire(30 * 60, speed=speed)
    lag = [wire.now - wire.came_s(int(burst[-1][0].pts or 0) // 3000) for burst in wire.bursts(0.3)]
    assert max(lag[5:-1]) < STEP_S + SET_S * 0.001 + 0.01


def test_a_fast_camera_piles_nothing_up_either() -> None:
    wire = Wire(60 * 60, fps=60)
    lag = [wire.now - wire.came_s(int(burst[-1][0].pts or 0) // 1500) for burst in wire.bursts(0.45)]
    assert max(lag[5:-1]) < 0.45


def test_without_a_pause_packets_come_one_by_one() -> None:
    assert [[age_s for _, age_s in burst] for burst in Wire(5).bursts(0)] == [[0.0]] * 5


def test_what_came_before_a_fault_is_handed_out_first() -> None:
    told: list[int | None] = []
    with pytest.raises(OSError, match="cable"):
        told.extend(
            packet.pts for burst in Wire(4, fault=OSError("cable")).bursts(0.3) for packet, _ in burst
        )
    assert told == [0, 3000, 6000, 9000]


def test_what_comes_when_the_connection_is_given_up_is_no_picture() -> None:
    """The parser keeps the last one back, and it may be half of one."""
    wire = Wire(5)

    def packets() -> Iterator[AnyPacket]:
        for packet in wire:
            if packet.pts == 4 * 3000:
                wire.now += 1.5
            yield packet

    told: list[int | None] = []
    with pytest.raises(TimeoutError):
        told.extend(
            packet.pts
            for burst in Bursts(packets(), TICK_S, lambda: 0.0, wire.sleep, lambda: wire.now, silent_s=1.5)
            for packet, _ in burst
        )
    assert told == [0, 3000, 6000, 9000]
