"""Pre-roll: what the ring keeps and hands out."""

from hypothesis import given
from hypothesis import strategies as st

from station.clock import NS
from station.recording.packet import Packet, ticks
from station.recording.ring import Ring


def packet(number: int, at_ns: int, *, key: bool = False) -> Packet:
    return Packet(number.to_bytes(4, "big"), ticks(at_ns), at_ns, key)


def second_by_second(frames: int, ring: Ring) -> list[Packet]:
    """Ten frames a second, a key frame each second."""
    packets = [packet(i, i * NS // 10, key=i % 10 == 0) for i in range(frames)]
    for one in packets:
        ring.add(one)
    return packets


def test_it_reaches_back_at_least_the_span_and_at_most_one_group_more() -> None:
    ring = Ring(5.0)
    packets = second_by_second(97, ring)
    kept = ring.take()
    assert 5 * NS <= packets[-1].mono_ns - kept[0].mono_ns < 6 * NS


def test_it_begins_with_a_key_frame_and_ends_with_the_newest() -> None:
    ring = Ring(2.0)
    packets = second_by_second(58, ring)
    kept = ring.take()
    assert kept[0].key
    assert kept == packets[packets.index(kept[0]) :]


def test_a_packet_is_handed_out_once() -> None:
    ring = Ring(5.0)
    second_by_second(30, ring)
    assert ring.take()
    assert ring.take() == []


def test_packets_without_their_key_frame_are_not_kept() -> None:
    ring = Ring(5.0)
    ring.add(packet(1, 0))
    assert ring.take() == []


def test_after_clear_nothing_from_before_comes_back() -> None:
    ring = Ring(5.0)
    second_by_second(30, ring)
    ring.clear()
    ring.add(packet(99, 4 * NS, key=True))
    assert [one.mono_ns for one in ring.take()] == [4 * NS]


def test_no_pre_roll_keeps_nothing() -> None:
    ring = Ring(0)
    second_by_second(30, ring)
    assert ring.take() == []


@given(
    st.floats(0.1, 8),
    st.lists(st.tuples(st.integers(1, 2 * NS), st.booleans()), min_size=1, max_size=60),
)
def test_the_span_is_held_whenever_a_key_frame_reaches_that_far(
    span_s: float, steps: list[tuple[int, bool]]
) -> None:
    ring, now, keys = Ring(span_s), 0, []
    for step, key in steps:
        now += step
        keys += [now] if key else []
        ring.add(packet(0, now, key=key))
    far_enough = [at for at in keys if now - at >= round(span_s * NS)]
    kept = ring.take()
    expected = far_enough[-1] if far_enough else (keys[0] if keys else None)
    assert (kept[0].mono_ns if kept else None) == expected
