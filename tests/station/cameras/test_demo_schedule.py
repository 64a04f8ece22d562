"""When things happen on the drawn bench."""

from itertools import islice, pairwise

import pytest

from station.cameras.demo.schedule import FPS, Parcel, parcels

SEEDS = [0, 1, 2, 77]


def moments(parcel: Parcel) -> list[float]:
    """In the order in which they are to come."""
    return [
        parcel.arrives_s,
        parcel.label_in_s,
        parcel.label_still_s,
        parcel.label_leaves_s,
        parcel.label_out_s,
        *parcel.goods_s,
        parcel.closes_s,
        parcel.tapes_s,
        parcel.leaves_s,
        parcel.gone_s,
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_label_comes_no_earlier_than_five_seconds(seed: int) -> None:
    assert next(parcels(seed)).label_in_s >= 5


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("seconds", [10, 30.5, 60, 120])
def test_no_label_begins_in_the_last_four_seconds(seed: int, seconds: float) -> None:
    assert all(parcel.label_in_s <= seconds - 4 for parcel in parcels(seed, seconds=seconds))


def test_two_minutes_hold_at_least_seven_parcels() -> None:
    assert all(len(list(parcels(seed, seconds=120))) >= 7 for seed in SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_happens_in_order_and_one_parcel_after_the_other(seed: int) -> None:
    run = list(parcels(seed, orders=30))
    for parcel in run:
        assert moments(parcel) == sorted(moments(parcel))
    assert all(a.gone_s <= b.arrives_s for a, b in pairwise(run))


def test_a_label_is_in_view_for_three_to_four_seconds() -> None:
    assert all(3 <= parcel.label_out_s - parcel.label_in_s <= 4 for parcel in parcels(1, orders=100))


def test_labels_come_and_go_exactly_at_a_picture() -> None:
    for parcel in parcels(1, orders=50):
        assert parcel.label_in_s in {index / FPS for index in range(30_000)}
        assert parcel.label_out_s == round(parcel.label_out_s * FPS) / FPS


def test_texts_and_their_last_four_digits_are_unique() -> None:
    texts = [parcel.text for parcel in parcels(5, orders=1000)]
    assert len(set(texts)) == len({text[-4:] for text in texts}) == 1000


def test_texts_are_waybills_of_domestic_couriers() -> None:
    texts = [parcel.text for parcel in parcels(3, orders=200)]
    for text in texts:
        head, digits = (text[:2], text[2:]) if text[0].isalpha() else (text[:2], text)
        assert head in {"SF", "YT", "JT", "73", "75", "76", "78"}
        assert digits.isdigit()
        assert len(digits) == (14 if head.isdigit() else 13)
    assert {text[0] for text in texts} == {"S", "Y", "J", "7"}


def test_a_seed_gives_the_same_parcels_and_another_one_others() -> None:
    assert list(parcels(4, orders=5)) == list(parcels(4, orders=5))
    assert [a.text for a in parcels(4, orders=5)] != [a.text for a in parcels(5, orders=5)]


def test_without_limits_parcels_never_end() -> None:
    assert len(list(islice(parcels(1), 500))) == 500


@pytest.mark.parametrize("angle", [0.0, 12.0, 90.0])
def test_labels_are_turned_within_the_angle(angle: float) -> None:
    tilts = [parcel.tilt_deg for parcel in parcels(1, angle, orders=200)]
    assert max(map(abs, tilts)) <= angle
    assert max(map(abs, tilts)) >= 0.9 * angle
