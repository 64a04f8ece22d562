"""The accept rule, row by row."""

from collections.abc import Callable
from typing import Any

import pytest
from drawn_codes import Accepted, Seen

from station.barcodes import Sighting
from station.barcodes.sightings import ABSENT_NS, Sightings
from station.events import Doubt

Run = Callable[..., Accepted]

STEP = 33_000_000
FAR = (900.0, 500.0)
LATER = (100.0, 400.0)


def number_of(text: str, symbology: str) -> tuple[str, str] | None:
    """A made rule: WB… is a waybill, OR… an order; a QR code says the number after its last slash."""
    del symbology
    tail = text.rsplit("/", 1)[-1]
    kinds = {"WB": "waybill", "OR": "order"}
    return (kinds[tail[:2]], tail) if tail[:2] in kinds else None


@pytest.fixture
def rule() -> Sightings:
    return Sightings(number_of)


def play(rule: Sightings, frames: list[list[Sighting]], start: int = 0) -> Accepted:
    """Feed lists of sightings frame by frame; the texts accepted in each."""
    return [
        [scan.text for scan in rule.step(start + STEP * index, each).scans]
        for index, each in enumerate(frames)
    ]


@pytest.fixture
def run(rule: Sightings, seen: Seen) -> Run:
    """Each frame is a list of (text, symbology, decoder, place …) tuples."""

    def go(*frames: list[tuple[Any, ...]], start: int = 0) -> Accepted:
        return play(
            rule,
            [
                [seen(each[0], start + STEP * i, *each[1:]) for each in frame]
                for i, frame in enumerate(frames)
            ],
            start,
        )

    return go


@pytest.mark.parametrize("symbology", ["QRCode", "DataMatrix"])
def test_an_error_corrected_code_is_accepted_at_its_first_read(run: Run, symbology: str) -> None:
    assert run([("WB1", symbology)]) == [["WB1"]]


def test_code128_by_one_decoder_waits_for_a_second_frame(run: Run) -> None:
    assert run([("WB1",)], [("WB1",)]) == [[], ["WB1"]]


def test_code128_by_two_decoders_is_accepted_at_once(run: Run) -> None:
    assert run([("WB1",), ("WB1", "Code128", "zbar")]) == [["WB1"]]


def test_code128_twice_by_the_same_decoder_in_one_frame_is_one_witness(run: Run) -> None:
    assert run([("WB1",), ("WB1",)]) == [[]]


def test_code128_frames_may_have_one_unread_frame_between_them(run: Run) -> None:
    assert run([("WB1",)], [], [("WB1",)]) == [[], [], ["WB1"]]


def test_code128_frames_further_apart_than_five_do_not_add_up(run: Run) -> None:
    assert run([("WB1",)], [], [], [], [], [("WB1",)])[-1] == []


def test_gs1_128_follows_the_rule_of_code128(run: Run) -> None:
    assert run([("\x1d0112", "GS1-128")], [("\x1d0112", "GS1-128")]) == [[], ["\x1d0112"]]


@pytest.mark.parametrize("symbology", ["Code39", "ITF", "EAN13"])
def test_a_weak_code_by_one_decoder_needs_four_of_five_frames(run: Run, symbology: str) -> None:
    one = [("WB1", symbology)]
    assert run(one, one, [], one, one) == [[], [], [], [], ["WB1"]]


@pytest.mark.parametrize("symbology", ["Code39", "ITF", "EAN13"])
def test_a_weak_code_by_both_decoders_needs_three_frames(run: Run, symbology: str) -> None:
    one, both = [("WB1", symbology)], [("WB1", symbology), ("WB1", symbology, "zbar")]
    assert run(both, one, one) == [[], [], ["WB1"]]


def test_code128_that_jumps_across_the_picture_is_not_the_same_label(run: Run) -> None:
    assert run([("WB1",)], [("WB1", "Code128", "zxing", FAR)]) == [[], []]


def test_a_label_pushed_along_by_hand_stays_the_same_label(run: Run) -> None:
    assert run([("WB1",)], [("WB1", "Code128", "zxing", (160.0, 120.0))]) == [[], ["WB1"]]


def test_another_text_at_the_same_place_blocks_both(run: Run) -> None:
    assert run([("WB1",), ("WB2",)], [("WB1",), ("WB2",)]) == [[], []]


def test_a_rival_of_four_frames_ago_still_blocks(run: Run) -> None:
    assert run([("WB2",)], [], [], [("WB1",)], [("WB1",)])[-1] == []


def test_a_rival_is_forgotten_after_five_frames(run: Run) -> None:
    assert run([("WB2",)], *[[("WB1",)]] * 5)[-1] == ["WB1"]


def test_rivals_are_told_as_a_doubt(rule: Sightings, seen: Seen) -> None:
    both = [seen("WB1", 0), seen("WB2", 0), seen("WB1", 0, decoder="zbar")]
    assert rule.step(0, both).doubt is Doubt.RIVALS


def test_a_text_inside_a_longer_rival_is_never_accepted(run: Run) -> None:
    short, long = ("216736", "ITF"), ("2167361334", "ITF")
    assert run(*[[short, long]] * 6)[-1] != ["216736"]


def test_a_text_inside_a_longer_rival_does_not_hold_the_longer_one_up(run: Run) -> None:
    short, long = ("WB1", "Code128"), ("WB123", "Code128")
    assert run([short, long], [short, long]) == [[], ["WB123"]]


@pytest.mark.parametrize("text", ["WB\x0112", "WB\x7f", "WB\n1", "\x1dWB", ""])
def test_control_characters_are_refused_in_code128(run: Run, text: str) -> None:
    assert run([(text,)], [(text,)]) == [[], []]


def test_an_accepted_text_fires_once_while_it_lies_there(run: Run) -> None:
    assert [text for texts in run(*[[("WB1",)]] * 200) for text in texts] == ["WB1"]


def test_it_fires_again_only_after_an_absence_of_three_seconds(run: Run) -> None:
    run([("WB1",)], [("WB1",)])
    assert run([("WB1",)], [("WB1",)], start=STEP + ABSENT_NS) == [[], []]
    assert run([("WB1",)], [("WB1",)], start=3 * STEP + 2 * ABSENT_NS) == [[], ["WB1"]]


def test_order_and_waybill_of_one_label_come_in_the_same_frame(run: Run) -> None:
    label = [("OR1",), ("WB1", "Code128", "zxing", LATER)]
    assert run(label, label) == [[], ["OR1", "WB1"]]


def test_two_new_numbers_of_a_kind_open_nothing(run: Run) -> None:
    labels = [("WB1",), ("WB2", "Code128", "zxing", FAR)]
    assert run(labels, labels, labels) == [[], [], []]


def test_two_new_numbers_of_a_kind_are_told_as_a_doubt(rule: Sightings, seen: Seen) -> None:
    assert rule.step(0, [seen("WB1", 0), seen("WB2", 0, at=FAR)]).doubt is Doubt.TWO_LABELS


def test_one_of_two_labels_is_accepted_once_the_other_is_gone(run: Run) -> None:
    labels = [("WB1",), ("WB2", "Code128", "zxing", FAR)]
    assert run(labels, labels, *[[("WB1",)]] * 5)[-1] == ["WB1"]


def test_a_label_left_from_the_parcel_before_does_not_hold_the_next_one_up(run: Run) -> None:
    left, new = ("WB1",), ("WB2", "Code128", "zxing", FAR)
    run(*[[left]] * 40)
    assert run([left, new], [left, new], start=40 * STEP) == [[], ["WB2"]]


def test_a_second_label_shown_together_with_the_first_is_not_the_next_parcel(run: Run) -> None:
    first, second = ("WB1", "QRCode"), ("WB2", "QRCode", "zxing", FAR)
    assert run([first], [], [first, second], [first, second]) == [["WB1"], [], [], []]


def test_the_same_number_as_bars_and_as_qr_code_is_one_label(run: Run) -> None:
    bars, block = ("WB1",), ("https://x/WB1", "QRCode", "zxing", FAR)
    assert run([bars, block], [bars])[-1] == ["WB1"]


def test_the_running_sessions_own_numbers_are_ignored(rule: Sightings, run: Run) -> None:
    rule.set_own(frozenset({"WB1"}))
    assert run([("WB1",)], [("WB1",)], [("https://x/WB1", "QRCode")]) == [[], [], []]


def test_an_own_number_beside_a_new_one_is_no_doubt(rule: Sightings, run: Run) -> None:
    rule.set_own(frozenset({"WB1"}))
    own, new = ("WB1",), ("WB2", "Code128", "zxing", FAR)
    run(*[[own]] * 40)
    assert run([own, new], [own, new], start=40 * STEP) == [[], ["WB2"]]


def test_an_own_label_is_in_view_for_a_second_after_it_was_seen(rule: Sightings, run: Run) -> None:
    rule.set_own(frozenset({"WB1"}))
    run([("WB1",)])
    assert rule.own_in_view(900_000_000)
    assert not rule.own_in_view(1_100_000_000)


def test_what_is_not_settled_asks_for_closer_looks(rule: Sightings, seen: Seen) -> None:
    assert rule.step(0, [seen("WB1", 0)]).pending
    assert not rule.step(STEP, [seen("WB1", STEP)]).pending


def test_a_scan_carries_the_frame_it_was_proven_in(rule: Sightings, seen: Seen) -> None:
    (scan,) = rule.step(STEP * 3, [seen("WB1", STEP * 3, "QRCode")]).scans
    assert (scan.frame_index, scan.mono_ns, scan.camera) == (3, STEP * 3, "cam1")


def test_a_label_shot_by_a_gun_and_still_in_view_when_its_session_ends_is_no_new_showing(
    rule: Sightings, seen: Seen
) -> None:
    """The session's own label lies there; then STOP: it must not open the same parcel again."""
    rule.set_own(frozenset({"WB1"}))
    assert play(rule, [[seen("WB1", STEP * i)] for i in range(5)]) == [[]] * 5
    rule.set_own(frozenset())
    later = 5 * STEP
    assert play(rule, [[seen("WB1", later + STEP * i)] for i in range(20)], later) == [[]] * 20
    back = 25 * STEP + ABSENT_NS + STEP
    assert play(rule, [[seen("WB1", back + STEP * i)] for i in range(3)], back)[1:2] == [["WB1"]]


def test_what_was_taken_in_is_known_while_it_stays_in_view(rule: Sightings, seen: Seen) -> None:
    first = seen("WB1", 0)
    play(rule, [[first]])
    assert not rule.taken(first.read)
    play(rule, [[seen("WB1", STEP)]], STEP)
    assert rule.taken(first.read)
