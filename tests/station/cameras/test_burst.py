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

    def __init__(self, count: int, *, speed: float = 1.0, fault: Exception | None = None) -> None:
        self.now = 0.0
        self.waits = 0
        self._count, self._speed, self._fault = count, speed, fault

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def came_s(self, number: int) -> float:
        return 0.01 + number * STEP_S / self._speed

    def __iter__(self) -> Iterator[AnyPacket]:
        for number in range(self._count):
            if self.came_s(number) > self.now:
                self.waits += 1
                self.now = self.came_s(number) + 0.0001
            self.now += 0.0001  # what reading one takes
            packet: AnyPacket = av.Packet(bytes([number % 256]))
            packet.pts, packet.duration, packet.time_base = number * 3000, 3000, Fraction(1, 90_000)
            yield packet
        if self._fault is not None:
            raise self._fault

    def bursts(self, pause_s: float) -> Bursts:
        return Bursts(iter(self), TICK_S, lambda: pause_s, self.sleep, lambda: self.now)


def test_each_packet_comes_once_and_in_order() -> None:
    wire = Wire(200)
    assert [packet.pts for packet, _, _ in wire.bursts(0.3)] == [number * 3000 for number in range(200)]


def test_a_packet_that_was_fetched_late_tells_how_old_it_is() -> None:
    wire = Wire(200)
    told = [(wire.now - age_s, number) for number, (_, age_s, _) in enumerate(wire.bursts(0.3))]
    late = [at_s - wire.came_s(number) for at_s, number in told[20:]]
    assert max(map(abs, late)) < 0.004


def test_the_last_of_a_burst_is_known_as_the_last() -> None:
    more = [more for _, _, more in Wire(200).bursts(0.3)]
    assert 15 < more.count(False) < 30
    assert not more[-1]


def test_the_next_packet_is_not_waited_for() -> None:
    wire = Wire(200)
    list(wire.bursts(0.3))
    assert wire.waits <= 2


@pytest.mark.parametrize("speed", [0.999, 1.001])
def test_a_camera_whose_clock_goes_wrong_piles_nothing_up(speed: float) -> None:
    wire = Wire(30 * 60, speed=speed)
    lag = [
        wire.now - wire.came_s(int(packet.pts or 0) // 3000)
        for packet, _, more in wire.bursts(0.3)
        if not more
    ]
    assert max(lag[5:-1]) < STEP_S + SET_S * 0.001 + 0.01


def test_without_a_pause_packets_come_one_by_one() -> None:
    assert [(age_s, more) for _, age_s, more in Wire(5).bursts(0)] == [(0.0, False)] * 5


def test_what_came_before_a_fault_is_handed_out_first() -> None:
    bursts = iter(Wire(4, fault=OSError("cable")).bursts(0.3))
    assert [next(bursts)[0].pts for _ in range(4)] == [0, 3000, 6000, 9000]
    with pytest.raises(OSError, match="cable"):
        next(bursts)
